import type { EventKind } from './eventKinds.ts';
import type { Confidence, FindingCode } from './findings.ts';
import type { Exchange, PhaseName, Role } from './phases.ts';

/**
 * How well a message row is vouched for: printed in the maker's own documents or source, seen in a recording of a
 * real device, or neither.
 */
export const EVIDENCE_MARKS = ['documented', 'recorded', 'unverified'] as const;

/** The evidence mark of a message row. */
export type Evidence = (typeof EVIDENCE_MARKS)[number];

/** What an event says beyond its fields: constants of its row, or what a dialect reads from a code. */
export interface EventFacts {
  /** The finding that the message states. */
  readonly cause?: FindingCode;
  /** How sure the message itself is of its cause; `confirmed` where left out. */
  readonly certainty?: Confidence;
  readonly phase?: PhaseName;
  readonly role?: Role;
  readonly exchange?: Exchange;
  readonly ikeVersion?: 1 | 2;
  /** Who refuses, has the fault or speaks, where the text says so. */
  readonly side?: 'local' | 'remote';
  /** The attribute that the message names as the one that differs, without values. */
  readonly attribute?: string;
  /** What a packet carries, where the text names the message and not its payloads. */
  readonly payloads?: readonly string[];
  /** The notification that the text stands for, where it does not print its name. */
  readonly notify?: string;
  /** True for a packet that the log names by its payloads alone: what it belongs to and completes follows from them. */
  readonly byPayloads?: boolean;
  /** A device's own number for an error, as texts know it (`0x1106`). */
  readonly deviceCode?: string;
  /** The number that the peer should have for the same fault, if it is of the same make. */
  readonly peerCode?: string;
}

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
 *     {…}           a part that may be missing; what stands before it ends where the part begins. It begins with a
 *                   literal, or is one placeholder at the end of the text
 *     {{ and }}     braces of the message itself
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
  readonly facts?: EventFacts;
  readonly variants?: readonly MessageVariant[];
}

/** A dialect's table: rows by their short id. */
export type MessageTable = Readonly<Record<string, MessageRow>>;
