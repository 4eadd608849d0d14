import type { Released } from '../dialect.ts';

/*
 * A device that is called calls its peer by a default name until the peer has said who it is. The lines so far then
 * belong to the real name: to a tunnel that is up, if the peer only renews its keys. So they wait until the name is known,
 * or until it is clear that it never will be.
 */

/** The most lines of one stranger that wait, and the most strangers; what comes later is taken as it is. */
const MAX_LINES = 400;
const MAX_STRANGERS = 200;

/** True for a name that stands for a peer who has not said who it is. */
export function isDefaultName(name: string): boolean {
  return /^<?(?:def-(?:main|aggr)-peer|default|unknown)>?$/i.test(name);
}

interface Held {
  readonly records: number[];
  readonly begins: boolean;
}

/** Keeps the lines of strangers, by their place in the list of peers. */
export class Strangers {
  /** Lines whose peer is known by now. */
  readonly released: Released[] = [];
  private readonly held = new Map<number, Held>();

  /** True where somebody's lines wait. */
  get any(): boolean {
    return this.held.size > 0;
  }

  /** How many peers' lines wait. */
  get count(): number {
    return this.held.size;
  }

  /** True where the lines of a peer wait. */
  waits(peer: number): boolean {
    return this.held.has(peer);
  }

  /**
   * The lines of a peer wait from now on.
   * @param begins true where the first of them begins another attempt
   * @returns the one that has waited longest and must be let go for it; -1 for none
   */
  hold(peer: number, begins: boolean): number {
    let oldest = -1;
    if (this.held.size >= MAX_STRANGERS) {
      for (const first of this.held.keys()) {
        oldest = first;
        break;
      }
    }
    this.held.set(peer, { records: [], begins });
    return oldest;
  }

  /** Keeps a line; false where there are too many, and the peer must be let go. */
  keep(peer: number, record: number): boolean {
    const held = this.held.get(peer);
    held?.records.push(record);
    return held !== undefined && held.records.length < MAX_LINES;
  }

  /** The lines of one peer belong to another, or to itself after all. */
  release(peer: number, to: number): void {
    const held = this.held.get(peer);
    if (held === undefined) return;
    this.held.delete(peer);
    if (held.records.length === 0) return;
    this.released.push({ peer: to, session: -1, records: held.records, begins: held.begins });
  }

  /** All peers whose lines wait, the longest first. */
  all(): number[] {
    return [...this.held.keys()];
  }
}
