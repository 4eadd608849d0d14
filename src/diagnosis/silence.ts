import type { EventKind } from '../model/eventKinds.ts';
import { type FindingCode, ORDINARY_ENDS } from '../model/findings.ts';
import type { PhaseName } from '../model/phases.ts';
import type { Case, Clue } from '../negotiation/clues.ts';
import { codeFields, commonFields, type Draft, lines, RANK_TIMEOUT, severityOf } from './draft.ts';

/** UDP port to which IKE moves where a NAT may be between the ends (RFC 3947, RFC 7296 section 2.23). */
const NAT_PORT = 4500;
const RANK_SUSPECTED = RANK_TIMEOUT + 5;

/** True where a device gives an attempt up because nothing came back; after repeated errors only where it had waited. */
function isGivenUp(c: Case, clue: Clue): boolean {
  if (clue.up) return false;
  if (clue.kind === 'gave-up' && clue.facts.cause === 'too-many-errors')
    return repeats(c).length > 0 || c.unanswered !== null;
  return clue.kind === 'setup-timeout' || clue.kind === 'gave-up' || clue.facts.cause === 'no-response';
}

/** The peer never answered, or stopped answering, until the device gave up or was stopped. */
export function silenceRule(c: Case): readonly Draft[] {
  const gaveUp = c.clues.filter((clue) => isGivenUp(c, clue));
  const waiting = c.negotiation.outcome === 'failed' && gaveUp.length === 0 ? waits(c) : [];
  const last = gaveUp.at(-1) ?? waiting.at(-1);
  if (last === undefined) return endedUnanswered(c);
  const error = gaveUp.find((clue) => clue.kind === 'device-error');
  const said = gaveUp.some((clue) => clue.kind !== 'device-error') || error?.facts.role === 'initiator';
  const seconds = c.negotiation.durationMs === null ? null : Math.round(c.negotiation.durationMs / 1000);
  const fields: Record<string, string | number> = { ...commonFields(c), ...codeFields(error) };
  if (seconds !== null && seconds > 0) fields['seconds'] = seconds;
  const retries = repeats(c);
  if (retries.length > 0) fields['retries'] = retries.length;
  const reports = c.clues.filter((clue) => clue.kind === 'network-error' && !clue.up);
  const reason = reports.at(-1)?.fields['reason'];
  if (reason !== undefined) fields['reason'] = reason;
  const stopped = c.heardPeer ? stoppedAt(c.unanswered) : null;
  if (stopped !== null) fields['stopped'] = stopped;
  const told = new Set([...retries, ...gaveUp, ...reports, ...waiting]);
  const base = {
    phase: stoppedPhase(c, last),
    fields,
    attributes: [],
    lines: lines(c.clues.filter((clue) => told.has(clue)).map((clue) => clue.line)),
    settled: true,
  };
  const out: Draft[] = [
    {
      ...base,
      code: 'no-response',
      variant: c.heardPeer ? 'stopped' : 'never',
      severity: severityOf('no-response'),
      confidence: said && !c.heardPeer ? 'confirmed' : 'likely',
      rank: RANK_TIMEOUT,
    },
  ];
  const suspected = suspectedCode(c);
  if (suspected !== null) {
    out.push({
      ...base,
      code: suspected,
      variant: 'default',
      severity: severityOf(suspected),
      confidence: 'possible',
      rank: RANK_SUSPECTED,
    });
  }
  return out;
}

/** Somebody ended an attempt whose first request had no answer until then. */
function endedUnanswered(c: Case): readonly Draft[] {
  const { outcome, phases } = c.negotiation;
  const asked = phases.find((p) => p.phase === 'phase-1' && p.outcome === 'failed');
  if (outcome !== 'failed' || c.heardPeer || asked === undefined || c.clues.length === 0) return [];
  if (!c.clues.every(isOrdinaryEnd)) return [];
  return [
    {
      code: 'no-response',
      variant: 'never',
      severity: severityOf('no-response'),
      confidence: 'likely',
      phase: 'phase-1',
      fields: commonFields(c),
      attributes: [],
      lines: lines(
        [asked.start.line],
        c.clues.map((clue) => clue.line),
      ),
      settled: true,
      rank: RANK_TIMEOUT,
    },
  ];
}

function isOrdinaryEnd(clue: Clue): boolean {
  const { cause } = clue.facts;
  if (cause !== undefined) return ORDINARY_ENDS.has(cause);
  return (
    clue.kind === 'tunnel-closing' || clue.kind === 'tunnel-closed' || clue.kind === 'terminate-requested'
  );
}

/** What shows that nothing came: repetitions, or the next try although this one had no end. */
function waits(c: Case): readonly Clue[] {
  return c.clues.filter((clue) => !clue.up && (clue.kind === 'packet-repeated' || SUPERSEDES.has(clue.kind)));
}

/** The next try shows that the one before was given up. */
const SUPERSEDES: ReadonlySet<EventKind> = new Set(['phase-1-started', 'tunnel-missing']);

/** The phase that did not go on: what shows it may stand behind it. */
function stoppedPhase(c: Case, last: Clue): PhaseName {
  if (last.phase !== 'teardown') return last.phase;
  return c.negotiation.phases.findLast((p) => p.outcome === 'failed')?.phase ?? 'phase-1';
}

/** Which message of main or quick mode stayed without an answer (RFC 2409 section 5), as texts know it. */
function stoppedAt(packet: Case['unanswered']): string | null {
  if (packet === null || packet.step === null) return null;
  if (packet.exchange === 'quick') return 'quick-mode';
  if (packet.exchange !== 'main') return null;
  return packet.step < 3 ? 'proposals' : packet.step < 5 ? 'key-exchange' : 'proof';
}

/** The repetitions of a message before the tunnel was up. */
function repeats(c: Case): readonly Clue[] {
  return c.clues.filter((clue) => clue.kind === 'packet-repeated' && !clue.up);
}

/** What silence in the middle of phase 1 hints at: where it stopped tells which message the peer could not take. */
function suspectedCode(c: Case): FindingCode | null {
  const { unanswered, heardPeer, lastPort } = c;
  if (unanswered === null || !heardPeer || c.negotiation.role === 'responder') return null;
  const moved = lastPort === NAT_PORT;
  if (unanswered.exchange === 'ike-auth') return moved ? 'nat-traversal-blocked' : null;
  if (unanswered.exchange !== 'main' || (unanswered.step ?? 0) < 5) return null;
  return moved ? 'nat-traversal-blocked' : 'pre-shared-key-mismatch';
}
