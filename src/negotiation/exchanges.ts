import { canonicalAddress } from '../model/addresses.ts';
import { canonicalMethod } from '../model/algorithms.ts';
import type { EventKind } from '../model/eventKinds.ts';
import type { Packet, SecurityAssociation } from '../model/negotiation.ts';
import type { Exchange } from '../model/phases.ts';
import { concludeFrom, exchangeOfContext, takeBackBelief } from './conclude.ts';
import { isRefusal } from './notifies.ts';
import { joined, type Offer } from './offers.ts';
import { payloadNames } from './packets.ts';
import type { PhaseDraft } from './phaseDraft.ts';
import type { Story, TunnelEnd } from './story.ts';
import { addressOf } from './values.ts';

/*
 * Handlers of the kinds that tell of packets, proposals and refusals: what daemons and packet logs print.
 */

/** The phase that is being negotiated, or was last; after phase 1 is up that is phase 2. */
export function phaseUnderWay(story: Story): 'phase-1' | 'phase-2' {
  const stated = story.facts.phase;
  if (stated === 'phase-1' || stated === 'phase-2') return stated;
  return story.current('phase-1')?.outcome === 'established' ? 'phase-2' : 'phase-1';
}

const PHASE_1: ReadonlySet<Exchange> = new Set([
  'main',
  'aggressive',
  'ike-sa-init',
  'ike-auth',
  'transaction',
]);

/** An IKE message was sent or received. */
export function packet(story: Story, direction: 'sent' | 'received'): Packet {
  const { cursor, facts } = story;
  const payloads = facts.payloads ?? payloadNames(cursor.text('payloads') ?? '');
  const byPayloads = facts.byPayloads === true;
  const exchange = facts.exchange ?? (byPayloads ? exchangeOfContext(story, payloads) : null);
  story.printed.begin({ direction, exchange, answer: isResponse(story) });
  const id = exchangeId(story);
  const draft = draftOfPacket(story, exchange, payloads, id);
  // without message ids the phase tells one quick mode from the next
  const phase = draft !== null && byPayloads ? String(draft.start) : '';
  const seen = story.packets.add(direction, exchange, id, payloads, cursor.line, story.role, phase);
  if (direction === 'received' || isAnswer(story.role, seen)) story.heardPeer = true;
  if (direction === 'received' && exchange !== 'informational') story.withdrawDoubt();
  if (draft === null) return seen;
  draft.packets.push(seen);
  if (draft.outcome !== 'established' && exchange !== 'informational')
    draft.exchange = exchange ?? draft.exchange;
  if (byPayloads) concludeFrom(story, draft, seen);
  agreedInLine(story, draft);
  return seen;
}

/** True where the text says that the message answers a request. */
export function isResponse({ cursor }: Story): boolean {
  return /-RESPONSE$/i.test(cursor.text('exchange') ?? '');
}

/** What tells one exchange from another: a message id, or the state in which it runs. */
function exchangeId(story: Story): string | null {
  const { cursor } = story;
  return cursor.text('messageId') ?? cursor.text('serial');
}

/** True for a message that is sent once the peer has answered: its first one or a later one. */
function isAnswer(role: Story['role'], { exchange, step }: Packet): boolean {
  return role === 'responder' || exchange === 'ike-auth' || exchange === 'create-child-sa' || (step ?? 1) > 1;
}

