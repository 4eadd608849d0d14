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

// an entry: hash, place of the text, length and row, first field slot; a length of 0 is a free entry
const ENTRY = 4;
const FROM = 1;
const LENGTH_AND_ROW = 2;
const FIELDS = 3;
const ROW_BITS = 16;
const ROW_MASK = (1 << ROW_BITS) - 1;

/** Remembers the row and the fields of texts, by their bytes. Bounded: when it is full it begins anew. */
export class TextCache {
  private readonly bytes = new Uint8Array(MAX_BYTES);
  private readonly words = new DataView(this.bytes.buffer);
  private used = 0;
  private readonly table = new Int32Array(ENTRY * SLOTS);
  /** Hashes of texts that were met once. */
  private readonly noted = new Int32Array(NOTED);
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
    const { table } = this;
    const hash = hashOf(this.view, start, end);
    let at = (hash & MASK) * ENTRY;
    let known = 0;
    for (let i = 0; i < MAX_PROBES; i++) {
      known = table[at + LENGTH_AND_ROW] as number;
      if (known === 0) break;
      if (
        table[at] === hash &&
        known >>> ROW_BITS === length &&
        this.equals(table[at + FROM] as number, start, end)
      ) {
        this.row = known & ROW_MASK;
        this.fields = (table[at + FIELDS] as number) >>> 0;
        return true;
      }
      at = (at + ENTRY) & (ENTRY * SLOTS - 1);
    }
    const note = hash & (NOTED - 1);
    if (this.noted[note] === hash && known === 0) this.free = at;
    this.noted[note] = hash;
    this.lastHash = hash;
    return false;
  }

  /** Remembers the text that `find` has just not found, if it was met before. */
  add(buf: Uint8Array, start: number, end: number, row: number, fields: number): void {
    const { free, table } = this;
    if (free < 0) return;
    const length = end - start;
    if (this.used + length > MAX_BYTES || 2 * this.entries > SLOTS) {
      table.fill(0);
      this.used = 0;
      this.entries = 0;
    }
    this.bytes.set(buf.subarray(start, end), this.used);
    table[free] = this.lastHash;
    table[free + FROM] = this.used;
    table[free + LENGTH_AND_ROW] = (length << ROW_BITS) | row;
    table[free + FIELDS] = fields | 0;
    this.used += length;
    this.entries++;
    this.free = -1;
  }

  private equals(from: number, start: number, end: number): boolean {
    const { words, view } = this;
    let a = from;
    let b = start;
    // eight bytes at once; no text without NUL makes two numbers that are equal and differ in a byte
    for (; b + 8 <= end; a += 8, b += 8) if (words.getFloat64(a) !== view.getFloat64(b)) return false;
    for (; b < end; a++, b++) if (words.getUint8(a) !== view.getUint8(b)) return false;
    return true;
  }
}

/** Takes in every second word and the end: enough to spread the texts, since what is found is compared as a whole. */
function hashOf(view: DataView, start: number, end: number): number {
  let h = end - start;
  for (let p = start; p + 4 <= end; p += 8)
    h = Math.imul(h ^ view.getInt32(p, true), 0x9e3779b1) ^ (h >>> 15);
  h = Math.imul(h ^ view.getInt32(end - 4, true), 0x9e3779b1);
  h = Math.imul(h ^ view.getInt32(end - 8, true), 0x85ebca6b);
  return h ^ (h >>> 16);
}
