import type { EventKind } from '../model/eventKinds.ts';
import { ORDINARY_ENDS } from '../model/findings.ts';
import type { Outcome, PhaseName } from '../model/phases.ts';
import type { Clue } from './clues.ts';
import { PhaseDraft } from './phaseDraft.ts';
import { phaseOrder, type Story } from './story.ts';

const CLOSES: ReadonlySet<EventKind> = new Set([
  'tunnel-closing',
  'tunnel-closed',
  'ike-delete-sent',
  'ike-delete-received',
  'ike-deleted',
  'sa-removed',
  'terminate-requested',
  'device-stopping',
]);
const FAULTS: ReadonlySet<EventKind> = new Set([
  'device-error',
  'error-indicated',
  'setup-timeout',
  'gave-up',
  'dpd-failed',
  'tunnel-lost',
]);
const REFUSALS: ReadonlySet<EventKind> = new Set(['refusal-sent', 'refusal-received', 'cause']);

function ordinary(c: Clue): boolean {
  return c.facts.cause !== undefined && ORDINARY_ENDS.has(c.facts.cause);
}

/** True for an error of phase 1 or 2 while the tunnel was up: the renewal of its keys was refused. */
function isRekey(c: Clue): boolean {
  return c.up && (c.facts.phase === 'phase-1' || c.facts.phase === 'phase-2');
}

/**
 * A refused renewal after which the device takes the tunnel down at once is what broke it: it then speaks of the tunnel
 * and no longer of the exchange alone.
 */
export function blameRenewals(story: Story): void {
  const { clues } = story;
  for (let i = clues.length - 2; i >= 0; i--) {
    const clue = clues[i] as Clue;
    const next = clues[i + 1] as Clue;
    if ((clue.kind !== 'device-error' && clue.kind !== 'error-indicated') || !isRekey(clue)) continue;
    const closes = next.kind === 'tunnel-closing' || next.kind === 'tunnel-closed';
    // an error may be indicated before it is said in full
    const blamed = next.kind === 'device-error' && next.phase === 'established' && isRekey(next);
    if (closes || blamed) clues[i] = { ...clue, phase: 'established' };
  }
}

/** Kinds of the next attempt: as the record with which this one stops they show that it was over without a word. */
const NEXT: ReadonlySet<EventKind> = new Set(['phase-1-started', 'tunnel-missing']);

/** True where the tunnel had to be negotiated anew after the own address had changed. */
function movedAway(clues: readonly Clue[]): boolean {
  const changed = clues.findLastIndex(
    (c) => c.kind === 'notice' && c.facts.cause === 'wan-address-changed' && c.up,
  );
  return changed >= 0 && clues.slice(changed).some((c) => NEXT.has(c.kind));
}

/** How a negotiation ended, from all that its events told. */
export function outcomeOf(story: Story): Outcome {
  const { clues } = story;
  const closing = clues.some((c) => CLOSES.has(c.kind));
  const faults = clues.filter((c) => FAULTS.has(c.kind));
  if (story.up) {
    if (story.polls.runs.some((r) => r.gaveUp)) return 'lost';
    if (faults.some((c) => c.up && c.phase === 'established' && !ordinary(c))) return 'lost';
    if (movedAway(clues)) return 'lost';
    const childrenGone = clues.some((c) => c.kind.startsWith('child-')) && story.children.size === 0;
    return closing || childrenGone || faults.some(ordinary) ? 'closed' : 'established';
  }
  const standing = clues.slice(story.overcome);
  const refused = standing.some((c) => REFUSALS.has(c.kind) && c.facts.cause !== undefined && !ordinary(c));
  if (
    faults.length > 0 ||
    refused ||
    clues.some((c) => NEXT.has(c.kind)) ||
    clues.some((c) => c.kind === 'refusal-received' || c.kind === 'refusal-sent')
  ) {
    return 'failed';
  }
  if (!closing || waitedUntilStop(story)) return 'unfinished';
  // where the log begins with the end, something had been there that could end
  if (story.phases.every((p) => p.phase === 'teardown')) return 'closed';
  // an IKE SA that was deleted before any phase 2, without a refusal, was closed on purpose
  return story.current('phase-1')?.outcome === 'established' && story.current('phase-2') === null
    ? 'closed'
    : 'failed';
}

/**
 * True for a responder that waited for the peer's next message when the device itself stopped: nobody ended the attempt,
 * the peer may even have gone on.
 */
function waitedUntilStop(story: Story): boolean {
  if (story.role !== 'responder' || story.current('phase-1')?.outcome !== 'unfinished') return false;
  return story.clues.find((c) => CLOSES.has(c.kind))?.kind === 'device-stopping';
}

/** Gives each phase the outcome that the whole leaves it. */
export function settlePhases(story: Story, outcome: Outcome): void {
  if (story.phases.length === 0) story.phases.push(new PhaseDraft(barePhase(story), story.first));
  // an end says nothing of how far it came
  const reached = story.phases.filter((p) => p.phase !== 'teardown');
  const furthest = reached.reduce((most, p) => Math.max(most, phaseOrder(p)), 0);
  const lastOf = new Map(story.phases.map((p) => [p.phase, p]));
  const setUpFailed = story.current('setup')?.outcome === 'failed';
  for (const draft of story.phases) {
    if (draft.phase === 'teardown') draft.outcome = 'closed';
    else if (draft.phase === 'established') draft.outcome = outcome === 'failed' ? 'lost' : outcome;
    else if (draft.outcome === 'unfinished' && !draft.renewal) {
      const last = lastOf.get(draft.phase) === draft;
      const passed = last && phaseOrder(draft) < Math.min(furthest, 2);
      if (passed || (story.up && (draft.phase === 'setup' || isFirst(story, draft))))
        draft.outcome = 'established';
      // where the set-up failed, what ran beside it has not failed by itself
      else if (outcome === 'failed' && !setUpFailed) draft.outcome = 'failed';
    }
    if (draft.phase === 'phase-2' && draft.exchange === null) {
      // in IKEv2 the first Child SA comes with the IKE SA
      const later = isFirst(story, draft) ? 'ike-auth' : 'create-child-sa';
      draft.exchange = story.version === 1 ? 'quick' : story.version === 2 ? later : null;
    }
  }
  if (outcome === 'failed') blameLast(story);
  const known = story.current('established');
  if (known !== null && story.upRecord !== null) known.start = story.upRecord;
  if (!story.up || known !== null) return;
  const phase2 = story.phases.find((p) => p.phase === 'phase-2' && p.outcome === 'established');
  const draft = new PhaseDraft('established', phase2?.end ?? story.last);
  draft.end = story.last;
  draft.outcome = outcome;
  story.phases.push(draft);
}

/** Where an attempt failed and no phase of it did, the last one that was to come up has failed. */
function blameLast(story: Story): void {
  const setUp = story.phases.filter((p) => phaseOrder(p) <= 2);
  if (setUp.some((p) => p.outcome === 'failed')) return;
  let last = setUp.findLast((p) => p.outcome === 'unfinished');
  if (last === undefined) {
    last = new PhaseDraft(barePhase(story), story.last);
    story.phases.push(last);
  }
  last.outcome = 'failed';
}

/** The phase of a negotiation of which nothing but a remark is known: the one in which that was made. */
function barePhase({ columns, first }: Story): PhaseName {
  const phase = columns.phase(first);
  return phase === 'setup' || phase === 'phase-2' ? phase : 'phase-1';
}

function isFirst(story: Story, draft: PhaseDraft): boolean {
  return story.phases.find((p) => p.phase === draft.phase) === draft;
}
