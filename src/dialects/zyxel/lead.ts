import { isBlank, isDigit, skipBlanks } from '../../envelopes/bytes.ts';
import { StampReader } from '../../envelopes/stamp.ts';
import type { Stamp } from '../../model/time.ts';
import type { Line } from '../dialect.ts';
import { ascii } from './flat.ts';

/*
 * What stands before a message: an index and a stamp, on its line or on lines of their own.
 *
 *     5|06/08/2004 05:58:20 |…      | 12 | 2009-03-12 10:11:12 | …      "12","2013-12-12 12:20:03",…
 */

const BAR = 0x7c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const DOT = 0x2e;

/** More digits than these are no index of a record. */
const MAX_INDEX = 6;

/** A date alone: `2009-03-12`, `Jan 1 0`. */
const DATE_ALONE = /^(?:\d{4}-\d\d-\d\d|([A-Z][a-z]{2}) (\d\d?) (\d{1,4}))$/;
const TIME_ALONE = /^\d?\d:\d\d:\d\d$/;

function noStamp(): Stamp {
  return { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
}

function copyStamp(from: Stamp, to: Stamp): void {
  to.ms = from.ms;
  to.form = from.form;
  to.decimals = from.decimals;
  to.zone = from.zone;
}

/** Reads the stamps of lines. */
export class Lead {
  /** The stamp of the last line; its form is `none` where it has none. */
  readonly own = noStamp();
  /** A stamp that stands on lines of its own, for the message that follows. */
  private readonly waiting = noStamp();
  private readonly stamps = new StampReader();
  /** A date that stands alone, and its line. */
  private date = '';
  private dateLine = -1;

  /** True where a stamp waits for its message. */
  get waits(): boolean {
    return this.waiting.form !== 'none';
  }

  /** No message has come for the stamp that waits, or it has been taken. */
  forget(): void {
    this.waiting.form = 'none';
  }

  /** The stamp of a message: of its line, or the one that waits. */
  get stamp(): Stamp {
    return this.own.form === 'none' && this.waits ? this.waiting : this.own;
  }

  /** Takes the stamp that an envelope has read, or none. */
  adopt(line: Line): void {
    copyStamp(line.stamp, this.own);
  }

  /** The stamp of the last line belongs to the message that follows. */
  wait(stamp: Stamp): void {
    copyStamp(stamp, this.waiting);
  }

  /**
   * Reads the stamp of a line, which an envelope may have read before.
   * @returns the byte behind it; the place itself where there is none
   */
  read(line: Line, at: number): number {
    this.adopt(line);
    if (this.own.form !== 'none') return at;
    this.own.ms = Number.NaN;
    const { buf, end } = line;
    const first = behindIndex(buf, at, end);
    const behind = first < 0 ? -1 : this.stamps.read(buf, first, end);
    if (behind < 0) return at;
    copyStamp(this.stamps.stamp, this.own);
    return behindSeparators(buf, behind, end);
  }

  /** True for a date alone, or for a time below one: together they make a stamp that waits. */
  isPiece(line: Line, at: number): boolean {
    const { buf, end } = line;
    if (end - at > 14 || end - at < 7) return false;
    const text = ascii(buf, at, end);
    const date = DATE_ALONE.exec(text);
    if (date !== null) {
      const [, month, day, year] = date;
      // a year of one or two digits is one of this century
      this.date =
        month === undefined ? text : `${month} ${day} ${Number(year) < 100 ? 2000 + Number(year) : year}`;
      this.dateLine = line.number;
      return true;
    }
    if (this.dateLine !== line.number - 1 || !TIME_ALONE.test(text)) return false;
    const bytes = Uint8Array.from(`${this.date} ${text}`, (c) => c.charCodeAt(0));
    if (this.stamps.read(bytes, 0, bytes.length) < 0) return false;
    copyStamp(this.stamps.stamp, this.waiting);
    return true;
  }
}

/** The byte behind an index and what separates it from the stamp; -1 where no number stands there. */
function behindIndex(buf: Uint8Array, at: number, end: number): number {
  const quoted = buf[at] === QUOTE;
  const first = behindLineNumber(buf, quoted ? at + 1 : at, end);
  let p = first;
  while (p < end && isDigit(buf[p]) && p - first < MAX_INDEX) p++;
  if (p === first) return quoted ? p : -1;
  let behind = p;
  while (behind < end && isSeparator(buf[behind])) behind++;
  // a date begins with digits, too
  return behind === p ? first : behind;
}

function behindSeparators(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isSeparator(buf[p])) p++;
  // the quote before the message belongs to its cell
  return p - 1 > at && buf[p - 1] === QUOTE ? p - 1 : p;
}

/** True for what separates the cells of a table. */
export function isSeparator(b: number | undefined): boolean {
  return isBlank(b) || b === BAR || b === QUOTE || b === COMMA;
}

/** The byte behind `5. `, a line number that a page has put before each line; the place itself for none. */
export function behindLineNumber(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isDigit(buf[p])) p++;
  return p > at && buf[p] === DOT && isBlank(buf[p + 1]) ? skipBlanks(buf, p + 1, end) : at;
}

/** True where a bar stands behind the index: `5|06/08/2004 05:58:20 |`. */
export function isBarred(buf: Uint8Array, at: number, end: number): boolean {
  let p = at;
  while (p < end && isDigit(buf[p])) p++;
  return p > at && buf[skipBlanks(buf, p, end)] === BAR;
}
