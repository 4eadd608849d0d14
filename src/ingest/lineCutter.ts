import { type Bytes, CR, HAS_NUL, joined, LF, NUL, survey } from './bytes.ts';
import { Cleaner } from './cleaner.ts';
import { behindLastLineEnd, behindLineEnd, lineEnd } from './lineEnds.ts';
import type { TextOut } from './textOut.ts';
import { characterBoundary } from './utf8.ts';

/**
 * The longest line that is kept, in bytes before cleaning; the rest of a longer one is left out up to its
 * end.
 */
export const MAX_LINE_BYTES = 1 << 20;

/** Chunks are taken in blocks of this size, so that no line within a block can be too long. */
const BLOCK = MAX_LINE_BYTES / 2;

/** One byte more than the longest line: it tells whether the cut would go through a character. */
const CARRY_SIZE = MAX_LINE_BYTES + 1;

const NOTHING = new Uint8Array(0);

/*
 *   chunk   ....|bb\n cccc\n dddd\n eee|....
 *   carry   aaaa                    eee          the line that a chunk cuts is put together in `carry`
 *   runs    aaaabb\n | cccc\n dddd\n             all the others go on where they stand
 *
 * A CR, or CR NUL, at the end of a chunk waits for the next chunk: what follows decides whether and how it
 * ends a line.
 */

/** Cuts the chunks of one part of a source into runs of whole lines, cleans them and gives them on. */
export class LineCutter {
  /** How many lines were longer than `MAX_LINE_BYTES`. */
  linesCut = 0;
  /** Where the first of them begins in the text; -1 for none. */
  firstCut = -1;
  private readonly out: TextOut;
  private readonly cleaner: Cleaner;
  private readonly crEnds: boolean;
  /** Offset in the input of the next byte; -1 where offsets mean nothing. */
  private at: number;
  private waiting: Bytes = NOTHING;
  private carry = new Uint8Array(1 << 12);
  private carried = 0;
  private carryOrigin = -1;
  /** Length of the line in `carry`, what is left out included. */
  private lineLength = 0;

  /**
   * @param crEnds a lone CR ends a line
   * @param origin offset of the first chunk in the input; -1 where the input cannot be used as it is
   */
  constructor(out: TextOut, crEnds: boolean, origin: number) {
    this.out = out;
    this.crEnds = crEnds;
    this.cleaner = new Cleaner(crEnds);
    this.at = origin;
  }

  /** True once a line had to be taken as windows-1252. */
  get met1252(): boolean {
    return this.cleaner.met1252;
  }

  /** Takes the next bytes. */
  async take(chunk: Uint8Array): Promise<void> {
    for (let from = 0; from < chunk.length; from += BLOCK)
      await this.block(chunk.subarray(from, from + BLOCK));
  }

  private async block(next: Uint8Array): Promise<void> {
    const bytes = this.waiting.length === 0 ? next : joined(this.waiting, next);
    const origin = this.at < 0 ? -1 : this.at - this.waiting.length;
    if (this.at >= 0) this.at += next.length;
    const { length } = bytes;
    let to = length;
    if (bytes[length - 1] === CR) to = length - 1;
    else if (bytes[length - 1] === NUL && bytes[length - 2] === CR) to = length - 2;
    await this.cut(bytes.subarray(0, to), origin);
    this.waiting = to === length ? NOTHING : bytes.slice(to);
  }

  /**
   * Gives on the last line where it has no line end.
   * @param endLine gives it one: another part follows
   */
  async end(endLine: boolean): Promise<void> {
    const origin = this.at < 0 ? -1 : this.at - this.waiting.length;
    await this.cut(this.waiting, origin);
    if (this.lineLength === 0) return;
    // The line end that is added stands nowhere in the input.
    if (endLine) this.carryOrigin = -1;
    await this.finishLine(endLine ? [LF] : []);
  }

  private async cut(bytes: Uint8Array, origin: number): Promise<void> {
    const { crEnds } = this;
    const seen = survey(bytes, 0, bytes.length);
    const hasNul = (seen & HAS_NUL) !== 0;
    let from = 0;
    if (this.lineLength > 0) {
      const end = this.nextEnd(bytes, hasNul);
      this.carryOn(bytes, 0, end, origin);
      if (end === bytes.length) return;
      from = behindLineEnd(bytes, end, bytes.length);
      await this.finishLine(bytes.subarray(end, from));
    }
    const to =
      crEnds || hasNul
        ? behindLastLineEnd(bytes, from, bytes.length, crEnds)
        : Math.max(from, bytes.lastIndexOf(LF) + 1);
    await this.run(bytes, from, to, origin < 0 ? -1 : origin + from, seen);
    if (to < bytes.length) this.carryOn(bytes, to, bytes.length, origin < 0 ? -1 : origin + to);
  }

  private nextEnd(bytes: Uint8Array, hasNul: boolean): number {
    if (this.crEnds || hasNul) return lineEnd(bytes, 0, bytes.length, this.crEnds);
    const at = bytes.indexOf(LF);
    return at < 0 ? bytes.length : at;
  }

  private carryOn(bytes: Uint8Array, from: number, to: number, origin: number): void {
    if (this.lineLength === 0) this.carryOrigin = origin;
    const count = Math.min(to - from, CARRY_SIZE - this.carried);
    const needed = this.carried + count;
    if (needed > this.carry.length) {
      const larger = new Uint8Array(Math.min(CARRY_SIZE, 2 * needed));
      larger.set(this.carry.subarray(0, this.carried));
      this.carry = larger;
    }
    this.carry.set(bytes.subarray(from, from + count), this.carried);
    this.carried = needed;
    this.lineLength += to - from;
  }

  private async finishLine(lineEndBytes: ArrayLike<number>): Promise<void> {
    const tooLong = this.lineLength > MAX_LINE_BYTES;
    const kept = tooLong ? characterBoundary(this.carry, MAX_LINE_BYTES) : this.carried;
    const line = new Uint8Array(kept + lineEndBytes.length);
    line.set(this.carry.subarray(0, kept));
    line.set(lineEndBytes, kept);
    if (tooLong) {
      this.linesCut++;
      if (this.firstCut < 0) this.firstCut = this.out.offset;
    }
    const origin = tooLong ? -1 : this.carryOrigin;
    this.carried = 0;
    this.lineLength = 0;
    await this.run(line, 0, line.length, origin, survey(line, 0, line.length));
  }

  private async run(
    bytes: Uint8Array,
    from: number,
    to: number,
    origin: number,
    seen: number,
  ): Promise<void> {
    if (from === to) return;
    const { cleaner, out } = this;
    if (cleaner.isClean(bytes, from, to, seen)) {
      await out.same(bytes, from, to, origin);
      return;
    }
    cleaner.clean(bytes, from, to, origin);
    await out.cleaned(cleaner.bytes, cleaner.used, cleaner.stretches);
  }
}
