import { create } from 'zustand';
import type { TraceReader, TraceSummary } from '../model/trace.ts';
import type { Engine, NamedBlob, SourceParts } from './engine.ts';
import { toFailure } from './failure.ts';
import { firstLook } from './firstLook.ts';
import { type KeyStorage, readPreferences, writePreferences } from './preferences.ts';
import { EMPTY_STATE, NO_SELECTION, type TraceState, type TraceStore } from './state.ts';

/**
 * Makes the store.
 *
 * A load does not touch the open trace before it has something to show in its place: a load that fails or is cancelled
 * brings the former trace back, as it was.
 */
export function createTraceStore(engine: Engine, storage: KeyStorage | null) {
  return create<TraceStore>()((set, get) => {
    let running: AbortController | null = null;
    let before: TraceState | null = null;

    /** Begins a load: stops the one that runs and remembers what was open. */
    function begin(): AbortSignal {
      running?.abort();
      running = new AbortController();
      before ??= get().status === 'ready' ? get() : null;
      set({ ...EMPTY_STATE, status: 'loading', logOpen: get().logOpen });
      return running.signal;
    }

    /** Ends a load without a new trace: the former one comes back. */
    function fallBack(rest: Partial<TraceState>, emptyStatus: 'empty' | 'failed'): void {
      running = null;
      const former = before;
      before = null;
      set({
        ...(former ?? { ...EMPTY_STATE, status: emptyStatus }),
        error: null,
        cancelled: false,
        ...rest,
        theme: get().theme,
        singleKeys: get().singleKeys,
      });
    }

    async function guarded(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
      try {
        await work();
      } catch (error) {
        if (!signal.aborted) fallBack({ error: toFailure(error) }, 'failed');
      }
    }

    async function read(sources: readonly SourceParts[], signal: AbortSignal): Promise<void> {
      const onSummary = (summary: TraceSummary): void => {
        if (!signal.aborted) set({ summary, progress: progressOf(summary) });
      };
      set({ opened: sources });
      const reader = await engine.open(sources, { signal, onSummary });
      if (signal.aborted) {
        reader.close();
        return;
      }
      running = null;
      before?.reader?.close();
      before = null;
      set(readyState(reader, get()));
    }

    async function joinAndRead(inputs: readonly NamedBlob[], signal: AbortSignal): Promise<void> {
      const sources = await engine.join(inputs, signal);
      if (!signal.aborted) await read(sources, signal);
    }

    return {
      ...EMPTY_STATE,
      ...readPreferences(storage),

      prepare: () => engine.prepare(),

      async openInputs(inputs) {
        if (inputs.length === 0) return;
        const signal = begin();
        await guarded(signal, async () => {
          const choice = await engine.expand(inputs, signal);
          if (signal.aborted) return;
          if (choice === null) await joinAndRead(inputs, signal);
          else set({ status: 'choosing', choice });
        });
      },

      async chooseCandidates(positions) {
        const { choice } = get();
        if (choice === null || running === null) return;
        const { signal } = running;
        const chosen = choice.filter((_, position) => positions.includes(position));
        set({ status: 'loading', choice: null });
        await guarded(signal, async () => {
          const inputs = await Promise.all(
            chosen.map(async (file) => ({ name: file.name, blob: await file.open() })),
          );
          if (!signal.aborted) await joinAndRead(inputs, signal);
        });
      },

      async separate() {
        const sources = get().opened.flatMap(({ parts }) =>
          parts.map((part) => ({ name: part.name, parts: [part] })),
        );
        if (sources.length === 0) return;
        const signal = begin();
        await guarded(signal, () => read(sources, signal));
      },

      cancel() {
        if (running === null) return;
        running.abort();
        fallBack({ cancelled: true }, 'empty');
      },

      close() {
        running?.abort();
        running = null;
        before?.reader?.close();
        before = null;
        get().reader?.close();
        set(EMPTY_STATE);
      },

      dismissError() {
        set(get().status === 'failed' ? { error: null, status: 'empty' } : { error: null });
      },

      reportFailure(error) {
        set({ error: toFailure(error) });
      },

      selectNegotiation(index) {
        const { summary, selection } = get();
        const connection = index === null ? null : (summary?.negotiations.connection[index] ?? null);
        if (index !== null && connection === null) return;
        const source = index === null ? undefined : summary?.negotiations.source[index];
        const record = selection.negotiation === index ? selection.record : null;
        set({
          selection: { negotiation: index, connection, record },
          ...(source === undefined ? {} : { logSource: source }),
        });
      },

      selectConnection(index) {
        const { summary, selection } = get();
        const own =
          index !== null &&
          selection.negotiation !== null &&
          summary?.negotiations.connection[selection.negotiation] === index;
        set({
          selection: { negotiation: own ? selection.negotiation : null, connection: index, record: null },
        });
      },

      selectRecord(record) {
        set({ selection: { ...get().selection, record } });
      },

      showLine(source, line) {
        set({
          logOpen: true,
          logSource: source,
          lineRequest: { source, line, serial: (get().lineRequest?.serial ?? 0) + 1 },
          selection: { ...get().selection, record: { source, record: null, line } },
        });
      },

      setTimeWindow: (timeWindow) => set({ timeWindow }),
      setLogFilter: (logFilter) => set({ logFilter }),
      setLogSource: (logSource) => set({ logSource }),
      setLogOpen: (logOpen) => set({ logOpen }),
      setEndName: (source, name) => set({ endNames: { ...get().endNames, [source]: name } }),

      setTheme(theme) {
        set({ theme });
        writePreferences(storage, get());
      },

      setSingleKeys(singleKeys) {
        set({ singleKeys });
        writePreferences(storage, get());
      },
    };
  });
}

function progressOf(summary: TraceSummary): TraceState['progress'] {
  return { readBytes: summary.readBytes, totalBytes: summary.totalBytes };
}

/** The state once a load is done: what was selected while it ran stays, else the first look is selected. */
function readyState(reader: TraceReader, now: TraceState): Partial<TraceState> {
  const { summary } = reader;
  const picked = now.selection.negotiation;
  const first = picked === null ? firstLook(summary) : null;
  const connection = first === null ? undefined : summary.negotiations.connection[first];
  return {
    status: 'ready',
    reader,
    summary,
    progress: null,
    error: null,
    ...(first === null || connection === undefined
      ? {}
      : {
          selection: { ...NO_SELECTION, negotiation: first, connection },
          logSource: summary.negotiations.source[first] ?? 0,
        }),
  };
}
