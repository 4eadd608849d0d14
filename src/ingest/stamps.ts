/*
 * Time stamps at the beginning of lines, as far as the order of files needs them. The dialects read stamps in
 * their own, exact way; here a stamp only has to be found in whatever a log begins its lines with.
 */

/** A stamp of a line. */
export interface Stamp {
  /**
   * Milliseconds since 1970 by the log's clock, read as UTC where it names no zone; in the year 2000 where it
   * has none.
   */
  readonly ms: number;
  readonly hasYear: boolean;
  /** The word behind a syslog stamp, which names the device; null for another form. */
  readonly host: string | null;
}

/** A stamp stands within the first characters of its line. */
const WITHIN = 160;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2004/01/20 15:18:34,500`, `2024-01-02T03:04:05.6+01:00` (ISO 8601, RFC 3339). */
const YEAR_FIRST =
  /(?<![\d.:/-])(\d{4})([-/])(\d\d)\2(\d\d)([T ])(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d(?!\d))?/;

/** `20.01.2004 15:18:34`. */
const DAY_FIRST = /(?<![\d.:/-])(\d\d)\.(\d\d)\.(\d{4})[ ,]{1,2}(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/;

/** `Jan 20 15:18:34` (RFC 3164), also with the year before or behind the time. */
const MONTH_NAME =
  /(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}(\d{1,2}),? (?:(\d{4}) )?(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: (\d{4})(?![\d:.]))?/;

/** The first stamp of a line; null where it has none. */
export function readStamp(line: string): Stamp | null {
  const text = line.slice(0, WITHIN);
  const found = [yearFirst(text), dayFirst(text), monthName(text)].filter((f) => f !== null);
  if (found.length === 0) return null;
  const { stamp } = found.reduce((a, b) => (b.at < a.at ? b : a));
  return stamp;
}

/** The share of the lines that are not blank which have a stamp, from 0 to 1. */
export function stampedShare(lines: readonly string[]): number {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter((line) => readStamp(line) !== null).length / filled.length;
}

interface Found {
  readonly at: number;
  readonly stamp: Stamp;
}

function yearFirst(text: string): Found | null {
  const m = YEAR_FIRST.exec(text);
  if (m === null) return null;
  const ms = timeOf(Number(m[1]), Number(m[3]), Number(m[4]), m[6], m[7], m[8], m[9]);
  const host = m[5] === 'T' ? hostBehind(text, m) : null;
  return ms === null ? null : { at: m.index, stamp: { ms: ms - zone(m[10]), hasYear: true, host } };
}

function dayFirst(text: string): Found | null {
  const m = DAY_FIRST.exec(text);
  if (m === null) return null;
  const ms = timeOf(Number(m[3]), Number(m[2]), Number(m[1]), m[4], m[5], m[6], m[7]);
  return ms === null ? null : { at: m.index, stamp: { ms, hasYear: true, host: null } };
}

function monthName(text: string): Found | null {
  const m = MONTH_NAME.exec(text);
  if (m === null) return null;
  const year = m[3] ?? m[8];
  const month = MONTHS.indexOf((m[1] as string).toLowerCase()) + 1;
  const ms = timeOf(Number(year ?? 2000), month, Number(m[2]), m[4], m[5], m[6], m[7]);
  if (ms === null) return null;
  return { at: m.index, stamp: { ms, hasYear: year !== undefined, host: hostBehind(text, m) } };
}

function timeOf(
  year: number,
  month: number,
  day: number,
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = [Number(hours), Number(minutes), Number(seconds)] as const;
  if (time[0] > 23 || time[1] > 59 || time[2] > 60) return null;
  return Date.UTC(year, month - 1, day, ...time) + Math.floor(Number(`0.${fraction ?? '0'}`) * 1000);
}

function zone(text: string | undefined): number {
  if (text === undefined || text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** What ends with a colon is a program's tag and no host. */
function hostBehind(text: string, m: RegExpExecArray): string | null {
  return /^ ([A-Za-z0-9](?:[\w.:-]*\w)?)(?= )/.exec(text.slice(m.index + m[0].length))?.[1] ?? null;
}
