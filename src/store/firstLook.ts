import { OUTCOMES } from '../model/phases.ts';
import type { TraceSummary } from '../model/trace.ts';

/**
 * Which negotiation to show first, so that the verdict can be read without a click: the newest one that failed or was
 * lost, else the newest unfinished one, else the newest.
 * @returns its number in the table, or null when there is none
 */
export function firstLook(summary: TraceSummary): number | null {
  const { count, outcome } = summary.negotiations;
  let unfinished: number | null = null;
  for (let i = count - 1; i >= 0; i--) {
    const name = OUTCOMES[outcome[i] ?? 0];
    if (name === 'failed' || name === 'lost') return i;
    if (name === 'unfinished') unfinished ??= i;
  }
  return unfinished ?? (count > 0 ? count - 1 : null);
}
