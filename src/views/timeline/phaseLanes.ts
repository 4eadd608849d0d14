import type { Moment } from '../../model/negotiation.ts';
import { type Exchange, type Outcome, PHASES, type PhaseName } from '../../model/phases.ts';
import type { EventTick, NegotiationDetail } from '../../model/trace.ts';
import type { AxisFormat } from './axis.ts';
import { buildScale, type Scale } from './scale.ts';

/**
 * Inside one negotiation a pause of this many ms can be a quiet stretch. The wait for an answer is shorter: it is what
 * a failed attempt mostly consists of, and is shown as long as it was.
 */
const QUIET_MS = 60_000;

/** A phase as a bar. */
export interface PhaseSpan {
  readonly phase: PhaseName;
  readonly exchange: Exchange | null;
  readonly outcome: Outcome;
  /** Values on the axis. */
  readonly from: number;
  readonly to: number;
  readonly startLine: number;
  readonly endLine: number;
  /** Milliseconds; null on an axis of lines. */
  readonly ms: number | null;
}

/** Where a negotiation did not go on: its phase, and the value on the axis. */
export interface StopPoint {
  readonly phase: PhaseName;
  readonly value: number;
  readonly outcome: Outcome;
}

/** One negotiation, ready to be drawn in lanes, one for each phase. */
export interface PhaseLanes {
  readonly format: AxisFormat;
  readonly scale: Scale;
  readonly spans: readonly PhaseSpan[];
  /** Where each tick of the detail stands on the axis, in the order of the detail. */
  readonly values: Float64Array;
  /** The lane of each tick: position in `PHASES`. */
  readonly lanes: Uint8Array;
  readonly stop: StopPoint | null;
}

/**
 * Lays one negotiation out: its time since the start on the axis, or its lines where the log has no times.
 * @param newestFirst true where the lines of the source run backwards
 */
export function phaseLanes(detail: NegotiationDetail, newestFirst: boolean): PhaseLanes {
  const { negotiation, ticks } = detail;
  const byClock = ticks.some((t) => Number.isFinite(t.time));
  const sign = newestFirst ? -1 : 1;
  const axisValue = byClock ? (t: EventTick): number => t.time : (t: EventTick): number => sign * t.line;
  const values = gapless(ticks.map(axisValue));
  const origin = byClock ? (values[0] ?? 0) : 0;
  const place = byClock
    ? (m: Moment): number => values[nearestTick(ticks, m.line)] ?? origin
    : (m: Moment): number => sign * m.line;
  const spans = negotiation.phases.map((p): PhaseSpan => {
    const from = place(p.start);
    const to = Math.max(from, place(p.end));
    const { phase, exchange, outcome } = p;
    const ms = byClock ? to - from : null;
    return { phase, exchange, outcome, from, to, startLine: p.start.line, endLine: p.end.line, ms };
  });
  return {
    format: { kind: byClock ? 'elapsed' : 'line', origin, day: 'none' },
    scale: scaleOf(values, spans, byClock),
    spans,
    values,
    lanes: lanesOf(ticks),
    stop: stopOf(detail, spans),
  };
}

/** A tick without a value of its own stands where the one before it does. */
function gapless(values: readonly number[]): Float64Array {
  let last = values.find(Number.isFinite) ?? 0;
  return Float64Array.from(values, (value) => {
    if (Number.isFinite(value)) last = value;
    return last;
  });
}

/** The tick on a line, or the nearest one by line. */
function nearestTick(ticks: readonly EventTick[], line: number): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ticks.length; i++) {
    const distance = Math.abs((ticks[i] as EventTick).line - line);
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}

function scaleOf(values: Float64Array, spans: readonly PhaseSpan[], byClock: boolean): Scale {
  const all = Float64Array.from([...values, ...spans.flatMap((s) => [s.from, s.to])]).sort();
  const up = spans.find((s) => s.phase === 'established')?.from;
  const hasSetUp = up !== undefined && all.length > 0 && up > (all[0] as number);
  return buildScale(all, {
    minQuiet: byClock ? QUIET_MS : Number.POSITIVE_INFINITY,
    maxQuiet: 8,
    quietShare: 0.05,
    instant: byClock ? 500 : 1,
    instantAt: 0,
    ...(hasSetUp ? { emphasis: { until: up, share: 0.55 } } : {}),
  });
}

/** A tick without a phase stands in the lane of the one before it. */
function lanesOf(ticks: readonly EventTick[]): Uint8Array {
  const first = ticks.find((t) => t.phase !== null)?.phase ?? 'setup';
  let last = PHASES.indexOf(first);
  return Uint8Array.from(ticks, ({ phase }) => {
    if (phase !== null) last = PHASES.indexOf(phase);
    return last;
  });
}

/** The end of the phase that the primary finding blames, else of the last phase that did not come through. */
function stopOf({ negotiation, findings }: NegotiationDetail, spans: readonly PhaseSpan[]): StopPoint | null {
  const { outcome } = negotiation;
  if (outcome === 'established' || outcome === 'closed') return null;
  const blamed = findings.find((f) => f.primary)?.phase ?? null;
  const span =
    spans.findLast((s) => s.phase === blamed) ??
    spans.findLast((s) => s.phase !== 'teardown' && s.outcome === outcome) ??
    spans.findLast((s) => s.phase !== 'teardown');
  return span === undefined ? null : { phase: span.phase, value: span.to, outcome };
}
