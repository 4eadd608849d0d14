import type { EventKind, Tone } from './eventKinds.ts';
import type { Evidence } from './messages.ts';

/** One message of a dialect as the reference shows it: its row, without the words that `texts/` has for it. */
export interface ReferenceMessage {
  /** `dialect/row`. */
  readonly id: string;
  readonly dialect: string;
  /** The literal text with placeholders (`<name:type>`) and parts that may be missing (`{…}`). */
  readonly text: string;
  readonly kind: EventKind;
  readonly tone: Tone;
  readonly evidence: Evidence;
  /** Where the text stands: a document, manual or recording by name. */
  readonly source: string;
  /** A line that matches it. */
  readonly example: string;
  /** The fields of the example, by name, as they are printed there. */
  readonly fields: Readonly<Record<string, string>>;
  /** Ids of its variants, each with words of its own. */
  readonly variants: readonly string[];
}

/** How many messages a dialect has of each evidence mark. */
export interface MessageCount {
  readonly dialect: string;
  readonly counts: Readonly<Record<Evidence, number>>;
}
