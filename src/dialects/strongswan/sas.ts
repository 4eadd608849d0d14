/*
 * The IKE SAs that a log shows, with what tells them apart: the daemon's own number where it prints one, the addresses,
 * and which exchange each waits for.
 */

/** How far an IKE SA is. */
export type SaState = 'connecting' | 'up' | 'deleting' | 'dead';

/** One IKE SA. A renewed one (rekey, next try) is a new object; both may belong to one session. */
export interface Sa {
  /** The daemon's number for it, 0 where it is not known. */
  id: number;
  session: number;
  name: string | null;
  version: 0 | 1 | 2;
  /** True where the peer began it. */
  answered: boolean;
  state: SaState;
  remote: string | null;
  remotePort: number;
  local: string | null;
  /** What was asked and is not answered: exchange and message id. */
  asked: string | null;
  askedId: string | null;
  /** How often that was sent again. */
  repeats: number;
  /** Message id of the peer's last request, -1 before the first. */
  peerId: number;
  /** Message id of the own last request, -1 before the first. */
  ownId: number;
  /** The daemon gave it up: what begins under its number next is another attempt. */
  gaveUp: boolean;
  /** Another group or a cookie was asked for: what the peer begins next belongs to the same attempt. */
  again: boolean;
  /** True where the log begins in the middle of it. */
  found: boolean;
  /** Time of its last line, ms. */
  time: number;
  /** Order of its last line, of the last line from the peer, and of the last repetition. */
  touched: number;
  heard: number;
  repeated: number;
  /** Events that wait until it is known whether this renews another SA (`renews`) or is an attempt of its own. */
  waiting: number[] | null;
  renews: Sa | null;
}

/** So many SAs of one address or name are kept before the dead ones among them, but for the last few, are forgotten. */
const MAX_OF_KEY = 64;
const KEPT_DEAD = 16;
/** More living ones are not looked through. */
const MAX_LIVING = 512;

/** No attempt lasts longer than this without a line of its own, in ms: the last of five repetitions waits 76 s. */
const STALE_MS = 600_000;
/** A refused one has nothing more to say after so many lines. */
const STALE_LINES = 2_000;
/** Stale attempts are looked for whenever there are twice as many living ones as were left the last time. */
const FIRST_SWEEP = 128;

/** The IKE SAs of one daemon. */
export class Sas {
  private readonly byId = new Map<number, Sa>();
  private readonly byRemote = new Map<string, Sa[]>();
  private readonly byName = new Map<string, Sa[]>();
  private readonly live = new Set<Sa>();
  /** Those of which the log does not show the peer's address. */
  private placeless: Sa[] = [];
  private latest: Sa | null = null;
  private sweepAt = FIRST_SWEEP;
  /** Those that wait for an answer. */
  private readonly waiting = new Set<Sa>();
  /** Order of lines. */
  now = 0;

  /** Adds an SA. */
  add(from: Partial<Sa> & Pick<Sa, 'session'>): Sa {
    const sa: Sa = {
      id: 0,
      name: null,
      version: 0,
      answered: false,
      state: 'connecting',
      remote: null,
      remotePort: 0,
      local: null,
      asked: null,
      askedId: null,
      repeats: 0,
      peerId: -1,
      ownId: -1,
      gaveUp: false,
      again: false,
      found: false,
      time: Number.NaN,
      touched: this.now,
      heard: this.now,
      repeated: 0,
      waiting: null,
      renews: null,
      ...from,
    };
    if (isLive(sa)) this.live.add(sa);
    if (this.live.size >= this.sweepAt) this.sweep();
    if (sa.id > 0) this.byId.set(sa.id, sa);
    if (sa.remote !== null) this.list(this.byRemote, sa.remote, sa);
    else if (sa.found)
      this.placeless = [...this.placeless.filter((s) => s.remote === null), sa].slice(-MAX_OF_KEY);
    if (sa.name !== null) this.list(this.byName, sa.name, sa);
    return sa;
  }

  /** Attempts of which the log says nothing more are over. */
  private sweep(): void {
    const time = this.latest?.time ?? Number.NaN;
    for (const sa of this.live) {
      if (sa.state !== 'connecting') continue;
      const refused = sa.gaveUp && this.now - sa.touched > STALE_LINES;
      if (refused || time - sa.time > STALE_MS) this.setState(sa, 'dead');
    }
    this.sweepAt = Math.max(FIRST_SWEEP, 2 * this.live.size);
  }

