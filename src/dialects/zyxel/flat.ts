import { isBlank } from '../../envelopes/bytes.ts';

/*
 * ZyXEL prints values in brackets, angle ones or square ones by generation, and copies lose them. Rows know nothing of
 * that: a text is matched with blanks in place of the brackets, byte for byte, so that what a row finds can be read from
 * the text as it was printed.
 *
 *     !! Remote IP <10.2.0.1> / <10.2.0.254> conflicts        as printed
 *        Remote IP  10.2.0.1  /  10.2.0.254  conflicts        as matched
 */

const BANG = 0x21;
const DASH = 0x2d;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BLANK = 0x20;

/** A text as it was printed, and beside it as it is matched; both grow by pieces. */
export class FlatText {
  raw = new Uint8Array(512);
  flat = new Uint8Array(512);
  length = 0;
  /** First byte of the message, behind the mark of a warning. */
  start = 0;
  /** Where the mark `!!` stands; -1 for none. */
  mark = -1;

  /** Forgets the text and takes another one. */
  set(buf: Uint8Array, from: number, to: number): void {
    this.length = 0;
    this.add(buf, from, to);
    const { flat, length } = this;
    let p = 0;
    while (p < length && isBlank(flat[p])) p++;
    this.mark = -1;
    if (flat[p] === BANG) {
      this.mark = p;
      while (p < length && (flat[p] === BANG || isBlank(flat[p]))) p++;
    }
    // what stood in brackets before a colon may be lost
    while (p < length && (flat[p] === COLON || isBlank(flat[p]))) p++;
    this.start = p;
  }

  /** Adds a further piece behind a blank. */
  append(buf: Uint8Array, from: number, to: number): void {
    this.room(1);
    this.raw[this.length] = BLANK;
    this.flat[this.length++] = BLANK;
    this.add(buf, from, to);
  }

  /** Adds bytes that belong to no message: the matcher sees none of them. */
  add(buf: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    const { raw, flat } = this;
    let n = this.length;
    for (let p = from; p < to; p++, n++) {
      const b = buf[p] as number;
      raw[n] = b;
      const arrow = b === GREATER && p > from && buf[p - 1] === DASH;
      flat[n] = (b === LESS || b === GREATER || b === OPEN || b === CLOSE) && !arrow ? BLANK : b;
    }
    this.length = n;
  }

  private room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.raw.length) return;
    const [raw, flat] = [new Uint8Array(2 * needed), new Uint8Array(2 * needed)];
    raw.set(this.raw.subarray(0, this.length));
    flat.set(this.flat.subarray(0, this.length));
    this.raw = raw;
    this.flat = flat;
  }
}

/** Bytes as a text; what is no ASCII becomes one character a byte. */
export function ascii(buf: Uint8Array, from: number, to: number): string {
  let out = '';
  for (let p = from; p < to; p++) out += String.fromCharCode(buf[p] as number);
  return out;
}
