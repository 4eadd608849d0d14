import type { Finding } from '../model/findings.ts';

/*
 * A device that was refused tries again after 30 seconds, give or take ten at random, and the wait does not grow (LANCOM
 * knowledge base, "Optimizing the IKEv2 connection setup in Enterprise scenarios"). Each attempt is a negotiation of its
 * own, but the fault is one: the first of them says so.
 */

const LEAST_MS = 20_000;
const MOST_MS = 40_000;

/** One negotiation as a series sees it. */
export interface Attempt {
  /** True where its tunnel was up. */
  readonly cameUp: boolean;
  readonly connection: number;
  /** What it failed of, as one text; null where it did not fail of anything that the device names by number. */
  readonly cause: string | null;
  /** Milliseconds by the log's clock, NaN for none. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Attempts that failed alike, one after the other. */
export interface Series {
  readonly attempts: number;
  /** Mean distance between them, in whole seconds. */
  readonly apart: number;
}

/**
 * Finds series of attempts.
 * @param attempts in the order in which they began
 * @returns by the place of each series' first attempt
 */
export function findSeries(attempts: readonly Attempt[]): ReadonlyMap<number, Series> {
  const out = new Map<number, Series>();
  const running = new Map<number, { first: number; last: Attempt; count: number; sumMs: number }>();
  attempts.forEach((attempt, i) => {
    const before = running.get(attempt.connection);
    const ms = before === undefined ? Number.NaN : distance(before.last, attempt);
    if (
      before === undefined ||
      attempt.cause === null ||
      before.last.cause !== attempt.cause ||
      Number.isNaN(ms)
    ) {
      running.set(attempt.connection, { first: i, last: attempt, count: 1, sumMs: 0 });
      return;
    }
    before.count++;
    before.sumMs += ms;
    before.last = attempt;
    out.set(before.first, {
      attempts: before.count,
      apart: Math.round(before.sumMs / (before.count - 1) / 1000),
    });
  });
  return out;
}

/**
 * Which attempts come behind one of the same connection whose tunnel was up: what was set right once is seldom the
 * cause.
 * @param attempts in the order in which they began
 */
export function behindSuccess(attempts: readonly Attempt[]): ReadonlySet<number> {
  const worked = new Set<number>();
  const out = new Set<number>();
  attempts.forEach(({ connection, cameUp }, i) => {
    if (worked.has(connection)) out.add(i);
    if (cameUp) worked.add(connection);
  });
  return out;
}

/** Says on a fault that explains a failure or a loss that the connection had worked before. */
export function withPast(findings: readonly Finding[], worked: boolean): readonly Finding[] {
  if (!worked) return findings;
  return findings.map((f) =>
    f.primary && f.severity === 'error' ? { ...f, fields: { ...f.fields, workedBefore: 'yes' } } : f,
  );
}

/** The wait between two attempts in ms, from the end of one to the next or between their beginnings; NaN for another. */
function distance(before: Attempt, after: Attempt): number {
  for (const ms of [after.startMs - before.endMs, after.startMs - before.startMs]) {
    if (ms >= LEAST_MS && ms <= MOST_MS) return ms;
  }
  return Number.NaN;
}

/** Says on the primary finding how often the device has tried. */
export function withSeries(findings: readonly Finding[], series: Series | undefined): readonly Finding[] {
  if (series === undefined) return findings;
  return findings.map((f) => (f.primary ? { ...f, fields: { ...f.fields, ...series } } : f));
}
