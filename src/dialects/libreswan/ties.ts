import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import type { OwnProposals, Tie, TiedPeer, Ties } from '../dialect.ts';
import { isOfPhase2 } from './proposals.ts';
import { RepeatWatch } from './repeats.ts';

/*
 * pluto numbers its states, IKE SAs and Child SAs alike: `#5`. A session (a negotiation) is an IKE SA with all that
 * replaces it and all Child SAs under it:
 *
 *   #1 initiating ──────────────> session A      #2 … using #1, {using isakmp#1 …} ──> A
 *   #4 rekey to replace IKE SA #1 ──> A          #5 … to replace #4 after a give-up ──> a session of its own
 *   #6 responding, again and again refused at its first message (#6, #7, #8 …) ──> one session
 *   packet from 192.0.2.7:500: … ──> the session of that address, or one of its own
 */

interface Session {
  readonly number: number;
  peer: number;
  /** Numbers of its IKE SAs that live. */
  readonly ikes: Set<number>;
  /** True once an IKE SA came up. */
  established: boolean;
  ended: boolean;
  ikeVersion: 1 | 2 | null;
  /** True while this device has refused the peer's first message and done nothing else. */
  refusedAtOnce: boolean;
  answered: boolean;
}

/** An entry of the connection list. */
interface PeerState extends TiedPeer {
  readonly key: string;
  /** The session that was last active, or null. */
  last: Session | null;
  /** What the connection is configured with. */
  own: OwnProposals[];
}

const REFUSES: ReadonlySet<EventKind> = new Set(['refusal-sent', 'cause', 'proposals-remote', 'ike-deleted']);
const OF_CHILD: ReadonlySet<EventKind> = new Set(['phase-2-started', 'phase-2-done', 'selectors-proposed']);
const ENDS: ReadonlySet<EventKind> = new Set(['ike-deleted', 'ike-delete-sent', 'ike-delete-received']);

/** Ties pluto's events to peers and sessions. */
export class LibreswanTies implements Ties {
  readonly peers: PeerState[] = [];
  private readonly sessions: Session[] = [];
  private readonly live = new Set<Session>();
  private readonly byKey = new Map<string, number>();
  private readonly byName = new Map<string, PeerState[]>();
  private readonly byAddress = new Map<string, number>();
  private readonly bySerial = new Map<number, Session>();
  private readonly children = new Set<number>();
  private readonly configured = new Map<string, OwnProposals[]>();
  private readonly repeats = new RepeatWatch();
  private lastSession: Session | null = null;
  private lastTime = Number.NaN;

  tie(event: IkeEvent, out: Tie): boolean {
    const { kind } = event;
    if (kind === 'housekeeping') {
      this.read(event);
      return false;
    }
    if (kind === 'device-started' || kind === 'device-stopping') {
      this.device(kind);
      return false;
    }
    const session = this.sessionOf(event);
    if (session === null) return false;
    this.learn(session, event);
    this.progress(session, event);
    this.lastSession = session;
    this.lastTime = event.time;
    out.peer = session.peer;
    out.session = session.number;
    return true;
  }

  peerOfSession(session: number): number {
    return this.sessions[session]?.peer ?? 0;
  }

  *liveSessions(): Generator<number> {
    for (const session of this.live) yield session.number;
  }

  ownProposals(session: number): readonly OwnProposals[] {
    const peer = this.peers[this.peerOfSession(session)];
    return peer?.own ?? [];
  }

  /** Lines about no negotiation: what a connection is configured with. */
  private read(event: IkeEvent): void {
    const id = event.messageId;
    if (!id.includes('/connection-own-')) return;
    const name = nameOf(event);
    if (name === null) return;
    if (id.endsWith('/connection-own-ike-proposals')) this.configured.set(name, []);
    else if (event.text('proposals') !== null) this.own(name, event);
  }

  private own(name: string, event: IkeEvent): void {
    const list = this.configured.get(name) ?? [];
    const protocol = event.messageId.includes('-ike-')
      ? 'IKE'
      : event.messageId.includes('-esp-')
        ? 'ESP'
        : 'AH';
    list.push({
      phase: protocol === 'IKE' ? 'phase-1' : 'phase-2',
      text: `${event.text('number') ?? '1'}:${protocol}=${event.text('proposals') ?? ''}`,
      line: event.line,
    });
    this.configured.set(name, list);
    for (const peer of this.byName.get(name) ?? []) peer.own = list;
  }

  /** No state outlives the daemon; a new one counts from 1 again. */
  private device(kind: EventKind): void {
    if (kind === 'device-stopping') return;
    for (const session of this.live) {
      session.ended = true;
      (this.peers[session.peer] as PeerState).last = null;
    }
    this.live.clear();
    this.bySerial.clear();
    this.children.clear();
  }

