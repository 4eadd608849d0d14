import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';

describe('two lists of attempts', () => {
  it('keep their order and leave out what has no partner', () => {
    const a = ['x', 'lost', 'y', 'z'];
    const b = ['x', 'y', 'other', 'z'];
    const pairs = align(a.length, b.length, (i, j) => (a[i] === b[j] ? 1 : null));
    expect(pairs).toEqual([
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
  });

  it('prefer the greater sum to the first that fits', () => {
    const score = [
      [1, 5],
      [5, 1],
    ];
    expect(align(2, 2, (i, j) => score[i]?.[j] ?? null)).toHaveLength(1);
    expect(align(2, 1, (i) => (i === 0 ? 1 : 3))).toEqual([[1, 0]]);
  });

  it('are in order in both, each place once, whatever the scores', () => {
    const scores = fc.array(
      fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), { minLength: 6, maxLength: 6 }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(scores, (table) => {
        const pairs = align(table.length, 6, (i, j) => table[i]?.[j] ?? null);
        pairs.forEach(([i, j], n) => {
          expect(table[i]?.[j]).not.toBeNull();
          const before = pairs[n - 1];
          if (before !== undefined) expect(i > before[0] && j > before[1]).toBe(true);
        });
      }),
    );
  });

  it('of any length are aligned piece by piece', () => {
    expect(align(1000, 1000, (i, j) => (i === j ? 1 : null))).toHaveLength(1000);
  });
});
