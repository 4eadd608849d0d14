import { attributeOfWords, canonicalValue } from '../model/algorithms.ts';
import type { IkeEvent } from '../model/event.ts';
import type { Agreed, AttributeState, ComparedAttribute, Comparison, Value } from '../model/negotiation.ts';

/** Attributes that a proposal of IKEv1 can carry, in the order in which tables show them (RFC 2409 appendix A). */
const PHASE_1_ATTRIBUTES = [
  'encryption',
  'integrity',
  'dh-group',
  'authentication-method',
  'lifetime',
] as const;
const PHASE_2_ATTRIBUTES = [
  'protocol',
  'encryption',
  'integrity',
  'dh-group',
  'encapsulation',
  'lifetime',
] as const;

interface Pair {
  readonly remoteProposal: number;
  readonly localProposal: number;
  accepted: boolean;
  line: number;
  readonly differing: Map<string, { remote: Value | null; local: Value | null }>;
  /** Whole transform types that were compared, where the log shows them; null for a device that compares by attribute. */
  readonly transforms: Map<string, ComparedTransforms> | null;
}

interface ComparedTransforms {
  state: AttributeState;
  remote: Value | null;
  local: Value | null;
}

/** Collects which pairs of proposals a device compared in one phase. */
export class Comparisons {
  private readonly pairs = new Map<string, Pair>();
  private readonly phase1: boolean;
  /** The transform type that is being compared, and its pair. */
  private open: { readonly pair: Pair; readonly transforms: ComparedTransforms } | null = null;

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
    const words = event.text('attribute');
    const attribute =
      words === null ? null : (attributeOfWords(words) ?? words.trim().toLowerCase().replace(/\s+/g, '-'));
    const value = (logged: string | null): Value | null =>
      logged === null || attribute === null
        ? null
        : { logged, canonical: canonicalValue(attribute, logged, this.phase1) };
    const remote = value(event.text('remote'));
    const local = value(event.text('local'));
    // without numbers it may say again what a pair with numbers has said
    if (attribute !== null && event.int('remoteNo') === null && this.said(attribute, remote, local)) return;
    const pair = this.pair(event);
    if (attribute !== null) pair.differing.set(attribute, { remote, local });
  }

  private said(attribute: string, remote: Value | null, local: Value | null): boolean {
    return [...this.pairs.values()].some((pair) => {
      const seen = pair.differing.get(attribute);
      return (
        seen?.remote?.canonical === remote?.canonical &&
        seen?.local?.canonical === local?.canonical &&
        seen !== undefined
      );
    });
  }

  /** Notes all transforms of one type that one side has; a type that comes again belongs to the next proposal. */
  transforms(side: 'remote' | 'local', words: string, logged: string, line: number): void {
    const attribute = attributeOfWords(words) ?? words.trim().toLowerCase();
    const names = logged.split(/[\s,|]+/).filter((name) => name !== '');
    const canonical = names.map((name) => canonicalValue(attribute, name, false)).join(', ');
    let pair = this.open?.pair ?? [...this.pairs.values()].at(-1);
    const known = pair?.transforms?.get(attribute);
    const again = known !== undefined && (known.state !== 'not-compared' || known[side] !== null);
    if (pair === undefined || pair.transforms === null || again) pair = this.nextPair(line);
    const compared = pair.transforms?.get(attribute) ?? { state: 'not-compared', remote: null, local: null };
    compared[side] = { logged: logged.trim(), canonical };
    pair.transforms?.set(attribute, compared);
    this.open = { pair, transforms: compared };
  }

  /** Notes what the comparison of the last transform type gave. */
  judge(fit: boolean, line: number): void {
    if (this.open === null) return;
    const { pair, transforms } = this.open;
    // the line that refuses the pair says more than the one with which its comparison begins
    if (!fit && ![...(pair.transforms?.values() ?? [])].some((t) => t.state === 'different'))
      pair.line = line;
    transforms.state = fit ? 'same' : 'different';
    pair.accepted = [...(pair.transforms?.values() ?? [])].every((t) => t.state !== 'different');
  }

  private nextPair(line: number): Pair {
    const remoteProposal = this.pairs.size + 1;
    const pair = {
      remoteProposal,
      localProposal: 1,
      accepted: false,
      line,
      differing: new Map(),
      transforms: new Map(),
    };
    this.pairs.set(`${remoteProposal}/1`, pair);
    return pair;
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
    if (pair.transforms !== null) return this.transformsOf(pair.transforms);
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

  private transformsOf(seen: ReadonlyMap<string, ComparedTransforms>): ComparedAttribute[] {
    const names: string[] = this.phase1
      ? ['encryption', 'prf', 'integrity', 'dh-group']
      : ['encryption', 'integrity', 'esn'];
    for (const name of seen.keys()) if (!names.includes(name)) names.push(name);
    return names.map((attribute) => {
      const { state, remote, local } = seen.get(attribute) ?? {
        state: 'not-compared',
        remote: null,
        local: null,
      };
      return { attribute, state, remote, local };
    });
  }

  private pair(event: IkeEvent): Pair {
    const remoteProposal = event.int('remoteNo') ?? this.pairs.size + 1;
    const localProposal = event.int('localNo') ?? 1;
    const key = `${remoteProposal}/${localProposal}`;
    let pair = this.pairs.get(key);
    if (pair === undefined) {
      pair = {
        remoteProposal,
        localProposal,
        accepted: false,
        line: event.line,
        differing: new Map(),
        transforms: null,
      };
      this.pairs.set(key, pair);
    }
    return pair;
  }
}
