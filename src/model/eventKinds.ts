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

  /*
   * What daemons and packet logs say beyond that. `facts` of the row or of the dialect hold role, exchange, IKE version,
   * phase and cause wherever the text implies them; the fields hold what is printed.
   */

  /** Quick mode or a further Child SA begins (`childId`, `parentId`, `proposals`). */
  'phase-2-started': kind('phase-2'),
  /** An IKE message was made and sent, or received and read: `exchange`, `messageId`, `payloads`; facts: exchange. */
  'packet-sent': kind(null),
  'packet-received': kind(null),
  /** A datagram on the wire: `localAddress`, `localPort`, `address`, `port`, `bytes`. */
  'datagram-sent': kind(null),
  'datagram-received': kind(null),
  /** An answer was missing: we send a message again (`number`, `messageId`, `seconds`). */
  'packet-repeated': kind(null, 'warning'),
  /** The peer sent a message again. */
  'duplicate-received': kind(null, 'warning'),
  /** Proposals (`proposals`, in the dialect's grammar) of the peer, of this device, and the one that was chosen. */
  'proposals-remote': kind(null),
  'proposals-local': kind(null),
  'proposal-selected': kind(null, 'good'),
  /** Identities as seen or expected: `localId`, `remoteId`; the addresses beside them where printed. */
  identity: kind('phase-1'),
  /** One end has proved who it is: `remoteId` or `localId`, `method`. */
  authenticated: kind('phase-1', 'good'),
  /** Networks that were asked for: `localNetwork`, `remoteNetwork`. */
  'selectors-proposed': kind('phase-2'),
  /** The peer is given, or gets, an address inside (`address` is the inner one in `target`). */
  'address-assigned': kind('phase-1'),
  /** A NAT is between the ends. */
  'nat-detected': kind('phase-1'),
  /** The log names a reason for what follows: facts.cause, facts.certainty, facts.phase. It is no end by itself. */
  cause: kind(null, 'warning'),
  /** This device refuses the peer's offer or gives the attempt up for a reason: `notify`; facts as of a cause. */
  'refusal-sent': kind(null, 'error'),
  /** The peer refuses: `notify`. */
  'refusal-received': kind(null, 'error'),
  /** No answer after the last retry: the exchange is given up (`number` of retries). */
  'gave-up': kind(null, 'error'),
  /** Another try of the same connection will follow (`number`). */
  'retry-announced': kind(null),
  /** Liveness checks of the peer. */
  'dpd-sent': kind('established'),
  'dpd-answered': kind('established'),
  'dpd-failed': kind('established', 'error'),
  /** A rekey begins, and is done. */
  'rekey-started': kind('established'),
  'rekey-done': kind('established', 'good'),
  /** An IKE SA ends: by this device, by the peer's wish, or because it was replaced. */
  'ike-delete-sent': kind('teardown'),
  'ike-delete-received': kind('teardown'),
  'ike-deleted': kind('teardown'),
  /** The same for a Child SA (`childId`, `spi`). */
  'child-delete-sent': kind('teardown'),
  'child-delete-received': kind('teardown'),
  'child-deleted': kind('teardown'),
  /** Somebody at the device asks for the end of the connection. */
  'terminate-requested': kind('teardown'),
  /** The daemon or device starts or stops: no SA outlives it. */
  'device-started': kind(null),
  'device-stopping': kind('teardown'),
  /** The network says that a packet could not be delivered: `address` could not be reached, `reason`. */
  'network-error': kind(null, 'warning'),
  /** Faults of protected packets: facts.cause. */
  'traffic-fault': kind('established', 'warning'),

  /*
   * What a trace says beside the steps themselves.
   */

  /** Said of the negotiation under way, and of no weight for it; it begins and ends none. */
  remark: kind(null),
  /** The same about something odd that is no reason by itself. */
  complaint: kind(null, 'warning'),
  /** The device has an error by number before it says so in full: facts as of `device-error`. */
  'error-indicated': kind('teardown', 'error'),
  /**
   * A notification, by its name (`notify`), given by this device or got from the peer (facts.side; else by the direction
   * of the last packet). Its name decides whether it refuses something.
   */
  notification: kind(null, 'warning'),
  /** A message is being made; the one that is sent is logged apart. */
  'packet-prepared': kind(null),
  /** More about the packet before: `payloads`, addresses and ports, SPIs, `messageId`. */
  'packet-detail': kind(null),
  /** Proposals are compared by transform type: a comparison begins (facts.phase or `protocol` say of which phase). */
  'comparison-started': kind(null),
  /** All transforms of one type (`attribute`) that this device, or the peer, has to offer (`local`, `remote`). */
  'transforms-local': kind(null),
  'transforms-remote': kind(null),
  /** The two have something in common, or nothing. */
  'transforms-fit': kind(null, 'good'),
  'transforms-differ': kind(null, 'warning'),
  /** A proposal of the packet before begins (`number`, `protocol`), and one transform type of it (`attribute`, `detail`). */
  'offer-started': kind(null),
  'offer-value': kind(null),
  /** A step of extended authentication; facts.cause where it says that it failed. */
  'xauth-step': kind('phase-1'),
  /** One end tells the other that an SA ends (facts.side says who); whether one is left, others say. */
  'delete-announced': kind('teardown'),
  /** An SA is gone (facts.phase says of which phase): the negotiation ends with its last one. */
  'sa-removed': kind('teardown'),

  /*
   * What packet logs say that print each message by its payloads and name few things besides.
   */

  /** Traffic asks for a tunnel that is not there: a trigger, and where one was up, the sign that it is gone. */
  'tunnel-missing': kind('setup'),
  /** The device says that the SAs of a phase 2 are installed. */
  'tunnel-built': kind('established', 'good'),
  /** A tunnel that was up is gone, and nobody wanted that: facts.cause. */
  'tunnel-lost': kind('established', 'error'),
  /** A finding that the log states and that explains no outcome (facts.cause): it ends and begins nothing. */
  notice: kind(null, 'warning'),
  /** A refusal of which the packets before it tell who refuses and in which phase: facts.cause or facts.notify. */
  'refusal-stated': kind(null, 'error'),
  /** The value of one side (`remote`, `local`) for the attribute that the refusal before is about (facts.attribute). */
  'mismatch-detail': kind(null, 'warning'),
  /** Proposals in a packet: the first ones of an exchange are offered, those of the answer are chosen. */
  'proposals-sent': kind(null),
  'proposals-received': kind(null),

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
