import { canonicalAddress, isAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { FIELD_NUMBER } from '../../model/fields.ts';
import type { Released, Tie, TiedPeer, Ties } from '../dialect.ts';
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
import { isDefaultName, Strangers } from './strangers.ts';

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

/** A line that names nobody, and for which nobody waits, belongs to the peer of the line before within this time, in ms. */
const SAME_STEP_MS = 1000;
/** A peer that has a default name is the one of the lines before within this time, in ms. */
const STRANGER_MS = 60_000;
/** Errors after which the first message comes again, in the same attempt. */
const RETRIED = /^INVALID_KE_PAYLOAD|^COOKIE/i;

/** Lines that prove a negotiation even where the log begins with them and no peer is known yet. */
const PROOFS: ReadonlySet<EventKind> = new Set([
  'proposal-rejected',
  'proposal-accepted',
  'phase-1-done',
  'phase-1-lifetime',
  'phase-2-networks',
  'phase-2-sa',
  'phase-2-lifetime',
]);

/** Steps that follow others of the same negotiation and name the peer. */
const NAMING: ReadonlySet<EventKind> = new Set(['phase-1-agreed', 'phase-2-done', 'tunnel-up']);

/** Messages by which a peer that had a default name so far gets its own. */
const IDENTIFYING: ReadonlySet<EventKind> = new Set(['phase-1-done', 'phase-1-agreed', 'identity']);

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

const PEER = FIELD_NUMBER.peer;
const ADDRESS = FIELD_NUMBER.address;

interface PeerState extends TiedPeer {
  /** True for one that has a default name. */
  stranger: boolean;
  /** SPI of the initiator of its last IKE SA (IKEv2), and whether that attempt is settled. */
  spi: string;
  settled: boolean;
  /** The peer at its address that has its lines, for a stranger that never said its name; -1 for none. */
  lent: number;
  /** False once its negotiation has ended. */
  alive: boolean;
  /** ESP SAs of the last phase 2 that were not seen yet. */
  sasLeft: number;
  /** Numbers of the pair of proposals that was compared last; 0 before the first. */
  remoteNo: number;
  localNo: number;
  /** Time of its last line, in ms. */
  time: number;
}

/** Ties LANCOM's events to peers. */
export class LancomTies implements Ties {
  readonly peers: PeerState[] = [];
  private readonly byName = new Map<number, number>();
  private readonly byText = new Map<string, number>();
  private readonly byAddress = new Map<number, number>();
  private readonly canonical = new Map<string, number>();
  private readonly waiting = new WaitingPeers();
  private readonly strangers = new Strangers();
  private readonly strangerAt = new Map<string, number>();
  private readonly bySpi = new Map<string, number>();
  /** Which names are default names, by their numbers. */
  private readonly defaults = new Map<number, boolean>();
  private lastStranger = -1;
  private nobody = -1;
  private last = -1;
  /** True where the event begins another attempt. */
  private begins = false;

  get released(): Released[] {
    return this.strangers.released;
  }

  tie(event: IkeEvent, out: Tie): boolean {
    const { kind } = event;
    this.begins = false;
    const named = this.named(event);
    const peer = named >= 0 ? named : this.unnamed(event);
    if (peer < 0) return false;
    this.progress(peer, kind, event);
    this.last = peer;
    if (this.strangers.any && this.strangers.waits(peer)) {
      if (!this.strangers.keep(peer, event.record) || ENDS.has(kind)) this.letGo(peer);
      return false;
    }
    const { lent } = this.peers[peer] as PeerState;
    out.peer = lent < 0 ? peer : lent;
    out.session = -1;
    out.begins = this.begins;
    return true;
  }

  finish(): void {
    for (const peer of this.strangers.all()) this.letGo(peer);
  }

  /** A stranger stays one: its lines are those of the peer at its address, or its own. */
  private letGo(peer: number): void {
    const state = this.peers[peer] as PeerState;
    state.lent = state.address === null ? -1 : (this.canonical.get(state.address) ?? -1);
    this.strangers.release(peer, state.lent < 0 ? peer : state.lent);
  }

  private named(event: IkeEvent): number {
    const name = event.valueAt(PEER);
    const address = event.valueAt(ADDRESS);
    const spi = spiOf(event);
    if (name !== 0) {
      const peer = this.isDefault(name, event)
        ? this.ofStranger(event, spi)
        : this.ofName(name, address, event, spi);
      if (spi !== '') this.note(peer, spi, event);
      return peer;
    }
    if (spi !== '' || event.kind === 'packet-detail') return this.ofDetail(event, spi, address);
    if (address !== 0) return this.ofAddress(address, event);
    if (event.kind === 'phase-1-done') return this.ofIdentities(event);
    return event.kind === 'gave-up' || event.kind === 'device-error' ? this.ofWords(event) : -1;
  }

  private isDefault(name: number, event: IkeEvent): boolean {
    let known = this.defaults.get(name);
    if (known === undefined) {
      known = isDefaultName(event.text('peer') ?? '');
      this.defaults.set(name, known);
    }
    return known;
  }

  /** A line about a message that names no peer: the one with these SPIs, or that of the line before. */
  private ofDetail(event: IkeEvent, spi: string, address: number): number {
    const known = spi === '' ? undefined : this.bySpi.get(spi);
    const last = this.peers[this.last];
    const peer = known ?? (last !== undefined && !(event.time - last.time > SAME_STEP_MS) ? this.last : -1);
    if (peer < 0) return address === 0 ? -1 : this.ofAddress(address, event);
    if (address !== 0) this.meet(peer, address, event);
    if (spi !== '') this.note(peer, spi, event);
    return peer;
  }

  /** Learns the address of a peer, whether it has a name of its own or not. */
  private meet(peer: number, address: number, event: IkeEvent): void {
    const state = this.peers[peer] as PeerState;
    if (!state.stranger) {
      this.learn(peer, address, event);
      return;
    }
    const text = canonicalAddress(event.text('address') ?? '');
    if (text === '0.0.0.0') return;
    state.address = text;
    this.strangerAt.set(text, peer);
  }

  /** Notes the SPIs of a message; a first message with others than before may begin another attempt. */
  private note(peer: number, spi: string, event: IkeEvent): void {
    const state = this.peers[peer] as PeerState;
    if (event.facts.exchange === 'ike-sa-init' && state.spi !== spi) {
      if (state.spi !== '' && state.settled) this.another(peer);
      state.spi = spi;
      state.settled = false;
    } else if (state.spi === '') state.spi = spi;
    this.bySpi.set(spi, peer);
  }

  private another(peer: number): void {
    if (this.strangers.waits(peer)) {
      this.letGo(peer);
      this.holdBack(peer, true);
    } else this.begins = true;
  }

  private holdBack(peer: number, begins: boolean): void {
    const oldest = this.strangers.hold(peer, begins);
    if (oldest >= 0) this.letGo(oldest);
  }

  /** A peer that has a default name: told from others by SPIs or address, else the one of the lines before. */
  private ofStranger(event: IkeEvent, spi: string): number {
    const logged = event.text('address');
    const address = logged === null ? null : canonicalAddress(logged);
    const known =
      (spi === '' ? undefined : this.bySpi.get(spi)) ??
      (address === null ? undefined : this.strangerAt.get(address));
    let peer = known ?? this.strangerBefore(event, address);
    if (peer < 0) {
      peer = this.add(event.text('peer'));
      (this.peers[peer] as PeerState).stranger = true;
      this.holdBack(peer, false);
    } else if (
      this.peers[peer]?.stranger === true &&
      this.peers[peer]?.alive === false &&
      !ENDS.has(event.kind)
    ) {
      this.holdBack(peer, false);
    }
    if (event.value('address') !== 0) this.meet(peer, event.value('address'), event);
    if (this.peers[peer]?.stranger === true) this.lastStranger = peer;
    return peer;
  }

  /** The stranger of the lines before, unless the address says that it is another one. */
  private strangerBefore(event: IkeEvent, address: string | null): number {
    const before = this.peers[this.lastStranger];
    if (before === undefined || event.time - before.time > STRANGER_MS) return -1;
    return address === null || before.address === null ? this.lastStranger : -1;
  }

  /** The peer whose name stands in other words: the name of an exchange, or what a monitor writes in front. */
  private ofWords(event: IkeEvent): number {
    const name =
      event.text('rule')?.replace(/^isakmp-peer-/i, '') ??
      /^(\S{1,16}): /.exec(event.text('reason') ?? '')?.[1];
    if (name === undefined) return -1;
    const known = this.byText.get(name);
    if (known !== undefined || event.kind !== 'device-error') return known ?? -1;
    return this.add(name);
  }

  private ofName(name: number, address: number, event: IkeEvent, spi: string): number {
    const text = event.text('peer') ?? '';
    let peer = this.byName.get(name) ?? this.byText.get(text);
    const stranger = this.strangers.any ? this.strangerNamed(event, peer ?? -1, spi) : -1;
    if (stranger >= 0) {
      const state = this.peers[stranger] as PeerState;
      if (state.address !== null) this.strangerAt.delete(state.address);
      this.strangers.release(stranger, peer ?? stranger);
      if (peer === undefined) {
        // it keeps its place, and the default name gives way
        peer = stranger;
        state.name = text;
        state.stranger = false;
        this.byText.set(text, peer);
        if (state.address !== null) this.canonical.set(state.address, peer);
      } else this.waiting.reset(stranger);
    }
    if (peer === undefined) {
      const known = this.byAddress.get(address) ?? this.nameless(event);
      // a peer that was known by its address alone, or not even by that, gets its name now
      if (this.peers[known]?.name === null) {
        peer = known;
        (this.peers[known] as PeerState).name = text;
        this.byText.set(text, peer);
      } else peer = this.add(text);
    }
    this.byName.set(name, peer);
    if (address !== 0) this.learn(peer, address, event);
    return peer;
  }

  /** The stranger that turns out to be the named peer; -1 for none. */
  private strangerNamed(event: IkeEvent, peer: number, spi: string): number {
    const { strangers, waiting } = this;
    const bySpi = this.bySpi.get(spi) ?? -1;
    if (strangers.waits(bySpi)) return bySpi;
    const logged = event.text('address');
    const byAddress = logged === null ? -1 : (this.strangerAt.get(canonicalAddress(logged)) ?? -1);
    if (strangers.waits(byAddress)) return byAddress;
    if (!IDENTIFYING.has(event.kind) || waiting.waits(peer, PHASE_1_DONE)) return -1;
    const last = this.peers[this.last];
    if (strangers.waits(this.last) && last !== undefined && !(event.time - last.time > SAME_STEP_MS))
      return this.last;
    const first = waiting.first(PHASE_1_DONE, event.time, (i) => (strangers.waits(i) ? 1 : 0));
    return strangers.waits(first) ? first : -1;
  }

  /** The peer of the line before, where that has no name, and this is the step behind it that names it; -1 for none. */
  private nameless(event: IkeEvent): number {
    const last = this.peers[this.last];
    if (last === undefined || last.name !== null || !NAMING.has(event.kind)) return -1;
    if (event.value('address') !== 0 && last.address !== null) return -1;
    return this.peers.length === 1 || !(event.time - last.time > SAME_STEP_MS) ? this.last : -1;
  }

  private ofAddress(address: number, event: IkeEvent): number {
    if (this.strangers.any) {
      const stranger = this.strangerAt.get(canonicalAddress(event.text('address') ?? '')) ?? -1;
      if (this.strangers.waits(stranger)) return stranger;
    }
    const known = this.byAddress.get(address);
    if (known !== undefined) return known;
    const text = canonicalAddress(event.text('address') ?? '');
    const same = this.canonical.get(text);
    if (same !== undefined) {
      this.byAddress.set(address, same);
      return same;
    }
    // a peer whose address was not known before: its answer, or its tunnel, is waited for
    const item = event.kind === 'tunnel-endpoints' ? ENDPOINTS : PHASE_1_PROPOSALS;
    const awaited = this.waiting.first(item, event.time, (i) => (this.peers[i]?.address === null ? 1 : 0));
    const peer = this.peers[awaited]?.address === null ? awaited : this.addressless(event);
    this.learn(peer, address, event);
    return peer;
  }

  /** Phase 1 between two addresses: one of them is a gateway that is known, or the one of a peer that comes now. */
  private ofIdentities(event: IkeEvent): number {
    for (const field of ['responderId', 'initiatorId'] as const) {
      const text = event.text(field);
      const peer = text === null ? undefined : this.canonical.get(canonicalAddress(text));
      if (peer !== undefined) return peer;
    }
    if (this.peers.length > 0) return -1;
    const remote = event.text(event.facts.role === 'responder' ? 'initiatorId' : 'responderId')?.trim() ?? '';
    const peer = this.add(null);
    if (isAddress(remote)) this.keepAddress(peer, canonicalAddress(remote));
    return peer;
  }

  /** The peer of the line before, where its address was not known before; else a new one. */
  private addressless(event: IkeEvent): number {
    const last = this.peers[this.last];
    const fits =
      last !== undefined && last.alive && last.address === null && !(event.time - last.time > SAME_STEP_MS);
    return fits ? this.last : this.add(null);
  }

  private learn(peer: number, address: number, event: IkeEvent): void {
    if (this.byAddress.get(address) === peer) return;
    const text = canonicalAddress(event.text('address') ?? '');
    // 0.0.0.0 stands where no address is known yet; several peers may have it
    if (text === '0.0.0.0') return;
    this.byAddress.set(address, peer);
    this.keepAddress(peer, text);
  }

  private keepAddress(peer: number, address: string): void {
    this.canonical.set(address, peer);
    (this.peers[peer] as PeerState).address = address;
  }

  private add(name: string | null): number {
    if (name !== null && !isDefaultName(name)) this.byText.set(name, this.peers.length);
    this.peers.push({
      name,
      stranger: false,
      spi: '',
      settled: false,
      lent: -1,
      address: null,
      alive: true,
      sasLeft: 0,
      remoteNo: 0,
      localNo: 0,
      time: Number.NaN,
    });
    return this.peers.length - 1;
  }

  private unnamed(event: IkeEvent): number {
    const awaited = this.awaited(event);
    if (awaited >= 0) return awaited;
    const { kind, time } = event;
    const last = this.peers[this.last];
    if (last?.alive !== true && kind === 'device-error') return this.anybody();
    if (last === undefined) return this.peers.length === 0 && PROOFS.has(kind) ? this.add(null) : -1;
    if (!last.alive) return -1;
    // that the rules are ready is said of all at once, and then of nobody
    const alone = this.peers.length === 1 && kind !== 'rules-ready';
    return alone || !(time - last.time > SAME_STEP_MS) ? this.last : -1;
  }

  /** The peer of all errors that are said of nobody in particular. */
  private anybody(): number {
    if (this.nobody < 0) this.nobody = this.add(null);
    return this.nobody;
  }

  private awaited(event: IkeEvent): number {
    const { waiting } = this;
    const { time } = event;
    switch (event.kind) {
      case 'rules-ready':
        return waiting.first(RULES_READY, time);
      case 'proposal-rejected':
      case 'proposal-accepted':
        return this.comparing(event);
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
        return waiting.waits(this.last, POLL_DETAIL) ? this.last : waiting.first(POLL_DETAIL, time);
      default:
        return -1;
    }
  }

  /** Outgoing SAs are printed before incoming ones: half of a peer's are still to come when the second kind begins. */
  private wantsDirection(event: IkeEvent): (peer: number) => number {
    const incoming = /^in/i.test(event.text('direction') ?? '');
    return (i) => {
      const { sasLeft } = this.peers[i] as PeerState;
      return (sasLeft % 2 === 1) === incoming ? 1 : 0;
    };
  }

  /** The peer whose proposals are compared: one that has answered, and whose next pair this may be. */
  private comparing(event: IkeEvent): number {
    const { waiting } = this;
    const phase2 = event.int('phase') === 2;
    const remoteNo = event.int('remoteNo') ?? 0;
    const localNo = event.int('localNo') ?? 0;
    const fits = (i: number): number => {
      const peer = this.peers[i] as PeerState;
      if (remoteNo === peer.remoteNo) return localNo === peer.localNo + 1 ? 2 : 0;
      return remoteNo === peer.remoteNo + 1 ? (localNo === 1 ? 2 : 1) : 0;
    };
    const item = phase2 ? PHASE_2_ANSWERED : PHASE_1_ANSWERED;
    let answered: number;
    if (event.kind === 'proposal-rejected') {
      // refusals come at once with the answer, one behind the other
      answered = waiting.first(item, event.time, (i) => fits(i) + (i === this.last ? 0.5 : 0), 0);
    } else answered = waiting.first(item, event.time, fits);
    if (answered >= 0) return answered;
    return waiting.first(phase2 ? PHASE_2_PROPOSALS : PHASE_1_PROPOSALS, event.time, fits);
  }

  /** What the peer may wait for after this line. */
  private progress(i: number, kind: EventKind, event: IkeEvent): void {
    const peer = this.peers[i] as PeerState;
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
    const peer = this.peers[i] as PeerState;
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
    const peer = this.peers[i] as PeerState;
    peer.remoteNo = 0;
    peer.localNo = 0;
  }

  /** A line about a phase 2 that is done; where the log begins with it, the ones behind it are waited for, too. */
  private phase2Detail(i: number, kind: EventKind, time: number): void {
    const { waiting } = this;
    const peer = this.peers[i] as PeerState;
    if (this.peers.length === 1 && !waiting.waits(i, ENDPOINTS)) {
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

const PROPOSALS: readonly Awaited[] = [
  PHASE_1_PROPOSALS,
  PHASE_1_ANSWERED,
  PHASE_1_DONE,
  PHASE_2_PROPOSALS,
  PHASE_2_ANSWERED,
];

const ENDS: ReadonlySet<EventKind> = new Set([
  'setup-timeout',
  'device-error',
  'tunnel-closing',
  'tunnel-closed',
]);

/** The initiator's SPI of a message (16 digits of 32), which stays the same while its answer's SPI is not known yet. */
function spiOf(event: IkeEvent): string {
  const { kind } = event;
  if (
    kind !== 'packet-received' &&
    kind !== 'packet-sent' &&
    kind !== 'packet-prepared' &&
    kind !== 'packet-detail'
  )
    return '';
  const text = event.text('spi') ?? event.text('cookieI');
  return text === null ? '' : text.toLowerCase().replace(/^0x/, '').slice(0, 16);
}
