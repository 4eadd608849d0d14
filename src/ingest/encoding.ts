import { NUL } from './bytes.ts';
import type { Chunks } from './chunks.ts';

/** How a part is written; windows-1252 is decided line by line, later. */
export interface Sniffed {
  /** Name of the WHATWG Encoding Standard. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Bytes of the byte order mark at the beginning. */
  readonly mark: number;
  /** True where it was concluded from the bytes and not said by a mark. */
  readonly guessed: boolean;
}

/** From how many pairs of bytes on UTF-16 is concluded without a mark. */
const FEWEST_PAIRS = 4;
/** How much of the beginning is looked at, in bytes. */
const SAMPLE = 4096;

/** Concludes the encoding from the first bytes: by the byte order mark, or by a NUL in every other byte. */
export function sniffEncoding(head: Uint8Array): Sniffed {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3, guessed: false };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2, guessed: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2, guessed: false };
  const pairs = Math.min(head.length, SAMPLE) >> 1;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    const even = head[2 * i] === NUL;
    const odd = head[2 * i + 1] === NUL;
    if (even && !odd) first++;
    else if (odd && !even) second++;
  }
  // A log is mostly ASCII; the rest is left for umlauts, dashes and quotation marks of other blocks.
  const most = 0.8 * pairs;
  const few = 0.02 * pairs;
  if (pairs >= FEWEST_PAIRS && second >= most && first <= few) {
    return { encoding: 'utf-16le', mark: 0, guessed: true };
  }
  if (pairs >= FEWEST_PAIRS && first >= most && second <= few) {
    return { encoding: 'utf-16be', mark: 0, guessed: true };
  }
  return { encoding: 'utf-8', mark: 0, guessed: false };
}

/** UTF-16 as UTF-8. Half characters become U+FFFD. */
export async function* utf8FromUtf16(chunks: Chunks, encoding: 'utf-16le' | 'utf-16be'): Chunks {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield encoder.encode(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield encoder.encode(rest);
}
