import { FINDING_CODES, type FindingCode } from '../../model/findings.ts';
import { OUTCOMES, type Outcome, PHASES, type PhaseName } from '../../model/phases.ts';
import type { NegotiationTable } from '../../model/trace.ts';

/** One attempt of a connection. */
export interface AttemptRow {
  /** Number in the negotiation table. */
  readonly index: number;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Milliseconds by the log's clock; NaN for none. */
  readonly startMs: number;
  readonly outcome: Outcome;
  /** Milliseconds from its first to its last line; NaN for none. */
  readonly durationMs: number;
  /** Milliseconds until the tunnel was up; NaN for none. */
  readonly setupMs: number;
  /** Milliseconds that each phase of the way up took; left out where the log does not show it. */
  readonly phaseMs: Readonly<Partial<Record<PhaseName, number>>>;
  readonly cause: FindingCode | null;
}

/** What became of a connection over time. */
export interface History {
  /** In the order in which they began. */
  readonly attempts: readonly AttemptRow[];
  /** The first failure or loss behind a success, and that success; null where the log holds no such two. */
  readonly turn: { readonly success: number; readonly failure: number } | null;
  /** Median distance between the beginnings of failures that follow one another, in ms; null for fewer than three. */
  readonly retryMs: number | null;
  /** How often a tunnel broke and came up again. */
  readonly flaps: number;
  /** Losses by cause. */
  readonly polls: number;
  readonly deadPeers: number;
}

/** True for an attempt whose tunnel was up. */
export function cameUp(outcome: Outcome): boolean {
  return outcome === 'established' || outcome === 'closed' || outcome === 'lost';
}

const WAY_UP: readonly PhaseName[] = ['setup', 'phase-1', 'phase-2'];

function rowOf(table: NegotiationTable, index: number): AttemptRow {
  const at = index * PHASES.length;
  const phaseMs: Partial<Record<PhaseName, number>> = {};
  for (const phase of WAY_UP) {
    const place = PHASES.indexOf(phase);
    const from = table.phaseTime[at + place] ?? Number.NaN;
    const until = PHASES.slice(place + 1)
      .map((_, i) => table.phaseTime[at + place + 1 + i] ?? Number.NaN)
      .find((ms) => ms >= from);
    const to = until ?? table.endTime[index] ?? Number.NaN;
    if (to >= from) phaseMs[phase] = to - from;
  }
  const code = table.primaryCode[index] ?? 0;
  const startMs = table.startTime[index] ?? Number.NaN;
  const durationMs = (table.endTime[index] ?? Number.NaN) - startMs;
  return {
    index,
    line: table.startLine[index] ?? 0,
    startMs,
    outcome: OUTCOMES[table.outcome[index] ?? 0] ?? 'unfinished',
    durationMs: durationMs >= 0 ? durationMs : Number.NaN,
    setupMs: table.setupMs[index] ?? Number.NaN,
    phaseMs,
    cause: code === 0 ? null : (FINDING_CODES[code - 1] ?? null),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/**
 * Puts together what the table says of one connection.
 * @param connection position in the connection list
 * @param newestFirst true where the log has its newest line first
 */
export function historyOf(table: NegotiationTable, connection: number, newestFirst: boolean): History {
  const attempts: AttemptRow[] = [];
  for (let n = 0; n < table.count; n++)
    if (table.connection[n] === connection) attempts.push(rowOf(table, n));
  const sign = newestFirst ? -1 : 1;
  attempts.sort((a, b) => sign * (a.line - b.line) || a.index - b.index);
  let turn: History['turn'] = null;
  let flaps = 0;
  let lost = false;
  const waits: number[] = [];
  attempts.forEach((attempt, i) => {
    const before = attempts[i - 1];
    const bad = attempt.outcome === 'failed' || attempt.outcome === 'lost';
    if (bad && before !== undefined && before.outcome === 'failed' && attempt.outcome === 'failed') {
      const wait = attempt.startMs - before.startMs;
      if (wait >= 0) waits.push(wait);
    }
    if (turn === null && bad && before !== undefined && cameUp(before.outcome) && before.outcome !== 'lost') {
      turn = { success: before.index, failure: attempt.index };
    }
    if (lost && cameUp(attempt.outcome)) flaps++;
    lost = attempt.outcome === 'lost';
  });
  const losses = attempts.filter((a) => a.outcome === 'lost');
  return {
    attempts,
    turn,
    retryMs: waits.length < 2 ? null : median(waits),
    flaps,
    polls: losses.filter((a) => a.cause === 'line-polling-failed').length,
    deadPeers: losses.filter((a) => a.cause === 'dead-peer').length,
  };
}
