import { findByte, isBlank, startsWith, trimEnd } from '../../envelopes/bytes.ts';
import { ascii } from './flat.ts';

/*
 * ZyXEL's syslog, with keys in an order that is not fixed and more of them than are read here:
 *
 *     RAS src="198.51.100.2:500" dst="192.0.2.7:500" msg="Send:[SA]" note="IKE" devID="001349000001" cat="IKE"
 */

const QUOTE = 0x22;
const EQUALS = 0x3d;

const KEYS = ['msg', 'src', 'dst', 'note', 'devid', 'cat'] as const;
/** A key that is read. */
type Key = (typeof KEYS)[number];

/** Reads the pairs of keys and values of a line. */
export class KeyValues {
  private readonly from = new Int32Array(KEYS.length);
  private readonly to = new Int32Array(KEYS.length);
  private first = 0;

  /**
   * Reads a line.
   * @returns true where it holds a message and says of whom or of what kind it is
   */
  read(buf: Uint8Array, at: number, end: number): boolean {
    this.from.fill(-1);
    this.first = -1;
    let p = at;
    for (;;) {
      const equals = findByte(buf, EQUALS, p, end);
      if (equals < 0 || equals + 1 >= end) break;
      p = equals + 1;
      if (buf[p] !== QUOTE) continue;
      let key = equals;
      while (key > at && !isBlank(buf[key - 1])) key--;
      if (this.first < 0) this.first = key;
      const close = closing(buf, p + 1, end);
      const number = KEYS.findIndex((k) => k.length === equals - key && startsWith(buf, key, equals, k));
      if (number >= 0) {
        this.from[number] = p + 1;
        this.to[number] = close;
      }
      p = Math.min(end, close + 1);
    }
    return this.has('msg') && (this.has('note') || this.has('cat') || this.has('src'));
  }

  /** True where a key has a value that is not empty. */
  has(key: Key): boolean {
    return this.start(key) >= 0 && this.end(key) > this.start(key);
  }

  /** A value as a text; empty where the line has none. */
  text(buf: Uint8Array, key: Key): string {
    return this.has(key) ? ascii(buf, this.start(key), this.end(key)) : '';
  }

  /** Which device a line is of: the number that it sends, or the name before the first key. */
  device(buf: Uint8Array, at: number): string {
    const number = this.text(buf, 'devid');
    if (number !== '') return number;
    const to = trimEnd(buf, at, this.first);
    let from = to;
    while (from > at && !isBlank(buf[from - 1])) from--;
    return ascii(buf, from, to);
  }

  /** First byte of a value; -1 where the line has no such key. */
  start(key: Key): number {
    return this.from[KEYS.indexOf(key)] as number;
  }

  /** The byte behind a value. */
  end(key: Key): number {
    return this.to[KEYS.indexOf(key)] as number;
  }
}

/** A message may hold quotes: the one that ends it stands before a blank or at the end of the line. */
function closing(buf: Uint8Array, from: number, end: number): number {
  for (let p = findByte(buf, QUOTE, from, end); p >= 0; p = findByte(buf, QUOTE, p + 1, end)) {
    if (p + 1 >= end) return p;
    if (isBlank(buf[p + 1]) && isNextKey(buf, p + 1, end)) return p;
  }
  return end;
}

/** True where nothing, or a word and `=`, follows. */
function isNextKey(buf: Uint8Array, from: number, end: number): boolean {
  let p = from;
  while (p < end && isBlank(buf[p])) p++;
  const start = p;
  while (p < end && !isBlank(buf[p]) && buf[p] !== EQUALS && buf[p] !== QUOTE) p++;
  return p >= end || (p > start && buf[p] === EQUALS);
}
