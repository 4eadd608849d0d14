import { type Bytes, joined } from '../bytes.ts';

/** The compressed data ends before it should. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

/** Reads bits, the lowest first (RFC 1951, section 3.1.1), from chunks. */
export class BitReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer: Uint8Array = new Uint8Array(0);
  private at = 0;
  private ended = false;
  private held = 0;
  private heldBits = 0;

  constructor(chunks: AsyncIterator<Uint8Array>) {
    this.chunks = chunks;
  }

  /** Bytes that can be read without waiting. */
  get available(): number {
    return this.buffer.length - this.at + (this.heldBits >> 3);
  }

  /** True where no more bytes will come than are available. */
  get atEnd(): boolean {
    return this.ended;
  }

  /** Waits until `count` bytes are available or there are no more. */
  async fill(count: number): Promise<void> {
    while (!this.ended && this.available < count) {
      const next = await this.chunks.next();
      if (next.done === true) this.ended = true;
      else {
        this.buffer = joined(this.buffer.subarray(this.at), next.value);
        this.at = 0;
      }
    }
  }

  /** The next bits, at most 16. @throws CutShort where there are not as many */
  take(count: number): number {
    while (this.heldBits < count) {
      if (this.at >= this.buffer.length) throw new CutShort('bits');
      this.held |= (this.buffer[this.at++] as number) << this.heldBits;
      this.heldBits += 8;
    }
    const bits = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.heldBits -= count;
    return bits;
  }

  /** The next bits, at most 16, without taking them; zeros stand for what is not there. */
  look(count: number): number {
    while (this.heldBits < count && this.at < this.buffer.length) {
      this.held |= (this.buffer[this.at++] as number) << this.heldBits;
      this.heldBits += 8;
    }
    return this.held & ((1 << count) - 1);
  }

  /** Drops the bits up to the next whole byte. */
  align(): void {
    this.take(this.heldBits & 7);
  }

  /** Up to `most` whole bytes; to be called when aligned. */
  bytes(most: number): Bytes {
    const out = new Uint8Array(Math.min(most, this.available));
    let n = 0;
    while (n < out.length && this.heldBits > 0) out[n++] = this.take(8);
    const rest = this.buffer.subarray(this.at, this.at + out.length - n);
    out.set(rest, n);
    this.at += rest.length;
    return out;
  }
}
