import type { Input, SourceInput } from '../ingest/types.ts';
import type { ReferenceMessage } from '../model/reference.ts';
import type { TraceReader, TraceSummary } from '../model/trace.ts';
import type { Connection } from './connection.ts';
import { abortError } from './errors.ts';
import type { ListedFile } from './protocol.ts';
import { WorkerTraceReader } from './reader.ts';
import { startWorker } from './start.ts';

/** A file of an archive or a folder that the page may choose. */
export interface Candidate extends ListedFile {
  /** Reads it out. Rejects where the archive is broken there, and after a later list has been made. */
  open(): Promise<Blob>;
}

/** How a request is stopped: it then rejects with an `AbortError`, and its worker ends with all its memory. */
export interface ClientOptions {
  readonly signal?: AbortSignal;
}

/** How an analysis is watched and stopped. */
export interface OpenOptions extends ClientOptions {
  /** What is known so far: called now and then while the input is read. */
  readonly onSummary?: (summary: TraceSummary) => void;
}

/** What the page asks of workers. */
export interface Client {
  /** Starts a worker ahead of its use, so that the first log need not wait for it. */
  prepare(): void;
  /** The files of archives and folders among the inputs; null when there is nothing to choose. */
  expandInputs(inputs: readonly Input[], options?: ClientOptions): Promise<readonly Candidate[] | null>;
  /** Puts the rotated pieces of one log together; every other input is a source of its own. */
  joinRotated(inputs: readonly Input[], options?: ClientOptions): Promise<readonly SourceInput[]>;
  /** All messages that are known. */
  listMessages(options?: ClientOptions): Promise<readonly ReferenceMessage[]>;
  /** Analyses the sources in a worker that then belongs to the trace and ends with it. */
  openTrace(sources: readonly SourceInput[], options?: OpenOptions): Promise<TraceReader>;
}

/**
 * Makes a client.
 * @param start starts one worker
 */
export function createClient(start: () => Promise<Connection>): Client {
  /** The worker that lists and joins, and that the next trace will own. */
  let next: Promise<Connection> | null = null;
  /** Workers that belong to a trace. */
  const owned = new WeakSet<Connection>();

  async function shared(): Promise<Connection> {
    next ??= start();
    const waiting = next;
    try {
      const connection = await waiting;
      if (connection.open && !owned.has(connection)) return connection;
    } catch (error) {
      if (next === waiting) next = null;
      throw error;
    }
    if (next === waiting) next = null;
    return shared();
  }

  async function own(): Promise<Connection> {
    const connection = await shared();
    // Between its being found and now another trace may have taken it.
    if (owned.has(connection)) return own();
    owned.add(connection);
    return connection;
  }

  /** Works with a worker; when the signal fires the promise rejects at once and the worker ends, whatever it is doing. */
  function using<T>(
    signal: AbortSignal | undefined,
    find: () => Promise<Connection>,
    work: (connection: Connection) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted === true) return Promise.reject(abortError());
    return new Promise((resolve, reject) => {
      let found: Connection | null = null;
      const abort = (): void => {
        reject(abortError());
        found?.close();
      };
      const run = async (): Promise<T> => {
        found = await find();
        if (signal?.aborted !== true) return work(found);
        found.close();
        throw abortError();
      };
      signal?.addEventListener('abort', abort, { once: true });
      run()
        .then(resolve, reject)
        .finally(() => signal?.removeEventListener('abort', abort));
    });
  }

  return {
    prepare() {
      // A failure shows when the worker is needed: it is then tried again.
      shared().catch(() => undefined);
    },

    expandInputs: (inputs, { signal } = {}) =>
      using(signal, shared, async (connection) => {
        const list = await connection.ask('expand', { inputs });
        if (list === null) return null;
        return list.files.map((file, position) => ({
          ...file,
          open: () => connection.ask('extract', { list: list.list, position }),
        }));
      }),

    joinRotated: (inputs, { signal } = {}) =>
      using(signal, shared, (connection) => connection.ask('join', { inputs })),

    listMessages: ({ signal } = {}) => using(signal, shared, (connection) => connection.ask('messages', {})),

    openTrace: (sources, { signal, onSummary } = {}) =>
      using(signal, own, async (connection) => {
        try {
          const options = onSummary === undefined ? {} : { onProgress: onSummary };
          const summary = await connection.ask('open', { sources }, options);
          return new WorkerTraceReader(connection, summary);
        } catch (error) {
          connection.close();
          throw error;
        }
      }),
  };
}

/** The page's client. */
export const { prepare, expandInputs, joinRotated, listMessages, openTrace }: Client =
  createClient(startWorker);
