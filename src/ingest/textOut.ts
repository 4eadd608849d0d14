import { LF } from './bytes.ts';
import type { Stretch } from './cleaner.ts';
import { TextBlob } from './textBlob.ts';
import type { LineSink } from './types.ts';

/** Gives the lines of a source to its sink and keeps its text. */
export class TextOut {
  /** The text so far. */
  readonly text = new TextBlob();
  /** Length of the text so far, in bytes. */
  offset = 0;
  /** True once the text has reached its limit: nothing more is taken. */
  full = false;
  /** The longest text that is taken, in bytes; it is cut behind a line. */
  readonly limit: number;
  private readonly sink: LineSink;

  constructor(sink: LineSink, limit: number) {
    this.sink = sink;
    this.limit = limit;
  }

  /**
   * Lines that stand in the input as they are, at `origin`; -1 where nothing of the input can be used as it
   * is.
   */
  async same(bytes: Uint8Array, from: number, to: number, origin: number): Promise<void> {
    const end = this.fitting(bytes, from, to);
    if (end === from) return;
    if (origin < 0) this.text.add(bytes, from, end);
    else this.text.keep(bytes, from, end, origin);
    await this.give(bytes, from, end);
  }

  /** Lines that are composed of stretches. */
  async cleaned(bytes: Uint8Array, used: number, stretches: readonly Stretch[]): Promise<void> {
    const end = this.fitting(bytes, 0, used);
    let from = 0;
    for (const { to, origin } of stretches) {
      if (from >= end) break;
      const upTo = Math.min(to, end);
      if (origin < 0) this.text.add(bytes, from, upTo);
      else this.text.keep(bytes, from, upTo, origin);
      from = to;
    }
    if (end > 0) await this.give(bytes, 0, end);
  }

  private async give(bytes: Uint8Array, from: number, to: number): Promise<void> {
    const { offset } = this;
    this.offset += to - from;
    const waiting = this.sink.lines(bytes, from, to, offset);
    if (waiting !== undefined) await waiting;
  }

  /** Up to where the lines fit into the limit. */
  private fitting(bytes: Uint8Array, from: number, to: number): number {
    if (this.full) return from;
    const room = this.limit - this.offset;
    if (to - from <= room) return to;
    this.full = true;
    return room === 0 ? from : Math.max(from, bytes.lastIndexOf(LF, from + room - 1) + 1);
  }
}
