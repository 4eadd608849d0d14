import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import type { IkeEvent } from '../model/event.ts';
import { type EventKind, KIND_LIST, kindRule } from '../model/eventKinds.ts';
import { FIELD_NUMBER } from '../model/fields.ts';
import { type Exchange, PHASES, type PhaseName } from '../model/phases.ts';
import { isRefusal, isStray } from './notifies.ts';

/*
 * Ties the events of one source to negotiations, in the order in which things happened:
 *
 *   events ──ties──> connection ──boundaries──> negotiation ──> chain of records
 *
 * A negotiation begins with the device's own start message, or with the first event of a peer whose last negotiation
 * has ended. It ends with the give-up, the error and the disconnect that say so, in any order and each at most once.
 */

// what has said the end of a negotiation
const END_TIMEOUT = 1;
const END_ERROR = 2;
const END_CLOSING = 4;
const END_CLOSED = 8;
const END_GIVEN_UP = 16;
const END_INDICATED = 32;
const END_REMOVED = 64;

const ENDS: Readonly<Partial<Record<EventKind, number>>> = {
  'setup-timeout': END_TIMEOUT,
  'device-error': END_ERROR,
  'error-indicated': END_INDICATED,
  'tunnel-closing': END_CLOSING,
  'tunnel-closed': END_CLOSED,
  'poll-given-up': END_GIVEN_UP,
};

/** A second start message within this time, in ms, is the same attempt while nothing else has happened. */
const REPEATED_START_MS = 20_000;

/** What correlation needs of the kinds, by their numbers. */
const END_OF = Uint8Array.from(KIND_LIST, (k) => ENDS[k] ?? 0);
/** Kinds that prove that the tunnel is there: details of a phase 2 are printed once it is done. */
const PROOFS: ReadonlySet<EventKind> = new Set([
  'tunnel-up',
  'phase-2-done',
  'phase-2-networks',
  'phase-2-sa',
  'phase-2-lifetime',
  'tunnel-endpoints',
]);
const IS_UP = Uint8Array.from(KIND_LIST, (k) => (PROOFS.has(k) || k.startsWith('poll-') ? 1 : 0));
/** Kinds that only speak of a negotiation that is under way: none begins with them. */
const REMARKS: ReadonlySet<EventKind> = new Set([
  'remark',
  'complaint',
  'traffic-fault',
  'packet-detail',
  'packet-prepared',
  'comparison-started',
  'transforms-fit',
  'transforms-differ',
  'offer-started',
  'offer-value',
  'delete-announced',
  'sa-removed',
]);
const IS_REMARK = Uint8Array.from(KIND_LIST, (k) => (REMARKS.has(k) ? 1 : 0));
/** The phase of a kind; `NO_PHASE` where its fields or the course of things say which. */
const NO_PHASE = -1;
const PHASE_OF = Int8Array.from(KIND_LIST, (k) => {
  const { phase } = kindRule(k);
  const varies = phase === null || k === 'setup-timeout' || k === 'device-error' || k === 'error-indicated';
  return varies ? NO_PHASE : PHASES.indexOf(phase);
});
const HOUSEKEEPING = KIND_LIST.indexOf('housekeeping');
const STOPPING = KIND_LIST.indexOf('device-stopping');
const STARTED = KIND_LIST.indexOf('device-started');
const CONNECT = KIND_LIST.indexOf('connect-requested');
const POLL = KIND_LIST.indexOf('poll-unanswered');
const NOTIFICATION = KIND_LIST.indexOf('notification');
const REMOVED = KIND_LIST.indexOf('sa-removed');
const PHASE_1_DONE = KIND_LIST.indexOf('phase-1-done');
const PHASE_2_DONE = KIND_LIST.indexOf('phase-2-done');
const TEARDOWN = PHASES.indexOf('teardown');
const GIVEN_UP = FIELD_NUMBER.givenUp;

const PHASE_NUMBER = Object.fromEntries(PHASES.map((p, i) => [p, i])) as Readonly<Record<PhaseName, number>>;

