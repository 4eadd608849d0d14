import type { BitReader } from './bits.ts';
import { CutShort } from './bits.ts';
import { Damaged, PrefixCode } from './huffman.ts';

/*
 * Deflate (RFC 1951) in our own hands. The engine's DecompressionStream is faster and is asked first; but
 * when its data is broken it drops what it has already unpacked, and in browsers it refuses a file of several
 * members.
 */

const WINDOW = 1 << 15;
const OUT_SIZE = WINDOW + (1 << 17);
const LONGEST_MATCH = 258;

const LENGTH_BASE: number[] = [];
const LENGTH_EXTRA: number[] = [];
for (let code = 0, base = 3; code < 28; code++) {
  const extra = code < 8 ? 0 : (code - 4) >> 2;
  LENGTH_BASE.push(base);
  LENGTH_EXTRA.push(extra);
  base += 1 << extra;
}
LENGTH_BASE.push(LONGEST_MATCH);
LENGTH_EXTRA.push(0);

const DISTANCE_BASE: number[] = [];
const DISTANCE_EXTRA: number[] = [];
for (let code = 0, base = 1; code < 30; code++) {
  const extra = code < 4 ? 0 : (code - 2) >> 1;
  DISTANCE_BASE.push(base);
  DISTANCE_EXTRA.push(extra);
  base += 1 << extra;
}

/** In which order the lengths of the code for lengths stand (section 3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** What one symbol and its extra bits need at most, in bytes. */
const SYMBOL_BYTES = 8;
/** What the head of a block needs at most, in bytes. */
const HEAD_BYTES = 512;

interface Codes {
  readonly literals: PrefixCode;
  readonly distances: PrefixCode;
}

let fixedCodes: Codes | null = null;

/** Section 3.2.6. */
function fixed(): Codes {
  if (fixedCodes === null) {
    const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
    fixedCodes = { literals: new PrefixCode(lengths), distances: new PrefixCode(new Uint8Array(30).fill(5)) };
  }
  return fixedCodes;
}

/** Section 3.2.7. */
function dynamic(input: BitReader): Codes {
  const literals = input.take(5) + 257;
  const distances = input.take(5) + 1;
  const count = input.take(4) + 4;
  if (literals > 286 || distances > 30) throw new Damaged('too many codes');
  const own = new Uint8Array(19);
  for (let i = 0; i < count; i++) own[ORDER[i] as number] = input.take(3);
  const code = new PrefixCode(own);
  const lengths = new Uint8Array(literals + distances);
  for (let i = 0; i < lengths.length; ) {
    const symbol = code.read(input);
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) throw new Damaged('nothing to repeat');
    const length = symbol === 16 ? (lengths[i - 1] as number) : 0;
    const times = symbol === 16 ? 3 + input.take(2) : symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
    if (i + times > lengths.length) throw new Damaged('too many lengths');
    lengths.fill(length, i, i + times);
    i += times;
  }
  if (lengths[256] === 0) throw new Damaged('no end of block');
  return {
    literals: new PrefixCode(lengths.subarray(0, literals)),
    distances: new PrefixCode(lengths.subarray(literals)),
  };
}

/** Unpacks one run of deflate blocks. */
export class Inflater {
  private readonly input: BitReader;
  private readonly out = new Uint8Array(OUT_SIZE);
  private used = 0;
  private taken = 0;

  constructor(input: BitReader) {
    this.input = input;
  }

  /**
   * The unpacked bytes; each array is good until the next is asked for. What could be unpacked before an
   * error comes first.
   * @throws Damaged, CutShort
   */
  async *blocks(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let last = false; !last; ) {
        await this.input.fill(HEAD_BYTES);
        last = this.input.take(1) === 1;
        const kind = this.input.take(2);
        if (kind === 0) yield* this.copy(this.storedLength());
        else if (kind === 3) throw new Damaged('block of no known kind');
        else yield* this.decode(kind === 1 ? fixed() : dynamic(this.input));
      }
    } catch (error) {
      if (this.used > this.taken) yield this.fresh();
      throw error;
    }
    if (this.used > this.taken) yield this.fresh();
  }

  private storedLength(): number {
    this.input.align();
    const length = this.input.take(16);
    if ((this.input.take(16) ^ 0xffff) !== length) throw new Damaged('length of a stored block');
    return length;
  }

  private async *copy(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = length; left > 0; ) {
      await this.input.fill(1);
      const bytes = this.input.bytes(Math.min(left, OUT_SIZE - this.used));
      if (bytes.length === 0) throw new CutShort('stored block');
      this.out.set(bytes, this.used);
      this.used += bytes.length;
      left -= bytes.length;
      if (this.isFull()) yield this.fresh();
    }
  }

  private async *decode(codes: Codes): AsyncGenerator<Uint8Array, void, undefined> {
    for (let ended = false; !ended; ) {
      await this.input.fill(SYMBOL_BYTES);
      ended = this.symbols(codes);
      if (this.isFull()) yield this.fresh();
    }
  }

  /** True where the longest match would not fit any more. */
  private isFull(): boolean {
    return this.used > OUT_SIZE - LONGEST_MATCH;
  }

  /** Reads symbols until the block ends (true), more input is needed, or the room for output is used up. */
  private symbols({ literals, distances }: Codes): boolean {
    const { input, out } = this;
    while (!this.isFull() && (input.available >= SYMBOL_BYTES || input.atEnd)) {
      const symbol = literals.read(input);
      if (symbol < 256) {
        out[this.used++] = symbol;
        continue;
      }
      if (symbol === 256) return true;
      const lengthBase = LENGTH_BASE[symbol - 257];
      if (lengthBase === undefined) throw new Damaged('no such length');
      const length = lengthBase + input.take(LENGTH_EXTRA[symbol - 257] as number);
      const code = distances.read(input);
      const distanceBase = DISTANCE_BASE[code];
      if (distanceBase === undefined) throw new Damaged('no such distance');
      const distance = distanceBase + input.take(DISTANCE_EXTRA[code] as number);
      if (distance > this.used) throw new Damaged('distance before the beginning');
      for (let i = 0; i < length; i++, this.used++) out[this.used] = out[this.used - distance] as number;
    }
    return false;
  }

  /** What has been unpacked since the last call; makes room where little is left. */
  private fresh(): Uint8Array {
    if (!this.isFull()) {
      const bytes = this.out.subarray(this.taken, this.used);
      this.taken = this.used;
      return bytes;
    }
    const bytes = this.out.slice(this.taken, this.used);
    this.out.copyWithin(0, this.used - WINDOW, this.used);
    this.used = WINDOW;
    this.taken = WINDOW;
    return bytes;
  }
}
