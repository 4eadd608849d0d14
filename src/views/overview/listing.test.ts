import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../model/phases.ts';
import { summaryOf } from '../../store/fakeTrace.ts';
import { countOutcomes, groupNegotiations, listedPart } from './listing.ts';

const summary = summaryOf([
  ['established', 0],
  ['failed', 1],
  ['failed', 2],
  ['established', 2],
  ['established', 0],
]);

// The helper leaves the counts of connections at zero; here they matter.
const counted = {
  ...summary,
  connections: summary.connections.map((about, i) => ({
    ...about,
    counts: { ...about.counts, failed: i === 0 ? 0 : 1 },
  })),
};

describe('groupNegotiations', () => {
  it('puts what is broken now first, then what was, each the newest first', () => {
    expect(groupNegotiations(counted, null)).toEqual([
      { connection: 1, negotiations: [1] },
      { connection: 2, negotiations: [3, 2] },
      { connection: 0, negotiations: [4, 0] },
    ]);
  });

  it('keeps the order of the log while it is read', () => {
    const groups = groupNegotiations({ ...counted, done: false }, null);
    expect(groups).toEqual([
      { connection: 0, negotiations: [0, 4] },
      { connection: 1, negotiations: [1] },
      { connection: 2, negotiations: [2, 3] },
    ]);
  });

  it('filters by outcome and leaves out connections without one', () => {
    expect(groupNegotiations(counted, 'failed').map(({ negotiations }) => negotiations)).toEqual([[1], [2]]);
  });

  it('lists each negotiation once, whatever there is', () => {
    const row = fc.tuple(fc.constantFrom(...OUTCOMES), fc.nat(4));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const listed = groupNegotiations(summaryOf(rows), null).flatMap(({ negotiations }) => negotiations);
        expect(listed.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      }),
    );
  });
});

it('counts outcomes', () => {
  expect(countOutcomes(summary)).toEqual({ established: 3, failed: 2, closed: 0, lost: 0, unfinished: 0 });
});

it('lists the selected one also behind the limit, but no stranger', () => {
  expect(listedPart([9, 7, 5, 3], 2, 3)).toEqual([9, 7, 3]);
  expect(listedPart([9, 7, 5, 3], 2, 7)).toEqual([9, 7]);
  expect(listedPart([9, 7, 5, 3], 2, 1)).toEqual([9, 7]);
  expect(listedPart([9, 7], 5, null)).toEqual([9, 7]);
});
