import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import { tableOf } from '../../store/fakeTrace.ts';
import { stepTo } from './laneKeys.ts';
import { CELL_PX, gravest, itemsOf, laneIndex, laneMarks, markAt, slices } from './laneMarks.ts';
import { straight } from './scale.ts';
import type { TraceAxis } from './traceAxis.ts';
import { clampZoom, WHOLE } from './zoom.ts';

function axisOf(spans: readonly (readonly [number, number])[], from: number, to: number): TraceAxis {
  return {
    format: { kind: 'clock', origin: 0, day: 'full' },
    start: Float64Array.from(spans, (s) => s[0]),
    end: Float64Array.from(spans, (s) => s[1]),
    scale: straight(from, to),
    left: 0,
  };
}

const outcomesOf = (names: readonly Outcome[]) => Uint8Array.from(names, (n) => OUTCOMES.indexOf(n));
const all = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);

describe('laneIndex', () => {
  it('gives each connection its negotiations in order', () => {
    const lanes = laneIndex(
      tableOf([
        ['failed', 1],
        ['established', 0],
        ['failed', 1],
        ['lost', 3],
      ]),
      4,
    );
    expect([0, 1, 2, 3].map((lane) => [...itemsOf(lanes, lane)])).toEqual([[1], [0, 2], [], [3]]);
    expect([...lanes.place].map((place) => lanes.items[place])).toEqual([0, 1, 2, 3]);
  });
});

describe('laneMarks', () => {
  it('draws negotiations that can be told apart one by one', () => {
    const axis = axisOf(
      [
        [0, 100],
        [200, 300],
      ],
      0,
      1000,
    );
    const marks = laneMarks(all(2), outcomesOf(['failed', 'established']), axis, WHOLE, 1000);
    expect(marks.map((m) => [m.x0, m.x1, m.items])).toEqual([
      [0, 100, [0]],
      [200, 300, [1]],
    ]);
  });

  it('draws those too narrow to be told apart as one, and counts their outcomes', () => {
    const axis = axisOf(
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [500, 501],
      ],
      0,
      1000,
    );
    const outcomes = outcomesOf(['established', 'failed', 'established', 'lost']);
    const marks = laneMarks(all(4), outcomes, axis, WHOLE, 1000);
    expect(marks.map((m) => m.items)).toEqual([[0, 1, 2], [3]]);
    expect(marks[0]?.counts[OUTCOMES.indexOf('established')]).toBe(2);
    expect(gravest(marks[0] ?? { x0: 0, x1: 0, items: [], counts: [] }, outcomes)).toBe(1);
  });

  it('leaves out what is out of sight or off the axis', () => {
    const axis = axisOf(
      [
        [0, 10],
        [500, 510],
        [Number.NaN, Number.NaN],
      ],
      0,
      1000,
    );
    const marks = laneMarks(
      all(3),
      outcomesOf(['failed', 'failed', 'failed']),
      axis,
      { from: 0.4, to: 0.6 },
      1000,
    );
    expect(marks.map((m) => m.items)).toEqual([[1]]);
  });

  it('draws each negotiation once and no more marks than the px can show', () => {
    const span = fc.tuple(fc.nat(100_000), fc.oneof(fc.nat(20), fc.nat(30_000)));
    fc.assert(
      fc.property(fc.array(fc.tuple(span, fc.constantFrom(...OUTCOMES)), { maxLength: 300 }), (rows) => {
        const axis = axisOf(
          rows.map(([[from, length]]) => [from, from + length]),
          0,
          130_000,
        );
        const marks = laneMarks(all(rows.length), outcomesOf(rows.map((r) => r[1])), axis, WHOLE, 600);
        expect(marks.flatMap((m) => [...m.items]).toSorted((a, b) => a - b)).toEqual([...all(rows.length)]);
        const narrow = marks.filter((m) => m.x1 - m.x0 < CELL_PX);
        expect(narrow.length).toBeLessThanOrEqual(600 / CELL_PX + 1);
        for (const mark of marks) {
          expect(mark.counts.reduce((a, b) => a + b, 0)).toBe(mark.items.length);
          expect(mark.x1).toBeGreaterThan(mark.x0);
        }
      }),
    );
  });
});