/** The phase that an exchange belongs to; an informational one belongs to whatever is under way. */
const PHASE_OF_EXCHANGE: Readonly<Partial<Record<Exchange, number>>> = {
  main: PHASE_NUMBER['phase-1'],
  aggressive: PHASE_NUMBER['phase-1'],
  'ike-sa-init': PHASE_NUMBER['phase-1'],
  'ike-auth': PHASE_NUMBER['phase-1'],
  transaction: PHASE_NUMBER['phase-1'],
  quick: PHASE_NUMBER['phase-2'],
  'create-child-sa': PHASE_NUMBER['phase-2'],
};

/** What correlation knows of a connection, or of a session, while it runs. */
interface State {
  /** Number of the negotiation under way, -1 before the first. */
  current: number;
  up: boolean;
  ends: number;
  /** The furthest phase of the current negotiation. */
  phase: number;
  /** True while the current negotiation has seen nothing but its start message. */
  fresh: boolean;
  time: number;
  /** SAs of both phases that came up and are not known to be gone, for logs that do not number them. */
  live: number;
}

/** The connection and the session of an event; a session of -1 is found by its beginning and its end. */
export interface Tied {
  connection: number;
  session: number;
  /** True where events of no weight are kept with the negotiation, too. */
  detail: boolean;
  /** True where the event (of several the first) is known to begin an attempt of its own. */
  begins: boolean;
}

/** Events that waited until it was known where they belong. */
export interface ReleasedEvents extends Readonly<Tied> {
  readonly records: readonly number[];
}

/** Finds the connection of an event. */
export interface Tying {
  tie(event: IkeEvent, out: Tied): boolean;
  connectionOfSession(session: number): number;
  liveSessions(event: IkeEvent): Iterable<number>;
  /** Events that waited and belong to a session, each list once. */
  takeReleased(): readonly ReleasedEvents[];
  /** Sessions that the last event has shown to be over, each once. */
  takeSuperseded(): readonly number[];
  finish(): void;
}

/** The cursor that correlation moves. */
export interface Cursor extends IkeEvent {
  /** Position of the event's kind in `KIND_LIST`. */
  readonly kindNumber: number;
  goTo(record: number): boolean;
}

/** Assigns records to negotiations, and keeps each negotiation's records as a chain through the columns. */
export class Correlator {
  readonly first: number[] = [];
  /** How many records each negotiation has. */
  readonly records: number[] = [];
  private readonly last: number[] = [];
  /** The record that was seen last, and whether they come from the end of the source, newest first. */
  private seen = -1;
  private backwards = false;
  private readonly connection: number[] = [];
  private readonly session: number[] = [];
  /** The record with which the device stopped while a negotiation was under way, or with which the next one began. */
  private readonly stopped = new Map<number, number>();
  /** Negotiations that have changed since `takeChanged`. */
  private changed: number[] = [];
  private readonly dirty: boolean[] = [];
  private readonly connections: State[] = [];
  private readonly sessions = new Map<number, State>();
  private readonly tied: Tied = { connection: -1, session: -1, detail: false, begins: false };
  private readonly columns: RecordColumns;
  private readonly cursor: Cursor;
  private readonly ties: Tying;

  constructor(columns: RecordColumns, cursor: Cursor, ties: Tying) {
    this.columns = columns;
    this.cursor = cursor;
    this.ties = ties;
  }

  /** How many negotiations there are. */
  get count(): number {
    return this.first.length;
  }

  /** The connection of a negotiation, as it is known by now. */
  connectionOf(negotiation: number): number {
    const session = this.session[negotiation] as number;
    return session < 0 ? (this.connection[negotiation] as number) : this.ties.connectionOfSession(session);
  }

  /** The session of a negotiation, -1 for one that was found by its beginning and its end. */
  sessionOf(negotiation: number): number {
    return this.session[negotiation] as number;
  }

  /** The record that shows the end of a negotiation and is none of its own; null for none. */
  stopOf(negotiation: number): number | null {
    return this.stopped.get(negotiation) ?? null;
  }

  /** Numbers of the negotiations that got records since the last call, in ascending order. */
  takeChanged(): number[] {
    const list = this.changed.sort((a, b) => a - b);
    for (const n of list) this.dirty[n] = false;
    this.changed = [];
    return list;
  }

