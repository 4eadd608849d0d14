import { canonicalValue } from '../model/algorithms.ts';
import type { Value } from '../model/negotiation.ts';
import { isResponse, phaseUnderWay, refusal } from './exchanges.ts';
import { isRefusal, isStray } from './notifies.ts';
import { payloadNames } from './packets.ts';
import type { PhaseDraft } from './phaseDraft.ts';
import type { Story } from './story.ts';
import { addressOf } from './values.ts';

/*
 * Handlers of what a trace says beside the steps themselves: parts of a message that stand on lines of their own, the
 * comparison of proposals by transform type, notifications, and SAs that are gone.
 */

/** Known and of no weight: it only belongs to the phase that is under way. */
export function remark(story: Story): void {
  const draft = story.current(story.recordPhase) ?? story.phases.at(-1);
  if (draft === undefined) story.enter('phase-1');
  else draft.end = story.record;
}

/** A message is being made: what stands below speaks of it, though another line says that it was sent. */
export function prepared(story: Story): void {
  story.printed.begin({
    direction: 'sent',
    exchange: story.facts.exchange ?? null,
    answer: isResponse(story),
  });
  remark(story);
}

/** A further line about the packet before. */
export function packetDetail(story: Story): void {
  const { cursor } = story;
  const payloads = cursor.text('payloads');
  const change = payloads === null ? null : story.packets.describe(payloadNames(payloads));
  if (change !== null) {
    for (const draft of story.phases) {
      const at = draft.packets.indexOf(change.before);
      if (at >= 0) draft.packets[at] = change.after;
    }
  }
  takeAddresses(story);
  remark(story);
}

/** Addresses and the port to which was sent, where the line shows them. */
export function takeAddresses(story: Story): void {
  const { cursor } = story;
  story.localAddress = addressOf(cursor, 'localAddress') ?? story.localAddress;
  story.remoteAddress = addressOf(cursor, 'address') ?? story.remoteAddress;
  if (story.printed.message?.direction === 'sent') story.lastPort = cursor.int('port') ?? story.lastPort;
}

/** A notification: it refuses something only by its name. */
export function notification(story: Story): void {
  const { facts, cursor } = story;
  const byPeer =
    (facts.side ?? (story.printed.message?.direction === 'sent' ? 'local' : 'remote')) === 'remote';
  const notify = cursor.text('notify');
  if (byPeer) story.heardPeer = true;
  if (notify !== null && isStray(notify)) {
    story.clue(story.up ? 'established' : phaseUnderWay(story), 'traffic-fault');
    return;
  }
  if (notify !== null && !isRefusal(notify, story.printed.message?.exchange ?? null)) {
    remark(story);
    return;
  }
  refusal(story, byPeer, byPeer ? 'refusal-received' : 'refusal-sent');
}

/** A step of extended authentication: it belongs to phase 1, also after that is done. */
export function xauthStep(story: Story): void {
  const draft = story.enter('phase-1');
  if (story.facts.cause === undefined) return;
  draft.outcome = 'failed';
  story.clue('phase-1', 'refusal-sent');
}

/** Proposals are about to be compared by transform type. */
export function comparisonStarted(story: Story): void {
  const protocol = story.cursor.text('protocol') ?? '';
  const phase2 = story.facts.phase === 'phase-2' || /child|esp|\bah\b|ipsec/i.test(protocol);
  story.printed.comparing = phase2 ? 'phase-2' : /ike|isakmp/i.test(protocol) ? 'phase-1' : null;
  remark(story);
}

function comparedPhase(story: Story): PhaseDraft {
  const exchange = story.printed.message?.exchange ?? null;
  const guess = exchange === 'ike-auth' || exchange === 'create-child-sa' ? 'phase-2' : phaseUnderWay(story);
  return story.enterOpen(story.printed.comparing ?? guess);
}

/** All transforms of one type that one side has. */
export function transforms(story: Story, side: 'remote' | 'local'): void {
  const { cursor } = story;
  story.heardPeer = true;
  const { comparisons } = comparedPhase(story);
  comparisons.transforms(side, cursor.text('attribute') ?? '', cursor.text(side) ?? '', cursor.line);
}

/** What the comparison of one transform type gave. */
export function transformsCompared(story: Story, fit: boolean): void {
  comparedPhase(story).comparisons.judge(fit, story.cursor.line);
}

/** A proposal of the message before begins. */
export function offerStarted(story: Story): void {
  const phase = story.facts.phase === 'phase-2' ? 'phase-2' : 'phase-1';
  story.printed.offer = { phase, number: story.cursor.int('number'), values: {} };
  remark(story);
}

const OFFERED = [
  ['encryption', 'encryption'],
  ['integrity', 'integrity'],
  ['prf', 'prf'],
  ['group', 'dh-group'],
  ['detail', 'esn'],
] as const;

/** One transform type of the proposal: of what is offered, or of what was chosen where the message is an answer. */
export function offerValue(story: Story): void {
  const { cursor, printed } = story;
  const { offer, message } = printed;
  if (offer === null) return;
  for (const [field, attribute] of OFFERED) {
    const logged = cursor.text(field);
    if (logged === null) continue;
    const names = logged.split(/[\s,|]+/).filter((name) => name !== '');
    offer.values[attribute] = names.map(
      (name): Value => ({ logged: name, canonical: canonicalValue(attribute, name, false) }),
    );
  }
  if (message?.answer === true) {
    // an answer holds what was chosen; for a Child SA it also proves that phase 1 is up
    const draft = story.enterOpen(offer.phase);
    for (const [attribute, values] of Object.entries(offer.values))
      story.agree(draft, attribute, values[0] ?? null);
    return;
  }
  const side = message?.direction === 'received' ? 'remote' : 'local';
  printed.offered(
    side,
    offer.phase === 'phase-2' ? story.openPhase2 : story.enterOpen('phase-1'),
    cursor.line,
  );
  remark(story);
}

/** Networks by the role of their end. */
export function selectorsByRole(story: Story): void {
  const { cursor, grammar, role } = story;
  const read = (text: string | null): readonly string[] =>
    text === null ? [] : (grammar.networks?.(text) ?? [text]);
  const initiator = read(cursor.text('initiatorNetwork'));
  const responder = read(cursor.text('responderNetwork'));
  if (role === 'unknown') {
    remark(story);
    return;
  }
  const [local, remote] = role === 'initiator' ? [initiator, responder] : [responder, initiator];
  story.printed.selected(local, remote, story.openPhase2);
  remark(story);
}

/** One end says that an SA ends: who wanted it, should the tunnel end with it. */
export function deleteAnnounced(story: Story): void {
  if (story.facts.side === 'remote') {
    story.heardPeer = true;
    story.clue('teardown');
  }
  remark(story);
}

/** An SA is gone; with the last one the negotiation ends. */
export function removed(story: Story): void {
  const { live } = story;
  const known = live.ike + live.child > 0;
  if (story.facts.phase === 'phase-2') live.child = Math.max(0, live.child - 1);
  else live.ike = Math.max(0, live.ike - 1);
  if (!known || live.ike + live.child > 0) {
    remark(story);
    return;
  }
  story.clue('teardown');
  story.enter('teardown');
}
