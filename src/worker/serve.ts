import type { AnalyseOptions, Analysis } from '../analysis/types.ts';
import type { Input, SourceInput } from '../ingest/types.ts';
import type { ReferenceMessage } from '../model/reference.ts';
import { abortError, toWire } from './errors.ts';
import type { ListedFile, PageMessage, Port, RequestMessage, Requests, WorkerMessage } from './protocol.ts';
import { transferables } from './transfer.ts';

/** A file that can be read out of an archive. */
export interface ArchivedFile extends ListedFile {
  open(): Promise<Blob>;
}

/** What the worker wires to the page. */
export interface Engine {
  analyse(sources: readonly SourceInput[], options: AnalyseOptions): Promise<Analysis>;
  /** The files of archives and folders among the inputs; null when there is nothing to choose. */
  expand(inputs: readonly Input[], signal: AbortSignal): Promise<readonly ArchivedFile[] | null>;
  join(inputs: readonly Input[], signal: AbortSignal): Promise<readonly SourceInput[]>;
  /** All messages that are known. */
  messages(): Promise<readonly ReferenceMessage[]>;
}

/** Answers the page's requests with an engine. The summaries of an analysis must have arrays of their own: they are given away. */
export function serve(port: Port<WorkerMessage, PageMessage>, engine: Engine): void {
  const running = new Map<number, AbortController>();
  let analysis: Analysis | null = null;
  let listed: readonly ArchivedFile[] = [];
  let list = 0;

  const opened = (): Analysis => {
    if (analysis === null) throw new Error('No trace has been read yet.');
    return analysis;
  };

  /** Each request's work; `id` names it to the page, `signal` fires when the page has lost interest. */
  const work: {
    [K in keyof Requests]: (
      ask: Requests[K]['ask'],
      id: number,
      signal: AbortSignal,
    ) => Requests[K]['answer'] | Promise<Requests[K]['answer']>;
  } = {
    open: async ({ sources }, id, signal) => {
      const onProgress = (summary: Requests['open']['answer']): void => {
        if (!signal.aborted) port.postMessage({ kind: 'progress', id, summary }, transferables(summary));
      };
      analysis = await engine.analyse(sources, { signal, onProgress });
      return analysis.summary();
    },
    negotiation: ({ index }) => opened().negotiation(index),
    openView: ({ filter }, _id, signal) => opened().openView(filter, signal),
    rows: ({ view, from, count }) => opened().rows(view, from, count),
    positionOfLine: ({ view, line }) => opened().positionOfLine(view, line),
    report: () => opened().report(),
    expand: async ({ inputs }, _id, signal) => {
      const files = await engine.expand(inputs, signal);
      if (files === null) return null;
      listed = files;
      list++;
      return {
        list,
        files: files.map(({ name, bytes, looksLikeLog, reason }) => ({ name, bytes, looksLikeLog, reason })),
      };
    },
    extract: (ask) => {
      const file = ask.list === list ? listed[ask.position] : undefined;
      if (file === undefined)
        throw new RangeError('This list of files is not the newest, or has no such file.');
      return file.open();
    },
    join: ({ inputs }, _id, signal) => engine.join(inputs, signal),
    messages: () => engine.messages(),
  };

  const answer = async ({ kind, id, ask }: RequestMessage): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      // Each kind's work takes that kind's question; the pair came in one message.
      const run = work[kind] as (ask: unknown, id: number, signal: AbortSignal) => unknown;
      const value = (await run(ask, id, controller.signal)) as Requests[typeof kind]['answer'];
      if (controller.signal.aborted) throw abortError();
      const transfer = kind === 'open' ? transferables(value as Requests['open']['answer']) : [];
      port.postMessage({ kind: 'answer', id, answer: value }, transfer);
    } catch (thrown) {
      port.postMessage({ kind: 'failure', id, error: toWire(thrown) }, []);
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'cancel') running.get(data.id)?.abort();
    else void answer(data);
  });
  port.postMessage({ kind: 'ready' }, []);
}
