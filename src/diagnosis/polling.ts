import type { Case, PollRun } from '../negotiation/clues.ts';
import { codeFields, commonFields, type Draft, lines, RANK_LOSS, severityOf } from './draft.ts';

/** After so many intervals (in s, at least) without a further poll a run of unanswered ones was answered at last. */
const RECOVERED_INTERVALS = 2;
const RECOVERED_SECONDS = 5;

function fieldsOf(c: Case, run: PollRun): Record<string, string | number> {
  const fields: Record<string, string | number> = { ...commonFields(c), polls: run.polls };
  if (run.target !== null) fields['target'] = run.target;
  if (run.seconds !== null) fields['interval'] = run.seconds;
  return fields;
}

function recovered(c: Case, run: PollRun): boolean {
  const wait = Math.max(RECOVERED_SECONDS, RECOVERED_INTERVALS * (run.seconds ?? 1)) * 1000;
  return run !== c.pollRuns.at(-1) || c.logEnd - run.time > wait;
}

/** Polls through the tunnel: given up, or answered again before the last try. */
export function pollingRule(c: Case): readonly Draft[] {
  const errors = c.clues.filter((clue) => clue.facts.cause === 'line-polling-failed');
  const lost = c.pollRuns.find((run) => run.gaveUp);
  const out: Draft[] = [];
  if (lost !== undefined || errors.length > 0) {
    out.push({
      code: 'line-polling-failed',
      variant: lost === undefined ? 'device-code' : 'polls',
      severity: severityOf('line-polling-failed'),
      confidence: 'confirmed',
      phase: 'established',
      fields: { ...(lost === undefined ? commonFields(c) : fieldsOf(c, lost)), ...codeFields(errors[0]) },
      attributes: [],
      lines: lines(
        lost?.lines ?? [],
        c.clues.filter((clue) => clue.kind === 'poll-given-up').map((clue) => clue.line),
        errors.map((clue) => clue.line),
      ),
      settled: false,
      rank: RANK_LOSS,
    });
  }
  for (const run of c.pollRuns) {
    if (run.gaveUp) continue;
    out.push({
      code: 'packet-retransmitted',
      variant: recovered(c, run) ? 'poll-recovered' : 'default',
      severity: severityOf('packet-retransmitted'),
      confidence: 'confirmed',
      phase: 'established',
      fields: { ...fieldsOf(c, run), retries: run.polls },
      attributes: [],
      lines: lines(run.lines),
      settled: false,
      rank: 0,
    });
  }
  return out;
}
