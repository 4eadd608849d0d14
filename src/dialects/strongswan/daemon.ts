import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { addressOf } from './addresses.ts';
import { FirstPackets, type Firsts } from './firstPackets.ts';
import { isLive, type Sa, Sas } from './sas.ts';
import type { Sessions } from './sessions.ts';
import { Thread } from './thread.ts';

/*
 * Follows one daemon through its log and says for each line to which attempt it belongs. What ties a line, in this order:
 *
 *   <name|n> before it ─> name[n] in it ─> {n} or the SPI of a Child SA ─> what its thread has in hand
 *   ─> the addresses of the packet that the thread receives or sends, with exchange and message id
 *
 * A line that cannot be tied yet waits with its thread: `generating …` until `sending packet: from … to …`, `received
 * packet` until the message is read, a main mode under a live SA until it is known whether the peer renews or restarted.
 */

/** Record numbers that turned out to belong to a session. */
export type Release = (session: number, records: readonly number[]) => void;

/** The line belongs to no attempt, or waits. */
const NONE = -1;

/** More lines than these do not wait for a packet that never comes. */
const MAX_WAITING = 256;

/** A job of which nothing more is heard for this long, in ms, is not the line's. */
const LOOSE_MS = 1500;

/** Events that begin a message or a job of their thread. */
const BEGINS_JOB: ReadonlySet<EventKind> = new Set([
  'datagram-received',
  'packet-repeated',
  'dpd-sent',
  'dpd-failed',
  'terminate-requested',
]);

/** Further events that a message of nobody cannot cause. */
const BEGINS_WORK: ReadonlySet<EventKind> = new Set([
  ...BEGINS_JOB,
  'phase-1-started',
  'phase-2-started',
  'gave-up',
  'rekey-started',
]);

/** One daemon. */
export class Daemon {
  private sas = new Sas();
  private threads = new Map<number, Thread>();
  private children = new Map<number, Sa>();
  private childNames = new Map<string, Sa>();
  private spis = new Map<string, Sa>();
  private messages = new Map<string, Sa>();
  private lastSent: Sa | null = null;
  private readonly firsts: Firsts = new FirstPackets();
  private readonly sessions: Sessions;
  private readonly release: Release;

  constructor(sessions: Sessions, release: Release) {
    this.sessions = sessions;
    this.release = release;
  }

  /** The sessions that are under way. */
  liveSessions(): Iterable<number> {
    return new Set(this.sas.living().map((sa) => sa.session));
  }

  /** All lines have been seen: what still waits goes where it most likely belongs. */
  finish(): void {
    for (const thread of this.threads.values()) this.settle(thread);
    for (const sa of this.sas.living((s) => s.waiting !== null)) this.decide(sa, true);
  }

  /** Takes a line; gives its session, or `NONE`. */
  take(event: IkeEvent): number {
    const { kind } = event;
    if (kind === 'device-started') {
      this.restart();
      return NONE;
    }
    if (kind === 'device-stopping') return NONE;
    this.sas.now++;
    const thread = this.threadOf(event);
    const sa = this.saOf(event, thread);
    return sa === null ? NONE : this.belongs(sa, event, thread);
  }

  private restart(): void {
    this.finish();
    this.sas = new Sas();
    this.threads = new Map();
    this.children = new Map();
    this.childNames = new Map();
    this.spis = new Map();
    this.messages = new Map();
    this.lastSent = null;
  }

  private threadOf(event: IkeEvent): Thread {
    const number = event.value('thread');
    let thread = this.threads.get(number);
    if (thread === undefined) {
      thread = new Thread();
      this.threads.set(number, thread);
    }
    return thread;
  }

  /** The line is of this SA: those that waited with its thread are, too. */
  private belongs(sa: Sa, event: IkeEvent, thread: Thread): number {
    sa.touched = this.sas.now;
    thread.time = event.time;
    const { waiting } = thread;
    thread.waiting = [];
    if (sa.waiting !== null) {
      sa.waiting.push(...waiting, event.record);
      if (sa.waiting.length > MAX_WAITING) this.decide(sa, true);
      return NONE;
    }
    if (waiting.length > 0) this.release(sa.session, waiting);
    return sa.session;
  }

  private wait(event: IkeEvent, thread: Thread): null {
    thread.waiting.push(event.record);
    if (thread.waiting.length > MAX_WAITING) this.settle(thread);
    return null;
  }

