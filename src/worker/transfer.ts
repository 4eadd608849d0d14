import type { NegotiationTable, TraceSummary } from '../model/trace.ts';

/**
 * The buffers of a summary's columns, to be transferred instead of copied. A column that shows only a part of its
 * buffer is left to be copied: the rest of that buffer belongs to somebody else.
 */
export function transferables(summary: TraceSummary): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const column of Object.values(summary.negotiations) as NegotiationTable[keyof NegotiationTable][]) {
    if (typeof column === 'number') continue;
    const { buffer } = column;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === column.byteLength) buffers.add(buffer);
  }
  return [...buffers];
}
