import { expandInputs } from '../ingest/archives/expand.ts';
import { joinRotated, separateAll } from '../ingest/rotation/joinRotated.ts';
import type { SourceTools } from './sources.ts';

/**
 * How the command line makes sources of files.
 * @param separate files that continue one another stay apart
 */
export function sourceTools(separate: boolean): SourceTools {
  return {
    expand: async (input) => {
      const { entries, incomplete, problems } = await expandInputs([input]);
      if (entries.some((e) => e.archive === null)) return null;
      const files = entries.map(({ name, looksLikeLog, open }) => ({
        name,
        looksLikeLog,
        open: () => open(),
      }));
      return { files, damaged: problems.length > 0, tooLong: incomplete };
    },
    join: async (inputs) => (separate ? separateAll(inputs) : joinRotated(inputs)),
  };
}
