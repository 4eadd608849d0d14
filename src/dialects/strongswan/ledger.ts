import type { IkeEvent } from '../../model/event.ts';
import { Children } from './children.ts';
import { ofSent } from './choose.ts';
import { FirstPackets, type Firsts } from './firstPackets.ts';
import { type Sa, type SaState, Sas } from './sas.ts';
import type { Sessions } from './sessions.ts';
import { Thread } from './thread.ts';

/** Record numbers that turned out to belong to a session. */
export type Release = (session: number, records: readonly number[]) => void;

/** The line belongs to no attempt, or waits. */
export const NONE = -1;

/** More lines than these do not wait for a packet that never comes. */
const MAX_WAITING = 256;

/** A job of which nothing more is heard for this long, in ms, is not the line's. */
export const LOOSE_MS = 1500;

/** What is known of one daemon so far, and what waits. */
export class Ledger {
  sas = new Sas();
  threads = new Map<number, Thread>();
  children = new Children();
  /** The IKE SA of each IKEv1 message id. */
  messages = new Map<string, Sa>();
  /** The IKE SA for which a packet was sent last. */
  lastSent: Sa | null = null;
  /** Name of the connection whose end was asked for last. */
  asked: string | null = null;
  readonly firsts: Firsts = new FirstPackets();
  private readonly sessions: Sessions;
  private readonly release: Release;

  constructor(sessions: Sessions, release: Release) {
    this.sessions = sessions;
    this.release = release;
  }

  /** The daemon starts anew: nothing of before lives on. */
  restart(): void {
    this.finish();
    this.sas = new Sas();
    this.threads = new Map();
    this.children = new Children();
    this.messages = new Map();
    this.lastSent = null;
  }

  /** All lines have been seen: what still waits goes where it most likely belongs. */
  finish(): void {
    for (const thread of this.threads.values()) this.settle(thread);
    for (const sa of this.sas.living((s) => s.waiting !== null)) this.decide(sa, true);
  }

  threadOf(event: IkeEvent): Thread {
    const number = event.value('thread');
    let thread = this.threads.get(number);
    if (thread === undefined) {
      thread = new Thread();
      this.threads.set(number, thread);
    }
    return thread;
  }

  // ---- what waits

  /** The line is of this SA: those that waited with its thread are, too. */
  belongs(sa: Sa, event: IkeEvent, thread: Thread): number {
    this.sas.touch(sa, event.time);
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

  /** The line waits with its thread. */
  wait(event: IkeEvent, thread: Thread): null {
    thread.waiting.push(event.record);
    if (thread.waiting.length > MAX_WAITING) this.settle(thread);
    return null;
  }

  /** A thread turns to something else: what still waits goes where it most likely belongs, or nowhere. */
  settle(thread: Thread): void {
    const { waiting, made, repeat } = thread;
    if (waiting.length > 0 && (made !== null || repeat !== null)) {
      const sa = ofSent(this, thread, thread.local, thread.remote, thread.remotePort);
      if (sa !== null && sa.waiting === null) this.release(sa.session, waiting);
    }
    thread.begin();
  }

  /** Whether a main mode under a live SA renews it or is an attempt of a peer that started anew. */
  decide(sa: Sa, renews: boolean): void {
    const { waiting } = sa;
    if (waiting === null) return;
    sa.waiting = null;
    if (!renews) sa.session = this.newSession(sa.name, sa.remote);
    if (waiting.length > 0) this.release(sa.session, waiting);
  }

  // ---- sessions, and what SAs are known by

  newSession(name: string | null, remote: string | null): number {
    return this.sessions.begin(name, remote);
  }

  /** Notes the name of an SA's connection, and so of its session. */
  named(sa: Sa, name: string | null): void {
    if (name === null || name === '(unnamed)' || name === '') return;
    this.sas.setName(sa, name);
    if (sa.session >= 0) this.sessions.name(sa.session, name, sa.remote);
  }

  /** The SA whose number stands in front of the line; null where none does, or it is not known yet. */
  inFront(event: IkeEvent): Sa | null {
    const id = event.int('saId');
    return id === null ? null : this.sas.ofId(id);
  }

  /** The SA whose number stands in the line or in front of it. */
  byNumber(event: IkeEvent): Sa | null {
    const id = event.int('ikeId') ?? event.int('saId');
    return id === null ? null : this.sas.ofId(id);
  }

  /** Notes that an SA's peer was heard, and from where. */
  heardFrom(sa: Sa, thread: Thread): void {
    sa.heard = this.sas.now;
    if (thread.remote !== null) this.sas.setRemote(sa, thread.remote, thread.remotePort);
    sa.local ??= thread.local;
  }

  /**
   * The log begins in the middle of this SA: it is known from now on. What was found without a number and the number that
   * stands in front of the next line are the same.
   */
  found(event: IkeEvent, thread: Thread, version: 0 | 1 | 2, state: SaState): Sa {
    const id = event.int('saId') ?? 0;
    let sa = id === 0 ? null : this.nameless(event);
    if (sa !== null) this.sas.setId(sa, id);
    else {
      const { remote, remotePort, local } = thread;
      const session = this.oldSession(id === 0 ? null : event.text('peer'), remote, version);
      sa = this.sas.add({ id, session, version, remote, remotePort, local, state, found: true });
    }
    if (id !== 0) this.named(sa, event.text('peer'));
    thread.attach(sa);
    return sa;
  }

  /** The session of an SA of which the log does not show the beginning: one that such an SA of the peer has, or a new one. */
  oldSession(name: string | null, remote: string | null, version: 0 | 1 | 2): number {
    const mayRenew = (sa: Sa): boolean => {
      if (sa.state === 'connecting' || sa.gaveUp) return false;
      if (sa.remote !== null && remote !== null && sa.remote !== remote) return false;
      return sa.found || (sa.version === 1 && version < 2);
    };
    const known =
      name === null ? this.sas.between(null, remote, mayRenew) : this.sas.withName(name, mayRenew);
    return known[0]?.session ?? this.newSession(name, remote);
  }

  private nameless(event: IkeEvent): Sa | null {
    const recent = (sa: Sa): boolean => sa.found && sa.id === 0 && !(event.time - sa.time > LOOSE_MS);
    return this.sas.living(recent)[0] ?? null;
  }
}
