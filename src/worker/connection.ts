import type { TraceSummary } from '../model/trace.ts';
import { abortError, fromWire, TraceError } from './errors.ts';
import type { PageMessage, Port, RequestKind, RequestMessage, Requests, WorkerMessage } from './protocol.ts';

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  readonly onProgress: ((summary: TraceSummary) => void) | undefined;
  /** Stops listening to the signal. */
  readonly forget: () => void;
}

/** What a request may bring besides its question. */
export interface AskOptions {
  /** When it fires the request rejects at once with an `AbortError`, and the worker is told. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (summary: TraceSummary) => void;
}

/** The page's end of the line to one worker: questions out, answers back, each with its number. */
export class Connection {
  private readonly port: Port<PageMessage, WorkerMessage>;
  private readonly terminate: () => void;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  /** Set once the line is down: what every further question gets. */
  private down: TraceError | null = null;

  /** @param terminate ends the worker behind the port; called once */
  constructor(port: Port<PageMessage, WorkerMessage>, terminate: () => void) {
    this.port = port;
    this.terminate = terminate;
    port.addEventListener('message', ({ data }) => this.receive(data));
  }

  /**
   * Asks the worker.
   * @throws as a rejection: what was thrown in the worker (`TraceError`, `RangeError`, `AbortError`), or a `TraceError`
   * `worker-crashed` or `closed`
   */
  ask<K extends RequestKind>(
    kind: K,
    ask: Requests[K]['ask'],
    options: AskOptions = {},
  ): Promise<Requests[K]['answer']> {
    const { signal, onProgress } = options;
    if (this.down !== null) return Promise.reject(this.down);
    if (signal?.aborted === true) return Promise.reject(abortError());
    const id = ++this.lastId;
    return new Promise<Requests[K]['answer']>((resolve, reject) => {
      const abort = (): void => {
        this.settle(id)?.reject(abortError());
        this.port.postMessage({ kind: 'cancel', id }, []);
      };
      signal?.addEventListener('abort', abort, { once: true });
      const forget = (): void => signal?.removeEventListener('abort', abort);
      this.pending.set(id, { resolve: resolve as Pending['resolve'], reject, onProgress, forget });
      try {
        this.port.postMessage({ kind, id, ask } as RequestMessage, []);
      } catch (error) {
        this.settle(id);
        reject(error);
      }
    });
  }

  /** True until the worker was ended, or ended by itself. */
  get open(): boolean {
    return this.down === null;
  }

  /** Ends the worker; whatever was asked and is not answered rejects with the error. */
  close(error: TraceError = new TraceError('closed', 'The trace has been closed.')): void {
    if (this.down !== null) return;
    this.down = error;
    this.terminate();
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(error);
  }

  private receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        return;
      case 'progress':
        this.pending.get(message.id)?.onProgress?.(message.summary);
        return;
      case 'answer':
        this.settle(message.id)?.resolve(message.answer);
        return;
      case 'failure':
        this.settle(message.id)?.reject(fromWire(message.error));
    }
  }

  /** Takes a request off the list; undefined for one that was answered or cancelled before. */
  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    pending?.forget();
    return pending;
  }
}
