import { describe, expect, it } from 'vitest';
import { OUTCOMES, PHASES } from '../../model/phases.ts';
import type { Clock } from '../../model/time.ts';
import type { SourceSummary, TraceSummary } from '../../model/trace.ts';
import { summaryOf } from '../../store/fakeTrace.ts';
import { extent, shareOf } from './scale.ts';
import { traceAxis } from './traceAxis.ts';

function source(index: number, clock: Clock, order: SourceSummary['order'] = 'oldest-first'): SourceSummary {
  return {
    index,
    name: `log-${index}`,
    dialect: 'lancom',
    parts: [],
    encoding: 'utf-8',
    bytes: 1,
    lines: 100,
    linesUnderstood: 100,
    linesContinuation: 0,
    linesBlank: 0,
    linesUnknown: 0,
    records: 100,
    order,
    clock,
    detections: [],
    warnings: [],
  };
}

function trace(sources: readonly SourceSummary[], count: number): TraceSummary {
  const rows = Array.from({ length: count }, () => ['failed' as const, 0] as const);
  return { ...summaryOf(rows), sources };
}

describe('traceAxis', () => {
  it('stands by the clock where there is one', () => {
    const axis = traceAxis(trace([source(0, 'full')], 3));
    expect(axis.format).toEqual({ kind: 'clock', origin: 0, day: 'full' });
    expect([...axis.start]).toEqual([0, 1000, 2000]);
    expect(extent(axis.scale)).toEqual([0, 2500]);
  });

  it.each(['none', 'unset'] as const)('stands by line where the clock is %s', (clock) => {
    const axis = traceAxis(trace([source(0, clock)], 2));
    expect(axis.format.kind).toBe('line');
    expect([...axis.start]).toEqual([1, 11]);
    expect([...axis.end]).toEqual([9, 19]);
  });

  it('stands by line where no negotiation has a time, whatever the clock of other lines', () => {
    const summary = trace([source(0, 'full')], 2);
    summary.negotiations.startTime.fill(Number.NaN);
    expect(traceAxis(summary).format.kind).toBe('line');
    expect(traceAxis(summary).left).toBe(0);
  });

  it('runs lines backwards where the newest stands first', () => {
    const summary = trace([source(0, 'none', 'newest-first')], 2);
    summary.negotiations.startLine.set([50, 20]);
    summary.negotiations.endLine.set([30, 1]);
    const axis = traceAxis(summary);
    expect([...axis.start]).toEqual([-50, -20]);
    expect([...axis.end]).toEqual([-30, -1]);
    expect(shareOf(axis.scale, -50)).toBe(0);
  });

  it('says only as much of the day as all clocks do', () => {
    const two = trace([source(0, 'full'), source(1, 'no-year')], 2);
    two.negotiations.source[1] = 1;
    expect(traceAxis(two).format.day).toBe('no-year');
    expect(traceAxis(trace([source(0, 'time-only')], 1)).format.day).toBe('none');
  });

  it('leaves out what has no time, and counts it', () => {
    const summary = trace([source(0, 'full'), source(1, 'none')], 3);
    summary.negotiations.source[2] = 1;
    summary.negotiations.startTime[2] = Number.NaN;
    const axis = traceAxis(summary);
    expect(axis.left).toBe(1);
    expect(extent(axis.scale)).toEqual([0, 1500]);
  });

  it('never ends a negotiation before it begins', () => {
    const summary = trace([source(0, 'full')], 1);
    summary.negotiations.endTime[0] = -5000;
    expect(traceAxis(summary).end[0]).toBe(0);
  });

  it('keeps the set-up wide where the tunnel then stays up for days', () => {
    const summary = trace([source(0, 'full')], 1);
    summary.negotiations.outcome[0] = OUTCOMES.indexOf('lost');
    summary.negotiations.phaseTime[PHASES.indexOf('established')] = 6000;
    summary.negotiations.endTime[0] = 5 * 86_400_000;
    expect(shareOf(traceAxis(summary).scale, 6000)).toBeGreaterThan(0.3);
  });

  it('has an axis for a trace without negotiations', () => {
    expect(traceAxis(trace([], 0)).scale.stretches).toHaveLength(1);
  });
});
