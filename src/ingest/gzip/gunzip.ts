import { joined } from '../bytes.ts';
import { type Chunks, chunksOf, type Watch } from '../chunks.ts';
import { IngestError } from '../errors.ts';
import type { Input } from '../types.ts';
import { BitReader, CutShort } from './bits.ts';
import { crc32 } from './crc32.ts';
import { Damaged } from './huffman.ts';
import { Inflater } from './inflate.ts';
import { isGzip } from './magic.ts';

/** How the unpacking went; true values are set before the chunks end. */
export interface GunzipState {
  /** The data is cut off or damaged: what came is what could be read. */
  broken: boolean;
  /** There is more than is taken. */
  tooLong: boolean;
}

/**
 * The unpacked bytes of a gzip file, also of one with several members. Never fails because of the file's
 * content: what can be read is given, and `state.broken` says that it is not all. What follows the last
 * member and is none is left out, as gzip does.
 * @param most ends the unpacking with `state.tooLong` when there are more bytes than that
 */
export async function* gunzip(input: Input, watch: Watch, most: number, state: GunzipState): Chunks {
  let given = 0;
  // A small file may unpack to a very large one: watch what comes out, too.
  const goesOn = () => {
    watch.signal?.throwIfAborted();
    state.tooLong = given > most;
    return !state.tooLong;
  };
  try {
    for await (const chunk of byEngine(chunksOf(input, watch))) {
      given += chunk.length;
      if (!goesOn()) return;
      yield chunk;
    }
    return;
  } catch (error) {
    watch.signal?.throwIfAborted();
    if (error instanceof IngestError) throw error;
  }
  // The engine gives up without saying how far it got: unpack it again by hand and leave out what has been
  // given.
  let skip = given;
  for await (const chunk of byHand(chunksOf(input, watch), state)) {
    if (skip < chunk.length) {
      given += chunk.length - skip;
      if (!goesOn()) return;
      yield chunk.subarray(skip);
    }
    skip = Math.max(0, skip - chunk.length);
  }
}

/**
 * Unpacks what can be unpacked of the first bytes of a gzip file.
 * @param enough after this many bytes no more are unpacked
 */
export async function gunzipHead(head: Uint8Array, enough: number): Promise<Uint8Array> {
  let text: Uint8Array = new Uint8Array(0);
  for await (const chunk of byHand(one(head), { broken: false, tooLong: false })) {
    text = joined(text, chunk);
    if (text.length >= enough) break;
  }
  return text;
}

async function* one(bytes: Uint8Array): Chunks {
  yield bytes;
}

/** Unpacks by the engine's DecompressionStream. Rejects with the input's error, or with the engine's. */
async function* byEngine(chunks: Chunks): Chunks {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const reader = readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  let inputError: unknown = null;
  const feed = async () => {
    try {
      for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>);
      await writer.close();
    } catch (error) {
      inputError = error;
      await writer.abort(error);
    }
  };
  // Its errors are seen by the reader below.
  feed().catch(() => undefined);
  writer.closed.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw inputError ?? error;
  } finally {
    reader.cancel().catch(() => undefined);
    writer.abort().catch(() => undefined);
    chunks.return().catch(() => undefined);
  }
}

/** Unpacks member after member by our own inflater. */
async function* byHand(chunks: Chunks, state: GunzipState): Chunks {
  const input = new BitReader(chunks);
  try {
    for (let first = true; ; first = false) {
      await input.fill(16);
      const isMember = await header(input);
      if (!isMember) {
        state.broken ||= first;
        return;
      }
      let crc = 0;
      let size = 0;
      for await (const bytes of new Inflater(input).blocks()) {
        crc = crc32(crc, bytes, 0, bytes.length);
        size = (size + bytes.length) >>> 0;
        yield bytes;
      }
      await input.fill(9);
      input.align();
      const saidCrc = (input.take(16) | (input.take(16) << 16)) >>> 0;
      const saidSize = (input.take(16) | (input.take(16) << 16)) >>> 0;
      if (saidCrc !== crc || saidSize !== size) state.broken = true;
    }
  } catch (error) {
    if (!(error instanceof CutShort || error instanceof Damaged)) throw error;
    state.broken = true;
  } finally {
    await chunks.return();
  }
}

/** Reads the header of a member (RFC 1952, section 2.3). @returns false where none begins here */
async function header(input: BitReader): Promise<boolean> {
  if (input.available < 3 || !isGzip(input.bytes(3))) return false;
  const flags = input.take(8);
  for (let i = 0; i < 6; i++) input.take(8);
  if ((flags & 4) !== 0) {
    const length = input.take(16);
    await input.fill(length);
    if (input.bytes(length).length < length) throw new CutShort('extra field');
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    do await input.fill(1);
    while (input.take(8) !== 0);
  }
  if ((flags & 2) !== 0) {
    await input.fill(2);
    input.take(16);
  }
  return true;
}
