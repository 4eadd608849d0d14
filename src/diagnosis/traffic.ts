import type { FindingCode } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft } from './draft.ts';
import { meaningOf } from './refusals.ts';

/** Faults of protected packets: unknown SPI, replay, failed checks. They never explain how a negotiation ended. */
export function trafficRule(c: Case): readonly Draft[] {
  const byCode = new Map<FindingCode, number[]>();
  for (const clue of c.clues) {
    if (clue.kind !== 'traffic-fault') continue;
    // a notification about a packet says by its name what was wrong with it
    const code = clue.facts.cause ?? meaningOf(clue.fields['notify'] ?? '', 'established', null)?.code;
    if (code === undefined) continue;
    const lines = byCode.get(code) ?? [];
    lines.push(clue.line);
    byCode.set(code, lines);
  }
  return [...byCode].map(
    ([code, lines]): Draft => ({
      code,
      variant: 'default',
      severity: 'warning',
      confidence: 'confirmed',
      phase: 'established',
      fields: { ...commonFields(c), retries: lines.length },
      attributes: [],
      lines,
      settled: false,
      rank: 0,
    }),
  );
}
