import { findByte, isBlank, isDigit, skipBlanks } from '../../envelopes/bytes.ts';
import { ascii } from './flat.ts';

/*
 * The text behind a stamp may be a row of a table, as it was copied from a page or exported:
 *
 *     Send:[SA][VID] <tab> 198.51.100.2:500 <tab> 192.0.2.7:500 <tab> IKE     tabs
 *     Send:[SA][VID]  |  198.51.100.2:500  |  …                               bars
 *     "Send:[SA][VID]","198.51.100.2:500",…                                   quotes
 *     Send:[SA][VID] 198.51.100.2 192.0.2.7 IKE                               blanks alone: two addresses at the end
 */

const TAB = 0x09;
const BAR = 0x7c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const COLON = 0x3a;
const DOT = 0x2e;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** More cells than these has no table of such a device. */
const MAX_CELLS = 24;

/** Splits rows of tables. */
export class Cells {
  /** Start and end of each cell, without blanks and quotes around it. */
  readonly from = new Int32Array(MAX_CELLS);
  readonly to = new Int32Array(MAX_CELLS);
  count = 0;

  /** Splits a text; one without separators is one cell, but for two addresses at its end. */
  split(buf: Uint8Array, at: number, end: number): void {
    this.count = 0;
    if (buf[at] === QUOTE) {
      this.quoted(buf, at, end);
      return;
    }
    const separator = findByte(buf, TAB, at, end) >= 0 ? TAB : findByte(buf, BAR, at, end) >= 0 ? BAR : -1;
    if (separator < 0) {
      this.withTail(buf, at, end);
      return;
    }
    let from = at;
    for (let p = at; p <= end; p++) {
      if (p < end && buf[p] !== separator) continue;
      this.push(buf, from, p);
      from = p + 1;
    }
  }

  /** The first two addresses among the cells from one on; an empty cell holds the place of one that is not known. */
  endpoints(buf: Uint8Array, first: number): string[] {
    const out: string[] = [];
    for (let i = first; i < this.count && out.length < 2; i++) {
      const [from, to] = [this.from[i] as number, this.to[i] as number];
      if (isEndpoint(buf, from, to)) out.push(ascii(buf, from, to));
      else if (from === to && i === first && first > 0 && this.count > i + 1) out.push('');
    }
    return out;
  }

  /** The addresses of a text that holds one or two and nothing else; null for any other. */
  onlyEndpoints(buf: Uint8Array): string[] | null {
    const out: string[] = [];
    for (let i = 0; i < this.count; i++) {
      const to = this.to[i] as number;
      for (let p = this.from[i] as number; p < to; ) {
        const q = Math.min(wordEnd(buf, p, to), to);
        if (!isEndpoint(buf, p, q)) return null;
        out.push(ascii(buf, p, q));
        p = skipBlanks(buf, q, to);
      }
    }
    return out.length > 0 && out.length <= 2 ? out : null;
  }

  private push(buf: Uint8Array, from: number, to: number): void {
    if (this.count === MAX_CELLS) return;
    const start = skipBlanks(buf, from, to);
    let stop = to;
    while (stop > start && isBlank(buf[stop - 1])) stop--;
    this.from[this.count] = start;
    this.to[this.count++] = stop;
  }

  private quoted(buf: Uint8Array, at: number, end: number): void {
    let p = at;
    while (p < end) {
      if (buf[p] === QUOTE) {
        const close = closingQuote(buf, p + 1, end);
        this.push(buf, p + 1, close);
        p = close + 1;
      } else {
        let q = p;
        while (q < end && buf[q] !== COMMA && buf[q] !== SEMICOLON) q++;
        this.push(buf, p, q);
        p = q;
      }
      p = skipBlanks(buf, p, end);
      if (buf[p] !== COMMA && buf[p] !== SEMICOLON) break;
      p = skipBlanks(buf, p + 1, end);
    }
  }

  /** A text behind which two addresses stand, and perhaps a word or two. */
  private withTail(buf: Uint8Array, at: number, end: number): void {
    const starts: number[] = [];
    let p = end;
    for (let words = 0; words < 4 && p > at; words++) {
      while (p > at && isBlank(buf[p - 1])) p--;
      let q = p;
      while (q > at && !isBlank(buf[q - 1])) q--;
      if (q === p) break;
      starts.unshift(q);
      const [first, second] = starts as [number, number?];
      if (
        second !== undefined &&
        isEndpointWord(buf, first, end) &&
        isEndpointWord(buf, second, end) &&
        first > at
      ) {
        this.push(buf, at, first);
        starts.forEach((s, i) => {
          if (i < 2) this.push(buf, s, wordEnd(buf, s, end));
        });
        if (starts.length > 2) this.push(buf, starts[2] as number, end);
        return;
      }
      p = q;
    }
    this.push(buf, at, end);
  }
}

function wordEnd(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && !isBlank(buf[p])) p++;
  return p;
}

function isEndpointWord(buf: Uint8Array, at: number, end: number): boolean {
  return isEndpoint(buf, at, wordEnd(buf, at, end));
}

/** A quote ends a cell where a separator or the end of the row follows. */
function closingQuote(buf: Uint8Array, from: number, end: number): number {
  for (let p = findByte(buf, QUOTE, from, end); p >= 0; p = findByte(buf, QUOTE, p + 1, end)) {
    const next = skipBlanks(buf, p + 1, end);
    if (next >= end || buf[next] === COMMA || buf[next] === SEMICOLON) return p;
  }
  return end;
}

/** True where a cell is an address, with or without a port: `192.0.2.7`, `192.0.2.7:500`, `2001:db8::7`, `[2001:db8::7]:500`. */
export function isEndpoint(buf: Uint8Array, from: number, to: number): boolean {
  const behind = addressEnd(buf, from, to);
  if (behind <= from) return false;
  if (behind === to) return true;
  if (buf[behind] !== COLON || behind + 1 >= to) return false;
  for (let p = behind + 1; p < to; p++) if (!isDigit(buf[p])) return false;
  return true;
}

/** Where the address of an endpoint ends, before its port; `from` where there is none. */
export function addressEnd(buf: Uint8Array, from: number, to: number): number {
  if (buf[from] === OPEN) {
    const close = findByte(buf, CLOSE, from, to);
    return close > 0 && addressEnd(buf, from + 1, close) === close ? close + 1 : from;
  }
  let dots = 0;
  let colons = 0;
  let lastColon = to;
  for (let p = from; p < to; p++) {
    const b = buf[p] as number;
    if (b === DOT) dots++;
    else if (b === COLON) {
      colons++;
      lastColon = p;
    } else if (!isDigit(b) && !((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66)) return from;
  }
  if (dots === 3 && colons <= 1) return colons === 1 ? lastColon : to;
  return colons >= 2 && dots === 0 ? to : from;
}
