import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';

/** How many negotiations of a connection are listed before one asks for more, and how many more each time. */
export const FIRST_ROWS = 6;
export const MORE_ROWS = 30;

/** With at most this many negotiations in all, every connection is unfolded. */
export const UNFOLD_ALL = 14;

/** A connection as the list shows it. */
export interface ConnectionGroup {
  /** Position in the connection list. */
  readonly connection: number;
  /** Its negotiations that pass the filter, as numbers in the table, the newest first. */
  readonly negotiations: readonly number[];
}

/** The outcome of a negotiation of the table. */
export function outcomeOf(summary: TraceSummary, negotiation: number): Outcome {
  return OUTCOMES[summary.negotiations.outcome[negotiation] ?? 0] ?? 'unfinished';
}

/**
 * The connections with their negotiations, the newest first. Once all is read, connections whose last negotiation
 * failed or was lost come first, then those with any such. While the log is being read all stands in the order of the
 * log, so that what comes is added below and nothing moves under the pointer.
 * @param only shows only negotiations of this outcome, and connections that have one
 */
export function groupNegotiations(summary: TraceSummary, only: Outcome | null): readonly ConnectionGroup[] {
  const { count, connection } = summary.negotiations;
  const lists: number[][] = summary.connections.map(() => []);
  for (let i = count - 1; i >= 0; i--) {
    if (only === null || outcomeOf(summary, i) === only) lists[connection[i] ?? 0]?.push(i);
  }
  const groups = lists.flatMap((negotiations, i) =>
    negotiations.length === 0 ? [] : [{ connection: i, negotiations }],
  );
  if (!summary.done) {
    return groups.map((group) => ({ ...group, negotiations: group.negotiations.toReversed() }));
  }
  const rank = ({ connection: position }: ConnectionGroup): number => {
    const about = summary.connections[position];
    if (about === undefined) return 2;
    const last = outcomeOf(summary, about.last);
    if (last === 'failed' || last === 'lost') return 0;
    return about.counts.failed + about.counts.lost > 0 ? 1 : 2;
  };
  const ranks = new Map(groups.map((group) => [group, rank(group)]));
  return groups.sort(
    (a, b) =>
      (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || (b.negotiations[0] ?? 0) - (a.negotiations[0] ?? 0),
  );
}

/** How many negotiations there are of each outcome. */
export function countOutcomes(summary: TraceSummary): Readonly<Record<Outcome, number>> {
  const counts: Record<Outcome, number> = { established: 0, failed: 0, closed: 0, lost: 0, unfinished: 0 };
  for (let i = 0; i < summary.negotiations.count; i++) counts[outcomeOf(summary, i)]++;
  return counts;
}

/**
 * The part of a connection's negotiations that is listed: the first `limit`, and the selected one wherever it stands.
 */
export function listedPart(
  negotiations: readonly number[],
  limit: number,
  selected: number | null,
): readonly number[] {
  const part = negotiations.slice(0, limit);
  return selected !== null && !part.includes(selected) && negotiations.includes(selected)
    ? [...part, selected]
    : part;
}
