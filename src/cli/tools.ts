import type { SourceTools } from './sources.ts';

/** How the command line makes sources of files. */
export function sourceTools(_separate: boolean): SourceTools {
  return {
    expand: async () => null,
    join: async (inputs) => inputs.map((i) => ({ name: i.name, parts: [i] })),
  };
}
