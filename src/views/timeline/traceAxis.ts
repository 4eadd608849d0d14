import { PHASES } from '../../model/phases.ts';
import type { Clock } from '../../model/time.ts';
import type { NegotiationTable, TraceSummary } from '../../model/trace.ts';
import type { AxisFormat } from './axis.ts';
import { buildScale, type Scale, type ScaleOptions } from './scale.ts';

/** Half a minute without anything: long enough to be a quiet stretch where there is need. */
const QUIET_MS = 30_000;

/** How the axis of a whole trace is made. */
const OPTIONS: ScaleOptions = { minQuiet: QUIET_MS, maxQuiet: 8, quietShare: 0.075, instant: 1000 };

/** Where all negotiations of a trace stand on one axis. */
export interface TraceAxis {
  readonly format: AxisFormat;
  /** Milliseconds, or lines, for each negotiation; NaN where it has no place on the axis. */
  readonly start: Float64Array;
  /** Never before the start. */
  readonly end: Float64Array;
  readonly scale: Scale;
  /** How many negotiations have no place on the axis. */
  readonly left: number;
}

/** True for a clock whose times can be compared. */
function tells(clock: Clock | undefined): boolean {
  return clock === 'full' || clock === 'no-year' || clock === 'time-only';
}

/**
 * Puts the negotiations on an axis: by the clock where any of them has a time, else by line. Sources whose clock was not set
 * have no place on an axis of times.
 */
export function traceAxis(summary: TraceSummary): TraceAxis {
  const { negotiations: table, sources } = summary;
  const used = new Set(table.source.subarray(0, table.count));
  const clocks = sources.map((s) => s.clock).filter((_, i) => used.has(i));
  const timed = clocks.some(tells) ? clockValues(table, (i) => tells(sources[i]?.clock)) : null;
  const byClock = timed !== null && timed.left < table.count;
  const at = byClock ? timed : lineValues(summary);
  return {
    format: { kind: byClock ? 'clock' : 'line', origin: 0, day: dayOfClocks(clocks) },
    ...at,
    scale: buildScale(sortedValues(at.start, at.end, byClock ? upTimes(table) : null), {
      ...OPTIONS,
      ...(byClock ? {} : { minQuiet: Number.POSITIVE_INFINITY, instant: 1 }),
    }),
  };
}

/** The day is written as far as all clocks say it. */
function dayOfClocks(clocks: readonly Clock[]): AxisFormat['day'] {
  if (clocks.includes('time-only')) return 'none';
  return clocks.includes('no-year') ? 'no-year' : 'full';
}

type Places = Pick<TraceAxis, 'start' | 'end' | 'left'>;

function clockValues(table: NegotiationTable, told: (source: number) => boolean): Places {
  const start = new Float64Array(table.count);
  const end = new Float64Array(table.count);
  let left = 0;
  for (let i = 0; i < table.count; i++) {
    const from = told(table.source[i] ?? 0) ? (table.startTime[i] ?? Number.NaN) : Number.NaN;
    const to = table.endTime[i] ?? Number.NaN;
    start[i] = from;
    end[i] = to > from ? to : from;
    if (Number.isNaN(from)) left++;
  }
  return { start, end, left };
}

/** In a newest-first source lines run backwards, so they count below zero. */
function lineValues({ negotiations: table, sources }: TraceSummary): Places {
  const start = new Float64Array(table.count);
  const end = new Float64Array(table.count);
  for (let i = 0; i < table.count; i++) {
    const sign = sources[table.source[i] ?? 0]?.order === 'newest-first' ? -1 : 1;
    const from = sign * (table.startLine[i] ?? 0);
    start[i] = from;
    end[i] = Math.max(from, sign * (table.endLine[i] ?? 0));
  }
  return { start, end, left: 0 };
}

/** When each tunnel came up: set-up and life of a tunnel are stretches of their own. */
function upTimes(table: NegotiationTable): Float64Array {
  const phase = PHASES.indexOf('established');
  return new Float64Array(table.count).map(
    (_, i) => table.phaseTime[i * PHASES.length + phase] ?? Number.NaN,
  );
}

function sortedValues(start: Float64Array, end: Float64Array, up: Float64Array | null): Float64Array {
  const all = new Float64Array(start.length * 3);
  let n = 0;
  for (let i = 0; i < start.length; i++) {
    const from = start[i] as number;
    if (Number.isNaN(from)) continue;
    const to = end[i] as number;
    all[n++] = from;
    all[n++] = to;
    const middle = up?.[i] ?? Number.NaN;
    if (middle > from && middle < to) all[n++] = middle;
  }
  return all.slice(0, n).sort();
}
