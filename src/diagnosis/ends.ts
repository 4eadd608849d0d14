import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft, RANK_GENERAL, severityOf } from './draft.ts';

/** The log ends before the negotiation does: no verdict, but how far it came. */
export function unfinishedRule(c: Case): readonly Draft[] {
  const { outcome, phases, end } = c.negotiation;
  if (outcome !== 'unfinished') return [];
  const phase = phases.findLast((p) => p.outcome === 'unfinished') ?? phases.at(-1);
  const name = phase?.phase ?? 'setup';
  return [
    {
      code: 'unfinished',
      variant: name === 'phase-1' || name === 'phase-2' ? name : 'setup',
      severity: severityOf('unfinished'),
      confidence: 'confirmed',
      phase: name,
      fields: commonFields(c),
      attributes: [],
      lines: [end.line],
      settled: false,
      rank: RANK_GENERAL,
    },
  ];
}

/** A failure for which the log gives no reason at all. */
export function unexplainedRule(c: Case): readonly Draft[] {
  const { outcome, phases, end } = c.negotiation;
  if (outcome !== 'failed' && outcome !== 'lost') return [];
  const failed = phases.findLast((p) => p.outcome === 'failed');
  return [
    {
      code: 'general-failure',
      variant: 'default',
      severity: severityOf('general-failure'),
      confidence: 'possible',
      phase: failed?.phase ?? (outcome === 'lost' ? 'established' : 'phase-1'),
      fields: commonFields(c),
      attributes: [],
      lines: c.clues.length > 0 ? c.clues.map((clue) => clue.line) : [end.line],
      settled: true,
      rank: 1,
    },
  ];
}
