import { useEffect, useState } from 'react';
import type { LogRow, RowView, TraceReader } from '../../model/trace.ts';
import type { LogFilter } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { RowPages } from '../../ui/rowPages.ts';
import { filterKey } from './filter.ts';
import { MAX_SHOWN } from './rowText.ts';

/** The log as one filter shows it. */
export interface LogView {
  readonly reader: TraceReader;
  /** Says which source and filter it belongs to. */
  readonly key: string;
  readonly view: RowView;
  readonly pages: RowPages<LogRow>;
  /** Characters of the longest text that has been fetched so far, as far as a row shows it. */
  longest(): number;
}

/** True for the error of a request that was stopped on purpose. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Puts the failure of a request on the page, unless the trace that it was about has been closed meanwhile. */
export function report(reader: TraceReader, error: unknown): void {
  const { reader: open, reportFailure } = useTrace.getState();
  if (open === reader && !isAbort(error)) reportFailure(error);
}

/**
 * The log of a source through a filter. While the next view is being made the former one stays, so that nothing
 * flickers; `key` says which one is there. A view that the reader has closed is opened again.
 */
export function useLogView(source: number, filter: LogFilter): LogView | null {
  const reader = useTrace((state) => state.reader);
  const [shown, setShown] = useState<LogView | null>(null);
  const [, setArrived] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const key = filterKey(source, filter);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for source and filter; a new attempt opens the same again
  useEffect(() => {
    if (reader === null) return;
    const controller = new AbortController();
    const again = (): void => setAttempt((n) => n + 1);
    const onRows = (pages: RowPages<LogRow>): void => {
      if (pages.error instanceof RangeError) again();
      else if (pages.error !== null) report(reader, pages.error);
      setArrived((n) => n + 1);
    };
    reader.openView({ source, ...filter }, controller.signal).then(
      (view) => {
        if (controller.signal.aborted) return;
        let longest = 0;
        const fetchRows = async (from: number, count: number): Promise<readonly LogRow[]> => {
          const rows = await reader.rows(view.view, from, count);
          for (const row of rows) longest = Math.max(longest, Math.min(MAX_SHOWN, row.text.length));
          return rows;
        };
        const pages: RowPages<LogRow> = new RowPages(fetchRows, view.count, () => onRows(pages));
        setShown({ reader, key, view, pages, longest: () => longest });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        if (isAbort(error)) again();
        else report(reader, error);
      },
    );
    return () => controller.abort();
  }, [reader, key, attempt]);

  useEffect(() => () => shown?.pages.close(), [shown]);
  return shown?.reader === reader ? shown : null;
}
