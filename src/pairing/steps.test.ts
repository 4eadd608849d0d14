import { describe, expect, it } from 'vitest';
import type { StampForm } from '../model/time.ts';
import type { Marks, Step, Way } from './marks.ts';
import { clockOffset, difference, median } from './steps.ts';

function step(key: string, way: Way, ms: number, form: StampForm = 'full', zone = ''): Step {
  return { key, way, ms, form, zone };
}

function marks(packets: readonly Step[], steps: readonly Step[] = []): Marks {
  return {
    tokens: [],
    packets,
    steps,
    refusals: [],
    sizes: { out: new Set(), in: new Set() },
    localAddress: null,
    remoteAddress: null,
    begun: true,
  };
}

describe('the offset of two clocks', () => {
  it('is the median of what lies between sent and received, in both directions', () => {
    const first = marks([
      step('main 0', 'out', 1000),
      step('main 0', 'in', 1040),
      step('quick 7', 'out', 1100),
    ]);
    const second = marks([
      step('main 0', 'in', 6010),
      step('main 0', 'out', 6030),
      step('quick 7', 'in', 6110),
    ]);
    expect(clockOffset(first, second)).toBe(5010);
    expect(clockOffset(second, first)).toBe(-5010);
  });

  it('does not follow one message that was late', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const first = marks(keys.map((k, i) => step(k, 'out', 1000 * i)));
    const second = marks(keys.map((k, i) => step(k, 'in', 1000 * i - 250 + (k === 'c' ? 90_000 : 0))));
    expect(clockOffset(first, second)).toBe(-250);
  });

  it('is found where one log lacks the first of several refusals', () => {
    const first = marks(
      [],
      [5, 1500, 3500, 7500].map((ms) => step('refusal X', 'in', ms)),
    );
    const second = marks(
      [],
      [1498, 3499, 7501].map((ms) => step('refusal X', 'out', ms)),
    );
    expect(clockOffset(first, second)).toBe(-1);
  });

  it('takes the beginning only where there is nothing else', () => {
    const first = [step('begin', 'out', 0)];
    const second = [step('begin', 'in', 70)];
    expect(clockOffset(marks([], first), marks([], second))).toBe(70);
    const ended = clockOffset(
      marks([], [...first, step('delete', 'out', 500)]),
      marks([], [...second, step('delete', 'in', 503)]),
    );
    expect(ended).toBe(3);
  });

  it('is unknown without times or without a common message', () => {
    expect(clockOffset(marks([step('a', 'out', Number.NaN)]), marks([step('a', 'in', 5)]))).toBeNull();
    expect(clockOffset(marks([step('a', 'out', 1)]), marks([step('a', 'out', 5)]))).toBeNull();
    expect(median([])).toBeNull();
  });

  it('bridges midnight, a missing year and zones', () => {
    const day = 86_400_000;
    expect(difference(step('a', 'out', day - 1000, 'time-only'), step('a', 'in', 2000, 'time-only'))).toBe(
      3000,
    );
    const plain = Date.UTC(2000, 10, 22, 1, 0, 0);
    const full = Date.UTC(2026, 10, 22, 1, 0, 5);
    expect(difference(step('a', 'out', plain, 'no-year'), step('a', 'in', full))).toBe(5000);
    const east = step('a', 'in', 7_200_000, 'full', '+02:00');
    expect(difference(step('a', 'out', 0, 'full', 'Z'), east)).toBe(0);
  });
});
