import { createClient } from '../../src/worker/client.ts';
import { startWorker } from '../../src/worker/start.ts';
import type { DecodeAnswer } from './decode.worker.ts';
import decodeUrl from './decode.worker.ts?worker&url';

/** What a run of the analysis took, in ms from the request. */
export interface AnalyseTimes {
  /** Until the first summary with a negotiation arrived. */
  readonly first: number;
  readonly all: number;
  readonly negotiations: number;
}

/** What the harness calls in the page. Both kinds of worker are ready before the clock starts. */
export interface Bench {
  decode(): Promise<number>;
  analyse(): Promise<AnalyseTimes>;
}

function chosen(): File {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  if (file === undefined) throw new Error('No file has been chosen.');
  return file;
}

function ask(worker: Worker, message: Blob | string): Promise<DecodeAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    worker.postMessage(message);
  });
}

const bench: Bench = {
  async decode() {
    const worker = new Worker(decodeUrl, { type: 'module' });
    await ask(worker, 'are you there?');
    const start = performance.now();
    const { characters } = await ask(worker, chosen());
    const time = performance.now() - start;
    worker.terminate();
    if (characters === 0) throw new Error('The decoder read nothing.');
    return time;
  },

  async analyse() {
    const client = createClient(startWorker);
    await client.joinRotated([]);
    const file = chosen();
    let first = Number.NaN;
    const start = performance.now();
    const reader = await client.openTrace([{ name: file.name, parts: [{ name: file.name, blob: file }] }], {
      onSummary: ({ negotiations }) => {
        if (Number.isNaN(first) && negotiations.count > 0) first = performance.now() - start;
      },
    });
    const all = performance.now() - start;
    const negotiations = reader.summary.negotiations.count;
    reader.close();
    return { first: Number.isNaN(first) ? all : first, all, negotiations };
  },
};

Object.assign(globalThis, { bench });
