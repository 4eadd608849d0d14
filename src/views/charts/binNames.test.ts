import { describe, expect, it } from 'vitest';
import { straight } from '../timeline/scale.ts';
import type { TraceAxis } from '../timeline/traceAxis.ts';
import { binNames } from './binNames.ts';

const start = Date.UTC(2024, 2, 4, 6, 0, 0);
const axis = (kind: 'clock' | 'line'): TraceAxis => ({
  format: { kind, origin: 0, day: 'full' },
  start: new Float64Array(),
  end: new Float64Array(),
  scale: straight(0, 1),
  left: 0,
});
const bins = (step: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    from: start + i * step,
    to: start + (i + 1) * step,
    counts: [],
  }));

describe('binNames', () => {
  it('leaves the day out under the axis where it is one day', () => {
    expect(binNames(bins(60_000, 2), axis('clock'))).toEqual([
      { short: '06:00', whole: '2024-03-04 06:00' },
      { short: '06:01', whole: '2024-03-04 06:01' },
    ]);
  });

  it('names the day where there are several', () => {
    expect(binNames(bins(12 * 3_600_000, 3), axis('clock')).map((n) => n.short)).toEqual([
      '03-04 06:00',
      '03-04 18:00',
      '03-05 06:00',
    ]);
    expect(binNames(bins(86_400_000, 2), axis('clock')).map((n) => n.whole)).toEqual([
      '2024-03-04',
      '2024-03-05',
    ]);
  });

  it('names lines', () => {
    expect(binNames([{ from: 2000, to: 3000, counts: [] }], axis('line'))).toEqual([
      { short: '2\u202f000', whole: 'line 2\u202f000' },
    ]);
  });
});
