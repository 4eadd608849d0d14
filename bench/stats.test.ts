import { describe, expect, it } from 'vitest';
import { quotients, Series, table } from './stats.ts';

const series = (...values: number[]): Series => Series.of(values);

describe('Series', () => {
  it('gives the middle value and the range', () => {
    expect(series(5, 1, 9).median).toBe(5);
    expect(series(1, 2, 3, 10).median).toBe(2.5);
    expect(series(5, 1, 9).range).toEqual([1, 9]);
    expect(series(5, 1, 9).text()).toBe('5 (1 to 9)');
  });

  it('says that nothing was measured', () => {
    expect(new Series().text()).toBe('not measured');
  });

  it('counts what is within a limit', () => {
    expect(series(99, 100, 101).within(100)).toBe(2);
  });
});

describe('quotients', () => {
  it('divides round by round', () => {
    expect(quotients([1, 6], [2, 3]).range).toEqual([0.5, 2]);
  });
});

describe('table', () => {
  it('pads its columns', () => {
    expect(table(['a', 'b'], [['long', 'x']])).toBe('| a    | b |\n|------|---|\n| long | x |');
  });
});
