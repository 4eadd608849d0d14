import { describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import type { Connection } from './connection.ts';
import { TraceError } from './errors.ts';
import type { Engine } from './serve.ts';
import { connect, echoAnalysis, fakeEngine, sourceOf } from './testing.ts';

const input = { name: 'logs.zip', blob: new Blob(['x']) };
const sources = [sourceOf('router.txt')];

/** A client whose workers all run the same engine, and the workers it started. */
function clientOf(engine: Engine) {
  const workers: ReturnType<typeof connect>[] = [];
  const start = async (): Promise<Connection> => {
    const worker = connect(engine);
    workers.push(worker);
    return worker.connection;
  };
  return { client: createClient(start), workers };
}

const echo = fakeEngine(async () => echoAnalysis());

describe('the client', () => {
  it('lists, joins and opens in one worker, which the trace then owns', async () => {
    const { client, workers } = clientOf(echo);
    client.prepare();
    expect(await client.expandInputs([input])).toBeNull();
    const joined = await client.joinRotated([input]);
    expect(joined.map(({ name }) => name)).toEqual(['logs.zip']);
    const first = await client.openTrace(joined);
    expect(workers).toHaveLength(1);
    const second = await client.openTrace(sources);
    expect(workers).toHaveLength(2);
    first.close();
    expect(workers.map(({ ended }) => ended())).toEqual([1, 0]);
    expect(await second.report()).toMatchObject({ pairs: [] });
  });

  it('never gives one worker to two traces that open at once', async () => {
    const { client, workers } = clientOf(echo);
    client.prepare();
    await Promise.all([client.openTrace(sources), client.openTrace(sources)]);
    expect(workers).toHaveLength(2);
  });

  it('reads a file out of the newest list and refuses an older one', async () => {
    const file = { name: 'a.log', bytes: 3, looksLikeLog: true, reason: 'text' };
    const expand: Engine['expand'] = async () => [{ ...file, open: async () => new Blob(['abc']) }];
    const { client } = clientOf({ ...echo, expand });
    const old = await client.expandInputs([input]);
    const now = await client.expandInputs([input]);
    expect(now?.map(({ name, looksLikeLog }) => [name, looksLikeLog])).toEqual([['a.log', true]]);
    expect(await (await now?.[0]?.open())?.text()).toBe('abc');
    await expect(old?.[0]?.open()).rejects.toThrow(RangeError);
  });

  it('ends the worker of a cancelled analysis and goes on with another', async () => {
    let hang = true;
    const { client, workers } = clientOf(
      fakeEngine(() => (hang ? new Promise(() => undefined) : Promise.resolve(echoAnalysis()))),
    );
    const controller = new AbortController();
    const opening = client.openTrace(sources, { signal: controller.signal });
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(workers[0]?.ended()).toBe(1));
    hang = false;
    expect((await client.openTrace(sources)).summary.done).toBe(true);
  });

  it('ends the worker of an analysis that failed', async () => {
    const { client, workers } = clientOf(
      fakeEngine(async () => {
        throw new TraceError('too-large', 'too large');
      }),
    );
    await expect(client.openTrace(sources)).rejects.toMatchObject({ code: 'too-large' });
    expect(workers[0]?.ended()).toBe(1);
  });

  it('tells how far an analysis is', async () => {
    const { client } = clientOf(
      fakeEngine(async (_sources, { onProgress }) => {
        onProgress?.(echoAnalysis().summary());
        return echoAnalysis();
      }),
    );
    const onSummary = vi.fn();
    await client.openTrace(sources, { onSummary });
    expect(onSummary).toHaveBeenCalledOnce();
  });

  it('starts again after a start that failed or a worker that crashed while it waited', async () => {
    const good = connect(echo).connection;
    const crashed = connect(echo).connection;
    crashed.close(new TraceError('worker-crashed', 'gone'));
    const start = vi
      .fn<() => Promise<Connection>>()
      .mockRejectedValueOnce(new TraceError('worker-start-failed', 'no module'))
      .mockResolvedValueOnce(crashed)
      .mockResolvedValueOnce(good);
    const client = createClient(start);
    await expect(client.joinRotated([input])).rejects.toMatchObject({ code: 'worker-start-failed' });
    expect(await client.joinRotated([input])).toHaveLength(1);
    expect(start).toHaveBeenCalledTimes(3);
  });
});
