import { describe, expect, it, vi } from 'vitest';
import type { TraceSummary } from '../model/trace.ts';
import { TraceError } from './errors.ts';
import { connect, echoAnalysis, fakeEngine, sourceOf, summaryWith } from './testing.ts';

const open = { sources: [sourceOf('router.txt')] };

describe('a request', () => {
  it('is answered with what the engine gives', async () => {
    const { connection } = connect(fakeEngine(async () => echoAnalysis()));
    expect((await connection.ask('open', open)).negotiations.startLine).toEqual(Uint32Array.of(7, 7, 7));
    expect(await connection.ask('positionOfLine', { view: 4, line: 2 })).toBe(4002);
    expect(await connection.ask('openView', { filter: { source: 9 } })).toMatchObject({ count: 9 });
    expect(await connection.ask('rows', { view: 1, from: 0, count: 5 })).toEqual([]);
    expect(await connection.ask('report', {})).toMatchObject({ pairs: [] });
  });

  it('gets its own answer when a later one is answered first', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { connection } = connect(
      fakeEngine(async () =>
        echoAnalysis({
          openView: async ({ source }) => {
            if (source === 1) await slow;
            return { view: source, count: source, truncated: false };
          },
        }),
      ),
    );
    await connection.ask('open', open);
    const first = connection.ask('openView', { filter: { source: 1 } });
    expect(await connection.ask('openView', { filter: { source: 2 } })).toMatchObject({ count: 2 });
    release();
    expect(await first).toMatchObject({ count: 1 });
  });

  it('brings back code and fields of what was thrown', async () => {
    const { connection } = connect(
      fakeEngine(async () => {
        throw Object.assign(new Error('cut'), {
          code: 'archive-broken',
          fields: { name: 'a.zip', at: 3, odd: {} },
        });
      }),
    );
    const error = await connection.ask('open', open).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TraceError);
    expect(error).toMatchObject({ code: 'archive-broken', fields: { name: 'a.zip', at: 3 }, message: 'cut' });
  });

  it('rejects with a RangeError where the engine throws one', async () => {
    const { connection } = connect(fakeEngine(async () => echoAnalysis()));
    await connection.ask('open', open);
    await expect(connection.ask('negotiation', { index: 8 })).rejects.toThrow(RangeError);
  });

  it('rejects before anything was opened', async () => {
    const { connection } = connect(fakeEngine(async () => echoAnalysis()));
    await expect(connection.ask('report', {})).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('rejects when the answer cannot cross', async () => {
    const rows = async () => [(() => 0) as never];
    const { connection } = connect(fakeEngine(async () => echoAnalysis({ rows })));
    await connection.ask('open', open);
    await expect(connection.ask('rows', { view: 1, from: 0, count: 1 })).rejects.toThrow();
  });
});

describe('progress', () => {
  it('comes in order and before the answer', async () => {
    const { connection } = connect(
      fakeEngine(async (_sources, { onProgress }) => {
        onProgress?.(summaryWith(1, false));
        onProgress?.(summaryWith(2, false));
        return echoAnalysis();
      }),
    );
    const seen: number[] = [];
    const onProgress = ({ negotiations }: TraceSummary): void => void seen.push(negotiations.count);
    seen.push((await connection.ask('open', open, { onProgress })).negotiations.count);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('gives the columns away instead of copying them, but never a part of a larger buffer', async () => {
    const whole = summaryWith(4, false);
    const shared = new Uint32Array(100);
    const partial = { ...whole, negotiations: { ...whole.negotiations, endLine: shared.subarray(0, 4) } };
    const { connection } = connect(
      fakeEngine(async (_sources, { onProgress }) => {
        onProgress?.(partial);
        return echoAnalysis();
      }),
    );
    await connection.ask('open', open);
    expect(whole.negotiations.startTime.byteLength).toBe(0);
    expect(shared.byteLength).toBe(400);
  });
});

describe('cancelling', () => {
  it('rejects at once and reaches the engine', async () => {
    const reached = vi.fn();
    const { connection } = connect(
      fakeEngine(async () =>
        echoAnalysis({
          openView: (_filter, signal) =>
            new Promise((_resolve, reject) => {
              signal?.addEventListener('abort', () => {
                reached();
                reject(signal.reason);
              });
            }),
        }),
      ),
    );
    await connection.ask('open', open);
    const controller = new AbortController();
    const view = connection.ask('openView', { filter: { source: 0 } }, { signal: controller.signal });
    controller.abort();
    await expect(view).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(reached).toHaveBeenCalledOnce());
    expect(await connection.ask('positionOfLine', { view: 0, line: 5 })).toBe(5);
  });

  it('asks nothing when the signal has fired before', async () => {
    const analyse = vi.fn(async () => echoAnalysis());
    const { connection } = connect(fakeEngine(analyse));
    const asked = connection.ask('open', open, { signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(analyse).not.toHaveBeenCalled();
  });
});

describe('the end of a worker', () => {
  const never = fakeEngine(() => new Promise(() => undefined));

  it('rejects all that is open with its cause, and whatever is asked afterwards', async () => {
    const { connection, ended } = connect(never);
    const both = [connection.ask('open', open), connection.ask('report', {})];
    connection.close(new TraceError('worker-crashed', 'out of memory'));
    for (const asked of await Promise.allSettled(both)) {
      expect(asked).toMatchObject({ status: 'rejected', reason: { code: 'worker-crashed' } });
    }
    await expect(connection.ask('report', {})).rejects.toMatchObject({ code: 'worker-crashed' });
    expect(connection.open).toBe(false);
    connection.close();
    expect(ended()).toBe(1);
  });

  it('is called closed when the page closes it', async () => {
    const { connection } = connect(never);
    const asked = connection.ask('open', open);
    connection.close();
    await expect(asked).rejects.toMatchObject({ code: 'closed' });
  });
});
