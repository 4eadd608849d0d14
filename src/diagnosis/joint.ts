import type { Confidence, DifferingAttribute, Finding, FindingCode } from '../model/findings.ts';
import type { Comparison, Negotiation } from '../model/negotiation.ts';
import { nearestDifferences } from './proposals.ts';

/*
 * What two logs of one negotiation say together: the cause from whichever knows it, the values from both.
 */

/** One end of a pair: a negotiation with what its own log says of it, the primary finding first. */
export interface JointEnd {
  readonly negotiation: Negotiation;
  readonly findings: readonly Finding[];
  /** Name of the source. */
  readonly name: string;
}

/** Compares the proposals of a phase as the first end sees them. */
export type Compare = (
  here: Negotiation,
  there: Negotiation,
  phase: Finding['phase'],
) => readonly Comparison[];

/** How exactly a code names a cause: those that are left out name it. */
const VAGUE: Readonly<Partial<Record<FindingCode, number>>> = {
  unfinished: -1,
  'general-failure': 0,
  'too-many-errors': 1,
  'no-response': 2,
  'message-invalid': 3,
  'authentication-failed': 4,
  'send-failed': 5,
  'proposal-mismatch': 6,
};
const EXACT = 9;
/** From here on a code that is confirmed is a cause and not only a symptom. */
const STATES = 5;

const CONFIDENCE: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, confirmed: 2 };

const COMPARED: ReadonlySet<FindingCode> = new Set(['proposal-mismatch', 'pfs-mismatch']);

/** The code that says most among those of the two logs; null where neither failed. */
export function jointFinding(
  first: JointEnd,
  second: JointEnd,
  compare: Compare,
): { readonly finding: Finding; readonly comparisons: readonly Comparison[] } | null {
  const own = [primaryOf(first), primaryOf(second)] as const;
  const chosen = better(own[0], own[1]);
  if (chosen === null) return null;
  const here = chosen === own[0] ? first : second;
  const there = here === first ? second : first;
  const other = here === first ? own[1] : own[0];
  const code = chosen.code;
  const compared = COMPARED.has(code) || here.negotiation.phases.some((p) => p.comparisons.length > 0);
  const comparisons = compared ? compare(here.negotiation, there.negotiation, chosen.phase) : [];
  const attributes = attributesOf(chosen, here, there, comparisons);
  const missing = missingSide(code, attributes, comparisons);
  const confidence = togetherConfidence(chosen, here, there);
  const finding: Finding = {
    ...chosen,
    id: jointId(first.negotiation, second.negotiation),
    primary: false,
    confidence,
    attributes,
    fields: fieldsOf(chosen, here, there, missing),
    evidence: evidenceOf(chosen, other, there),
    settled: confidence !== 'confirmed' || chosen.code === 'no-response' || missing !== null,
  };
  return { finding, comparisons };
}

/** Id of the joint finding of two negotiations. */
function jointId(first: Negotiation, second: Negotiation): string {
  return `f${first.id.slice(1)}+${second.id.slice(1)}`;
}

/** What explains the failure or loss of an end; null where it neither failed nor broke. */
function primaryOf({ negotiation, findings }: JointEnd): Finding | null {
  if (negotiation.outcome !== 'failed' && negotiation.outcome !== 'lost') return null;
  return findings.find((f) => f.primary) ?? null;
}

function better(one: Finding | null, other: Finding | null): Finding | null {
  if (one === null || other === null) return one ?? other;
  const difference = weight(other) - weight(one);
  if (difference !== 0) return difference > 0 ? other : one;
  const values = (f: Finding): number =>
    f.attributes.filter((a) => a.remote !== null || a.local !== null).length;
  if (values(one) !== values(other)) return values(one) > values(other) ? one : other;
  // who answers is mostly who refuses, and knows why
  return other.fields['role'] === 'responder' ? other : one;
}

/** A cause that a log states goes before everything, then what names it more exactly, then what is surer. */
function weight(f: Finding): number {
  const exact = VAGUE[f.code] ?? EXACT;
  const states = f.confidence === 'confirmed' && exact >= STATES ? 1000 : 0;
  return states + exact * 10 + CONFIDENCE[f.confidence];
}

/**
 * A silence that points to a blocked port is surer where the other log shows that it never got the message that one log
 * shows as sent.
 */
function togetherConfidence(f: Finding, here: JointEnd, there: JointEnd): Confidence {
  if (f.code !== 'nat-traversal-blocked' || f.confidence !== 'possible') return f.confidence;
  const phase1 = there.negotiation.phases.find((p) => p.phase === 'phase-1');
  const asked = here.negotiation.phases.find((p) => p.phase === 'phase-1');
  const arrived =
    phase1?.packets.some((p) => p.direction === 'received' && p.exchange === 'ike-auth') ?? false;
  const waits = there.negotiation.outcome === 'unfinished' || there.negotiation.outcome === 'failed';
  return waits && asked?.exchange === 'ike-auth' && !arrived ? 'likely' : f.confidence;
}