  /** Looks at a record; records must come in the order in which things happened, each once. */
  see(record: number): void {
    const { cursor, tied } = this;
    this.backwards = record < this.seen;
    this.seen = record;
    if (!cursor.goTo(record)) return;
    const kind = cursor.kindNumber;
    if (kind === STOPPING || kind === STARTED) this.deviceStopped(record);
    const known = this.ties.tie(cursor, tied);
    for (const session of this.ties.takeSuperseded()) this.stop(session, record);
    this.takeReleased(record);
    if (known) this.take(record, tied, tied.begins);
  }

  /** All records have been seen. */
  finish(): void {
    this.ties.finish();
    this.takeReleased(-1);
  }

  /** Events that waited come before the one that settled where they belong. */
  private takeReleased(current: number): void {
    const released = this.ties.takeReleased();
    if (released.length === 0) return;
    for (const tied of released) {
      let { begins } = tied;
      for (const record of tied.records) {
        if (!this.cursor.goTo(record)) continue;
        this.take(record, tied, begins);
        begins = false;
      }
    }
    if (current >= 0) this.cursor.goTo(current);
  }

  private take(record: number, tied: Readonly<Tied>, begins: boolean): void {
    const { cursor } = this;
    const kind = cursor.kindNumber;
    const { connection, session } = tied;
    if (kind === HOUSEKEEPING && (!tied.detail || this.sessions.get(session) === undefined)) return;
    const state = session < 0 ? this.ofConnection(connection) : this.ofSession(session);
    const { time } = cursor;
    const remark = IS_REMARK[kind] === 1 || (kind === NOTIFICATION && !this.refuses());
    if (remark && (state.current < 0 || (session < 0 && state.ends !== 0))) return;
    const anew = session < 0 && !remark && (begins || this.beginsNew(state, kind, time));
    if (state.current < 0 || anew) this.begin(state, record, tied);
    const n = state.current;
    const phase = this.phaseOf(state, kind);
    this.countLive(state, kind);
    const end = this.endOf(kind);
    if (end !== 0 && !this.endsNothing(state)) state.ends |= end;
    if (IS_UP[kind] === 1) state.up = true;
    if (kind !== CONNECT && !remark) state.fresh = false;
    if (!Number.isNaN(time)) state.time = time;
    this.columns.assign(record, n + 1, phase);
    this.chain(n, record);
    this.records[n] = (this.records[n] as number) + 1;
    this.touch(n);
  }

  /** Puts a record into a negotiation's chain, at its place in the order of things: those that waited come late. */
  private chain(n: number, record: number): void {
    const { columns } = this;
    const tail = this.last[n] as number;
    if (tail === NO_RECORD || this.before(tail, record)) {
      if (tail !== NO_RECORD) columns.link(tail, record);
      this.last[n] = record;
      return;
    }
    let at = this.first[n] as number;
    if (this.before(record, at)) {
      columns.link(record, at);
      this.first[n] = record;
      return;
    }
    for (let next = columns.next(at); this.before(next, record); next = columns.next(at)) at = next;
    columns.link(record, columns.next(at));
    columns.link(at, record);
  }

  /** Whether one record tells of something earlier than another one. */
  private before(record: number, other: number): boolean {
    return this.backwards ? record > other : record < other;
  }

  private touch(n: number): void {
    if (this.dirty[n] === true) return;
    this.dirty[n] = true;
    this.changed.push(n);
  }

  private begin(state: State, record: number, tied: Readonly<Tied>): void {
    state.current = this.count;
    state.up = false;
    state.ends = 0;
    state.phase = 0;
    state.fresh = true;
    state.live = 0;
    this.connection.push(tied.connection);
    this.session.push(tied.session);
    this.first.push(record);
    this.last.push(NO_RECORD);
    this.records.push(0);
  }

  /** No negotiation outlives the device. */
  private deviceStopped(record: number): void {
    for (const session of this.ties.liveSessions(this.cursor)) this.stop(session, record);
  }

