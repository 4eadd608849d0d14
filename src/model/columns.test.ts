import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecords } from './check.ts';
import { NO_RECORD, packStamp, RecordColumns, ROW_UNKNOWN } from './columns.ts';

function filled(count: number): RecordColumns {
  const columns = new RecordColumns();
  for (let n = 0; n < count; n++) {
    columns.push(10 * n, 1 + Math.floor(n / 2), 1000 * n, 7, 3, packStamp('full', 3));
  }
  columns.endOffset = 10 * count;
  return columns;
}

describe('the columns of records', () => {
  it('keep every record where it is, over any number of segments', () => {
    const columns = filled(70_000);
    for (const n of [0, 1, 32_767, 32_768, 65_535, 65_536, 69_999]) {
      expect([columns.offset(n), columns.line(n), columns.time(n), columns.row(n)]).toEqual([
        10 * n,
        1 + Math.floor(n / 2),
        1000 * n,
        7,
      ]);
      expect([columns.form(n), columns.decimals(n), columns.phase(n), columns.negotiation(n)]).toEqual([
        'full',
        3,
        null,
        0,
      ]);
      expect(columns.next(n)).toBe(NO_RECORD);
    }
    expect(columns.offset(70_000)).toBe(700_000);
    expect(checkRecords(columns, 700_000, 35_000)).toEqual([]);
  });

  it('find the record of a byte and of a line', () => {
    const columns = filled(1000);
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), (offset) => {
        expect(columns.recordAt(offset)).toBe(Math.floor(offset / 10));
      }),
    );
    expect(columns.recordOfLine(1)).toBe(1);
    expect(columns.recordOfLine(500)).toBe(999);
    expect(columns.recordOfLine(0)).toBe(-1);
    expect(new RecordColumns().recordAt(0)).toBe(-1);
  });

  it('tie records to a negotiation and a phase, and leave the stamp alone', () => {
    const columns = filled(3);
    columns.assign(1, 5, 2);
    columns.link(1, 2);
    expect([columns.negotiation(1), columns.phase(1), columns.next(1)]).toEqual([5, 'phase-2', 2]);
    expect([columns.form(1), columns.decimals(1)]).toEqual(['full', 3]);
    columns.assign(1, 0, -1);
    expect([columns.negotiation(1), columns.phase(1)]).toEqual([0, null]);
  });

  it('let the last record become something else', () => {
    const columns = filled(2);
    columns.amendLast(9, 4);
    expect([columns.row(0), columns.row(1), columns.fields(1)]).toEqual([7, 9, 4]);
  });

  it('give the values of a record from the pool', () => {
    const { pool } = new RecordColumns();
    const values = Uint32Array.of(1, 2, 3);
    const firsts = Array.from({ length: 30_000 }, () => pool.push(values, 3));
    for (const i of [0, 1, 10_922, 10_923, 29_999]) {
      const first = firsts[i] as number;
      expect([pool.at(first), pool.at(first + 1), pool.at(first + 2)]).toEqual([1, 2, 3]);
    }
    expect(firsts[0]).toBeGreaterThan(0);
  });
});

describe('the check of records', () => {
  it('finds gaps and overlaps', () => {
    const columns = filled(3);
    expect(checkRecords(columns, 31, 2)).toEqual(['the last record ends at byte 30 of 31']);
    expect(checkRecords(columns, 30, 1)).toEqual(['the last record is on line 2 of 1']);
    expect(checkRecords(new RecordColumns(), 4, 1)).toEqual(['no record covers 4 bytes']);
    expect(checkRecords(new RecordColumns(), 0, 0)).toEqual([]);
    const shifted = new RecordColumns();
    shifted.push(1, 2, Number.NaN, ROW_UNKNOWN, 0, packStamp('none', 0));
    shifted.push(1, 1, Number.NaN, ROW_UNKNOWN, 0, packStamp('none', 0));
    shifted.endOffset = 5;
    expect(checkRecords(shifted, 5, 2)).toHaveLength(4);
  });
});
