import { attributeOfWords, canonicalValue } from '../model/algorithms.ts';
import type { IkeEvent } from '../model/event.ts';
import type { Agreed, AttributeState, ComparedAttribute, Comparison, Value } from '../model/negotiation.ts';

/** Attributes that a proposal of IKEv1 can carry, in the order in which tables show them (RFC 2409 appendix A). */
const PHASE_1_ATTRIBUTES = ['encryption', 'integrity', 'dh-group', 'authentication-method', 'lifetime'] as const;
const PHASE_2_ATTRIBUTES = ['protocol', 'encryption', 'integrity', 'dh-group', 'encapsulation', 'lifetime'] as const;

interface Pair {
  readonly remoteProposal: number;
  readonly localProposal: number;
  accepted: boolean;
  readonly line: number;
  readonly differing: Map<string, { remote: Value | null; local: Value | null }>;
}

/** Collects which pairs of proposals a device compared in one phase. */
export class Comparisons {
  private readonly pairs = new Map<string, Pair>();
  private readonly phase1: boolean;

  constructor(phase1: boolean) {
    this.phase1 = phase1;
  }

  /** How many pairs there are. */
  get size(): number {
    return this.pairs.size;
  }

  /** True when some pair was accepted. */
  get accepted(): boolean {
    return this.acceptedPair() !== null;
  }

  /** Notes that a device refused a pair at one attribute. */
  reject(event: IkeEvent): void {
    const pair = this.pair(event);
    const words = event.text('attribute');
    if (words === null) return;
    const attribute = attributeOfWords(words) ?? words.trim().toLowerCase().replace(/\s+/g, '-');
    const value = (logged: string | null): Value | null =>
      logged === null ? null : { logged, canonical: canonicalValue(attribute, logged, this.phase1) };
    pair.differing.set(attribute, { remote: value(event.text('remote')), local: value(event.text('local')) });
  }

  /** Notes that a device accepted a pair. */
  accept(event: IkeEvent): void {
    this.pair(event).accepted = true;
  }

  /** The numbers of the accepted pair, or null. */
  acceptedPair(): Pick<Comparison, 'remoteProposal' | 'localProposal'> | null {
    for (const pair of this.pairs.values()) if (pair.accepted) return pair;
    return null;
  }

  /** All pairs in the order of the log; what was agreed fills the accepted one. */
  list(agreed: Agreed | null): Comparison[] {
    return [...this.pairs.values()].map((pair) => ({
      remoteProposal: pair.remoteProposal,
      localProposal: pair.localProposal,
      verdict: pair.accepted ? 'accepted' : 'rejected',
      attributes: this.attributes(pair, agreed),
      line: pair.line,
    }));
  }

  private attributes(pair: Pair, agreed: Agreed | null): ComparedAttribute[] {
    const names: string[] = [...(this.phase1 ? PHASE_1_ATTRIBUTES : PHASE_2_ATTRIBUTES)];
    for (const name of pair.differing.keys()) if (!names.includes(name)) names.push(name);
    return names.map((attribute) => {
      const seen = pair.differing.get(attribute);
      if (seen !== undefined && !pair.accepted) return { attribute, state: 'different', ...seen };
      const value = pair.accepted ? agreed?.attributes[attribute] : undefined;
      if (value !== undefined) return { attribute, state: 'same', remote: value, local: value };
      // a device stops at the first attribute that differs, and prints none of those that fit
      const state: AttributeState = pair.accepted ? 'not-logged' : 'not-compared';
      return { attribute, state, remote: null, local: null };
    });
  }

  private pair(event: IkeEvent): Pair {
    const remoteProposal = event.int('remoteNo') ?? this.pairs.size + 1;
    const localProposal = event.int('localNo') ?? 1;
    const key = `${remoteProposal}/${localProposal}`;
    let pair = this.pairs.get(key);
    if (pair === undefined) {
      pair = { remoteProposal, localProposal, accepted: false, line: event.line, differing: new Map() };
      this.pairs.set(key, pair);
    }
    return pair;
  }
}
