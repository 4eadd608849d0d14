import type { NegotiationTable } from '../../model/trace.ts';

/**
 * The negotiations that touch a time window, in the order in which they began; all of them without one. Those without
 * a time are in no window.
 */
export function inWindow(table: NegotiationTable, window: readonly [number, number] | null): Uint32Array {
  const out = new Uint32Array(table.count);
  let n = 0;
  for (let i = 0; i < table.count; i++) {
    const start = table.startTime[i] as number;
    const end = Math.max(start, table.endTime[i] as number);
    if (window === null || (start <= window[1] && end >= window[0])) out[n++] = i;
  }
  return out.subarray(0, n);
}