  private sessionOf(event: IkeEvent): Session | null {
    const serial = event.int('serial');
    if (serial === null) return nameOf(event) === null ? this.ofAddress(event) : this.ofConnection(event);
    const known = this.bySerial.get(serial);
    if (known !== undefined) return known;
    const peer = this.peerOf(event);
    const session = this.ofNewSerial(event, serial, peer);
    if (session !== null) this.bySerial.set(serial, session);
    return session;
  }

  /** A connection's own line: it speaks of what is under way. */
  private ofConnection(event: IkeEvent): Session | null {
    const address = event.text('address');
    let best: Session | null = null;
    for (const peer of this.byName.get(nameOf(event) ?? '') ?? []) {
      if (peer.last === null || peer.last.ended) continue;
      if (address !== null && peer.address !== null && peer.address !== canonicalAddress(address)) continue;
      if (best === null || peer.last.number > best.number) best = peer.last;
    }
    return best;
  }

  /** `packet from …`: an answer to what was just refused, or an attempt that no connection is there for. */
  private ofAddress(event: IkeEvent): Session | null {
    const logged = event.text('address');
    if (logged === null) return null;
    const address = canonicalAddress(logged);
    const { lastSession } = this;
    const sameStep = !(Math.abs(event.time - this.lastTime) > 1000);
    const fits = lastSession !== null && this.fitsAddress(lastSession, address);
    if (fits && sameStep && lastSession.refusedAtOnce) return lastSession;
    const known = this.byAddress.get(address);
    const last = known === undefined ? null : (this.peers[known] as PeerState).last;
    if (
      last !== null &&
      !last.ended &&
      last.refusedAtOnce &&
      this.repeats.isRepeat(last.number, event.time, sameStep)
    )
      return last;
    // a refusal without a state and without a first message before it belongs to what is under way
    if (!beginsAttempt(event) && last !== null && !last.ended) return last;
    return this.begin(this.peerOfAddress(address), event);
  }

  private fitsAddress(session: Session, address: string): boolean {
    const known = (this.peers[session.peer] as PeerState).address;
    return known === null || known === address;
  }

  private ofNewSerial(event: IkeEvent, serial: number, peer: number): Session | null {
    const parent = event.int('parentId');
    const under = parent === null ? undefined : this.bySerial.get(parent);
    if (this.isChild(event)) {
      this.children.add(serial);
      return under ?? this.liveSession(peer) ?? this.sharedSession(event) ?? this.begin(peer, event);
    }
    // what is announced for the future may bear the number of a state that never told anything else
    if (event.kind === 'retry-announced') return (this.peers[peer] as PeerState).last;
    // Libreswan 3 goes on under the number of the first Child SA once IKE_AUTH has begun
    if (this.goesOn(event, peer)) {
      this.children.add(serial);
      return this.liveSession(peer);
    }
    const session = this.ofNewIke(event, peer, under);
    session.ikes.add(serial);
    return session;
  }

  private goesOn(event: IkeEvent, peer: number): boolean {
    const begun = this.liveSession(peer);
    if (begun === null || begun.established || begun.refusedAtOnce) return false;
    return event.facts.exchange === 'ike-auth' || event.kind === 'identity' || event.kind === 'authenticated';
  }

  /** A new IKE SA: it replaces one that lives, repeats a first message, or is a new attempt. */
  private ofNewIke(event: IkeEvent, peer: number, replaced: Session | undefined): Session {
    const { facts } = event;
    const last = (this.peers[peer] as PeerState).last;
    if (facts.exchange === 'create-child-sa')
      return replaced ?? this.liveSession(peer) ?? this.begin(peer, event);
    if (replaced !== undefined)
      return replaced.established && !replaced.ended ? replaced : this.begin(peer, event);
    // an IKE SA of IKEv2 is renewed under the old one, and its proposal has an SPI
    if (/\bSPI=/.test(event.text('proposals') ?? ''))
      return this.liveSession(peer) ?? this.begin(peer, event);
    const asResponder = facts.role === 'responder';
    if (asResponder && last !== null && !last.ended) {
      if (last.refusedAtOnce && this.repeats.isRepeat(last.number, event.time, false)) return last;
      // in IKEv1 a new main mode under a live SA renews it
      if (last.established && facts.ikeVersion === 1 && last.ikeVersion === 1) return last;
    }
    // an attempt whose first lines named no connection yet
    const waiting = this.lastSession;
    if (
      asResponder &&
      waiting !== null &&
      waiting.ikes.size === 0 &&
      !waiting.ended &&
      !waiting.refusedAtOnce
    ) {
      waiting.peer = peer;
      (this.peers[peer] as PeerState).last = waiting;
      return waiting;
    }
    return this.begin(peer, event);
  }

  /** Several connections with one peer share an IKE SA: where only one is up, it is that. */
  private sharedSession(event: IkeEvent): Session | null {
    const logged = event.text('address');
    const address = logged === null ? null : canonicalAddress(logged);
    let found: Session | null = null;
    for (const session of this.live) {
      if (!session.established || (address !== null && !this.fitsAddress(session, address))) continue;
      if (found !== null) return null;
      found = session;
    }
    return found;
  }

