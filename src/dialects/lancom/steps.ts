import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import {
  type Awaited,
  ENDPOINTS,
  PHASE_1_ANSWERED,
  PHASE_1_DONE,
  PHASE_1_LIFETIME,
  PHASE_1_PROPOSALS,
  PHASE_2_ANSWERED,
  PHASE_2_DETAILS,
  PHASE_2_LIFETIME,
  PHASE_2_NETWORKS,
  PHASE_2_PROPOSALS,
  PHASE_2_SA,
  POLL_DETAIL,
  RULES_READY,
  WaitingPeers,
} from './awaited.ts';
import type { PeerBook } from './peers.ts';

/*
 * Most messages name the peer. Those that name nobody follow others of the same step of the same negotiation:
 *
 *   ruleset installed for P ─> installed rulesets
 *   remote server / started ─> proposal failed … ─> matched ─> Phase-1 between … done
 *   SA ISAKMP for peer P    ─> life time
 *   Phase-2 done for peer P ─> rule: ─> SA ESP, SA ESP ─> life soft/hard ─> tunnel between
 *
 * `awaited.ts` keeps who waits for which of them. Where several wait, the numbers of the proposals and the directions of
 * the SAs tell them apart as far as they can.
 */

/** What settles an attempt: the next first message with other SPIs begins another one. */
const SETTLING: ReadonlySet<EventKind> = new Set([
  'refusal-sent',
  'refusal-received',
  'notification',
  'tunnel-up',
  'phase-2-done',
  'device-error',
  'gave-up',
  'setup-timeout',
]);

/** Errors after which the first message comes again, in the same attempt. */
const RETRIED = /^INVALID_KE_PAYLOAD|^COOKIE/i;

const PROPOSALS: readonly Awaited[] = [
  PHASE_1_PROPOSALS,
  PHASE_1_ANSWERED,
  PHASE_1_DONE,
  PHASE_2_PROPOSALS,
  PHASE_2_ANSWERED,
];

/** Messages with which a negotiation ends. */
export const ENDS: ReadonlySet<EventKind> = new Set([
  'setup-timeout',
  'device-error',
  'tunnel-closing',
  'tunnel-closed',
]);

/** Which peer has come to which step. */
export class Steps {
  readonly waiting = new WaitingPeers();
  private readonly peers: PeerBook;

  constructor(peers: PeerBook) {
    this.peers = peers;
  }

  /** The peer that waits for a line which names nobody; -1 for none. `last` is the peer of the line before. */
  awaited(event: IkeEvent, last: number): number {
    const { waiting } = this;
    const { time } = event;
    switch (event.kind) {
      case 'rules-ready':
        return waiting.first(RULES_READY, time);
      case 'proposal-rejected':
      case 'proposal-accepted':
        return this.comparing(event, last);
      case 'phase-1-done':
        return waiting.first(PHASE_1_DONE, time, (i) => (waiting.waits(i, PHASE_1_PROPOSALS) ? 0 : 1));
      case 'phase-1-lifetime':
        return waiting.first(PHASE_1_LIFETIME, time);
      case 'phase-2-networks':
        return waiting.first(PHASE_2_NETWORKS, time);
      case 'phase-2-sa':
        return waiting.first(PHASE_2_SA, time, this.wantsDirection(event));
      case 'phase-2-lifetime':
        return waiting.first(PHASE_2_LIFETIME, time, (i) => (waiting.waits(i, PHASE_2_SA) ? 0 : 1));
      case 'tunnel-endpoints':
        return waiting.first(ENDPOINTS, time);
      case 'poll-detail':
      case 'poll-given-up':
        // the parts of one message come one behind the other
        return waiting.waits(last, POLL_DETAIL) ? last : waiting.first(POLL_DETAIL, time);
      default:
        return -1;
    }
  }

  /** Outgoing SAs are printed before incoming ones: half of a peer's are still to come when the second kind begins. */
  private wantsDirection(event: IkeEvent): (peer: number) => number {
    const incoming = /^in/i.test(event.text('direction') ?? '');
    return (i) => {
      const { sasLeft } = this.peers.at(i);
      return (sasLeft % 2 === 1) === incoming ? 1 : 0;
    };
  }

  /** The peer whose proposals are compared: one that has answered, and whose next pair this may be. */
  private comparing(event: IkeEvent, last: number): number {
    const { waiting } = this;
    const phase2 = event.int('phase') === 2;
    const remoteNo = event.int('remoteNo') ?? 0;
    const localNo = event.int('localNo') ?? 0;
    const fits = (i: number): number => {
      const peer = this.peers.at(i);
      if (remoteNo === peer.remoteNo) return localNo === peer.localNo + 1 ? 2 : 0;
      return remoteNo === peer.remoteNo + 1 ? (localNo === 1 ? 2 : 1) : 0;
    };
    const item = phase2 ? PHASE_2_ANSWERED : PHASE_1_ANSWERED;
    let answered: number;
    if (event.kind === 'proposal-rejected') {
      // refusals come at once with the answer, one behind the other
      answered = waiting.first(item, event.time, (i) => fits(i) + (i === last ? 0.5 : 0), 0);
    } else answered = waiting.first(item, event.time, fits);
    if (answered >= 0) return answered;
    return waiting.first(phase2 ? PHASE_2_PROPOSALS : PHASE_1_PROPOSALS, event.time, fits);
  }

