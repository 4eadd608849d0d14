/** What `utf8Of` says of bytes that are no UTF-8. */
export const NOT_UTF8 = 0;
/** What it says of UTF-8 in which nothing has to be rewritten. */
export const PLAIN_UTF8 = 1;
/** What it says of UTF-8 with odd blanks (`isOddBlank`). */
export const UTF8_WITH_ODD_BLANKS = 2;

/**
 * Whether the bytes are well-formed UTF-8 (Unicode, table 3-7), and whether odd blanks stand in them. Our
 * own, because a fatal `TextDecoder` makes strings that nobody wants, and throws for every line that is none.
 */
export function utf8Of(bytes: Uint8Array, from: number, to: number): number {
  const { buffer } = bytes;
  const words = to - from < LONG ? null : new Int32Array(buffer, 0, buffer.byteLength >> 2);
  let kind = PLAIN_UTF8;
  let i = from;
  while (i < to) {
    const b = bytes[i++] as number;
    if (b < 0x80) {
      if (words !== null) i = behindAscii(bytes, words, i, to);
      continue;
    }
    let more: number;
    let low = 0x80;
    let high = 0xbf;
    if (b >= 0xc2 && b <= 0xdf) more = 1;
    else if (b >= 0xe0 && b <= 0xef) {
      more = 2;
      if (b === 0xe0) low = 0xa0;
      else if (b === 0xed) high = 0x9f;
    } else if (b >= 0xf0 && b <= 0xf4) {
      more = 3;
      if (b === 0xf0) low = 0x90;
      else if (b === 0xf4) high = 0x8f;
    } else return NOT_UTF8;
    if (i + more > to) return NOT_UTF8;
    if (isOddBlank(bytes, i - 1)) kind = UTF8_WITH_ODD_BLANKS;
    for (; more > 0; more--) {
      const c = bytes[i++] as number;
      if (c < low || c > high) return NOT_UTF8;
      low = 0x80;
      high = 0xbf;
    }
  }
  return kind;
}

/** From this length on, in bytes, ASCII is skipped four bytes at a time. */
const LONG = 1 << 10;

/**
 * A place at or behind `from` before which all is ASCII; found fast, so not always the farthest.
 * @param words the whole words of the array's buffer
 */
function behindAscii(bytes: Uint8Array, words: Int32Array, from: number, to: number): number {
  let i = from;
  for (; i < to && (bytes.byteOffset + i) % 4 !== 0; i++) if ((bytes[i] as number) >= 0x80) return i;
  const first = (bytes.byteOffset + i) >> 2;
  const end = (bytes.byteOffset + to) >> 2;
  let w = first;
  while (w < end && ((words[w] as number) & 0x80808080) === 0) w++;
  return i + (w - first) * 4;
}

/**
 * True where a no-break blank begins (U+00A0, U+2007, U+202F), or the byte order mark U+FEFF in the middle of
 * a text, where it is a blank of no width.
 */
export function isOddBlank(bytes: Uint8Array, at: number): boolean {
  const b = bytes[at];
  if (b === 0xc2) return bytes[at + 1] === 0xa0;
  if (b === 0xe2) return bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x87);
  return b === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

/** The largest place at or before `at` that does not stand inside a UTF-8 character. */
export function characterBoundary(bytes: Uint8Array, at: number): number {
  for (let i = at; i > at - 4 && i > 0; i--) if (((bytes[i] as number) & 0xc0) !== 0x80) return i;
  return at;
}
