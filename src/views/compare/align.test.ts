import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, firstDifference } from './align.ts';
import type { Step } from './steps.ts';

function step(key: string, value: string): Step {
  return { key, value, phase: 'phase-1', kind: 'packet', line: 1 };
}

const steps = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y')).map(([k, v]) => step(k, v)),
  { maxLength: 12 },
);

describe('align', () => {
  it('keeps all steps of both in their order, and faces only those with the same key', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const rows = align(first, second);
        expect(rows.flatMap((r) => r.first ?? [])).toEqual(first);
        expect(rows.flatMap((r) => r.second ?? [])).toEqual(second);
        for (const { first: a, second: b, same } of rows) {
          expect(a !== null || b !== null).toBe(true);
          if (a !== null && b !== null) expect(a.key).toBe(b.key);
          expect(same).toBe(a !== null && b !== null && a.value === b.value);
        }
      }),
    );
  });

  it('finds no difference between a negotiation and itself', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(firstDifference(align(list, list))).toBe(-1);
      }),
    );
  });

  it('marks the first step that differs or is missing', () => {
    const good = [step('a', 'x'), step('b', 'x'), step('c', 'x')];
    expect(firstDifference(align(good, [step('a', 'x'), step('b', 'y'), step('c', 'x')]))).toBe(1);
    expect(firstDifference(align(good, [step('a', 'x'), step('c', 'x')]))).toBe(1);
    expect(firstDifference(align(good, good.slice(0, 2)))).toBe(2);
  });
});
