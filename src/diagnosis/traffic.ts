import type { FindingCode } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft } from './draft.ts';

/** Faults of protected packets: unknown SPI, replay, failed checks. They never explain how a negotiation ended. */
export function trafficRule(c: Case): readonly Draft[] {
  const byCode = new Map<FindingCode, number[]>();
  for (const clue of c.clues) {
    if (clue.kind !== 'traffic-fault' || clue.facts.cause === undefined) continue;
    const lines = byCode.get(clue.facts.cause) ?? [];
    lines.push(clue.line);
    byCode.set(clue.facts.cause, lines);
  }
  return [...byCode].map(([code, lines]): Draft => ({
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
  }));
}
