// biome-ignore-all lint/a11y/useSemanticElements: the cells of a virtual list, which is no table
// biome-ignore-all lint/a11y/useFocusableInteractive: the list keeps the keyboard
import { memo } from 'react';
import type { LogRow } from '../../model/trace.ts';
import { formatCount } from '../shared/format.ts';
import { lastTextLine, rowPieces } from './rowText.ts';
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

/**
 * The cells of one row: mark, line, time, negotiation, text. A row on its way has the same cells, empty, so that
 * scrolling changes texts and moves no elements.
 */
export const LogCells = memo(function LogCells({ row, time, search }: LogCellsProps) {
  const more = row === undefined ? 0 : lastTextLine(row) - row.line;
  return (
    <>
      <div role="gridcell" className="log-mark">
        {row !== undefined && <ToneMark row={row} />}
      </div>
      <div role="gridcell" className="log-line">
        {row === undefined ? '' : formatCount(row.line)}
      </div>
      <div role="gridcell" className="log-time">
        {time}
      </div>
      <div role="gridcell" className="log-of">
        {row === undefined || row.negotiation === null ? '' : `#${row.negotiation + 1}`}
      </div>
      <div role="gridcell" className="log-text">
        {row === undefined ? <span className="log-stamp" /> : <Text row={row} search={search} />}
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

function Text({ row, search }: { row: LogRow; search: string }) {
  const pieces = rowPieces(row, search);
  const [first, ...rest] = pieces;
  const stamped = first?.kind === 'stamp';
  return (
    <>
      <span className="log-stamp">{stamped ? `${first.text.trimEnd()} ` : ''}</span>
      {(stamped ? rest : pieces).map((piece, i) =>
        piece.kind === 'hit' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
          <mark key={i}>{piece.text}</mark>
        ) : piece.kind === 'break' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={i} className="log-break" aria-hidden="true">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
