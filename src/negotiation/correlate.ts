import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import type { IkeEvent } from '../model/event.ts';
import type { EventKind } from '../model/eventKinds.ts';
import { kindRule } from '../model/eventKinds.ts';
import { PHASES, type PhaseName } from '../model/phases.ts';

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

const ENDS: Readonly<Partial<Record<EventKind, number>>> = {
  'setup-timeout': END_TIMEOUT,
  'device-error': END_ERROR,
  'tunnel-closing': END_CLOSING,
  'tunnel-closed': END_CLOSED,
};

/** A second start message within this time, in ms, is the same attempt while nothing else has happened. */
const REPEATED_START_MS = 20_000;

const PHASE_NUMBER = Object.fromEntries(PHASES.map((p, i) => [p, i])) as Readonly<Record<PhaseName, number>>;

/** What correlation knows of a connection while it runs. */
interface ConnectionState {
  /** Number of the negotiation under way, -1 before the first. */
  current: number;
  up: boolean;
  ends: number;
  /** The furthest phase of the current negotiation. */
  phase: number;
  /** True while the current negotiation has seen nothing but its start message. */
  fresh: boolean;
  time: number;
}

/** Finds the connection of an event: its place in a list, or -1. */
export interface Tie {
  tie(event: IkeEvent): number;
}

/** The cursor that correlation moves. */
export interface Cursor extends IkeEvent {
  goTo(record: number): boolean;
}

/** Assigns records to negotiations, and keeps each negotiation's records as a chain through the columns. */
export class Correlator {
  /** Connection of each negotiation, a place in the ties' list. */
  readonly connection: number[] = [];
  readonly first: number[] = [];
  readonly last: number[] = [];
  /** How many records each negotiation has. */
  readonly records: number[] = [];
  /** Negotiations that have changed since `takeChanged`. */
  private changed = new Set<number>();
  private readonly states: ConnectionState[] = [];
  private readonly columns: RecordColumns;
  private readonly cursor: Cursor;
  private readonly ties: Tie;

  constructor(columns: RecordColumns, cursor: Cursor, ties: Tie) {
    this.columns = columns;
    this.cursor = cursor;
    this.ties = ties;
  }

  /** How many negotiations there are. */
  get count(): number {
    return this.first.length;
  }

  /** Numbers of the negotiations that got records since the last call, in ascending order. */
  takeChanged(): number[] {
    const list = [...this.changed].sort((a, b) => a - b);
    this.changed = new Set();
    return list;
  }

  /** Looks at a record; records must come in the order in which things happened, each once. */
  see(record: number): void {
    const { cursor } = this;
    if (!cursor.goTo(record)) return;
    const connection = this.ties.tie(cursor);
    const { kind } = cursor;
    if (connection < 0 || kind === 'housekeeping') return;
    const state = this.stateOf(connection);
    const { time } = cursor;
    if (state.current < 0 || this.beginsNew(state, kind, time)) {
      state.current = this.count;
      state.up = false;
      state.ends = 0;
      state.phase = 0;
      state.fresh = true;
      this.connection.push(connection);
      this.first.push(record);
      this.last.push(NO_RECORD);
      this.records.push(0);
    }
    const n = state.current;
    const phase = this.phaseOf(state, kind);
    const end = ENDS[kind];
    if (end !== undefined && !this.endsNothing(state, kind)) state.ends |= end;
    if (kind === 'tunnel-up' || kind === 'phase-2-done' || kind.startsWith('poll-')) state.up = true;
    if (kind !== 'connect-requested') state.fresh = false;
    if (Number.isFinite(time)) state.time = time;
    this.columns.assign(record, n + 1, phase);
    const tail = this.last[n] as number;
    if (tail !== NO_RECORD) this.columns.link(tail, record);
    this.last[n] = record;
    this.records[n] = (this.records[n] as number) + 1;
    this.changed.add(n);
  }

  private stateOf(connection: number): ConnectionState {
    while (this.states.length <= connection) {
      this.states.push({ current: -1, up: false, ends: 0, phase: 0, fresh: true, time: Number.NaN });
    }
    return this.states[connection] as ConnectionState;
  }

  private beginsNew(state: ConnectionState, kind: EventKind, time: number): boolean {
    const end = ENDS[kind];
    if (state.ends !== 0) return end === undefined || (state.ends & end) !== 0;
    // a time-out of the set-up, or an error from before IKE, cannot speak of a tunnel that is up
    if (state.up && (kind === 'setup-timeout' || (kind === 'device-error' && this.isOfSetUp()))) return true;
    if (kind !== 'connect-requested') return false;
    return !(state.fresh && !(time - state.time > REPEATED_START_MS));
  }

  private isOfSetUp(): boolean {
    const { facts } = this.cursor;
    return facts.phase === 'setup' || facts.cause === 'no-response';
  }

  /** A rekey that was refused leaves the tunnel as it is. */
  private endsNothing(state: ConnectionState, kind: EventKind): boolean {
    if (!state.up || kind !== 'device-error') return false;
    const { phase } = this.cursor.facts;
    return phase === 'phase-1' || phase === 'phase-2';
  }

  /** The phase of a record: what its kind says, what its fields say, or the one under way. */
  private phaseOf(state: ConnectionState, kind: EventKind): number {
    const own = kindRule(kind).phase;
    if (kind === 'proposal-rejected' || kind === 'proposal-accepted') {
      const phase = this.cursor.int('phase') === 2 ? PHASE_NUMBER['phase-2'] : PHASE_NUMBER['phase-1'];
      state.phase = Math.max(state.phase, phase);
      return phase;
    }
    if (kind === 'setup-timeout' || kind === 'device-error') {
      if (state.up) return PHASE_NUMBER.teardown;
      const stated = this.cursor.facts.phase;
      return Math.max(state.phase, stated === undefined || stated === 'established' ? 0 : PHASE_NUMBER[stated]);
    }
    if (own === null) return state.phase;
    const phase = PHASE_NUMBER[own];
    if (own !== 'teardown') state.phase = Math.max(state.phase, phase);
    return phase;
  }
}
