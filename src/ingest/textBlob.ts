import type { Bytes } from './bytes.ts';

/** Clean stretches from this length on become slices of the input; shorter ones are copied. */
const SHORTEST_SLICE = 1 << 14;
/** New bytes are gathered up to this length before they become a Blob. */
const BUFFER_SIZE = 1 << 20;

/*
 * The text of a source, as few parts as possible:
 *
 *   input     aaaaaaaaaaaaaaaaaaaaaaaaXbbXcccccccccccccccccccccccccc      X: a line that had to be rewritten
 *   text      [slice of the input    ][new bytes][slice of the input ]    bb is too short for a slice of its own
 *
 * A stretch is copied until it has proved long enough for a slice; then the copy is taken back.
 */

/** Composes the text of a source from slices of the inputs and new bytes. */
export class TextBlob {
  private readonly parts: Blob[] = [];
  private source: Blob | null = null;
  private buffer: Bytes = new Uint8Array(1 << 12);
  private used = 0;
  /** The slice that is growing, by offsets in the source; -1 for none. */
  private sliceFrom = -1;
  private sliceTo = -1;
  /** The stretch that is still copied: its offsets in the source, and where its copy begins. -1 for none. */
  private copyFrom = -1;
  private copyTo = -1;
  private copyAt = 0;

  /** The next bytes come from this input; null where nothing of it can be used as it is. */
  begin(source: Blob | null): void {
    this.closeSlice();
    this.copyFrom = -1;
    this.source = source;
  }

  /** Adds bytes that stand in the input as they are, at `origin`. */
  keep(bytes: Uint8Array, from: number, to: number, origin: number): void {
    if (this.source === null) {
      this.add(bytes, from, to);
      return;
    }
    const end = origin + to - from;
    if (this.sliceFrom >= 0) {
      if (this.sliceTo === origin) {
        this.sliceTo = end;
        return;
      }
      this.closeSlice();
    }
    if (this.copyFrom < 0 || this.copyTo !== origin) {
      this.copyFrom = origin;
      this.copyAt = this.used;
    }
    this.copyTo = end;
    if (this.used === 0 || end - this.copyFrom >= SHORTEST_SLICE) {
      this.used = this.copyAt;
      this.flush(this.used);
      this.sliceFrom = this.copyFrom;
      this.sliceTo = end;
      this.copyFrom = -1;
      return;
    }
    this.append(bytes, from, to);
  }

  /** Adds new bytes. */
  add(bytes: Uint8Array, from: number, to: number): void {
    this.closeSlice();
    this.copyFrom = -1;
    this.append(bytes, from, to);
  }

  /** The whole text. An input that was used as it is comes back itself. */
  finish(): Blob {
    this.closeSlice();
    this.flush(this.used);
    const [only] = this.parts;
    return only !== undefined && this.parts.length === 1 ? only : new Blob(this.parts);
  }

  private append(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; ) {
      if (this.used === this.buffer.length) this.makeRoom();
      const count = Math.min(to - at, this.buffer.length - this.used);
      this.buffer.set(bytes.subarray(at, at + count), this.used);
      this.used += count;
      at += count;
    }
  }

  private makeRoom(): void {
    if (this.buffer.length < BUFFER_SIZE) {
      const larger = new Uint8Array(BUFFER_SIZE);
      larger.set(this.buffer);
      this.buffer = larger;
      return;
    }
    // A stretch that may yet become a slice stays in the buffer; it is short.
    const upTo = this.copyFrom < 0 ? this.used : this.copyAt;
    this.flush(upTo);
    this.copyAt = 0;
  }

  /** Makes a Blob of the first bytes of the buffer; what stands behind them moves to the front. */
  private flush(upTo: number): void {
    if (upTo === 0) return;
    this.parts.push(new Blob([this.buffer.subarray(0, upTo)]));
    this.buffer.copyWithin(0, upTo, this.used);
    this.used -= upTo;
  }

  private closeSlice(): void {
    if (this.sliceFrom < 0 || this.source === null) return;
    const whole = this.sliceFrom === 0 && this.sliceTo === this.source.size;
    this.parts.push(whole ? this.source : this.source.slice(this.sliceFrom, this.sliceTo));
    this.sliceFrom = -1;
  }
}
