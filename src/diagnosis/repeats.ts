import type { EventKind } from '../model/eventKinds.ts';
import type { FindingCode } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft, severityOf } from './draft.ts';

const REPEATS: readonly (readonly [EventKind, FindingCode])[] = [
  ['packet-repeated', 'packet-retransmitted'],
  ['duplicate-received', 'duplicate-request'],
];

/** Messages that had to be sent again in a negotiation that came up all the same: packets get lost on the way. */
export function repeatRule(c: Case): readonly Draft[] {
  const { outcome } = c.negotiation;
  const out: Draft[] = [];
  for (const [kind, code] of REPEATS) {
    const seen = c.clues.filter((clue) => clue.kind === kind && clue.facts.cause === undefined);
    const first = seen[0];
    // where nothing came up the silence is the verdict itself
    if (first === undefined || ((outcome === 'failed' || outcome === 'lost') && kind === 'packet-repeated'))
      continue;
    out.push({
      code,
      variant: 'default',
      severity: severityOf(code),
      confidence: 'confirmed',
      phase: first.phase,
      fields: { ...commonFields(c), retries: seen.length },
      attributes: [],
      lines: seen.map((clue) => clue.line),
      settled: false,
      rank: 0,
    });
  }
  return out;
}
