import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StampReader } from './stamp.ts';

const encoder = new TextEncoder();

/** What a stamp at the beginning of a text says, and how many bytes it takes; null for none. */
function read(text: string): [string, string, number, string, number] | null {
  const reader = new StampReader();
  const buf = encoder.encode(text);
  const behind = reader.read(buf, 0, buf.length);
  if (behind < 0) return null;
  const { ms, form, decimals, zone } = reader.stamp;
  return [new Date(ms).toISOString(), form, decimals, zone, behind];
}

describe('stamps with a date', () => {
  it.each([
    ['2026-11-22T01:05:12.039051+01:00 x', ['2026-11-22T01:05:12.039Z', 'full', 6, '+01:00', 32]],
    ['2026-11-22T01:05:12Z x', ['2026-11-22T01:05:12.000Z', 'full', 0, 'Z', 20]],
    ['2026-11-22 01:05:12,039 x', ['2026-11-22T01:05:12.039Z', 'full', 3, '', 23]],
    ['2026/11/22 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 19]],
    ['11/22/2026 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 19]],
    ['22.11.2026 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 19]],
    ['22 Nov 2026 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 20]],
    ['22 Nov 01:05:12 x', ['1972-11-22T01:05:12.000Z', 'no-year', 0, '', 15]],
    ['Nov 22 01:05:12 x', ['1972-11-22T01:05:12.000Z', 'no-year', 0, '', 15]],
    ['Nov  2 01:05:12.5 x', ['1972-11-02T01:05:12.500Z', 'no-year', 1, '', 17]],
    ['Nov 22 2026 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 20]],
    ['Nov 22 01:05:12 2026 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 20]],
    ['Sun Nov 22 01:05:12 2026 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 24]],
    ['Sun, 2026-11-22, 01:05:12 x', ['2026-11-22T01:05:12.000Z', 'full', 0, '', 25]],
    ['Feb 29 01:05:12 x', ['1972-02-29T01:05:12.000Z', 'no-year', 0, '', 15]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '',
    'text',
    '05[IKE] text',
    'Nov 22',
    'Nov 22 25:05:12',
    '2026-13-22 01:05:12',
    'Nobody 22 01:05:12',
    '10.1.0.0/24',
  ])('are not in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('never end behind the line', () => {
    const pieces = fc.constantFrom(
      'Nov ',
      '22 ',
      '2026-11-22',
      'T',
      ' ',
      '01:05:12',
      '.039',
      '+01:00',
      'Z',
      'Sun ',
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), fc.nat(40), (parts, cut) => {
        const buf = encoder.encode(parts.join(''));
        const end = Math.min(cut, buf.length);
        const behind = new StampReader().read(buf, 0, end);
        expect(behind).toBeLessThanOrEqual(end);
        expect(new StampReader().read(buf.slice(0, end), 0, end)).toBe(behind);
      }),
    );
  });
});

describe('a time of day alone', () => {
  it('is read with its fraction', () => {
    const reader = new StampReader();
    const buf = encoder.encode('01:05:12.25 x');
    expect(reader.readClock(buf, 0, buf.length)).toBe(11);
    expect(reader.stamp).toMatchObject({ ms: 3_912_250, form: 'time-only', decimals: 2 });
  });
});
