import type { Verdict } from '../diagnosis/diagnose.ts';
import { type NumberedRow, rowOf } from '../dialects/registry.ts';
import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import type { EventKind } from '../model/eventKinds.ts';
import { FIELD_NUMBER, type FieldName } from '../model/fields.ts';
import type { Outcome, PhaseName, Role } from '../model/phases.ts';
import type { Case } from '../negotiation/clues.ts';

/*
 * The row of the table that a negotiation gets depends on which messages it has, in which order, with which values; not
 * on its SPIs, and on its times only for the times in the row. Large logs hold the same course of events thousands of
 * times: its verdict is worked out once.
 */

/**
 * Fields that never change a verdict: numbers that are different each time, and whom it is with. What a field is worth
 * to a rule decides; the tests hold the table of every sample against its report.
 */
const IGNORED: readonly FieldName[] = [
  ...(['spi', 'spiIn', 'spiOut', 'messageId', 'cookieI', 'cookieR', 'bytes', 'seconds'] as const),
  ...([
    'peer',
    'address',
    'localAddress',
    'rule',
    'target',
    'initiatorId',
    'responderId',
    'software',
  ] as const),
  ...(['localNetwork', 'remoteNetwork', 'dns1', 'dns2', 'nbns1', 'nbns2'] as const),
];
const IGNORED_NUMBERS: ReadonlySet<number> = new Set(IGNORED.map((name) => FIELD_NUMBER[name]));

/** Events that may come any number of times, one after the other, and mean the same. */
const REPEATED: ReadonlySet<EventKind> = new Set([
  'poll-unanswered',
  'poll-detail',
  'dpd-sent',
  'dpd-answered',
]);

/** The most courses that are remembered. */
const MAX_COURSES = 20_000;

/** What a key needs to know of a row. */
interface RowTraits {
  /** Slots of the fields whose values count. */
  readonly slots: readonly number[];
  /** Slot of the field that says that the line is given up, -1 for none. */
  readonly end: number;
  readonly repeats: boolean;
}

function slotsThatCount(row: NumberedRow | null): number[] {
  const found: number[] = [];
  for (const table of [row?.slots, row?.headSlots]) {
    table?.forEach((slot, field) => {
      if (slot >= 0 && !IGNORED_NUMBERS.has(field)) found.push(slot);
    });
  }
  return found;
}

/** A phase of a course: its start is the place of a record in the chain, from 0. */
export interface CoursePhase {
  readonly phase: PhaseName;
  readonly outcome: Outcome;
  readonly start: number;
}

/** What the table says of every negotiation with one course of events. */
export interface Course {
  readonly outcome: Outcome;
  readonly role: Role;
  readonly ikeVersion: 1 | 2 | null;
  readonly inferred: boolean;
  readonly verdict: Verdict;
  readonly phases: readonly CoursePhase[];
  /** Place in the chain of the record with which the tunnel came up; -1 for none. */
  readonly up: number;
}

/** Finds out whether a course of events was met before. */
export class Courses {
  private readonly known = new Map<number, Course>();
  private readonly traitsOfRow: RowTraits[] = [];
  private readonly columns: RecordColumns;
  /** After `of`: the records that count, in their order, and the last of all. */
  chain = new Uint32Array(64);
  length = 0;
  last = NO_RECORD;

  constructor(columns: RecordColumns) {
    this.columns = columns;
  }

  /**
   * The course of a negotiation.
   * @param first first record of its chain, of `records`
   * @param stop the record with which the device stopped, or null
   * @param describe works it out where it is new
   */
  of(
    first: number,
    records: number,
    stop: number | null,
    describe: () => { case: Case; verdict: Verdict },
  ): Course {
    const key = this.key(first, records, stop);
    let course = this.known.get(key);
    if (course === undefined) {
      course = this.courseOf(describe());
      if (this.known.size < MAX_COURSES) this.known.set(key, course);
    }
    return course;
  }

  /** Two hashes of rows and values as one number of 53 bits. */
  private key(first: number, records: number, stop: number | null): number {
    const { columns } = this;
    let a = stop === null ? 1 : 2;
    let b = a;
    let kept = 0;
    let seen = 0;
    let before = -1;
    for (let record = first; seen < records && record !== NO_RECORD; record = columns.next(record)) {
      seen++;
      this.last = record;
      const row = columns.row(record);
      const { slots, end, repeats } = this.traits(row);
      const at = columns.fields(record);
      // how often a poll stayed unanswered, one after the other, changes no verdict; the last of all may
      if (repeats && row === before && (end < 0 || columns.pool.at(at + end) === 0)) continue;
      before = row;
      if (kept === this.chain.length) this.grow();
      this.chain[kept++] = record;
      a = Math.imul(a ^ row, 0x01000193) ^ (a >>> 13);
      b = Math.imul(b ^ row, 0x85ebca6b) ^ (b >>> 16);
      for (let i = 0; i < slots.length; i++) {
        const value = columns.pool.at(at + (slots[i] as number));
        a = Math.imul(a ^ value, 0x01000193) ^ (a >>> 13);
        b = Math.imul(b ^ value, 0x85ebca6b) ^ (b >>> 16);
      }
    }
    this.length = kept;
    return (a >>> 0) * 0x20_0000 + (b & 0x1f_ffff);
  }

  private grow(): void {
    const longer = new Uint32Array(2 * this.chain.length);
    longer.set(this.chain);
    this.chain = longer;
  }

  private traits(row: number): RowTraits {
    let traits = this.traitsOfRow[row];
    if (traits === undefined) {
      const numbered = rowOf(row);
      const repeats = numbered !== null && REPEATED.has(numbered.kind);
      traits = {
        slots: repeats ? [] : slotsThatCount(numbered),
        end: numbered?.slots[FIELD_NUMBER.givenUp] ?? -1,
        repeats,
      };
      this.traitsOfRow[row] = traits;
    }
    return traits;
  }

  private courseOf({ case: c, verdict }: { case: Case; verdict: Verdict }): Course {
    const { negotiation } = c;
    const place = (record: number | null): number =>
      record === null ? -1 : this.chain.subarray(0, this.length).indexOf(record);
    return {
      outcome: negotiation.outcome,
      role: negotiation.role,
      ikeVersion: negotiation.ikeVersion,
      inferred: negotiation.inferred,
      verdict,
      phases: negotiation.phases.map((p, i) => ({
        phase: p.phase,
        outcome: p.outcome,
        start: Math.max(0, place(c.phaseRecords[i] ?? null)),
      })),
      up: place(c.upRecord),
    };
  }
}
