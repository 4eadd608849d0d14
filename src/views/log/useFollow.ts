import { type RefObject, useEffect, useRef } from 'react';
import { useTrace } from '../../store/trace.ts';
import type { VirtualListHandle } from '../../ui/VirtualList.tsx';
import { withCondition } from './filter.ts';
import { type LogView, report } from './useLogView.ts';

/**
 * Lets the log follow the selection of negotiations: without a selected line it goes to where the selected one begins,
 * and a log that shows one negotiation alone shows the selected one.
 * @param current false while `view` still is the one of a former filter
 */
export function useFollow(
  view: LogView | null,
  current: boolean,
  list: RefObject<VirtualListHandle | null>,
): void {
  const negotiation = useTrace((state) => state.selection.negotiation);
  const followed = useRef<{ readonly view: LogView; readonly negotiation: number } | null>(null);

  useEffect(() => {
    const { logFilter, setLogFilter } = useTrace.getState();
    if (logFilter.negotiation === undefined || logFilter.negotiation === negotiation) return;
    setLogFilter(withCondition(logFilter, 'negotiation', negotiation));
  }, [negotiation]);

  useEffect(() => {
    if (view === null || !current || negotiation === null) return;
    const before = followed.current;
    followed.current = { view, negotiation };
    if (before?.view === view && before.negotiation === negotiation) return;
    const { selection, summary, logSource } = useTrace.getState();
    const table = summary?.negotiations;
    const line = table?.startLine[negotiation];
    // A selected line is what the log is to show; the start is where it begins without one.
    if (selection.record !== null || line === undefined || table?.source[negotiation] !== logSource) return;
    view.reader.positionOfLine(view.view.view, line).then(
      (position) => {
        if (followed.current?.view === view && followed.current.negotiation === negotiation) {
          list.current?.scrollToRow(Math.max(0, position - 1), 'start');
        }
      },
      (error: unknown) => report(view.reader, error),
    );
  }, [view, current, negotiation, list]);
}
