import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { OwnProposals, TiedPeer } from '../dialect.ts';

/** An attempt with all that belongs to it: an IKE SA, what replaces it, and the Child SAs under them. */
export interface Session {
  readonly number: number;
  /** Its connection's place in the list. */
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

/** An entry of the connection list: a name, a name with the address of one peer of a template, or an address alone. */
export interface Connection extends TiedPeer {
  /** The session that was last active, or null. */
  last: Session | null;
}

/** What happens under one name. */
interface Named {
  /** The session that was last active. */
  active: Session | null;
  /** All that have begun, the newest at the end; those that ended are taken off there. */
  readonly begun: Session[];
  /** What the connection is configured with. */
  configured: OwnProposals[];
}

/** Name of the connection in front of a line, without the number that pluto gives each pair of its networks (`/1x2`). */
export function nameOf(event: IkeEvent): string | null {
  return event.text('peer')?.replace(/\/\d+x\d+$/i, '') ?? null;
}

/** The address of a line, in canonical form. */
export function addressOf(event: IkeEvent): string | null {
  const logged = event.text('address');
  return logged === null ? null : canonicalAddress(logged);
}

/** The connections that a log tells of. */
export class Connections {
  readonly list: Connection[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byAddress = new Map<string, number>();
  private readonly names = new Map<string, Named>();

  /** The connection with a number. */
  at(number: number): Connection {
    return this.list[number] as Connection;
  }

  /** The connection of a line that names one, each address of a template apart. */
  ofLine(event: IkeEvent): number {
    const name = nameOf(event) ?? '';
    const address = event.text('instance') === null ? null : addressOf(event);
    const key = `${name}\n${address ?? ''}`;
    let number = this.byKey.get(key);
    if (number === undefined) {
      number = this.add(name, address);
      this.byKey.set(key, number);
    }
    return number;
  }

  /** The connection with an address, if one is known. */
  knownAddress(address: string): Connection | null {
    const number = this.byAddress.get(address);
    return number === undefined ? null : this.at(number);
  }

  /** The connection with an address; a new one without a name where none is known. */
  ofAddress(address: string): number {
    return this.byAddress.get(address) ?? this.add(null, address);
  }

  private add(name: string | null, address: string | null): number {
    const number = this.list.push({ name, address, last: null }) - 1;
    if (address !== null && !this.byAddress.has(address)) this.byAddress.set(address, number);
    return number;
  }

  /** Takes the address of a connection from a line, where none is known yet. */
  learnAddress(number: number, address: string): void {
    const connection = this.at(number);
    if (connection.address !== null) return;
    connection.address = address;
    this.byAddress.set(address, number);
  }

  /** True unless a session is known to be one with another address. */
  fits(session: Session, address: string | null): boolean {
    const known = this.at(session.peer).address;
    return address === null || known === null || known === address;
  }

  /** Puts a session under its connection, which is where its next lines are looked for. */
  put(session: Session, number: number): void {
    session.peer = number;
    const connection = this.at(number);
    connection.last = session;
    if (connection.name !== null) this.named(connection.name).begun.push(session);
  }

  /** Notes that a session has done something. */
  active(session: Session): void {
    const connection = this.at(session.peer);
    connection.last = session;
    if (connection.name !== null) this.named(connection.name).active = session;
  }

  /** The session of a name that is under way, with an address if that is given: the one that was last active, else the newest. */
  underWay(name: string, address: string | null): Session | null {
    const named = this.names.get(name);
    if (named === undefined) return null;
    const { active, begun } = named;
    const number = this.byKey.get(`${name}\n${address ?? ''}`);
    const own = number === undefined ? null : this.at(number).last;
    let newest = begun.at(-1);
    for (; newest?.ended === true; newest = begun.at(-1)) begun.pop();
    for (const session of [address === null ? null : own, active, newest]) {
      if (session !== null && session !== undefined && !session.ended && this.fits(session, address))
        return session;
    }
    return null;
  }

  /** Forgets what a connection was configured with: its lists follow anew. */
  configure(name: string): void {
    this.named(name).configured = [];
  }

  /** Adds a proposal with which a connection is configured. */
  addOwn(name: string, own: OwnProposals): void {
    this.named(name).configured.push(own);
  }

  /** What a connection is configured with. */
  configured(name: string | null): readonly OwnProposals[] {
    return name === null ? [] : (this.names.get(name)?.configured ?? []);
  }

  private named(name: string): Named {
    let named = this.names.get(name);
    if (named === undefined) {
      named = { active: null, begun: [], configured: [] };
      this.names.set(name, named);
    }
    return named;
  }
}
