import type { Packet } from '../model/negotiation.ts';
import { agreeOnOffer, phaseUnderWay, refusal, takeLocal, takeRemote } from './exchanges.ts';
import { isRefusal, isStray } from './notifies.ts';
import type { Story } from './story.ts';

/*
 * Handlers of the kinds with which packet logs say what the packets do not: refusals without a word about who refuses,
 * notifications and deletions inside packets, warnings, tunnels that are missing or gone.
 */

/** Traffic asks for a tunnel, or somebody does: the set-up begins where nothing has begun yet. */
export function asked(story: Story): void {
  if (story.phases.length === 0) story.enter('setup');
  else if (story.phases.length === 1 && story.current('setup') !== null) story.enter('setup');
  else remain(story);
}

/** Something is said beside the steps; the phase under way lasts until here. */
function remain(story: Story): void {
  const last = story.phases.at(-1);
  if (last !== undefined) last.end = story.record;
}

/** A finding that the log states and that explains no outcome. */
export function notice(story: Story): void {
  story.clue(story.up ? 'established' : phaseUnderWay(story));
  if (story.up) story.enter('established');
  else remain(story);
}

/** A tunnel that was up is gone. */
export function tunnelLost(story: Story): void {
  story.up = true;
  story.enter('established');
  story.clue('established');
}

/** A refusal: the packets before it tell whose it is. */
export function refusalStated(story: Story): void {
  const byPeer = isByPeer(story, story.packets.last());
  refusal(story, byPeer, byPeer ? 'refusal-received' : 'refusal-sent');
}

function isByPeer({ role }: Story, last: Packet | null): boolean {
  if (last === null) return role === 'initiator';
  return last.direction === 'sent' || last.exchange === 'informational';
}

/** The value of one side for what the refusal before is about. */
export function mismatchDetail(story: Story): void {
  const about = story.clues.findLast(
    (c) => c.facts.attribute === story.facts.attribute && c.kind !== story.cursor.kind,
  );
  story.clue(about?.phase ?? phaseUnderWay(story));
  remain(story);
}

/** Proposals in a packet: those of the one who answers are chosen. */
export function proposalsInPacket(story: Story, direction: Packet['direction']): void {
  const { facts, role, grammar, cursor } = story;
  const phase1 = facts.phase === 'phase-1';
  const offers = grammar.proposals?.(cursor.text('proposals') ?? '', phase1, story.version) ?? [];
  const draft = story.enterOpen(phase1 ? 'phase-1' : 'phase-2');
  if (offers.length === 0) return;
  const received = direction === 'received';
  const answered = (received ? draft.localOffers : draft.remoteOffers).length > 0;
  const answers = phase1 && (received ? role === 'initiator' : role === 'responder');
  if (answered || answers) agreeOnOffer(story, draft, offers[0]);
  else if (received) takeRemote(story, draft, offers);
  else takeLocal(story, draft, offers);
}

const NOTIFY = /^NOTI?FY(?::(.*))?$/i;

/** What a packet carries besides: a notification that refuses something, or the end of an SA. */
export function readPayloads(story: Story, packet: Packet): void {
  for (const payload of packet.payloads) {
    const notify = NOTIFY.exec(payload);
    if (notify !== null) notified(story, packet, notify[1] ?? null);
    else if (/^DEL/i.test(payload)) deleted(story, packet);
  }
}

function notified(story: Story, packet: Packet, notify: string | null): void {
  const byPeer = packet.direction === 'received';
  if (notify === null) {
    // without its name, a lone notification of the peer during the set-up is a refusal as long as nothing follows
    const open = story.phases.findLast((p) => p.phase === 'phase-1' || p.phase === 'phase-2');
    if (byPeer && packet.exchange === 'informational' && open?.outcome === 'unfinished') {
      story.clue(open.phase, 'refusal-received');
      story.doubtful = story.clues.at(-1) ?? null;
    }
    return;
  }
  if (isStray(notify)) {
    story.clue(story.up ? 'established' : phaseUnderWay(story), 'traffic-fault', { notify });
    return;
  }
  if (!isRefusal(notify, packet.exchange)) return;
  story.facts = { ...story.facts, notify };
  refusal(story, byPeer, byPeer ? 'refusal-received' : 'refusal-sent');
}

/** The end of an SA: the tunnel ends with its last one. */
function deleted(story: Story, packet: Packet): void {
  const byPeer = packet.direction === 'received';
  if (story.up) {
    story.live.child--;
    if (story.live.child > 0) return;
  }
  story.clue('teardown', byPeer ? 'ike-delete-received' : 'ike-delete-sent');
  story.enter('teardown');
}
