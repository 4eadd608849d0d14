import { formatCount, formatDuration } from '../shared/format.ts';
import { type Scale, shareOf } from './scale.ts';
import { pxOf, type Zoom } from './zoom.ts';

/** What an axis counts: the log's clock, the time since a start, or lines. */
export type AxisKind = 'clock' | 'elapsed' | 'line';

/** How the values of an axis are written. */
export interface AxisFormat {
  readonly kind: AxisKind;
  /** Value that an `elapsed` axis counts from. */
  readonly origin: number;
  /** What a stamp of the log says of the day, on an axis of the kind `clock`. */
  readonly day: 'full' | 'no-year' | 'none';
}

/** A mark on the axis. */
export interface AxisTick {
  readonly px: number;
  readonly label: string;
  /** The day, on the first mark and wherever it changes. */
  readonly day: string | null;
}

/** A quiet stretch as it is drawn. */
export interface AxisBreak {
  readonly from: number;
  readonly to: number;
  /** How long it is: a duration or a number of lines. */
  readonly label: string;
}

const S = 1000;
const MIN = 60 * S;
const H = 60 * MIN;
const D = 24 * H;

/** Steps of time that people count in, in ms. */
const TIME_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[S, 2 * S, 5 * S, 10 * S, 15 * S, 30 * S],
  ...[MIN, 2 * MIN, 5 * MIN, 10 * MIN, 15 * MIN, 30 * MIN],
  ...[H, 2 * H, 3 * H, 6 * H, 12 * H],
  ...[D, 2 * D, 7 * D, 14 * D, 30 * D, 90 * D, 365 * D, 1825 * D, 3650 * D],
];

/**
 * The smallest round step that is not below the given one: 1, 2 or 5 and zeros for lines, the steps of a clock for time.
 */
export function roundStep(least: number, kind: AxisKind): number {
  if (kind !== 'line')
    return TIME_STEPS.find((step) => step >= least) ?? 3650 * D * Math.ceil(least / (3650 * D));
  const zeros = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
  return [1, 2, 5, 10].map((n) => n * zeros).find((step) => step >= least) ?? 10 * zeros;
}

/**
 * The marks of an axis, from left to right.
 * @param spacing least distance of two marks, in px
 */
export function axisTicks(
  scale: Scale,
  zoom: Zoom,
  width: number,
  format: AxisFormat,
  spacing: number,
): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  let lastPx = Number.NEGATIVE_INFINITY;
  let lastDay: string | null = null;
  for (const stretch of scale.stretches) {
    const begin = pxOf(zoom, width, stretch.begin);
    const end = pxOf(zoom, width, stretch.end);
    if (stretch.kind === 'quiet' || end < 0 || begin > width) continue;
    const pxPerUnit = (end - begin) / Math.max(stretch.to - stretch.from, Number.MIN_VALUE);
    const step = roundStep(spacing / pxPerUnit, format.kind);
    for (const value of valuesIn(stretch.from, stretch.to, step, format.origin, begin, pxPerUnit, width)) {
      const px = pxOf(zoom, width, shareOf(scale, value));
      if (px < -0.5 || px > width + 0.5 || px - lastPx < spacing * 0.8) continue;
      const day = dayOf(value, format);
      ticks.push({ px, label: labelOf(value, step, format), day: day === lastDay ? null : day });
      lastPx = px;
      lastDay = day;
    }
  }
  return ticks;
}

/** The round values of a stretch that can be seen; its first value where it has none. */
function valuesIn(
  from: number,
  to: number,
  step: number,
  origin: number,
  begin: number,
  pxPerUnit: number,
  width: number,
): readonly number[] {
  const seenFrom = Math.max(from, from + (0 - begin) / pxPerUnit);
  const seenTo = Math.min(to, from + (width - begin) / pxPerUnit);
  const values: number[] = [];
  for (let n = Math.ceil((seenFrom - origin) / step); n * step + origin <= seenTo; n++)
    values.push(n * step + origin);
  return values.length === 0 ? [from] : values;
}

/** The quiet stretches that can be seen. */
export function axisBreaks(scale: Scale, zoom: Zoom, width: number, kind: AxisKind): readonly AxisBreak[] {
  return scale.stretches.flatMap((stretch) => {
    const from = pxOf(zoom, width, stretch.begin);
    const to = pxOf(zoom, width, stretch.end);
    if (stretch.kind !== 'quiet' || to < 0 || from > width) return [];
    const length = stretch.to - stretch.from;
    return [{ from, to, label: kind === 'line' ? formatCount(length) : formatDuration(length) }];
  });
}

function labelOf(value: number, step: number, format: AxisFormat): string {
  if (format.kind === 'line') return formatCount(Math.abs(value));
  if (format.kind === 'elapsed') return elapsedText(Math.max(0, value - format.origin), step);
  return clockText(value, step);
}

const UNITS: readonly (readonly [number, string])[] = [
  [D, 'd'],
  [H, 'h'],
  [MIN, 'min'],
];

/**
 * A time since a start as exactly as a step needs it: `+2 s`, `+0.25 s`, `+2 d 3 h`, and `0` for the start itself.
 * @param ms milliseconds, not negative
 */
export function elapsedText(ms: number, step: number): string {
  const parts: string[] = [];
  let rest = ms;
  for (const [unit, name] of UNITS) {
    const count = Math.floor(rest / unit);
    if (count > 0) parts.push(`${formatCount(count)} ${name}`);
    rest -= count * unit;
  }
  const decimals = step >= S ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
  const seconds = Number((rest / S).toFixed(decimals));
  if (seconds > 0) parts.push(`${seconds} s`);
  return parts.length === 0 ? '0' : `+${parts.join(' ')}`;
}

/**
 * A time of day as exactly as a step needs it.
 * @param value milliseconds by the log's clock
 */
export function clockText(value: number, step: number): string {
  const text = new Date(value).toISOString().slice(11, 23);
  if (step >= MIN && value % MIN === 0) return text.slice(0, 5);
  return step >= S ? text.slice(0, 8) : text;
}

/** The day of a value as far as the log's stamps say it; null on other axes. */
export function dayOf(value: number, format: AxisFormat): string | null {
  if (format.kind !== 'clock' || format.day === 'none' || !Number.isFinite(value)) return null;
  const text = new Date(value).toISOString();
  return format.day === 'full' ? text.slice(0, 10) : text.slice(5, 10);
}