  private saOf(event: IkeEvent, thread: Thread): Sa | null {
    const { kind } = event;
    if (BEGINS_JOB.has(kind) && event.messageId !== 'strongswan/duplicate-destroyed') this.settle(thread);
    if (thread.strange && !this.endsStrange(event, thread)) return null;
    switch (kind) {
      case 'phase-1-started':
        return event.value('ikeId') === 0 || this.isAnswer(event)
          ? this.answered(event, thread)
          : this.initiated(event, thread);
      case 'datagram-received':
        return this.received(event, thread);
      case 'packet-received':
        return this.parsed(event, thread);
      case 'packet-sent':
        return this.made(event, thread);
      case 'datagram-sent':
        return this.sent(event, thread);
      case 'packet-repeated':
        return this.repeated(event, thread);
      case 'gave-up':
        return this.gaveUp(event, thread);
      case 'dpd-sent':
        return this.checked(event, thread);
      case 'dpd-failed':
        return this.lost(event, thread);
      case 'phase-1-done':
      case 'rekey-done':
        return this.up(event, thread);
      case 'ike-delete-sent':
      case 'ike-delete-received':
      case 'ike-deleted':
        return this.ended(event, thread);
      case 'terminate-requested':
        return this.terminated(event);
      case 'phase-2-started':
        return this.childBegun(event, thread);
      default:
        return this.other(event, thread);
    }
  }

  /** True for a line that is not about the message of nobody any more that the thread had in hand. */
  private endsStrange(event: IkeEvent, thread: Thread): boolean {
    const numbered = event.value('ikeId') !== 0 || event.value('saId') !== 0 || event.value('childId') !== 0;
    if (!numbered && !BEGINS_WORK.has(event.kind) && !(event.time - thread.time > LOOSE_MS)) return false;
    thread.strange = false;
    return true;
  }

  /** The SA whose number stands in front of the line or in it; null where none does, or it is not known yet. */
  private byNumber(event: IkeEvent): Sa | null {
    const id = event.int('ikeId') ?? event.int('saId');
    return id === null ? null : this.sas.ofId(id);
  }

  private inFront(event: IkeEvent): Sa | null {
    const id = event.int('saId');
    return id === null ? null : this.sas.ofId(id);
  }

  private isAnswer(event: IkeEvent): boolean {
    return event.facts.role === 'responder';
  }

  private newSession(name: string | null, remote: string | null): number {
    return this.sessions.begin(name, remote);
  }

  /** Notes the name of an SA's connection, and so of its session. */
  private named(sa: Sa, name: string | null): void {
    if (name === null || name === '(unnamed)' || name === '') return;
    this.sas.setName(sa, name);
    if (sa.session >= 0) this.sessions.name(sa.session, name, sa.remote);
  }

  // ---- beginnings

  private initiated(event: IkeEvent, thread: Thread): Sa | null {
    const id = event.int('ikeId') ?? 0;
    const name = event.text('peer') ?? '';
    const version = event.facts.ikeVersion ?? 2;
    const remote = addressOf(event, 'address');
    const known = this.sas.ofId(id);
    if (known !== null && known.state === 'connecting' && !known.gaveUp) {
      thread.attach(known);
      return known;
    }
    const live = this.sas.withName(name, (sa) => sa.state === 'up' && sa.id !== id)[0];
    if (live !== undefined && known === null) {
      // in IKEv1 a new main mode under a live SA renews it; in IKEv2 the exchange that follows says what it is
      if (version === 1 && live.version === 1) return this.begun(thread, id, name, 1, remote, live.session);
      if (version === 2) {
        thread.sa = null;
        thread.open = false;
        thread.begun = { id, name, version, remote };
        return this.wait(event, thread);
      }
    }
    return this.begun(thread, id, name, version, remote, this.newSession(name, remote));
  }

  private begun(
    thread: Thread,
    id: number,
    name: string,
    version: 1 | 2,
    remote: string | null,
    session: number,
  ): Sa {
    const sa = this.sas.add({ id, session, version, remote });
    this.named(sa, name);
    thread.attach(sa);
    return sa;
  }

  /** The peer begins an IKE SA: a new attempt, or a renewal. */
  private answered(event: IkeEvent, thread: Thread): Sa | null {
    const version = event.facts.ikeVersion ?? 2;
    const current = this.inFront(event) ?? (thread.open ? thread.sa : null);
    if (current !== null && thread.opening === 0) {
      thread.attach(current);
      return current;
    }
    thread.remote ??= addressOf(event, 'address');
    return this.answer(event, thread, version);
  }

