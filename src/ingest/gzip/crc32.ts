/*
 * CRC-32 as in RFC 1952, section 8. Four tables, so that four bytes are taken at once.
 */
const TABLES = [
  new Uint32Array(256),
  new Uint32Array(256),
  new Uint32Array(256),
  new Uint32Array(256),
] as const;
const [T0, T1, T2, T3] = TABLES;
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  T0[n] = c;
}
for (let n = 0; n < 256; n++) {
  let c = T0[n] as number;
  for (const table of [T1, T2, T3]) {
    c = (T0[c & 0xff] as number) ^ (c >>> 8);
    table[n] = c;
  }
}

/**
 * The checksum of further bytes.
 * @param before the checksum of the bytes before them, 0 for none
 */
export function crc32(before: number, bytes: Uint8Array, from: number, to: number): number {
  let c = ~before;
  let i = from;
  for (; i + 4 <= to; i += 4) {
    c ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    c =
      (T3[c & 0xff] as number) ^
      (T2[(c >>> 8) & 0xff] as number) ^
      (T1[(c >>> 16) & 0xff] as number) ^
      (T0[c >>> 24] as number);
  }
  for (; i < to; i++) c = (T0[(c ^ (bytes[i] as number)) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
