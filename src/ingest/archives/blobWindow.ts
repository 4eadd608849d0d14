import { bytesBetween } from '../chunks.ts';
import type { Input } from '../types.ts';

const WINDOW = 1 << 18;

/**
 * Reads parts of a file in any order; keeps the last stretch, so that many small reads side by side cost one.
 */
export class BlobWindow {
  private readonly input: Input;
  private from = 0;
  private held: Uint8Array = new Uint8Array(0);

  constructor(input: Input) {
    this.input = input;
  }

  /** The bytes from an offset on; fewer where the file ends. Rejects with an `IngestError` (`unreadable`). */
  async read(offset: number, count: number): Promise<Uint8Array> {
    const end = Math.min(offset + count, this.input.blob.size);
    if (offset < this.from || end > this.from + this.held.length) {
      this.from = offset;
      this.held = await bytesBetween(this.input, offset, Math.max(end, offset + WINDOW));
    }
    return this.held.slice(offset - this.from, Math.max(offset, end) - this.from);
  }
}
