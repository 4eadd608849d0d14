import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LogRow } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { filters } from './filter.ts';
import { findRow } from './position.ts';
import { type LogView, report } from './useLogView.ts';

/** The selected row: kept also where the filter hides it. */
export interface SelectedRow {
  /** Number of the view in which it was found. */
  readonly view: number;
  /** Position in that view, from 0; -1 where it is not in it. */
  readonly position: number;
  readonly row: LogRow;
}

/** The selection of the log and what changes it. */
export interface LogSelection {
  readonly selected: SelectedRow | null;
  /** Selects the row at a position of the view. */
  select(position: number): void;
  /** Line that a filter hid when it was asked for; null when nothing had to be lifted. */
  readonly lifted: number | null;
}

/**
 * Keeps the selected row of the log and the selected record of the store the same. A line that a link asks for is
 * found, scrolled to and selected; where the filter hides it, the filter is lifted.
 * @param current false while `view` still is the one of a former filter
 */
export function useLogSelection(
  view: LogView | null,
  current: boolean,
  list: RefObject<VirtualListHandle | null>,
): LogSelection {
  const record = useTrace((state) => state.selection.record);
  const source = useTrace((state) => state.logSource);
  const [selected, setSelected] = useState<SelectedRow | null>(null);
  const [lifted, setLifted] = useState<number | null>(null);
  const known = useRef<SelectedRow | null>(null);

  const keep = useCallback((row: SelectedRow | null) => {
    known.current = row;
    setSelected(row);
  }, []);

  const take = useCallback(
    (place: SelectedRow) => {
      keep(place);
      const { row } = place;
      useTrace.getState().selectRecord({ source: row.source, record: row.record, line: row.line });
    },
    [keep],
  );

  useEffect(() => {
    if (view === null || !current || record === null || record.source !== source) return;
    const { reader } = view;
    const number = view.view.view;
    const before = known.current;
    const same =
      before !== null && before.row.source === record.source && before.row.record === record.record;
    if (same && before.view === number) return;
    let wanted = true;
    findRow(reader, number, record.line, record.record).then(
      (found) => {
        if (!wanted) return;
        if (found !== null) {
          list.current?.scrollToRow(found.position, 'centre');
          take({ view: number, ...found });
        } else if (record.record !== null) {
          if (same) keep({ ...before, view: number, position: -1 });
        } else if (filters(useTrace.getState().logFilter)) {
          setLifted(record.line);
          useTrace.getState().setLogFilter({});
        }
      },
      (error: unknown) => {
        if (wanted) report(reader, error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [view, current, record, source, list, take, keep]);

  const select = useCallback(
    (position: number) => {
      if (view === null) return;
      const { reader, pages } = view;
      const number = view.view.view;
      setLifted(null);
      const row = pages.at(position);
      if (row !== undefined) return take({ view: number, position, row });
      reader.rows(number, position, 1).then(
        ([late]) => {
          if (late !== undefined) take({ view: number, position, row: late });
        },
        (error: unknown) => report(reader, error),
      );
    },
    [view, take],
  );

  const gone = record === null || selected === null || selected.row.source !== source;
  return { selected: gone ? null : selected, select, lifted };
}
