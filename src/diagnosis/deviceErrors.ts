import { ORDINARY_ENDS } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import {
  codeFields,
  commonFields,
  type Draft,
  deviceErrors,
  RANK_GENERAL,
  RANK_NAMED,
  RANK_ORDINARY_END,
  severityOf,
} from './draft.ts';

/** Causes that rules of their own explain with more than the error line. */
const ELSEWHERE: ReadonlySet<string> = new Set(['no-response', 'line-polling-failed']);

/** Errors that the device names by number: the number says what happened, in which phase, and in which role. */
export function deviceErrorRule(c: Case): readonly Draft[] {
  const out: Draft[] = [];
  for (const clue of deviceErrors(c)) {
    const code = clue.facts.cause ?? 'general-failure';
    if (ELSEWHERE.has(code)) continue;
    const ordinary = ORDINARY_ENDS.has(code);
    const confidence = clue.facts.certainty ?? 'confirmed';
    const { attribute } = clue.facts;
    out.push({
      code,
      variant: 'device-code',
      severity: severityOf(code),
      confidence,
      phase: clue.phase,
      fields: { ...commonFields(c), ...codeFields(clue), ...(attribute === undefined ? {} : { attribute }) },
      attributes: attribute === undefined ? [] : [{ attribute, remote: null, local: null }],
      lines: [clue.line],
      settled: confidence !== 'confirmed',
      rank: ordinary ? RANK_ORDINARY_END : code === 'general-failure' ? RANK_GENERAL : RANK_NAMED,
    });
  }
  return out;
}
