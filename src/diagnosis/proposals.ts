import type { DifferingAttribute } from '../model/findings.ts';
import type { Comparison, Phase } from '../model/negotiation.ts';
import type { Case } from '../negotiation/clues.ts';
import {
  codeFields,
  commonFields,
  type Draft,
  deviceErrors,
  lines,
  RANK_COMPARED,
  severityOf,
} from './draft.ts';

/** Causes that a device may end with although its own comparisons say more. */
const VAGUE: ReadonlySet<string> = new Set([
  'no-response',
  'general-failure',
  'proposal-mismatch',
  'pfs-mismatch',
]);

/**
 * The attributes that keep the two ends apart: those of the pair with the fewest known differences, or of all pairs
 * that are equally near, each distinct pair of values once.
 */
export function nearestDifferences(comparisons: readonly Comparison[]): DifferingAttribute[] {
  const differing = comparisons
    .filter((c) => c.verdict === 'rejected')
    .map((c) => c.attributes.filter((a) => a.state === 'different'));
  const fewest = differing.reduce(
    (least, d) => (d.length > 0 ? Math.min(least, d.length) : least),
    Number.POSITIVE_INFINITY,
  );
  const seen = new Set<string>();
  const out: DifferingAttribute[] = [];
  for (const d of differing) {
    if (d.length !== fewest) continue;
    for (const { attribute, remote, local } of d) {
      const values = { attribute, remote: remote?.canonical ?? null, local: local?.canonical ?? null };
      const key = `${attribute}/${values.remote}/${values.local}`;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push(values);
    }
  }
  return out;
}

function refused(phase: Phase): boolean {
  return (
    phase.outcome === 'failed' &&
    phase.comparisons.length > 0 &&
    phase.comparisons.every((p) => p.verdict === 'rejected') &&
    // one side alone says nothing of what differs
    phase.comparisons.some((p) => p.attributes.some((a) => a.state !== 'not-logged'))
  );
}

/**
 * Every proposal of the peer was compared with every local one and refused. A pair that was refused before another one
 * matched is no fault, so only phases that failed count.
 */
export function proposalRule(c: Case): readonly Draft[] {
  const errors = deviceErrors(c);
  const named = errors.filter((e) => e.facts.cause !== undefined && !VAGUE.has(e.facts.cause));
  const unnamed = (phase: Phase): boolean => !named.some((e) => e.phase === phase.phase);
  return c.negotiation.phases
    .filter((phase) => refused(phase) && unnamed(phase))
    .map((phase): Draft => {
      const attributes = nearestDifferences(phase.comparisons);
      const onlyPfs = phase.phase === 'phase-2' && attributes.every((a) => a.attribute === 'dh-group');
      const code = onlyPfs && attributes.length > 0 ? 'pfs-mismatch' : 'proposal-mismatch';
      const first = attributes[0];
      const fields: Record<string, string | number> = {
        ...commonFields(c),
        ...codeFields(errors.find((e) => e.phase === phase.phase)),
        phase: phase.phase === 'phase-2' ? 2 : 1,
        pairs: phase.comparisons.length,
        attributeCount: new Set(attributes.map((a) => a.attribute)).size,
      };
      if (first !== undefined) {
        fields['attribute'] = first.attribute;
        if (attributes.length === 1 && first.remote !== null) fields['remoteValue'] = first.remote;
        if (attributes.length === 1 && first.local !== null) fields['localValue'] = first.local;
      }
      return {
        code,
        variant: code === 'pfs-mismatch' ? 'default' : phase.phase === 'phase-2' ? 'phase-2' : 'phase-1',
        severity: severityOf(code),
        confidence: 'confirmed',
        phase: phase.phase,
        fields,
        attributes,
        lines: lines(
          c.ownLines,
          phase.comparisons.map((p) => p.line),
          c.clues.filter((clue) => clue.phase === phase.phase).map((clue) => clue.line),
        ),
        settled: false,
        rank: RANK_COMPARED,
      };
    });
}
