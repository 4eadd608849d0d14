import type { Input } from '../types.ts';
import { BlobWindow } from './blobWindow.ts';
import type { Listing, Packed } from './packed.ts';

/*
 * tar as in POSIX.1-2017, pax, "ustar Interchange Format" and "pax Interchange Format", and the GNU tar
 * manual, "Basic Tar Format": a header of 512 bytes before each file, files filled up to whole blocks.
 *
 *     0 name  100 mode … 124 size  136 time  148 checksum  156 type  157 link … 257 magic  345 prefix  500
 */

const BLOCK = 512;
/** The longest long name or pax record that is read, in bytes. */
const LONGEST_NAME = 1 << 16;

/** True where the bytes begin with the header of a file in a tar archive. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= BLOCK && head[0] !== 0 && checksumHolds(head);
}

/**
 * Lists the files of a tar archive. Rejects with an `IngestError` (`unreadable`).
 * @param most the most files that are listed
 */
export async function listTar(input: Input, most: number, signal?: AbortSignal): Promise<Listing> {
  const files: Packed[] = [];
  const window = new BlobWindow(input);
  const { blob } = input;
  let longName: string | null = null;
  let longSize: number | null = null;
  for (let at = 0; ; ) {
    signal?.throwIfAborted();
    const header = await window.read(at, BLOCK);
    if (header.length < BLOCK) return { files, incomplete: false, broken: header.length > 0 || at === 0 };
    if (header.every((b) => b === 0)) return { files, incomplete: false, broken: false };
    if (!checksumHolds(header)) return { files, incomplete: false, broken: true };
    const size: number = longSize ?? numberAt(header, 124, 12);
    const type = String.fromCharCode(header[156] as number);
    const from = at + BLOCK;
    at = from + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'L' || type === 'x') {
      if (size > LONGEST_NAME) return { files, incomplete: false, broken: true };
      const bytes = await window.read(from, size);
      const pax = type === 'x' ? paxRecords(bytes) : new Map([['path', textOf(bytes)]]);
      longName = pax.get('path') ?? longName;
      const paxSize = Number(pax.get('size') ?? Number.NaN);
      longSize = Number.isSafeInteger(paxSize) && paxSize >= 0 ? paxSize : null;
      continue;
    }
    if (type === '0' || type === '\0' || type === '7') {
      if (files.length === most) return { files, incomplete: true, broken: false };
      const cut = from + size > blob.size;
      files.push({
        name: (longName ?? nameOf(header)).replace(/^(?:\.?\/)+/, ''),
        bytes: size,
        problem: cut ? 'cut' : null,
        head: (count) => window.read(from, Math.min(count, size)),
        open: async () => blob.slice(from, from + size),
      });
    }
    longName = null;
    longSize = null;
  }
}

function checksumHolds(header: Uint8Array): boolean {
  const said = numberAt(header, 148, 8);
  let sum = 0;
  let signed = 0;
  for (let i = 0; i < BLOCK; i++) {
    const b = i >= 148 && i < 156 ? 0x20 : (header[i] as number);
    sum += b;
    // Some old tars added signed bytes.
    signed += b >= 0x80 ? b - 256 : b;
  }
  return said === sum || said === signed;
}

/** Octal digits, or, with the top bit set, a binary number (GNU). */
function numberAt(header: Uint8Array, at: number, length: number): number {
  if (((header[at] as number) & 0x80) !== 0) {
    let n = (header[at] as number) & 0x7f;
    for (let i = at + 1; i < at + length; i++) n = n * 256 + (header[i] as number);
    return n;
  }
  const digits = /^[\s]*([0-7]*)/.exec(textOf(header.subarray(at, at + length)))?.[1] ?? '';
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function nameOf(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  // GNU's own format has other fields where ustar has the prefix.
  const prefix = textOf(header.subarray(257, 263)) === 'ustar' ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Up to the first NUL. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Records `length key=value\n`; the length counts the whole record in bytes. */
function paxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>();
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank < 0 ? Number.NaN : Number(decoder.decode(bytes.subarray(at, blank)));
    if (!Number.isInteger(length) || length <= blank - at + 1) break;
    const record = decoder.decode(bytes.subarray(blank + 1, at + length - 1));
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}
