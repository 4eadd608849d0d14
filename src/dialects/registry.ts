import { FIRST_TABLE_ROW } from '../model/columns.ts';
import { type EventKind, KIND_LIST } from '../model/eventKinds.ts';
import { FIELD_NUMBER, FIELDS, type FieldName } from '../model/fields.ts';
import type { EventFacts, MessageRow } from '../model/messages.ts';
import type { Dialect } from './dialect.ts';

/**
 * All dialects: adding a family of logs is one folder and one entry here. Each is a piece of its own in the build, so
 * that they are fetched side by side and a reader of one table does not weigh down the rest.
 */
export const DIALECTS: readonly Dialect[] = await Promise.all([
  import('./lancom/dialect.ts').then((m) => m.LANCOM),
  import('./libreswan/dialect.ts').then((m) => m.LIBRESWAN),
  import('./strongswan/dialect.ts').then((m) => m.STRONGSWAN),
  import('./zyxel/dialect.ts').then((m) => m.ZYXEL),
]);

/** One row of all dialects' tables, by its number in the columns. */
export interface NumberedRow {
  /** `dialect/row`. */
  readonly id: string;
  /** Place in `DIALECTS`. */
  readonly dialect: number;
  readonly row: MessageRow;
  readonly kind: EventKind;
  /** Position of the kind in `KIND_LIST`. */
  readonly kindNumber: number;
  /** True where nobody has verified the text. */
  readonly unverified: boolean;
  /** The row's facts, where its events say no more than that; null where the dialect is to be asked. */
  readonly fixedFacts: EventFacts | null;
  /** The row's slot for each field of the model, -1 for none. */
  readonly slots: Int8Array;
  /** The same for the fields that stand before the text; null for dialects that have none. */
  readonly headSlots: Int8Array | null;
  readonly fields: readonly FieldName[];
}

const NO_FACTS: EventFacts = {};

const numbered: NumberedRow[] = [];
const firsts: number[] = [];
for (const [place, dialect] of DIALECTS.entries()) {
  firsts.push(FIRST_TABLE_ROW + numbered.length);
  const heads = dialect.headFields ?? [];
  for (const { id, row, fields: names } of dialect.rows) {
    const slots = slotsOf(names, 0, id);
    const headSlots = heads.length === 0 ? null : slotsOf(heads, names.length, id);
    const fields = [...new Set([...(names as readonly FieldName[]), ...heads])];
    const asks = dialect.factKinds === undefined || dialect.factKinds.has(row.kind);
    numbered.push({
      id,
      dialect: place,
      row,
      kind: row.kind,
      kindNumber: KIND_LIST.indexOf(row.kind),
      unverified: row.evidence === 'unverified',
      fixedFacts: asks ? null : (row.facts ?? NO_FACTS),
      slots,
      headSlots,
      fields,
    });
  }
}

function slotsOf(names: readonly string[], first: number, row: string): Int8Array {
  const slots = new Int8Array(FIELDS.length).fill(-1);
  for (const [i, name] of names.entries()) {
    const number = FIELD_NUMBER[name as FieldName] as number | undefined;
    if (number === undefined) throw new Error(`${row}: <${name}> is no field of the model`);
    slots[number] = first + i;
  }
  return slots;
}

/** All rows; the row with number n stands at n - `FIRST_TABLE_ROW`. */
export const ALL_ROWS: readonly NumberedRow[] = numbered;

/** The number of each dialect's first row. */
export const FIRST_ROW_OF: readonly number[] = firsts;

/** A row by its number in the columns; null for the numbers that stand for no message. */
export function rowOf(number: number): NumberedRow | null {
  return ALL_ROWS[number - FIRST_TABLE_ROW] ?? null;
}

/** A row by its id (`lancom/connecting`); null for an id that is none. */
export function rowById(id: string): NumberedRow | null {
  return ALL_ROWS.find((r) => r.id === id) ?? null;
}

/** A dialect by its id; null for an id that is none. */
export function dialectById(id: string): Dialect | null {
  return DIALECTS.find((d) => d.id === id) ?? null;
}
