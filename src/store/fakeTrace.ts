import { OUTCOMES, type Outcome, PHASES } from '../model/phases.ts';
import type { NegotiationTable, TraceReader, TraceSummary } from '../model/trace.ts';

/** Test helper: a table with one row for each outcome, `[outcome, connection]`. */
export function tableOf(rows: readonly (readonly [Outcome, number])[]): NegotiationTable {
  const count = rows.length;
  const times = new Float64Array(count).map((_, i) => 1000 * i);
  return {
    count,
    connection: Uint32Array.from(rows, ([, connection]) => connection),
    source: new Uint16Array(count),
    startLine: new Uint32Array(count).map((_, i) => 10 * i + 1),
    endLine: new Uint32Array(count).map((_, i) => 10 * i + 9),
    startTime: times,
    endTime: times.map((ms) => ms + 500),
    phaseTime: new Float64Array(count * PHASES.length).fill(Number.NaN),
    phaseLine: new Uint32Array(count * PHASES.length),
    phaseOutcome: new Uint8Array(count * PHASES.length),
    setupMs: new Float64Array(count).fill(Number.NaN),
    role: new Uint8Array(count).fill(1),
    outcome: Uint8Array.from(rows, ([outcome]) => OUTCOMES.indexOf(outcome)),
    ikeVersion: new Uint8Array(count).fill(1),
    inferred: new Uint8Array(count),
    primaryCode: new Uint8Array(count),
    primaryConfidence: new Uint8Array(count),
    severity: new Uint8Array(count),
    records: new Uint32Array(count).fill(9),
  };
}

/** Test helper: a summary around such a table, without sources. */
export function summaryOf(rows: readonly (readonly [Outcome, number])[], done = true): TraceSummary {
  const connections = 1 + Math.max(-1, ...rows.map(([, connection]) => connection));
  return {
    done,
    readBytes: 100,
    totalBytes: 100,
    sources: [],
    connections: Array.from({ length: connections }, (_, i) => ({
      id: `c${i + 1}`,
      source: 0,
      peer: { name: `PEER-${i + 1}`, address: `192.0.2.${i + 1}` },
      counts: { established: 0, failed: 0, closed: 0, lost: 0, unfinished: 0 },
      last: rows.findLastIndex(([, connection]) => connection === i),
    })),
    negotiations: tableOf(rows),
    sourceFindings: [],
  };
}

/** Test helper: a reader that holds a summary and counts what is asked of it. */
export class FakeReader implements TraceReader {
  readonly summary: TraceSummary;
  readonly asked: number[] = [];
  closed = false;

  constructor(summary: TraceSummary) {
    this.summary = summary;
  }

  negotiation: TraceReader['negotiation'] = (index) => {
    this.asked.push(index);
    if (index >= this.summary.negotiations.count)
      return Promise.reject(new RangeError(`no negotiation ${index}`));
    return Promise.resolve({
      negotiation: {
        id: `n${index}`,
        connection: 'c1',
        source: 0,
        peer: { name: 'PEER-1', address: null },
        localAddress: null,
        role: 'initiator',
        ikeVersion: 1,
        outcome: 'failed',
        inferred: false,
        start: { line: 1, time: null },
        end: { line: 9, time: null },
        durationMs: null,
        setupMs: null,
        phases: [],
      },
      findings: [],
      ticks: [],
      ticksLeftOut: 0,
    });
  };

  openView: TraceReader['openView'] = () => Promise.resolve({ view: 1, count: 0, truncated: false });
  rows: TraceReader['rows'] = () => Promise.resolve([]);
  positionOfLine: TraceReader['positionOfLine'] = () => Promise.resolve(-1);
  report: TraceReader['report'] = () =>
    Promise.resolve({ sources: [], connections: [], negotiations: [], findings: [], pairs: [] });
  close = (): void => {
    this.closed = true;
  };
}
