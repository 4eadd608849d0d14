/*
 * Times inside one run are milliseconds since 1970 as if the log's clock were UTC (a fraction is kept), because logs
 * rarely name a zone and nothing here compares two logs by their clocks. A stamp without a date counts from 1970-01-01.
 */

/** What a source's stamps hold. */
export type Clock = 'full' | 'no-year' | 'time-only' | 'unset' | 'none';

/** The forms of a stamp in the columns: the order is their number. */
export const STAMP_FORMS = ['none', 'full', 'no-year', 'time-only'] as const;

/** The form of one record's stamp. */
export type StampForm = (typeof STAMP_FORMS)[number];

/** The time of a record as its log gives it. */
export interface Stamp {
  /** Milliseconds by the log's clock, NaN for none. */
  ms: number;
  form: StampForm;
  /** Decimals of the second. */
  decimals: number;
  /** `Z` or an offset as printed (`+0100`, `+01:00`); empty where there is none. */
  zone: string;
}

/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** A number with this many decimals of the second is exact enough to be written again as it was read. */
const EXACT_DECIMALS = 6;

/**
 * Writes a time as a report does: `YYYY-MM-DDTHH:MM:SS.mmm`, without a year `--MM-DDT…`, time only `T…`.
 * @param ms milliseconds since 1970 by the log's own clock
 * @param form what the log's stamp holds
 * @param decimals as many decimals of the second as the log has
 * @param zone as the log prints it, empty where it prints none
 * @returns null for the form `none` or a time that is no number
 */
export function formatStamp(ms: number, form: StampForm, decimals: number, zone = ''): string | null {
  if (form === 'none' || !Number.isFinite(ms)) return null;
  const places = Math.min(decimals, EXACT_DECIMALS);
  const unit = 10 ** places;
  // the double behind `.039051` may lie a little below it
  const parts = Math.round((ms - Math.floor(ms / 1000) * 1000) * (unit / 1000));
  const whole = Math.floor(ms / 1000) + Math.floor(parts / unit);
  const date = new Date(whole * 1000);
  let time = `T${pad(date.getUTCHours(), 2)}:${pad(date.getUTCMinutes(), 2)}:${pad(date.getUTCSeconds(), 2)}`;
  if (places > 0) time += `.${pad(parts % unit, places)}`;
  time += zone;
  if (form === 'time-only') return time;
  const day = `${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}${time}`;
  return form === 'no-year' ? `--${day}` : `${pad(date.getUTCFullYear(), 4)}-${day}`;
}

/**
 * The time between two stamps of one source, in whole milliseconds.
 * Midnight (time only) and the turn of a year (no year) are bridged.
 * @returns null where a time is missing or the clock went back
 */
export function elapsedMs(from: number, to: number, form: StampForm): number | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  let ms = to - from;
  if (ms < 0 && form === 'time-only') ms += DAY_MS;
  if (ms < 0 && form === 'no-year') ms += 365 * DAY_MS;
  return ms < 0 ? null : Math.round(ms);
}
