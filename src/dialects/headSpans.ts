/**
 * Where in the line the fields stand that a reader takes from before the message text: a thread, a connection's name, a
 * state number. A record carries them behind the fields of its row, in the order of the dialect's `headFields`.
 */
export class HeadSpans {
  /** Start and end of each field, in bytes of the buffer; -1 where the line has none. */
  readonly spans: Int32Array;
  /** 1 for each field that holds decimal digits. */
  readonly digits: Uint8Array;

  /** @param count how many fields the dialect takes from the head of a line */
  constructor(count: number) {
    this.spans = new Int32Array(2 * count).fill(-1);
    this.digits = new Uint8Array(count);
  }

  /** How many fields there are, whether this line has them or not. */
  get count(): number {
    return this.digits.length;
  }

  /** Forgets the fields of the line before. */
  clear(): void {
    this.spans.fill(-1);
  }

  /** Notes that a field stands at `from` up to `to`. */
  set(field: number, from: number, to: number, digits = false): void {
    this.spans[2 * field] = from;
    this.spans[2 * field + 1] = to;
    this.digits[field] = digits ? 1 : 0;
  }
}
