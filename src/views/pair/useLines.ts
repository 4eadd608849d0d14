import { useEffect, useState } from 'react';
import type { Negotiation } from '../../model/negotiation.ts';
import type { PairDetail, TraceReader } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';

/** The text of lines of one log, by their number from 1. */
export type LineTexts = ReadonlyMap<number, string>;

/** How many records of an end are read: the ladder shows no more. */
const MAX_RECORDS = 400;

const NONE: ReadonlyMap<string, LineTexts> = new Map();

interface Read {
  readonly pair: PairDetail;
  readonly lines: ReadonlyMap<string, LineTexts>;
}

/** The text of the lines of both ends, by the id of the negotiation; empty until it is there. */
export function useLines(pair: PairDetail, ends: readonly Negotiation[]): ReadonlyMap<string, LineTexts> {
  const reader = useTrace((state) => state.reader);
  const [read, setRead] = useState<Read | null>(null);
  const sources = pair.pair.negotiations.map((id) => ends.find((end) => end.id === id)?.source ?? 0).join();

  useEffect(() => {
    if (reader === null) return;
    let wanted = true;
    const numbers = sources.split(',').map(Number);
    void (async () => {
      const lines = new Map<string, LineTexts>();
      // one after the other: a view that is being opened stops the one before
      for (const [i, index] of pair.indexes.entries()) {
        const texts = await readEnd(reader, numbers[i] ?? 0, index);
        if (!wanted) return;
        lines.set(pair.pair.negotiations[i] ?? '', texts);
      }
      setRead({ pair, lines });
    })();
    return () => {
      wanted = false;
    };
  }, [reader, pair, sources]);

  return read?.pair === pair ? read.lines : NONE;
}

async function readEnd(reader: TraceReader, source: number, negotiation: number): Promise<LineTexts> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const { view, count } = await reader.openView({ source, negotiation });
      const rows = await reader.rows(view, 0, Math.min(count, MAX_RECORDS));
      return new Map(rows.map((row) => [row.line, row.text.trim()]));
    } catch {
      // the text is a courtesy: its line can still be opened
    }
  }
  return new Map();
}
