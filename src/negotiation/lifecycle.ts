import { isAddress } from '../model/addresses.ts';
import type { Lifetime } from '../model/negotiation.ts';
import type { PhaseName } from '../model/phases.ts';
import type { PhaseDraft } from './phaseDraft.ts';
import type { Story } from './story.ts';
import { addressOf, algorithmOf, encryptionOf, integrityOf, lifetimeOf, networkOf, saOf } from './values.ts';

/*
 * Handlers of the kinds that tell the course of a negotiation step by step: what routers log.
 */

const SETTING_UP: readonly PhaseName[] = ['setup', 'phase-1', 'phase-2'];

/** The device itself wants the tunnel, or waits for the peer to begin. */
export function begun(story: Story, role: 'initiator' | 'responder'): void {
  if (story.role === 'unknown') story.role = role;
  takeVersion(story);
  story.enter('setup');
}

/** Some lines name the version of IKE. */
function takeVersion(story: Story): void {
  const version = story.cursor.int('version');
  if (version === 1 || version === 2) story.version = version;
}

/** What the peer sends before IKE comes in whenever it likes, also while phase 1 is under way. */
export function preExchangeReceived(story: Story): void {
  story.heardPeer = true;
  story.enter(story.current('phase-1') === null ? 'setup' : 'phase-1');
}

/** Several lines may begin one phase 1; a further one after it was done is a rekey of its own. */
export function phase1Started(story: Story): void {
  const draft = story.enterOpen('phase-1');
  const mode = story.cursor.text('mode')?.toUpperCase();
  if (mode === 'MAIN') draft.exchange = 'main';
  else if (mode === 'AGGRESSIVE') draft.exchange = 'aggressive';
  else draft.exchange = story.facts.exchange ?? draft.exchange;
  if (mode !== undefined) draft.exchangeLine = story.cursor.line;
  story.localAddress = addressOf(story.cursor, 'localAddress') ?? story.localAddress;
  if (story.role === 'responder') story.heardPeer = true;
}

/** A pair of proposals was compared: in the exchange under way, or in one that renews keys. */
export function pairCompared(story: Story, accepted: boolean): void {
  story.heardPeer = true;
  const { comparisons } = story.enterOpen(story.recordPhase === 'phase-2' ? 'phase-2' : 'phase-1');
  if (accepted) comparisons.accept(story.cursor);
  else comparisons.reject(story.cursor);
}

/** Phase 1 is done. */
export function phase1Done(story: Story): void {
  story.heardPeer = true;
  story.withdrawDoubt();
  story.overcome = story.clues.length;
  const draft = done(story.enterOpen('phase-1'));
  const { cursor } = story;
  draft.exchange = story.facts.exchange ?? draft.exchange;
  story.localAddress = addressOf(cursor, 'localAddress') ?? story.localAddress;
  const initiator = cursor.text('initiatorId');
  const responder = cursor.text('responderId');
  const responding = story.role === 'responder';
  const local = cursor.text('localId') ?? (responding ? responder : initiator);
  const remote = cursor.text('remoteId') ?? (responding ? initiator : responder);
  if (local === null && remote === null) return;
  draft.identities = { local: local?.trim() ?? null, remote: remote?.trim() ?? null };
  // in main mode with a key the identities are the gateways' addresses
  if (story.localAddress === null && local !== null && isAddress(local.trim()))
    story.localAddress = local.trim();
}

function done(draft: PhaseDraft): PhaseDraft {
  draft.outcome = 'established';
  return draft;
}

/** The algorithms of phase 1 are printed once it is done. */
export function phase1Agreed(story: Story): void {
  agreeOn(story, done(story.enter('phase-1')));
}

/** The lifetime of phase 1 is printed once it is done. */
export function phase1Lifetime(story: Story): void {
  const draft = done(story.enter('phase-1'));
  draft.lifetime = withLifetime(draft.lifetime, lifetimeOf(story.cursor));
}

/** Limits may stand on lines of their own, the soft one and the hard one. */
function withLifetime(known: Lifetime | null, added: Lifetime): Lifetime {
  if (known === null) return added;
  return {
    softSeconds: added.softSeconds ?? known.softSeconds,
    softKilobytes: added.softKilobytes ?? known.softKilobytes,
    hardSeconds: added.hardSeconds ?? known.hardSeconds,
    hardKilobytes: added.hardKilobytes ?? known.hardKilobytes,
  };
}

function agreeOn(story: Story, draft: PhaseDraft): void {
  const { cursor } = story;
  story.agree(draft, 'encryption', encryptionOf(cursor));
  // in IKEv1 phase 1 it is a bare hash, in IKEv2 the integrity of the messages
  story.agree(draft, 'integrity', integrityOf(cursor, draft.phase === 'phase-1' && story.version !== 2));
  story.agree(draft, 'prf', algorithmOf(cursor, 'prf', 'prf'));
  story.agree(draft, 'dh-group', algorithmOf(cursor, 'group', 'dh-group'));
}

