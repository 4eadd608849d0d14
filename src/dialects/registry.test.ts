import { describe, expect, it } from 'vitest';
import { FIRST_TABLE_ROW } from '../model/columns.ts';
import { EVENT_KINDS } from '../model/eventKinds.ts';
import { FIELD_NUMBER, FIELDS } from '../model/fields.ts';
import { ALL_ROWS, DIALECTS, dialectById, FIRST_ROW_OF, rowById, rowOf } from './registry.ts';

describe('the registry', () => {
  it('numbers the rows of all dialects one behind the other', () => {
    let next = FIRST_TABLE_ROW;
    for (const [place, dialect] of DIALECTS.entries()) {
      expect(FIRST_ROW_OF[place]).toBe(next);
      dialect.rows.forEach((row, i) => {
        const numbered = rowOf(next + i);
        expect(numbered?.id).toBe(row.id);
        expect(numbered?.dialect).toBe(place);
        expect(numbered?.kind).toBe(row.row.kind);
      });
      next += dialect.rows.length;
    }
    expect(rowOf(next)).toBeNull();
    expect(rowOf(FIRST_TABLE_ROW - 1)).toBeNull();
    expect(ALL_ROWS).toHaveLength(next - FIRST_TABLE_ROW);
  });

  it('knows each row and dialect by its id, and each id once', () => {
    expect(new Set(ALL_ROWS.map((r) => r.id)).size).toBe(ALL_ROWS.length);
    for (const row of ALL_ROWS) {
      expect(rowById(row.id)).toBe(row);
      expect(dialectById(row.id.split('/')[0] ?? '')).toBe(DIALECTS[row.dialect]);
    }
    expect(rowById('lancom/no-such-row')).toBeNull();
    expect(dialectById('no-such-dialect')).toBeNull();
  });

  it('finds each placeholder of a row by the name of its field', () => {
    for (const dialect of DIALECTS) {
      for (const { id, fields } of dialect.rows) {
        fields.forEach((name, slot) => {
          expect(FIELDS, id).toContain(name);
          expect(rowById(id)?.slots[FIELD_NUMBER[name as (typeof FIELDS)[number]]], `${id} ${name}`).toBe(
            slot,
          );
        });
      }
    }
  });

  it('has rows of known kinds alone', () => {
    for (const { id, row } of ALL_ROWS) expect(Object.keys(EVENT_KINDS), id).toContain(row.kind);
  });
});