/** The phase of a packet; null for one that belongs to none (liveness checks of a tunnel that is up). */
function draftOfPacket(
  story: Story,
  exchange: Exchange | null,
  payloads: readonly string[],
  messageId: string | null,
): PhaseDraft | null {
  if (exchange === null || exchange === 'informational') {
    const open = openPhase(story);
    if (open !== null) return story.enter(open);
    return story.phases.at(-1) ?? story.enter('phase-1');
  }
  if (PHASE_1.has(exchange)) {
    const known = story.current('phase-1');
    // configuration mode and the answer to the last message come after phase 1 is up
    const late = exchange === 'transaction' || exchange === 'ike-auth' || !payloads.some((p) => p === 'SA');
    return known !== null && (known.outcome === 'unfinished' || late)
      ? story.enter('phase-1')
      : story.enterOpen('phase-1');
  }
  const renewsIke =
    exchange === 'create-child-sa' && payloads.includes('SA') && !payloads.some((p) => p.startsWith('TS'));
  const phase = renewsIke ? 'phase-1' : 'phase-2';
  const known =
    messageId === null
      ? null
      : story.phases.findLast((p) => p.messageId === messageId && p.phase !== 'teardown');
  if (known !== null && known !== undefined && known.exchange === exchange) {
    known.end = story.record;
    return known;
  }
  // the message that completes quick mode begins none, also where it is sent again
  const completes = story.facts.byPayloads === true && exchange === 'quick' && payloads.length === 1;
  if (completes && story.current('phase-2') !== null) return story.enter('phase-2');
  const draft = story.enterOpen(phase);
  draft.messageId = messageId;
  return draft;
}

/** A phase that is being set up; null for none. */
function openPhase(story: Story): 'phase-1' | 'phase-2' | null {
  const last = story.phases.findLast((p) => p.phase === 'phase-1' || p.phase === 'phase-2');
  if (last === undefined || last.outcome !== 'unfinished') return null;
  return last.phase === 'phase-1' ? 'phase-1' : 'phase-2';
}

/** A datagram went out or came in. */
export function datagram(story: Story, direction: 'sent' | 'received'): void {
  const { cursor } = story;
  if (direction === 'received') story.heardPeer = true;
  else story.lastPort = cursor.int('port') ?? story.lastPort;
  story.localAddress = addressOf(cursor, 'localAddress') ?? story.localAddress;
  story.remoteAddress = addressOf(cursor, 'address') ?? story.remoteAddress;
  const last = story.phases.at(-1);
  if (last === undefined) story.enter('phase-1');
  else last.end = story.record;
}

/** A message is sent again because no answer came. */
export function repeated(story: Story): void {
  const phase = openPhase(story);
  const draft = phase === null ? (story.phases.at(-1) ?? story.enter('phase-1')) : story.enter(phase);
  const again = story.packets.repeat(exchangeId(story), story.cursor.line);
  if (again !== null) draft.packets.push(again);
  story.clue(draft.phase);
}

/** The peer sends a message again. */
export function duplicate(story: Story): void {
  story.heardPeer = true;
  story.clue(openPhase(story) ?? 'established');
}

/** Quick mode or a further Child SA begins. */
export function phase2Started(story: Story): void {
  if (story.childIsPlanned) {
    story.enter('phase-1');
    return;
  }
  const draft = story.enterOpen('phase-2');
  if (story.facts.exchange !== undefined) draft.exchange = story.facts.exchange;
  const offers = offersOf(story, draft);
  // who begins quick mode prints what it offers
  if (offers.length > 0) takeLocal(story, draft, offers);
}

function offersOf(story: Story, draft: PhaseDraft): readonly Offer[] {
  const text = story.cursor.text('proposals');
  return text === null
    ? []
    : (story.grammar.proposals?.(text, draft.phase === 'phase-1', story.version) ?? []);
}

/** The phase of proposals: of the protocol that they are for. */
function draftOfOffers(story: Story): { draft: PhaseDraft; offers: readonly Offer[] } {
  const text = story.cursor.text('proposals') ?? '';
  const stated = story.facts.phase;
  const forChild = /^\W*\d*\W*(?:ESP|AH|IPCOMP)\b/i.test(text);
  const guess = forChild || (!/^\W*\d*\W*IKE\b/i.test(text) && phaseUnderWay(story) === 'phase-2');
  const draft = story.enterOpen(
    stated === 'phase-2' || (stated === undefined && guess) ? 'phase-2' : 'phase-1',
  );
  return { draft, offers: story.grammar.proposals?.(text, draft.phase === 'phase-1', story.version) ?? [] };
}

/** Proposals of the peer or of this device. */
export function proposals(story: Story, side: 'remote' | 'local'): void {
  if (side === 'local' && isPlan(story)) return;
  const { draft, offers } = draftOfOffers(story);
  if (offers.length === 0) return;
  if (side === 'remote') takeRemote(story, draft, offers);
  else takeLocal(story, draft, offers);
}

