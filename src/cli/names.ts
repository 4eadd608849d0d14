import type { SourceInput } from '../ingest/types.ts';

/** The end of a path: its last parts. */
function tail(path: string, parts: number): string {
  const cuts = [...path.matchAll(/[/\\]/g)].map((m) => m.index + 1);
  return path.slice(cuts.at(-parts) ?? 0);
}

/**
 * Names of files as a report shows them: as few of the last parts of the path as tell the files apart. The folders say more
 * about the machine than about the log.
 * @param paths as given on the command line
 * @returns the name for each path
 */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open = [...new Set(paths)];
  for (let parts = 1; open.length > 0; parts++) {
    const count = new Map<string, number>();
    for (const path of open) count.set(tail(path, parts), (count.get(tail(path, parts)) ?? 0) + 1);
    const decided = open.filter((path) => count.get(tail(path, parts)) === 1 || tail(path, parts) === path);
    for (const path of decided) names.set(path, tail(path, parts));
    open = open.filter((path) => !names.has(path));
  }
  return names;
}

/**
 * The sources with the names that a report shows. A file of an archive is named after the archive and its path in it.
 * @param archiveOf the path on disk of each file that came out of an archive, by its name among the inputs
 */
export function renamed(
  sources: readonly SourceInput[],
  archiveOf: ReadonlyMap<string, string>,
): readonly SourceInput[] {
  const onDisk = (name: string): string => archiveOf.get(name) ?? name;
  const short = shortNames(sources.flatMap((s) => s.parts.map((p) => onDisk(p.name))));
  const shown = (name: string): string => {
    const path = onDisk(name);
    return (short.get(path) ?? path) + name.slice(path.length);
  };
  return sources.map(({ name, parts }) => {
    const renamedParts = parts.map((part) => ({ ...part, name: shown(part.name) }));
    const only = renamedParts.length === 1 ? renamedParts[0] : undefined;
    const inArchive = parts.some((p) => archiveOf.has(p.name));
    return { name: only?.name ?? (inArchive ? name : tail(name, 1)), parts: renamedParts };
  });
}
