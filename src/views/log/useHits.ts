import { useCallback, useEffect, useState } from 'react';
import type { RowView, TraceReader } from '../../model/trace.ts';
import type { LogFilter } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { filterKey } from './filter.ts';
import { isAbort, report } from './useLogView.ts';

/** How long after the last key a search begins, in ms. */
const PAUSE_MS = 250;

/** What a search found: a view that holds the hits alone. */
export interface Hits {
  readonly reader: TraceReader;
  readonly key: string;
  readonly view: RowView;
}

/** A search as it stands: nothing asked for, running, or found. */
export interface SearchState {
  readonly running: boolean;
  readonly hits: Hits | null;
  /** Searches again: the reader has closed the view of the hits. */
  renew(): void;
}

/**
 * Searches the log for a text, within what a filter shows. A new text, an empty one or another filter stops the search
 * that runs.
 * @param enabled false while another view is being made, which would stop the search
 */
export function useHits(source: number, filter: LogFilter, search: string, enabled: boolean): SearchState {
  const reader = useTrace((state) => state.reader);
  const [hits, setHits] = useState<Hits | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = filterKey(source, { ...filter, search });
  const wanted = reader !== null && search !== '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for source, filter and text; a new attempt searches again
  useEffect(() => {
    if (!wanted || !enabled) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      reader.openView({ source, ...filter, search }, controller.signal).then(
        (view) => {
          if (!controller.signal.aborted) setHits({ reader, key, view });
        },
        (error: unknown) => {
          if (controller.signal.aborted) return;
          if (isAbort(error)) setAttempt((n) => n + 1);
          else report(reader, error);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [reader, key, wanted, enabled, attempt]);

  const renew = useCallback(() => {
    setHits(null);
    setAttempt((n) => n + 1);
  }, []);
  const found = wanted && hits?.reader === reader && hits.key === key ? hits : null;
  return { running: wanted && found === null, hits: found, renew };
}
