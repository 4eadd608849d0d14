import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AxisFormat, axisBreaks, axisTicks, elapsedText, roundStep } from './axis.ts';
import { buildScale, straight } from './scale.ts';
import { clampZoom, WHOLE } from './zoom.ts';

const clock: AxisFormat = { kind: 'clock', origin: 0, day: 'full' };
const start = Date.UTC(2004, 0, 20, 15, 18, 34, 500);

describe('axisTicks', () => {
  it('marks round times and says the day once', () => {
    const ticks = axisTicks(straight(start, start + 6860), WHOLE, 800, clock, 90);
    expect(ticks.map((t) => t.label)).toEqual([
      '15:18:35',
      '15:18:36',
      '15:18:37',
      '15:18:38',
      '15:18:39',
      '15:18:40',
      '15:18:41',
    ]);
    expect(ticks.map((t) => t.day)).toEqual(['2004-01-20', null, null, null, null, null, null]);
  });

  it('says the day again where it changes', () => {
    const evening = Date.UTC(2004, 0, 20, 23, 0, 0);
    const ticks = axisTicks(straight(evening, evening + 2 * 3_600_000), WHOLE, 400, clock, 90);
    expect(ticks.map((t) => [t.label, t.day])).toEqual([
      ['23:00', '2004-01-20'],
      ['23:30', null],
      ['00:00', '2004-01-21'],
      ['00:30', null],
      ['01:00', null],
    ]);
  });

  it('counts from the start of a negotiation', () => {
    const format: AxisFormat = { kind: 'elapsed', origin: start, day: 'none' };
    const ticks = axisTicks(straight(start, start + 6860), WHOLE, 400, format, 90);
    expect(ticks.map((t) => t.label)).toEqual(['0', '+2 s', '+4 s', '+6 s']);
  });

  it('counts lines in whole numbers, also where they run backwards', () => {
    const format: AxisFormat = { kind: 'line', origin: 0, day: 'none' };
    expect(axisTicks(straight(-2000, -1), WHOLE, 500, format, 90).map((t) => t.label)).toEqual([
      '2\u202f000',
      '1\u202f500',
      '1\u202f000',
      '500',
    ]);
    expect(axisTicks(straight(1, 3), WHOLE, 800, format, 90).map((t) => t.label)).toEqual(['1', '2', '3']);
  });

  it('names the time after each quiet stretch, and how long that was', () => {
    const later = start + 1413 * 86_400_000;
    const values = Float64Array.from([start, start + 6000, later, later + 6000]);
    const scale = buildScale(values, { minQuiet: 30_000, maxQuiet: 8, quietShare: 0.04, instant: 1000 });
    const ticks = axisTicks(scale, WHOLE, 800, clock, 90);
    expect(ticks.filter((t) => t.day !== null).map((t) => t.day)).toEqual(['2004-01-20', '2007-12-03']);
    expect(axisBreaks(scale, WHOLE, 800, 'clock').map((b) => b.label)).toEqual(['1413 d']);
  });

  it('keeps its marks apart and inside, at any zoom', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 200, max: 1600 }),
        fc.constantFrom('clock' as const, 'elapsed' as const, 'line' as const),
        (values, a, b, width, kind) => {
          const sorted = Float64Array.from(values.toSorted((x, y) => x - y));
          const scale = buildScale(sorted, {
            minQuiet: 30_000,
            maxQuiet: 8,
            quietShare: 0.04,
            instant: 1000,
          });
          const zoom = clampZoom(Math.min(a, b), Math.max(a, b));
          const ticks = axisTicks(scale, zoom, width, { kind, origin: sorted[0] ?? 0, day: 'full' }, 80);
          expect(ticks.length).toBeLessThanOrEqual(width / 64 + 1);
          for (let i = 0; i < ticks.length; i++) {
            const px = ticks[i]?.px ?? Number.NaN;
            expect(px).toBeGreaterThanOrEqual(-0.5);
            expect(px).toBeLessThanOrEqual(width + 0.5);
            if (i > 0) expect(px - (ticks[i - 1]?.px ?? 0)).toBeGreaterThanOrEqual(64);
          }
        },
      ),
    );
  });
});

describe('roundStep', () => {
  it('gives steps that people count in', () => {
    expect(roundStep(1300, 'clock')).toBe(2000);
    expect(roundStep(7000, 'elapsed')).toBe(10_000);
    expect(roundStep(0.3, 'line')).toBe(1);
    expect(roundStep(130, 'line')).toBe(200);
    expect(roundStep(600, 'line')).toBe(1000);
  });

  it('never gives less than asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e13, noNaN: true }),
        fc.constantFrom('clock' as const, 'line' as const),
        (least, kind) => {
          expect(roundStep(least, kind)).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });
});

describe('elapsedText', () => {
  it.each([
    [0, 1000, '0'],
    [2000, 1000, '+2 s'],
    [250, 50, '+0.25 s'],
    [1500, 500, '+1.5 s'],
    [125_000, 1000, '+2 min 5 s'],
    [183_600_000, 3_600_000, '+2 d 3 h'],
    [60_004, 1, '+1 min 0.004 s'],
  ])('writes %d ms at a step of %d ms as %s', (ms, step, text) => {
    expect(elapsedText(ms, step)).toBe(text);
  });
});
