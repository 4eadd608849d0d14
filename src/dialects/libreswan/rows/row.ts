import type { EventKind } from '../../../model/eventKinds.ts';
import type { EventFacts, MessageRow } from '../../../model/messages.ts';

/** What the message of a row says whenever it stands in a log. */
export const V1: EventFacts = { ikeVersion: 1 };
export const V2: EventFacts = { ikeVersion: 2 };
export const V1_INITIATOR: EventFacts = { ikeVersion: 1, role: 'initiator' };
export const V1_RESPONDER: EventFacts = { ikeVersion: 1, role: 'responder' };
export const V2_INITIATOR: EventFacts = { ikeVersion: 2, role: 'initiator' };
export const V2_RESPONDER: EventFacts = { ikeVersion: 2, role: 'responder' };

function row(
  evidence: MessageRow['evidence'],
  source: string,
  kind: EventKind,
  text: string,
  example: string,
  facts?: EventFacts,
): MessageRow {
  return { text, kind, evidence, source, example, ...(facts === undefined ? {} : { facts }) };
}

/** A message that stands in recordings of Libreswan 4.10. */
export function recorded(kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return row('recorded', 'Libreswan 4.10, recorded', kind, text, example, facts);
}

/** A message of other versions, known from their source or from logs that their users published. */
export function documented(kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return row('documented', 'pluto source, Libreswan 3 to 5', kind, text, example, facts);
}

/** A message as it is remembered, seen neither in a source nor in a recording. */
export function unverified(kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return row('unverified', 'Libreswan 3 to 5', kind, text, example, facts);
}
