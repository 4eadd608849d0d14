import type { Finding, Remedy, Severity } from '../model/findings.ts';
import type { PhaseName } from '../model/phases.ts';
import type { Case } from '../negotiation/clues.ts';
import { causeRule } from './causes.ts';
import { deviceErrorRule } from './deviceErrors.ts';
import { type Draft, RANK_COMPARED, type Rule } from './draft.ts';
import { deadPeerRule, ordinaryEndRule, unexplainedRule, unfinishedRule } from './ends.ts';
import { noticeRule } from './notices.ts';
import { pollingRule } from './polling.ts';
import { proposalRule } from './proposals.ts';
import { refusalRule } from './refusals.ts';
import { remediesOf } from './remedies.ts';
import { repeatRule } from './repeats.ts';
import { silenceRule } from './silence.ts';
import { trafficRule } from './traffic.ts';
import { capped } from './vouched.ts';
import { aggressiveRule, weakRule } from './weak.ts';

/** All rules; each speaks of one class of findings, and their order does not matter. */
export const RULES: readonly Rule[] = [
  proposalRule,
  deviceErrorRule,
  silenceRule,
  pollingRule,
  causeRule,
  refusalRule,
  unfinishedRule,
  ordinaryEndRule,
  deadPeerRule,
  unexplainedRule,
  repeatRule,
  noticeRule,
  trafficRule,
  weakRule,
  aggressiveRule,
];

/** The verdict on one negotiation alone. */
export interface Verdict {
  /** The primary finding; null where there is none. */
  readonly primary: Pick<Draft, 'code' | 'confidence' | 'fields'> | null;
  /** The gravest severity among all findings; null where there is none. */
  readonly severity: Severity | null;
}

/** What `diagnose` says, in brief. */
export function verdictOf(c: Case): Verdict {
  const { primary, kept } = draftsOf(c);
  let severity: Severity | null = null;
  for (const d of kept)
    if (severity === null || SEVERITY_ORDER[d.severity] < SEVERITY_ORDER[severity]) severity = d.severity;
  return { primary, severity };
}

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

/**
 * All findings about one negotiation, the primary one first. A failed or lost negotiation has exactly one primary
 * finding, an error; one that came up and stayed up has none.
 */
export function diagnose(c: Case): Finding[] {
  const { primary, kept } = draftsOf(c);
  kept.sort(
    (a, b) =>
      Number(b === primary) - Number(a === primary) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
  );
  return kept.map((d, i) => ({
    id: `f${c.negotiation.id.slice(1)}-${i + 1}`,
    code: d.code,
    variant: d.variant,
    severity: d.severity,
    confidence: d.confidence,
    negotiation: c.negotiation.id,
    phase: d === primary ? failedPhase(c, d) : d.phase,
    primary: d === primary,
    fields: d.fields,
    attributes: d.attributes,
    ...remediesFor(c, d),
    evidence: d.lines.map((line) => ({ source: c.negotiation.source, line })),
    settled: d.settled,
  }));
}

/** What to change so that the proposals match, where the log shows them. */
function remediesFor(c: Case, { code, phase, rank }: Draft): { readonly remedies?: readonly Remedy[] } {
  if (rank !== RANK_COMPARED || (code !== 'proposal-mismatch' && code !== 'pfs-mismatch')) return {};
  const failed = c.negotiation.phases.findLast((p) => p.phase === phase && p.outcome === 'failed');
  const bare = phase === 'phase-1' && c.negotiation.ikeVersion === 1;
  const remedies = remediesOf(failed?.comparisons ?? [], bare);
  return remedies.length === 0 ? {} : { remedies };
}

/**
 * The phase that the primary finding blames: one that failed. A log that begins in the middle of things may show the
 * cause in a phase of which it shows nothing else.
 */
function failedPhase(c: Case, { phase }: Draft): PhaseName | null {
  const { outcome, phases } = c.negotiation;
  if (outcome !== 'failed' || phases.some((p) => p.phase === phase && p.outcome === 'failed')) return phase;
  return phases.findLast((p) => p.outcome === 'failed')?.phase ?? phase;
}

function draftsOf(c: Case): { primary: Draft | null; kept: Draft[] } {
  const found: Draft[] = [];
  for (const rule of RULES) for (const d of rule(c)) if (!overcome(c, d)) found.push(capped(c, d));
  const drafts = withoutRepeats(found);
  const primary = choosePrimary(c, drafts);
  return { primary, kept: drafts.filter((d) => d === primary || d.rank === 0 || !explainedBy(primary, d)) };
}

/** What went wrong before the tunnel, or the phase, came up after all is no fault. */
function overcome(c: Case, d: Draft): boolean {
  const { outcome, phases } = c.negotiation;
  if (d.severity !== 'error' || (d.phase !== 'phase-1' && d.phase !== 'phase-2')) return false;
  // where nothing has failed so far, no error stands
  if (outcome === 'unfinished') return true;
  if (outcome === 'failed') {
    const passed =
      d.phase === 'phase-1' && phases.some((p) => p.phase === 'phase-2' && p.outcome !== 'established');
    if (!passed || !phases.some((p) => p.phase === 'phase-1')) return false;
  }
  return !phases.some((p) => p.phase === d.phase && p.outcome === 'failed');
}

/**
 * What the device's number says is part of what its comparisons say, where both speak of the same refusal. That proposals
 * differ says nothing beside what differs in them.
 */
function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  const compared = drafts.filter((d) => d.rank === RANK_COMPARED);
  if (compared.length === 0) return drafts;
  const repeats = (d: Draft): boolean => {
    const same = compared.filter((o) => o.phase === d.phase);
    if (d.variant === 'device-code') {
      return same.some((o) => o.fields['deviceCode'] === d.fields['deviceCode']);
    }
    return (
      d.code === 'proposal-mismatch' &&
      d.rank !== RANK_COMPARED &&
      d.attributes.length === 0 &&
      same.length > 0
    );
  };
  return drafts.filter((d) => !repeats(d));
}

function choosePrimary(c: Case, drafts: readonly Draft[]): Draft | null {
  const { outcome } = c.negotiation;
  if (outcome === 'established') return null;
  const wanted = outcome === 'failed' || outcome === 'lost' ? 'error' : 'note';
  let best: Draft | null = null;
  for (const d of drafts) {
    if (d.rank === 0 || d.severity !== wanted) continue;
    // renewals that were refused do not explain the end of a tunnel
    if (outcome === 'lost' && d.phase !== 'established') continue;
    if (best === null || d.rank > best.rank) best = d;
  }
  return best;
}

/** A weaker explanation of the same outcome says nothing that the primary one does not. */
function explainedBy(primary: Draft | null, d: Draft): boolean {
  if (primary === null) return false;
  return (
    d.rank <= primary.rank &&
    (d.code === primary.code || d.code === 'general-failure' || d.code === 'no-response')
  );
}
