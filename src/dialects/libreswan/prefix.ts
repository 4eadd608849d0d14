import { findByte, isBlank, isDigit, skipBlanks, startsWith } from '../../envelopes/bytes.ts';
import type { FieldName } from '../../model/fields.ts';
import { HeadSpans } from '../headSpans.ts';

/*
 * What pluto puts before a message:
 *
 *     002 "office"/1x2[3] 192.0.2.7 #5: text          a connection
 *     └┬┘ └──name────┘└┬┘ └──peer─┘ └┬┘               [3] is the copy of a template, #5 a state: an IKE SA or a Child SA
 *      whack's number  └─────────────┴─ may be missing
 *     packet from 192.0.2.7:500: text                 nobody knows yet to which connection it belongs
 */

/** The fields that stand before a message, in the order of the dialect's head spans. */
export const LIBRESWAN_HEADS = [
  'peer',
  'instance',
  'address',
  'port',
  'serial',
] as const satisfies readonly FieldName[];

const PEER = 0;
const INSTANCE = 1;
const ADDRESS = 2;
const PORT = 3;
const SERIAL = 4;

const QUOTE = 0x22;
const HASH = 0x23;
const COLON = 0x3a;
const DOT = 0x2e;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const SMALL_V = 0x76;

/** A connection's name and what stands behind it are not longer than this, in bytes. */
const MAX_NAME = 256;
const MAX_BEHIND_NAME = 200;

/** The line has no connection and no address in front. */
export const NO_PREFIX = -1;

/** The byte behind whack's number (`002 `, `1v2 `); `at` where none stands there. */
export function behindWhackNumber(buf: Uint8Array, at: number, end: number): number {
  if (end - at < 5 || !isDigit(buf[at]) || !isDigit(buf[at + 2]) || !isBlank(buf[at + 3])) return at;
  if (!isDigit(buf[at + 1]) && buf[at + 1] !== SMALL_V) return at;
  return skipBlanks(buf, at + 4, end);
}

/** Reads what stands before the messages of one source, line by line. */
export class PrefixReader {
  /** What the last line said, by `LIBRESWAN_HEADS`. */
  readonly head = new HeadSpans(LIBRESWAN_HEADS.length);

  /**
   * Reads a connection or an address.
   * @returns the byte behind it, the first one of the message, or `NO_PREFIX`
   */
  read(buf: Uint8Array, at: number, end: number): number {
    this.head.clear();
    const first = buf[at] as number;
    if (first === QUOTE) return this.connection(buf, at, end);
    if ((first | 0x20) === 0x70 && startsWith(buf, at, end, 'packet from '))
      return this.packet(buf, at + 12, end);
    return NO_PREFIX;
  }

  private connection(buf: Uint8Array, at: number, end: number): number {
    const close = findByte(buf, QUOTE, at + 1, Math.min(end, at + MAX_NAME));
    if (close <= at + 1) return NO_PREFIX;
    const behind = endOfPrefix(buf, close + 1, Math.min(end, close + MAX_BEHIND_NAME), end);
    if (behind < 0) return NO_PREFIX;
    const { head } = this;
    head.set(PEER, at + 1, close);
    let p = close + 1;
    if (buf[p] === OPEN) {
      const from = ++p;
      while (p < behind && isDigit(buf[p])) p++;
      if (p > from && buf[p] === CLOSE) head.set(INSTANCE, from, p++, true);
    }
    for (p = skipBlanks(buf, p, behind); p < behind; p = skipBlanks(buf, p, behind)) {
      let to = p;
      while (to < behind && !isBlank(buf[to])) to++;
      if (buf[p] === HASH) this.serial(buf, p + 1, to);
      else this.address(buf, p, to);
      p = to;
    }
    return skipBlanks(buf, behind + 1, end);
  }

  private serial(buf: Uint8Array, from: number, to: number): void {
    let p = from;
    while (p < to && isDigit(buf[p])) p++;
    if (p > from) this.head.set(SERIAL, from, p, true);
  }

  /** `192.0.2.7`, `...192.0.2.7`, `2001:db8::7`; a network or a name is none. */
  private address(buf: Uint8Array, at: number, to: number): void {
    let from = at;
    while (from < to && buf[from] === DOT) from++;
    let marks = 0;
    for (let p = from; p < to; p++) {
      const b = buf[p] as number;
      if (b === DOT || b === COLON) marks++;
      else if (!isHex(b)) return;
    }
    if (marks > 1 && isHex(buf[from] as number)) this.head.set(ADDRESS, from, to);
  }

  /** `192.0.2.7:500: `, `[2001:db8::7]:500: ` */
  private packet(buf: Uint8Array, at: number, end: number): number {
    const behind = endOfPrefix(buf, at, Math.min(end, at + MAX_BEHIND_NAME), end);
    if (behind < 0) return NO_PREFIX;
    let port = behind;
    while (port > at && isDigit(buf[port - 1])) port--;
    const { head } = this;
    if (port < behind && port > at && buf[port - 1] === COLON) {
      head.set(ADDRESS, at, port - 1);
      head.set(PORT, port, behind, true);
    } else head.set(ADDRESS, at, behind);
    return skipBlanks(buf, behind + 1, end);
  }
}

/** Where the colon stands that ends a prefix: a blank or the end of the line follows it. */
function endOfPrefix(buf: Uint8Array, from: number, limit: number, end: number): number {
  for (let p = findByte(buf, COLON, from, limit); p >= 0; p = findByte(buf, COLON, p + 1, limit)) {
    if (p + 1 >= end || isBlank(buf[p + 1])) return p;
  }
  return -1;
}

function isHex(b: number): boolean {
  return isDigit(b) || ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66);
}
