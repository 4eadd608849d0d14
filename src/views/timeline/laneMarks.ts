import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { NegotiationTable } from '../../model/trace.ts';
import { shareOf } from './scale.ts';
import type { TraceAxis } from './traceAxis.ts';
import { pxOf, type Zoom } from './zoom.ts';

/** Negotiations narrower than this, in px, share a mark with their neighbours in the same cell of this width. */
export const CELL_PX = 6;

/** The outcomes by how much they ask for a look, the gravest first. */
const GRAVITY: readonly Outcome[] = ['failed', 'lost', 'unfinished', 'established', 'closed'];

/** The negotiations of each lane (a connection), as slices of one list, in the order in which they began. */
export interface Lanes {
  readonly count: number;
  /** Where the slice of a lane begins; one more than there are lanes. */
  readonly first: Uint32Array;
  readonly items: Uint32Array;
  /** The place of each negotiation in `items`. */
  readonly place: Uint32Array;
}

/** One thing that is drawn in a lane: a negotiation, or several that are too narrow to be told apart. */
export interface LaneMark {
  /** Left and right edge, in px. */
  readonly x0: number;
  readonly x1: number;
  /** Numbers of its negotiations, in the order in which they began; at least one. */
  readonly items: readonly number[];
  /** How many of them have each outcome, in the order of `OUTCOMES`. */
  readonly counts: readonly number[];
}

/** Sorts negotiations into lanes, one for each connection. */
export function laneIndex(table: NegotiationTable, connections: number): Lanes {
  const first = new Uint32Array(connections + 1);
  for (let i = 0; i < table.count; i++) {
    const at = (table.connection[i] as number) + 1;
    first[at] = (first[at] as number) + 1;
  }
  for (let lane = 1; lane <= connections; lane++)
    first[lane] = (first[lane] as number) + (first[lane - 1] as number);
  const next = first.slice();
  const items = new Uint32Array(table.count);
  const place = new Uint32Array(table.count);
  for (let i = 0; i < table.count; i++) {
    const lane = table.connection[i] as number;
    const at = next[lane] as number;
    next[lane] = at + 1;
    items[at] = i;
    place[i] = at;
  }
  return { count: connections, first, items, place };
}

/** The negotiations of one lane, in the order in which they began. */
export function itemsOf(lanes: Lanes, lane: number): Uint32Array {
  return lanes.items.subarray(lanes.first[lane], lanes.first[lane + 1]);
}

interface Cell {
  x0: number;
  x1: number;
  readonly items: number[];
  readonly counts: number[];
}

/**
 * What is drawn in one lane, sorted by its left edge. However many negotiations there are, there is at most one mark
 * of narrow ones for every `CELL_PX`.
 */
export function laneMarks(
  items: Uint32Array,
  outcomes: Uint8Array,
  axis: TraceAxis,
  zoom: Zoom,
  width: number,
): readonly LaneMark[] {
  if (width < CELL_PX) return [];
  const marks: Cell[] = [];
  const cells = new Map<number, Cell>();
  for (const item of items) {
    const start = axis.start[item] as number;
    if (Number.isNaN(start)) continue;
    const x0 = pxOf(zoom, width, shareOf(axis.scale, start));
    const x1 = pxOf(zoom, width, shareOf(axis.scale, axis.end[item] as number));
    if (x1 < -CELL_PX || x0 > width + CELL_PX) continue;
    const narrow = x1 - x0 < CELL_PX;
    const key = Math.floor(x0 / CELL_PX);
    let mark = narrow ? cells.get(key) : undefined;
    if (mark === undefined) {
      mark = { x0, x1: Math.max(x1, x0 + CELL_PX - 1), items: [], counts: OUTCOMES.map(() => 0) };
      marks.push(mark);
      if (narrow) cells.set(key, mark);
    }
    mark.items.push(item);
    const outcome = outcomes[item] as number;
    mark.counts[outcome] = (mark.counts[outcome] ?? 0) + 1;
  }
  return marks.sort((a, b) => a.x0 - b.x0);
}

/** The negotiation of a mark that asks most for a look: the gravest outcome, the newest of these. */
export function gravest(mark: LaneMark, outcomes: Uint8Array): number {
  for (const outcome of GRAVITY) {
    const number = OUTCOMES.indexOf(outcome);
    if ((mark.counts[number] ?? 0) === 0) continue;
    const found = mark.items.findLast((item) => outcomes[item] === number);
    if (found !== undefined) return found;
  }
  return mark.items[0] as number;
}

/** The mark at a px of a lane; where marks lie over one another the narrowest, and none further away than `reach` px. */
export function markAt(marks: readonly LaneMark[], px: number, reach: number): LaneMark | null {
  let best: LaneMark | null = null;
  let bestDistance = reach;
  for (const mark of marks) {
    const distance = px < mark.x0 ? mark.x0 - px : px > mark.x1 ? px - mark.x1 : 0;
    const nearer = distance < bestDistance || (distance === bestDistance && best === null);
    const narrower = distance === bestDistance && best !== null && mark.x1 - mark.x0 < best.x1 - best.x0;
    if (distance <= reach && (nearer || narrower)) {
      best = mark;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The outcomes of a mark as slices of its height, the gravest on top. A slice is never thinner than a third, so that
 * one failure among hundreds is seen.
 * @returns outcome, and from where to where of the height, 0 to 1
 */
export function slices(mark: LaneMark): readonly (readonly [Outcome, number, number])[] {
  const present = GRAVITY.filter((o) => (mark.counts[OUTCOMES.indexOf(o)] ?? 0) > 0).slice(0, 3);
  const sizes = present.map((o) =>
    Math.max(1 / 3, (mark.counts[OUTCOMES.indexOf(o)] ?? 0) / mark.items.length),
  );
  const sum = sizes.reduce((a, b) => a + b, 0);
  let from = 0;
  return present.map((outcome, i) => {
    const to = i === present.length - 1 ? 1 : from + (sizes[i] ?? 0) / sum;
    const slice = [outcome, from, to] as const;
    from = to;
    return slice;
  });
}
