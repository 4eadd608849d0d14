import { TONES, type Tone } from '../../model/eventKinds.ts';
import { PHASES } from '../../model/phases.ts';
import type { EventTick } from '../../model/trace.ts';
import type { PhaseLanes } from './phaseLanes.ts';
import type { Step } from './plotKeys.ts';
import { shareOf } from './scale.ts';
import { pxOf, type Zoom } from './zoom.ts';

/** Ticks nearer than this, in px, are drawn as one. */
export const TICK_PX = 9;

/** Ticks drawn as one. */
export interface TickGroup {
  readonly x: number;
  /** Position in `PHASES`. */
  readonly lane: number;
  /** Positions in the detail's list; at least one. */
  readonly ticks: readonly number[];
  /** The gravest. */
  readonly tone: Tone;
}

/** The ticks that can be seen, those that lie close together as one, by lane and from left to right. */
export function tickGroups(
  layout: PhaseLanes,
  ticks: readonly EventTick[],
  zoom: Zoom,
  width: number,
): readonly TickGroup[] {
  const open = new Map<number, { x: number; lane: number; ticks: number[]; tone: number }>();
  const groups: { x: number; lane: number; ticks: number[]; tone: number }[] = [];
  const order = Array.from(layout.values.keys()).sort(
    (a, b) => (layout.values[a] ?? 0) - (layout.values[b] ?? 0) || a - b,
  );
  for (const i of order) {
    const x = pxOf(zoom, width, shareOf(layout.scale, layout.values[i] as number));
    if (x < -TICK_PX || x > width + TICK_PX) continue;
    const lane = layout.lanes[i] as number;
    const tone = TONES.indexOf((ticks[i] as EventTick).tone);
    const group = open.get(lane);
    if (group !== undefined && x - group.x < TICK_PX) {
      group.ticks.push(i);
      group.tone = Math.max(group.tone, tone);
    } else {
      const begun = { x, lane, ticks: [i], tone };
      open.set(lane, begun);
      groups.push(begun);
    }
  }
  return groups.map((g) => ({ ...g, tone: TONES[g.tone] ?? 'plain' }));
}

/**
 * The tick that a step leads to: to the sides in the order in which things happened, up and down to the nearest tick of
 * the next lane that has any.
 * @param from position of the tick that has the focus; null for none
 * @returns null where there are no ticks
 */
export function stepTick(layout: PhaseLanes, from: number | null, step: Step): number | null {
  const count = layout.values.length;
  if (count === 0) return null;
  if (from === null || step === 'first') return 0;
  if (step === 'last') return count - 1;
  if (step === 'before') return Math.max(0, from - 1);
  if (step === 'after') return Math.min(count - 1, from + 1);
  const way = step === 'up' ? -1 : 1;
  const lane = layout.lanes[from] as number;
  for (let l = lane + way; l >= 0 && l < PHASES.length; l += way) {
    const near = nearestInLane(layout, l, layout.values[from] as number);
    if (near !== null) return near;
  }
  return from;
}

function nearestInLane(layout: PhaseLanes, lane: number, value: number): number | null {
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < layout.values.length; i++) {
    if (layout.lanes[i] !== lane) continue;
    const distance = Math.abs((layout.values[i] as number) - value);
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}
