// biome-ignore-all lint/a11y/useSemanticElements: the cells of a virtual list, which is no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the list keeps the keyboard
import { memo } from 'react';
import type { LogRow } from '../../model/trace.ts';
import { formatCount } from '../shared/format.ts';
import { rowPieces } from './rowText.ts';
import { ToneMark } from './ToneMark.tsx';
import { moreLines } from './words.ts';

interface LogCellsProps {
  /** Undefined while the row is on its way. */
  readonly row: LogRow | undefined;
  /** What the time column says. */
  readonly time: string;
  /** Text to mark. */
  readonly search: string;
}

/** The cells of one row: mark, line, time, negotiation, text. */
export const LogCells = memo(function LogCells({ row, time, search }: LogCellsProps) {
  if (row === undefined) {
    return (
      <div role="gridcell" className="log-waiting">
        <span className="visually-hidden">being read</span>
      </div>
    );
  }
  const more = row.endLine - row.line;
  return (
    <>
      <div role="gridcell" className="log-mark">
        <ToneMark row={row} />
      </div>
      <div role="gridcell" className="log-line">
        {formatCount(row.line)}
      </div>
      <div role="gridcell" className="log-time">
        {time}
      </div>
      <div role="gridcell" className="log-of">
        {row.negotiation !== null && (
          <span title={`Negotiation ${row.negotiation + 1}`}>#{row.negotiation + 1}</span>
        )}
      </div>
      <div role="gridcell" className="log-text">
        {rowPieces(row, search).map((piece, i) =>
          piece.kind === 'hit' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
            <mark key={i}>{piece.text}</mark>
          ) : piece.kind === 'break' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <span key={i} className="log-break" aria-hidden="true">
              {piece.text}
            </span>
          ) : piece.kind === 'stamp' ? (
            <span key="stamp" className="log-stamp">
              {piece.text.trimEnd()}{' '}
            </span>
          ) : (
            piece.text
          ),
        )}
        {more > 0 && (
          <span className="log-more" title={moreLines(more)}>
            <span aria-hidden="true">+{more}</span>
            <span className="visually-hidden">{moreLines(more)}</span>
          </span>
        )}
      </div>
    </>
  );
});
