import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import type { Tie, TiedPeer, Ties } from '../dialect.ts';

/*
 * Most messages name the peer. Those that name nobody follow others of the same step of the same negotiation:
 *
 *   ruleset installed for P ─> installed rulesets
 *   remote server / started ─> proposal failed … ─> matched ─> Phase-1 between … done
 *   SA ISAKMP for peer P    ─> life time
 *   Phase-2 done for peer P ─> rule: ─> SA ESP, SA ESP ─> life soft/hard ─> tunnel between
 *
 * So each peer remembers what may come next. A line that names nobody goes to the peer of the line before, where that
 * one has the same stamp and awaits it; else to the one that has waited longest, and where no one waits for it to the
 * peer of the last line.
 */

// what a peer may wait for
const RULES_READY = 1;
const PROPOSALS = 2;
const PHASE_1_DONE = 4;
const PHASE_1_LIFETIME = 8;
const PHASE_2_NETWORKS = 16;
const PHASE_2_SA = 32;
const PHASE_2_LIFETIME = 64;
const ENDPOINTS = 128;
const PHASE_2_ALL = PHASE_2_NETWORKS | PHASE_2_SA | PHASE_2_LIFETIME | ENDPOINTS;
const POLL_DETAIL = 256;

/** What a line without a peer is waited for as. */
const AWAITED: Readonly<Partial<Record<EventKind, number>>> = {
  'rules-ready': RULES_READY,
  'proposal-rejected': PROPOSALS,
  'proposal-accepted': PROPOSALS,
  'phase-1-done': PHASE_1_DONE,
  'phase-1-lifetime': PHASE_1_LIFETIME,
  'phase-2-networks': PHASE_2_NETWORKS,
  'phase-2-sa': PHASE_2_SA,
  'phase-2-lifetime': PHASE_2_LIFETIME,
  'tunnel-endpoints': ENDPOINTS,
  'poll-detail': POLL_DETAIL,
  'poll-given-up': POLL_DETAIL,
};

/** Waiting longer than this by the log's clock, in ms, is over: the awaited line was lost. */
const PATIENCE_MS = 60_000;

interface PeerState extends TiedPeer {
  waits: number;
  /** ESP SAs of the last phase 2 that were not seen yet. */
  sasLeft: number;
  /** Time and order of its last line. */
  time: number;
  order: number;
}

/** Ties LANCOM's events to peers. */
export class LancomTies implements Ties {
  readonly peers: PeerState[] = [];
  private readonly byName = new Map<number, number>();
  private readonly byAddress = new Map<number, number>();
  private readonly canonical = new Map<string, number>();
  /** Peers that wait for something. */
  private readonly waiting = new Set<number>();
  private last = -1;
  private order = 0;

  tie(event: IkeEvent, out: Tie): boolean {
    const { kind } = event;
    const named = this.named(event);
    const peer = named >= 0 ? named : this.unnamed(event);
    if (peer < 0) return false;
    this.progress(peer, kind, event);
    this.last = peer;
    out.peer = peer;
    out.session = -1;
    return true;
  }

  private named(event: IkeEvent): number {
    const name = event.value('peer');
    const address = event.value('address');
    if (name !== 0) return this.ofName(name, address, event);
    if (address === 0) return event.kind === 'phase-1-done' ? this.ofIdentities(event) : -1;
    return this.ofAddress(address, event);
  }

  private ofName(name: number, address: number, event: IkeEvent): number {
    let peer = this.byName.get(name);
    if (peer === undefined) {
      const text = event.text('peer');
      const known = address === 0 ? undefined : this.byAddress.get(address);
      // a peer that was known by its address alone gets its name now
      if (known !== undefined && this.peers[known]?.name === null) {
        peer = known;
        (this.peers[known] as PeerState).name = text;
      } else peer = this.add(text);
      this.byName.set(name, peer);
    }
    if (address !== 0) this.learn(peer, address, event);
    return peer;
  }

  private ofAddress(address: number, event: IkeEvent): number {
    let peer = this.byAddress.get(address);
    if (peer === undefined) {
      const text = canonicalAddress(event.text('address') ?? '');
      peer = this.canonical.get(text);
      if (peer === undefined) {
        peer = this.add(null);
        this.learn(peer, address, event);
      } else this.byAddress.set(address, peer);
    }
    return peer;
  }

