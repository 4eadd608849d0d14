/*
 * Two lists of attempts of one connection, each in its own order: which of the one is which of the other, so that the
 * order holds in both and the sum of the scores is the greatest.
 */

/** How far apart the places of two attempts may be, beyond the difference of the lengths. */
const BAND = 30;

/** Longer lists are aligned piece by piece. */
const MAX_LENGTH = 300;

/**
 * Aligns two lists.
 * @param score of a pair of places, null for a pair that cannot be
 * @returns pairs of places, in order
 */
export function align(
  lengthA: number,
  lengthB: number,
  score: (a: number, b: number) => number | null,
): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let from = 0; from < Math.max(lengthA, lengthB); from += MAX_LENGTH) {
    const a = Math.min(MAX_LENGTH, lengthA - from);
    const b = Math.min(MAX_LENGTH, lengthB - from);
    if (a <= 0 || b <= 0) break;
    for (const [i, j] of alignPiece(a, b, (x, y) => score(from + x, from + y)))
      out.push([from + i, from + j]);
  }
  return out;
}

function alignPiece(
  a: number,
  b: number,
  score: (a: number, b: number) => number | null,
): (readonly [number, number])[] {
  const width = b + 1;
  const band = BAND + Math.abs(a - b);
  // best[i, j]: the best sum for what begins at i and at j
  const best = new Float64Array((a + 1) * width);
  const scores = new Float64Array(a * b).fill(Number.NaN);
  for (let i = a - 1; i >= 0; i--) {
    for (let j = b - 1; j >= 0; j--) {
      const own = Math.abs(i - j) > band ? null : score(i, j);
      const skip = Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number);
      if (own !== null) scores[i * b + j] = own;
      const take = own === null ? -1 : own + (best[(i + 1) * width + j + 1] as number);
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const out: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a && j < b; ) {
    const here = best[i * width + j] as number;
    const own = scores[i * b + j] as number;
    if (!Number.isNaN(own) && here === own + (best[(i + 1) * width + j + 1] as number)) out.push([i++, j++]);
    else if (here === (best[(i + 1) * width + j] as number)) i++;
    else j++;
  }
  return out;
}
