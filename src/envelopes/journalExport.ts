import { isDigit, startsWith } from './bytes.ts';

/*
 * journalctl -o export: one message is a block of lines `FIELD=value`, begun by `__CURSOR=` and ended by a blank line. A
 * value with control characters stands under its name instead: eight bytes of its length, the value, a line end.
 */

const EQUALS = 0x3d;

/** Follows the block of one message, line by line. */
export class ExportBlock {
  /** True inside a block. */
  open = false;
  /** True when the last line began a block. */
  begins = false;
  /** Time of the message in ms since 1970, 0 as long as the block has not named it. */
  ms = 0;
  /** True when the next line holds the length of the message and its beginning. */
  private binary = false;

  /** A block begins. */
  begin(): void {
    this.open = true;
    this.begins = true;
    this.binary = false;
    this.ms = 0;
  }

  /** A block ends. */
  end(): void {
    this.open = false;
  }

  /**
   * Takes a line of the block; one that cannot belong to it ends it.
   * @returns where the message begins on the line, -1 for a line of another field
   */
  line(buf: Uint8Array, at: number, end: number): number {
    this.begins = false;
    if (this.binary) {
      this.binary = false;
      return behindLength(buf, at, end);
    }
    if (startsWith(buf, at, end, '__cursor=')) {
      this.begin();
      return -1;
    }
    if (startsWith(buf, at, end, 'message=')) return at + 8;
    if (startsWith(buf, at, end, '__realtime_timestamp=')) {
      this.ms = microseconds(buf, at + 21, end) / 1000;
      return -1;
    }
    let p = at;
    while (p < end && isFieldByte(buf[p] as number)) p++;
    if (p === end && startsWith(buf, at, end, 'message') && end - at === 7) this.binary = true;
    else if (p === at || (p < end && buf[p] !== EQUALS)) this.open = false;
    return -1;
  }
}

function isFieldByte(b: number): boolean {
  return (b >= 0x41 && b <= 0x5a) || b === 0x5f || isDigit(b);
}

/** Of the eight bytes of a length only those that are not zero are left. */
function behindLength(buf: Uint8Array, at: number, end: number): number {
  let p = Math.min(end, at + 1);
  while (p < end && p < at + 8 && (buf[p] as number) < 0x20 && buf[p] !== 0x09) p++;
  return p;
}

/** A run of digits as a number; 0 for none. */
export function microseconds(buf: Uint8Array, at: number, end: number): number {
  let n = 0;
  for (let p = at; p < end && isDigit(buf[p]); p++) n = n * 10 + ((buf[p] as number) - 0x30);
  return n;
}
