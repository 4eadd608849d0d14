/*
 * Who waits for which line that names nobody. A device works on each negotiation step by step, so such a line goes to
 * the peer that has come to the step before it, and where several have, to the one that came there first.
 */

/** `installed rulesets`. */
export const RULES_READY = 0;
/** The comparison of proposals of phase 1: IKE was begun, or the peer has already answered. */
export const PHASE_1_PROPOSALS = 1;
export const PHASE_1_ANSWERED = 2;
/** `Phase-1 … done` without an address in it. */
export const PHASE_1_DONE = 3;
export const PHASE_1_LIFETIME = 4;
/** The comparison of proposals of phase 2: phase 1 is done, or a comparison has already begun. */
export const PHASE_2_PROPOSALS = 5;
export const PHASE_2_ANSWERED = 6;
export const PHASE_2_NETWORKS = 7;
export const PHASE_2_SA = 8;
export const PHASE_2_LIFETIME = 9;
export const ENDPOINTS = 10;
export const POLL_DETAIL = 11;

/** Something that can be waited for. */
export type Awaited = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** All lines about a phase 2 that is done, in their order. */
export const PHASE_2_DETAILS: readonly Awaited[] = [
  PHASE_2_NETWORKS,
  PHASE_2_SA,
  PHASE_2_LIFETIME,
  ENDPOINTS,
];

/** Lines that come in one go with those before: after so long, in ms, they are lost. */
const AT_ONCE_MS = 5000;
/** Lines for which the peer or a computation is waited. */
const LATER_MS = 60_000;
/** The clock of the device ticks so, in ms; what comes in one go may come with the next tick. */
const TICK_MS = 10;

/** How long after the step before each line comes as a rule, in ms; the others come whenever they come. */
const GAP: Readonly<Partial<Record<Awaited, number>>> = {
  [RULES_READY]: TICK_MS,
  [PHASE_1_ANSWERED]: TICK_MS,
  [PHASE_1_LIFETIME]: 0,
  [PHASE_2_ANSWERED]: TICK_MS,
  [PHASE_2_NETWORKS]: 0,
  [PHASE_2_SA]: 0,
  [PHASE_2_LIFETIME]: TICK_MS,
};

const PATIENCE: readonly number[] = Array.from({ length: 12 }, (_, item) =>
  item === PHASE_1_PROPOSALS || item === PHASE_1_DONE || item === PHASE_2_PROPOSALS ? LATER_MS : AT_ONCE_MS,
);

/** The most peers that are remembered for one item; more do not negotiate at once. */
const MAX_WAITING = 1024;

const ITEMS = PATIENCE.length;

/**
 * For each item the peers that wait for it. Nearly every line changes that, so it is kept in flat columns: a cell for each
 * peer and item, at `peer * ITEMS + item`.
 */
export class WaitingPeers {
  private readonly lists: readonly number[][] = PATIENCE.map(() => []);
  /** Place in the item's list plus one; 0 where the peer does not wait. */
  private places = new Uint16Array(64 * ITEMS);
  /** Since when it waits, in ms by the log's clock (NaN for none). */
  private since = new Float64Array(64 * ITEMS);
  /** Who came before whom. */
  private order = new Float64Array(64 * ITEMS);
  private next = 0;

  /** A peer has come to the step before something; it keeps its turn where it has waited before. */
  wait(peer: number, item: Awaited, time: number): void {
    const cell = peer * ITEMS + item;
    if (cell >= this.places.length) this.grow(cell);
    if (this.places[cell] === 0) {
      const list = this.lists[item] as number[];
      // each place in turn: who came long ago has gone by then, who has just come has not
      if (list.length >= MAX_WAITING) this.done(list[this.next % MAX_WAITING] as number, item);
      list.push(peer);
      this.places[cell] = list.length;
      this.order[cell] = this.next++;
    }
    this.since[cell] = time;
  }

  /** True where a peer waits for something. */
  waits(peer: number, item: Awaited): boolean {
    return (this.places[peer * ITEMS + item] ?? 0) !== 0;
  }

  /** A peer waits for something no longer. */
  done(peer: number, item: Awaited): void {
    const cell = peer * ITEMS + item;
    const place = this.places[cell] ?? 0;
    if (place === 0) return;
    this.places[cell] = 0;
    const list = this.lists[item] as number[];
    const last = list.pop() as number;
    if (last === peer) return;
    list[place - 1] = last;
    this.places[last * ITEMS + item] = place;
  }

  /** A peer waits for nothing any more. */
  reset(peer: number): void {
    for (let item = 0; item < ITEMS; item++) {
      if ((this.places[peer * ITEMS + item] ?? 0) !== 0) this.done(peer, item as Awaited);
    }
  }

  /**
   * The peer that a line is for: the one that it fits best; among these the one for which it comes when it should; among
   * these the one that has waited longest.
   * @param time of the line, in ms
   * @param fits how well the line fits a peer by what it says: the better, the higher
   * @param gap how long after the step before it comes as a rule, in ms; undefined where no rule is known
   * @returns -1 where nobody waits
   */
  first(
    item: Awaited,
    time: number,
    fits: (peer: number) => number = fitsAll,
    gap: number | undefined = GAP[item],
  ): number {
    const list = this.lists[item] as number[];
    let best = -1;
    let bestFit = Number.NEGATIVE_INFINITY;
    let bestOff = Number.POSITIVE_INFINITY;
    let bestOrder = Number.POSITIVE_INFINITY;
    // backwards, since one that has waited too long is taken out of the list
    for (let i = list.length - 1; i >= 0; i--) {
      const peer = list[i] as number;
      const cell = peer * ITEMS + item;
      const waited = time - (this.since[cell] as number);
      if (waited > (PATIENCE[item] as number)) {
        this.done(peer, item);
        continue;
      }
      const fit = fits(peer);
      if (fit < bestFit) continue;
      const off = gap === undefined || Number.isNaN(waited) ? 0 : Math.abs(waited - gap);
      const order = this.order[cell] as number;
      if (fit === bestFit && (off > bestOff || (off === bestOff && order > bestOrder))) continue;
      best = peer;
      bestFit = fit;
      bestOff = off;
      bestOrder = order;
    }
    return best;
  }

  private grow(cell: number): void {
    const length = 2 * cell + ITEMS;
    const places = new Uint16Array(length);
    const since = new Float64Array(length);
    const order = new Float64Array(length);
    places.set(this.places);
    since.set(this.since);
    order.set(this.order);
    this.places = places;
    this.since = since;
    this.order = order;
  }
}

function fitsAll(): number {
  return 0;
}
