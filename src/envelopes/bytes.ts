/** True for a blank or a tab. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** True for `0` to `9`. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The first byte from `at` on that is no blank; `end` where there is none. */
export function skipBlanks(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isBlank(buf[p])) p++;
  return p;
}

/** The byte behind the last one that is no blank and no CR. */
export function trimEnd(buf: Uint8Array, start: number, end: number): number {
  let p = end;
  while (p > start && (isBlank(buf[p - 1]) || buf[p - 1] === 0x0d)) p--;
  return p;
}

/** The number that `count` digits from `at` on make; -1 where one of them is no digit. */
export function digits(buf: Uint8Array, at: number, count: number): number {
  let n = 0;
  for (let i = at; i < at + count; i++) {
    const d = (buf[i] as number) - 0x30;
    if (!(d >= 0 && d <= 9)) return -1;
    n = n * 10 + d;
  }
  return n;
}

/** True where the bytes from `at` on are the given text (ASCII), in either case of letters. */
export function startsWith(buf: Uint8Array, at: number, end: number, lower: string): boolean {
  if (end - at < lower.length) return false;
  for (let i = 0; i < lower.length; i++) {
    let b = buf[at + i] as number;
    if (b >= 0x41 && b <= 0x5a) b += 32;
    if (b !== lower.charCodeAt(i)) return false;
  }
  return true;
}

/**
 * Where a byte stands between two places, -1 for nowhere. Not `indexOf`, which would look on to the end of the buffer
 * on every line that does not hold the byte.
 */
export function findByte(buf: Uint8Array, byte: number, from: number, end: number): number {
  for (let p = from; p < end; p++) if (buf[p] === byte) return p;
  return -1;
}
