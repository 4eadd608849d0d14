import type { LogRow, TraceReader } from '../../model/trace.ts';

/** How many records of one line are looked through for the wanted one. */
const REACH = 64;

/** A row and where it stands in a view, from 0. */
export interface PlacedRow {
  readonly position: number;
  readonly row: LogRow;
}

/**
 * The row of a view that holds a line, or exactly a record of that line.
 * @param record number of the record, or null for the first one that begins on the line or runs over it
 * @returns null where the view does not show it
 */
export async function findRow(
  reader: TraceReader,
  view: number,
  line: number,
  record: number | null,
): Promise<PlacedRow | null> {
  const at = await reader.positionOfLine(view, line);
  if (at < 0) return null;
  const from = Math.max(0, at - REACH + 1);
  const rows = await reader.rows(view, from, at - from + 1);
  const fits = (row: LogRow): boolean =>
    record === null ? row.line <= line && line <= row.endLine : row.record === record;
  // A line may hold several records: the first of those that begin on it, else the one that runs over it.
  let i = rows.findIndex((row) => fits(row) && row.line === line);
  if (i < 0) i = rows.findLastIndex(fits);
  const row = rows[i];
  return row === undefined ? null : { position: from + i, row };
}
