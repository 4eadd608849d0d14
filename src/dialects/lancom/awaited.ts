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

/** For each item the peers that wait for it, the longest first. */
export class WaitingPeers {
  /** By peer, since when it waits, in ms by the log's clock (NaN for none). */
  private readonly queues: readonly Map<number, number>[] = PATIENCE.map(() => new Map());
  /** By peer, a bit for each item that it waits for. */
  private readonly bits: number[] = [];

  /** A peer has come to the step before something; it keeps its place where it has waited before. */
  wait(peer: number, item: Awaited, time: number): void {
    const queue = this.queues[item] as Map<number, number>;
    if (queue.size >= MAX_WAITING && !queue.has(peer)) this.forgetFirst(queue, item);
    queue.set(peer, time);
    this.bits[peer] = (this.bits[peer] ?? 0) | (1 << item);
  }

  /** True where a peer waits for something. */
  waits(peer: number, item: Awaited): boolean {
    return ((this.bits[peer] ?? 0) & (1 << item)) !== 0;
  }

  /** A peer waits for something no longer. */
  done(peer: number, item: Awaited): void {
    if (!this.waits(peer, item)) return;
    (this.queues[item] as Map<number, number>).delete(peer);
    this.bits[peer] = (this.bits[peer] as number) & ~(1 << item);
  }

  /** A peer waits for nothing any more. */
  reset(peer: number): void {
    const bits = this.bits[peer] ?? 0;
    if (bits === 0) return;
    for (let left = bits; left !== 0; left &= left - 1) {
      (this.queues[31 - Math.clz32(left & -left)] as Map<number, number>).delete(peer);
    }
    this.bits[peer] = 0;
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
    fits: (peer: number) => number = () => 0,
    gap: number | undefined = GAP[item],
  ): number {
    const queue = this.queues[item] as Map<number, number>;
    let best = -1;
    let bestFit = Number.NEGATIVE_INFINITY;
    let bestOff = Number.POSITIVE_INFINITY;
    for (const [peer, since] of queue) {
      const waited = time - since;
      if (waited > (PATIENCE[item] as number)) {
        this.done(peer, item);
        continue;
      }
      const fit = fits(peer);
      const off = gap === undefined || Number.isNaN(waited) ? 0 : Math.abs(waited - gap);
      if (fit < bestFit || (fit === bestFit && off >= bestOff)) continue;
      best = peer;
      bestFit = fit;
      bestOff = off;
    }
    return best;
  }

  private forgetFirst(queue: Map<number, number>, item: Awaited): void {
    for (const peer of queue.keys()) {
      this.done(peer, item);
      return;
    }
  }
}
