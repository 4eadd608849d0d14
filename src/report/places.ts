import type { EvidenceLine } from '../model/findings.ts';
import type { SourceSummary } from '../model/trace.ts';

/**
 * A line as a place that editors and terminals understand: `router.txt:13`. In a source of several parts it is the file
 * and the line within that file.
 */
export function placeOf(sources: readonly SourceSummary[], { source, line }: EvidenceLine): string {
  const found = sources[source];
  const part = found?.parts.findLast((p) => p.firstLine <= line);
  if (found === undefined || part === undefined || found.parts.length < 2)
    return `${found?.name ?? source}:${line}`;
  return `${part.name}:${line - part.firstLine + 1}`;
}

/** A time as people read it: `2004-01-20 15:18:34.500` for `2004-01-20T15:18:34.500`; without a year or date shorter. */
export function readableTime(time: string): string {
  return time.replace(/^--/, '').replace(/^T/, '').replace('T', ' ');
}

/** The time of day alone where the day is the given one, else the whole time. */
export function timeOnDay(time: string, day: string): string {
  const at = time.indexOf('T');
  return at > 0 && time.slice(0, at) === day ? time.slice(at + 1) : readableTime(time);
}

/** The day of a time as a report writes it; empty where it has none. */
export function dayOf(time: string | null): string {
  return time === null ? '' : time.slice(0, Math.max(0, time.indexOf('T')));
}
