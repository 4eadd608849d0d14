import type { Comparison } from '../model/negotiation.ts';
import { isPoor } from './strength.ts';

/** What the proposals of one side name: values by attribute, by the number of the proposal. */
export type Offers = ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>;

/** An attribute that keeps a pair apart, with what each side names; empty where the log does not show it. */
export interface Differing {
  readonly attribute: string;
  readonly remote: readonly string[];
  readonly local: readonly string[];
}

/** A pair of proposals with all that is known to differ. */
export interface PairDifferences {
  readonly remoteProposal: number;
  readonly localProposal: number;
  readonly differing: readonly Differing[];
  /** Attributes of which nothing is known: neither same nor different. */
  readonly open: readonly string[];
  /** Values that both sides name, by attribute; empty where the log says no more than that they are the same. */
  readonly common: ReadonlyMap<string, readonly string[]>;
  /** How many of those that are the same are advised against. */
  readonly poor: number;
}

/**
 * Attributes whose values either are in both proposals or keep them apart. Others, such as lifetimes, may differ without
 * harm, and only the device's own word counts.
 */
const STRICT: ReadonlySet<string> = new Set([
  'protocol',
  'encryption',
  'key-length',
  'integrity',
  'prf',
  'dh-group',
  'authentication-method',
  'encapsulation',
  'esn',
]);

function valuesOf(canonical: string): readonly string[] {
  return canonical.split(', ');
}

/** What each proposal names, gathered from all pairs: a device that stops at the first difference shows a part each time. */
export function offersOf(comparisons: readonly Comparison[]): {
  readonly remote: Offers;
  readonly local: Offers;
} {
  const remote = new Map<number, Map<string, readonly string[]>>();
  const local = new Map<number, Map<string, readonly string[]>>();
  const of = (offers: typeof remote, number: number) => {
    const values = offers.get(number) ?? new Map<string, readonly string[]>();
    offers.set(number, values);
    return values;
  };
  for (const c of comparisons) {
    const theirs = of(remote, c.remoteProposal);
    const own = of(local, c.localProposal);
    for (const a of c.attributes) {
      if (a.remote !== null && !theirs.has(a.attribute))
        theirs.set(a.attribute, valuesOf(a.remote.canonical));
      if (a.local !== null && !own.has(a.attribute)) own.set(a.attribute, valuesOf(a.local.canonical));
    }
  }
  return { remote, local };
}

/** True where a name without a key length may be one with it. */
function mayBe(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** All that is known to differ in each pair, also from what other pairs show of its proposals; in the order given. */
export function differencesOf(
  comparisons: readonly Comparison[],
  offers: { readonly remote: Offers; readonly local: Offers },
): readonly PairDifferences[] {
  return comparisons.map((c) => {
    const theirs = offers.remote.get(c.remoteProposal) ?? new Map<string, readonly string[]>();
    const own = offers.local.get(c.localProposal) ?? new Map<string, readonly string[]>();
    const states = new Map(c.attributes.map((a) => [a.attribute, a.state]));
    const differing: Differing[] = [];
    const open: string[] = [];
    const shared = new Map<string, readonly string[]>();
    let poor = 0;
    for (const attribute of new Set([...states.keys(), ...theirs.keys(), ...own.keys()])) {
      const state = states.get(attribute);
      const remote = theirs.get(attribute) ?? [];
      const local = own.get(attribute) ?? [];
      const apart =
        STRICT.has(attribute) &&
        remote.length > 0 &&
        local.length > 0 &&
        !remote.some((r) => local.some((l) => mayBe(r, l)));
      if (state === 'different' || (state !== 'same' && apart)) {
        differing.push({ attribute, remote, local });
        continue;
      }
      const common = remote.filter((value) => local.includes(value));
      if (common.length > 0) shared.set(attribute, common);
      if (state !== 'same' && common.length === 0) {
        if (STRICT.has(attribute)) open.push(attribute);
      } else if (common.length > 0 && common.every((value) => isPoor(attribute, value))) poor++;
    }
    const { remoteProposal, localProposal } = c;
    return { remoteProposal, localProposal, differing, open, common: shared, poor };
  });
}

/** The pairs in the order of their nearness: the fewest known differences first, then the fewest unknown ones. */
export function byNearness(pairs: readonly PairDifferences[]): readonly PairDifferences[] {
  return pairs.toSorted((a, b) => a.differing.length - b.differing.length || a.open.length - b.open.length);
}