  private isChild(event: IkeEvent): boolean {
    const { kind, facts } = event;
    if (facts.phase === 'phase-2' || facts.exchange === 'quick') return true;
    if (OF_CHILD.has(kind) || kind.startsWith('child-')) return true;
    return isOfPhase2(event.text('proposals') ?? '');
  }

  private liveSession(peer: number): Session | null {
    const { last } = this.peers[peer] as PeerState;
    return last !== null && !last.ended ? last : null;
  }

  private begin(peer: number, event: IkeEvent): Session {
    const session: Session = {
      number: this.sessions.length,
      peer,
      ikes: new Set(),
      established: false,
      ended: false,
      ikeVersion: event.facts.ikeVersion ?? null,
      refusedAtOnce: false,
      answered: false,
    };
    this.sessions.push(session);
    this.live.add(session);
    (this.peers[peer] as PeerState).last = session;
    return session;
  }

  /** The connection of a line that names one, each address of a template apart. */
  private peerOf(event: IkeEvent): number {
    const name = nameOf(event) ?? '';
    const logged = event.text('instance') === null ? null : event.text('address');
    const address = logged === null ? null : canonicalAddress(logged);
    const key = `${name}\n${address ?? ''}`;
    let peer = this.byKey.get(key);
    if (peer === undefined) {
      peer = this.add(name, address, key);
      this.byKey.set(key, peer);
    }
    return peer;
  }

  private peerOfAddress(address: string): number {
    return this.byAddress.get(address) ?? this.add(null, address, `\n${address}`);
  }

  private add(name: string | null, address: string | null, key: string): number {
    const own = name === null ? [] : (this.configured.get(name) ?? []);
    const state: PeerState = { name, address, key, last: null, own };
    const number = this.peers.push(state) - 1;
    if (name !== null) {
      const named = this.byName.get(name);
      if (named === undefined) this.byName.set(name, [state]);
      else named.push(state);
    }
    if (address !== null && !this.byAddress.has(address)) this.byAddress.set(address, number);
    return number;
  }

  /** Takes what a line says of the peer's name and address. */
  private learn(session: Session, event: IkeEvent): void {
    const serial = event.int('serial');
    const name = nameOf(event);
    // a Child SA may belong to another connection that shares the IKE SA
    const ofIke = serial !== null && !this.children.has(serial);
    if (name !== null && ofIke && (this.peers[session.peer] as PeerState).name !== name)
      this.rename(session, event);
    const logged = event.text('address');
    if (logged === null) return;
    const peer = this.peers[session.peer] as PeerState;
    if (peer.address !== null) return;
    const address = canonicalAddress(logged);
    peer.address = address;
    this.byAddress.set(address, session.peer);
  }

  /** The daemon found a better connection for the peer, or found one at all. */
  private rename(session: Session, event: IkeEvent): void {
    const peer = this.peerOf(event);
    const before = this.peers[session.peer] as PeerState;
    if (before.last === session) before.last = null;
    session.peer = peer;
    const after = this.peers[peer] as PeerState;
    after.last = session;
    if (after.address === null && before.name === null) after.address = before.address;
  }

  private progress(session: Session, event: IkeEvent): void {
    const { kind, facts } = event;
    const serial = event.int('serial');
    session.ikeVersion ??= facts.ikeVersion ?? null;
    (this.peers[session.peer] as PeerState).last = session;
    if (kind === 'phase-1-done' || kind === 'phase-2-done') session.established = true;
    if (kind === 'packet-sent' && !session.refusedAtOnce) session.answered = true;
    const refuses = (kind === 'refusal-sent' || kind === 'cause') && facts.phase !== 'phase-2';
    if (refuses && !session.established && !session.answered) session.refusedAtOnce = true;
    else if (session.refusedAtOnce && !REFUSES.has(kind) && kind !== 'phase-1-started')
      session.refusedAtOnce = false;
    if (session.refusedAtOnce) this.repeats.seen(session.number, event.time);
    if (!ENDS.has(kind) || facts.phase === 'phase-2' || (serial !== null && this.children.has(serial)))
      return;
    const ended = event.int('ikeId') ?? serial;
    if (ended === null) return;
    session.ikes.delete(ended);
    // what was refused at its first message may be repeated under another number
    if (session.ikes.size > 0 || session.refusedAtOnce) return;
    session.ended = true;
    this.live.delete(session);
  }
}

/** Name of the connection in front of a line, without the number that pluto gives each pair of its networks (`/1x2`). */
function nameOf(event: IkeEvent): string | null {
  return event.text('peer')?.replace(/\/\d+x\d+$/i, '') ?? null;
}

/** True for the first message of a peer that nothing is known of. */
function beginsAttempt(event: IkeEvent): boolean {
  const { kind, facts } = event;
  return (
    facts.cause !== undefined ||
    kind === 'proposal-selected' ||
    kind === 'phase-1-started' ||
    kind === 'packet-received'
  );
}
