import type { SourceInput } from '../ingest/types.ts';

/** The last part of a path. */
function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * Names of files as a report shows them: without the folder, which says more about the machine than about the log, unless
 * two files would then have the same name.
 * @param paths as given on the command line
 * @returns the name for each path
 */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(paths)];
  const count = new Map<string, number>();
  for (const path of distinct) count.set(lastPart(path), (count.get(lastPart(path)) ?? 0) + 1);
  return new Map(distinct.map((path) => [path, count.get(lastPart(path)) === 1 ? lastPart(path) : path]));
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
    return { name: only?.name ?? (inArchive ? name : lastPart(name)), parts: renamedParts };
  });
}
