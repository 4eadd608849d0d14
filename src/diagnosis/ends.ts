import type { EventKind } from '../model/eventKinds.ts';
import { type FindingCode, ORDINARY_ENDS } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { commonFields, type Draft, RANK_GENERAL, RANK_LOSS, RANK_ORDINARY_END, severityOf } from './draft.ts';

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

/** An end that somebody wanted: the peer, or somebody at this device. */
export function ordinaryEndRule(c: Case): readonly Draft[] {
  if (c.negotiation.outcome !== 'closed') return [];
  const end = c.clues.find((clue) => {
    const { cause } = clue.facts;
    return cause !== undefined
      ? ORDINARY_ENDS.has(cause) && clue.kind !== 'device-error'
      : ENDERS[clue.kind] !== undefined;
  });
  if (end === undefined) return [];
  const code = end.facts.cause ?? ENDERS[end.kind] ?? 'operator-closed';
  return [
    {
      code,
      variant: 'default',
      severity: severityOf(code),
      confidence: end.facts.certainty ?? 'confirmed',
      phase: 'established',
      fields: commonFields(c),
      attributes: [],
      lines: [end.line],
      settled: end.facts.certainty !== undefined,
      rank: RANK_ORDINARY_END,
    },
  ];
}

/** Who wanted the end, by the event that says it. */
const ENDERS: Readonly<Partial<Record<EventKind, FindingCode>>> = {
  'ike-delete-received': 'peer-closed',
  'child-delete-received': 'peer-closed',
  'terminate-requested': 'operator-closed',
  'device-stopping': 'operator-closed',
};

const BREAKS: ReadonlySet<EventKind> = new Set(['dpd-failed', 'gave-up', 'tunnel-lost']);

/** The peer of a tunnel that was up did not answer any more, or the device says why the tunnel is gone. */
export function deadPeerRule(c: Case): readonly Draft[] {
  const gone = c.clues.filter((clue) => clue.up && BREAKS.has(clue.kind));
  const last = gone.at(-1);
  if (last === undefined || c.negotiation.outcome !== 'lost') return [];
  return [
    {
      code: last.facts.cause ?? 'dead-peer',
      variant: 'default',
      severity: severityOf('dead-peer'),
      // a device that says in words why the tunnel is gone knows it
      confidence: last.kind === 'tunnel-lost' ? (last.facts.certainty ?? 'confirmed') : 'likely',
      phase: 'established',
      fields: commonFields(c),
      attributes: [],
      lines: gone.map((clue) => clue.line),
      settled: true,
      rank: RANK_LOSS,
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
