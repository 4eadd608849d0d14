import { describe, expect, it } from 'vitest';
import { WorkerTraceReader } from './reader.ts';
import { connect, echoAnalysis, fakeEngine, sourceOf } from './testing.ts';

async function reader(changes: Parameters<typeof echoAnalysis>[0] = {}) {
  const { connection, ended } = connect(fakeEngine(async () => echoAnalysis(changes)));
  const summary = await connection.ask('open', { sources: [sourceOf('a.log')] });
  return { reader: new WorkerTraceReader(connection, summary), ended };
}

describe('WorkerTraceReader', () => {
  it('reads rows, positions and the report through the worker', async () => {
    const { reader: trace } = await reader();
    expect(trace.summary.done).toBe(true);
    expect(await trace.positionOfLine(2, 30)).toBe(2030);
    expect(await trace.rows(2, 0, 10)).toEqual([]);
    expect(await trace.report()).toMatchObject({ findings: [] });
    await expect(trace.negotiation(99)).rejects.toThrow(RangeError);
  });

  it('gives up the view that is being made when the next is asked for', async () => {
    const { reader: trace } = await reader({
      openView: ({ source }, signal) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          if (source === 2) resolve({ view: 2, count: 0, truncated: false });
        }),
    });
    const first = trace.openView({ source: 1 });
    const second = trace.openView({ source: 2 });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(await second).toMatchObject({ view: 2 });
  });

  it('gives up a view when its own signal fires', async () => {
    const { reader: trace } = await reader({ openView: () => new Promise(() => undefined) });
    const controller = new AbortController();
    const view = trace.openView({ source: 1 }, controller.signal);
    controller.abort();
    await expect(view).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends its worker when it is closed', async () => {
    const { reader: trace, ended } = await reader();
    trace.close();
    expect(ended()).toBe(1);
    await expect(trace.report()).rejects.toMatchObject({ code: 'closed' });
  });
});
