import { useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { icons } from '../../ui/icons.tsx';
import { useArrowKeys } from '../../ui/useArrowKeys.ts';
import { formatCount } from '../shared/format.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import {
  type ConnectionGroup,
  countOutcomes,
  FIRST_ROWS,
  groupNegotiations,
  listedPart,
  MORE_ROWS,
  UNFOLD_ALL,
} from './listing.ts';
import { NegotiationRow } from './NegotiationRow.tsx';
import { OutcomeFilter } from './OutcomeFilter.tsx';
import { peerName } from './peerName.ts';
import './connections.css';

const DAY_MS = 86_400_000;

/** True when the negotiations of a log begin on different days. */
function spansDays({ negotiations }: TraceSummary): boolean {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < negotiations.count; i++) {
    const day = Math.floor((negotiations.startTime[i] ?? Number.NaN) / DAY_MS);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last > first;
}

/** The counts of one connection, each with its mark and, for those who cannot see it, its word. */
function Counts({ counts }: { counts: Readonly<Record<Outcome, number>> }) {
  const terms = useTerms();
  const order: readonly Outcome[] = ['failed', 'lost', 'unfinished', 'closed', 'established'];
  return (
    <span className="connection-counts">
      {order.map((outcome) =>
        counts[outcome] === 0 ? null : (
          <span key={outcome} title={`${terms.outcomes[outcome]}: ${counts[outcome]}`}>
            <OutcomeMark outcome={outcome} size={11} />
            {formatCount(counts[outcome])}
            <span className="visually-hidden">{` ${terms.outcomes[outcome].toLowerCase()}, `}</span>
          </span>
        ),
      )}
    </span>
  );
}

interface ConnectionProps {
  readonly summary: TraceSummary;
  readonly group: ConnectionGroup;
  readonly unfolded: boolean;
  readonly withDate: boolean;
  readonly onFold: () => void;
}

function Connection({ summary, group, unfolded, withDate, onFold }: ConnectionProps) {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const selected = useTrace((state) => state.selection.negotiation);
  const about = summary.connections[group.connection];
  if (about === undefined) return null;
  // One row while more are coming: what stands below must not move.
  const listed = listedPart(group.negotiations, summary.done ? limit : 1, selected);
  const left = summary.done ? group.negotiations.length - listed.length : 0;
  const source = summary.sources.length > 1 ? summary.sources[about.source]?.name : undefined;
  return (
    <li className="connection">
      <button type="button" className="connection-head" data-nav aria-expanded={unfolded} onClick={onFold}>
        <span className="connection-fold">{unfolded ? icons.down : icons.right}</span>
        <span className="connection-name">
          <strong>{peerName(about.peer)}</strong>
          {about.peer.name !== null && about.peer.address !== null && <span>{about.peer.address}</span>}
          {source !== undefined && <span>{source}</span>}
        </span>
        <Counts counts={about.counts} />
      </button>
      {unfolded && (
        <ul>
          {listed.map((index) => (
            <li key={index}>
              <NegotiationRow summary={summary} index={index} withDate={withDate} />
            </li>
          ))}
          {left > 0 && (
            <li>
              <button
                type="button"
                className="link more"
                data-nav
                onClick={() => setLimit(limit + MORE_ROWS)}
              >
                {left === 1 ? '1 more negotiation' : `${formatCount(left)} more negotiations`}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** All connections with their negotiations. */
export function Connections({ summary }: { summary: TraceSummary }) {
  const [only, setOnly] = useState<Outcome | null>(null);
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const selectedConnection = useTrace((state) => state.selection.connection);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowKeys(list);
  const counts = useMemo(() => countOutcomes(summary), [summary]);
  const groups = useMemo(() => groupNegotiations(summary, only), [summary, only]);
  const withDate = useMemo(() => spansDays(summary), [summary]);
  // While the log is being read nothing is selected: the first negotiations show what is to come.
  const isUnfolded = ({ connection }: ConnectionGroup, position: number): boolean =>
    selectedConnection === null ? position === 0 : connection === selectedConnection;
  const all = summary.negotiations.count <= UNFOLD_ALL || summary.connections.length === 1;

  return (
    <section className="connections" data-testid="connections" aria-labelledby="connections-title">
      <header>
        <h2 id="connections-title" className="panel-title">
          {summary.connections.length === 1
            ? '1 connection'
            : `${formatCount(summary.connections.length)} connections`}
        </h2>
        {summary.done && <OutcomeFilter counts={counts} only={only} onChange={setOnly} />}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div ref={list} onKeyDown={onKeyDown} data-testid="negotiation-list">
        <ul>
          {groups.map((group, position) => {
            const unfolded = folds.get(group.connection) ?? (all || isUnfolded(group, position));
            return (
              <Connection
                key={group.connection}
                summary={summary}
                group={group}
                unfolded={unfolded}
                withDate={withDate}
                onFold={() => setFolds(new Map(folds).set(group.connection, !unfolded))}
              />
            );
          })}
        </ul>
      </div>
    </section>
  );
}
