import { useState } from 'react';
import type { Change, Remedy } from '../../model/findings.ts';
import type { AttributeState, ComparedAttribute, Comparison, Value } from '../../model/negotiation.ts';
import type { PhaseName } from '../../model/phases.ts';
import { attributeTerm, valueTerm } from '../../texts/terms.ts';
import { icons } from '../../ui/icons.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { useTerms } from '../shared/texts.tsx';
import { groupPairs, type Pair, type PairGroup, type RemoteProposal, toMatrix } from './matrix.ts';

/** With more pairs than this only the remote proposals that matter are unfolded, and pairs that came to the same share a row. */
const UNFOLD_PAIRS = 12;
/** How many remote proposals are shown at first where there are many. */
const REMOTES_SHOWN = 8;
/** How many distinct values of a row that several pairs share are named. */
const VALUES_SHOWN = 3;
/** How many numbers of proposals are named one by one. */
const NUMBERS_SHOWN = 6;

const STATE_ICONS = {
  same: icons.same,
  different: icons.different,
  'not-compared': icons.unknown,
  'not-logged': icons.unknown,
} as const;

/** A value in words; how the log spelt it stands in the tooltip where that is another spelling. */
function ValueText({ value }: { value: Value }) {
  const terms = useTerms();
  return (
    <span {...(value.logged === value.canonical ? {} : { title: `In the log: ${value.logged}` })}>
      {valueTerm(terms, value.canonical)}
    </span>
  );
}

interface Columns {
  readonly phase: PhaseName;
  readonly attributes: readonly string[];
  readonly unseen: readonly string[];
}

interface CellProps {
  readonly cell: ComparedAttribute | undefined;
  /** The local values of all pairs of the row. */
  readonly values: readonly Value[];
  /** The value to which this device would change. */
  readonly change: Change | undefined;
}

/** The local values of a row, how they compare, and what to set instead. */
function Cell({ cell, values, change }: CellProps) {
  const terms = useTerms();
  const state = cell?.state ?? 'not-logged';
  const left = values.length - VALUES_SHOWN;
  return (
    <td className={state}>
      {values.slice(0, VALUES_SHOWN).map((value) => (
        <strong key={value.canonical}>
          <ValueText value={value} />
        </strong>
      ))}
      {left > 0 && <span className="cell-more">and {left} more</span>}
      <span className="cell-state">
        {STATE_ICONS[state]}
        {terms.states[state]}
      </span>
      <Target change={change} />
    </td>
  );
}

/** The value that the smallest change puts in place of another. */
function Target({ change }: { change: Change | undefined }) {
  const terms = useTerms();
  if (change === undefined) return null;
  return (
    <span className="cell-target">
      {icons.right}
      <span>
        set <strong>{valueTerm(terms, change.to)}</strong>
      </span>
    </span>
  );
}

/** The change of one attribute at one end, where the smallest change of a pair holds one. */
function changeOf(remedy: Remedy | null, side: Change['side'], attribute: string): Change | undefined {
  return remedy?.changes.find((change) => change.side === side && change.attribute === attribute);
}

/** Names the local proposals of a row. */
function localNames(pairs: PairGroup['pairs']): string {
  const numbers = [...new Set(pairs.map(({ comparison }) => comparison.localProposal))];
  if (numbers.length === 1) return `This device, proposal ${numbers[0]}`;
  const shown = numbers.slice(0, NUMBERS_SHOWN).join(', ');
  const left = numbers.length - NUMBERS_SHOWN;
  return left > 0 ? `This device, proposals ${shown} and ${left} more` : `This device, proposals ${shown}`;
}

/** The states of the attributes that share a column: one word where it is the same for all. */
function UnseenCell({ pair, unseen, phase }: { pair: Pair; unseen: readonly string[]; phase: PhaseName }) {
  const terms = useTerms();
  const states = new Map<AttributeState, string[]>();
  for (const attribute of unseen) {
    const state = pair.cells.get(attribute)?.state ?? 'not-logged';
    states.set(state, [...(states.get(state) ?? []), attributeTerm(terms, attribute, phase)]);
  }
  return (
    <td>
      {[...states].map(([state, names]) => (
        <span key={state} className="cell-state">
          {STATE_ICONS[state]}
          {states.size === 1 ? terms.states[state] : `${names.join(', ')}: ${terms.states[state]}`}
        </span>
      ))}
    </td>
  );
}

interface PairRowProps extends Columns {
  readonly group: PairGroup;
  readonly source: number;
  /** The smallest change, where it is about this row. */
  readonly remedy: Remedy | null;
}

/** One pair of proposals, or several that came to the same. */
function PairRow({ group, attributes, unseen, phase, source, remedy }: PairRowProps) {
  const terms = useTerms();
  const [pair] = group.pairs;
  const { verdict, line } = pair.comparison;
  return (
    <tr className={remedy === null ? verdict : `${verdict} smallest`}>
      <th scope="row">
        {localNames(group.pairs)}
        {remedy !== null && <span className="smallest-mark">smallest change</span>}
      </th>
      {attributes.map((attribute) => (
        <Cell
          key={attribute}
          cell={pair.cells.get(attribute)}
          values={group.values.get(attribute) ?? []}
          change={changeOf(remedy, 'local', attribute)}
        />
      ))}
      {unseen.length > 0 && <UnseenCell pair={pair} unseen={unseen} phase={phase} />}
      <td className="pair-verdict">
        <strong>{terms.verdicts[verdict]}</strong>
        <EvidenceLink source={source} line={line} />
      </td>
    </tr>
  );
}

