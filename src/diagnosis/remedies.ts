import type { Change, Remedy, Side } from '../model/findings.ts';
import type { Comparison } from '../model/negotiation.ts';
import { type Differing, differencesOf, offersOf, type PairDifferences } from './pairs.ts';
import { betterThanPoor, isAead, isPoor, strength } from './strength.ts';

/** Which end may change: one alone, or both. */
type Changing = 'local' | 'remote' | 'both';

interface Scored {
  readonly remedy: Remedy;
  /** The smaller the better, place by place. */
  readonly score: readonly number[];
}

/** The strongest of several values that is not poor; null where all are. */
function strongest(attribute: string, values: readonly string[]): string | null {
  let best: string | null = null;
  for (const value of values) {
    if (isPoor(attribute, value)) continue;
    if (best === null || strength(attribute, value) > strength(attribute, best)) best = value;
  }
  return best;
}

/** Values from which the new common one may be taken: those of an end that need not change. */
function choices({ local, remote }: Differing, changing: Changing): readonly string[] {
  if (changing === 'local') return remote;
  if (changing === 'remote') return local;
  return [...remote, ...local];
}

/**
 * A cipher with integrity of its own comes without an integrity algorithm: where it stands on one side only, cipher and
 * integrity have to be taken from the same side.
 */
function coupledSide(differing: readonly Differing[]): 'local' | 'remote' | null {
  const encryption = differing.find((d) => d.attribute === 'encryption');
  if (encryption === undefined || !differing.some((d) => d.attribute === 'integrity')) return null;
  if (encryption.remote.some(isAead)) return 'remote';
  return encryption.local.some(isAead) ? 'local' : null;
}

const COUPLED: ReadonlySet<string> = new Set(['encryption', 'key-length', 'integrity']);

/** The changes that make a pair match; null where only something that is advised against, or nothing at all, would do. */
function remedyOf(
  pair: PairDifferences,
  changing: Changing,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  bare: boolean,
): Scored | null {
  const changes: Change[] = [];
  let worth = 0;
  const coupled = changing === 'both' ? coupledSide(pair.differing) : null;
  for (const d of pair.differing) {
    const { attribute } = d;
    const from = coupled !== null && COUPLED.has(attribute) ? d[coupled] : choices(d, changing);
    let to = strongest(attribute, from);
    if (to === null && changing === 'both' && d.local.length + d.remote.length > 0) {
      to = betterThanPoor(attribute, known.get(attribute) ?? [], bare);
    }
    if (to === null) return null;
    worth += strength(attribute, to);
    for (const side of ['local', 'remote'] as const) {
      if (d[side].includes(to)) continue;
      changes.push({ side, attribute, from: d[side].length === 0 ? null : d[side].join(', '), to });
    }
  }
  const sides = new Set(changes.map((c) => c.side));
  const side: Side = sides.size === 1 ? (changes[0]?.side ?? 'either') : 'either';
  const { remoteProposal, localProposal, open } = pair;
  const result: Record<string, string> = {};
  for (const [attribute, values] of pair.common) {
    const value = strongest(attribute, values) ?? values[0];
    if (value !== undefined) result[attribute] = value;
  }
  for (const { attribute, to } of changes) result[attribute] = to;
  return {
    remedy: { remoteProposal, localProposal, side, changes, result, open },
    score: [pair.differing.length, open.length, changes.length, pair.poor, sides.size, -worth],
  };
}

function before(a: Scored, b: Scored): boolean {
  for (const [i, place] of a.score.entries()) {
    const other = b.score[i] ?? 0;
    if (place !== other) return place < other;
  }
  return false;
}

/**
 * The smallest sets of changes after which two proposals match: the best one first, then the best ones for one end
 * alone where they are others. The stronger algorithm is preferred, and one that RFC 8247 or RFC 8221 advises against is
 * never proposed. Nothing where the log does not show what to change.
 * @param comparisons those of one phase, none of them accepted
 * @param bare true in IKEv1 phase 1, where integrity is a bare hash
 */
export function remediesOf(comparisons: readonly Comparison[], bare: boolean): readonly Remedy[] {
  const offers = offersOf(comparisons);
  const pairs = differencesOf(comparisons, offers).filter((pair) => pair.differing.length > 0);
  const known = new Map<string, Set<string>>();
  for (const list of [offers.local, offers.remote]) {
    for (const values of list.values()) {
      for (const [attribute, names] of values) {
        const all = known.get(attribute) ?? new Set();
        for (const name of names) all.add(name);
        known.set(attribute, all);
      }
    }
  }
  const found: Remedy[] = [];
  for (const changing of ['both', 'local', 'remote'] as const) {
    let best: Scored | null = null;
    for (const pair of pairs) {
      const scored = remedyOf(pair, changing, known, bare);
      if (scored !== null && (best === null || before(scored, best))) best = scored;
    }
    const remedy = best?.remedy;
    if (remedy !== undefined && !found.some((other) => other.side === remedy.side)) found.push(remedy);
  }
  return found;
}
