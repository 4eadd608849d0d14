import { msBetween } from '../shared/stamp.ts';

/** The time of day of a stamp as a report writes it, with its decimals; empty for none. */
export function timeOfDay(stamp: string | null): string {
  if (stamp === null) return '';
  const at = stamp.indexOf('T');
  return stamp.slice(at + 1).replace(/(?:Z|[+-]\d\d:?\d\d)$/, '');
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/**
 * The time of a line counted from a start: `+6.860`, `+2:05.300`, `+3:04:05`, `+2 d 03:04`, and `−0.500` before it.
 * Empty where one of them is no time.
 */
export function timeSince(start: string | null, stamp: string | null): string {
  const between = msBetween(start, stamp);
  if (between === null) return '';
  const sign = between < 0 ? '−' : '+';
  const ms = Math.round(Math.abs(between));
  const seconds = Math.floor(ms / 1000) % 60;
  const minutes = Math.floor(ms / 60_000) % 60;
  const hours = Math.floor(ms / 3_600_000) % 24;
  const days = Math.floor(ms / 86_400_000);
  const fraction = `.${pad(ms % 1000, 3)}`;
  if (days > 0) return `${sign}${days} d ${pad(hours, 2)}:${pad(minutes, 2)}`;
  if (hours > 0) return `${sign}${hours}:${pad(minutes, 2)}:${pad(seconds, 2)}`;
  if (minutes > 0) return `${sign}${minutes}:${pad(seconds, 2)}${fraction}`;
  return `${sign}${seconds}${fraction}`;
}