  private list(map: Map<string, Sa[]>, key: string, sa: Sa): void {
    let all = map.get(key);
    if (all === undefined) {
      all = [];
      map.set(key, all);
    } else if (all.length >= MAX_OF_KEY) {
      const dead = all.filter((s) => s.state === 'dead').slice(-KEPT_DEAD);
      const living = all.filter((s) => s.state !== 'dead').slice(-MAX_LIVING);
      all = [...dead, ...living];
      map.set(key, all);
    }
    all.push(sa);
  }

  /** The SA that had the latest line; null before the first. */
  last(): Sa | null {
    return this.latest;
  }

  /** Notes that a line belongs to an SA. */
  touch(sa: Sa, time: number): void {
    sa.touched = this.now;
    sa.time = time;
    this.latest = sa;
  }

  /** The SA with a number. */
  ofId(id: number): Sa | null {
    return this.byId.get(id) ?? null;
  }

  /** Notes the number of an SA. */
  setId(sa: Sa, id: number): void {
    sa.id = id;
    this.byId.set(id, sa);
  }

  /** Notes the name of an SA's connection. */
  setName(sa: Sa, name: string): void {
    if (sa.name === name) return;
    sa.name = name;
    this.list(this.byName, name, sa);
  }

  /** Notes the peer's address, which may move. */
  setRemote(sa: Sa, remote: string, port: number): void {
    if (sa.remote !== remote) {
      sa.remote = remote;
      this.list(this.byRemote, remote, sa);
    }
    if (port > 0) sa.remotePort = port;
  }

  /**
   * The SAs between two addresses (null: any; a peer's address of null: those that live) that a test accepts, the one with
   * the latest line first.
   */
  between(local: string | null, remote: string | null, accept: (sa: Sa) => boolean): Sa[] {
    const all =
      remote === null
        ? this.living()
        : [
            ...(this.byRemote.get(remote) ?? []).filter((sa) => sa.remote === remote),
            ...this.placeless.filter((sa) => sa.remote === null),
          ];
    const found = all.filter(
      (sa) => (local === null || sa.local === null || sa.local === local) && accept(sa),
    );
    return [...new Set(found)].sort((a, b) => b.touched - a.touched);
  }

  /** The SAs of a connection that a test accepts, the one with the latest line first. */
  withName(name: string, accept: (sa: Sa) => boolean): Sa[] {
    const found = (this.byName.get(name) ?? []).filter(accept);
    return [...new Set(found)].sort((a, b) => b.touched - a.touched);
  }

  /** Notes what an SA asks its peer. */
  ask(sa: Sa, exchange: string, messageId: string | null): void {
    sa.asked = `${exchange}/${messageId}`;
    sa.askedId = messageId;
    sa.repeats = 0;
    this.waiting.add(sa);
  }

  /** Notes that the peer has answered. */
  answered(sa: Sa): void {
    sa.asked = null;
    sa.askedId = null;
    sa.repeats = 0;
    this.waiting.delete(sa);
  }

  /** The SAs that have asked something under a message id, and have repeated it so often. */
  asking(messageId: string | null, repeats: number): Sa[] {
    return [...this.waiting].filter((sa) => sa.askedId === messageId && sa.repeats === repeats && isLive(sa));
  }

  /** Notes how far an SA is. */
  setState(sa: Sa, state: SaState): void {
    sa.state = state;
    if (isLive(sa)) this.live.add(sa);
    else {
      this.live.delete(sa);
      this.waiting.delete(sa);
    }
  }

  /** How many SAs live. */
  get count(): number {
    return this.live.size;
  }

  /** The only SA that lives; null where there are more, or none. */
  only(): Sa | null {
    if (this.live.size !== 1) return null;
    for (const sa of this.live) return sa;
    return null;
  }

  /** The SAs that live and that a test accepts, in the order in which they began. */
  living(accept: (sa: Sa) => boolean = () => true): Sa[] {
    return [...this.live].filter(accept);
  }
}

/** True for an SA that is being set up or is up. */
export function isLive(sa: Sa): boolean {
  return sa.state === 'connecting' || sa.state === 'up';
}
