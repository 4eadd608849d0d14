import { align } from './align.ts';
import { compareAddresses, type End, peerAddress } from './ends.ts';
import { fitEnds } from './fit.ts';
import type { Token, TokenKind } from './marks.ts';

/*
 *   ends ──numbers that both logs hold──> pairs
 *        └─the others: addresses, what the logs say, order──> pairs
 *
 * Sources in which the same numbers go the same way are pieces or copies of one device's log: they are never paired.
 */

/** What tied two ends, in the order in which reports name it. */
export const TIES = ['cookies', 'ike-spi', 'child-spi', 'message-id', 'address', 'sequence'] as const;

/** One of them. */
export type TieKind = (typeof TIES)[number];

/** Two ends of one negotiation; `first` is of the source that was given first. */
export interface EndPair {
  readonly first: End;
  readonly second: End;
  readonly by: readonly TieKind[];
}

/** A number that more negotiations hold than this says nothing. */
const MAX_HOLDERS = 8;

/** Connections of two sources are compared each with each up to this many times. */
const MAX_GROUP_PAIRS = 40_000;

/**
 * Finds the ends that belong together.
 * @param sources the ends of each source, in the order in which they began
 */
export function pairEnds(sources: readonly (readonly End[])[]): EndPair[] {
  if (sources.length < 2) return [];
  const partners = new Map<End, EndPair>();
  const { votes, sameDevice } = countTokens(sources.flat());
  for (const { first, second, kinds } of votes) {
    if (partners.has(first) || partners.has(second) || sameDevice.has(sourceKey(first, second))) continue;
    const address = compareAddresses(first, second);
    if (address === 'same-end') continue;
    const by: TieKind[] = TIES.filter((t) => kinds.has(t as TokenKind));
    if (address === 'both' || address === 'one') by.push('address');
    keep(partners, { first, second, by });
  }
  pairBySequence(sources, partners, sameDevice);
  return [...new Set(partners.values())].sort(
    (a, b) => a.first.source - b.first.source || a.first.number - b.first.number,
  );
}

function keep(partners: Map<End, EndPair>, pair: EndPair): void {
  partners.set(pair.first, pair);
  partners.set(pair.second, pair);
}

function sourceKey(a: End, b: End): string {
  return `${Math.min(a.source, b.source)}/${Math.max(a.source, b.source)}`;
}

interface Vote {
  readonly first: End;
  readonly second: End;
  readonly kinds: Set<TokenKind>;
  count: number;
}

/** Which ends share numbers, the most first, and which sources are of one device. */
function countTokens(ends: readonly End[]): { votes: Vote[]; sameDevice: Set<string> } {
  const holders = new Map<string, { end: End; token: Token }[]>();
  for (const end of ends) {
    for (const token of end.marks.tokens) {
      const key = `${token.kind} ${token.value}`;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [{ end, token }]);
      else list.push({ end, token });
    }
  }
  const votes = new Map<End, Map<End, Vote>>();
  const ways = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > MAX_HOLDERS) continue;
    list.forEach((one, i) => {
      for (const other of list.slice(i + 1)) {
        if (one.end.source === other.end.source) continue;
        const same = sameWay(one.token, other.token, one.end, other.end);
        const key = sourceKey(one.end, other.end);
        ways.set(key, (ways.get(key) ?? 0) + (same ? 1 : -1));
        if (!same) vote(votes, one.end, other.end, one.token.kind);
      }
    });
  }
  const sameDevice = new Set([...ways].filter(([, count]) => count > 0).map(([key]) => key));
  const all = [...votes.values()].flatMap((m) => [...m.values()]);
  all.sort((a, b) => b.kinds.size - a.kinds.size || b.count - a.count || order(a, b));
  return { votes: all, sameDevice };
}

function order(a: Vote, b: Vote): number {
  return (
    a.first.source - b.first.source ||
    a.first.number - b.first.number ||
    a.second.source - b.second.source ||
    a.second.number - b.second.number
  );
}

/** True where both logs are of the same end: a number goes the same way in both, or has the same role beside it. */
function sameWay(one: Token, other: Token, a: End, b: End): boolean {
  if (one.way !== null && other.way !== null) return one.way === other.way;
  return a.role === b.role && a.role !== 'unknown';
}

