import type { Report } from '../model/report.ts';
import type { LogRow, NegotiationDetail, RowFilter, RowView, TraceSummary } from '../model/trace.ts';

/** What an analysis is asked for while it runs. */
export interface AnalyseOptions {
  readonly signal?: AbortSignal;
  /** Called now and then while the input is read, first as soon as the first negotiation is known. */
  readonly onProgress?: (summary: TraceSummary) => void;
}

/** A finished analysis: the same whether it runs in the worker or in Node. */
export interface Analysis {
  summary(): TraceSummary;
  /** Throws RangeError for a number that is none. */
  negotiation(index: number): NegotiationDetail;
  /** Rejects with an `AbortError` when the signal fires. */
  openView(filter: RowFilter, signal?: AbortSignal): Promise<RowView>;
  rows(view: number, from: number, count: number): Promise<readonly LogRow[]>;
  positionOfLine(view: number, line: number): number;
  report(): Report;
}
