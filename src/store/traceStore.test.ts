import { describe, expect, it, vi } from 'vitest';
import type { TraceReader } from '../model/trace.ts';
import type { Candidate, Engine, NamedBlob, OpenOptions, SourceParts } from './engine.ts';
import { FakeReader, summaryOf } from './fakeTrace.ts';
import { type KeyStorage, PREFERENCES_KEY } from './preferences.ts';
import { createTraceStore } from './traceStore.ts';

function input(name: string): NamedBlob {
  return { name, blob: new Blob([name]) };
}

/** An engine whose `open` is answered by the test. */
class StagedEngine implements Engine {
  readonly opens: {
    sources: readonly SourceParts[];
    options: OpenOptions;
    done: (reader: TraceReader) => void;
    fail: (e: unknown) => void;
  }[] = [];
  choice: readonly Candidate[] | null = null;

  prepared = 0;

  prepare: Engine['prepare'] = () => {
    this.prepared++;
  };

  expand: Engine['expand'] = () => Promise.resolve(this.choice);

  join: Engine['join'] = (inputs) => {
    const first = inputs[0];
    const rotated = inputs.filter(({ name }) => name.startsWith('syslog'));
    if (first === undefined || rotated.length < 2) {
      return Promise.resolve(inputs.map((part) => ({ name: part.name, parts: [part] })));
    }
    return Promise.resolve([{ name: 'syslog', parts: rotated }]);
  };

  open: Engine['open'] = (sources, options) =>
    new Promise((done, fail) => {
      this.opens.push({ sources, options, done, fail });
    });

  /** The run that was started last, once it has been started. */
  async last() {
    await vi.waitFor(() => expect(this.opens.length).toBeGreaterThan(0));
    const run = this.opens.at(-1);
    if (run === undefined) throw new Error('nothing opened');
    return run;
  }
}

function setUp(storage: KeyStorage | null = null) {
  const engine = new StagedEngine();
  return { engine, store: createTraceStore(engine, storage) };
}

async function opened(rows: Parameters<typeof summaryOf>[0]) {
  const { engine, store } = setUp();
  const reader = new FakeReader(summaryOf(rows));
  const load = store.getState().openInputs([input('a.log')]);
  (await engine.last()).done(reader);
  await load;
  return { engine, store, reader };
}

