import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import type { OwnProposals, Tie, Ties } from '../dialect.ts';
import { addressOf, type Connection, Connections, nameOf, type Session } from './connections.ts';
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

const REFUSES: ReadonlySet<EventKind> = new Set(['refusal-sent', 'cause', 'proposals-remote', 'ike-deleted']);
const OF_CHILD: ReadonlySet<EventKind> = new Set(['phase-2-started', 'phase-2-done', 'selectors-proposed']);
const ENDS: ReadonlySet<EventKind> = new Set(['ike-deleted', 'ike-delete-sent', 'ike-delete-received']);

/** With more IKE SAs up than this, nobody guesses to which of them a line belongs. */
const MAX_SHARED = 64;

/** Ties pluto's events to peers and sessions. */
export class LibreswanTies implements Ties {
  private readonly connections = new Connections();
  private readonly sessions: Session[] = [];
  private readonly live = new Set<Session>();
  /** Those of them whose IKE SA is up. */
  private readonly up = new Set<Session>();
  private readonly bySerial = new Map<number, Session>();
  private readonly children = new Set<number>();
  /** Numbers of states that were seen to begin. */
  private readonly begun = new Set<number>();
  private readonly repeats = new RepeatWatch();
  private lastSession: Session | null = null;
  private lastTime = Number.NaN;

  get peers(): readonly Connection[] {
    return this.connections.list;
  }

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
    return this.connections.configured(this.connections.at(this.peerOfSession(session)).name);
  }

  /** Lines about no negotiation: what a connection is configured with. */
  private read(event: IkeEvent): void {
    const id = event.messageId;
    if (!id.includes('/connection-own-')) return;
    const name = nameOf(event);
    if (name === null) return;
    const offered = event.text('proposals');
    if (id.endsWith('/connection-own-ike-proposals')) this.connections.configure(name);
    else if (offered !== null) {
      const protocol = id.includes('-ike-') ? 'IKE' : id.includes('-esp-') ? 'ESP' : 'AH';
      this.connections.addOwn(name, {
        phase: protocol === 'IKE' ? 'phase-1' : 'phase-2',
        text: `${event.text('number') ?? '1'}:${protocol}=${offered}`,
        line: event.line,
      });
    }
  }

  /** No state outlives the daemon; a new one counts from 1 again. */
  private device(kind: EventKind): void {
    if (kind === 'device-stopping') return;
    for (const session of this.live) session.ended = true;
    this.live.clear();
    this.up.clear();
    this.bySerial.clear();
    this.children.clear();
    this.begun.clear();
  }

  private sessionOf(event: IkeEvent): Session | null {
    const serial = event.int('serial');
    if (serial === null) {
      const name = nameOf(event);
      // a connection's own line speaks of what is under way
      return name === null ? this.ofAddress(event) : this.connections.underWay(name, addressOf(event));
    }
    if (this.beginsAnew(event, serial)) this.device('device-started');
    const known = this.bySerial.get(serial);
    if (known !== undefined) return known;
    const session = this.ofNewSerial(event, serial, this.connections.ofLine(event));
    if (session !== null) this.bySerial.set(serial, session);
    return session;
  }

  /** A state begins once: where one begins that has come far before, the daemon was started anew, and no line says so. */
  private beginsAnew(event: IkeEvent, serial: number): boolean {
    if (event.kind !== 'phase-1-started') return false;
    const before = this.bySerial.get(serial);
    const again =
      this.begun.has(serial) &&
      before !== undefined &&
      (before.established || before.ended || before.answered);
    this.begun.add(serial);
    return again;
  }

  /** `packet from …`: an answer to what was just refused, or an attempt that no connection is there for. */
  private ofAddress(event: IkeEvent): Session | null {
    const address = addressOf(event);
    if (address === null) return null;
    const { lastSession } = this;
    const sameStep = !(Math.abs(event.time - this.lastTime) > 1000);
    const fits = lastSession !== null && this.connections.fits(lastSession, address);
    if (fits && sameStep && lastSession.refusedAtOnce) return lastSession;
    const last = this.connections.knownAddress(address)?.last ?? null;
    const lives = last !== null && !last.ended;
    if (lives && last.refusedAtOnce && this.repeats.isRepeat(last.number, event.time, sameStep)) return last;
    // a refusal without a state and without a first message before it belongs to what is under way
    if (lives && !beginsAttempt(event)) return last;
    return this.begin(this.connections.ofAddress(address), event);
  }

  private ofNewSerial(event: IkeEvent, serial: number, peer: number): Session | null {
    const parent = event.int('parentId');
    const under = parent === null ? undefined : this.bySerial.get(parent);
    if (this.isChild(event)) {
      this.children.add(serial);
      return under ?? this.liveSession(peer) ?? this.sharedSession(event) ?? this.begin(peer, event);
    }
    // what is announced for the future may bear the number of a state that never told anything else
    if (event.kind === 'retry-announced') return this.connections.at(peer).last;
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
    const last = this.connections.at(peer).last;
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
      this.connections.put(waiting, peer);
      return waiting;
    }
    return this.begin(peer, event);
  }

  /** Several connections with one peer share an IKE SA: where only one is up, it is that. */
  private sharedSession(event: IkeEvent): Session | null {
    if (this.up.size > MAX_SHARED) return null;
    const address = addressOf(event);
    let found: Session | null = null;
    for (const session of this.up) {
      if (!this.connections.fits(session, address)) continue;
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
    const { last } = this.connections.at(peer);
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
    this.connections.put(session, peer);
    return session;
  }

  /** Takes what a line says of the peer's name and address. */
  private learn(session: Session, event: IkeEvent): void {
    const { connections } = this;
    const serial = event.int('serial');
    const name = nameOf(event);
    // a Child SA may belong to another connection that shares the IKE SA
    const ofIke = serial !== null && !this.children.has(serial);
    if (name !== null && ofIke && connections.at(session.peer).name !== name) this.rename(session, event);
    const address = addressOf(event);
    if (address !== null) connections.learnAddress(session.peer, address);
  }

  /** The daemon found a better connection for the peer, or found one at all. */
  private rename(session: Session, event: IkeEvent): void {
    const { connections } = this;
    const before = connections.at(session.peer);
    if (before.last === session) before.last = null;
    const peer = connections.ofLine(event);
    connections.put(session, peer);
    const after = connections.at(peer);
    if (before.name === null) after.address ??= before.address;
  }

  private progress(session: Session, event: IkeEvent): void {
    const { kind, facts } = event;
    const serial = event.int('serial');
    session.ikeVersion ??= facts.ikeVersion ?? null;
    this.connections.active(session);
    if (kind === 'phase-1-done' || kind === 'phase-2-done') {
      session.established = true;
      if (!session.ended) this.up.add(session);
    }
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
    this.up.delete(session);
  }
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
