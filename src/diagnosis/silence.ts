import type { Case } from '../negotiation/clues.ts';
import { codeFields, commonFields, type Draft, lines, RANK_TIMEOUT, severityOf } from './draft.ts';

/** The peer never answered, or stopped answering, until the device gave up. */
export function silenceRule(c: Case): readonly Draft[] {
  const gaveUp = c.clues.filter((clue) => !clue.up && (clue.kind === 'setup-timeout' || clue.facts.cause === 'no-response'));
  const last = gaveUp.at(-1);
  if (last === undefined) return [];
  const error = gaveUp.find((clue) => clue.kind === 'device-error');
  const said = gaveUp.some((clue) => clue.kind === 'setup-timeout') || error?.facts.role === 'initiator';
  const seconds = c.negotiation.durationMs === null ? null : Math.round(c.negotiation.durationMs / 1000);
  const fields: Record<string, string | number> = { ...commonFields(c), ...codeFields(error) };
  if (seconds !== null && seconds > 0) fields['seconds'] = seconds;
  return [
    {
      code: 'no-response',
      variant: c.heardPeer ? 'stopped' : 'never',
      severity: severityOf('no-response'),
      confidence: said && !c.heardPeer ? 'confirmed' : 'likely',
      phase: last.phase,
      fields,
      attributes: [],
      lines: lines(gaveUp.map((clue) => clue.line)),
      settled: true,
      rank: RANK_TIMEOUT,
    },
  ];
}
