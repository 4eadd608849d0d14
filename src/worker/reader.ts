import type { Report } from '../model/report.ts';
import type {
  LogRow,
  NegotiationDetail,
  RowFilter,
  RowView,
  TraceReader,
  TraceSummary,
} from '../model/trace.ts';
import type { Connection } from './connection.ts';

/** A trace whose text and columns are in a worker. */
export class WorkerTraceReader implements TraceReader {
  readonly summary: TraceSummary;
  private readonly connection: Connection;
  /** Ends the view that is being made. */
  private making: AbortController | null = null;

  constructor(connection: Connection, summary: TraceSummary) {
    this.connection = connection;
    this.summary = summary;
  }

  negotiation(index: number): Promise<NegotiationDetail> {
    return this.connection.ask('negotiation', { index });
  }

  /** As `TraceReader.openView`; a view that is still being made rejects with an `AbortError` when the next is asked for. */
  async openView(filter: RowFilter, signal?: AbortSignal): Promise<RowView> {
    this.making?.abort();
    const controller = new AbortController();
    this.making = controller;
    const both = signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]);
    try {
      return await this.connection.ask('openView', { filter }, { signal: both });
    } finally {
      if (this.making === controller) this.making = null;
    }
  }

  rows(view: number, from: number, count: number): Promise<readonly LogRow[]> {
    return this.connection.ask('rows', { view, from, count });
  }

  positionOfLine(view: number, line: number): Promise<number> {
    return this.connection.ask('positionOfLine', { view, line });
  }

  report(): Promise<Report> {
    return this.connection.ask('report', {});
  }

  close(): void {
    this.connection.close();
  }
}
