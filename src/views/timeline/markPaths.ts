import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import { type LaneMark, slices } from './laneMarks.ts';

/** Height of a lane of the whole trace, in px. */
export const LANE_PX = 26;

/** A mark with at least this much room, in px, shows the sign of its outcome. */
const SIGN_ROOM = 13;

/** A negotiation at least this wide, in px, shows its set-up and the life of its tunnel as a bar. */
const BAR_PX = 18;

/** Upper and lower edge of a narrow mark in its lane: the graver the taller, so that colour is not the only sign. */
const NARROW: Readonly<Record<Outcome, readonly [number, number]>> = {
  failed: [4, 22],
  lost: [6, 20],
  unfinished: [7, 19],
  established: [9, 17],
  closed: [10, 16],
};

/** One path of each kind for each outcome: however many marks there are, they are few elements. */
export interface MarkPaths {
  /** Filled with the colour of the outcome. */
  readonly solid: string;
  /** The life of a tunnel: filled softly. */
  readonly life: string;
  /** The shape of the outcome. */
  readonly shape: string;
  /** The sign in the shape. */
  readonly sign: string;
}

type Shape = (x: number, y: number) => string;

/** The shapes of the outcomes around a middle, as in the badges: filled for those to look at or to be glad of. */
const SHAPES: Readonly<Record<Outcome, { readonly shape: Shape; readonly sign: Shape }>> = {
  established: {
    shape: (x, y) => `M${x - 5.2} ${y}a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0Z`,
    sign: (x, y) => `M${x - 2.4} ${y + 0.1}l1.7 1.8 3.1 -3.6`,
  },
  failed: {
    shape: (x, y) => `M${x - 2.3} ${y - 5.4}h4.6l3.1 3.1v4.6l-3.1 3.1h-4.6l-3.1 -3.1v-4.6Z`,
    sign: (x, y) => `M${x - 2.1} ${y - 2.1}l4.2 4.2m0 -4.2l-4.2 4.2`,
  },
  lost: {
    shape: (x, y) => `M${x} ${y - 5.6}l6 10.6h-12Z`,
    sign: (x, y) => `M${x} ${y - 1.4}v2.8m0 1.7v.2`,
  },
  closed: {
    shape: (x, y) => `M${x - 4.5} ${y - 4.5}h9v9h-9Z`,
    sign: (x, y) => `M${x - 2.2} ${y}h4.4`,
  },
  unfinished: {
    shape: (x, y) => `M${x - 4.8} ${y}a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0Z`,
    sign: (x, y) => `M${x - 2.3} ${y}h.1m2.1 0h.1m2.1 0h.1`,
  },
};

const round = (n: number): number => Math.round(n * 10) / 10;

function rect(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}Z`;
}

/**
 * Paths of some lanes' marks.
 * @param lanes marks of each lane from left to right, the uppermost lane first
 * @param upAt px at which the tunnel of a negotiation came up; NaN for none
 */
export function markPaths(
  lanes: readonly (readonly LaneMark[])[],
  upAt: (negotiation: number) => number,
  width: number,
): Readonly<Record<Outcome, MarkPaths>> {
  const out = Object.fromEntries(
    OUTCOMES.map((o) => [
      o,
      { solid: [] as string[], life: [] as string[], shape: [] as string[], sign: [] as string[] },
    ]),
  ) as Record<Outcome, Record<keyof MarkPaths, string[]>>;

  for (const [lane, marks] of lanes.entries()) {
    const top = lane * LANE_PX;
    for (const [i, mark] of marks.entries()) {
      const [only] = mark.items;
      const room = (marks[i + 1]?.x0 ?? Number.POSITIVE_INFINITY) - mark.x0;
      if (mark.items.length > 1 || only === undefined) drawMany(out, mark, top);
      else drawOne(out, mark, top, room, upAt(only), width);
    }
  }
  return Object.fromEntries(
    OUTCOMES.map((o) => {
      const { solid, life, shape, sign } = out[o];
      return [o, { solid: solid.join(''), life: life.join(''), shape: shape.join(''), sign: sign.join('') }];
    }),
  ) as Record<Outcome, MarkPaths>;
}

type Parts = Record<Outcome, Record<keyof MarkPaths, string[]>>;

/** Several negotiations: their outcomes one over the other. */
function drawMany(out: Parts, mark: LaneMark, top: number): void {
  const [upper, lower] = NARROW.failed;
  for (const [outcome, from, to] of slices(mark)) {
    const height = lower - upper;
    // A hairline between the slices tells them apart without their colours.
    const end = to < 1 ? to * height - 1 : height;
    out[outcome].solid.push(rect(mark.x0, top + upper + from * height, mark.x1, top + upper + end));
  }
}

/** One negotiation: a bar where there is room, else its sign, else a stroke. */
function drawOne(out: Parts, mark: LaneMark, top: number, room: number, up: number, width: number): void {
  const outcome = OUTCOMES[mark.counts.findIndex((n) => n > 0)] ?? 'unfinished';
  const parts = out[outcome];
  const middle = top + LANE_PX / 2;
  const x0 = Math.max(-20, mark.x0);
  const x1 = Math.min(width + 20, mark.x1);
  const long = mark.x1 - mark.x0 >= BAR_PX;
  const signAt = long ? mark.x1 - 6.5 : mark.x0 + 5.4;
  if (long) {
    const upX = Number.isNaN(up) ? x1 : Math.min(x1, Math.max(x0, up));
    parts.solid.push(rect(x0, middle - 6, upX, middle + 6));
    if (upX < x1) parts.life.push(rect(upX, middle - 3, Math.max(upX, Math.min(x1, signAt)), middle + 3));
  }
  if (long || room >= SIGN_ROOM) {
    parts.shape.push(SHAPES[outcome].shape(round(signAt), middle));
    parts.sign.push(SHAPES[outcome].sign(round(signAt), middle));
  } else {
    const [upper, lower] = NARROW[outcome];
    parts.solid.push(rect(x0, top + upper, x1, top + lower));
  }
}
