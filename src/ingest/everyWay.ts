import { expect } from 'vitest';
import { LF } from './bytes.ts';
import { readSource } from './readSource.ts';
import type { Input, ReadOptions, ReadSource } from './types.ts';

/*
 * Help for tests: one input, read in chunks of several sizes, must give the same each time.
 */

/** A Blob whose stream comes in chunks of a size of our choice. */
export class ChunkedBlob extends Blob {
  private readonly whole: Uint8Array;
  private readonly chunkSize: number;

  constructor(bytes: Uint8Array, chunkSize: number) {
    super([bytes as Uint8Array<ArrayBuffer>]);
    this.whole = bytes;
    this.chunkSize = chunkSize;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    const { whole, chunkSize } = this;
    return new ReadableStream({
      pull(controller) {
        if (at >= whole.length) {
          controller.close();
          return;
        }
        controller.enqueue(whole.slice(at, at + chunkSize));
        at += chunkSize;
      },
    });
  }
}

/** What came out of a read: the lines without their ends, and what is known of the source. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly text: string;
  readonly source: ReadSource;
  /** How many calls the sink got. */
  readonly runs: number;
  /** The names of the parts, each with the number of lines that came before it. */
  readonly parts: readonly (readonly [string, number])[];
}

/**
 * Reads parts once and checks what always holds: whole lines, no gap, and offsets that point into the text.
 */
export async function readOnce(parts: readonly Input[], options: ReadOptions = {}): Promise<Outcome> {
  const pieces: Uint8Array[] = [];
  const begun: [string, number][] = [];
  let offset = 0;
  let lineCount = 0;
  let open = false;
  const source = await readSource(
    { name: 'source', parts },
    {
      lines(bytes, from, to, at) {
        expect(open, 'lines after one without line end').toBe(false);
        expect(at).toBe(offset);
        expect(to).toBeGreaterThan(from);
        for (let i = from; i < to; i++) if (bytes[i] === LF) lineCount++;
        open = bytes[to - 1] !== LF;
        pieces.push(bytes.slice(from, to));
        offset += to - from;
      },
      part: (name) => {
        expect(open, 'a part after a line without line end').toBe(false);
        begun.push([name, lineCount]);
      },
    },
    options,
  );
  const given = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  const kept = new Uint8Array(await source.text.arrayBuffer());
  expect(source.text.size).toBe(offset);
  expect(Buffer.compare(given, kept), 'the text is what the sink was given').toBe(0);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(kept);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return { lines, text, source, runs: pieces.length, parts: begun };
}

/** The sizes of chunks in which inputs are read; the last is larger than any input of a test. */
export const CHUNK_SIZES = [1, 7, 4096, 1 << 30];

/**
 * Reads parts as they are and in chunks of each size, and expects the same each time.
 * @param contents bytes of each part, in order; parts are named `p0`, `p1` and so on
 */
export async function readEveryWay(
  contents: readonly Uint8Array[],
  options: ReadOptions = {},
  sizes: readonly number[] = CHUNK_SIZES,
): Promise<Outcome> {
  const plain = await readOnce(
    contents.map((bytes, i) => ({ name: `p${i}`, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) })),
    options,
  );
  for (const size of sizes) {
    const cut = await readOnce(
      contents.map((bytes, i) => ({ name: `p${i}`, blob: new ChunkedBlob(bytes, size) })),
      options,
    );
    expect(cut.text, `chunks of ${size}`).toBe(plain.text);
    expect(cut.parts).toEqual(plain.parts);
    expect({ ...cut.source, text: null }).toEqual({ ...plain.source, text: null });
  }
  return plain;
}

/** A text's bytes, one for each character up to U+00FF. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** A text's bytes as UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A text's bytes as UTF-16, without a byte order mark. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}