  /** A session is over with a record that is not one of its own. */
  private stop(session: number, record: number): void {
    const n = this.sessions.get(session)?.current ?? -1;
    if (n < 0 || this.stopped.has(n)) return;
    this.stopped.set(n, record);
    this.touch(n);
  }

  private ofConnection(connection: number): State {
    while (this.connections.length <= connection) this.connections.push(newState());
    return this.connections[connection] as State;
  }

  private ofSession(session: number): State {
    let state = this.sessions.get(session);
    if (state === undefined) {
      state = newState();
      this.sessions.set(session, state);
    }
    return state;
  }

  /** Whether a notification refuses an exchange. */
  private refuses(): boolean {
    const notify = this.cursor.text('notify');
    return notify === null || (!isStray(notify) && isRefusal(notify, null));
  }

  /** Counts the SAs of a log that does not number them; the end of the last one ends the negotiation. */
  private countLive(state: State, kind: number): void {
    if (kind === PHASE_1_DONE || kind === PHASE_2_DONE) state.live++;
    else if (kind === REMOVED && state.live > 0 && --state.live === 0) state.ends |= END_REMOVED;
  }

  /** Which end an event says; the last unanswered poll may itself say that the line is given up. */
  private endOf(kind: number): number {
    if (kind === POLL) return this.cursor.valueAt(GIVEN_UP) === 0 ? 0 : END_GIVEN_UP;
    return END_OF[kind] as number;
  }

  private beginsNew(state: State, kind: number, time: number): boolean {
    const end = this.endOf(kind);
    if (state.ends !== 0) return end === 0 || (state.ends & end) !== 0;
    // a time-out of the set-up, or an error from before IKE, cannot speak of a tunnel that is up
    if (state.up && end !== 0 && this.isOfSetUp()) return true;
    if (kind !== CONNECT) return false;
    return !(state.fresh && !(time - state.time > REPEATED_START_MS));
  }

  private isOfSetUp(): boolean {
    const { kind, facts } = this.cursor;
    if (kind === 'setup-timeout') return true;
    if (kind !== 'device-error' && kind !== 'error-indicated') return false;
    return facts.phase === 'setup' || facts.cause === 'no-response';
  }

  /** A rekey that was refused leaves the tunnel as it is. */
  private endsNothing(state: State): boolean {
    const { kind, facts } = this.cursor;
    if (!state.up || (kind !== 'device-error' && kind !== 'error-indicated')) return false;
    return facts.phase === 'phase-1' || facts.phase === 'phase-2';
  }

  /** The phase of a record: what its kind says, what its fields say, or the one under way. */
  private phaseOf(state: State, kind: number): number {
    const own = PHASE_OF[kind] as number;
    const phase = own === NO_PHASE ? this.variedPhase(state) : own;
    if (phase !== TEARDOWN && phase > state.phase) state.phase = phase;
    return phase;
  }

  private variedPhase(state: State): number {
    const { kind } = this.cursor;
    if (kind === 'proposal-rejected' || kind === 'proposal-accepted') {
      return this.cursor.int('phase') === 2 ? PHASE_NUMBER['phase-2'] : PHASE_NUMBER['phase-1'];
    }
    const stated = this.cursor.facts.phase;
    if (kind === 'setup-timeout' || kind === 'device-error' || kind === 'error-indicated') {
      // an error that speaks of a tunnel and begins the log proves that there was one
      const first = this.records[state.current] === 0;
      if (state.up || (first && stated === 'established')) return TEARDOWN;
      return Math.max(
        state.phase,
        stated === undefined || stated === 'established' ? 0 : PHASE_NUMBER[stated],
      );
    }
    if (stated !== undefined) return PHASE_NUMBER[stated];
    if (kind === 'datagram-sent' || kind === 'datagram-received') {
      return Math.max(state.phase, PHASE_NUMBER['phase-1']);
    }
    const { exchange } = this.cursor.facts;
    return (exchange === undefined ? undefined : PHASE_OF_EXCHANGE[exchange]) ?? state.phase;
  }
}

function newState(): State {
  return { current: -1, up: false, ends: 0, phase: 0, fresh: true, time: Number.NaN, live: 0 };
}
