import type { IkeEvent } from '../../model/event.ts';
import type { EventFacts } from '../../model/messages.ts';
import type { Dialect } from '../dialect.ts';
import { Matcher } from '../matcher.ts';
import { compileRow } from '../pattern.ts';
import { exchangeOf, factsOfState } from './names.ts';
import { networks, tunnelEnd } from './networks.ts';
import { LIBRESWAN_HEADS } from './prefix.ts';
import { isOfPhase2, proposals } from './proposals.ts';
import { LibreswanReader, type ReaderRows } from './reader.ts';
import { LIBRESWAN_ROWS } from './rows.ts';
import { LibreswanTies } from './ties.ts';

const ROWS = Object.entries(LIBRESWAN_ROWS).map(([name, row]) => compileRow('libreswan', name, row));
const MATCHER = new Matcher(ROWS);
const READER_ROWS: ReaderRows = {
  debug: ROWS.findIndex((r) => r.id === 'libreswan/debug'),
  comment: ROWS.findIndex((r) => r.id === 'libreswan/connection-comment'),
  vague: ROWS.map((r) => r.steps[0]?.kind !== 'literal'),
};

const NO_FACTS: EventFacts = {};

function facts(event: IkeEvent): EventFacts {
  const { kind } = event;
  if (kind === 'housekeeping') return NO_FACTS;
  const state = event.text('state');
  if (state !== null) return endedByPeer(event) ? PEER_ENDED : factsOfState(state);
  const role = event.text('role');
  if (role === 'initiator' || role === 'responder') return { role };
  const exchange = event.text('exchange');
  if (exchange !== null) return factsOfExchange(event, exchange);
  const offered = kind === 'refusal-sent' || kind.startsWith('proposal') ? event.text('proposals') : null;
  return offered === null ? NO_FACTS : factsOfProposals(event, offered);
}

/** An IKE SA that is up goes without a word to the peer only where the peer has deleted it itself. */
function endedByPeer(event: IkeEvent): boolean {
  const state = event.text('state') ?? '';
  if (event.messageId === 'libreswan/ike-deleting') return state === 'STATE_V2_ESTABLISHED_IKE_SA';
  if (event.messageId !== 'libreswan/ike-sa-deleting' || !/^established.ike.sa$/i.test(state)) return false;
  // where this device has begun the deletion, lines before have said so
  return !/^sending/i.test(event.text('detail') ?? '');
}

const PEER_ENDED: EventFacts = {
  ...factsOfState('STATE_V2_ESTABLISHED_IKE_SA'),
  cause: 'peer-closed',
  certainty: 'likely',
};

/** An exchange of IKEv2 by its name, with the phase that it belongs to. */
function factsOfExchange(event: IkeEvent, logged: string): EventFacts {
  const exchange = exchangeOf(logged);
  if (exchange === null) return NO_FACTS;
  if (exchange === 'ike-sa-init') return { exchange, phase: 'phase-1' };
  if (exchange !== 'ike-auth') return { exchange };
  // what IKE_AUTH refuses is the IKE SA or its first Child SA; the notification tells
  const notify = event.text('notify')?.replace(/^v2N_/i, '') ?? '';
  const ofChild =
    /^(?:NO_PROPOSAL_CHOSEN|TS_UNACCEPTABLE|SINGLE_PAIR_REQUIRED|INTERNAL_ADDRESS_FAILURE|FAILED_CP_REQUIRED)$/i;
  return { exchange, phase: ofChild.test(notify) ? 'phase-2' : 'phase-1' };
}

/** Proposals say for which SA they are, and so in which role their receiver is. */
function factsOfProposals(event: IkeEvent, offered: string): EventFacts {
  const phase = isOfPhase2(offered) ? 'phase-2' : 'phase-1';
  // a proposal with an SPI replaces an IKE SA, whoever set that up
  const renews = /\bSPI=/.test(offered);
  if (phase === 'phase-2' || event.kind === 'proposals-local') return { phase };
  return renews
    ? { phase, exchange: 'create-child-sa' }
    : { phase, exchange: 'ike-sa-init', role: 'responder' };
}

/** Libreswan: the log of its IKE daemon pluto. */
export const LIBRESWAN: Dialect = {
  id: 'libreswan',
  name: 'Libreswan (pluto)',
  rows: ROWS,
  headFields: LIBRESWAN_HEADS,
  createReader: (firstRow) => new LibreswanReader(MATCHER, READER_ROWS, firstRow),
  createTies: () => new LibreswanTies(),
  proposals,
  networks,
  end: tunnelEnd,
  facts,
};
