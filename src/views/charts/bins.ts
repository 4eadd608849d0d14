import { OUTCOMES, PHASES, type PhaseName } from '../../model/phases.ts';
import type { NegotiationTable } from '../../model/trace.ts';
import { roundStep } from '../timeline/axis.ts';
import type { TraceAxis } from '../timeline/traceAxis.ts';

/** The most bars of a chart. */
export const MAX_BARS = 72;

/** The negotiations that began within a stretch of the axis. */
export interface OutcomeBin {
  /** Milliseconds, or a line: the first value that belongs to the bin, and the first that does not. */
  readonly from: number;
  readonly to: number;
  /** How many have each outcome, in the order of `OUTCOMES`. */
  readonly counts: readonly number[];
}

/** Counts attempts by outcome in stretches of one round length; none where no negotiation is on the axis. */
export function outcomeBins(table: NegotiationTable, axis: TraceAxis): readonly OutcomeBin[] {
  const values = axis.format.kind === 'line' ? axis.start.map(Math.abs) : axis.start;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < first) first = value;
    if (value > last) last = value;
  }
  if (last < first) return [];
  const step = roundStep(Math.max(1, (last - first) / (MAX_BARS - 2)), axis.format.kind);
  const begin = Math.floor(first / step) * step;
  const bins = Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, i) => ({
    from: begin + i * step,
    to: begin + (i + 1) * step,
    counts: OUTCOMES.map(() => 0),
  }));
  for (let i = 0; i < table.count; i++) {
    const bin = bins[Math.floor(((values[i] as number) - begin) / step)];
    const outcome = table.outcome[i] as number;
    if (bin !== undefined) bin.counts[outcome] = (bin.counts[outcome] ?? 0) + 1;
  }
  return bins;
}

/** How many tunnels took a length of time to come up. */
export interface DurationBin {
  /** Milliseconds: at least `from`, less than `to`. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where the stretches in which set-up times are counted end, in each power of ten. */
const CUTS: readonly number[] = [1.5, 2, 3, 4, 5, 6, 8, 10];

/** Upper limits of these stretches, in ms; the last one holds all that is longer. */
const LIMITS: readonly number[] = [10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((unit) =>
  CUTS.map((cut) => cut * unit),
);

/** Counts set-up times; from the shortest to the longest stretch that holds any. */
export function durationBins(setupMs: Float64Array): readonly DurationBin[] {
  const counts = LIMITS.map(() => 0);
  for (const ms of setupMs) {
    if (Number.isNaN(ms)) continue;
    const fits = LIMITS.findIndex((limit) => ms < limit);
    const i = fits < 0 ? LIMITS.length - 1 : fits;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  const first = counts.findIndex((n) => n > 0);
  const last = counts.findLastIndex((n) => n > 0);
  if (first < 0) return [];
  return counts.slice(first, last + 1).map((count, k) => {
    const i = first + k;
    return { from: LIMITS[i - 1] ?? 0, to: LIMITS[i] ?? Number.POSITIVE_INFINITY, count };
  });
}

/** How long a phase took, over all negotiations in which it came through; milliseconds. */
export interface PhaseTimes {
  readonly phase: PhaseName;
  readonly count: number;
  readonly median: number;
  /** Nine of ten were no longer. */
  readonly ninetieth: number;
  readonly longest: number;
}

/** The phases whose time says something about the set-up. */
const TIMED: readonly PhaseName[] = ['setup', 'phase-1', 'phase-2'];

/** How long the phases of the set-up took: from the start of each to the start of the next one. */
export function phaseTimes(table: NegotiationTable): readonly PhaseTimes[] {
  const through = OUTCOMES.indexOf('established') + 1;
  return TIMED.flatMap((phase) => {
    const p = PHASES.indexOf(phase);
    const times: number[] = [];
    for (let i = 0; i < table.count; i++) {
      const row = i * PHASES.length;
      if (table.phaseOutcome[row + p] !== through) continue;
      const ms = nextStart(table, row, p) - (table.phaseTime[row + p] as number);
      if (ms >= 0) times.push(ms);
    }
    if (times.length === 0) return [];
    const sorted = Float64Array.from(times).sort();
    const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] as number;
    return [{ phase, count: sorted.length, median: at(0.5), ninetieth: at(0.9), longest: at(1) }];
  });
}

function nextStart(table: NegotiationTable, row: number, phase: number): number {
  for (let p = phase + 1; p < PHASES.length; p++) {
    const time = table.phaseTime[row + p] as number;
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}
