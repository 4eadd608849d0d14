import type { PhaseName } from './phases.ts';

/** How a line looks in the log view before any diagnosis. */
export type Tone = 'plain' | 'good' | 'warning' | 'error';

interface KindRule {
  /** The phase that a record of this kind belongs to; null where its fields say which. */
  readonly phase: PhaseName | null;
  readonly tone: Tone;
  /** The placeholders that a message row of this kind may have. */
  readonly fields: readonly string[];
}

const PEER = ['peer', 'address'] as const;
const PAIR = ['phase', 'remoteNo', 'localNo', ...PEER] as const;
const LIMITS = ['softSeconds', 'softKilobytes', 'hardSeconds', 'hardKilobytes', ...PEER] as const;

function kind(phase: PhaseName | null, fields: readonly string[], tone: Tone = 'plain'): KindRule {
  return { phase, fields, tone };
}

/**
 * What can happen, whoever logged it: the closed list of event kinds. `negotiation/` and everything behind it know
 * these and no message text. A row of a message table names one of them, and its placeholders feed the kind's fields.
 */
export const EVENT_KINDS = {
  /** This device decides to bring the tunnel up: start of a negotiation, as initiator. */
  'connect-requested': kind('setup', PEER),
  /** Signalling before IKE begins (LANCOM dynamic VPN). */
  'pre-exchange-started': kind('setup', [...PEER, 'medium']),
  'pre-exchange-sent': kind('setup', [...PEER, 'dns1', 'dns2', 'nbns1', 'nbns2']),
  'pre-exchange-received': kind('setup', [...PEER, 'dns1', 'dns2', 'nbns1', 'nbns2']),
  /** Network rules for the peer are generated. */
  'rules-installing': kind('setup', PEER),
  'rules-installed': kind('setup', PEER),
  'rules-ready': kind('setup', PEER),
  /** IKE is asked to negotiate. */
  'ike-requested': kind('setup', PEER),
  /** Phase 1 begins; `mode` is MAIN or AGGRESSIVE where the line names it. */
  'phase-1-started': kind('phase-1', [...PEER, 'rule', 'mode']),
  /** The peer's software or one of its abilities was recognised. */
  'peer-software': kind('phase-1', [...PEER, 'port', 'id', 'software']),
  /** One remote proposal was compared with one local proposal and refused at one attribute. */
  'proposal-rejected': kind(null, [...PAIR, 'attribute', 'remote', 'local']),
  /** One remote proposal fits one local proposal. */
  'proposal-accepted': kind(null, PAIR, 'good'),
  'phase-1-done': kind('phase-1', [...PEER, 'role', 'initiatorId', 'responderId'], 'good'),
  'phase-1-agreed': kind('phase-1', [...PEER, 'encryption', 'integrity']),
  'phase-1-lifetime': kind('phase-1', LIMITS),
  'phase-2-done': kind('phase-2', [...PEER, 'role', 'count', 'rule'], 'good'),
  'phase-2-networks': kind('phase-2', [...PEER, 'localNetwork', 'remoteNetwork']),
  'phase-2-sa': kind('phase-2', [...PEER, 'protocol', 'spi', 'encryption', 'keyLength', 'integrity', 'direction']),
  'phase-2-lifetime': kind('phase-2', LIMITS),
  'tunnel-endpoints': kind('phase-2', [...PEER, 'localAddress']),
  /** The device says that the tunnel is usable. */
  'tunnel-up': kind('established', [...PEER, 'pollSeconds'], 'good'),
  /** A poll through the tunnel stayed unanswered; without retries left the line is given up. */
  'poll-unanswered': kind('established', [...PEER, 'pollSeconds', 'retriesLeft', 'target', 'givenUp'], 'warning'),
  /** A part of the message before that stands alone. */
  'poll-detail': kind('established', [...PEER, 'pollSeconds', 'retriesLeft', 'target']),
  /** No retries are left: the device gives the line up. */
  'poll-given-up': kind('established', PEER, 'error'),
  /** The time for setting up is over. */
  'setup-timeout': kind('teardown', [...PEER, 'reason'], 'error'),
  /** The device names an error by number. */
  'device-error': kind('teardown', [...PEER, 'symbol', 'code'], 'error'),
  'tunnel-closing': kind('teardown', PEER),
  'tunnel-closed': kind('teardown', PEER),
  /** Known, and of no weight for any negotiation. */
  housekeeping: kind(null, [...PEER, 'state', 'detail']),
} as const satisfies Record<string, KindRule>;

/** A kind of event. */
export type EventKind = keyof typeof EVENT_KINDS;

/** All kinds; the position of a kind in this list is its number in the columns. */
export const KIND_LIST = Object.keys(EVENT_KINDS) as readonly EventKind[];

/** The number of a kind in the columns, from 0. */
export const KIND_NUMBER = Object.fromEntries(KIND_LIST.map((k, i) => [k, i])) as Readonly<Record<EventKind, number>>;

/** Looks up what holds for a kind. */
export function kindRule(k: EventKind): KindRule {
  return EVENT_KINDS[k];
}
