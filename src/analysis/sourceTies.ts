import type { EventCursor } from '../dialects/cursor.ts';
import type { Dialect, OwnProposals, Tie, TiedPeer, Ties } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { IkeEvent } from '../model/event.ts';
import type { ReleasedEvents, Tied } from '../negotiation/correlate.ts';

const NOTHING: readonly ReleasedEvents[] = [];
const NO_SESSIONS: readonly number[] = [];

/** A connection of one source: which dialect tells it apart, and as which of its peers. */
interface Connection {
  readonly dialect: number;
  readonly peer: number;
}

/** The connections of one source, whichever dialects its records are of. */
export class SourceTies {
  private readonly ties: (Ties | null)[] = DIALECTS.map(() => null);
  private readonly numbers: number[][] = DIALECTS.map(() => []);
  private readonly connections: Connection[] = [];
  private readonly tied: Tie = { peer: -1, session: -1, begins: false };
  private readonly cursor: EventCursor;
  private readonly ignored: ReadonlySet<number>;

  /** @param ignored dialects, by their places, whose messages tell of no negotiation in this source */
  constructor(cursor: EventCursor, ignored: ReadonlySet<number>) {
    this.cursor = cursor;
    this.ignored = ignored;
  }

  /** How many connections there are. */
  get count(): number {
    return this.connections.length;
  }

  /** Finds the connection and the session of an event; false for none. */
  tie(event: IkeEvent, out: Tied): boolean {
    const { dialect } = this.cursor;
    const { tied } = this;
    if (this.ignored.has(dialect)) return false;
    const ties = this.of(dialect);
    tied.begins = false;
    if (!ties.tie(event, tied)) return false;
    out.begins = tied.begins;
    out.detail = ties.keepsDetail === true;
    out.connection = this.number(dialect, tied.peer);
    out.session = tied.session < 0 ? -1 : tied.session * DIALECTS.length + dialect;
    return true;
  }

  /** The connection of a session as it is known by now. */
  connectionOfSession(session: number): number {
    const dialect = session % DIALECTS.length;
    const peer = this.of(dialect).peerOfSession?.(Math.floor(session / DIALECTS.length)) ?? 0;
    return this.number(dialect, peer);
  }

  /** What the connection of a session is configured with; nothing for a session of -1. */
  ownProposals(session: number): readonly OwnProposals[] {
    if (session < 0) return [];
    const dialect = session % DIALECTS.length;
    return this.of(dialect).ownProposals?.(Math.floor(session / DIALECTS.length)) ?? [];
  }

  /** The sessions of the event's dialect that are under way. */
  *liveSessions(event: IkeEvent): Generator<number> {
    const { dialect } = this.cursor;
    for (const session of this.of(dialect).liveSessions?.(event) ?? [])
      yield session * DIALECTS.length + dialect;
  }

  /** Events that waited and turned out to belong to a session, each list once. */
  takeReleased(): readonly ReleasedEvents[] {
    let out: ReleasedEvents[] | null = null;
    // asked after every event: most dialects never let one wait
    for (let dialect = 0; dialect < this.ties.length; dialect++) {
      const ties = this.ties[dialect];
      const released = ties?.released;
      if (released === undefined || released.length === 0) continue;
      out ??= [];
      for (const { peer, session, records, begins } of released) {
        out.push({
          connection: this.number(dialect, peer),
          session: session < 0 ? -1 : session * DIALECTS.length + dialect,
          detail: ties?.keepsDetail === true,
          begins: begins === true,
          records,
        });
      }
      released.length = 0;
    }
    return out ?? NOTHING;
  }

  /** Sessions that the last event has shown to be over, each once. */
  takeSuperseded(): readonly number[] {
    let out: number[] | null = null;
    // asked after every event, too
    for (let dialect = 0; dialect < this.ties.length; dialect++) {
      const list = this.ties[dialect]?.superseded;
      if (list === undefined || list.length === 0) continue;
      out = [...(out ?? []), ...list.map((session) => session * DIALECTS.length + dialect)];
      list.length = 0;
    }
    return out ?? NO_SESSIONS;
  }

  /** All events have been seen. */
  finish(): void {
    for (const ties of this.ties) ties?.finish?.();
  }

  private of(dialect: number): Ties {
    let ties = this.ties[dialect] ?? null;
    if (ties === null) {
      ties = (DIALECTS[dialect] as Dialect).createTies();
      this.ties[dialect] = ties;
    }
    return ties;
  }

  private number(dialect: number, peer: number): number {
    const numbers = this.numbers[dialect] as number[];
    let number = numbers[peer];
    if (number === undefined) {
      number = this.connections.length;
      numbers[peer] = number;
      this.connections.push({ dialect, peer });
    }
    return number;
  }

  /** Whom a connection is with. */
  peer(connection: number): TiedPeer {
    const c = this.connections[connection] as Connection;
    return this.ties[c.dialect]?.peers[c.peer] ?? { name: null, address: null };
  }

  /** The dialect of a connection. */
  dialect(connection: number): Dialect {
    return DIALECTS[(this.connections[connection] as Connection).dialect] as Dialect;
  }
}
