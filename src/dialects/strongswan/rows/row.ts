import type { EventKind } from '../../../model/eventKinds.ts';
import type { EventFacts, MessageRow } from '../../../model/messages.ts';

/** The recordings that a row's text was seen in: real runs of two daemons in a lab. */
const RECORDED = 'strongSwan 5.9.8, recorded';

/** A message that stands in a recording of a real daemon. */
export function recorded(kind: EventKind, text: string, example: string, facts?: EventFacts): MessageRow {
  return {
    text,
    kind,
    evidence: 'recorded',
    source: RECORDED,
    example,
    ...(facts === undefined ? {} : { facts }),
  };
}

/** A message that stands in the daemon's source; `file` names it. */
export function documented(
  kind: EventKind,
  text: string,
  file: string,
  example: string,
  facts?: EventFacts,
): MessageRow {
  const source = `strongSwan source, ${file}`;
  return { text, kind, evidence: 'documented', source, example, ...(facts === undefined ? {} : { facts }) };
}

/** A family of messages that tell nothing of any negotiation: its beginning is the text, the rest is kept as detail. */
export function family(text: string, example: string): MessageRow {
  return recorded('housekeeping', text, example);
}

/** A message of the same sort that no recording holds. */
export function quiet(text: string, file: string, example: string): MessageRow {
  return documented('housekeeping', text, file, example);
}
