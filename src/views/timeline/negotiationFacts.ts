import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { formatDuration, writeMoment } from '../shared/format.ts';

/** What the table of negotiations says of one of them, in words. */
export interface NegotiationFacts {
  readonly peer: string;
  readonly outcome: Outcome;
  /** Day and time, or null where the log has none. */
  readonly start: string | null;
  readonly startLine: number;
  readonly endLine: number;
  /** Until the tunnel was up; null where it never was, or without times. */
  readonly setup: string | null;
  /** From start to end; null without times. */
  readonly lasted: string | null;
}

/** Reads one row of the table of negotiations. */
export function negotiationFacts(summary: TraceSummary, index: number): NegotiationFacts {
  const { negotiations: t, connections, sources } = summary;
  const peer = connections[t.connection[index] ?? 0]?.peer;
  const clock = sources[t.source[index] ?? 0]?.clock ?? 'none';
  const from = t.startTime[index] ?? Number.NaN;
  const moment = writeMoment(from, clock);
  const setup = t.setupMs[index] ?? Number.NaN;
  const lasted = (t.endTime[index] ?? Number.NaN) - from;
  return {
    peer: peer?.name ?? peer?.address ?? 'Unknown peer',
    outcome: OUTCOMES[t.outcome[index] ?? 0] ?? 'unfinished',
    start: moment === null ? null : `${moment.date} ${moment.time}`.trim(),
    startLine: t.startLine[index] ?? 0,
    endLine: t.endLine[index] ?? 0,
    setup: Number.isNaN(setup) ? null : formatDuration(setup),
    lasted: lasted >= 0 ? formatDuration(lasted) : null,
  };
}
