import { packStamp, RecordColumns, ROW_ENVELOPE, ROW_UNKNOWN } from '../model/columns.ts';
import { StringTable } from '../model/strings.ts';
import type { Stamp, StampForm } from '../model/time.ts';
import type { HeadSpans } from './headSpans.ts';
import type { Matcher } from './matcher.ts';

/** What a line counts as; the smaller number wins where a line is several things. */
export const LINE_UNDERSTOOD = 0;
/** It only continues a record that is understood. */
export const LINE_CONTINUATION = 1;
/** Nobody understood it. */
export const LINE_UNKNOWN = 2;
/** Not looked at yet. */
export const LINE_UNSEEN = 3;
/** One of the four. */
export type LineClass = 0 | 1 | 2 | 3;

/**
 * Takes records from dialects and writes them to the columns of one source. A record reaches to the beginning of the
 * next one, so the records cover the input without gap or overlap.
 */
export class RecordSink {
  /** What the line that is being read turned out to be. */
  lineClass: LineClass = LINE_UNSEEN;
  /** Lines of the last record that counted as unknown and would be understood if the record were completed. */
  private waiting = 0;
  /** How many lines a later line turned from unknown to understood, and to continuation. */
  settledUnderstood = 0;
  settledContinuation = 0;
  readonly columns = new RecordColumns();
  readonly strings = new StringTable();
  private values = new Uint32Array(16);
  private packed = packStamp('none', 0);
  private lastForm: StampForm = 'none';
  private lastDecimals = 0;

  /**
   * Begins a record.
   * @param offset its first byte in the source's text
   * @param line from 1
   * @param row its row number; its fields are read from the matcher's spans
   * @param head the fields that stand before its text, for dialects that have such
   */
  record(
    offset: number,
    line: number,
    stamp: Stamp,
    row: number,
    matcher: Matcher,
    buf: Uint8Array,
    head: HeadSpans | null = null,
  ): number {
    const fields = this.fields(matcher, buf, head);
    this.again(offset, line, stamp, row, fields);
    return fields;
  }

  /** Begins a record whose text was met before, with the fields that it was given then. */
  again(offset: number, line: number, stamp: Stamp, row: number, fields: number): void {
    this.push(offset, line, stamp, row, fields);
    this.lineClass = LINE_UNDERSTOOD;
    this.waiting = 0;
  }

  /**
   * Begins a record without fields: unknown, an envelope, another trace.
   * @param mayComplete true where further lines may yet make a message of it
   */
  plain(offset: number, line: number, stamp: Stamp, row: number, mayComplete = false): void {
    this.push(offset, line, stamp, row, 0);
    this.saw(row === ROW_ENVELOPE ? LINE_UNDERSTOOD : LINE_UNKNOWN);
    this.waiting = mayComplete && row === ROW_UNKNOWN ? 1 : 0;
  }

  /** A line is all envelope: it goes on with the record before, and only the first one makes a record. */
  envelope(offset: number, line: number, stamp: Stamp): void {
    if (this.columns.count === 0) this.plain(offset, line, stamp, ROW_ENVELOPE);
    this.saw(LINE_UNDERSTOOD);
  }

  /** Changes what the last record is, when a further line completes it. */
  amend(row: number, matcher: Matcher, buf: Uint8Array, head: HeadSpans | null = null): void {
    this.columns.amendLast(row, this.fields(matcher, buf, head));
    if (this.waiting > 0) {
      this.settledUnderstood++;
      this.settledContinuation += this.waiting - 1;
      this.waiting = 0;
    }
    this.saw(LINE_CONTINUATION);
  }

  /** The line belongs to the last record and changes nothing about it. */
  continued(understood: boolean): void {
    if (understood) this.saw(LINE_CONTINUATION);
    else {
      this.saw(LINE_UNKNOWN);
      if (this.waiting > 0) this.waiting++;
    }
  }

  /** The line stands between two pieces of the last record, and belongs to nobody. */
  skipped(): void {
    this.saw(LINE_UNKNOWN);
  }

  /** A line is what its best part is. */
  private saw(what: LineClass): void {
    if (this.lineClass === LINE_UNSEEN || what < this.lineClass) this.lineClass = what;
  }

  private push(offset: number, line: number, stamp: Stamp, row: number, fields: number): void {
    const { columns } = this;
    const n = columns.push(offset, line, stamp.ms, row, fields, this.stamp(stamp));
    if (stamp.zone !== '') columns.setZone(n, stamp.zone);
  }

  private stamp(stamp: Stamp): number {
    if (stamp.form !== this.lastForm || stamp.decimals !== this.lastDecimals) {
      this.lastForm = stamp.form;
      this.lastDecimals = stamp.decimals;
      this.packed = packStamp(stamp.form, stamp.decimals);
    }
    return this.packed;
  }

  /** Stores the values of the matcher's last match, then those of the head; 0 where there is no field at all. */
  private fields(matcher: Matcher, buf: Uint8Array, head: HeadSpans | null = null): number {
    const own = matcher.matchedFields;
    const count = own + (head === null ? 0 : head.count);
    if (count === 0) return 0;
    if (count > this.values.length) this.values = new Uint32Array(2 * count);
    this.store(0, own, matcher.spans, matcher.matchedDigits, buf);
    if (head !== null) this.store(own, head.count, head.spans, head.digits, buf);
    return this.columns.pool.push(this.values, count);
  }

  private store(first: number, count: number, spans: Int32Array, digits: Uint8Array, buf: Uint8Array): void {
    const { values, strings } = this;
    for (let i = 0; i < count; i++) {
      const from = spans[2 * i] as number;
      const to = spans[2 * i + 1] as number;
      if (from < 0) values[first + i] = 0;
      else if (digits[i] === 1) values[first + i] = strings.internDigits(buf, from, to);
      else values[first + i] = strings.intern(buf, from, to);
    }
  }
}
