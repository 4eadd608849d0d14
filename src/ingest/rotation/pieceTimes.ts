import { MAX_INPUT_BYTES } from '../../model/columns.ts';
import { binaryKind } from '../binary.ts';
import { joined } from '../bytes.ts';
import { bytesBetween } from '../chunks.ts';
import { sniffEncoding } from '../encoding.ts';
import { gunzip } from '../gzip/gunzip.ts';
import { isGzip } from '../gzip/magic.ts';
import { readStamp, type Stamp } from '../stamps.ts';
import type { Input } from '../types.ts';

/** How much of either end of a piece is looked at, in bytes. */
const END_BYTES = 1 << 14;

/** When a piece of a log begins and ends. */
export interface PieceTimes {
  /** False for what is no text, and so no piece of a log. */
  readonly isText: boolean;
  /** The first stamp in the file, near its beginning; null where none is found. */
  readonly first: Stamp | null;
  /** The last stamp in the file, near its end. */
  readonly last: Stamp | null;
  /** The hosts that the stamped lines at either end name, in lower case. */
  readonly hosts: ReadonlySet<string>;
}

const NO_TEXT: PieceTimes = { isText: false, first: null, last: null, hosts: new Set() };

/** Looks at both ends of a file, unpacked and decoded. Rejects like `chunksOf`. */
export async function pieceTimes(input: Input, signal?: AbortSignal): Promise<PieceTimes> {
  const { head, tail, whole } = await endsOf(input, signal);
  const { encoding, mark } = sniffEncoding(head);
  // Stamps are ASCII: whatever else there is does not matter.
  const decoder = new TextDecoder(encoding === 'utf-8' ? 'latin1' : encoding);
  if (encoding === 'utf-8' && binaryKind(head) !== null) return NO_TEXT;
  const linesOf = (bytes: Uint8Array) => decoder.decode(bytes).split(/[\r\n]+/);
  const headLines = linesOf(head.subarray(mark));
  // Characters of UTF-16 begin at even offsets.
  const tailLines = linesOf(tail.subarray(tail.length % 2 === 1 && encoding !== 'utf-8' ? 1 : 0));
  if (!whole) tailLines.shift();
  const inHead = headLines.map(readStamp).filter((stamp) => stamp !== null);
  const inTail = tailLines.map(readStamp).filter((stamp) => stamp !== null);
  const hosts = [...inHead, ...inTail].map(({ host }) => host?.toLowerCase());
  return {
    isText: true,
    first: inHead[0] ?? null,
    last: inTail.at(-1) ?? null,
    hosts: new Set(hosts.filter((host) => host !== undefined)),
  };
}

interface Ends {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** True where the tail is the whole file. */
  readonly whole: boolean;
}

async function endsOf(input: Input, signal: AbortSignal | undefined): Promise<Ends> {
  const { size } = input.blob;
  const start = await bytesBetween(input, 0, END_BYTES, { signal });
  if (!isGzip(start)) {
    const whole = size <= END_BYTES;
    const tail = whole ? start : await bytesBetween(input, size - END_BYTES, size, { signal });
    return { head: start, tail, whole };
  }
  let head: Uint8Array = new Uint8Array(0);
  let tail: Uint8Array = new Uint8Array(0);
  let unpacked = 0;
  const state = { broken: false, tooLong: false };
  for await (const chunk of gunzip(input, { signal }, 2 * MAX_INPUT_BYTES, state)) {
    if (head.length < END_BYTES) head = joined(head, chunk.subarray(0, END_BYTES - head.length));
    tail = joined(tail, chunk).slice(-END_BYTES);
    unpacked += chunk.length;
  }
  return { head, tail, whole: unpacked <= END_BYTES };
}