  private answer(event: IkeEvent, thread: Thread, version: 0 | 1 | 2): Sa {
    const { remote, remotePort, local } = thread;
    const id = event.int('saId') ?? 0;
    thread.opening = 0;
    const base = { id, version, answered: true, remote, remotePort, local };
    const asked = this.sas.between(local, remote, (sa) => sa.again && sa.version === version)[0];
    let sa: Sa;
    if (asked !== undefined) {
      asked.again = false;
      sa = this.sas.add({ ...base, session: asked.session });
    } else {
      const again = this.firsts.again(event.time, thread);
      const live =
        version === 1
          ? this.sas.between(local, remote, (s) => s.state === 'up' && s.version === 1)[0]
          : undefined;
      if (again >= 0) sa = this.sas.add({ ...base, session: again });
      else if (live !== undefined)
        sa = this.sas.add({ ...base, session: live.session, waiting: [], renews: live });
      else {
        sa = this.sas.add({ ...base, session: this.newSession(null, remote) });
        this.firsts.note(event.time, thread, sa);
      }
    }
    thread.attach(sa);
    return sa;
  }

  /** Whether a main mode under a live SA renews it or is an attempt of a peer that started anew. */
  private decide(sa: Sa, renews: boolean): void {
    const { waiting } = sa;
    if (waiting === null) return;
    sa.waiting = null;
    if (!renews) sa.session = this.newSession(sa.name, sa.remote);
    if (waiting.length > 0) this.release(sa.session, waiting);
  }

  // ---- packets

  private received(event: IkeEvent, thread: Thread): Sa | null {
    thread.begin();
    thread.remote = addressOf(event, 'address');
    thread.remotePort = event.int('port') ?? 0;
    thread.local = addressOf(event, 'localAddress');
    thread.bytes = event.int('bytes') ?? 0;
    const known = this.inFront(event);
    if (known === null) return this.wait(event, thread);
    this.heardFrom(known, thread);
    thread.attach(known);
    return known;
  }

  private heardFrom(sa: Sa, thread: Thread): void {
    sa.heard = this.sas.now;
    if (thread.remote !== null) this.sas.setRemote(sa, thread.remote, thread.remotePort);
    sa.local ??= thread.local;
  }

  private parsed(event: IkeEvent, thread: Thread): Sa | null {
    const exchange = event.text('exchange') ?? '';
    const messageId = event.text('messageId');
    const asks = event.messageId.endsWith('/request-received');
    const payloads = event.text('payloads') ?? '';
    thread.exchange = exchange;
    const opens = asks ? opensSa(exchange, payloads) : 0;
    let sa = this.inFront(event) ?? (thread.open ? thread.sa : null);
    if (sa === null && opens > 0) {
      thread.opening = opens;
      return this.wait(event, thread);
    }
    sa ??= asks
      ? this.ofRequest(exchange, messageId, payloads, thread)
      : this.ofResponse(exchange, messageId, thread);
    if (sa === null) {
      // the log begins in the middle; what only informs is of no attempt that could be named
      if (exchange.startsWith('INFORMATIONAL')) return this.wait(event, thread);
      const version = event.facts.ikeVersion ?? 0;
      const state = SETS_UP.has(exchange) ? 'connecting' : 'up';
      const { remote, remotePort, local } = thread;
      const id = event.int('saId') ?? 0;
      sa = this.sas.add({
        id,
        session: this.newSession(null, remote),
        version,
        remote,
        remotePort,
        local,
        state,
      });
      this.named(sa, event.text('peer'));
    }
    this.heardFrom(sa, thread);
    if (asks) {
      const id = Number(messageId);
      if (sa.version !== 1 && Number.isFinite(id)) sa.peerId = id;
    } else {
      sa.asked = null;
      sa.askedId = null;
      sa.repeats = 0;
    }
    if (sa.version === 1 && messageId !== null && messageId !== '0') this.messages.set(messageId, sa);
    if (sa.waiting !== null && /INITIAL_CONTACT|INIT_CONTACT/.test(payloads)) this.decide(sa, false);
    thread.attach(sa);
    return sa;
  }

