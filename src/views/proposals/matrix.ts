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
  return { number, values, pairs, accepted: comparisons.some(({ verdict }) => verdict === 'accepted') };
}
