import type { LogRow } from '../../model/trace.ts';

/** Test helper: a row of the log, understood and plain where nothing else is said. */
export function logRow(more: Partial<LogRow>): LogRow {
  const line = more.line ?? 1;
  return {
    record: line - 1,
    source: 0,
    line,
    endLine: line,
    time: null,
    text: 'VPN: connecting to BRANCH (192.0.2.7)',
    cut: false,
    messageId: 'lancom/connecting',
    variant: null,
    fields: { peer: 'BRANCH', address: '192.0.2.7' },
    evidence: 'documented',
    tone: 'plain',
    kind: 'message',
    negotiation: null,
    phase: null,
    ...more,
  };
}