/** The last phase 2: its details are printed once it is done, also where the log begins behind the line that says so. */
function donePhase2(story: Story): PhaseDraft {
  const draft = story.enter('phase-2');
  if (draft.outcome === 'unfinished') {
    draft.outcome = 'established';
    story.cameUp();
  }
  return draft;
}

/** Networks of the last phase 2. */
export function phase2Networks(story: Story): void {
  const draft = donePhase2(story);
  const local = networkOf(story.cursor, 'localNetwork');
  const remote = networkOf(story.cursor, 'remoteNetwork');
  draft.trafficSelectors ??= { local: [], remote: [] };
  if (local !== null && !draft.trafficSelectors.local.includes(local))
    draft.trafficSelectors.local.push(local);
  if (remote !== null && !draft.trafficSelectors.remote.includes(remote))
    draft.trafficSelectors.remote.push(remote);
}

/** One SA of the last phase 2. */
export function phase2Sa(story: Story): void {
  const draft = donePhase2(story);
  const sa = saOf(story.cursor);
  if (sa === null) return;
  draft.sas.push(sa);
  agreeOn(story, draft);
}

/** Lifetimes of the last phase 2. */
export function phase2Lifetime(story: Story): void {
  const draft = donePhase2(story);
  draft.lifetime = withLifetime(draft.lifetime, lifetimeOf(story.cursor));
}

/** Addresses of the gateways. */
export function tunnelEndpoints(story: Story): void {
  story.localAddress = addressOf(story.cursor, 'localAddress') ?? story.localAddress;
  donePhase2(story);
}

/** A poll through the tunnel was not answered, or a further part of that message. */
export function poll(story: Story, part: boolean): void {
  const draft = story.enter('established');
  story.up = true;
  if (part) story.polls.detail(story.cursor);
  else {
    draft.pollTimeouts++;
    story.polls.unanswered(story.cursor);
  }
}

/** The device gives the line up. */
export function pollGivenUp(story: Story): void {
  story.enter('established');
  story.up = true;
  story.polls.giveUp(story.cursor);
  story.clue('established');
}

/** An error or a time-out: it ends the phase under way, or the one that it names. */
export function fault(story: Story): void {
  takeVersion(story);
  const stated = story.facts.phase;
  if (!story.up && stated === 'established' && isBare(story)) concludeTunnel(story);
  if (story.up && (stated === 'phase-1' || stated === 'phase-2')) {
    refusedRenewal(story, stated);
    return;
  }
  if (story.up) {
    if (story.facts.cause === 'line-polling-failed') story.polls.failed();
    story.clue('established');
    story.enter('teardown');
    return;
  }
  const failing = failingPhase(story);
  story.clue(failing);
  const draft = story.enter(failing, story.current(failing)?.outcome === 'established');
  if (draft.outcome !== 'established') draft.outcome = 'failed';
}

/** True while the log has shown nothing of a negotiation but perhaps its end. */
function isBare(story: Story): boolean {
  return story.phases.every((p) => p.phase === 'teardown');
}

/** The log begins with the end of a tunnel, so there was one. */
function concludeTunnel(story: Story): void {
  story.up = true;
  story.enter('established');
}

/** New keys for a tunnel that is up were refused: that exchange fails, and the tunnel stays. */
function refusedRenewal(story: Story, phase: 'phase-1' | 'phase-2'): void {
  const known = story.current(phase);
  const before = story.clues.at(-1);
  // the number that was indicated before is said in full
  if (
    known?.outcome === 'failed' &&
    before?.kind === 'error-indicated' &&
    before.facts.deviceCode === story.facts.deviceCode
  ) {
    known.end = story.record;
    story.clue(phase);
    return;
  }
  const draft = story.enterOpen(phase);
  draft.outcome = 'failed';
  story.clue(phase);
}

/** The phase of an attempt that is refused or given up now: the one that the error names, or where the attempt stands. */
function failingPhase(story: Story): PhaseName {
  const { phase, cause } = story.facts;
  if (phase === 'phase-1' || phase === 'phase-2') return phase;
  const phase1 = story.current('phase-1');
  // addresses may still be exchanged while phase 1 runs; whatever else comes before IKE has then been passed
  if (phase === 'setup' && (phase1 === null || cause === 'dynamic-vpn-failed')) return 'setup';
  if (phase1?.outcome === 'established' || story.current('phase-2') !== null) return 'phase-2';
  if (phase1 !== null) return 'phase-1';
  // a time-out speaks of IKE, also where nothing of it is shown
  return story.cursor.kind === 'setup-timeout' || cause === 'no-response' ? 'phase-1' : 'setup';
}

/** The tunnel is taken down. */
export function closing(story: Story): void {
  if (isBare(story)) concludeTunnel(story);
  story.clue('teardown');
  story.enter('teardown');
}

/** Anything else belongs to the phase under way. */
export function other(story: Story): void {
  const phase = story.recordPhase;
  if (story.up) story.enter('established');
  else story.enter(SETTING_UP.includes(phase) ? phase : 'setup');
}
