import { PHASES, type PhaseName } from './phases.ts';
import { formatStamp, STAMP_FORMS, type StampForm } from './time.ts';

/*
 * Records are rows of typed columns, not objects: a 200 MB capture holds millions. Columns grow by segments, so that
 * growing copies nothing and a row keeps its place.
 *
 *   record ──> offset, line, time, stamp, row ──> fields: first slot in the pool, one slot per placeholder of the row
 *          └─> negotiation, phase, next record of the same negotiation (set by correlation)
 */

const SEGMENT_BITS = 15;
const SEGMENT_SIZE = 1 << SEGMENT_BITS;
const SEGMENT_MASK = SEGMENT_SIZE - 1;

/** The largest input, in bytes, whose offsets the columns can hold. */
export const MAX_INPUT_BYTES = 0xffff_fff0;

/** Row number 0 of every table: a line that nobody claimed. */
export const ROW_UNKNOWN = 0;
/** Row number 1: a part of an envelope (a header alone, a prompt, table residue). */
export const ROW_ENVELOPE = 1;
/** Row number 2: a record of another trace, kept and not read. */
export const ROW_OTHER_TRACE = 2;
/** Row number 3: blank lines before the first record. */
export const ROW_BLANK = 3;
/** The number of the first row that stands in a message table. */
export const FIRST_TABLE_ROW = 4;

/** The number that says that no record follows. */
export const NO_RECORD = 0xffff_ffff;

interface Segment {
  readonly offset: Uint32Array;
  readonly line: Uint32Array;
  readonly time: Float64Array;
  readonly row: Uint16Array;
  readonly fields: Uint32Array;
  readonly negotiation: Uint32Array;
  readonly next: Uint32Array;
  readonly meta: Uint8Array;
  readonly zone: Uint8Array;
}

function segment(): Segment {
  return {
    offset: new Uint32Array(SEGMENT_SIZE),
    line: new Uint32Array(SEGMENT_SIZE),
    time: new Float64Array(SEGMENT_SIZE),
    row: new Uint16Array(SEGMENT_SIZE),
    fields: new Uint32Array(SEGMENT_SIZE),
    negotiation: new Uint32Array(SEGMENT_SIZE),
    next: new Uint32Array(SEGMENT_SIZE).fill(NO_RECORD),
    meta: new Uint8Array(SEGMENT_SIZE),
    zone: new Uint8Array(SEGMENT_SIZE),
  };
}

/*  meta:  0..2 phase (7: none)   3..4 stamp form   5..7 decimals of the second  */
const NO_PHASE = 7;

/** Packs a stamp's form and decimals (0 to 7) for the columns. */
export function packStamp(form: StampForm, decimals: number): number {
  return NO_PHASE | (STAMP_FORMS.indexOf(form) << 3) | (Math.min(decimals, 7) << 5);
}

/** The values of all records' fields, one slot each; values are numbers of a `StringTable`. Slot 0 is unused. */
export class FieldPool {
  private readonly segments: Uint32Array[] = [];
  private used = 1;

  /**
   * Adds the values of one record.
   * @param values read from its beginning
   * @returns the first slot
   */
  push(values: Uint32Array, count: number): number {
    const first = this.used;
    for (let i = 0; i < count; i++) {
      const at = this.used++;
      if (at >>> SEGMENT_BITS >= this.segments.length) this.segments.push(new Uint32Array(SEGMENT_SIZE));
      (this.segments[at >>> SEGMENT_BITS] as Uint32Array)[at & SEGMENT_MASK] = values[i] as number;
    }
    return first;
  }

  /** The value in a slot. */
  at(slot: number): number {
    return (this.segments[slot >>> SEGMENT_BITS] as Uint32Array)[slot & SEGMENT_MASK] as number;
  }
}

/** The records of one source, one row each, in the order of the input. Record numbers count from 0. */
export class RecordColumns {
  private readonly segments: Segment[] = [];
  /** The fields of all records. */
  readonly pool = new FieldPool();
  /** How many records there are. */
  count = 0;
  /** The offset behind the last record, in bytes of the UTF-8 text. */
  endOffset = 0;
  /** True where the device's clock was never set: its years say nothing. */
  clockUnset = false;
  /** The zones that stamps of this source name; the first is none. A log names one, or two when summer time ends. */
  private readonly zones: string[] = [''];

