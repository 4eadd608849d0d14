import type { PhaseName } from './phases.ts';

/** How a line looks in the log view before any diagnosis. */
export const TONES = ['plain', 'good', 'warning', 'error'] as const;

/** The look of a line; its position in `TONES` is its number. */
export type Tone = (typeof TONES)[number];

interface KindRule {
  /** The phase that a record of this kind belongs to; null where its fields say which. */
  readonly phase: PhaseName | null;
  readonly tone: Tone;
}

function kind(phase: PhaseName | null, tone: Tone = 'plain'): KindRule {
  return { phase, tone };
}

/**
 * What can happen, whoever logged it: the closed list of event kinds. `negotiation/` and everything behind it know
 * these and no message text. A row of a message table names one of them, and its placeholders feed the event's fields.
 */
export const EVENT_KINDS = {
  /** This device decides to bring the tunnel up: start of a negotiation, as initiator. */
  'connect-requested': kind('setup'),
  /** The device waits for the peer to begin. */
  'connect-awaited': kind('setup'),
  /** Signalling before IKE begins (LANCOM dynamic VPN). */
  'pre-exchange-started': kind('setup'),
  'pre-exchange-sent': kind('setup'),
  'pre-exchange-received': kind('setup'),
  /** Network rules for the peer are generated. */
  'rules-installing': kind('setup'),
  'rules-installed': kind('setup'),
  'rules-ready': kind('setup'),
  /** IKE is asked to negotiate. */
  'ike-requested': kind('setup'),
  /** Phase 1 begins; `mode` is MAIN or AGGRESSIVE where the line names it. */
  'phase-1-started': kind('phase-1'),
  /** The peer's software or one of its abilities was recognised. */
  'peer-software': kind('phase-1'),
  /** One remote proposal was compared with one local proposal and refused at one attribute. */
  'proposal-rejected': kind(null),
  /** One remote proposal fits one local proposal. */
  'proposal-accepted': kind(null, 'good'),
  'phase-1-done': kind('phase-1', 'good'),
  'phase-1-agreed': kind('phase-1'),
  'phase-1-lifetime': kind('phase-1'),
  'phase-2-done': kind('phase-2', 'good'),
  'phase-2-networks': kind('phase-2'),
  'phase-2-sa': kind('phase-2'),
  'phase-2-lifetime': kind('phase-2'),
  'tunnel-endpoints': kind('phase-2'),
  /** The device says that the tunnel is usable. */
  'tunnel-up': kind('established', 'good'),
  /** A poll through the tunnel stayed unanswered. */
  'poll-unanswered': kind('established', 'warning'),
  /** A part of the message before that stands alone. */
  'poll-detail': kind('established'),
  /** No retries are left: the device gives the line up. */
  'poll-given-up': kind('established', 'error'),
  /** The time for setting up is over. */
  'setup-timeout': kind('teardown', 'error'),
  /** The device names an error by number; its facts hold the finding code, the phase and the role. */
  'device-error': kind('teardown', 'error'),
  'tunnel-closing': kind('teardown'),
  'tunnel-closed': kind('teardown'),
  /** Known, and of no weight for any negotiation. */
  housekeeping: kind(null),
} as const satisfies Record<string, KindRule>;

/** A kind of event. */
export type EventKind = keyof typeof EVENT_KINDS;

/** All kinds; the position of a kind in this list is its number. */
export const KIND_LIST = Object.keys(EVENT_KINDS) as readonly EventKind[];

/** Looks up what holds for a kind. */
export function kindRule(k: EventKind): KindRule {
  return EVENT_KINDS[k];
}
