import { BLANK, type Bytes, CR, ESC, HAS_ESC, HAS_HIGH, HAS_NUL, LF, NUL, survey } from './bytes.ts';
import { behindEscape } from './escapes.ts';
import { behindLineEnd, lineEnd } from './lineEnds.ts';
import { isOddBlank, NOT_UTF8, PLAIN_UTF8, utf8Of } from './utf8.ts';
import { codePointOf1252 } from './windows1252.ts';

/*
 * Lines that are not plain UTF-8 with LF ends are written anew. A run of lines comes in, and a list of
 * stretches goes out: clean ones with the place where they stand in the input, and rewritten ones.
 *
 *   run    aaaaaaaa\n bbb ESC[0m bb\n ccccc\n
 *   out    aaaaaaaa\n bbb bb\n ccccc\n            one array, so that the lines can be given on as one run
 *          [ kept    |new     |kept   ]
 */

/** A stretch of cleaned bytes, by its end in `Cleaner.bytes`. */
export interface Stretch {
  to: number;
  /** Where it stands in the input as it is; -1 for new bytes. */
  readonly origin: number;
}

/** No rewritten byte becomes longer than this: a windows-1252 byte as UTF-8. */
const LONGEST = 3;

/**
 * A run in which something has to be rewritten is searched in steps of this size, so that the rest of it
 * costs little.
 */
const STEP = 1 << 13;

/** Bytes that have to be looked at: they end a line, or may have to be rewritten. */
const SPECIAL = new Uint8Array(256);
for (const b of [NUL, ESC, LF, CR, 0xc2, 0xe2, 0xef]) SPECIAL[b] = 1;

/** Finds what has to be rewritten in runs of lines, and rewrites it. */
export class Cleaner {
  /** The cleaned run; good until the next is cleaned. */
  bytes: Bytes = new Uint8Array(0);
  /** How much of `bytes` is used. */
  used = 0;
  /** The cleaned run by stretches. */
  stretches: Stretch[] = [];
  /** True once a line had to be taken as windows-1252. */
  met1252 = false;
  private readonly crEnds: boolean;
  private valid = true;
  /** True where the line that was written last differs from the input. */
  private changed = false;

  /** @param crEnds a lone CR ends a line */
  constructor(crEnds: boolean) {
    this.crEnds = crEnds;
  }

  /**
   * True where the run can go on as it is.
   * @param seen what `survey` found in it, or in more than it
   */
  isClean(bytes: Uint8Array, from: number, to: number, seen: number): boolean {
    const utf8 = (seen & HAS_HIGH) === 0 ? PLAIN_UTF8 : utf8Of(bytes, from, to);
    this.valid = utf8 !== NOT_UTF8;
    if (utf8 !== PLAIN_UTF8 || (seen & (HAS_NUL | HAS_ESC)) !== 0) return false;
    return !(this.crEnds && holds(bytes, from, to, CR));
  }

  /**
   * Cleans a run of whole lines of which `isClean` has just said no. The last line may be without line end.
   * @param origin where the run stands in the input; -1 where nothing of it can be used as it is
   */
  clean(bytes: Uint8Array, from: number, to: number, origin: number): void {
    const room = LONGEST * (to - from) + 1;
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
    this.used = 0;
    this.stretches = [];
    for (let at = from; at < to; ) {
      const end = stepEnd(bytes, at, to);
      const stepOrigin = origin < 0 ? -1 : origin + at - from;
      if (this.isClean(bytes, at, end, survey(bytes, at, end))) {
        this.bytes.set(bytes.subarray(at, end), this.used);
        this.used += end - at;
        this.stretch(stepOrigin);
      } else this.lines(bytes, at, end, stepOrigin);
      at = end;
    }
  }

  private lines(bytes: Uint8Array, from: number, to: number, origin: number): void {
    for (let at = from; at < to; ) {
      const before = this.used;
      const next = this.line(bytes, at, to);
      // A last line that held something stays a line, though nothing of it is left.
      if (this.used === before) this.bytes[this.used++] = LF;
      this.stretch(origin < 0 || this.changed ? -1 : origin + at - from);
      at = next;
    }
  }

  /** Ends a stretch here, or lengthens the last one where it is of the same kind. */
  private stretch(origin: number): void {
    const last = this.stretches.at(-1);
    if (last !== undefined && last.origin < 0 === origin < 0) last.to = this.used;
    else this.stretches.push({ to: this.used, origin });
  }

  /** Writes the line at `from` with its line end. @returns the place behind it */
  private line(bytes: Uint8Array, from: number, to: number): number {
    this.changed = false;
    if (!this.valid) {
      const end = lineEnd(bytes, from, to, this.crEnds);
      if (utf8Of(bytes, from, end) === NOT_UTF8) return this.line1252(bytes, from, end, to);
    }
    const out = this.bytes;
    let n = this.used;
    let end = -1;
    for (let i = from; i < to; i++) {
      const b = bytes[i] as number;
      if (SPECIAL[b] === 0) out[n++] = b;
      else if (b === LF || (b === CR && (this.crEnds || (i + 1 < to && bytes[i + 1] === NUL)))) {
        out[n++] = LF;
        this.used = n;
        this.changed ||= b === CR;
        return behindLineEnd(bytes, i, to);
      } else if (b === NUL) this.changed = true;
      else if (b === ESC) {
        this.changed = true;
        if (end < 0) end = lineEnd(bytes, i, to, this.crEnds);
        i = behindEscape(bytes, i, end) - 1;
      } else if (b === CR || !isOddBlank(bytes, i)) out[n++] = b;
      else {
        this.changed = true;
        if (b !== 0xef) out[n++] = BLANK;
        i += b === 0xc2 ? 1 : 2;
      }
    }
    this.used = n;
    return to;
  }

  /** The same for a line that is no UTF-8. @param end where its line end begins */
  private line1252(bytes: Uint8Array, from: number, end: number, to: number): number {
    this.changed = true;
    this.met1252 = true;
    const out = this.bytes;
    let n = this.used;
    for (let i = from; i < end; i++) {
      const b = bytes[i] as number;
      if (b === NUL) continue;
      if (b === ESC) i = behindEscape(bytes, i, end) - 1;
      else if (b < 0x80) out[n++] = b;
      else if (b === 0xa0) out[n++] = BLANK;
      else {
        const code = codePointOf1252(b);
        if (code < 0x800) out[n++] = 0xc0 | (code >> 6);
        else {
          out[n++] = 0xe0 | (code >> 12);
          out[n++] = 0x80 | ((code >> 6) & 0x3f);
        }
        out[n++] = 0x80 | (code & 0x3f);
      }
    }
    if (end < to) out[n++] = LF;
    this.used = n;
    return end < to ? behindLineEnd(bytes, end, to) : to;
  }
}

/** The end of some whole lines; one that is longer than a step counts as a step. */
function stepEnd(bytes: Uint8Array, from: number, to: number): number {
  if (to - from <= STEP) return to;
  const last = bytes.lastIndexOf(LF, from + STEP - 1);
  if (last >= from) return last + 1;
  const next = bytes.indexOf(LF, from + STEP);
  return next < 0 || next >= to ? to : next + 1;
}

function holds(bytes: Uint8Array, from: number, to: number, byte: number): boolean {
  const at = bytes.indexOf(byte, from);
  return at >= 0 && at < to;
}
