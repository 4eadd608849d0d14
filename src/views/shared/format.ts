import { type Clock, formatStamp, type StampForm } from '../../model/time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A span of time, in the two largest units that say something: `40 ms`, `6.9 s`, `2 min 5 s`, `3 h 4 min`, `2 d 3 h`.
 * @param ms milliseconds, not negative
 */
export function formatDuration(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${trimZero((ms / SECOND).toFixed(1))} s`;
  const [unit, small, name, smallName] =
    ms < HOUR ? [MINUTE, SECOND, 'min', 's'] : ms < DAY ? [HOUR, MINUTE, 'h', 'min'] : [DAY, HOUR, 'd', 'h'];
  const inSmall = Math.round(ms / small);
  const perUnit = unit / small;
  const rest = inSmall % perUnit;
  const whole = Math.floor(inSmall / perUnit);
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${rest} ${smallName}`;
}

function trimZero(text: string): string {
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

/** A size in the unit that fits, powers of 1024 as file managers show them: `812 bytes`, `4.6 kB`, `190 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 9.95 ? trimZero(value.toFixed(1)) : Math.round(value)} ${units[unit]}`;
}

/** A whole number with thin groups of three: `1 728 580`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A share of a whole in per cent; never 100 unless all of it, never 0 unless none. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const percent = (100 * part) / whole;
  const shown = part === whole ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(percent)));
  return `${shown} %`;
}

/** What the stamps of a source hold, as the form in which its times are written. */
export function stampForm(clock: Clock): StampForm {
  return clock === 'unset' ? 'no-year' : clock;
}

/** A moment as people read it, and its two halves. */
export interface WrittenMoment {
  /** `2024-03-11`, `03-11` without a year, empty for a time without a date. */
  readonly date: string;
  /** `15:18:34`. */
  readonly time: string;
}

/**
 * Writes a time of the columns; null where the source has none.
 * @param ms milliseconds by the log's clock, NaN for none
 */
export function writeMoment(ms: number, clock: Clock): WrittenMoment | null {
  // The second that has begun, as a clock shows it, not the nearest one.
  return splitStamp(formatStamp(Math.floor(ms / 1000) * 1000, stampForm(clock), 0));
}

/** Splits a stamp as a report writes it into date and time, without decimals; null for none. */
export function splitStamp(stamp: string | null): WrittenMoment | null {
  if (stamp === null) return null;
  const at = stamp.indexOf('T');
  const date = at < 0 ? '' : stamp.slice(0, at).replace(/^--/, '');
  const time = (at < 0 ? stamp : stamp.slice(at + 1)).slice(0, 8);
  return { date, time };
}
