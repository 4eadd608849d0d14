import { useCallback, useEffect, useState } from 'react';
import type { LogFilter } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { withCondition } from './filter.ts';
import { useHits } from './useHits.ts';
import type { LogSelection } from './useLogSelection.ts';
import { type LogView, report } from './useLogView.ts';

/** How long after the last key the filter follows a changed text, in ms. */
const PAUSE_MS = 250;

/** The search of the log. */
export interface LogSearch {
  readonly text: string;
  setText(text: string): void;
  /** The selected hit (from 1, 0 for none) and all hits; null while nothing was searched for or found yet. */
  readonly found: { readonly current: number; readonly count: number; readonly truncated: boolean } | null;
  readonly running: boolean;
  /** Selects the next hit, or the one before; from the last on to the first, and back. */
  step(step: 1 | -1): void;
  /** Whether lines without the text are hidden. */
  readonly onlyHits: boolean;
  setOnlyHits(only: boolean): void;
}

interface Current {
  readonly record: number;
  readonly view: number;
  /** Position among the hits, from 0. */
  readonly hit: number;
}

/**
 * The text search: it marks hits among the other lines, or hides all lines without one; then it is a condition of the
 * filter.
 * @param current false while `view` still is the one of a former filter
 */
export function useSearch(
  source: number,
  filter: LogFilter,
  view: LogView | null,
  current: boolean,
  { selected, select }: LogSelection,
): LogSearch {
  const [text, setText] = useState(filter.search ?? '');
  const [at, setAt] = useState<Current | null>(null);
  const onlyHits = filter.search !== undefined;
  const { running, hits, renew } = useHits(source, filter, onlyHits ? '' : text, current);

  useEffect(() => {
    if (!onlyHits || text === filter.search) return;
    const timer = setTimeout(() => {
      const { logFilter, setLogFilter } = useTrace.getState();
      setLogFilter(withCondition(logFilter, 'search', text === '' ? null : text));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [onlyHits, text, filter.search]);

  const step = useCallback(
    (way: 1 | -1) => {
      if (onlyHits) {
        const count = view?.view.count ?? 0;
        if (count > 0) select(turned((selected?.position ?? (way > 0 ? -1 : 0)) + way, count));
        return;
      }
      if (hits === null || hits.view.count === 0) return;
      const { reader } = hits;
      const { view: number, count } = hits.view;
      const go = async (): Promise<void> => {
        const line = selected?.row.line ?? 0;
        const near = await reader.positionOfLine(number, line);
        const [row] = near < 0 ? [] : await reader.rows(number, near, 1);
        const onHit = row !== undefined && row.record === selected?.row.record;
        const hit = turned(way > 0 ? near + 1 : onHit ? near - 1 : near, count);
        const [target] = await reader.rows(number, hit, 1);
        if (target === undefined) return;
        setAt({ record: target.record, view: number, hit });
        const { source: of, record, line: on } = target;
        useTrace.getState().selectRecord({ source: of, record, line: on });
      };
      go().catch((error: unknown) => {
        if (error instanceof RangeError) renew();
        else report(reader, error);
      });
    },
    [onlyHits, view, hits, selected, select, renew],
  );

  const setOnlyHits = useCallback(
    (only: boolean) => {
      const { logFilter, setLogFilter } = useTrace.getState();
      setLogFilter(withCondition(logFilter, 'search', only && text !== '' ? text : null));
    },
    [text],
  );

  const position = selected?.view === view?.view.view ? (selected?.position ?? -1) : -1;
  const inHits =
    at !== null && at.view === hits?.view.view && at.record === selected?.row.record ? at.hit : -1;
  const all = onlyHits ? view?.view : hits?.view;
  return {
    text,
    setText,
    found:
      text === '' || all === undefined
        ? null
        : { current: (onlyHits ? position : inHits) + 1, count: all.count, truncated: all.truncated },
    running: onlyHits ? !current || text !== filter.search : running,
    step,
    onlyHits,
    setOnlyHits,
  };
}

/** A position inside a list that goes on at its other end. */
function turned(position: number, count: number): number {
  return ((position % count) + count) % count;
}