/**
 * A device prints what it will offer for a Child SA before it begins with it, and once more after a refusal: that opens no
 * phase, the next one takes it over.
 */
function isPlan(story: Story): boolean {
  if (story.openPhase2 !== null && !story.childIsPlanned) return false;
  const offers = story.grammar.proposals?.(story.cursor.text('proposals') ?? '', false, story.version) ?? [];
  if (offers.length === 0 || offers.some((o) => o.protocol === 'ike')) return false;
  story.early = { offers, line: story.cursor.line };
  const last = story.phases.at(-1);
  if (last !== undefined) last.end = story.record;
  return true;
}

/** Notes what this device offers. */
export function takeLocal(story: Story, draft: PhaseDraft, offers: readonly Offer[]): void {
  draft.localOffers = offers;
  if (draft.offersLine === 0) draft.offersLine = story.cursor.line;
}

/** Notes what the peer offers. */
export function takeRemote(story: Story, draft: PhaseDraft, offers: readonly Offer[]): void {
  story.heardPeer = true;
  // proposals without numbers stand one on a line; the same message may be judged again
  const alone = offers.length === 1 && offers[0]?.number === null;
  draft.remoteOffers = alone
    ? [...draft.remoteOffers.filter((o) => !sameOffer(o, offers[0])), ...offers]
    : offers;
  if (draft.offersLine === 0) draft.offersLine = story.cursor.line;
}

