import { canonicalAddress, isAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';
import { FIELD_NUMBER } from '../../model/fields.ts';
import type { Released, Tie, TiedPeer, Ties } from '../dialect.ts';
import { ENDPOINTS, PHASE_1_DONE, PHASE_1_PROPOSALS } from './awaited.ts';
import { PeerBook } from './peers.ts';
import { SpiBook, spiOf } from './spis.ts';
import { ENDS, Steps } from './steps.ts';
import { isDefaultName, Strangers } from './strangers.ts';

/*
 * Most messages name the peer. Those that name nobody follow others of the same step (`steps.ts`). A peer may have a
 * default name until it says who it is (`strangers.ts`), and IKEv2 messages have SPIs.
 */

/** A line that names nobody, and for which nobody waits, belongs to the peer of the line before within this time, in ms. */
const SAME_STEP_MS = 1000;
/** A peer that has a default name is the one of the lines before within this time, in ms. */
const STRANGER_MS = 60_000;
/** Lines that prove a negotiation even where the log begins with them and no peer is known yet. */
const PROOFS: ReadonlySet<EventKind> = new Set([
  'proposal-rejected',
  'proposal-accepted',
  'phase-1-done',
  'phase-1-lifetime',
  'phase-2-networks',
  'phase-2-sa',
  'phase-2-lifetime',
]);

/** Steps that follow others of the same negotiation and name the peer. */
const NAMING: ReadonlySet<EventKind> = new Set(['phase-1-agreed', 'phase-2-done', 'tunnel-up']);

/** Messages by which a peer that had a default name so far gets its own. */
const IDENTIFYING: ReadonlySet<EventKind> = new Set(['phase-1-done', 'phase-1-agreed', 'identity']);

/** Lines that are written in one go have the same stamp, or that of the next tick of the clock, in ms. */
const AT_ONCE_MS = 10;

const PEER = FIELD_NUMBER.peer;
const ADDRESS = FIELD_NUMBER.address;

/** Ties LANCOM's events to peers. */
export class LancomTies implements Ties {
  private readonly book = new PeerBook();
  private readonly steps = new Steps(this.book);
  private readonly strangers = new Strangers();
  private readonly strangerAt = new Map<string, number>();
  private readonly bySpi = new SpiBook();
  /** Which names are default names, by their numbers. */
  private readonly defaults = new Map<number, boolean>();
  private lastStranger = -1;
  private nobody = -1;
  private last = -1;
  /** True where the event begins another attempt. */
  private begins = false;

  get peers(): readonly TiedPeer[] {
    return this.book.list;
  }

  get released(): Released[] {
    return this.strangers.released;
  }

  tie(event: IkeEvent, out: Tie): boolean {
    const { kind } = event;
    this.begins = false;
    const named = this.named(event);
    const peer = named >= 0 ? named : this.unnamed(event);
    if (peer < 0) return false;
    this.steps.progress(peer, kind, event);
    this.last = peer;
    if (this.strangers.any && this.strangers.waits(peer)) {
      if (!this.strangers.keep(peer, event.record) || ENDS.has(kind)) this.letGo(peer);
      return false;
    }
    const { lent } = this.book.at(peer);
    out.peer = lent < 0 ? peer : lent;
    out.session = -1;
    out.begins = this.begins;
    return true;
  }

  finish(): void {
    for (const peer of this.strangers.all()) this.letGo(peer);
  }

  /** A stranger stays one: its lines are those of the peer at its address, or its own. */
  private letGo(peer: number): void {
    const state = this.book.at(peer);
    state.lent = state.address === null ? -1 : (this.book.canonical.get(state.address) ?? -1);
    this.strangers.release(peer, state.lent < 0 ? peer : state.lent);
  }

  private named(event: IkeEvent): number {
    const name = event.valueAt(PEER);
    const address = event.valueAt(ADDRESS);
    const spi = spiOf(event);
    if (name !== 0) {
      const peer = this.isDefault(name, event)
        ? this.ofStranger(event, spi)
        : this.ofName(name, address, event, spi);
      if (spi !== '') this.note(peer, spi, event);
      return peer;
    }
    if (spi !== '' || event.kind === 'packet-detail') return this.ofDetail(event, spi, address);
    if (address !== 0) return this.ofAddress(address, event);
    if (event.kind === 'phase-1-done') return this.ofIdentities(event);
    return event.kind === 'gave-up' || event.kind === 'device-error' ? this.ofWords(event) : -1;
  }

  private isDefault(name: number, event: IkeEvent): boolean {
    let known = this.defaults.get(name);
    if (known === undefined) {
      known = isDefaultName(event.text('peer') ?? '');
      this.defaults.set(name, known);
    }
    return known;
  }

  /** A line about a message that names no peer: the one with these SPIs, or that of the line before. */
  private ofDetail(event: IkeEvent, spi: string, address: number): number {
    const known = spi === '' ? undefined : this.bySpi.get(spi);
    const peer = known ?? this.justBefore(event);
    if (peer < 0) return address === 0 ? -1 : this.ofAddress(address, event);
    if (address !== 0) this.meet(peer, address, event);
    if (spi !== '') this.note(peer, spi, event);
    return peer;
  }

  /** Learns the address of a peer, whether it has a name of its own or not. */
  private meet(peer: number, address: number, event: IkeEvent): void {
    const state = this.book.at(peer);
    if (!state.stranger) {
      this.book.learn(peer, address, event);
      return;
    }
    const text = canonicalAddress(event.text('address') ?? '');
    if (text === '0.0.0.0') return;
    state.address = text;
    this.strangerAt.set(text, peer);
  }

  /** Notes the SPIs of a message; a first message with others than before may begin another attempt. */
  private note(peer: number, spi: string, event: IkeEvent): void {
    const state = this.book.at(peer);
    if (event.facts.exchange === 'ike-sa-init' && state.spi !== spi) {
      if (state.spi !== '' && state.settled) this.another(peer);
      state.spi = spi;
      state.settled = false;
    } else if (state.spi === '') state.spi = spi;
    this.bySpi.set(spi, peer);
  }

  private another(peer: number): void {
    if (this.strangers.waits(peer)) {
      this.letGo(peer);
      this.holdBack(peer, true);
    } else this.begins = true;
  }

  private holdBack(peer: number, begins: boolean): void {
    const oldest = this.strangers.hold(peer, begins);
    if (oldest >= 0) this.letGo(oldest);
  }

  /** A peer that has a default name: told from others by SPIs or address, else the one of the lines before. */
  private ofStranger(event: IkeEvent, spi: string): number {
    const logged = event.text('address');
    const address = logged === null ? null : canonicalAddress(logged);
    const known =
      (spi === '' ? undefined : this.bySpi.get(spi)) ??
      (address === null ? undefined : this.strangerAt.get(address));
    let peer = known ?? this.strangerBefore(event, address);
    if (peer < 0) {
      peer = this.book.add(event.text('peer'));
      this.book.at(peer).stranger = true;
      this.holdBack(peer, false);
    }
    const state = this.book.at(peer);
    if (state.stranger && !state.alive && !ENDS.has(event.kind)) this.holdBack(peer, false);
    if (event.valueAt(ADDRESS) !== 0) this.meet(peer, event.valueAt(ADDRESS), event);
    if (state.stranger) this.lastStranger = peer;
    return peer;
  }

  /** The stranger of the lines before, unless the address says that it is another one. */
  private strangerBefore(event: IkeEvent, address: string | null): number {
    const before = this.book.list[this.lastStranger];
    if (before === undefined || event.time - before.time > STRANGER_MS) return -1;
    return address === null || before.address === null ? this.lastStranger : -1;
  }

  /** The peer whose name stands in other words: the name of an exchange, or what a monitor writes in front. */
  private ofWords(event: IkeEvent): number {
    const name = nameInWords(event);
    if (name === undefined) return -1;
    const known = this.book.byText.get(name);
    if (known !== undefined || event.kind !== 'device-error') return known ?? -1;
    return this.book.add(name);
  }

  private ofName(name: number, address: number, event: IkeEvent, spi: string): number {
    const text = event.text('peer') ?? '';
    let peer = this.book.byName.get(name) ?? this.book.byText.get(text);
    const stranger = this.strangers.any ? this.strangerNamed(event, peer ?? -1, spi) : -1;
    if (stranger >= 0) {
      const state = this.book.at(stranger);
      if (state.address !== null) this.strangerAt.delete(state.address);
      this.strangers.release(stranger, peer ?? stranger);
      if (peer === undefined) {
        // it keeps its place, and the default name gives way
        peer = stranger;
        this.book.rename(peer, text);
        state.stranger = false;
        if (state.address !== null) this.book.canonical.set(state.address, peer);
      } else this.steps.waiting.reset(stranger);
    }
    if (peer === undefined) {
      const known = this.book.byAddress.get(address) ?? this.nameless(event);
      // a peer that was known by its address alone, or not even by that, gets its name now
      if (this.book.list[known]?.name === null) {
        peer = known;
        this.book.rename(known, text);
      } else peer = this.book.add(text);
    }
    this.book.byName.set(name, peer);
    if (address !== 0) this.book.learn(peer, address, event);
    return peer;
  }

  /** The stranger that turns out to be the named peer; -1 for none. */
  private strangerNamed(event: IkeEvent, peer: number, spi: string): number {
    const { strangers } = this;
    const { waiting } = this.steps;
    const bySpi = this.bySpi.get(spi) ?? -1;
    if (strangers.waits(bySpi)) return bySpi;
    const logged = event.text('address');
    const byAddress = logged === null ? -1 : (this.strangerAt.get(canonicalAddress(logged)) ?? -1);
    if (strangers.waits(byAddress)) return byAddress;
    if (!IDENTIFYING.has(event.kind) || waiting.waits(peer, PHASE_1_DONE)) return -1;
    const last = this.justBefore(event);
    // a further line about the peer that was named just now names nobody else
    if (peer >= 0 && last === peer) return -1;
    // of several, the one of the line before only where both lines come in one go; else the first who came
    const atOnce = !(event.time - (this.book.list[last]?.time ?? Number.NaN) > AT_ONCE_MS);
    if (strangers.waits(last) && (atOnce || strangers.count === 1)) return last;
    const first = waiting.first(PHASE_1_DONE, event.time, (i) => (strangers.waits(i) ? 1 : 0));
    return strangers.waits(first) ? first : -1;
  }

  /** The peer of the line before, where that has no name, and this is the step behind it that names it; -1 for none. */
  private nameless(event: IkeEvent): number {
    const last = this.book.list[this.last];
    if (last === undefined || last.name !== null || !NAMING.has(event.kind)) return -1;
    if (event.value('address') !== 0 && last.address !== null) return -1;
    return this.book.list.length === 1 ? this.last : this.justBefore(event);
  }

  private ofAddress(address: number, event: IkeEvent): number {
    if (this.strangers.any) {
      const stranger = this.strangerAt.get(canonicalAddress(event.text('address') ?? '')) ?? -1;
      if (this.strangers.waits(stranger)) return stranger;
    }
    const known = this.book.byAddress.get(address);
    if (known !== undefined) return known;
    const text = canonicalAddress(event.text('address') ?? '');
    const same = this.book.canonical.get(text);
    if (same !== undefined) {
      this.book.byAddress.set(address, same);
      return same;
    }
    // a peer whose address was not known before: its answer, or its tunnel, is waited for
    const item = event.kind === 'tunnel-endpoints' ? ENDPOINTS : PHASE_1_PROPOSALS;
    const awaited = this.steps.waiting.first(item, event.time, (i) =>
      this.book.list[i]?.address === null ? 1 : 0,
    );
    const peer = this.book.list[awaited]?.address === null ? awaited : this.addressless(event);
    this.book.learn(peer, address, event);
    return peer;
  }

  /** Phase 1 between two addresses: one of them is a gateway that is known, or the one of a peer that comes now. */
  private ofIdentities(event: IkeEvent): number {
    for (const field of ['responderId', 'initiatorId'] as const) {
      const text = event.text(field);
      const peer = text === null ? undefined : this.book.canonical.get(canonicalAddress(text));
      if (peer !== undefined) return peer;
    }
    if (this.book.list.length > 0) return -1;
    const remote = event.text(event.facts.role === 'responder' ? 'initiatorId' : 'responderId')?.trim() ?? '';
    const peer = this.book.add(null);
    if (isAddress(remote)) this.book.keepAddress(peer, canonicalAddress(remote));
    return peer;
  }

  /** The peer of the line before, where its address was not known before; else a new one. */
  private addressless(event: IkeEvent): number {
    const last = this.justBefore(event);
    const fits = last >= 0 && this.book.at(last).alive && this.book.at(last).address === null;
    return fits ? last : this.book.add(null);
  }

  private unnamed(event: IkeEvent): number {
    const awaited = this.steps.awaited(event, this.last);
    if (awaited >= 0) return awaited;
    const { kind } = event;
    const last = this.book.list[this.last];
    if (last?.alive !== true && kind === 'device-error') return this.anybody();
    if (last === undefined) return this.book.list.length === 0 && PROOFS.has(kind) ? this.book.add(null) : -1;
    if (!last.alive) return -1;
    // that the rules are ready is said of all at once, and then of nobody
    const alone = this.book.list.length === 1 && kind !== 'rules-ready';
    return alone ? this.last : this.justBefore(event);
  }

  /** The peer of the line before, where that is no longer ago than lines of one step are apart; -1 for none. */
  private justBefore(event: IkeEvent): number {
    const last = this.book.list[this.last];
    return last === undefined || event.time - last.time > SAME_STEP_MS ? -1 : this.last;
  }

  /** The peer of all errors that are said of nobody in particular. */
  private anybody(): number {
    if (this.nobody < 0) this.nobody = this.book.add(null);
    return this.nobody;
  }
}

/** The name of an exchange (`isakmp-peer-BRANCH`), or what a monitor writes before its words (`BRANCH: …`). */
function nameInWords(event: IkeEvent): string | undefined {
  const rule = event.text('rule');
  return rule?.replace(/^isakmp-peer-/i, '') ?? /^(\S{1,16}): /.exec(event.text('reason') ?? '')?.[1];
}
