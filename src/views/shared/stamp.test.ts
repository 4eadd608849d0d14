import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStamp } from '../../model/time.ts';
import { msBetween, stampInFront } from './stamp.ts';

describe('msBetween', () => {
  it.each([
    ['2004-01-20T15:18:34.500', '2004-01-20T15:18:41.360', 6860],
    ['2004-01-20T15:18:34.500', '2004-01-20T15:18:34.000', -500],
    ['--12-31T23:59:59', '--01-01T00:00:01', 2000],
    ['--02-28T12:00:00', '--03-01T12:00:00', 2 * 86_400_000],
    ['T23:59:58', 'T00:00:03', 5000],
    ['T12:00:10', 'T12:00:05', -5000],
    ['2024-03-31T01:00:00+01:00', '2024-03-31T01:00:02+01:00', 2000],
  ])('is from %s to %s %d ms', (from, to, ms) => {
    expect(msBetween(from, to)).toBe(ms);
  });

  it('is nothing where a time is missing', () => {
    expect(msBetween(null, 'T12:00:00')).toBeNull();
    expect(msBetween('T12:00:00', null)).toBeNull();
    expect(msBetween('yesterday', 'T12:00:00')).toBeNull();
  });

  it('reads what the model writes', () => {
    const ms = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        expect(msBetween(formatStamp(a, 'full', 3), formatStamp(b, 'full', 3))).toBeCloseTo(b - a, 3);
      }),
    );
  });
});

describe('stampInFront', () => {
  it.each([
    ['[VPN-Status] 2024/03/04 06:20:41,620 VPN: connecting', '[VPN-Status] 2024/03/04 06:20:41,620 '],
    ['2024-03-04T06:20:41 host charon: 05[IKE] initiating', '2024-03-04T06:20:41 '],
    ['Mar  4 06:20:41 host charon', 'Mar  4 06:20:41 '],
    ['[VPN-Status] 06:20:41\nVPN: connecting', '[VPN-Status] 06:20:41\n'],
    ['VPN: connecting', ''],
  ])('of %j is %j', (text, stamp) => {
    expect(stampInFront(text, 'T06:20:41')).toBe(stamp);
  });

  it('is nothing in a record without a time', () => {
    expect(stampInFront('06:20:41 said nobody', null)).toBe('');
  });
});
