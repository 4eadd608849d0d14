import type { EventCursor } from '../dialects/cursor.ts';
import type { TiedPeer, Ties } from '../dialects/dialect.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { IkeEvent } from '../model/event.ts';

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
  private readonly cursor: EventCursor;

  constructor(cursor: EventCursor) {
    this.cursor = cursor;
  }

  /** How many connections there are. */
  get count(): number {
    return this.connections.length;
  }

  /** The number of an event's connection, from 0 in the order in which they appear; -1 for none. */
  tie(event: IkeEvent): number {
    const { dialect } = this.cursor;
    let ties = this.ties[dialect] ?? null;
    if (ties === null) {
      ties = (DIALECTS[dialect] as (typeof DIALECTS)[number]).createTies();
      this.ties[dialect] = ties;
    }
    const peer = ties.tie(event);
    if (peer < 0) return -1;
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

  /** The dialect of a connection, by its id. */
  dialect(connection: number): string {
    const c = this.connections[connection] as Connection;
    return (DIALECTS[c.dialect] as (typeof DIALECTS)[number]).id;
  }
}
