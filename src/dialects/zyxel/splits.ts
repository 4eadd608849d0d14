import { isBlank, isDigit, skipBlanks, startsWith } from '../../envelopes/bytes.ts';

const BANG = 0x21;
const BAR = 0x7c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const GREATER = 0x3e;
const CLOSE = 0x5d;
const LARGE_S = 0x53;
const LARGE_R = 0x52;

/** More digits than these are no index of a record. */
const MAX_INDEX = 6;

/**
 * The byte behind an index and what separates it from the stamp: `12 `, `12|`, `| 12 | `, `"12","`.
 * @param behind true behind the stamp: only separators are passed over
 * @returns -1 where there is no index, and the place itself where none is needed
 */
export function leadEnd(buf: Uint8Array, at: number, end: number, behind = false): number {
  let p = at;
  if (behind) {
    while (p < end && isSeparator(buf[p])) p++;
    // the quote before the message belongs to its cell
    return p > at && buf[p - 1] === QUOTE && p - 1 > at ? p - 1 : p;
  }
  if (buf[p] === QUOTE) p++;
  let q = p;
  while (q < end && isDigit(buf[q]) && q - p < MAX_INDEX) q++;
  // a line number that a page has put before the index
  if (q > p && buf[q] === 0x2e && isBlank(buf[q + 1])) {
    p = q = skipBlanks(buf, q + 1, end);
    while (q < end && isDigit(buf[q]) && q - p < MAX_INDEX) q++;
  }
  if (q === p) return buf[at] === QUOTE ? p : -1;
  let r = q;
  while (r < end && isSeparator(buf[r])) r++;
  // a date begins with digits, too
  return r === q ? p : r;
}

function isSeparator(b: number | undefined): boolean {
  return isBlank(b) || b === BAR || b === QUOTE || b === COMMA;
}

/**
 * Where a further message begins on a line on which several are glued together: at `!!`, and at `Send` or `Recv` behind
 * a bracket. -1 where there is only one.
 */
export function glueAt(buf: Uint8Array, from: number, end: number): number {
  let p = from;
  while (p < end && (buf[p] === BANG || isBlank(buf[p]))) p++;
  for (p++; p + 4 < end; p++) {
    const b = buf[p];
    if (b === BANG && buf[p + 1] === BANG) return p;
    if ((b !== LARGE_S && b !== LARGE_R) || !isPacketWord(buf, p, end)) continue;
    let before = p - 1;
    while (before > from && isBlank(buf[before])) before--;
    if (buf[before] === GREATER || buf[before] === CLOSE || (before === p - 1 && !isSeparator(buf[before]))) return p;
  }
  return -1;
}

function isPacketWord(buf: Uint8Array, at: number, end: number): boolean {
  if (!startsWith(buf, at, end, 'send') && !startsWith(buf, at, end, 'recv')) return false;
  const b = buf[at + 4];
  return b === COLON || isBlank(b);
}