  /**
   * Adds a record.
   * @param offset first byte in the UTF-8 text
   * @param line line on which it begins, from 1
   * @param time milliseconds, NaN where it has none
   * @param row number of its message row
   * @param fields first slot in the pool, 0 where it has no fields
   * @param stamp from `packStamp`
   * @returns its number
   */
  push(offset: number, line: number, time: number, row: number, fields: number, stamp: number): number {
    const n = this.count++;
    const i = n & SEGMENT_MASK;
    if (i === 0) this.segments.push(segment());
    const s = this.segments[n >>> SEGMENT_BITS] as Segment;
    s.offset[i] = offset;
    s.line[i] = line;
    s.time[i] = time;
    s.row[i] = row;
    s.fields[i] = fields;
    s.meta[i] = stamp;
    return n;
  }

  /** Changes what the last record is, when a further line completes it. */
  amendLast(row: number, fields: number): void {
    const n = this.count - 1;
    const s = this.at(n);
    s.row[n & SEGMENT_MASK] = row;
    s.fields[n & SEGMENT_MASK] = fields;
  }

  private at(n: number): Segment {
    return this.segments[n >>> SEGMENT_BITS] as Segment;
  }

  /** First byte of a record in the UTF-8 text; the end of the text for the number behind the last record. */
  offset(n: number): number {
    return n < this.count ? (this.at(n).offset[n & SEGMENT_MASK] as number) : this.endOffset;
  }

  /** Line on which a record begins, from 1. */
  line(n: number): number {
    return this.at(n).line[n & SEGMENT_MASK] as number;
  }

  /** Milliseconds by the log's clock; NaN for none. */
  time(n: number): number {
    return this.at(n).time[n & SEGMENT_MASK] as number;
  }

  /** Number of the message row. */
  row(n: number): number {
    return this.at(n).row[n & SEGMENT_MASK] as number;
  }

  /** First slot of the record's fields in the pool; 0 where it has none. */
  fields(n: number): number {
    return this.at(n).fields[n & SEGMENT_MASK] as number;
  }

  /** The negotiation's number plus one; 0 for none. */
  negotiation(n: number): number {
    return this.at(n).negotiation[n & SEGMENT_MASK] as number;
  }

  /** The next record of the same negotiation in the order in which things happened; `NO_RECORD` for none. */
  next(n: number): number {
    return this.at(n).next[n & SEGMENT_MASK] as number;
  }

  /** The phase that correlation gave the record, or null. */
  phase(n: number): PhaseName | null {
    return PHASES[(this.at(n).meta[n & SEGMENT_MASK] as number) & 7] ?? null;
  }

  /** What the record's stamp holds. */
  form(n: number): StampForm {
    return STAMP_FORMS[((this.at(n).meta[n & SEGMENT_MASK] as number) >>> 3) & 3] ?? 'none';
  }

  /** Decimals of the second in the record's stamp. */
  decimals(n: number): number {
    return (this.at(n).meta[n & SEGMENT_MASK] as number) >>> 5;
  }

  /** The zone that the record's stamp names, as printed; empty for none. */
  zone(n: number): string {
    return this.zones[this.at(n).zone[n & SEGMENT_MASK] as number] ?? '';
  }

  /** Notes the zone of a record's stamp; more than 255 zones in one source are no zones of a clock. */
  setZone(n: number, zone: string): void {
    let number = this.zones.indexOf(zone);
    if (number < 0) {
      if (this.zones.length > 255) return;
      number = this.zones.push(zone) - 1;
    }
    this.at(n).zone[n & SEGMENT_MASK] = number;
  }

  /** A record's time as a report writes it; null for none. */
  writtenTime(n: number): string | null {
    const form = this.form(n);
    const shown = this.clockUnset && form === 'full' ? 'no-year' : form;
    return formatStamp(this.time(n), shown, this.decimals(n), this.zone(n));
  }

  /**
   * Ties a record to a negotiation.
   * @param negotiation number plus one; 0 unties
   * @param phase position in `PHASES`, or -1 for none
   */
  assign(n: number, negotiation: number, phase: number): void {
    const s = this.at(n);
    const i = n & SEGMENT_MASK;
    s.negotiation[i] = negotiation;
    s.meta[i] = ((s.meta[i] as number) & 0xf8) | (phase < 0 ? NO_PHASE : phase);
  }

  /** Sets the record that follows another one in its negotiation. */
  link(n: number, next: number): void {
    this.at(n).next[n & SEGMENT_MASK] = next;
  }

  /**
   * The record that holds a byte, by binary search.
   * @returns -1 when there are no records
   */
  recordAt(offset: number): number {
    return this.search((n) => this.offset(n) <= offset);
  }

  /** The last record that begins on a line or before it; -1 when there is none. */
  recordOfLine(line: number): number {
    return this.search((n) => this.line(n) <= line);
  }

  private search(notAfter: (n: number) => boolean): number {
    let low = -1;
    let high = this.count;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (notAfter(middle)) low = middle;
      else high = middle;
    }
    return low;
  }
}
