import { PHASES, type PhaseName } from '../../model/phases.ts';
import type { RowFilter } from '../../model/trace.ts';
import type { LogFilter } from '../../store/state.ts';

/** What the severity filter can show, from all to least. */
export const SEVERITY_CHOICES = ['all', 'good', 'warning', 'error', 'unknown'] as const;

/** A choice of the severity filter: everything, a tone and the graver ones, or what was not understood. */
export type SeverityChoice = (typeof SEVERITY_CHOICES)[number];

/** The choice that a filter stands for. */
export function severityOf(filter: LogFilter): SeverityChoice {
  return SEVERITY_CHOICES.find((choice) => choice === filter.tone) ?? 'all';
}

type FilterKey = Exclude<keyof RowFilter, 'source'>;

/** A filter with one condition changed, or left out where the value is null. */
export function withCondition<K extends FilterKey>(
  filter: LogFilter,
  key: K,
  value: RowFilter[K] | null,
): LogFilter {
  const rest = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

/** Reads a phase out of a form field; null for all phases. */
export function phaseOf(value: string): PhaseName | null {
  return PHASES.find((phase) => phase === value) ?? null;
}

/** True where a filter hides anything. */
export function filters(filter: LogFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** Two filters as one text when they show the same. */
export function filterKey(source: number, filter: LogFilter): string {
  const { negotiation, connection, phase, tone, search } = filter;
  return JSON.stringify([source, negotiation, connection, phase, tone, search]);
}
