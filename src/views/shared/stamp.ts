import { DAY_MS, type StampForm } from '../../model/time.ts';

/** A time as a report writes it: `2004-01-20T15:18:34.500`, `--01-20T15:18:34`, `T15:18:34`. A zone is passed over. */
const STAMP = /^(?:(\d{4})-(\d\d)-(\d\d)|--(\d\d)-(\d\d))?T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?/;

type ReadForm = Exclude<StampForm, 'none'>;

/** After how many milliseconds a stamp comes again; the year is the leap year that stamps without one are read in. */
const ROUND: Readonly<Record<Exclude<ReadForm, 'full'>, number>> = {
  'no-year': 366 * DAY_MS,
  'time-only': DAY_MS,
};

interface ReadStamp {
  /** Milliseconds by the log's clock; without a year counted in one that has a 29 February. */
  readonly ms: number;
  readonly form: ReadForm;
}

function readStamp(stamp: string): ReadStamp | null {
  const m = STAMP.exec(stamp);
  if (m === null) return null;
  const [year, month, day] =
    m[1] === undefined ? [m[4] === undefined ? 1970 : 2000, m[4], m[5]] : [m[1], m[2], m[3]];
  const date = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const seconds = Number(m[6]) * 3600 + Number(m[7]) * 60 + Number(m[8]);
  const fraction = Math.round(Number(`0.${m[9] ?? '0'}`) * 1e6) / 1e3;
  const form = m[1] !== undefined ? 'full' : m[4] !== undefined ? 'no-year' : 'time-only';
  return { ms: date + seconds * 1000 + fraction, form };
}

/**
 * The time between two stamps of one source as a report writes them, in milliseconds; negative where the second one is
 * earlier. Midnight (time only) and the turn of a year (no year) are bridged.
 * @returns null where one of them is no time
 */
export function msBetween(from: string | null, to: string | null): number | null {
  const a = from === null ? null : readStamp(from);
  const b = to === null ? null : readStamp(to);
  if (a === null || b === null) return null;
  const ms = b.ms - a.ms;
  if (ms >= 0 || a.form === 'full') return ms;
  // Half a round back is more likely an earlier line than one of the next day or year.
  const bridged = ms + ROUND[a.form];
  return bridged < -ms ? bridged : ms;
}

/** What stands before a message up to its time of day: a tag, a host, a date, with nothing but blanks behind it. */
const IN_FRONT = /^[^\n]{0,48}?(?<!\d)\d\d:\d\d:\d\d(?:[.,]\d+)?\]?:?\s+/;

/**
 * The part of a record's text that is its stamp; empty where it begins with none.
 * @param time stamp that the record is known to have, or null
 */
export function stampInFront(text: string, time: string | null): string {
  return time === null ? '' : (IN_FRONT.exec(text)?.[0] ?? '');
}
