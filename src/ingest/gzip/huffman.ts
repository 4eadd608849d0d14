import type { BitReader } from './bits.ts';
import { CutShort } from './bits.ts';

/** The compressed data cannot be what it says it is. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

const MAX_CODE_BITS = 15;

/**
 * A prefix code (RFC 1951, section 3.2.2) as a table over the next bits of the input.
 *
 *   entry:  symbol << 4 | length of its code; 0 where no code begins so
 */
export class PrefixCode {
  private readonly table: Uint16Array;
  private readonly bits: number;

  /**
   * @param lengths length of each symbol's code in bits, 0 for a symbol that does not occur
   * @throws Damaged where the lengths ask for more codes than there are
   */
  constructor(lengths: Uint8Array) {
    const counts = new Uint16Array(MAX_CODE_BITS + 2);
    let longest = 1;
    for (const length of lengths) {
      if (length === 0) continue;
      counts[length] = (counts[length] as number) + 1;
      if (length > longest) longest = length;
    }
    const next = new Uint32Array(MAX_CODE_BITS + 2);
    let code = 0;
    for (let length = 1; length <= longest; length++) {
      next[length] = code;
      code += counts[length] as number;
      if (code > 1 << length) throw new Damaged('over-subscribed code');
      code <<= 1;
    }
    this.bits = longest;
    this.table = new Uint16Array(1 << longest);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] as number;
      if (length === 0) continue;
      const own = next[length] as number;
      next[length] = own + 1;
      // Codes stand in the input with their highest bit first.
      let reversed = 0;
      for (let bit = 0; bit < length; bit++) reversed |= ((own >> bit) & 1) << (length - 1 - bit);
      const entry = (symbol << 4) | length;
      for (let i = reversed; i < this.table.length; i += 1 << length) this.table[i] = entry;
    }
  }

  /** The next symbol. @throws Damaged, CutShort */
  read(input: BitReader): number {
    const entry = this.table[input.look(this.bits)] as number;
    if (entry === 0)
      throw input.available < 2 && input.atEnd ? new CutShort('code') : new Damaged('no such code');
    input.take(entry & 15);
    return entry >> 4;
  }
}
