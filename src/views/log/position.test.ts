import { describe, expect, it } from 'vitest';
import type { LogRow, TraceReader } from '../../model/trace.ts';
import { FakeReader, summaryOf } from '../../store/fakeTrace.ts';
import { findRow } from './position.ts';
import { logRow } from './testing.ts';

/** A reader with one view that holds the given rows. */
function readerOf(rows: readonly LogRow[]): TraceReader {
  const reader = new FakeReader(summaryOf([]));
  reader.rows = async (_view, from, count) => rows.slice(from, from + count);
  reader.positionOfLine = async (_view, line) => rows.findLastIndex((row) => row.line <= line);
  return reader;
}

const rows = [
  logRow({ record: 0, line: 1, endLine: 3 }),
  logRow({ record: 4, line: 7, endLine: 7 }),
  logRow({ record: 5, line: 7, endLine: 7 }),
  logRow({ record: 6, line: 7, endLine: 9 }),
];

describe('findRow', () => {
  it.each([
    [1, null, 0],
    [3, null, 0],
    [7, null, 1],
    [9, null, 3],
    [7, 5, 2],
    [7, 6, 3],
  ])('finds line %d, record %s at position %d', async (line, record, position) => {
    expect((await findRow(readerOf(rows), 1, line, record))?.position).toBe(position);
  });

  it('finds nothing that the view does not show', async () => {
    expect(await findRow(readerOf(rows), 1, 5, null)).toBeNull();
    expect(await findRow(readerOf(rows), 1, 7, 99)).toBeNull();
    expect(await findRow(readerOf(rows.slice(1)), 1, 2, null)).toBeNull();
    expect(await findRow(readerOf([]), 1, 1, null)).toBeNull();
  });
});
