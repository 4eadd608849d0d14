/** Bytes with a name. */
export const NUL = 0x00;
export const BEL = 0x07;
export const LF = 0x0a;
export const CR = 0x0d;
export const ESC = 0x1b;
export const BLANK = 0x20;

/** An array that owns plain memory, as `Blob` and the streams want it. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins two runs of bytes in a new array. */
export function joined(a: Uint8Array, b: Uint8Array): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** `survey` found a byte that is not ASCII. */
export const HAS_HIGH = 1;
/** `survey` found a NUL. */
export const HAS_NUL = 2;
/** `survey` found an escape character. */
export const HAS_ESC = 4;

/**
 * Which unusual bytes there are: a sum of HAS_HIGH (not ASCII), HAS_NUL and HAS_ESC. Looks at four bytes at
 * once: this runs over every byte of every log.
 */
export function survey(bytes: Uint8Array, from: number, to: number): number {
  let seen = 0;
  let i = from;
  for (; i < to && (bytes.byteOffset + i) % 4 !== 0; i++) seen |= kindOf(bytes[i] as number);
  const count = ((to - i) >> 2) & ~3;
  if (count > 0) seen |= surveyWords(new Int32Array(bytes.buffer, bytes.byteOffset + i, count));
  for (i += count * 4; i < to; i++) seen |= kindOf(bytes[i] as number);
  return seen;
}

/** @param words a multiple of four of them */
function surveyWords(words: Int32Array): number {
  let high = 0;
  let nul = 0;
  let esc = 0;
  for (let w = 0; w < words.length; w += 4) {
    const a = words[w] as number;
    const b = words[w + 1] as number;
    const c = words[w + 2] as number;
    const d = words[w + 3] as number;
    high |= a | b | c | d;
    nul |= zeros(a) | zeros(b) | zeros(c) | zeros(d);
    esc |= zeros(a ^ ESCS) | zeros(b ^ ESCS) | zeros(c ^ ESCS) | zeros(d ^ ESCS);
  }
  return (
    ((high & TOPS) === 0 ? 0 : HAS_HIGH) |
    ((nul & TOPS) === 0 ? 0 : HAS_NUL) |
    ((esc & TOPS) === 0 ? 0 : HAS_ESC)
  );
}

const TOPS = 0x80808080;
const ONES = 0x01010101;
const ESCS = 0x1b1b1b1b;

/**
 * Leaves a top bit exactly where one of the four bytes is zero (H. S. Warren, Hacker's Delight, section 6-1).
 */
function zeros(word: number): number {
  return (word - ONES) & ~word;
}

function kindOf(b: number): number {
  return b >= 0x80 ? HAS_HIGH : b === NUL ? HAS_NUL : b === ESC ? HAS_ESC : 0;
}
