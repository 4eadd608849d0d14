import { itemsOf, type LaneMark, type Lanes } from './laneMarks.ts';
import type { Step } from './plotKeys.ts';

/**
 * The negotiation that a step leads to; the same one where there is no further one.
 * @param from number of the negotiation that has the focus; null for none
 * @param lane lane in which it is, or to begin in
 * @param mark the mark that holds it on the screen: a step to the side leaves the whole mark
 * @param start where each negotiation begins on the axis; NaN for those that are not on it
 * @returns null in a trace without negotiations on the axis
 */
export function stepTo(
  lanes: Lanes,
  from: number | null,
  lane: number,
  step: Step,
  mark: LaneMark | null,
  start: Float64Array,
): number | null {
  const shown = (l: number): readonly number[] =>
    l < 0 || l >= lanes.count
      ? []
      : Array.from(itemsOf(lanes, l)).filter((i) => !Number.isNaN(start[i] as number));
  if (from === null) return firstAnywhere(lanes, lane, shown);
  const row = shown(lane);
  switch (step) {
    case 'first':
      return row[0] ?? from;
    case 'last':
      return row[row.length - 1] ?? from;
    case 'before':
      return row[row.indexOf(mark?.items[0] ?? from) - 1] ?? from;
    case 'after':
      return row[row.indexOf(mark?.items[mark.items.length - 1] ?? from) + 1] ?? from;
    default: {
      const way = step === 'up' ? -1 : 1;
      for (let l = lane + way; l >= 0 && l < lanes.count; l += way) {
        const near = nearest(shown(l), start, start[from] as number);
        if (near !== null) return near;
      }
      return from;
    }
  }
}

function firstAnywhere(
  lanes: Lanes,
  lane: number,
  shown: (lane: number) => readonly number[],
): number | null {
  for (let l = 0; l < lanes.count; l++) {
    const first = shown((lane + l) % lanes.count)[0];
    if (first !== undefined) return first;
  }
  return null;
}

function nearest(items: readonly number[], start: Float64Array, value: number): number | null {
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const distance = Math.abs((start[item] as number) - value);
    if (distance < bestDistance) {
      best = item;
      bestDistance = distance;
    }
  }
  return best;
}
