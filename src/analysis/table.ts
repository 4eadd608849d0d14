import type { RecordColumns } from '../model/columns.ts';
import { FINDING_CODES } from '../model/findings.ts';
import { OUTCOMES, PHASES, ROLES } from '../model/phases.ts';
import { elapsedMs } from '../model/time.ts';
import { CONFIDENCES, type NegotiationTable, SEVERITIES } from '../model/trace.ts';
import type { Course } from './verdicts.ts';

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
  readonly course: Course;
  /** The records that count, from the first on, and the last of all. */
  readonly chain: Uint32Array;
  readonly last: number;
  /** How many records there are in all. */
  readonly records: number;
  readonly columns: RecordColumns;
  readonly source: number;
  /** Place of the connection in the trace's list. */
  readonly connection: number;
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
    const { course, chain, last, columns } = row;
    const { primary, severity } = course.verdict;
    const first = chain[0] as number;
    const startTime = columns.time(first);
    t.count = Math.max(t.count, i + 1);
    t.connection[i] = row.connection;
    t.source[i] = row.source;
    t.startLine[i] = columns.line(first);
    t.endLine[i] = columns.line(last);
    t.startTime[i] = startTime;
    t.endTime[i] = columns.time(last);
    const upTime = course.up < 0 ? Number.NaN : columns.time(chain[course.up] as number);
    t.setupMs[i] = elapsedMs(startTime, upTime, columns.form(first)) ?? Number.NaN;
    t.role[i] = ROLES.indexOf(course.role);
    t.outcome[i] = OUTCOMES.indexOf(course.outcome);
    t.ikeVersion[i] = course.ikeVersion ?? 0;
    t.inferred[i] = course.inferred ? 1 : 0;
    t.primaryCode[i] = primary === null ? 0 : FINDING_CODES.indexOf(primary.code) + 1;
    t.primaryConfidence[i] = primary === null ? 0 : CONFIDENCES.indexOf(primary.confidence);
    t.severity[i] = severity === null ? 0 : SEVERITIES.indexOf(severity) + 1;
    t.records[i] = row.records;
    for (let p = 0; p < WIDTH; p++) {
      t.phaseLine[i * WIDTH + p] = 0;
      t.phaseTime[i * WIDTH + p] = Number.NaN;
      t.phaseOutcome[i * WIDTH + p] = 0;
    }
    for (const phase of course.phases) {
      const p = i * WIDTH + PHASES.indexOf(phase.phase);
      const record = chain[phase.start] as number;
      // the first one of a kind says when it was reached; a failed one among several says how it went
      if (t.phaseOutcome[p] === 0) {
        t.phaseLine[p] = columns.line(record);
        t.phaseTime[p] = columns.time(record);
        t.phaseOutcome[p] = OUTCOMES.indexOf(phase.outcome) + 1;
      } else if (phase.outcome === 'failed') t.phaseOutcome[p] = OUTCOMES.indexOf('failed') + 1;
    }
  }

  /** Drops the rows behind the first `count`: a log that turns out to have its newest records first is told anew. */
  truncate(count: number): void {
    this.table.count = Math.min(this.table.count, count);
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