function sameOffer(one: Offer, other: Offer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A proposal was chosen. */
export function proposalSelected(story: Story): void {
  const { draft, offers } = draftOfOffers(story);
  agreeOnOffer(story, draft, offers[0]);
  const remote = story.cursor.text('remote');
  if (remote === null) return;
  const theirs = story.grammar.proposals?.(remote, draft.phase === 'phase-1', story.version) ?? [];
  if (theirs.length > 0) takeRemote(story, draft, theirs);
}

/** Takes a proposal for what was agreed. */
export function agreeOnOffer(story: Story, draft: PhaseDraft, offer: Offer | undefined): void {
  if (offer === undefined) return;
  for (const [attribute, values] of Object.entries(offer.values)) {
    if (values.length > 0) story.agree(draft, attribute, joined(values));
  }
}

/** IKE SA up, as a daemon says it: identities and what was agreed may stand in the same line. */
export function agreedInLine(story: Story, draft: PhaseDraft): void {
  agreeOnOffer(story, draft, offersOf(story, draft)[0]);
  const method = story.cursor.text('method');
  if (method !== null && draft.phase === 'phase-1') {
    story.agree(draft, 'authentication-method', { logged: method, canonical: canonicalMethod(method) });
  }
}

/** A Child SA is up: SPIs and networks. */
export function phase2Done(story: Story): void {
  story.heardPeer = true;
  const { cursor, grammar } = story;
  const known = story.current('phase-2');
  const draft = story.enter('phase-2', known === null || known.outcome !== 'unfinished');
  draft.outcome = 'established';
  if (story.facts.exchange !== undefined) draft.exchange = story.facts.exchange;
  // in IKEv2 the first Child SA comes with the IKE SA
  const phase1 = story.current('phase-1');
  if (phase1?.outcome === 'unfinished') phase1.outcome = 'established';
  agreedInLine(story, draft);
  const networks = (field: 'localNetwork' | 'remoteNetwork'): string[] | null => {
    const text = cursor.text(field);
    return text === null ? null : [...(grammar.networks?.(text) ?? [text])];
  };
  const local = networks('localNetwork');
  const remote = networks('remoteNetwork');
  if (local !== null || remote !== null)
    draft.trafficSelectors = { local: local ?? [], remote: remote ?? [] };
  addSa(draft, 'incoming', cursor.text('spiIn'));
  addSa(draft, 'outgoing', cursor.text('spiOut'));
  story.children.add(saId(story, 'childId') ?? '');
  story.live.child++;
  story.cameUp();
}

function addSa(draft: PhaseDraft, direction: SecurityAssociation['direction'], spi: string | null): void {
  if (spi === null) return;
  const cipher = draft.values['encryption']?.canonical ?? null;
  const bits = cipher === null ? null : /-(\d{3})$/.exec(cipher);
  draft.sas.push({
    protocol: draft.values['protocol']?.canonical === 'AH' ? 'ah' : 'esp',
    direction,
    spi: spi.toLowerCase().replace(/^0x/, ''),
    encryption: bits === null ? cipher : (cipher as string).slice(0, bits.index),
    keyLength: bits === null ? null : Number(bits[1]),
    integrity: draft.values['integrity']?.canonical ?? null,
  });
}

/** Identities that were seen or are expected, and how one end proves who it is. */
export function identity(story: Story): void {
  const draft = story.enter('phase-1');
  const { cursor } = story;
  const local = cursor.text('localId') ?? draft.identities?.local ?? null;
  const remote = cursor.text('remoteId') ?? draft.identities?.remote ?? null;
  if (local !== null || remote !== null) draft.identities = { local, remote };
  const method = cursor.text('method');
  if (method !== null)
    story.agree(draft, 'authentication-method', { logged: method, canonical: canonicalMethod(method) });
}

/** Networks that were asked for. */
export function selectorsProposed(story: Story): void {
  const { cursor, grammar } = story;
  const read = (text: string | null): string[] =>
    text === null ? [] : [...(grammar.networks?.(text) ?? [text])];
  const end = (text: string | null): TunnelEnd | null =>
    text === null ? null : (grammar.end?.(text) ?? null);
  const ours = end(cursor.text('local'));
  const theirs = end(cursor.text('remote'));
  story.localAddress ??= ours?.address ?? null;
  story.remoteAddress ??= theirs?.address ?? null;
  const networks = {
    local: read(cursor.text('localNetwork') ?? ours?.network ?? null),
    remote: read(cursor.text('remoteNetwork') ?? theirs?.network ?? null),
  };
  const known = story.current('phase-2');
  // the peer sends a refused request again: still the same exchange
  const again =
    known?.outcome === 'failed' && JSON.stringify(known.trafficSelectors) === JSON.stringify(networks);
  const draft = again ? story.enter('phase-2') : story.enterOpen('phase-2');
  draft.trafficSelectors ??= networks;
}

/** The exchange in which a phase stopped: the refusal may name one that the log did not show before. */
function stoppedAt(draft: PhaseDraft, exchange: Exchange | null): void {
  if (draft.exchange === null || (draft.exchange === 'ike-sa-init' && exchange === 'ike-auth'))
    draft.exchange = exchange;
}

/** The log names a reason; it ends nothing by itself. */
export function cause(story: Story): void {
  // what cannot be read while nothing is being negotiated refuses nothing
  if (story.facts.cause === 'message-invalid' && story.ikes.size > 0 && openPhase(story) === null) {
    story.clue('phase-1', 'traffic-fault');
    return;
  }
  if (story.facts.phase === 'phase-2') takeBackBelief(story);
  const draft = clueDraft(story);
  takeRefusedIdentity(story, draft);
  story.clue(draft.phase);
}

/** Who the peer said it is, where that is what is refused. */
function takeRefusedIdentity({ cursor, facts }: Story, draft: PhaseDraft): void {
  const remote = cursor.text('remoteId');
  if (draft.phase !== 'phase-1' || facts.cause !== 'identity-mismatch' || remote === null) return;
  draft.identities = { local: draft.identities?.local ?? null, remote: draft.identities?.remote ?? remote };
}

/** This device or the peer refuses: the phase under way fails, unless it was done. */
export function refusal(story: Story, byPeer: boolean, kind: EventKind = story.cursor.kind): void {
  if (byPeer) story.heardPeer = true;
  story.localAddress ??= addressOf(story.cursor, 'localAddress');
  const meant = story.facts.notify;
  const notify = story.cursor.text('notify') ?? meant ?? null;
  if (notify !== null && !isRefusal(notify, story.facts.exchange ?? null)) return;
  takeBackBelief(story);
  const draft = clueDraft(story);
  if (!byPeer) {
    const offers = offersOf(story, draft);
    if (offers.length > 0) takeRemote(story, draft, offers);
  }
  takeRefusedNetworks(story, draft);
  if (draft.outcome === 'unfinished') draft.outcome = 'failed';
  if (draft.outcome !== 'established') stoppedAt(draft, story.facts.exchange ?? null);
  story.clue(draft.phase, kind, meant === undefined ? {} : { notify: meant });
}

/** Networks that a refusal names are those that were asked for. */
function takeRefusedNetworks({ cursor, grammar }: Story, draft: PhaseDraft): void {
  const local = cursor.text('localNetwork');
  const remote = cursor.text('remoteNetwork');
  if (draft.phase !== 'phase-2' || (local === null && remote === null)) return;
  const read = (text: string | null): string[] =>
    text === null ? [] : [...(grammar.networks?.(text) ?? [text])];
  draft.trafficSelectors ??= { local: read(local), remote: read(remote) };
}

function clueDraft(story: Story): PhaseDraft {
  const { facts } = story;
  if (facts.phase === 'established' || facts.phase === 'setup' || facts.phase === 'teardown')
    return story.enter(facts.phase);
  const phase = phaseUnderWay(story);
  // a second line about the same refusal belongs to it
  const known = story.current(phase);
  if (known !== null && known.outcome === 'failed') {
    known.end = story.record;
    return known;
  }
  return story.enterOpen(phase);
}

/** The last retry stayed without an answer. */
export function gaveUp(story: Story): void {
  takeBackBelief(story);
  const open = openPhase(story);
  if (open !== null || !story.up) {
    refusal(story, false);
    return;
  }
  story.enter('established');
  story.clue('established');
}

/** Liveness checks and the like while the tunnel is up. */
export function live(story: Story, clue: boolean): void {
  if (clue) story.clue('established');
  if (story.up) story.enter('established');
}

/** A rekey is done: in IKEv2 a new IKE SA takes the place of the old one. */
export function rekeyDone(story: Story): void {
  const open = openPhase(story);
  if (open !== null) story.enter(open).outcome = 'established';
  else if (story.up) story.enter('established');
}

/** An SA ends. Where the log says so of either kind in the same words, the facts tell which it was. */
export function ended(story: Story, child: boolean): void {
  const { kind } = story.cursor;
  if (child || story.facts.phase === 'phase-2') {
    const id = saId(story, 'childId');
    if (id === null) story.children.clear();
    else story.children.delete(id);
    // another Child SA lives on, mostly the one that has replaced this one
    if (story.children.size > 0) {
      live(story, false);
      return;
    }
    story.clue('teardown', CHILD_END[kind] ?? kind);
  } else {
    const id = saId(story, 'ikeId');
    if (id !== null) story.ikes.delete(id);
    // another IKE SA lives on: this one was replaced, or was a second one that is not needed
    if (story.ikes.size > 0) {
      live(story, false);
      return;
    }
    story.clue('teardown');
  }
  story.enter('teardown');
}

const CHILD_END: Readonly<Partial<Record<EventKind, EventKind>>> = {
  'ike-delete-sent': 'child-delete-sent',
  'ike-delete-received': 'child-delete-received',
  'ike-deleted': 'child-deleted',
};

/** What the log calls an SA: by an id of its own, or by the state in front of the line. */
function saId(story: Story, field: 'ikeId' | 'childId'): string | null {
  return story.cursor.text(field) ?? story.cursor.text('serial');
}

/** An IKE SA is up. */
export function ikeUp(story: Story): void {
  const id = saId(story, 'ikeId');
  if (id !== null) story.ikes.add(id);
  story.live.ike++;
}

/** The network could not deliver a packet. */
export function networkError(story: Story): void {
  addresses(story);
  if (!story.up) story.clue(openPhase(story) ?? 'phase-1');
}

/** An address of the peer or of this device. */
export function addresses(story: Story): void {
  const address = story.cursor.text('address');
  if (address !== null) story.remoteAddress = canonicalAddress(address);
  story.localAddress = addressOf(story.cursor, 'localAddress') ?? story.localAddress;
}
