import type { IkeEvent } from '../../model/event.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { Exchange } from '../../model/phases.ts';
import type { Dialect } from '../dialect.ts';
import { Matcher } from '../matcher.ts';
import { compileRow } from '../pattern.ts';
import { readNetworks } from './networks.ts';
import { HEAD_FIELDS } from './prefix.ts';
import { readProposals } from './proposals.ts';
import { ROW_FAMILY, ROW_STRONG, ROW_WEAK, StrongswanReader } from './reader.ts';
import { STRONGSWAN_ROWS, type StrongswanRow, SURE_ROWS, WEAK_ROWS } from './rows.ts';
import { StrongswanTies } from './ties.ts';

const NAMES = Object.keys(STRONGSWAN_ROWS) as readonly StrongswanRow[];
const ROWS = NAMES.map((name) => compileRow('strongswan', name, STRONGSWAN_ROWS[name]));
const MATCHER = new Matcher(ROWS);
const STRENGTH = Uint8Array.from(NAMES, (name) =>
  WEAK_ROWS.has(name)
    ? ROW_WEAK
    : STRONGSWAN_ROWS[name].kind === 'housekeeping' && !SURE_ROWS.has(name)
      ? ROW_FAMILY
      : ROW_STRONG,
);

const NO_FACTS: EventFacts = {};

/** charon's names of the exchanges (`exchange_type_names`); those of IKEv1 have its words. */
const EXCHANGES: Readonly<Record<string, readonly [1 | 2, Exchange | null]>> = {
  ID_PROT: [1, 'main'],
  AGGRESSIVE: [1, 'aggressive'],
  QUICK_MODE: [1, 'quick'],
  TRANSACTION: [1, 'transaction'],
  INFORMATIONAL_V1: [1, 'informational'],
  NEW_GROUP_MODE: [1, null],
  IKE_SA_INIT: [2, 'ike-sa-init'],
  IKE_AUTH: [2, 'ike-auth'],
  IKE_INTERMEDIATE: [2, 'ike-sa-init'],
  CREATE_CHILD_SA: [2, 'create-child-sa'],
  IKE_FOLLOWUP_KE: [2, 'create-child-sa'],
  INFORMATIONAL: [2, 'informational'],
};

/** Exchanges whose first request says who began the IKE SA. */
const OPENING: ReadonlySet<string> = new Set(['ID_PROT', 'AGGRESSIVE', 'IKE_SA_INIT', 'IKE_AUTH']);

const packetFacts = new Map<string, EventFacts>();

/** The exchange, the version and, from who asks, the role; all from the name of the exchange. */
function factsOfPacket(event: IkeEvent): EventFacts {
  const name = event.text('exchange') ?? '';
  const request = !event.messageId.includes('/response-');
  const sent = event.kind === 'packet-sent';
  const key = `${name}/${request}/${sent}`;
  let facts = packetFacts.get(key);
  if (facts !== undefined) return facts;
  const known = Object.hasOwn(EXCHANGES, name) ? EXCHANGES[name] : undefined;
  facts = NO_FACTS;
  if (known !== undefined) {
    const [ikeVersion, exchange] = known;
    facts = {
      ikeVersion,
      ...(exchange === null ? {} : { exchange }),
      ...(OPENING.has(name) ? { role: sent === request ? 'initiator' : 'responder' } : {}),
    };
  }
  if (packetFacts.size < 256) packetFacts.set(key, facts);
  return facts;
}

/** Packets, and complaints about a message of the peer that name its exchange. */
function hasExchange(event: IkeEvent): boolean {
  return (
    event.kind === 'packet-sent' || event.kind === 'packet-received' || event.messageId.endsWith('-refused')
  );
}

/** strongSwan: the daemon charon, under whatever name and in whatever product. */
export const STRONGSWAN: Dialect = {
  id: 'strongswan',
  name: 'strongSwan',
  rows: ROWS,
  headFields: HEAD_FIELDS,
  createReader: (firstRow) => new StrongswanReader(MATCHER, STRENGTH, firstRow),
  createTies: () => new StrongswanTies(),
  proposals: (text, _phase1, version) => readProposals(text, version),
  networks: readNetworks,
  factKinds: new Set(['packet-sent', 'packet-received', 'cause']),
  facts: (event) => (hasExchange(event) ? factsOfPacket(event) : NO_FACTS),
};
