import { useState } from 'react';
import type { AttributeState, ComparedAttribute, Comparison, Value } from '../../model/negotiation.ts';
import type { PhaseName } from '../../model/phases.ts';
import { attributeTerm, valueTerm } from '../../texts/terms.ts';
import { icons } from '../../ui/icons.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { useTerms } from '../shared/texts.tsx';
import { type Pair, type RemoteProposal, toMatrix } from './matrix.ts';

/** With more pairs than this only the remote proposals that matter are unfolded. */
const UNFOLD_PAIRS = 12;

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

/** The local value of one pair, and how it compares. */
function Cell({ cell }: { cell: ComparedAttribute | undefined }) {
  const terms = useTerms();
  const state = cell?.state ?? 'not-logged';
  const value = cell?.local ?? null;
  return (
    <td className={state}>
      {value !== null && (
        <strong>
          <ValueText value={value} />
        </strong>
      )}
      <span className="cell-state">
        {STATE_ICONS[state]}
        {terms.states[state]}
      </span>
    </td>
  );
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
  readonly pair: Pair;
  readonly source: number;
}

function PairRow({ pair, attributes, unseen, phase, source }: PairRowProps) {
  const terms = useTerms();
  const { localProposal, verdict, line } = pair.comparison;
  return (
    <tr className={verdict}>
      <th scope="row">This device, proposal {localProposal}</th>
      {attributes.map((attribute) => (
        <Cell key={attribute} cell={pair.cells.get(attribute)} />
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
}

function RemoteRows({ remote, attributes, unseen, phase, source, unfolded, onFold }: RemoteRowsProps) {
  const terms = useTerms();
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
        remote.pairs.map((pair) => (
          <PairRow
            key={pair.comparison.localProposal}
            pair={pair}
            attributes={attributes}
            unseen={unseen}
            phase={phase}
            source={source}
          />
        ))}
    </tbody>
  );
}

interface ComparisonTableProps {
  readonly phase: PhaseName;
  readonly comparisons: readonly Comparison[];
  readonly source: number;
}

/** Which remote proposals to unfold where there are too many: the accepted one, else the one that came nearest. */
function worthUnfolding(remotes: readonly RemoteProposal[]): number | undefined {
  const accepted = remotes.find((remote) => remote.accepted);
  const nearest = (remote: RemoteProposal): number =>
    Math.min(...remote.pairs.map(({ differences }) => differences));
  return (accepted ?? remotes.toSorted((a, b) => nearest(a) - nearest(b))[0])?.number;
}

/** Every remote proposal against every local one that the log shows, attribute by attribute. */
export function ComparisonTable({ phase, comparisons, source }: ComparisonTableProps) {
  const terms = useTerms();
  const { attributes, unseen, remotes } = toMatrix(comparisons);
  const many = comparisons.length > UNFOLD_PAIRS;
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const worth = worthUnfolding(remotes);
  return (
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
        {remotes.map((remote) => {
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
              onFold={many ? () => setFolds(new Map(folds).set(remote.number, !unfolded)) : null}
            />
          );
        })}
      </table>
    </ScrollArea>
  );
}
