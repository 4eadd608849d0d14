import { BEL, ESC } from './bytes.ts';

/**
 * The place behind the escape sequence that begins at `at` (ECMA-48, sections 5.3 to 5.6): CSI … final byte,
 * a string (OSC, DCS, SOS, PM, APC) … BEL or ST, or ESC, intermediate bytes, final byte. Of what is none, or
 * is cut off by the end of the line, only the part that says so is taken: text never goes with it.
 * @param to end of the line
 */
export function behindEscape(bytes: Uint8Array, at: number, to: number): number {
  const kind = bytes[at + 1] as number;
  if (at + 1 >= to) return at + 1;
  if (kind === 0x5b) {
    let i = run(bytes, at + 2, to, 0x30, 0x3f);
    i = run(bytes, i, to, 0x20, 0x2f);
    return i < to && inside(bytes[i] as number, 0x40, 0x7e) ? i + 1 : i;
  }
  if (kind === 0x5d || kind === 0x50 || kind === 0x58 || kind === 0x5e || kind === 0x5f) {
    for (let i = at + 2; i < to; i++) {
      if (bytes[i] === BEL) return i + 1;
      if (bytes[i] === ESC) return i + 1 < to && bytes[i + 1] === 0x5c ? i + 2 : at + 2;
    }
    return at + 2;
  }
  const i = run(bytes, at + 1, to, 0x20, 0x2f);
  return i < to && inside(bytes[i] as number, 0x30, 0x7e) ? i + 1 : i;
}

function run(bytes: Uint8Array, from: number, to: number, low: number, high: number): number {
  let i = from;
  while (i < to && inside(bytes[i] as number, low, high)) i++;
  return i;
}

function inside(b: number, low: number, high: number): boolean {
  return b >= low && b <= high;
}
