/*
 * A log says the same things over and over, of the same peers: most messages of a large one stand in it many times,
 * letter by letter. A text that was matched before needs neither matching nor interning again.
 *
 *   text ──hash──> met before? ──no──> note the hash only
 *                  └─twice──> row and field slots beside a copy of the text, which is compared word by word
 *
 * A text enters with its second appearance: those with a random part (an SPI) would only push the others out.
 */

const SLOT_BITS = 13;
const SLOTS = 1 << SLOT_BITS;
const MASK = SLOTS - 1;
const MAX_BYTES = 1 << 20;
const MAX_TEXT = 400;
const MIN_TEXT = 8;
const MAX_PROBES = 6;
const NOTED = 1 << 14;

/** Remembers the row and the fields of texts, by their bytes. Bounded: when it is full it begins anew. */
export class TextCache {
  private readonly bytes = new Uint8Array(MAX_BYTES);
  private readonly words = new DataView(this.bytes.buffer);
  private used = 0;
  private readonly from = new Uint32Array(SLOTS);
  private readonly length = new Uint16Array(SLOTS);
  private readonly hashes = new Uint32Array(SLOTS);
  private readonly rows = new Uint16Array(SLOTS);
  private readonly slots = new Uint32Array(SLOTS);
  /** Hashes of texts that were met once. */
  private readonly noted = new Uint32Array(NOTED);
  private entries = 0;
  private free = -1;
  private lastHash = 0;
  private buf: Uint8Array = this.bytes;
  private view: DataView = this.words;
  /** After `find`: row and first field slot of the text. */
  row = 0;
  fields = 0;

  /** True where a text is known; `row` and `fields` are set then. */
  find(buf: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    this.free = -1;
    if (length > MAX_TEXT || length < MIN_TEXT) return false;
    if (buf !== this.buf) {
      this.buf = buf;
      this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
    }
    const hash = this.hash(start, end);
    let at = hash & MASK;
    for (let i = 0; i < MAX_PROBES; i++, at = (at + 1) & MASK) {
      const known = this.length[at] as number;
      if (known === 0) break;
      if (this.hashes[at] === hash && known === length && this.equals(this.from[at] as number, start, end)) {
        this.row = this.rows[at] as number;
        this.fields = this.slots[at] as number;
        return true;
      }
    }
    const note = hash & (NOTED - 1);
    if (this.noted[note] === hash && this.length[at] === 0) this.free = at;
    this.noted[note] = hash;
    this.lastHash = hash;
    return false;
  }

  /** Remembers the text that `find` has just not found, if it was met before. */
  add(buf: Uint8Array, start: number, end: number, row: number, fields: number): void {
    if (this.free < 0) return;
    const length = end - start;
    if (this.used + length > MAX_BYTES || 2 * this.entries > SLOTS) {
      this.length.fill(0);
      this.used = 0;
      this.entries = 0;
    }
    this.bytes.set(buf.subarray(start, end), this.used);
    this.from[this.free] = this.used;
    this.length[this.free] = length;
    this.hashes[this.free] = this.lastHash;
    this.rows[this.free] = row;
    this.slots[this.free] = fields;
    this.used += length;
    this.entries++;
    this.free = -1;
  }

  private equals(from: number, start: number, end: number): boolean {
    const { words, view } = this;
    let a = from;
    let b = start;
    for (; b + 4 <= end; a += 4, b += 4) if (words.getUint32(a, true) !== view.getUint32(b, true)) return false;
    for (; b < end; a++, b++) if (words.getUint8(a) !== view.getUint8(b)) return false;
    return true;
  }

  private hash(start: number, end: number): number {
    const { view } = this;
    let h = end - start;
    let p = start;
    for (; p + 4 <= end; p += 4) h = Math.imul(h ^ view.getUint32(p, true), 0x9e3779b1) ^ (h >>> 15);
    for (; p < end; p++) h = Math.imul(h ^ view.getUint8(p), 0x9e3779b1) ^ (h >>> 15);
    h ^= h >>> 16;
    return h >>> 0;
  }
}
