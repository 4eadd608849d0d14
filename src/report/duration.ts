import { fill, type TextFields } from '../texts/fill.ts';
import type { ReportTexts } from '../texts/reportTexts.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A span of time in the two largest units that say something: `40 ms`, `6.86 s`, `2 min 5 s`.
 * @param ms milliseconds, not negative
 */
export function writeDuration(texts: ReportTexts, ms: number): string {
  return fill(texts.duration, parts(ms)) ?? '';
}

/** The smaller of the two units is left out where it is nought. */
function parts(ms: number): TextFields {
  if (ms < SECOND) return { milliseconds: Math.round(ms) };
  if (ms < MINUTE) return { seconds: Math.floor(ms / 10) / 100 };
  if (ms < HOUR) return { minutes: Math.floor(ms / MINUTE), seconds: rest(ms, MINUTE, SECOND) };
  if (ms < DAY) return { hours: Math.floor(ms / HOUR), minutes: rest(ms, HOUR, MINUTE) };
  return { days: Math.floor(ms / DAY), hours: rest(ms, DAY, HOUR) };
}

function rest(ms: number, unit: number, small: number): number | undefined {
  const count = Math.floor((ms % unit) / small);
  return count === 0 ? undefined : count;
}