  /** Phase 1 between two addresses: one of them is a gateway that is known. */
  private ofIdentities(event: IkeEvent): number {
    for (const field of ['responderId', 'initiatorId'] as const) {
      const text = event.text(field);
      const peer = text === null ? undefined : this.canonical.get(canonicalAddress(text));
      if (peer !== undefined) return peer;
    }
    return -1;
  }

  private learn(peer: number, address: number, event: IkeEvent): void {
    if (this.byAddress.get(address) === peer) return;
    const text = canonicalAddress(event.text('address') ?? '');
    // 0.0.0.0 stands where no address is known yet; several peers may have it
    if (text === '0.0.0.0') return;
    this.byAddress.set(address, peer);
    this.canonical.set(text, peer);
    (this.peers[peer] as PeerState).address = text;
  }

  private add(name: string | null): number {
    this.peers.push({ name, address: null, waits: 0, sasLeft: 0, time: Number.NaN, order: 0 });
    return this.peers.length - 1;
  }

  private unnamed(event: IkeEvent): number {
    const awaited = AWAITED[event.kind] ?? 0;
    const last = this.peers[this.last];
    if (last === undefined) return -1;
    const { time } = event;
    const sameStep = last.time === time || Number.isNaN(time);
    // refused proposals come in one step with what precedes them, whoever else is waiting
    if ((last.waits & awaited) !== 0 && (sameStep || event.kind === 'proposal-rejected')) return this.last;
    let best = -1;
    let oldest = Number.POSITIVE_INFINITY;
    for (const i of this.waiting) {
      const peer = this.peers[i] as PeerState;
      if ((peer.waits & awaited) === 0) continue;
      if (time - peer.time > PATIENCE_MS) continue;
      if (peer.order < oldest) {
        oldest = peer.order;
        best = i;
      }
    }
    return best >= 0 ? best : this.last;
  }

  /** What the peer may wait for after this line. */
  private progress(i: number, kind: EventKind, event: IkeEvent): void {
    const peer = this.peers[i] as PeerState;
    peer.time = event.time;
    peer.order = this.order++;
    switch (kind) {
      case 'rules-installing':
      case 'rules-installed':
        peer.waits |= RULES_READY;
        break;
      case 'rules-ready':
        peer.waits &= ~RULES_READY;
        break;
      case 'ike-requested':
      case 'phase-1-started':
      case 'peer-software':
        peer.waits |= PROPOSALS | PHASE_1_DONE;
        break;
      case 'proposal-accepted':
        peer.waits &= ~PROPOSALS;
        break;
      case 'phase-1-done':
        peer.waits &= ~(PROPOSALS | PHASE_1_DONE);
        break;
      case 'phase-1-agreed':
        peer.waits = (peer.waits & ~(PROPOSALS | PHASE_1_DONE)) | PHASE_1_LIFETIME;
        break;
      case 'phase-1-lifetime':
        peer.waits &= ~PHASE_1_LIFETIME;
        // proposals of phase 2 may follow
        peer.waits |= PROPOSALS;
        break;
      case 'phase-2-done':
        peer.waits = (peer.waits & RULES_READY) | PHASE_2_ALL;
        peer.sasLeft = event.int('count') ?? 2;
        break;
      case 'phase-2-networks':
        peer.waits &= ~PHASE_2_NETWORKS;
        break;
      case 'phase-2-sa':
        if (--peer.sasLeft <= 0) peer.waits &= ~PHASE_2_SA;
        break;
      case 'phase-2-lifetime':
        peer.waits &= ~PHASE_2_LIFETIME;
        break;
      case 'tunnel-endpoints':
        peer.waits &= ~ENDPOINTS;
        break;
      case 'poll-unanswered':
        peer.waits = POLL_DETAIL;
        break;
      case 'poll-detail':
        break;
      case 'connect-requested':
      case 'setup-timeout':
      case 'device-error':
      case 'tunnel-closing':
      case 'tunnel-closed':
      case 'tunnel-up':
        peer.waits = 0;
        break;
      default:
        break;
    }
    if (peer.waits === 0) this.waiting.delete(i);
    else this.waiting.add(i);
  }
}
