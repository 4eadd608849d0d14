import { OUTCOMES } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';

/** The most negotiations that are offered. */
const MOST = 200;

/**
 * With which negotiations one may be compared: those of the same connection first, of them the ones that came up, then
 * the nearest before it.
 */
export function candidates({ negotiations: table }: TraceSummary, index: number): readonly number[] {
  const up = new Set(['established', 'closed', 'lost']);
  const rank = (n: number): number =>
    (table.connection[n] === table.connection[index] ? 0 : 2) +
    (up.has(OUTCOMES[table.outcome[n] ?? 0] ?? '') ? 0 : 1);
  const distance = (n: number): number => Math.abs(n - index) - (n < index ? 0.5 : 0);
  return Array.from({ length: table.count }, (_, n) => n)
    .filter((n) => n !== index)
    .sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b))
    .slice(0, MOST);
}
