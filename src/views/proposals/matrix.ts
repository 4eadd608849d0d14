import type { ComparedAttribute, Comparison, Value } from '../../model/negotiation.ts';

/** The order of the columns; attributes that do not stand here follow in the order of the log. */
const ORDER: readonly string[] = [
  'protocol',
  'encryption',
  'key-length',
  'integrity',
  'prf',
  'dh-group',
  'authentication-method',
  'encapsulation',
  'esn',
  'lifetime',
];

/** One remote proposal, and what became of it against each local one. */
export interface RemoteProposal {
  readonly number: number;
  /** What it offers, as far as the log shows it. */
  readonly values: ReadonlyMap<string, Value>;
  readonly pairs: readonly Pair[];
  readonly accepted: boolean;
  /** Fewest attributes that are known to differ in any of its pairs. */
  readonly nearest: number;
}

/** Pairs of one remote proposal that came to the same: the same attributes differ in all of them. */
export interface PairGroup {
  readonly pairs: readonly [Pair, ...Pair[]];
  /** Distinct local values by attribute, in the order of the log. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
}

/** One comparison, by attribute. */
export interface Pair {
  readonly comparison: Comparison;
  readonly cells: ReadonlyMap<string, ComparedAttribute>;
  /** How many attributes are known to differ. */
  readonly differences: number;
}

/** All comparisons of a phase as a table: columns, and rows in groups. */
export interface Matrix {
  /** Attributes of which the log shows a value of either side: a column each. */
  readonly attributes: readonly string[];
  /** Attributes of which it shows none: they share a column. */
  readonly unseen: readonly string[];
  readonly remotes: readonly RemoteProposal[];
}

/** Puts the comparisons of a phase in order: by remote proposal, attribute by attribute. */
export function toMatrix(comparisons: readonly Comparison[]): Matrix {
  const names = new Set(
    comparisons.flatMap(({ attributes }) => attributes.map(({ attribute }) => attribute)),
  );
  const ordered = [
    ...ORDER.filter((name) => names.has(name)),
    ...[...names].filter((name) => !ORDER.includes(name)),
  ];
  const groups = new Map<number, Comparison[]>();
  for (const comparison of comparisons) {
    const group = groups.get(comparison.remoteProposal);
    if (group === undefined) groups.set(comparison.remoteProposal, [comparison]);
    else group.push(comparison);
  }
  const seen = new Set(
    comparisons.flatMap(({ attributes }) =>
      attributes.flatMap(({ attribute, remote, local }) =>
        remote === null && local === null ? [] : [attribute],
      ),
    ),
  );
  return {
    attributes: ordered.filter((name) => seen.has(name)),
    unseen: ordered.filter((name) => !seen.has(name)),
    remotes: [...groups].map(([number, pairs]) => toRemote(number, pairs)),
  };
}

function toRemote(number: number, comparisons: readonly Comparison[]): RemoteProposal {
  const values = new Map<string, Value>();
  const pairs = comparisons.map((comparison): Pair => {
    const cells = new Map(comparison.attributes.map((cell) => [cell.attribute, cell]));
    for (const { attribute, remote } of comparison.attributes) {
      if (remote !== null && !values.has(attribute)) values.set(attribute, remote);
    }
    const differences = comparison.attributes.filter(({ state }) => state === 'different').length;
    return { comparison, cells, differences };
  });
  return {
    number,
    values,
    pairs,
    accepted: comparisons.some(({ verdict }) => verdict === 'accepted'),
    nearest: Math.min(...pairs.map(({ differences }) => differences)),
  };
}

/**
 * Puts together what came to the same, the nearest first: what matters of many pairs is in which attributes they differ.
 * @param alone a pair that stands by itself in any case
 */
export function groupPairs(pairs: readonly Pair[], alone: (pair: Pair) => boolean): readonly PairGroup[] {
  const groups = new Map<string, [Pair, ...Pair[]]>();
  for (const pair of pairs) {
    const { comparison } = pair;
    const states = comparison.attributes.map(({ attribute, state }) => `${attribute} ${state}`).sort();
    const key = alone(pair) ? `alone ${comparison.localProposal}` : `${comparison.verdict} ${states.join()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return [...groups.values()]
    .sort(([a], [b]) => Number(alone(b)) - Number(alone(a)) || a.differences - b.differences)
    .map((members) => ({ pairs: members, values: distinctValues(members) }));
}

function distinctValues(pairs: readonly Pair[]): ReadonlyMap<string, readonly Value[]> {
  const values = new Map<string, Map<string, Value>>();
  for (const { cells } of pairs) {
    for (const [attribute, { local }] of cells) {
      if (local === null) continue;
      const known = values.get(attribute) ?? new Map<string, Value>();
      if (!known.has(local.canonical)) known.set(local.canonical, local);
      values.set(attribute, known);
    }
  }
  return new Map([...values].map(([attribute, known]) => [attribute, [...known.values()]]));
}
