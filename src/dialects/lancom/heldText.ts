/** A record's text that is longer, in bytes, is not joined with further lines: no message is that long. */
const MAX_BYTES = 2048;
/** Nor is one that has so many lines already: what is joined is matched anew with each. */
const MAX_LINES = 8;

/**
 * The text of the last record, for lines that may go on with it. It stays in the buffer of the lines until it is needed, or
 * until that buffer is about to be reused.
 */
export class HeldText {
  bytes: Uint8Array = new Uint8Array(512);
  length = 0;
  private buf: Uint8Array | null = null;
  private from = 0;
  private to = 0;
  private lines = 0;

  /** The last record has this text. */
  set(buf: Uint8Array, from: number, to: number): void {
    this.lines = 0;
    this.buf = buf;
    this.from = from;
    this.to = to;
  }

  /** Nothing goes on with the last record. */
  drop(): void {
    this.buf = null;
  }

  /**
   * Copies the text into `bytes`, once.
   * @param start gives the byte behind what stands before the message
   */
  keep(start: (buf: Uint8Array, from: number, to: number) => number): void {
    if (this.buf === null) return;
    this.length = 0;
    this.append(this.buf, start(this.buf, this.from, this.to), this.to, false);
    this.buf = null;
  }

  /** A line was joined. */
  joined(): void {
    this.lines++;
  }

  /** True where so many bytes may still be joined. */
  hasRoom(bytes: number): boolean {
    return this.lines < MAX_LINES && this.length + bytes <= MAX_BYTES;
  }

  /** Adds a text, with a blank in between or without. */
  append(buf: Uint8Array, from: number, to: number, blank: boolean): void {
    const needed = this.length + (to - from) + 1;
    if (needed > this.bytes.length) {
      const longer = new Uint8Array(2 * needed);
      longer.set(this.bytes.subarray(0, this.length));
      this.bytes = longer;
    }
    if (blank) this.bytes[this.length++] = 0x20;
    this.bytes.set(buf.subarray(from, to), this.length);
    this.length += to - from;
  }
}
