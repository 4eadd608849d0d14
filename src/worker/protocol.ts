import type { Input, SourceInput } from '../ingest/types.ts';
import type { ReferenceMessage } from '../model/reference.ts';
import type { Report } from '../model/report.ts';
import type { LogRow, NegotiationDetail, RowFilter, RowView, TraceSummary } from '../model/trace.ts';

/*
 * What goes between the page and the worker.
 *
 *   page                         worker
 *        <── ready ─────────────      its modules are loaded
 *        ─── request (id) ──────>
 *        <── progress (id) ─────      any number, only for `open`
 *        <── answer or failure ─      exactly one for each request
 *        ─── cancel (id) ───────>     the request ends with an `AbortError`, unless it was answered already
 *
 * One worker holds one trace; closing a trace ends its worker, which frees all its memory at once.
 */

/** A file inside an archive or a folder, as the page sees it. */
export interface ListedFile {
  /** Path inside the archive. */
  readonly name: string;
  readonly bytes: number;
  /** True when name and first bytes look like a log. */
  readonly looksLikeLog: boolean;
  /** Why it does or does not: a short code. */
  readonly reason: string;
}

/** The files of archives and folders; its number tells it from an older list. */
export interface FileList {
  readonly list: number;
  readonly files: readonly ListedFile[];
}

/** What each request asks with, and what it is answered with. */
export interface Requests {
  /** Analyses the sources; answered when all is read. Only once in a worker's life. */
  open: { ask: { readonly sources: readonly SourceInput[] }; answer: TraceSummary };
  negotiation: { ask: { readonly index: number }; answer: NegotiationDetail };
  openView: { ask: { readonly filter: RowFilter }; answer: RowView };
  rows: {
    ask: { readonly view: number; readonly from: number; readonly count: number };
    answer: readonly LogRow[];
  };
  positionOfLine: { ask: { readonly view: number; readonly line: number }; answer: number };
  report: { ask: Record<never, never>; answer: Report };
  /** Lists the files of archives and folders; null when there is nothing to choose. A new list replaces the old one. */
  expand: { ask: { readonly inputs: readonly Input[] }; answer: FileList | null };
  /** Reads one file out of the newest list. */
  extract: { ask: { readonly list: number; readonly position: number }; answer: Blob };
  join: { ask: { readonly inputs: readonly Input[] }; answer: readonly SourceInput[] };
  /** All messages that are known, for the reference. */
  messages: { ask: Record<never, never>; answer: readonly ReferenceMessage[] };
}

/** The name of a request. */
export type RequestKind = keyof Requests;

/** A question of the page. Ids count from 1. */
export type RequestMessage = {
  [K in RequestKind]: { readonly kind: K; readonly id: number; readonly ask: Requests[K]['ask'] };
}[RequestKind];

/** The page no longer wants the answer to a request. */
export interface CancelMessage {
  readonly kind: 'cancel';
  readonly id: number;
}

/** What the page sends. */
export type PageMessage = RequestMessage | CancelMessage;

/** An error as it crosses: `name` is that of the thrown error, `code` and `fields` are those of an `IngestError`. */
export interface WireError {
  readonly name: string;
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** What the worker sends. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly summary: TraceSummary }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Requests[RequestKind]['answer'] }
  | { readonly kind: 'failure'; readonly id: number; readonly error: WireError };

/** One end of the line between page and worker: a `Worker`, the worker's own scope, or a stand-in of the tests. */
export interface Port<Out, In> {
  postMessage(message: Out, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: In }) => void): void;
}
