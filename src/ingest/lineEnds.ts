import { CR, LF, NUL } from './bytes.ts';

/*
 * A line ends with LF, CR LF, CR NUL LF or CR NUL (a telnet session writes a bare CR so: RFC 854), and, where
 * `crEnds` says so, with a lone CR. A CR before an LF counts as part of the line unless `crEnds`, which
 * changes nothing for anybody and saves looking for it.
 */

/**
 * Where the first line that begins at `from` ends.
 * @returns the place of its line end, `to` where there is none
 */
export function lineEnd(bytes: Uint8Array, from: number, to: number, crEnds: boolean): number {
  for (let i = from; i < to; i++) {
    const b = bytes[i];
    if (b === LF || (b === CR && (crEnds || (i + 1 < to && bytes[i + 1] === NUL)))) return i;
  }
  return to;
}

/** The place behind a line end. @param at where the line end begins; a CR here is one that ends a line */
export function behindLineEnd(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] === LF) return at + 1;
  let next = at + 1;
  if (next < to && bytes[next] === NUL) next++;
  return next < to && bytes[next] === LF ? next + 1 : next;
}

/** The place behind the last line end between `from` and `to`; `from` where there is none. */
export function behindLastLineEnd(bytes: Uint8Array, from: number, to: number, crEnds: boolean): number {
  for (let i = to - 1; i >= from; i--) {
    const b = bytes[i];
    if (b === LF || (b === CR && crEnds)) return i + 1;
    if (b === NUL && i > from && bytes[i - 1] === CR) return i + 1;
  }
  return from;
}
