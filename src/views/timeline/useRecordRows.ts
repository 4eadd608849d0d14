import { useEffect, useState } from 'react';
import type { EventTick, LogRow, TraceReader } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';

/** Unfiltered views of the sources, in which a record stands at its own number. */
const wholeViews = new WeakMap<TraceReader, Map<number, Promise<number>>>();

function wholeView(reader: TraceReader, source: number): Promise<number> {
  const views = wholeViews.get(reader) ?? new Map<number, Promise<number>>();
  wholeViews.set(reader, views);
  const open = views.get(source) ?? reader.openView({ source }).then((view) => view.view);
  views.set(source, open);
  return open;
}

/** The row of one record. Opens the view again where the reader has closed it, or another view stopped it. */
async function rowOf(reader: TraceReader, source: number, record: number): Promise<LogRow | null> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const view = await wholeView(reader, source);
      const [row] = await reader.rows(view, record, 1);
      return row?.record === record ? row : null;
    } catch {
      // The text is a courtesy: what cannot be read is left out.
      wholeViews.get(reader)?.delete(source);
    }
  }
  return null;
}

interface Read {
  readonly key: string;
  readonly rows: readonly (LogRow | null)[];
}

/**
 * The rows of the log for some events; null while they are on their way.
 * @param source index of their source, from 0
 */
export function useRecordRows(
  source: number,
  ticks: readonly EventTick[],
): readonly (LogRow | null)[] | null {
  const reader = useTrace((state) => state.reader);
  const [read, setRead] = useState<Read | null>(null);
  const records = ticks.map((tick) => tick.record);
  const key = `${source} ${records.join(' ')}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for source and records
  useEffect(() => {
    if (reader === null || records.length === 0) return;
    let wanted = true;
    void Promise.all(records.map((record) => rowOf(reader, source, record))).then((rows) => {
      if (wanted) setRead({ key, rows });
    });
    return () => {
      wanted = false;
    };
  }, [reader, key]);

  return read?.key === key ? read.rows : null;
}
