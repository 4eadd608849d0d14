import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, CutShort } from './bits.ts';
import { crc32 } from './crc32.ts';
import { gunzipHead } from './gunzip.ts';
import { Damaged } from './huffman.ts';
import { Inflater } from './inflate.ts';
import { isGzip } from './magic.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function inflate(bytes: Uint8Array, chunkSize = 1000): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of new Inflater(new BitReader(inChunks(bytes, chunkSize))).blocks()) {
    pieces.push(piece.slice());
  }
  return Buffer.concat(pieces);
}

/** Text that repeats itself near and far, as logs do. */
const text = fc
  .tuple(
    fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 20 }),
    fc.array(fc.nat(19), { maxLength: 400 }),
  )
  .map(([words, order]) => order.map((i) => words[i % words.length]).join(' '));

describe('unpacking by hand', () => {
  it('gives back what zlib has packed, in each of its ways', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, fc.uint8Array({ maxLength: 2000 })),
        fc.constantFrom(0, 1, 6, 9),
        fc.constantFrom(
          constants.Z_DEFAULT_STRATEGY,
          constants.Z_HUFFMAN_ONLY,
          constants.Z_RLE,
          constants.Z_FIXED,
        ),
        fc.constantFrom(1, 7, 1 << 20),
        async (content, level, strategy, size) => {
          const packed = deflateRawSync(content, { level, strategy });
          expect((await inflate(packed, size)).equals(Buffer.from(content))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reaches back over the whole window, and across it', async () => {
    const far = Buffer.alloc(1 << 20);
    for (let i = 0; i < far.length; i++)
      far[i] = i < 32_768 ? (i * i * 7 + (i >> 5)) & 0xff : (far[i - 32_768] as number);
    expect((await inflate(deflateRawSync(far))).equals(far)).toBe(true);
    const same = Buffer.alloc(1_000_000, 'a');
    expect((await inflate(deflateRawSync(same))).equals(same)).toBe(true);
    expect((await inflate(deflateRawSync(far, { level: 0 }))).equals(far)).toBe(true);
  });

  it('tells a cut from damage', async () => {
    const packed = deflateRawSync('abc '.repeat(100));
    await expect(inflate(packed.subarray(0, packed.length - 2))).rejects.toBeInstanceOf(CutShort);
    await expect(inflate(Uint8Array.of(0b111))).rejects.toBeInstanceOf(Damaged);
    await expect(inflate(Uint8Array.of(1, 5, 0, 5, 0, 1))).rejects.toBeInstanceOf(Damaged);
    // A fixed block that reaches back before the beginning: length 3, distance 1.
    await expect(inflate(Uint8Array.of(0b11, 0b10, 0, 0))).rejects.toBeInstanceOf(Damaged);
  });

  it('ends on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const error = await inflate(bytes).catch((e: unknown) => e);
        expect(error instanceof Buffer || error instanceof CutShort || error instanceof Damaged).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('gzip', () => {
  it('has the checksum of the standard', () => {
    const bytes = Buffer.from('123456789');
    expect(crc32(0, bytes, 0, 9)).toBe(0xcbf43926);
    expect(crc32(crc32(0, bytes, 0, 2), bytes, 2, 9)).toBe(0xcbf43926);
  });

  it('is known by its first bytes', () => {
    expect(isGzip(gzipSync('a'))).toBe(true);
    expect(isGzip(Uint8Array.of(0x1f, 0x8b))).toBe(false);
    expect(isGzip(Buffer.from('text'))).toBe(false);
  });

  it('reads every field of a header', async () => {
    const packed = gzipSync('content');
    const header = Buffer.from([0x1f, 0x8b, 8, 0b11110, 0, 0, 0, 0, 0, 3, 4, 0, 1, 2, 3, 4]);
    const names = Buffer.from('name\0comment\0');
    const bytes = Buffer.concat([header, names, Buffer.from([0, 0]), packed.subarray(10)]);
    expect(Buffer.from(await gunzipHead(bytes, 100)).toString()).toBe('content');
  });

  it('gives the beginning of a file of which only the beginning is there', async () => {
    const content = Array.from({ length: 3000 }, (_, i) => `${i * i}\n`).join('');
    const head = Buffer.from(await gunzipHead(gzipSync(content).subarray(0, 4096), 1 << 16)).toString();
    expect(content.startsWith(head)).toBe(true);
    expect(head.length).toBeGreaterThan(4096);
    expect((await gunzipHead(gzipSync(Buffer.alloc(10_000_000)), 1000)).length).toBeLessThan(1_000_000);
  });
});