describe('markAt', () => {
  const axis = axisOf(
    [
      [0, 500],
      [200, 202],
    ],
    0,
    1000,
  );
  const marks = laneMarks(all(2), outcomesOf(['lost', 'failed']), axis, WHOLE, 1000);

  it('finds the narrow one that lies over a wide one', () => {
    expect(markAt(marks, 202, 4)?.items).toEqual([1]);
    expect(markAt(marks, 400, 4)?.items).toEqual([0]);
  });

  it('finds one a little beside the pointer, and none far away', () => {
    expect(markAt(marks, 503, 4)?.items).toEqual([0]);
    expect(markAt(marks, 600, 4)).toBeNull();
  });
});

describe('slices', () => {
  it('shows one failure among hundreds', () => {
    const counts = OUTCOMES.map((o) => (o === 'failed' ? 1 : o === 'established' ? 300 : 0));
    const drawn = slices({ x0: 0, x1: 5, items: all(301) as unknown as number[], counts });
    expect(drawn.map(([o]) => o)).toEqual(['failed', 'established']);
    expect(drawn[0]?.[2]).toBeGreaterThan(0.2);
    expect(drawn.at(-1)?.[2]).toBe(1);
  });
});

describe('stepTo', () => {
  const table = tableOf([
    ['failed', 0],
    ['failed', 0],
    ['failed', 0],
    ['lost', 2],
    ['failed', 2],
  ]);
  const lanes = laneIndex(table, 3);
  const axis = axisOf(
    [
      [0, 1],
      [2, 3],
      [900, 901],
      [10, 11],
      [800, 801],
    ],
    0,
    1000,
  );
  const marks = laneMarks(itemsOf(lanes, 0), table.outcome, axis, WHOLE, 1000);

  it('leaves a whole mark at a time', () => {
    expect(stepTo(lanes, 0, 0, 'after', marks[0] ?? null, axis.start)).toBe(2);
    expect(stepTo(lanes, 2, 0, 'before', marks[1] ?? null, axis.start)).toBe(1);
    expect(stepTo(lanes, 2, 0, 'after', marks[1] ?? null, axis.start)).toBe(2);
  });

  it('goes to the nearest in time of the next lane that has any', () => {
    expect(stepTo(lanes, 2, 0, 'down', marks[1] ?? null, axis.start)).toBe(4);
    expect(stepTo(lanes, 3, 2, 'up', null, axis.start)).toBe(1);
    expect(stepTo(lanes, 3, 2, 'down', null, axis.start)).toBe(3);
  });

  it('begins where there is one', () => {
    expect(stepTo(lanes, null, 1, 'after', null, axis.start)).toBe(3);
    expect(stepTo(laneIndex(tableOf([]), 0), null, 0, 'after', null, new Float64Array())).toBeNull();
  });

  it('reaches every negotiation on the axis by steps to the side, at any zoom', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (times, a, b) => {
          const starts = times.toSorted((x, y) => x - y);
          const one = laneIndex(tableOf(starts.map(() => ['failed', 0] as const)), 1);
          const line = axisOf(
            starts.map((t) => [t, t + 1]),
            0,
            10_001,
          );
          const outcomes = outcomesOf(starts.map(() => 'failed' as const));
          const drawn = laneMarks(
            itemsOf(one, 0),
            outcomes,
            line,
            clampZoom(Math.min(a, b), Math.max(a, b)),
            300,
          );
          const seen = new Set<number>();
          let at = stepTo(one, null, 0, 'first', null, line.start);
          for (let guard = 0; at !== null && guard <= starts.length; guard++) {
            const here: number = at;
            const mark = drawn.find((m) => m.items.includes(here)) ?? null;
            for (const item of mark?.items ?? [here]) seen.add(item);
            const next = stepTo(one, here, 0, 'after', mark, line.start);
            at = next === here ? null : next;
          }
          expect(seen.size).toBe(starts.length);
        },
      ),
    );
  });
});
