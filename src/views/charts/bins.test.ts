import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, PHASES } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { summaryOf } from '../../store/fakeTrace.ts';
import { traceAxis } from '../timeline/traceAxis.ts';
import { durationBins, MAX_BARS, outcomeBins, phaseTimes } from './bins.ts';

const source = { clock: 'full', order: 'oldest-first' } as TraceSummary['sources'][number];

function trace(times: readonly number[]): TraceSummary {
  const summary = summaryOf(times.map((_, i) => [OUTCOMES[i % OUTCOMES.length] ?? 'failed', 0] as const));
  summary.negotiations.startTime.set(times);
  summary.negotiations.endTime.set(times);
  return { ...summary, sources: [source] };
}

const binsOf = (summary: TraceSummary) => outcomeBins(summary.negotiations, traceAxis(summary));

describe('outcomeBins', () => {
  it('counts outcomes in stretches that begin at round times', () => {
    const bins = binsOf(trace([90_000, 100_000, 3_600_000]));
    expect(bins[0]).toEqual({ from: 60_000, to: 120_000, counts: [1, 1, 0, 0, 0] });
    expect(bins.at(-1)).toEqual({ from: 3_600_000, to: 3_660_000, counts: [0, 0, 1, 0, 0] });
  });

  it('counts by line where there is no time, backwards too', () => {
    const summary = trace([0, 0]);
    summary.negotiations.startLine.set([40, 3]);
    const none = {
      ...summary,
      sources: [{ ...source, clock: 'none' as const, order: 'newest-first' as const }],
    };
    const bins = binsOf(none);
    expect([bins[0]?.from, bins.at(-1)?.from]).toEqual([3, 40]);
  });

  it('counts each negotiation once, in few bars, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 200 }), (times) => {
        const bins = binsOf(trace(times));
        expect(bins.length).toBeLessThanOrEqual(MAX_BARS);
        expect(bins.reduce((sum, bin) => sum + bin.counts.reduce((a, b) => a + b, 0), 0)).toBe(times.length);
      }),
    );
  });
});

describe('durationBins', () => {
  it('counts from the shortest to the longest stretch', () => {
    const bins = durationBins(Float64Array.from([14, 6860, 7000, Number.NaN, 30_000]));
    expect(bins[0]).toEqual({ from: 0, to: 15, count: 1 });
    expect(bins.find((b) => b.from === 6000)).toEqual({ from: 6000, to: 8000, count: 2 });
    expect(bins.at(-1)).toEqual({ from: 30_000, to: 40_000, count: 1 });
    expect(durationBins(Float64Array.from([Number.NaN]))).toEqual([]);
  });

  it('counts each once, however short or long', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true })), (times) => {
        const bins = durationBins(Float64Array.from(times));
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(times.length);
      }),
    );
  });
});

describe('phaseTimes', () => {
  it('measures from the start of a phase to the start of the next one', () => {
    const { negotiations: table } = trace([0, 0, 0]);
    const came = OUTCOMES.indexOf('established') + 1;
    for (const [i, ms] of [2000, 4000, 9000].entries()) {
      table.phaseOutcome[i * PHASES.length + PHASES.indexOf('phase-1')] = came;
      table.phaseTime[i * PHASES.length + PHASES.indexOf('phase-1')] = 100;
      table.phaseTime[i * PHASES.length + PHASES.indexOf('established')] = 100 + ms;
    }
    expect(phaseTimes(table)).toEqual([
      { phase: 'phase-1', count: 3, median: 4000, ninetieth: 9000, longest: 9000 },
    ]);
  });

  it('leaves out phases that did not come through', () => {
    const { negotiations: table } = trace([0]);
    table.phaseOutcome[PHASES.indexOf('phase-1')] = OUTCOMES.indexOf('failed') + 1;
    table.phaseTime[PHASES.indexOf('phase-1')] = 100;
    expect(phaseTimes(table)).toEqual([]);
  });
});
