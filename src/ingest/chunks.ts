import { type Bytes, joined, NUL } from './bytes.ts';
import { IngestError } from './errors.ts';
import type { Input } from './types.ts';

/** Bytes as they come, in chunks of any size. */
export type Chunks = AsyncGenerator<Uint8Array, void, undefined>;

/** How the reading of one input is watched. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of bytes read so far. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/**
 * The bytes of an input. Rejects with the signal's reason between two chunks, and with `unreadable` where the
 * bytes cannot be had.
 */
export async function* chunksOf(input: Input, watch: Watch = {}): Chunks {
  const reader = input.blob.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      watch.signal?.throwIfAborted();
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new IngestError('unreadable', { name: input.name }, cause);
      });
      watch.signal?.throwIfAborted();
      if (done) return;
      read += value.length;
      watch.onRead?.(read);
      yield value;
    }
  } finally {
    // A stream that has failed rejects this too; its error is already on the way.
    reader.cancel().catch(() => undefined);
  }
}

/** The bytes of an input from an offset on, up to another one or its end. Rejects like `chunksOf`. */
export async function bytesBetween(
  input: Input,
  from: number,
  to: number,
  watch: Watch = {},
): Promise<Bytes> {
  const blob = input.blob.slice(from, to);
  const bytes = new Uint8Array(blob.size);
  let used = 0;
  for await (const chunk of chunksOf({ name: input.name, blob }, watch)) {
    bytes.set(chunk, used);
    used += chunk.length;
  }
  return bytes;
}

/** Chunks whose beginning can be looked at before they are read. */
export class Peekable {
  private readonly chunks: Chunks;
  private head: Uint8Array = new Uint8Array(0);
  private ended = false;

  constructor(chunks: Chunks) {
    this.chunks = chunks;
  }

  /** The first `count` bytes or more; fewer only where there are no more. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.head.length >= count) return this.head;
    let grown: Bytes | null = null;
    let used = this.head.length;
    while (used < count && (await this.pull())) {
      const chunk = this.pulled;
      if (used === 0 && chunk.length >= count) {
        this.head = chunk;
        return chunk;
      }
      if (grown === null) {
        grown = new Uint8Array(count + chunk.length);
        grown.set(this.head);
      } else if (used + chunk.length > grown.length) grown = joined(grown, new Uint8Array(chunk.length));
      grown.set(chunk, used);
      used += chunk.length;
    }
    if (grown !== null) this.head = grown.subarray(0, used);
    return this.head;
  }

  /** Drops the first bytes, which must have been looked at. */
  skip(count: number): void {
    this.head = this.head.subarray(count);
  }

  /** Drops all NULs at the beginning, however many. @returns how many there were */
  async skipNuls(): Promise<number> {
    let skipped = 0;
    for (;;) {
      const { head } = this;
      let n = 0;
      while (n < head.length && head[n] === NUL) n++;
      skipped += n;
      this.head = head.subarray(n);
      if (this.head.length > 0 || !(await this.pull())) return skipped;
      this.head = this.pulled;
    }
  }

  /** All that has not been dropped. */
  async *rest(): Chunks {
    try {
      if (this.head.length > 0) yield this.head;
      while (await this.pull()) yield this.pulled;
    } finally {
      await this.close();
    }
  }

  /** Ends the reading early. */
  async close(): Promise<void> {
    this.ended = true;
    await this.chunks.return();
  }

  private pulled: Uint8Array = new Uint8Array(0);

  private async pull(): Promise<boolean> {
    while (!this.ended) {
      const next = await this.chunks.next();
      if (next.done === true) this.ended = true;
      else if (next.value.length > 0) {
        this.pulled = next.value;
        return true;
      }
    }
    return false;
  }
}
