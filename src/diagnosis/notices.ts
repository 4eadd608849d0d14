import type { FindingCode } from '../model/findings.ts';
import type { Case, Clue } from '../negotiation/clues.ts';
import { commonFields, type Draft, lines, RANK_LOSS, severityOf } from './draft.ts';

/**
 * What the log states beside the course of things: a second attempt while one runs, an own address that changed. It
 * explains no outcome, except where the tunnel had to be negotiated anew for it.
 */
export function noticeRule(c: Case): readonly Draft[] {
  const byCode = new Map<FindingCode, Clue[]>();
  for (const clue of c.clues) {
    const { cause } = clue.facts;
    if (clue.kind !== 'notice' || cause === undefined) continue;
    byCode.set(cause, [...(byCode.get(cause) ?? []), clue]);
  }
  return [...byCode].map(([code, clues]): Draft => {
    const last = clues.at(-1) as Clue;
    const broke = code === 'wan-address-changed' && last.up && c.negotiation.outcome === 'lost';
    const after = broke
      ? c.clues.filter((clue) => clue.kind === 'tunnel-missing' || clue.kind === 'phase-1-started')
      : [];
    const own = last.fields['localAddress'];
    const { address: _, ...common } = commonFields(c);
    const severity = severityOf(code);
    return {
      code,
      variant: 'default',
      severity: broke ? 'error' : severity === 'error' ? 'warning' : severity,
      confidence: last.facts.certainty ?? 'confirmed',
      phase: last.phase,
      fields:
        code === 'wan-address-changed'
          ? { ...common, ...(own === undefined ? {} : { address: own }) }
          : commonFields(c),
      attributes: [],
      lines: lines(
        clues.map((clue) => clue.line),
        after.map((clue) => clue.line),
      ),
      settled: last.facts.certainty !== undefined,
      rank: broke ? RANK_LOSS : 0,
    };
  });
}
