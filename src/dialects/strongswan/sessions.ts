import type { TiedPeer } from '../dialect.ts';

/*
 * Sessions (attempts as a report counts them) and the connections they belong to. A session may be known by its peer's
 * address alone until a configuration is chosen; its name comes then.
 */

interface Session {
  peer: number;
  named: boolean;
}

/** Gives sessions their numbers, and connections to sessions. */
export class Sessions {
  readonly peers: TiedPeer[] = [];
  private readonly list: Session[] = [];
  private readonly byName = new Map<string, number>();
  /** The connection of an address: the first one that was seen with it. */
  private readonly byAddress = new Map<string, number>();
  /** How many names an address was seen with. */
  private readonly namesOf = new Map<string, Set<string>>();
  private readonly sessionsOf: number[] = [];

  /** Begins a session and gives its number. */
  begin(name: string | null, address: string | null): number {
    const session: Session = { peer: -1, named: name !== null };
    session.peer = name === null ? this.ofAddress(address) : this.ofName(name, address);
    this.join(session.peer, 1);
    return this.list.push(session) - 1;
  }

  /** The connection of a session. */
  peerOf(session: number): number {
    return this.list[session]?.peer ?? 0;
  }

  /** The name of a session's connection is known now. */
  name(session: number, name: string, address: string | null): void {
    const s = this.list[session];
    if (s === undefined || s.named) return;
    s.named = true;
    const old = s.peer;
    const known = this.byName.get(name);
    if (known === undefined && this.peers[old]?.name === null && this.sessionsOf[old] !== undefined) {
      // the connection keeps its place and gets its name
      (this.peers[old] as TiedPeer).name = name;
      this.byName.set(name, old);
      this.noteAddress(name, old, address);
      return;
    }
    this.join(old, -1);
    s.peer = this.ofName(name, address);
    this.join(s.peer, 1);
  }

  private ofName(name: string, address: string | null): number {
    let peer = this.byName.get(name);
    if (peer === undefined) {
      peer = this.peers.push({ name, address }) - 1;
      this.byName.set(name, peer);
    }
    this.noteAddress(name, peer, address);
    return peer;
  }

  private noteAddress(name: string, peer: number, address: string | null): void {
    if (address === null) return;
    (this.peers[peer] as TiedPeer).address ??= address;
    const names = this.namesOf.get(address) ?? new Set();
    this.namesOf.set(address, names.add(name));
    if (!this.byAddress.has(address)) this.byAddress.set(address, peer);
  }

  /** An attempt without a name belongs to the connection that has its address, if only one does. */
  private ofAddress(address: string | null): number {
    const key = address ?? '';
    const known = this.byAddress.get(key);
    const names = this.namesOf.get(key)?.size ?? 0;
    if (known !== undefined && (names <= 1 || this.peers[known]?.name === null)) return known;
    const peer = this.peers.push({ name: null, address }) - 1;
    this.byAddress.set(key, peer);
    return peer;
  }

  private join(peer: number, by: number): void {
    this.sessionsOf[peer] = (this.sessionsOf[peer] ?? 0) + by;
  }
}