  /** What the peer may wait for after this line. */
  progress(i: number, kind: EventKind, event: IkeEvent): void {
    const peer = this.peers.at(i);
    const { waiting } = this;
    const { time } = event;
    peer.time = time;
    if (SETTLING.has(kind) && !RETRIED.test(event.text('notify') ?? '')) peer.settled = true;
    switch (kind) {
      case 'rules-installing':
      case 'rules-installed':
        waiting.wait(i, RULES_READY, time);
        break;
      case 'rules-ready':
        waiting.done(i, RULES_READY);
        break;
      case 'phase-1-started':
      case 'peer-software':
        waiting.done(i, RULES_READY);
        waiting.wait(i, kind === 'peer-software' ? PHASE_1_ANSWERED : PHASE_1_PROPOSALS, time);
        waiting.wait(i, PHASE_1_DONE, time);
        peer.remoteNo = 0;
        peer.localNo = 0;
        break;
      case 'proposal-rejected':
      case 'proposal-accepted':
        this.compared(i, kind === 'proposal-accepted', event);
        break;
      case 'phase-1-done':
        this.proposalsDone(i);
        break;
      case 'phase-1-agreed':
        this.proposalsDone(i);
        waiting.wait(i, PHASE_1_LIFETIME, time);
        waiting.wait(i, PHASE_2_PROPOSALS, time);
        break;
      case 'phase-1-lifetime':
        waiting.done(i, PHASE_1_LIFETIME);
        waiting.wait(i, PHASE_2_PROPOSALS, time);
        break;
      case 'phase-2-done':
        waiting.reset(i);
        for (const item of PHASE_2_DETAILS) waiting.wait(i, item, time);
        peer.sasLeft = event.int('count') ?? 2;
        break;
      case 'phase-2-networks':
      case 'phase-2-sa':
      case 'phase-2-lifetime':
        this.phase2Detail(i, kind, time);
        break;
      case 'tunnel-endpoints':
        for (const item of PHASE_2_DETAILS) waiting.done(i, item);
        break;
      case 'poll-unanswered':
        waiting.reset(i);
        waiting.wait(i, POLL_DETAIL, time);
        break;
      case 'connect-requested':
      case 'tunnel-up':
        waiting.reset(i);
        break;
      case 'setup-timeout':
      case 'device-error':
      case 'tunnel-closing':
      case 'tunnel-closed':
        waiting.reset(i);
        break;
      default:
        break;
    }
    peer.alive = !ENDS.has(kind);
  }

  private compared(i: number, accepted: boolean, event: IkeEvent): void {
    const { waiting } = this;
    const peer = this.peers.at(i);
    const phase2 = event.int('phase') === 2;
    peer.remoteNo = event.int('remoteNo') ?? 0;
    peer.localNo = event.int('localNo') ?? 0;
    if (!accepted) {
      waiting.wait(i, phase2 ? PHASE_2_ANSWERED : PHASE_1_ANSWERED, event.time);
      return;
    }
    this.proposalsDone(i);
    if (!phase2) waiting.wait(i, PHASE_1_DONE, event.time);
  }

  private proposalsDone(i: number): void {
    for (const item of PROPOSALS) this.waiting.done(i, item);
    const peer = this.peers.at(i);
    peer.remoteNo = 0;
    peer.localNo = 0;
  }

  /** A line about a phase 2 that is done; where the log begins with it, the ones behind it are waited for, too. */
  private phase2Detail(i: number, kind: EventKind, time: number): void {
    const { waiting } = this;
    const peer = this.peers.at(i);
    if (this.peers.list.length === 1 && !waiting.waits(i, ENDPOINTS)) {
      for (const item of PHASE_2_DETAILS) waiting.wait(i, item, time);
      peer.sasLeft = 2;
    }
    if (kind === 'phase-2-lifetime') {
      waiting.done(i, PHASE_2_LIFETIME);
      return;
    }
    if (kind === 'phase-2-networks') waiting.done(i, PHASE_2_NETWORKS);
    else if (--peer.sasLeft <= 0) waiting.done(i, PHASE_2_SA);
    if (waiting.waits(i, PHASE_2_LIFETIME)) waiting.wait(i, PHASE_2_LIFETIME, time);
  }
}