/** The evidence of both, that of the log that states the cause first, each line once. */
function evidenceOf(chosen: Finding, other: Finding | null, there: JointEnd): Finding['evidence'] {
  const primary = other ?? there.findings.find((f) => f.primary) ?? null;
  const ordinary = primary?.severity === 'note' && primary.code !== 'unfinished';
  const seen = new Set<string>();
  return [...chosen.evidence, ...(primary === null || ordinary ? [] : primary.evidence)].filter(
    ({ source, line }) => {
      const place = `${source}:${line}`;
      if (seen.has(place)) return false;
      seen.add(place);
      return true;
    },
  );
}

/** What differs, with the values of both sides as far as the two logs show them. */
function attributesOf(
  f: Finding,
  here: JointEnd,
  there: JointEnd,
  comparisons: readonly Comparison[],
): readonly DifferingAttribute[] {
  if (COMPARED.has(f.code)) return comparedAttributes(f, comparisons);
  if (f.code === 'identity-mismatch' && f.attributes.length === 0) return identities(f, here, there);
  if (f.code === 'traffic-selector-mismatch' && f.attributes.length === 0) return selectors(f, here, there);
  return f.attributes;
}

function comparedAttributes(f: Finding, comparisons: readonly Comparison[]): readonly DifferingAttribute[] {
  const nearest = nearestDifferences(comparisons);
  const whole = f.attributes.some((a) => a.remote !== null && a.local !== null);
  if (nearest.length > 0 && !whole) {
    return f.code === 'pfs-mismatch' ? nearest.filter((a) => a.attribute === 'dh-group') : nearest;
  }
  if (whole) return f.attributes;
  // one side alone is shown: its values stand there for what the device itself named
  const shown = comparisons[0]?.attributes ?? [];
  return f.attributes.map((a) => {
    const known = shown.find((s) => s.attribute === a.attribute);
    return {
      ...a,
      remote: a.remote ?? known?.remote?.canonical ?? null,
      local: a.local ?? known?.local?.canonical ?? null,
    };
  });
}

function identities(f: Finding, here: JointEnd, there: JointEnd): readonly DifferingAttribute[] {
  const of = (n: Negotiation, side: 'local' | 'remote'): string | null =>
    n.phases.find((p) => p.phase === 'phase-1')?.identities?.[side] ?? null;
  const remote = text(f, 'remoteId') ?? of(here.negotiation, 'remote') ?? of(there.negotiation, 'local');
  // what the peer's log shows of this end is what this end calls itself, and not what it expects
  const local = text(f, 'id');
  return remote === null && local === null ? [] : [{ attribute: 'identity', remote, local }];
}

function selectors(f: Finding, here: JointEnd, there: JointEnd): readonly DifferingAttribute[] {
  const mine = asked(here.negotiation);
  const theirs = asked(there.negotiation);
  // seen from the one who refuses: first the networks behind the peer, then those behind this device
  const pair = mine ?? (theirs === null ? null : ([theirs[1], theirs[0]] as const));
  const named = text(f, 'remoteNetwork');
  const remote = pair === null ? named : pair.filter((n) => n !== '').join(' === ');
  return remote === null || remote === '' ? [] : [{ attribute: 'traffic-selector', remote, local: null }];
}

function asked(n: Negotiation): readonly [string, string] | null {
  const ts =
    n.phases.findLast((p) => p.phase === 'phase-2' && p.outcome === 'failed')?.trafficSelectors ?? null;
  return ts === null ? null : [ts.remote.join(', '), ts.local.join(', ')];
}

function text(f: Finding, field: string): string | null {
  const value = f.fields[field];
  return value === undefined ? null : String(value);
}

const TWO_SIDED: ReadonlySet<FindingCode> = new Set([
  'proposal-mismatch',
  'pfs-mismatch',
  'identity-mismatch',
  'traffic-selector-mismatch',
]);

/** The end whose value neither log shows; null where both are shown, or where the finding compares nothing. */
function missingSide(
  code: FindingCode,
  attributes: readonly DifferingAttribute[],
  comparisons: readonly Comparison[],
): 'local' | 'remote' | 'both' | null {
  if (!TWO_SIDED.has(code)) return null;
  if (attributes.some((a) => a.remote !== null && a.local !== null)) return null;
  const shown = [...attributes, ...(COMPARED.has(code) ? comparisons.flatMap((c) => c.attributes) : [])];
  const remote = shown.some((a) => a.remote !== null);
  const local = shown.some((a) => a.local !== null);
  if (remote && local) return null;
  return remote ? 'local' : local ? 'remote' : 'both';
}

/** The fields of the finding, with which log says what. */
function fieldsOf(f: Finding, here: JointEnd, there: JointEnd, missing: string | null): Finding['fields'] {
  const fields: Record<string, string | number> = { ...f.fields, joint: 'yes' };
  fields['hereLog'] = here.name;
  fields['thereLog'] = there.name;
  if (missing !== null) fields['notShown'] = missing;
  return fields;
}
