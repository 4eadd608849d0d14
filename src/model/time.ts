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

/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * Writes a time as a report does: `YYYY-MM-DDTHH:MM:SS.mmm`, without a year `--MM-DDT…`, time only `T…`.
 * @param ms milliseconds since 1970 by the log's own clock
 * @param form what the log's stamp holds
 * @param decimals as many decimals of the second as the log has
 * @returns null for the form `none` or a time that is no number
 */
export function formatStamp(ms: number, form: StampForm, decimals: number): string | null {
  if (form === 'none' || !Number.isFinite(ms)) return null;
  const whole = Math.floor(ms / 1000);
  const date = new Date(whole * 1000);
  let time = `T${pad(date.getUTCHours(), 2)}:${pad(date.getUTCMinutes(), 2)}:${pad(date.getUTCSeconds(), 2)}`;
  if (decimals > 0) {
    const fraction = Math.round((ms - whole * 1000) * 1e6);
    time += `.${pad(fraction, 9).slice(0, decimals)}`;
  }
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