  private ofResponse(exchange: string, messageId: string | null, thread: Thread): Sa | null {
    const key = `${exchange}/${messageId}`;
    const known = messageId === null || messageId === '0' ? undefined : this.messages.get(messageId);
    if (known !== undefined && known.version === 1 && exchange !== 'ID_PROT') return known;
    const waits = this.sas.between(
      thread.local,
      thread.remote,
      (sa) => sa.asked === key && sa.state !== 'dead',
    );
    // the one that asked first is answered first
    if (waits.length > 0) return waits.reduce((a, b) => (b.touched < a.touched ? b : a));
    return (
      this.sas.between(thread.local, thread.remote, (sa) => sa.state !== 'dead' && fits(sa, exchange))[0] ??
      null
    );
  }

  private ofRequest(exchange: string, messageId: string | null, payloads: string, thread: Thread): Sa | null {
    const { remote, remotePort, local } = thread;
    const alive = (sa: Sa): boolean => sa.state !== 'dead' && fits(sa, exchange);
    const known = messageId === null || messageId === '0' ? undefined : this.messages.get(messageId);
    if (known !== undefined && alive(known) && (remote === null || known.remote === remote)) return known;
    const all = this.sas.between(local, remote, alive);
    const best = (list: Sa[]): Sa | null =>
      list.find((sa) => sa.remotePort === remotePort) ?? list[0] ?? null;
    const connecting = all.filter((sa) => sa.state === 'connecting');
    if (SETS_UP.has(exchange)) {
      const id = Number(messageId);
      const next = connecting.filter((sa) => sa.version !== 1 && sa.answered && sa.peerId + 1 === id);
      // of several that wait for the same message the first one goes on first
      return (
        best([...next].reverse()) ?? best([...connecting.filter((sa) => sa.answered)].reverse()) ?? best(all)
      );
    }
    if (exchange === 'INFORMATIONAL_V1') {
      const refuses = /\bN\(/.test(payloads) && !/N\(DPD/.test(payloads);
      if (refuses || !payloads.includes('HASH'))
        return best(connecting.filter((sa) => sa.asked !== null)) ?? best(all);
      return best(all.filter((sa) => sa.state === 'up')) ?? best(all);
    }
    if (exchange.endsWith('_V1') || exchange === 'QUICK_MODE' || exchange === 'TRANSACTION') {
      return best(all.filter((sa) => sa.state === 'up')) ?? best(all);
    }
    const id = Number(messageId);
    const next = all.filter((sa) => sa.peerId + 1 === id);
    return (
      best(next.filter((sa) => sa.state === 'up')) ??
      best(next) ??
      best(all.filter((sa) => sa.state === 'up')) ??
      best(all)
    );
  }

  private made(event: IkeEvent, thread: Thread): Sa | null {
    const exchange = event.text('exchange') ?? '';
    const messageId = event.text('messageId');
    const asks = event.messageId.endsWith('/request-sent');
    const payloads = event.text('payloads') ?? '';
    if (thread.begun !== null) {
      const { id, name, version, remote } = thread.begun;
      thread.begun = null;
      const live = this.sas.withName(name, (sa) => sa.state === 'up' && sa.id !== id)[0];
      if (exchange === 'CREATE_CHILD_SA' && live !== undefined) thread.attach(live);
      else this.begun(thread, id, name, version, remote, this.newSession(name, remote));
    }
    if (thread.opening > 0) this.answer(event, thread, thread.opening);
    const sa = this.inFront(event) ?? (thread.open ? thread.sa : null);
    thread.made = { exchange, messageId, asks };
    if (sa === null) return this.wait(event, thread);
    this.noteMade(sa, thread, payloads);
    thread.attach(sa);
    return sa;
  }

  private noteMade(sa: Sa, thread: Thread, payloads: string): void {
    const { made } = thread;
    if (made === null) return;
    const { exchange, messageId, asks } = made;
    if (asks) {
      sa.asked = `${exchange}/${messageId}`;
      sa.askedId = messageId;
      sa.repeats = 0;
      const id = Number(messageId);
      if (sa.version !== 1 && Number.isFinite(id)) sa.ownId = id;
      if (sa.version === 1 && messageId !== null && messageId !== '0') this.messages.set(messageId, sa);
    } else if (exchange === 'IKE_SA_INIT') {
      if (/INVAL_KE|COOKIE/.test(payloads)) sa.again = true;
      if (/\bN\((?:INVAL|NO_PROP|COOKIE)/.test(payloads)) this.sas.setState(sa, 'dead');
    }
  }

  private sent(event: IkeEvent, thread: Thread): Sa | null {
    const remote = addressOf(event, 'address');
    const local = addressOf(event, 'localAddress');
    const port = event.int('port') ?? 0;
    let sa = this.inFront(event) ?? (thread.open || thread.made === null ? thread.sa : null);
    const elsewhere = sa !== null && !thread.open && !isBetween(sa, local, remote);
    if (elsewhere) sa = null;
    sa ??= this.ofSent(local, remote, port, thread);
    if (sa === null) return this.wait(event, thread);
    if (remote !== null) this.sas.setRemote(sa, remote, port);
    sa.local ??= local;
    if (thread.repeat !== null) this.noteRepeat(sa, thread.repeat.number);
    else this.noteMade(sa, thread, '');
    thread.attach(sa);
    thread.open = false;
    thread.made = null;
    thread.repeat = null;
    this.lastSent = sa;
    return sa;
  }

  /** The SA of a packet that goes out on its own account: a repetition, a check, a renewal, a deletion. */
  private ofSent(local: string | null, remote: string | null, port: number, thread: Thread): Sa | null {
    const { made, repeat } = thread;
    const live = this.sas.between(local, remote, (sa) => sa.state !== 'dead');
    const best = (list: Sa[]): Sa | null => list.find((sa) => sa.remotePort === port) ?? list[0] ?? null;
    if (repeat !== null) {
      const asked = live.filter((sa) => sa.asked !== null && sa.askedId === repeat.messageId);
      return best(asked.filter((sa) => sa.repeats === repeat.number - 1)) ?? best(asked) ?? best(live);
    }
    if (made === null) return best(live);
    // an answer goes out with the message that it answers, or nobody can say whose it is
    if (!made.asks) return null;
    const fitting = live.filter((sa) => fits(sa, made.exchange));
    const child = thread.child === null ? undefined : this.childNames.get(thread.child);
    if (child !== undefined && fitting.includes(child)) return child;
    const next = fitting.filter((sa) => sa.version !== 1 && sa.ownId + 1 === Number(made.messageId));
    const up = (list: Sa[]): Sa[] => list.filter((sa) => sa.state === 'up');
    return best(up(next)) ?? best(up(fitting)) ?? best(fitting) ?? best(live);
  }

  // ---- silence

  private repeated(event: IkeEvent, thread: Thread): Sa | null {
    thread.begin();
    const number = event.int('number') ?? 1;
    const messageId = event.text('messageId');
    const known = this.inFront(event);
    thread.repeat = { messageId, number };
    const waits = this.sas.living(
      (sa) => sa.asked !== null && sa.askedId === messageId && sa.repeats === number - 1,
    );
    const sa = known ?? (waits.length === 1 ? (waits[0] as Sa) : null);
    if (sa === null) return this.wait(event, thread);
    this.noteRepeat(sa, number);
    thread.repeat = null;
    thread.attach(sa);
    return sa;
  }

  private noteRepeat(sa: Sa, number: number): void {
    sa.repeats = number;
    sa.repeated = this.sas.now;
  }

  private gaveUp(event: IkeEvent, thread: Thread): Sa | null {
    const number = event.int('number');
    const remote = addressOf(event, 'address');
    let sa = this.byNumber(event);
    if (sa === null && remote !== null) {
      this.settle(thread);
      sa = this.sas.between(null, remote, (s) => s.answered && s.state === 'connecting').at(-1) ?? null;
    } else if (sa === null && number !== null) {
      this.settle(thread);
      const silent = this.sas.living((s) => s.repeats === number).sort((a, b) => a.repeated - b.repeated);
      sa = silent[0] ?? null;
    } else sa ??= thread.sa;
    if (sa === null) return null;
    sa.gaveUp = true;
    this.sas.setState(sa, 'dead');
    thread.attach(sa);
    return sa;
  }

  private checked(event: IkeEvent, thread: Thread): Sa | null {
    thread.begin();
    const remote = addressOf(event, 'address');
    const known =
      this.inFront(event) ??
      (remote === null ? null : (this.sas.between(null, remote, (sa) => sa.state === 'up')[0] ?? null));
    if (known === null) return this.wait(event, thread);
    thread.attach(known);
    return known;
  }

  /** The peer is gone: it did not answer the checks, or it has begun anew. */
  private lost(event: IkeEvent, thread: Thread): Sa | null {
    const current = this.inFront(event) ?? thread.sa;
    if (event.messageId === 'strongswan/duplicate-destroyed') {
      const older = (sa: Sa): boolean => sa !== current && isLive(sa) && sa.session !== current?.session;
      const name = current?.name ?? null;
      const old = name === null ? undefined : this.sas.withName(name, older)[0];
      const gone = old ?? this.sas.between(current?.local ?? null, current?.remote ?? null, older)[0] ?? null;
      if (gone !== null) this.sas.setState(gone, 'dead');
      return gone;
    }
    const silent = this.sas
      .living((sa) => sa.state === 'up' && sa.version === 1)
      .sort((a, b) => a.heard - b.heard);
    const sa = this.inFront(event) ?? silent[0] ?? null;
    thread.begin();
    if (sa === null) return null;
    this.sas.setState(sa, 'dead');
    thread.attach(sa);
    return sa;
  }

  // ---- up and down

  private up(event: IkeEvent, thread: Thread): Sa | null {
    const id = event.int('ikeId') ?? 0;
    let sa = this.sas.ofId(id);
    const current = this.inFront(event) ?? thread.sa;
    const remote = addressOf(event, 'address');
    if (sa === null || (sa.state === 'dead' && current !== null)) {
      if (current !== null && (current.id === 0 || current.id === id)) {
        sa = current;
        this.sas.setId(sa, id);
      } else {
        const version = current?.version ?? event.facts.ikeVersion ?? 0;
        const session = current?.session ?? this.newSession(event.text('peer'), remote);
        const { waiting = null, renews = null } = current ?? {};
        sa = this.sas.add({ id, session, version, remote, remotePort: current?.remotePort ?? 0 });
        if (waiting !== null) sa.renews = renews;
      }
    }
    this.sas.setState(sa, 'up');
    if (sa.remote === null && remote !== null) this.sas.setRemote(sa, remote, 0);
    this.named(sa, event.text('peer'));
    if (sa.waiting !== null) this.decide(sa, true);
    // the message that renews an SA goes on under the old one
    if (event.kind === 'rekey-done' && current !== null && current !== sa) {
      thread.attach(current);
      this.belongs(current, event, thread);
      return sa;
    }
    thread.attach(sa);
    return sa;
  }

  private ended(event: IkeEvent, thread: Thread): Sa | null {
    const { kind } = event;
    let sa = this.byNumber(event);
    if (sa === null && event.messageId === 'strongswan/ike-destroyed') {
      const connecting = this.sas
        .living((s) => s.state === 'connecting')
        .sort((a, b) => Number(a.gaveUp) - Number(b.gaveUp));
      sa = connecting.find((s) => s.name !== null && s.name === this.asked) ?? connecting[0] ?? null;
    }
    if (sa === null && event.value('ikeId') !== 0) {
      // the log begins in the middle
      const id = event.int('ikeId') ?? 0;
      const remote = addressOf(event, 'address') ?? thread.remote;
      const session = this.newSession(event.text('peer'), remote);
      sa = this.sas.add({ id, session, remote, version: event.facts.ikeVersion ?? 0, state: 'up' });
      this.named(sa, event.text('peer'));
    }
    sa ??= thread.sa;
    if (sa === null) return null;
    if (kind === 'ike-deleted')
      this.sas.setState(sa, event.value('ikeId') !== 0 && sa.version !== 1 ? 'deleting' : 'dead');
    thread.attach(sa);
    return sa;
  }

  /** Name of the connection whose end was asked for last. */
  private asked: string | null = null;

  private terminated(event: IkeEvent): Sa | null {
    const name = event.text('peer');
    const rule = event.text('rule');
    const child = event.value('childId');
    this.asked = name;
    const sa = this.byNumber(event) ?? (child === 0 ? null : (this.children.get(child) ?? null));
    if (sa !== null) return sa;
    if (name !== null) return this.sas.withName(name, isLive)[0] ?? null;
    const named = rule === null ? undefined : this.childNames.get(rule);
    return named !== undefined && isLive(named) ? named : null;
  }

  private childBegun(event: IkeEvent, thread: Thread): Sa | null {
    thread.child = event.text('rule');
    const sa = this.inFront(event) ?? (thread.open ? thread.sa : null);
    if (sa === null) {
      if (thread.sa !== null) this.settle(thread);
      const { child } = thread;
      thread.begin();
      thread.child = child;
      return this.wait(event, thread);
    }
    this.noteChild(event, sa);
    return sa;
  }

  private noteChild(event: IkeEvent, sa: Sa): void {
    const child = event.value('childId');
    if (child !== 0) this.children.set(child, sa);
    const rule = event.text('rule');
    if (rule !== null) this.childNames.set(rule, sa);
    for (const field of ['spiIn', 'spiOut'] as const) {
      const spi = event.text(field);
      if (spi !== null) this.spis.set(spi.toLowerCase().replace(/^0x/, ''), sa);
    }
  }

  // ---- all else

  private other(event: IkeEvent, thread: Thread): Sa | null {
    const { kind } = event;
    const front = this.inFront(event);
    if (front !== null) {
      this.learn(event, front, thread);
      return front;
    }
    if (event.messageId === 'strongswan/message-send-failed') return this.lastSent;
    const id = event.int('ikeId');
    if (id !== null) return this.stated(event, id, thread);
    const child = this.ofChild(event);
    if (child !== null) {
      if (!thread.open) thread.attach(child);
      this.learn(event, child, thread);
      return child;
    }
    if (thread.open && thread.sa !== null) {
      this.learn(event, thread.sa, thread);
      return thread.sa;
    }
    if (thread.waiting.length > 0 || thread.opening > 0) return this.undecided(event, thread);
    if (STARTS_ATTEMPT.has(event.messageId)) return isGarbage(event) ? null : this.stranger(event, thread);
    if (kind === 'proposals-local' || PREPARES.has(event.messageId)) {
      thread.begin();
      return this.wait(event, thread);
    }
    const { sa } = thread;
    const near = !(event.time - thread.time > LOOSE_MS);
    // a refused attempt is over, but what is said of its refusal may come after the answer
    const late = sa?.state !== 'dead' || kind === 'cause' || kind === 'refusal-sent';
    return sa !== null && late && near && kind !== 'housekeeping' ? sa : null;
  }

  /** A line of a message that is not read yet, or cannot be. */
  private undecided(event: IkeEvent, thread: Thread): Sa | null {
    const { kind } = event;
    if (kind === 'housekeeping' || kind === 'peer-software' || kind === 'proposals-remote')
      return this.wait(event, thread);
    if (kind === 'duplicate-received') {
      const sa = this.sas.between(thread.local, thread.remote, (s) => s.state !== 'dead')[0] ?? null;
      if (sa === null) return this.wait(event, thread);
      thread.opening = 0;
      thread.attach(sa);
      return sa;
    }
    if (thread.opening > 0) {
      const begun = this.answer(event, thread, thread.opening);
      this.learn(event, begun, thread);
      return begun;
    }
    if (thread.remote === null) return this.wait(event, thread);
    const all = this.sas.between(thread.local, thread.remote, (s) => s.state !== 'dead' && !s.gaveUp);
    let sa = all.find((s) => s.state === 'connecting') ?? all[0] ?? null;
    if (sa === null && event.facts.cause === 'message-invalid') {
      // a message that cannot be read, from where nothing is under way, begins no attempt
      thread.begin();
      thread.strange = true;
      thread.time = event.time;
      return null;
    }
    sa ??= this.answer(event, thread, event.facts.ikeVersion ?? 0);
    this.heardFrom(sa, thread);
    thread.attach(sa);
    this.learn(event, sa, thread);
    return sa;
  }

  /** A message that names its sender and belongs to no SA. */
  private stranger(event: IkeEvent, thread: Thread): Sa {
    thread.begin();
    thread.remote = addressOf(event, 'address');
    thread.exchange = event.messageId;
    const sa = this.answer(event, thread, event.facts.ikeVersion ?? 0);
    this.learn(event, sa, thread);
    return sa;
  }

  private learn(event: IkeEvent, sa: Sa, thread: Thread): void {
    switch (event.kind) {
      case 'identity':
        this.named(sa, event.text('peer'));
        break;
      case 'phase-2-done':
        this.noteChild(event, sa);
        if (sa.state === 'connecting') this.sas.setState(sa, 'up');
        break;
      case 'refusal-sent':
      case 'refusal-received':
        if (sa.state === 'connecting' && event.facts.phase !== 'phase-2') this.refused(sa, event);
        break;
      default:
        if (event.value('saId') !== 0) this.named(sa, event.text('peer'));
        if (event.value('spiIn') !== 0) this.noteChild(event, sa);
    }
    if (!thread.open) thread.attach(sa);
  }

  /** An attempt that was refused ends; only the answer to it may follow. */
  private refused(sa: Sa, event: IkeEvent): void {
    sa.gaveUp = true;
    const notify = event.text('notify');
    if (event.kind === 'refusal-received' && notify !== null && /INVALID_KE|COOKIE/.test(notify))
      sa.gaveUp = false;
  }

  private ofChild(event: IkeEvent): Sa | null {
    const number = event.value('childId');
    const sa = number === 0 ? undefined : this.children.get(number);
    if (sa !== undefined && event.kind !== 'phase-2-done') return sa;
    const spi = event.text('spi');
    if (spi === null) return null;
    return this.spis.get(spi.toLowerCase().replace(/^0x/, '')) ?? null;
  }

  /** A line that names an SA by its number and says how far it is. */
  private stated(event: IkeEvent, id: number, thread: Thread): Sa | null {
    let sa = this.sas.ofId(id);
    if (sa === null && thread.opening > 0) return this.wait(event, thread);
    if (sa === null && thread.sa !== null && thread.sa.id === 0 && thread.open) {
      sa = thread.sa;
      this.sas.setId(sa, id);
    }
    if (sa === null) return thread.open ? thread.sa : null;
    const state = event.text('state');
    if (event.kind !== 'housekeeping') thread.attach(sa);
    this.named(sa, event.text('peer'));
    if (state === 'DESTROYING') {
      this.sas.setState(sa, 'dead');
      if (thread.sa === sa) thread.open = false;
    }
    return sa;
  }

  /** A thread turns to something else: what still waits goes where it most likely belongs, or nowhere. */
  private settle(thread: Thread): void {
    const { waiting, made, repeat } = thread;
    if (waiting.length > 0 && (made !== null || repeat !== null)) {
      const sa = this.ofSent(thread.local, thread.remote, thread.remotePort, thread);
      if (sa !== null && sa.waiting === null) this.release(sa.session, waiting);
    }
    thread.begin();
  }
}

/** The exchanges that set an IKE SA up. */
const SETS_UP: ReadonlySet<string> = new Set([
  'IKE_SA_INIT',
  'IKE_AUTH',
  'ID_PROT',
  'AGGRESSIVE',
  'IKE_INTERMEDIATE',
]);

/** Lines that name their peer and may stand for an attempt without any packet being read. */
const STARTS_ATTEMPT: ReadonlySet<string> = new Set([
  'strongswan/version-refused',
  'strongswan/name-unresolved',
  'strongswan/ike-config-none',
]);

/** There are IKE versions 1 and 2: what claims another one is no IKE. */
function isGarbage(event: IkeEvent): boolean {
  const version = event.text('version');
  return version !== null && !/^[12]\./.test(version);
}

/** Lines with which a job begins before it says of which SA it is. */
const PREPARES: ReadonlySet<string> = new Set([
  'strongswan/task-queueing',
  'strongswan/tasks-activating',
  'strongswan/task-activating',
  'strongswan/vendor-id-sent',
  'strongswan/selectors-proposing',
]);

/** The version of the IKE SA that a request would begin; 0 for a request that begins none. */
function opensSa(exchange: string, payloads: string): 0 | 1 | 2 {
  if (exchange === 'IKE_SA_INIT') return 2;
  return (exchange === 'ID_PROT' || exchange === 'AGGRESSIVE') && /^\s*SA\b/.test(payloads) ? 1 : 0;
}

/** True where an SA can have an exchange: of its version. */
function fits(sa: Sa, exchange: string): boolean {
  const v1 = exchange.endsWith('_V1') || V1.has(exchange);
  return sa.version === 0 || (sa.version === 1) === v1;
}

const V1: ReadonlySet<string> = new Set([
  'ID_PROT',
  'AGGRESSIVE',
  'QUICK_MODE',
  'TRANSACTION',
  'NEW_GROUP_MODE',
]);

function isBetween(sa: Sa, local: string | null, remote: string | null): boolean {
  return (sa.remote === null || sa.remote === remote) && (sa.local === null || sa.local === local);
}
