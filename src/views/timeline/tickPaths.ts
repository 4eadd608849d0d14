import type { Tone } from '../../model/eventKinds.ts';
import type { TickGroup } from './tickGroups.ts';

/** A shape around a middle: each tone has its own, so that colour is not the only sign. */
const SHAPES: Readonly<Record<Tone, (x: number, y: number) => string>> = {
  plain: (x, y) => `M${x - 1} ${y - 6}h2v12h-2Z`,
  good: (x, y) => `M${x - 4.2} ${y}a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0Z`,
  warning: (x, y) => `M${x} ${y - 5.4}l5.6 9.9h-11.2Z`,
  error: (x, y) => `M${x - 5} ${y - 3}l2 -2l3 3l3 -3l2 2l-3 3l3 3l-2 2l-3 -3l-3 3l-2 -2l3 -3Z`,
};

/**
 * The shapes of events, one path for each tone.
 * @param middle px of the middle of a lane's bars, by the lane's position
 */
export function tickPaths(
  groups: readonly TickGroup[],
  middle: (lane: number) => number,
): Readonly<Record<Tone, string>> {
  const out: Record<Tone, string[]> = { plain: [], good: [], warning: [], error: [] };
  for (const { x, lane, tone } of groups) out[tone].push(SHAPES[tone](Math.round(x * 2) / 2, middle(lane)));
  return {
    plain: out.plain.join(''),
    good: out.good.join(''),
    warning: out.warning.join(''),
    error: out.error.join(''),
  };
}

/** The shape of one event around a middle. */
export function tickShape(tone: Tone, x: number, y: number): string {
  return SHAPES[tone](x, y);
}
