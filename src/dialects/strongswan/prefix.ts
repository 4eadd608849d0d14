import { isBlank, isDigit, skipBlanks } from '../../envelopes/bytes.ts';
import type { FieldName } from '../../model/fields.ts';
import { HeadSpans } from '../headSpans.ts';

/*
 * What charon puts before a message:
 *
 *     05[IKE2] <branch|3> text
 *     └┤ └┤ ┤  └──┬─┘ ┤
 *   thread │ level │  number of the IKE SA
 *        group     name of the connection
 *
 * The level and the connection are there where they are configured; `swanctl --log` prints the group alone.
 */

/** Fields of the head, in the order of its spans. */
export const HEAD_FIELDS = ['thread', 'peer', 'saId', 'host'] as const satisfies readonly FieldName[];
const THREAD = 0;
const PEER = 1;
const SA = 2;
const HOST = 3;

const OPEN = 0x5b;
const CLOSE = 0x5d;
const LESS = 0x3c;
const GREATER = 0x3e;
const BAR = 0x7c;

/** The debug groups of libstrongswan's `debug.h`, three letters each. */
const GROUPS: ReadonlySet<number> = new Set(
  'DMN MGR IKE CHD JOB CFG KNL NET ASN ENC TNC IMC IMV PTS TLS APP ESP LIB'
    .split(' ')
    .map((g) => packed(g.charCodeAt(0), g.charCodeAt(1), g.charCodeAt(2))),
);

function packed(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c;
}

/** No thread and no group stands there. */
export const NO_PREFIX = -1;

const MAX_NAME = 256;

/** Reads what stands before a message. */
export class PrefixReader {
  readonly head = new HeadSpans(HEAD_FIELDS.length);

  /**
   * Reads a thread and a group, or a group alone, and the connection behind them.
   * @returns the first byte of the text, or `NO_PREFIX`
   */
  read(buf: Uint8Array, at: number, end: number): number {
    this.head.clear();
    let p = at;
    while (p < end && isDigit(buf[p])) p++;
    if (p - at > 5) return NO_PREFIX;
    const behind = groupEnd(buf, p, end);
    if (behind < 0) return NO_PREFIX;
    if (p > at) this.head.set(THREAD, at, p);
    return this.connection(buf, skipBlanks(buf, behind, end), behind, end);
  }

  /** Notes whose log the line is, where a log holds several. */
  host(from: number, to: number): void {
    this.head.set(HOST, from, to);
  }

  /** Where in a line a thread and a group begin, whatever stands before them; -1 for nowhere. */
  find(buf: Uint8Array, from: number, end: number): number {
    for (let p = from + 1; p < end; p++) {
      if (buf[p] !== OPEN || groupEnd(buf, p, end) < 0) continue;
      let start = p;
      while (start > from && isDigit(buf[start - 1])) start--;
      if (start < p && p - start <= 5) return start;
    }
    return -1;
  }

  /** `<name|n>`, `<n>` or, before a configuration is chosen, `<|n>`; a text that begins with `<` has none. */
  private connection(buf: Uint8Array, at: number, none: number, end: number): number {
    // the indentation of a text belongs to it
    const text = isBlank(buf[none]) ? none + 1 : none;
    if (buf[at] !== LESS) return text;
    let p = at + 1;
    let bar = -1;
    const limit = Math.min(end, at + MAX_NAME);
    while (p < limit && buf[p] !== GREATER) {
      if (buf[p] === BAR) bar = p;
      p++;
    }
    if (p >= limit) return text;
    const number = bar < 0 ? at + 1 : bar + 1;
    for (let q = number; q < p; q++) if (!isDigit(buf[q])) return text;
    if (number === p) return text;
    if (bar > at + 1) this.head.set(PEER, at + 1, bar);
    this.head.set(SA, number, p, true);
    return p + 1 < end && isBlank(buf[p + 1]) ? p + 2 : p + 1;
  }
}

/** The byte behind `[GRP]` or `[GRP1]`; -1 for anything else. */
function groupEnd(buf: Uint8Array, at: number, end: number): number {
  if (buf[at] !== OPEN || at + 4 >= end) return -1;
  if (!GROUPS.has(packed(buf[at + 1] as number, buf[at + 2] as number, buf[at + 3] as number))) return -1;
  const level = isDigit(buf[at + 4]) ? 1 : 0;
  return at + 4 + level < end && buf[at + 4 + level] === CLOSE ? at + 5 + level : -1;
}
