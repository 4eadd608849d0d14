import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDuration, formatShare, splitStamp, writeMoment } from './format.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [40, '40 ms'],
    [6860, '6.9 s'],
    [30_000, '30 s'],
    [59_960, '1 min'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 h'],
    [11_040_000, '3 h 4 min'],
    [183_600_000, '2 d 3 h'],
  ])('%i ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  it('never writes a small unit that is full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), (ms) => {
        expect(formatDuration(ms)).not.toMatch(/\b(60 s|60 min|24 h|1000 ms)\b/);
      }),
    );
  });
});

it('writes sizes, counts and shares', () => {
  expect([1, 812, 4711, 209_715_200, 5e9].map(formatBytes)).toEqual([
    '1 byte',
    '812 bytes',
    '4.6 kB',
    '200 MB',
    '4.7 GB',
  ]);
  expect(formatCount(1_728_580)).toBe('1\u202f728\u202f580');
  expect(formatCount(999)).toBe('999');
  expect([formatShare(0, 9), formatShare(1, 9999), formatShare(9998, 9999), formatShare(5, 5)]).toEqual([
    '0 %',
    '1 %',
    '99 %',
    '100 %',
  ]);
});

it('splits stamps of every form', () => {
  expect(splitStamp('2004-01-20T15:18:34.500')).toEqual({ date: '2004-01-20', time: '15:18:34' });
  expect(splitStamp('--01-20T15:18:34')).toEqual({ date: '01-20', time: '15:18:34' });
  expect(splitStamp('15:18:34.1')).toEqual({ date: '', time: '15:18:34' });
  expect(splitStamp(null)).toBeNull();
  expect(writeMoment(Date.UTC(2004, 0, 20, 15, 18, 34, 500), 'full')?.time).toBe('15:18:34');
  expect(writeMoment(Number.NaN, 'none')).toBeNull();
});