function vote(votes: Map<End, Map<End, Vote>>, a: End, b: End, kind: TokenKind): void {
  const [first, second] = a.source < b.source ? [a, b] : [b, a];
  let of = votes.get(first);
  if (of === undefined) {
    of = new Map();
    votes.set(first, of);
  }
  let entry = of.get(second);
  if (entry === undefined) {
    entry = { first, second, kinds: new Set(), count: 0 };
    of.set(second, entry);
  }
  entry.kinds.add(kind);
  entry.count++;
}

/** Attempts of one peer in one source, in their order. */
type Group = End[];

/** Two groups that go together, and how well. */
interface Candidate {
  readonly pairs: readonly { readonly first: End; readonly second: End; readonly address: boolean }[];
  readonly score: number;
  /** How unlike the two run, in ms: differences between intervals, which no clock's error changes. */
  readonly unrest: number;
  readonly place: number;
}

function pairBySequence(
  sources: readonly (readonly End[])[],
  partners: Map<End, EndPair>,
  sameDevice: ReadonlySet<string>,
): void {
  const groups = sources.map(groupsOf);
  const candidates: Candidate[] = [];
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      if (sameDevice.has(`${a}/${b}`)) continue;
      const mine = groups[a] as Group[];
      const theirs = groups[b] as Group[];
      if (mine.length * theirs.length > MAX_GROUP_PAIRS) continue;
      for (const one of mine) for (const other of theirs) addCandidate(candidates, one, other, partners);
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.unrest - y.unrest || x.place - y.place);
  const sourceOf = new Map<Group | string, number>();
  for (const pair of partners.values()) {
    sourceOf.set(groupKey(pair.first), pair.second.source);
    sourceOf.set(groupKey(pair.second), pair.first.source);
  }
  for (const { pairs } of candidates) {
    for (const { first, second, address } of pairs) {
      if (partners.has(first) || partners.has(second)) continue;
      // a peer whose log is here has no second log
      const known = [sourceOf.get(groupKey(first)), sourceOf.get(groupKey(second))];
      if ((known[0] ?? second.source) !== second.source || (known[1] ?? first.source) !== first.source)
        continue;
      sourceOf.set(groupKey(first), second.source);
      sourceOf.set(groupKey(second), first.source);
      keep(partners, { first, second, by: address ? ['address', 'sequence'] : ['sequence'] });
    }
  }
}

function groupKey(end: End): string {
  return `${end.source} ${end.marks.localAddress ?? ''} ${peerAddress(end) ?? `#${end.connection}`}`;
}

function groupsOf(ends: readonly End[]): Group[] {
  const groups = new Map<string, Group>();
  for (const end of ends) {
    const key = groupKey(end);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [end]);
    else group.push(end);
  }
  return [...groups.values()];
}

/** Those that are paired already stay so: they hold the order of the others. */
const FIXED = 1000;

function addCandidate(
  candidates: Candidate[],
  one: Group,
  other: Group,
  partners: ReadonlyMap<End, EndPair>,
): void {
  const a = one[0] as End;
  const b = other[0] as End;
  const address = compareAddresses(a, b);
  if (address === 'same-end' || address === 'none') return;
  let score = 0;
  const aligned = align(one.length, other.length, (i, j) => {
    const first = one[i] as End;
    const second = other[j] as End;
    const known = partners.get(first);
    if (known !== undefined || partners.has(second)) return known?.second === second ? FIXED : null;
    return fitEnds(first, second)?.score ?? null;
  });
  const pairs: Candidate['pairs'][number][] = [];
  for (const [i, j] of aligned) {
    const first = one[i] as End;
    const second = other[j] as End;
    if (partners.has(first)) continue;
    const fit = fitEnds(first, second);
    if (fit === null) continue;
    score += fit.score;
    pairs.push({ first, second, address: fit.address });
  }
  if (pairs.length > 0) candidates.push({ pairs, score, unrest: unrest(pairs), place: candidates.length });
}

/** How unlike two runs of attempts are: the spread of what lies between the clocks, and of how long they take. */
function unrest(pairs: Candidate['pairs']): number {
  const shifts: number[] = [];
  for (const { first, second } of pairs) {
    for (const shift of [second.startMs - first.startMs, second.endMs - first.endMs]) {
      if (Number.isFinite(shift)) shifts.push(shift);
    }
  }
  return shifts.length < 2 ? 0 : Math.max(...shifts) - Math.min(...shifts);
}
