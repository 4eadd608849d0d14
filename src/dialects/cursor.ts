import type { RecordColumns } from '../model/columns.ts';
import type { IkeEvent } from '../model/event.ts';
import type { EventKind } from '../model/eventKinds.ts';
import { FIELD_NUMBER, type FieldName } from '../model/fields.ts';
import type { EventFacts } from '../model/messages.ts';
import type { StringTable } from '../model/strings.ts';
import { DIALECTS, type NumberedRow, rowOf } from './registry.ts';

const NO_FACTS: EventFacts = {};

/** Walks over the events of one source's columns. */
export class EventCursor implements IkeEvent {
  record = 0;
  private row: NumberedRow | null = null;
  private readonly columns: RecordColumns;
  private readonly strings: StringTable;

  constructor(columns: RecordColumns, strings: StringTable) {
    this.columns = columns;
    this.strings = strings;
  }

  /**
   * Goes to a record.
   * @returns false where the record is no event
   */
  goTo(record: number): boolean {
    this.record = record;
    this.row = rowOf(this.columns.row(record));
    return this.row !== null;
  }

  private get current(): NumberedRow {
    if (this.row === null) throw new Error(`record ${this.record} is no event`);
    return this.row;
  }

  get kind(): EventKind {
    return this.current.kind;
  }

  get kindNumber(): number {
    return this.current.kindNumber;
  }

  get unverified(): boolean {
    return this.current.unverified;
  }

  /** Place of the event's dialect in `DIALECTS`. */
  get dialect(): number {
    return this.current.dialect;
  }

  get messageId(): string {
    return this.current.id;
  }

  get line(): number {
    return this.columns.line(this.record);
  }

  get time(): number {
    return this.columns.time(this.record);
  }

  get facts(): EventFacts {
    const row = this.current;
    if (row.fixedFacts !== null) return row.fixedFacts;
    const own = DIALECTS[row.dialect]?.facts(this) ?? NO_FACTS;
    const { facts } = row.row;
    return facts === undefined ? own : own === NO_FACTS ? facts : { ...facts, ...own };
  }

  value(field: FieldName): number {
    return this.valueAt(FIELD_NUMBER[field]);
  }

  valueAt(field: number): number {
    const { slots, headSlots } = this.current;
    const own = this.slot(slots[field] as number);
    // what the text itself says goes before what stands in front of it
    return own !== 0 || headSlots === null ? own : this.slot(headSlots[field] as number);
  }

  private slot(slot: number): number {
    if (slot < 0) return 0;
    const first = this.columns.fields(this.record);
    return first === 0 ? 0 : this.columns.pool.at(first + slot);
  }

  text(field: FieldName): string | null {
    return this.strings.text(this.value(field));
  }

  int(field: FieldName): number | null {
    return this.strings.int(this.value(field));
  }

  /** All fields that the record has, by name. */
  fields(): Record<string, string> {
    const out: Record<string, string> = {};
    for (const name of this.current.fields) {
      const text = this.text(name);
      if (text !== null) out[name] = text;
    }
    return out;
  }

  /** Id of the variant of the row's meaning that applies; null for none. */
  variant(): string | null {
    const { variants } = this.current.row;
    return variants?.find((v) => this.value(v.whenField as FieldName) !== 0)?.id ?? null;
  }
}