interface RemoteRowsProps extends Columns {
  readonly remote: RemoteProposal;
  readonly source: number;
  readonly unfolded: boolean;
  readonly onFold: (() => void) | null;
  readonly remedy: Remedy | null;
}

function RemoteRows(props: RemoteRowsProps) {
  const { remote, attributes, unseen, phase, source, unfolded, onFold, remedy } = props;
  const terms = useTerms();
  const isRemedied = ({ comparison }: Pair): boolean => comparison.localProposal === remedy?.localProposal;
  const groups =
    onFold === null
      ? remote.pairs.flatMap((pair) => groupPairs([pair], isRemedied))
      : groupPairs(remote.pairs, (pair) => pair.comparison.verdict === 'accepted' || isRemedied(pair));
  const name = `Peer, proposal ${remote.number}`;
  return (
    <tbody>
      <tr className="remote-row">
        <th scope="row">
          {onFold === null ? (
            name
          ) : (
            <button type="button" className="remote-fold" aria-expanded={unfolded} onClick={onFold}>
              {unfolded ? icons.down : icons.right}
              {name}
            </button>
          )}
        </th>
        {attributes.map((attribute) => {
          const value = remote.values.get(attribute);
          return (
            <td key={attribute}>
              {value === undefined ? (
                <span className="cell-state">{terms.states['not-logged']}</span>
              ) : (
                <strong>
                  <ValueText value={value} />
                </strong>
              )}
              <Target change={changeOf(remedy, 'remote', attribute)} />
            </td>
          );
        })}
        {unseen.length > 0 && (
          <td>
            <span className="cell-state">{terms.states['not-logged']}</span>
          </td>
        )}
        <td className="pair-verdict">
          {unfolded
            ? ''
            : `${remote.pairs.length} pairs, ${terms.verdicts[remote.accepted ? 'accepted' : 'rejected']}`}
        </td>
      </tr>
      {unfolded &&
        groups.map((group) => (
          <PairRow
            key={group.pairs[0].comparison.localProposal}
            group={group}
            attributes={attributes}
            unseen={unseen}
            phase={phase}
            source={source}
            remedy={group.pairs.some(isRemedied) ? remedy : null}
          />
        ))}
    </tbody>
  );
}

interface ComparisonTableProps {
  readonly phase: PhaseName;
  readonly comparisons: readonly Comparison[];
  readonly source: number;
  /** The smallest change after which a pair matches; null where none is known. */
  readonly remedy: Remedy | null;
}

/** Which remote proposals to unfold where there are too many: the accepted one, else the one that came nearest. */
function worthUnfolding(remotes: readonly RemoteProposal[]): number | undefined {
  const accepted = remotes.find((remote) => remote.accepted);
  return (accepted ?? remotes.toSorted((a, b) => a.nearest - b.nearest)[0])?.number;
}

/** Of many remote proposals those that came nearest, in the order of the log. */
function nearestOnes(
  remotes: readonly RemoteProposal[],
  worth: number | undefined,
): readonly RemoteProposal[] {
  const chosen = remotes
    .toSorted((a, b) => Number(b.number === worth) - Number(a.number === worth) || a.nearest - b.nearest)
    .slice(0, REMOTES_SHOWN);
  return remotes.filter((remote) => chosen.includes(remote));
}

/** Every remote proposal against every local one that the log shows, attribute by attribute. */
export function ComparisonTable({ phase, comparisons, source, remedy }: ComparisonTableProps) {
  const terms = useTerms();
  const { attributes, unseen, remotes } = toMatrix(comparisons);
  const many = comparisons.length > UNFOLD_PAIRS;
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [all, setAll] = useState(false);
  const worth = remedy?.remoteProposal ?? worthUnfolding(remotes);
  const shown = all || remotes.length <= REMOTES_SHOWN ? remotes : nearestOnes(remotes, worth);
  const left = remotes.length - shown.length;
  return (
    <>
      <ScrollArea label={`Proposals compared in ${terms.phases[phase]}`}>
        <table className="comparison">
          <thead>
            <tr>
              <td />
              {attributes.map((attribute) => (
                <th key={attribute} scope="col">
                  {attributeTerm(terms, attribute, phase)}
                </th>
              ))}
              {unseen.length > 0 && (
                <th scope="col" className="unseen">
                  {unseen.map((attribute) => attributeTerm(terms, attribute, phase)).join(', ')}
                </th>
              )}
              <th scope="col">result</th>
            </tr>
          </thead>
          {shown.map((remote) => {
            const unfolded = folds.get(remote.number) ?? (!many || remote.number === worth);
            return (
              <RemoteRows
                key={remote.number}
                remote={remote}
                attributes={attributes}
                unseen={unseen}
                phase={phase}
                source={source}
                unfolded={unfolded}
                remedy={remote.number === remedy?.remoteProposal ? remedy : null}
                onFold={many ? () => setFolds(new Map(folds).set(remote.number, !unfolded)) : null}
              />
            );
          })}
        </table>
      </ScrollArea>
      {left > 0 && (
        <button type="button" className="button comparison-rest" onClick={() => setAll(true)}>
          Show the other {left} proposals of the peer
        </button>
      )}
    </>
  );
}
