import { useEffect, useState } from 'react';
import type { NegotiationDetail, TraceReader } from '../model/trace.ts';
import { DetailCache } from './detailCache.ts';
import { useTrace } from './trace.ts';

const caches = new WeakMap<TraceReader, DetailCache>();

function cacheOf(reader: TraceReader): DetailCache {
  let cache = caches.get(reader);
  if (cache === undefined) {
    cache = new DetailCache(reader);
    caches.set(reader, cache);
  }
  return cache;
}

interface Shown {
  readonly reader: TraceReader;
  readonly detail: NegotiationDetail;
}

/**
 * Everything about one negotiation of the open trace, by its number in the table. While another one is on its way the
 * former one stays, so that the page does not blink; null before the first one is there. A failure goes to the store.
 */
export function useNegotiation(index: number | null): NegotiationDetail | null {
  const reader = useTrace((state) => state.reader);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    if (reader === null || index === null) return;
    let wanted = true;
    cacheOf(reader)
      .load(index)
      .then(
        (detail) => {
          if (wanted) setShown({ reader, detail });
        },
        (error: unknown) => {
          if (wanted) useTrace.getState().reportFailure(error);
        },
      );
    return () => {
      wanted = false;
    };
  }, [reader, index]);

  if (reader === null || index === null) return null;
  return cacheOf(reader).peek(index) ?? (shown?.reader === reader ? shown.detail : null);
}
