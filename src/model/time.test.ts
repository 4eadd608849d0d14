import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, elapsedMs, formatStamp } from './time.ts';

describe('a written time', () => {
  it('has as many decimals, and as much of a date, as the log', () => {
    const ms = Date.UTC(2004, 0, 20, 15, 18, 34, 500);
    expect(formatStamp(ms, 'full', 3)).toBe('2004-01-20T15:18:34.500');
    expect(formatStamp(ms, 'full', 1)).toBe('2004-01-20T15:18:34.5');
    expect(formatStamp(ms - 500, 'full', 0)).toBe('2004-01-20T15:18:34');
    expect(formatStamp(ms, 'no-year', 3)).toBe('--01-20T15:18:34.500');
    expect(formatStamp(ms % DAY_MS, 'time-only', 3)).toBe('T15:18:34.500');
    expect(formatStamp(ms, 'full', 3, '+01:00')).toBe('2004-01-20T15:18:34.500+01:00');
    expect(formatStamp(ms, 'none', 3)).toBeNull();
    expect(formatStamp(Number.NaN, 'full', 3)).toBeNull();
  });

  it('says what was read, to the last decimal', () => {
    const stamp = fc.record({
      second: fc.integer({ min: 0, max: 4_000_000_000 }),
      decimals: fc.integer({ min: 1, max: 6 }),
      fraction: fc.nat({ max: 999_999 }),
    });
    fc.assert(
      fc.property(stamp, ({ second, decimals, fraction }) => {
        const digits = String(fraction).padStart(6, '0').slice(0, decimals);
        const ms = second * 1000 + Number(`0.${digits}`) * 1000;
        const whole = new Date(second * 1000).toISOString().slice(0, 19);
        expect(formatStamp(ms, 'full', decimals)).toBe(`${whole}.${digits}`);
      }),
    );
  });
});

describe('the time between two stamps', () => {
  it('is whole milliseconds, and never less than none', () => {
    expect(elapsedMs(1000, 3500, 'full')).toBe(2500);
    expect(elapsedMs(1000.4, 3500.1, 'full')).toBe(2500);
    expect(elapsedMs(3500, 1000, 'full')).toBeNull();
    expect(elapsedMs(Number.NaN, 1000, 'full')).toBeNull();
    expect(elapsedMs(1000, Number.NaN, 'full')).toBeNull();
  });

  it('bridges midnight and the turn of a year where the stamps cannot say them', () => {
    expect(elapsedMs(DAY_MS - 1000, 2000, 'time-only')).toBe(3000);
    expect(elapsedMs(364 * DAY_MS + DAY_MS - 1000, 2000, 'no-year')).toBe(3000);
  });
});
