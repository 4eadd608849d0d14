import type { EventKind } from './eventKinds.ts';

/**
 * How well a message row is vouched for: printed in the maker's own documents or source, seen in a recording of a
 * real device, or neither.
 */
export type Evidence = 'documented' | 'recorded' | 'unverified';

/** A condition under which one text means something else, with the id of its own explanation. */
export interface MessageVariant {
  /** Appended to the row's id: `lancom/poll-unanswered` with `given-up`. */
  readonly id: string;
  /** The field whose presence chooses this variant. */
  readonly whenField: string;
}

/**
 * One message of a device. What it says to people stands in `texts/` under the row's id.
 *
 *     <name:type>   a placeholder; types: int hex address token words text
 *     {…}           a part that may be missing
 *     a blank       one or more blanks; next to ( ) / ' = none is right too
 *
 * Letters match in either case, and `;` and `:` match each other.
 */
export interface MessageRow {
  /** The literal text with placeholders, as a manual prints it, without the trace's own prefix. */
  readonly text: string;
  readonly kind: EventKind;
  readonly evidence: Evidence;
  /** Where the text stands: a document, manual or recording by name. */
  readonly source: string;
  /** A line that matches this row and no other. */
  readonly example: string;
  readonly variants?: readonly MessageVariant[];
}

/** A dialect's table: rows by their short id. */
export type MessageTable = Readonly<Record<string, MessageRow>>;
