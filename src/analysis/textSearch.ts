/*
 * Finds a text in the log without making strings of it: bytes are compared, ASCII letters in either case.
 */

const FOLD = new Uint8Array(256);
for (let b = 0; b < 256; b++) FOLD[b] = b >= 0x41 && b <= 0x5a ? b + 32 : b;

/**
 * Walks over a text and reports each place where a search text stands, in ascending order.
 * @param found takes the offset in bytes; returns the offset from which to search on (at least one more)
 * @throws the signal's reason when it fires
 */
export async function searchText(
  text: Blob,
  search: string,
  found: (offset: number) => number,
  signal?: AbortSignal,
): Promise<void> {
  const needle = new TextEncoder().encode(search);
  for (let i = 0; i < needle.length; i++) needle[i] = FOLD[needle[i] as number] as number;
  const n = needle.length;
  if (n === 0) return;
  let carry = new Uint8Array(0);
  let base = 0;
  let from = 0;
  for await (const chunk of text.stream() as unknown as AsyncIterable<Uint8Array>) {
    signal?.throwIfAborted();
    const buf = new Uint8Array(carry.length + chunk.length);
    buf.set(carry);
    buf.set(chunk, carry.length);
    const first = needle[0] as number;
    const last = buf.length - n;
    let p = Math.max(0, from - base);
    while (p <= last) {
      if (FOLD[buf[p] as number] !== first) {
        p++;
        continue;
      }
      let i = 1;
      while (i < n && FOLD[buf[p + i] as number] === needle[i]) i++;
      p = i < n ? p + 1 : Math.max(p + 1, found(base + p) - base);
    }
    from = Math.max(from, base + p);
    const keep = Math.min(n - 1, buf.length);
    carry = buf.slice(buf.length - keep);
    base += buf.length - keep;
  }
}
