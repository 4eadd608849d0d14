import type { Step } from './steps.ts';

/** Two steps side by side; null where the other negotiation has no such step. */
export interface AlignedRow {
  readonly first: Step | null;
  readonly second: Step | null;
  readonly same: boolean;
}

/**
 * Lays two lists of steps side by side so that as many as possible with the same key face each other (longest common
 * subsequence). Takes time and room by the product of both lengths.
 */
export function align(first: readonly Step[], second: readonly Step[]): readonly AlignedRow[] {
  const width = second.length + 1;
  const longest = new Uint16Array((first.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        first[i]?.key === second[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: AlignedRow[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const a = first[i] ?? null;
    const b = second[j] ?? null;
    if (a !== null && b !== null && a.key === b.key) {
      rows.push({ first: a, second: b, same: a.value === b.value });
      i++;
      j++;
    } else if (b === null || (a !== null && at(i + 1, j) >= at(i, j + 1))) {
      rows.push({ first: a, second: null, same: false });
      i++;
    } else {
      rows.push({ first: null, second: b, same: false });
      j++;
    }
  }
  return rows;
}

/** Place of the first row that differs; -1 where none does. */
export function firstDifference(rows: readonly AlignedRow[]): number {
  return rows.findIndex(({ same }) => !same);
}
