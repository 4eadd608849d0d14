import './log.css';
import { useCallback, useRef, useState } from 'react';
import type { LogRow } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { Explanation } from './Explanation.tsx';
import { emptyReason } from './emptyReason.ts';
import { FilterBar } from './FilterBar.tsx';
import { filterKey } from './filter.ts';
import { LogCells } from './LogCells.tsx';
import { timeOfDay, timeSince } from './rowTime.ts';
import { SearchBar } from './SearchBar.tsx';
import { useFollow } from './useFollow.ts';
import { type LogSelection, useLogSelection } from './useLogSelection.ts';
import { type LogView, useLogView } from './useLogView.ts';
import { useSearch } from './useSearch.ts';
import { countWord, liftedWord } from './words.ts';

/** Height of a row, in px. */
const ROW_HEIGHT = 22;

/** The annotated log: every line of a source, filtered and searched, each with its explanation. */
export function LogPanel() {
  const source = useTrace((state) => state.logSource);
  const filter = useTrace((state) => state.logFilter);
  const records = useTrace((state) => state.summary?.sources[state.logSource]?.records ?? 0);
  const [relative, setRelative] = useState(true);
  const list = useRef<VirtualListHandle>(null);
  const view = useLogView(source, filter);
  const current = view?.key === filterKey(source, filter);
  const selection = useLogSelection(view, current, list);
  const search = useSearch(source, filter, view, current, selection);
  useFollow(view, current, list);

  return (
    <section className="log" data-testid="log" aria-label="Log">
      <div className="log-bar" data-testid="log-filter">
        <SearchBar
          text={search.text}
          onText={search.setText}
          found={search.found}
          running={search.running}
          onStep={search.step}
          onlyHits={search.onlyHits}
          onOnlyHits={search.setOnlyHits}
        />
        <FilterBar relative={relative} onRelative={setRelative} />
        <output className="log-count">{view === null ? '' : countWord(view.view.count, records)}</output>
      </div>
      {selection.lifted !== null && (
        <p className="log-lifted" role="status">
          {liftedWord(selection.lifted)}
        </p>
      )}
      <div className="log-body">
        <div className={`log-list ${current ? '' : 'old'}`}>
          {view === null ? (
            <p className="log-empty">The lines can be read as soon as the log is loaded.</p>
          ) : view.view.count === 0 && current ? (
            <Empty records={records} />
          ) : (
            <Rows view={view} selection={selection} search={search.text} relative={relative} list={list} />
          )}
        </div>
        <Explanation row={selection.selected?.row ?? null} />
      </div>
    </section>
  );
}

interface RowsProps {
  readonly view: LogView;
  readonly selection: LogSelection;
  readonly search: string;
  readonly relative: boolean;
  readonly list: React.RefObject<VirtualListHandle | null>;
}

function Rows({ view, selection, search, relative, list }: RowsProps) {
  const own = useTrace((state) => state.selection.negotiation);
  const clock = useTrace((state) => state.summary?.sources[state.logSource]?.clock ?? 'none');
  const lines = useTrace((state) => state.summary?.sources[state.logSource]?.lines ?? 0);
  const start = useNegotiation(own)?.negotiation.start.time ?? null;
  const { pages } = view;
  const timeOf = (row: LogRow): string =>
    relative && start !== null ? timeSince(start, row.time) : timeOfDay(row.time);

  const onWindow = useCallback((first: number, last: number) => pages.want(first, last), [pages]);
  const { selected, select } = selection;
  const position = selected !== null && selected.view === view.view.view ? selected.position : -1;
  return (
    <div
      className={`log-grid ${clock === 'none' ? 'timeless' : ''}`}
      style={
        {
          '--line-digits': `${String(lines).length + 1}ch`,
          '--text-chars': `${view.longest()}ch`,
        } as React.CSSProperties
      }
    >
      <VirtualList
        ref={list}
        label="Lines of the log"
        rowCount={view.view.count}
        rowHeight={ROW_HEIGHT}
        columnCount={5}
        rowTestId="log-row"
        selected={position}
        onSelect={select}
        onWindow={onWindow}
        minWidth="var(--log-width)"
        rowClass={(i) => rowClass(pages.at(i), i === position, own)}
        cells={(i) => {
          const row = pages.at(i);
          return <LogCells row={row} time={row === undefined ? '' : timeOf(row)} search={search} />;
        }}
      />
    </div>
  );
}

function rowClass(row: LogRow | undefined, selected: boolean, own: number | null): string {
  const names = ['log-row'];
  if (selected) names.push('log-selected');
  if (row === undefined) return [...names, 'log-waiting'].join(' ');
  names.push(row.kind === 'message' ? `tone-${row.tone}` : `kind-${row.kind}`);
  if (row.negotiation !== null && row.negotiation === own) names.push('log-own');
  return names.join(' ');
}

function Empty({ records }: { records: number }) {
  const filter = useTrace((state) => state.logFilter);
  const setFilter = useTrace((state) => state.setLogFilter);
  const reason = emptyReason(filter, records);
  return (
    <div className="log-empty">
      <p>
        <strong>{reason.title}</strong>
      </p>
      <p>{reason.text}</p>
      {reason.canLift && (
        <button type="button" className="button" onClick={() => setFilter({})}>
          Show all lines
        </button>
      )}
    </div>
  );
}
