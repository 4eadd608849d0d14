import type { Input, SourceInput } from '../ingest/types.ts';
import { renamed } from './names.ts';

/** A file inside an archive. */
export interface ArchivedFile {
  /** Path inside the archive. */
  readonly name: string;
  readonly looksLikeLog: boolean;
  /** Unpacks it. */
  open(): Promise<Blob>;
}

/** How archives are opened, and which files are one source. */
export interface SourceTools {
  /** The files of an archive; null for an input that is none. Rejects with an IngestError for a broken one. */
  expand(input: Input): Promise<readonly ArchivedFile[] | null>;
  /** One source for each input, or for several that continue one another. */
  join(inputs: readonly Input[]): Promise<readonly SourceInput[]>;
}

/** The sources of a run, and the archives in which nothing looked like a log. */
export interface CollectedSources {
  readonly sources: readonly SourceInput[];
  readonly withoutLog: readonly string[];
}

/**
 * Turns the files of the command line into sources. Of an archive the files that look like logs are taken; where none
 * does, the archive itself is a source in which nothing will be recognised, so that no input goes without an answer.
 * @throws IngestError for a broken archive
 */
export async function collectSources(
  inputs: readonly Input[],
  tools: SourceTools,
): Promise<CollectedSources> {
  const taken: Input[] = [];
  const withoutLog: string[] = [];
  const archiveOf = new Map<string, string>();
  for (const input of inputs) {
    const files = await tools.expand(input);
    const logs = files?.filter((f) => f.looksLikeLog) ?? [];
    if (files !== null && logs.length === 0) withoutLog.push(input.name);
    if (logs.length === 0) taken.push(input);
    for (const file of logs) {
      const name = `${input.name}/${file.name}`;
      archiveOf.set(name, input.name);
      taken.push({ name, blob: await file.open() });
    }
  }
  return { sources: renamed(await tools.join(taken), archiveOf), withoutLog };
}
