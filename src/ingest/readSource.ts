import { MAX_INPUT_BYTES } from '../model/columns.ts';
import type { SourceWarning } from '../model/trace.ts';
import { type BinaryKind, binaryKind } from './binary.ts';
import { LF, NUL } from './bytes.ts';
import { chunksOf, Peekable, type Watch } from './chunks.ts';
import { sniffEncoding, utf8FromUtf16 } from './encoding.ts';
import type { GunzipState } from './gzip/gunzip.ts';
import { isGzip } from './gzip/magic.ts';
import { LineCutter, MAX_LINE_BYTES } from './lineCutter.ts';
import { TextOut } from './textOut.ts';
import type { Input, LineSink, ReadOptions, ReadSource, SourceInput } from './types.ts';

/** How much of the beginning decides what a part is, and whether a lone CR ends its lines; in bytes. */
const HEAD_BYTES = 1 << 16;

/** From how many NULs on the beginning of a part is a hole in the file and no UTF-16. */
const HOLE = 16;

/** How much is unpacked, at most, for each byte of text: UTF-16 has two bytes where the text has one. */
const MOST_UNPACKED = 2;

/** What was noticed of the parts of a source. */
interface Noticed {
  encoding: string | null;
  guessed: Set<string>;
  binary: { readonly part: string; readonly kind: BinaryKind }[];
  /** Parts of which not everything could be read. */
  truncated: { readonly part: string; readonly reason: TruncationReason }[];
  linesCut: number;
  /** Where the first cut line begins in the text; -1 for none. */
  firstCut: number;
}

/**
 * Why a part was not read to its end: its packing is damaged or cut off, or the text is longer than is taken.
 */
export type TruncationReason = 'damaged' | 'too-long';

/**
 * Reads a source as a stream of lines: UTF-8, LF line ends, without NULs and escape
 * sequences, no-break blanks as blanks. How the input comes in chunks changes nothing in what goes out. The
 * parts follow one another as one text. An input that is no text gives a warning and no lines.
 *
 * Rejects with the signal's reason when it fires, and with an `IngestError` (`unreadable`) where the bytes
 * cannot be had.
 */
export async function readSource(
  source: SourceInput,
  sink: LineSink,
  options: ReadOptions = {},
): Promise<ReadSource> {
  const { signal, onProgress, maxTextBytes = MAX_INPUT_BYTES } = options;
  const totalBytes = source.parts.reduce((sum, part) => sum + part.blob.size, 0);
  const out = new TextOut(sink, maxTextBytes);
  const noticed: Noticed = {
    encoding: null,
    guessed: new Set(),
    binary: [],
    truncated: [],
    linesCut: 0,
    firstCut: -1,
  };
  let before = 0;
  let furthest = 0;
  const onRead = (bytes: number) => {
    // A part that is read a second time does not go back.
    furthest = Math.max(furthest, before + bytes);
    onProgress?.({ readBytes: furthest, totalBytes });
  };
  for (const [i, part] of source.parts.entries()) {
    signal?.throwIfAborted();
    sink.part(part.name);
    if (!out.full) await readPart(part, out, { signal, onRead }, noticed, i + 1 < source.parts.length);
    before += part.blob.size;
  }
  onProgress?.({ readBytes: totalBytes, totalBytes });
  const text = out.text.finish();
  return {
    text,
    encoding: noticed.encoding ?? 'utf-8',
    bytes: totalBytes,
    parts: source.parts.map(({ name }) => ({ name })),
    warnings: await warningsOf(source, noticed, text, totalBytes),
  };
}

async function readPart(
  part: Input,
  out: TextOut,
  watch: Watch,
  noticed: Noticed,
  moreFollow: boolean,
): Promise<void> {
  const unpacking: GunzipState = { broken: false, tooLong: false };
  let bytes = new Peekable(chunksOf(part, watch));
  let origin = 0;
  try {
    if (isGzip(await bytes.peek(3))) {
      await bytes.close();
      const { gunzip } = await import('./gzip/gunzip.ts');
      bytes = new Peekable(gunzip(part, watch, MOST_UNPACKED * out.limit, unpacking));
      origin = -1;
    }
    let head = await bytes.peek(HEAD_BYTES);
    if (head.length === 0) return;
    if (head.subarray(0, HOLE).every((b) => b === NUL)) {
      // What a crash or a truncation leaves at the beginning of a log; it may be larger than any head.
      const skipped = await bytes.skipNuls();
      if (origin >= 0) origin += skipped;
      head = await bytes.peek(HEAD_BYTES);
      if (head.length === 0) {
        noticed.binary.push({ part: part.name, kind: 'other' });
        const cutter = new LineCutter(out, false, -1);
        await cutter.take(Uint8Array.of(NUL, LF));
        return;
      }
    }
    const { encoding, mark, guessed } = sniffEncoding(head);
    bytes.skip(mark);
    if (origin >= 0) origin += mark;
    if (encoding !== 'utf-8') {
      bytes = new Peekable(utf8FromUtf16(bytes.rest(), encoding));
      origin = -1;
    }
    head = (await bytes.peek(HEAD_BYTES)).subarray(0, HEAD_BYTES);
    const kind = binaryKind(head);
    if (kind !== null) {
      noticed.binary.push({ part: part.name, kind });
      return;
    }
    noticed.encoding ??= encoding;
    if (guessed) noticed.guessed.add(encoding);
    out.text.begin(origin < 0 ? null : part.blob);
    const cutter = new LineCutter(out, head.indexOf(LF) < 0, origin);
    for await (const chunk of bytes.rest()) {
      await cutter.take(chunk);
      if (out.full) break;
    }
    await cutter.end(moreFollow);
    if (cutter.met1252) {
      noticed.encoding = 'windows-1252';
      noticed.guessed.add('windows-1252');
    }
    if (noticed.firstCut < 0) noticed.firstCut = cutter.firstCut;
    noticed.linesCut += cutter.linesCut;
  } finally {
    await bytes.close();
    if (out.full || unpacking.tooLong) noticed.truncated.push({ part: part.name, reason: 'too-long' });
    else if (unpacking.broken) noticed.truncated.push({ part: part.name, reason: 'damaged' });
  }
}

async function warningsOf(
  source: SourceInput,
  noticed: Noticed,
  text: Blob,
  totalBytes: number,
): Promise<SourceWarning[]> {
  const warnings: SourceWarning[] = [];
  const warn = (code: SourceWarning['code'], fields: SourceWarning['fields'], line: number | null = null) =>
    warnings.push({ code, fields, line });
  if (text.size === 0 && noticed.binary.length === 0) warn('empty', { bytes: totalBytes });
  for (const { part, kind } of noticed.binary) warn('binary', { part, kind });
  for (const encoding of noticed.guessed) warn('encoding-guessed', { encoding });
  for (const { part, reason } of noticed.truncated) warn('input-truncated', { part, reason });
  if (noticed.linesCut > 0) {
    const fields = { lines: noticed.linesCut, limitBytes: MAX_LINE_BYTES };
    warn('lines-cut', fields, await lineAt(text, noticed.firstCut));
  }
  if (source.parts.length > 1) warn('parts-joined', { parts: source.parts.length });
  return warnings;
}

/** The number of the line that begins at an offset, from 1. */
async function lineAt(text: Blob, offset: number): Promise<number> {
  let line = 1;
  for await (const chunk of chunksOf({ name: '', blob: text.slice(0, offset) })) {
    for (let i = chunk.indexOf(LF); i >= 0; i = chunk.indexOf(LF, i + 1)) line++;
  }
  return line;
}
