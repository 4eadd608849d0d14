import { isBlank, startsWith } from '../../envelopes/bytes.ts';
import { isSeparator } from './lead.ts';

const BANG = 0x21;
const BLANK = 0x20;
const COLON = 0x3a;
const GREATER = 0x3e;
const CLOSE = 0x5d;
const LARGE_S = 0x53;
const LARGE_R = 0x52;

/**
 * Where a further message begins on a line on which several are glued together: at `!!`, and at `Send` or `Recv` behind
 * a bracket or a letter.
 * @returns the end of the line where there is only one
 */
export function glueAt(buf: Uint8Array, from: number, end: number): number {
  let p = from;
  while (p < end && (buf[p] === BANG || isBlank(buf[p]))) p++;
  for (p++; p + 4 < end; p++) {
    const b = buf[p];
    // the mark at the beginning of a cell is that of its own message
    if (b === BANG && buf[p + 1] === BANG && (buf[p - 1] === BLANK || !isSeparator(buf[p - 1]))) return p;
    if ((b !== LARGE_S && b !== LARGE_R) || !isPacketWord(buf, p, end)) continue;
    let before = p - 1;
    while (before > from && isBlank(buf[before])) before--;
    const last = buf[before];
    if (last === GREATER || last === CLOSE || (before === p - 1 && !isSeparator(last))) return p;
  }
  return end;
}

function isPacketWord(buf: Uint8Array, at: number, end: number): boolean {
  if (!startsWith(buf, at, end, 'send') && !startsWith(buf, at, end, 'recv')) return false;
  const b = buf[at + 4];
  return b === COLON || isBlank(b);
}
