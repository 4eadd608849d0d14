/*
 * Values that a log repeats (peer names, addresses, algorithms) are kept once. A value is a 32-bit number: 0 is none,
 * a number with the top bit set is a small decimal itself, any other is a place in the table.
 */

const INT_FLAG = 0x8000_0000;
const INT_LIMIT = 0x7fff_ffff;

/** The most bytes that one source's table holds; what comes later is kept as none. */
export const MAX_TABLE_BYTES = 48 << 20;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Keeps each byte string once and gives it a number. */
export class StringTable {
  private bytes = new Uint8Array(1 << 12);
  private used = 0;
  /** Where each entry ends in `bytes`; entry 0 is unused. */
  private ends = new Uint32Array(1 << 8);
  private entries = 1;
  private slots = new Uint32Array(1 << 9);
  private hashes = new Uint32Array(1 << 8);
  private readonly decoded = new Map<number, string>();
  /** True once a value did not fit any more. */
  full = false;

  /**
   * The number of a run of bytes.
   * @returns 0 for an empty run, or when the table is full
   */
  intern(buf: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length <= 0) return 0;
    let hash = 0x811c9dc5 ^ length;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (buf[i] as number), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot] as number;
      if (id === 0) return this.add(buf, start, end, hash, slot);
      if (this.hashes[id] === hash && this.equals(id, buf, start, length)) return id;
    }
  }

  /** The number of a string. */
  internText(text: string): number {
    const bytes = encoder.encode(text);
    return this.intern(bytes, 0, bytes.length);
  }

  /** The value of a run of decimal digits: the number itself where it is small and has no leading zero. */
  internDigits(buf: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length <= 0) return 0;
    if (length > 10 || (buf[start] === 0x30 && length > 1)) return this.intern(buf, start, end);
    let n = 0;
    for (let i = start; i < end; i++) n = n * 10 + ((buf[i] as number) - 0x30);
    return n > INT_LIMIT ? this.intern(buf, start, end) : (INT_FLAG | n) >>> 0;
  }

  /** The text of a value; null for none. */
  text(value: number): string | null {
    if (value === 0) return null;
    if (value >= INT_FLAG) return String(value - INT_FLAG);
    const known = this.decoded.get(value);
    if (known !== undefined) return known;
    const text = decoder.decode(
      this.bytes.subarray(this.ends[value - 1] as number, this.ends[value] as number),
    );
    if (this.decoded.size > 4096) this.decoded.clear();
    this.decoded.set(value, text);
    return text;
  }

  /** The number of a value that is a decimal; null for none or another text. */
  int(value: number): number | null {
    if (value >= INT_FLAG) return value - INT_FLAG;
    const text = this.text(value);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
  }

  private equals(id: number, buf: Uint8Array, start: number, length: number): boolean {
    const from = this.ends[id - 1] as number;
    if ((this.ends[id] as number) - from !== length) return false;
    const { bytes } = this;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== buf[start + i]) return false;
    return true;
  }

  private add(buf: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const length = end - start;
    if (this.used + length > MAX_TABLE_BYTES) {
      this.full = true;
      return 0;
    }
    if (this.used + length > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(2 * this.bytes.length, this.used + length));
      bytes.set(this.bytes.subarray(0, this.used));
      this.bytes = bytes;
    }
    this.bytes.set(buf.subarray(start, end), this.used);
    this.used += length;
    const id = this.entries++;
    if (id >= this.ends.length) {
      this.ends = grown(this.ends);
      this.hashes = grown(this.hashes);
    }
    this.ends[id] = this.used;
    this.hashes[id] = hash;
    this.slots[slot] = id;
    if (2 * this.entries > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Uint32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let id = 1; id < this.entries; id++) {
      let slot = (this.hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * column.length);
  longer.set(column);
  return longer;
}
