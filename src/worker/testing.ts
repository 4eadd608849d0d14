import type { AnalyseOptions, Analysis } from '../analysis/types.ts';
import type { SourceInput } from '../ingest/types.ts';
import type { NegotiationTable, TraceSummary } from '../model/trace.ts';
import { Connection } from './connection.ts';
import type { PageMessage, Port, WorkerMessage } from './protocol.ts';
import { type Engine, serve } from './serve.ts';

/* Test helpers: both ends of a line without a worker between them, and an engine that does what a test says. */

class End<Out, In> implements Port<Out, In> {
  peer: End<In, Out> | null = null;
  private readonly listeners: ((event: { readonly data: In }) => void)[] = [];

  addEventListener(_type: 'message', listener: (event: { readonly data: In }) => void): void {
    this.listeners.push(listener);
  }

  /** Copies and transfers as a real port does, and arrives later, as there. */
  postMessage(message: Out, transfer: Transferable[]): void {
    const data = structuredClone(message, { transfer });
    const { peer } = this;
    queueMicrotask(() => {
      for (const listener of peer?.listeners ?? []) listener({ data });
    });
  }
}

/** Two ports that are joined. */
export function line(): { page: Port<PageMessage, WorkerMessage>; worker: Port<WorkerMessage, PageMessage> } {
  const page = new End<PageMessage, WorkerMessage>();
  const worker = new End<WorkerMessage, PageMessage>();
  page.peer = worker;
  worker.peer = page;
  return { page, worker };
}

/** A connection to an engine in the same thread, and how often it was ended. */
export function connect(engine: Engine): { connection: Connection; ended: () => number } {
  const { page, worker } = line();
  let ended = 0;
  const connection = new Connection(page, () => {
    ended++;
  });
  serve(worker, engine);
  return { connection, ended: () => ended };
}

/** A summary without sources whose table has as many rows as asked for. */
export function summaryWith(count: number, done: boolean): TraceSummary {
  const negotiations: NegotiationTable = {
    count,
    connection: new Uint32Array(count),
    source: new Uint16Array(count),
    startLine: new Uint32Array(count).fill(7),
    endLine: new Uint32Array(count),
    startTime: new Float64Array(count),
    endTime: new Float64Array(count),
    phaseTime: new Float64Array(count),
    phaseLine: new Uint32Array(count),
    phaseOutcome: new Uint8Array(count),
    setupMs: new Float64Array(count),
    role: new Uint8Array(count),
    outcome: new Uint8Array(count),
    ikeVersion: new Uint8Array(count),
    inferred: new Uint8Array(count),
    primaryCode: new Uint8Array(count),
    primaryConfidence: new Uint8Array(count),
    severity: new Uint8Array(count),
    records: new Uint32Array(count),
  };
  return {
    done,
    readBytes: count,
    totalBytes: 10,
    sources: [],
    connections: [],
    negotiations,
    sourceFindings: [],
  };
}

/** One source with one part. */
export function sourceOf(name: string): SourceInput {
  return { name, parts: [{ name, blob: new Blob([name]) }] };
}

/** An analysis that answers with its own arguments. */
export function echoAnalysis(changes: Partial<Analysis> = {}): Analysis {
  return {
    summary: () => summaryWith(3, true),
    negotiation: (index) => {
      throw new RangeError(`no negotiation ${index}`);
    },
    openView: async ({ source }) => ({ view: 1, count: source, truncated: false }),
    rows: async () => [],
    positionOfLine: (view, at) => view * 1000 + at,
    report: () => ({ sources: [], connections: [], negotiations: [], findings: [], pairs: [] }),
    ...changes,
  };
}

/** An engine without archives that joins nothing. */
export function fakeEngine(
  analyse: (sources: readonly SourceInput[], options: AnalyseOptions) => Promise<Analysis>,
  changes: Partial<Engine> = {},
): Engine {
  return {
    analyse,
    expand: async () => null,
    join: async (inputs) => inputs.map((input) => ({ name: input.name, parts: [input] })),
    messages: async () => [],
    ...changes,
  };
}
