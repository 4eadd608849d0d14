import type { EventKind } from './eventKinds.ts';
import type { FieldName } from './fields.ts';
import type { EventFacts } from './messages.ts';

/**
 * One event: a record that a message row matched. It is a cursor over the columns, so it is only good until the next
 * one is looked at; keep numbers and strings, not the event.
 */
export interface IkeEvent {
  /** Number of the record in its source, from 0. */
  readonly record: number;
  readonly kind: EventKind;
  /** `dialect/row`. */
  readonly messageId: string;
  /** Line on which the record begins, from 1. */
  readonly line: number;
  /** Milliseconds by the log's clock; NaN for none. */
  readonly time: number;
  /** What the row or the dialect says of the event beyond its fields. */
  readonly facts: EventFacts;
  /** A field's number in the source's table of values: equal numbers are equal texts; 0 where there is none. */
  value(field: FieldName): number;
  /** The same by the field's number (`FIELD_NUMBER`), for those who ask of every event. */
  valueAt(field: number): number;
  /** A field as the device printed it; null where the row has none, or the part was missing. */
  text(field: FieldName): string | null;
  /** A field as a decimal number; null where it is none. */
  int(field: FieldName): number | null;
}
