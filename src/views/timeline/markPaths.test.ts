import { describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { LaneMark } from './laneMarks.ts';
import { LANE_PX, markPaths } from './markPaths.ts';

const mark = (x0: number, x1: number, outcomes: readonly Outcome[]): LaneMark => ({
  x0,
  x1,
  items: outcomes.map((_, i) => i),
  counts: OUTCOMES.map((o) => outcomes.filter((own) => own === o).length),
});
const never = () => Number.NaN;
const pieces = (path: string) => path.split('M').length - 1;

describe('markPaths', () => {
  it('draws a long negotiation as set-up and life with its sign at the end', () => {
    const { lost } = markPaths([[mark(10, 200, ['lost'])]], () => 60, 400);
    expect(lost.solid).toBe('M10 7H60V19H10Z');
    expect(lost.life).toBe('M60 10H193.5V16H60Z');
    expect([pieces(lost.shape), lost.sign.length > 0]).toEqual([1, true]);
  });

  it('draws a short one as its sign where there is room, else as a stroke', () => {
    const { failed } = markPaths([[mark(10, 15, ['failed']), mark(16, 21, ['failed'])]], never, 400);
    expect(failed.solid).toBe('M10 4H15V22H10Z');
    expect(pieces(failed.shape)).toBe(1);
  });

  it('draws many as slices, the gravest on top', () => {
    const many = markPaths([[mark(10, 15, ['established', 'failed'])]], never, 400);
    expect(many.failed.solid).toBe('M10 4H15V12H10Z');
    expect(many.established.solid).toBe('M10 13H15V22H10Z');
  });

  it('puts each lane under the one before', () => {
    const { closed } = markPaths([[], [mark(10, 200, ['closed'])]], never, 400);
    expect(closed.solid).toBe(`M10 ${LANE_PX + 7}H200V${LANE_PX + 19}H10Z`);
  });

  it('never draws far beyond the plot', () => {
    const { established } = markPaths([[mark(-1e9, 1e9, ['established'])]], never, 400);
    expect(established.solid).toBe('M-20 7H420V19H-20Z');
  });
});
