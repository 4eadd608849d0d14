/**
 * What a log shows of the data in a tunnel that is up: negotiation went well, and whether data passes is another matter.
 * A closed list; the sentences are made by `texts/`.
 */
export const DATA_PATH_CODES = [
  'nothing-passed',
  'nothing-received',
  'nothing-sent',
  'passed',
  'one-way-sa',
  'polls-unanswered',
  'packet-faults',
  'nat',
] as const;

/** One of them. */
export type DataPathCode = (typeof DATA_PATH_CODES)[number];

/** One sign, with the lines that show it. */
export interface DataPathSign {
  readonly code: DataPathCode;
  /** Named values for the texts. */
  readonly fields: Readonly<Record<string, string | number>>;
  /** Lines of the negotiation's source, from 1. */
  readonly lines: readonly number[];
}
