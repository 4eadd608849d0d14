import { FINDING_CODES, type Finding } from '../model/findings.ts';
import { OUTCOMES, PHASES, ROLES } from '../model/phases.ts';
import { CONFIDENCES, type NegotiationTable, SEVERITIES } from '../model/trace.ts';
import type { Case } from '../negotiation/clues.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const WIDTH = PHASES.length;

function columns(capacity: number): NegotiationTable {
  return {
    count: 0,
    connection: new Uint32Array(capacity),
    source: new Uint16Array(capacity),
    startLine: new Uint32Array(capacity),
    endLine: new Uint32Array(capacity),
    startTime: new Float64Array(capacity),
    endTime: new Float64Array(capacity),
    phaseTime: new Float64Array(capacity * WIDTH),
    phaseLine: new Uint32Array(capacity * WIDTH),
    phaseOutcome: new Uint8Array(capacity * WIDTH),
    setupMs: new Float64Array(capacity),
    role: new Uint8Array(capacity),
    outcome: new Uint8Array(capacity),
    ikeVersion: new Uint8Array(capacity),
    inferred: new Uint8Array(capacity),
    primaryCode: new Uint8Array(capacity),
    primaryConfidence: new Uint8Array(capacity),
    severity: new Uint8Array(capacity),
    records: new Uint32Array(capacity),
  };
}

/** What a row of the table is made of. */
export interface TableRow {
  readonly case: Case;
  readonly findings: readonly Finding[];
  /** Place of the connection in the trace's list. */
  readonly connection: number;
  readonly records: number;
}

/** The negotiations of a trace as columns that grow. */
export class TableBuilder {
  private capacity = 64;
  private table: Mutable<NegotiationTable> = columns(this.capacity);

  get count(): number {
    return this.table.count;
  }

  /** Writes a row; rows may be written again. */
  set(i: number, row: TableRow): void {
    if (i >= this.capacity) this.grow(i + 1);
    const t = this.table;
    const { findings } = row;
    const { negotiation: n, startMs, endMs, phaseMs } = row.case;
    const primary = findings.find((f) => f.primary);
    t.count = Math.max(t.count, i + 1);
    t.connection[i] = row.connection;
    t.source[i] = n.source;
    t.startLine[i] = n.start.line;
    t.endLine[i] = n.end.line;
    t.startTime[i] = startMs;
    t.endTime[i] = endMs;
    t.setupMs[i] = n.setupMs ?? Number.NaN;
    t.role[i] = ROLES.indexOf(n.role);
    t.outcome[i] = OUTCOMES.indexOf(n.outcome);
    t.ikeVersion[i] = n.ikeVersion ?? 0;
    t.inferred[i] = n.inferred ? 1 : 0;
    t.primaryCode[i] = primary === undefined ? 0 : FINDING_CODES.indexOf(primary.code) + 1;
    t.primaryConfidence[i] = primary === undefined ? 0 : CONFIDENCES.indexOf(primary.confidence);
    t.severity[i] = findings.reduce((most, f) => Math.max(most, SEVERITIES.indexOf(f.severity) + 1), 0);
    t.records[i] = row.records;
    for (let p = 0; p < WIDTH; p++) {
      t.phaseLine[i * WIDTH + p] = 0;
      t.phaseTime[i * WIDTH + p] = Number.NaN;
      t.phaseOutcome[i * WIDTH + p] = 0;
    }
    n.phases.forEach((phase, at) => {
      const p = i * WIDTH + PHASES.indexOf(phase.phase);
      // the first one of a kind says when it was reached; a failed one among several says how it went
      if (t.phaseOutcome[p] === 0) {
        t.phaseLine[p] = phase.start.line;
        t.phaseTime[p] = phaseMs[at] ?? Number.NaN;
        t.phaseOutcome[p] = OUTCOMES.indexOf(phase.outcome) + 1;
      } else if (phase.outcome === 'failed') t.phaseOutcome[p] = OUTCOMES.indexOf('failed') + 1;
    });
  }

  private grow(needed: number): void {
    this.capacity = Math.max(2 * this.capacity, needed);
    const longer = columns(this.capacity) as Mutable<NegotiationTable>;
    for (const [name, column] of Object.entries(this.table)) {
      if (typeof column !== 'number') (longer[name as keyof NegotiationTable] as Column).set(column as never);
    }
    longer.count = this.table.count;
    this.table = longer;
  }

  /** A copy of the table as it is now, which may be given away. */
  snapshot(): NegotiationTable {
    const { count } = this.table;
    const out: Record<string, unknown> = { count };
    for (const [name, column] of Object.entries(this.table)) {
      if (typeof column === 'number') continue;
      const width = name.startsWith('phase') ? WIDTH : 1;
      out[name] = (column as Column).slice(0, count * width);
    }
    return out as unknown as NegotiationTable;
  }
}
