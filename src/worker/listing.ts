import type { Expansion } from '../ingest/archives/expand.ts';
import type { Input } from '../ingest/types.ts';
import type { ArchivedFile } from './serve.ts';

/**
 * What the page lets choose from: the files of an expansion, and every archive that could not be read, so that it is not
 * passed over in silence; opening that one rejects with its reason. Where there are several inputs, a file of an archive
 * has the archive's name in front, for both may hold files of the same name.
 * @returns null when there is nothing to choose: loose files alone, all of them readable
 */
export function filesToChoose(
  expansion: Expansion,
  inputs: readonly Input[],
): readonly ArchivedFile[] | null {
  const { entries, problems, choose } = expansion;
  if (!choose && problems.length === 0) return null;
  const listed = entries.map(
    ({ archive, name, ...rest }): ArchivedFile => ({
      ...rest,
      name: archive === null || inputs.length === 1 ? name : `${archive}/${name}`,
      open: () => rest.open(),
    }),
  );
  const unread = problems.map(
    (problem): ArchivedFile => ({
      name: problem.fields.name,
      bytes: inputs.find(({ name }) => name === problem.fields.name)?.blob.size ?? 0,
      looksLikeLog: false,
      reason: 'damaged',
      open: () => Promise.reject(problem),
    }),
  );
  return [...listed, ...unread];
}
