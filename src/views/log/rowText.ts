import type { LogRow } from '../../model/trace.ts';
import { stampInFront } from '../shared/stamp.ts';

/** A piece of a row's text: what was searched for, a line break, the stamp in front, or anything else. */
export interface TextPiece {
  readonly kind: 'text' | 'hit' | 'break' | 'stamp';
  readonly text: string;
}

/** The most characters of a record that its row in the list shows; all of it is in the explanation. */
export const MAX_SHOWN = 400;

/**
 * The text of a record as one row shows it: its lines one after the other with a mark between them, and every place
 * that holds the searched text.
 * @param search text to mark, in either case; empty for none
 */
export function rowPieces(row: Pick<LogRow, 'text' | 'time'>, search: string): readonly TextPiece[] {
  const shown = row.text.slice(0, MAX_SHOWN);
  const stamp = stampInFront(shown, row.time);
  // A stamp that was searched for is marked like any other text.
  if (stamp !== '' && markHits(stamp, search).length === 1) {
    return [{ kind: 'stamp', text: stamp }, ...linePieces(shown.slice(stamp.length), search)];
  }
  return linePieces(shown, search);
}

function linePieces(text: string, search: string): readonly TextPiece[] {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line, i, all) => line !== '' || all.length === 1 || i === 0);
  return lines.flatMap((line, i) => [
    ...(i === 0 ? [] : [{ kind: 'break' as const, text: '↵' }]),
    ...markHits(line, search),
  ]);
}

/** Cuts a text at every place that holds the searched one; ASCII letters match in either case, as in the search. */
export function markHits(text: string, search: string): readonly TextPiece[] {
  if (search === '') return [{ kind: 'text', text }];
  const folded = foldAscii(text);
  const wanted = foldAscii(search);
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at) });
    pieces.push({ kind: 'hit', text: text.slice(at, at + wanted.length) });
    from = at + wanted.length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The last line of a record that holds text: blank lines behind it belong to it, and say nothing. */
export function lastTextLine(row: Pick<LogRow, 'text' | 'line' | 'endLine' | 'cut'>): number {
  if (row.cut) return row.endLine;
  return Math.min(row.endLine, row.line + row.text.trimEnd().split('\n').length - 1);
}
