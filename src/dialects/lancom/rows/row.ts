import type { EventKind } from '../../../model/eventKinds.ts';
import type { EventFacts, MessageRow } from '../../../model/messages.ts';

/** The texts of phase 1 and phase 2 exist in IKEv1 only. */
export const V1: EventFacts = { ikeVersion: 1 };
/** The traces of LCOS 9.20 to 10.x name the exchanges of IKEv2. */
export const V2: EventFacts = { ikeVersion: 2 };

function row(source: string, kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return { text, kind, evidence: 'unverified', source, example, ...(facts === undefined ? {} : { facts }) };
}

/**
 * A message as it is remembered: no public copy of such a trace was found, so its wording may be off.
 * @param facts what it says beyond its fields, the version of IKE included
 */
export function remembered(kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return row('LCOS traces by repute, no copy found', kind, text, example, facts);
}

/** A message of OpenBSD's isakmpd, from which LCOS 3 to 9 descends; the maker may have edited it. */
export function isakmpd(
  file: string,
  kind: EventKind,
  text: string,
  example: string,
  facts: EventFacts = V1,
): MessageRow {
  return row(
    `OpenBSD isakmpd source, ${file}`,
    kind,
    text,
    `IKE log: 101530.000000 Default ${example}`,
    facts,
  );
}
