import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScale, extent, type ScaleOptions, shareOf, valueAt } from './scale.ts';

const DAY = 86_400_000;
const options: ScaleOptions = { minQuiet: 30_000, maxQuiet: 8, quietShare: 0.04, instant: 1000 };

const scaleOf = (values: readonly number[], more: Partial<ScaleOptions> = {}) =>
  buildScale(Float64Array.from(values), { ...options, ...more });

const quietOf = (values: readonly number[], more: Partial<ScaleOptions> = {}) =>
  scaleOf(values, more)
    .stretches.filter((s) => s.kind === 'quiet')
    .map((s) => [s.from, s.to]);

describe('buildScale', () => {
  it('is straight where nothing is quiet for long', () => {
    expect(quietOf([0, 2700, 3000, 5660, 6860])).toEqual([]);
    const scale = scaleOf([0, 5000, 10_000]);
    expect(shareOf(scale, 2500)).toBeCloseTo(0.25, 9);
  });

  it('shortens the days of a tunnel beside the seconds of its set-up', () => {
    const scale = scaleOf([0, 3000, 6860, 6860 + 3 * DAY, 6860 + 3 * DAY + 5000]);
    expect(scale.stretches.map((s) => s.kind)).toEqual(['busy', 'quiet', 'busy']);
    expect(shareOf(scale, 6860)).toBeGreaterThan(0.4);
  });

  it('shortens several equally long pauses', () => {
    const values = [0, 1, 2, 3].flatMap((day) => [day * DAY, day * DAY + 10_000]);
    expect(quietOf(values)).toHaveLength(3);
  });

  it('leaves a regular rhythm as it is', () => {
    const everyMinute = Array.from({ length: 60 }, (_, i) => [i * 60_000, i * 60_000 + 7000]).flat();
    expect(quietOf(everyMinute)).toEqual([]);
  });

  it('shortens the one pause of years in a log of regular attempts', () => {
    const hour = Array.from({ length: 60 }, (_, i) => [i * 60_000, i * 60_000 + 7000]).flat();
    const later = hour.map((ms) => ms + 1400 * DAY);
    expect(quietOf([...hour, ...later])).toEqual([[59 * 60_000 + 7000, 1400 * DAY]]);
  });

  it('shortens the pause between two single instants', () => {
    expect(quietOf([0, 1000 * DAY])).toEqual([[0, 1000 * DAY]]);
  });

  it('gives an instant a length, and nothing at all too', () => {
    expect(extent(scaleOf([7000]))).toEqual([6500, 7500]);
    expect(shareOf(scaleOf([7000, 7000]), 7000)).toBe(0.5);
    expect(extent(scaleOf([]))).toEqual([-500, 500]);
  });

  it('gives the set-up its share beside a tunnel that is never quiet', () => {
    const polls = Array.from({ length: 3000 }, (_, i) => 6000 + i * 20_000);
    const scale = scaleOf([0, 1000, 6000, ...polls], { emphasis: { until: 6000, share: 0.55 } });
    expect(shareOf(scale, 6000)).toBeCloseTo(0.55, 6);
  });
});

const sorted = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 4_000_000_000 })), {
    maxLength: 60,
  })
  .map((values) => values.toSorted((a, b) => a - b));

const anyOptions = fc.record({
  minQuiet: fc.constantFrom(1000, 30_000, Number.POSITIVE_INFINITY),
  maxQuiet: fc.integer({ min: 0, max: 8 }),
  quietShare: fc.double({ min: 0.005, max: 0.06, noNaN: true }),
  instant: fc.constantFrom(1, 1000),
  emphasis: fc.option(
    fc.record({
      until: fc.integer({ min: 0, max: 200_000 }),
      share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    }),
    { nil: undefined },
  ),
});

describe('any axis', () => {
  it('has pieces that follow one another from 0 to 1', () => {
    fc.assert(
      fc.property(sorted, anyOptions, (values, { emphasis, ...rest }) => {
        const { stretches } = scaleOf(values, { ...rest, ...(emphasis === undefined ? {} : { emphasis }) });
        expect(stretches[0]?.begin).toBe(0);
        expect(stretches.at(-1)?.end).toBe(1);
        expect(stretches.filter((s) => s.kind === 'quiet').length).toBeLessThanOrEqual(rest.maxQuiet);
        for (let i = 0; i < stretches.length; i++) {
          const s = stretches[i];
          expect(s?.end).toBeGreaterThan(s?.begin ?? 1);
          expect(s?.to).toBeGreaterThanOrEqual(s?.from ?? 0);
          if (i > 0) {
            expect(s?.begin).toBe(stretches[i - 1]?.end);
            expect(s?.from).toBe(stretches[i - 1]?.to);
          }
        }
      }),
    );
  });

  it('keeps the order of values and finds each of them again', () => {
    fc.assert(
      fc.property(
        sorted,
        anyOptions,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (values, { emphasis, ...rest }, shares) => {
          const scale = scaleOf(values, { ...rest, ...(emphasis === undefined ? {} : { emphasis }) });
          let before = -1;
          for (const value of values) {
            const share = shareOf(scale, value);
            expect(share).toBeGreaterThanOrEqual(before);
            before = share;
          }
          const [from, to] = extent(scale);
          for (const share of shares) {
            const value = valueAt(scale, share);
            expect(value).toBeGreaterThanOrEqual(from);
            expect(value).toBeLessThanOrEqual(to);
            const stretch = scale.stretches.find((s) => share <= s.end);
            if (stretch !== undefined && stretch.to - stretch.from > 1)
              expect(shareOf(scale, value)).toBeCloseTo(share, 5);
          }
        },
      ),
    );
  });
});
