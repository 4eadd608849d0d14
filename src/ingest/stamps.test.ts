import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStamp, stampedShare } from './stamps.ts';

describe('the stamp of a line', () => {
  it.each([
    ['2004/01/20 15:18:34,500 [VPN-Status] text', '2004-01-20T15:18:34.500Z', null],
    [
      '[VPN-Status] 2004/01/20 15:18:34,500  Devicetime: 2003/01/01 00:00:00,000',
      '2004-01-20T15:18:34.500Z',
      null,
    ],
    ['2024-01-02 03:04:05 text', '2024-01-02T03:04:05.000Z', null],
    ['2024-01-02T03:04:05.678901+01:00 gw charon: x', '2024-01-02T02:04:05.678Z', 'gw'],
    ['2024-01-02T03:04:05-0530 gw charon: x', '2024-01-02T08:34:05.000Z', 'gw'],
    [
      '<30>1 2024-01-02T03:04:05Z gw.example.org charon 1 - - x',
      '2024-01-02T03:04:05.000Z',
      'gw.example.org',
    ],
    ['20.01.2004 15:18:34 text', '2004-01-20T15:18:34.000Z', null],
    ['<165>Jan  2 2024 03:04:05: %ASA', '2024-01-02T03:04:05.000Z', null],
    ['Tue Jan  2 03:04:05 2024 text', '2024-01-02T03:04:05.000Z', 'text'],
  ])('%s', (line, time, host) => {
    const stamp = readStamp(`${line} more`);
    expect(stamp?.hasYear).toBe(true);
    expect(new Date(stamp?.ms ?? 0).toISOString()).toBe(time);
    expect(stamp?.host).toBe(host);
  });

  it.each([
    ['Jan 12 03:04:05 gw charon: 05[IKE] x', 'gw'],
    ['Feb 29 03:04:05 charon: x', null],
    ['<30>Dec  1 03:04:05.123 10.0.0.1 x', '10.0.0.1'],
  ])('%s', (line, host) => {
    expect(readStamp(line)).toMatchObject({ hasYear: false, host });
  });

  it.each([
    '',
    'text',
    '12:34:56 text',
    '2024-13-01 00:00:00',
    '2024-01-01 24:00:00',
    '1.2024-01-02 03:04:05',
    'Jan 99 00:00:00',
  ])('is not in %j', (line) => {
    expect(readStamp(line)).toBe(null);
  });

  it('stands near the beginning', () => {
    expect(readStamp(`${' '.repeat(200)}2024-01-02 03:04:05`)).toBe(null);
  });

  it('is looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        const stamp = readStamp(line);
        expect(stamp === null || Number.isFinite(stamp.ms)).toBe(true);
      }),
    );
  });

  it('is counted over lines that are not blank', () => {
    expect(stampedShare(['', ' ', 'Jan 12 03:04:05 gw', 'x'])).toBe(0.5);
    expect(stampedShare([''])).toBe(0);
  });
});