describe('opening', () => {
  it('goes from empty through loading to ready and selects the newest failure', async () => {
    const { store, reader } = await opened([
      ['established', 0],
      ['failed', 1],
      ['established', 0],
    ]);
    const state = store.getState();
    expect(state.status).toBe('ready');
    expect(state.reader).toBe(reader);
    expect(state.selection).toEqual({ negotiation: 1, connection: 1, record: null });
  });

  it('shows what is known while it reads, and keeps a selection made meanwhile', async () => {
    const { engine, store } = setUp();
    const load = store.getState().openInputs([input('a.log')]);
    const run = await engine.last();
    run.options.onSummary({ ...summaryOf([['established', 0]], false), readBytes: 40, totalBytes: 100 });
    expect(store.getState().progress).toEqual({ readBytes: 40, totalBytes: 100 });
    store.getState().selectNegotiation(0);
    run.done(
      new FakeReader(
        summaryOf([
          ['established', 0],
          ['failed', 0],
        ]),
      ),
    );
    await load;
    expect(store.getState().selection.negotiation).toBe(0);
    expect(store.getState().progress).toBeNull();
  });

  it('lets the engine get ready when it is told to', () => {
    const { engine, store } = setUp();
    expect(engine.prepared).toBe(0);
    store.getState().prepare();
    expect(engine.prepared).toBe(1);
  });

  it('does nothing for no input', async () => {
    const { store } = setUp();
    await store.getState().openInputs([]);
    expect(store.getState().status).toBe('empty');
  });

  it('keeps the code and fields of a failure and dismisses it', async () => {
    const { engine, store } = setUp();
    const load = store.getState().openInputs([input('a.zip')]);
    (await engine.last()).fail(
      Object.assign(new Error('raw'), { code: 'archive-broken', fields: { name: 'a.zip' } }),
    );
    await load;
    expect(store.getState().status).toBe('failed');
    expect(store.getState().error).toEqual({
      code: 'archive-broken',
      fields: { name: 'a.zip' },
      message: 'raw',
    });
    store.getState().dismissError();
    expect(store.getState().status).toBe('empty');
  });

  it('brings the open trace back when the next load fails, and closes it when the next one succeeds', async () => {
    const { engine, store, reader } = await opened([['failed', 0]]);
    const bad = store.getState().openInputs([input('b.log')]);
    await vi.waitFor(() => expect(engine.opens).toHaveLength(2));
    engine.opens[1]?.fail(new Error('no'));
    await bad;
    expect(store.getState().status).toBe('ready');
    expect(store.getState().reader).toBe(reader);
    expect(store.getState().error?.code).toBe('unexpected');
    expect(reader.closed).toBe(false);

    const good = store.getState().openInputs([input('c.log')]);
    await vi.waitFor(() => expect(engine.opens).toHaveLength(3));
    engine.opens[2]?.done(new FakeReader(summaryOf([])));
    await good;
    expect(reader.closed).toBe(true);
    expect(store.getState().error).toBeNull();
  });

  it('cancels: aborts the run, tells so, and ignores what comes late', async () => {
    const { engine, store } = setUp();
    const load = store.getState().openInputs([input('a.log')]);
    const run = await engine.last();
    store.getState().cancel();
    expect(run.options.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({ status: 'empty', cancelled: true });
    const late = new FakeReader(summaryOf([]));
    run.done(late);
    await load;
    expect(late.closed).toBe(true);
    expect(store.getState().status).toBe('empty');
  });

  it('lets the newer of two loads win', async () => {
    const { engine, store } = setUp();
    const first = store.getState().openInputs([input('a.log')]);
    const run = await engine.last();
    const second = store.getState().openInputs([input('b.log')]);
    await vi.waitFor(() => expect(engine.opens).toHaveLength(2));
    const winner = new FakeReader(summaryOf([['closed', 0]]));
    engine.opens[1]?.done(winner);
    run.done(new FakeReader(summaryOf([])));
    await Promise.all([first, second]);
    expect(store.getState().reader).toBe(winner);
  });

  it('close gives the memory back and shows the open view', async () => {
    const { store, reader } = await opened([['failed', 0]]);
    store.getState().close();
    expect(reader.closed).toBe(true);
    expect(store.getState()).toMatchObject({ status: 'empty', reader: null, summary: null });
  });
});

describe('archives and rotated pieces', () => {
  const candidate = (name: string): Candidate => ({
    name,
    bytes: 1,
    looksLikeLog: true,
    reason: 'text',
    open: () => Promise.resolve(new Blob([name])),
  });

  it('waits for the choice and opens only what is ticked', async () => {
    const { engine, store } = setUp();
    engine.choice = [candidate('a.log'), candidate('b.png'), candidate('c.log')];
    await store.getState().openInputs([input('logs.zip')]);
    expect(store.getState().status).toBe('choosing');
    const load = store.getState().chooseCandidates([0, 2]);
    const run = await engine.last();
    expect(run.sources.map(({ name }) => name)).toEqual(['a.log', 'c.log']);
    run.done(new FakeReader(summaryOf([])));
    await load;
    expect(store.getState().status).toBe('ready');
  });

  it('leaves the choice by cancel, and fails usably where a file cannot be taken out', async () => {
    const { engine, store } = setUp();
    engine.choice = [{ ...candidate('a.log'), open: () => Promise.reject(new Error('cut')) }];
    await store.getState().openInputs([input('logs.zip')]);
    store.getState().cancel();
    expect(store.getState().status).toBe('empty');
    await store.getState().openInputs([input('logs.zip')]);
    await store.getState().chooseCandidates([0]);
    expect(store.getState()).toMatchObject({ status: 'failed', error: { message: 'cut' } });
  });

  it('joins rotated pieces and undoes it', async () => {
    const { engine, store } = setUp();
    const load = store.getState().openInputs([input('syslog.1'), input('syslog')]);
    (await engine.last()).done(new FakeReader(summaryOf([])));
    await load;
    expect(store.getState().opened).toHaveLength(1);
    const again = store.getState().separate();
    await vi.waitFor(() => expect(engine.opens).toHaveLength(2));
    engine.opens[1]?.done(new FakeReader(summaryOf([])));
    await again;
    expect(store.getState().opened.map(({ name }) => name)).toEqual(['syslog.1', 'syslog']);
  });
});

describe('selection', () => {
  it('keeps negotiation and connection together', async () => {
    const { store } = await opened([
      ['failed', 0],
      ['closed', 1],
    ]);
    store.getState().selectNegotiation(1);
    expect(store.getState().selection).toEqual({ negotiation: 1, connection: 1, record: null });
    store.getState().selectConnection(0);
    expect(store.getState().selection).toEqual({ negotiation: null, connection: 0, record: null });
    store.getState().selectNegotiation(1);
    store.getState().selectConnection(1);
    expect(store.getState().selection.negotiation).toBe(1);
  });

  it('ignores a number that is no negotiation', async () => {
    const { store } = await opened([['failed', 0]]);
    store.getState().selectNegotiation(7);
    expect(store.getState().selection.negotiation).toBe(0);
  });

  it('showLine opens the log and asks for the same line anew each time', async () => {
    const { store } = await opened([['failed', 0]]);
    expect(store.getState().logOpen).toBe(false);
    store.getState().showLine(0, 13);
    const first = store.getState().lineRequest;
    store.getState().showLine(0, 13);
    const second = store.getState().lineRequest;
    expect(store.getState().logOpen).toBe(true);
    expect(first).toMatchObject({ source: 0, line: 13 });
    expect(second?.serial).toBeGreaterThan(first?.serial ?? 0);
    expect(store.getState().selection.record).toEqual({ source: 0, record: null, line: 13 });
  });
});

describe('preferences', () => {
  it('stores the theme and nothing that comes from a log', async () => {
    const kept = new Map<string, string>();
    const storage: KeyStorage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
    const { engine, store } = setUp(storage);
    const load = store.getState().openInputs([input('secret.log')]);
    (await engine.last()).done(new FakeReader(summaryOf([['failed', 0]])));
    await load;
    store.getState().setTheme('dark');
    expect([...kept.keys()]).toEqual([PREFERENCES_KEY]);
    expect(JSON.parse(kept.get(PREFERENCES_KEY) ?? '')).toEqual({ theme: 'dark', singleKeys: true });
    expect(createTraceStore(engine, storage).getState().theme).toBe('dark');
  });
});
