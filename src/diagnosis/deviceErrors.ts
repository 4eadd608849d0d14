import { ORDINARY_ENDS } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { namedAttribute, statedCause, toldFields } from './causes.ts';
import {
  codeFields,
  commonFields,
  type Draft,
  deviceErrors,
  LineList,
  RANK_GENERAL,
  RANK_NAMED,
  RANK_ORDINARY_END,
  severityOf,
} from './draft.ts';

/** Causes that rules of their own explain with more than the error line. */
const ELSEWHERE: ReadonlySet<string> = new Set(['no-response', 'line-polling-failed']);

/**
 * Errors that the device names by number: the number says what happened, in which phase, and in which role. What the log
 * says of the same fault in other words belongs to it.
 */
export function deviceErrorRule(c: Case): readonly Draft[] {
  const out = new Map<string, Draft>();
  const told = new Map<string, LineList>();
  for (const clue of deviceErrors(c)) {
    const code = clue.facts.cause ?? 'general-failure';
    if (ELSEWHERE.has(code)) continue;
    const key = `${clue.facts.deviceCode}/${clue.phase}`;
    const known = out.get(key);
    // an error may be indicated before it is said in full
    if (known !== undefined) {
      const fields = { ...known.fields, ...codeFields(clue) };
      told.get(key)?.add([clue.line]);
      out.set(key, { ...known, fields });
      continue;
    }
    const ordinary = ORDINARY_ENDS.has(code);
    const confidence = clue.facts.certainty ?? 'confirmed';
    const same = c.clues.filter(
      (other) => other.phase === clue.phase && statedCause(c, other)?.code === code,
    );
    const named = [clue, ...same].map(namedAttribute).findLast((list) => list.length > 0) ?? [];
    const lines = new LineList(same.map((other) => other.line)).add([clue.line]);
    told.set(key, lines);
    out.set(key, {
      code,
      variant: 'device-code',
      severity: severityOf(code),
      confidence,
      phase: clue.phase,
      fields: {
        ...commonFields(c),
        ...Object.assign({}, ...same.map(toldFields)),
        ...codeFields(clue),
        ...(named[0] === undefined ? {} : { attribute: named[0].attribute }),
      },
      attributes: named,
      lines: lines.list,
      settled: confidence !== 'confirmed',
      rank: ordinary ? RANK_ORDINARY_END : code === 'general-failure' ? RANK_GENERAL : RANK_NAMED,
    });
  }
  return [...out.values()];
}
