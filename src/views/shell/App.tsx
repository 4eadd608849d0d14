import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { useTexts } from '../../store/useTexts.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Chooser } from '../open/Chooser.tsx';
import { DropLayer } from '../open/DropLayer.tsx';
import { LoadingView } from '../open/Loading.tsx';
import { OpenView } from '../open/OpenView.tsx';
import { leaveReference, type ReferenceRoute, useReferenceRoute } from '../shared/referenceRoute.ts';
import { TextsProvider } from '../shared/texts.tsx';
import { Broken } from './Broken.tsx';
import { Header } from './Header.tsx';
import { Help } from './Help.tsx';
import { isForReference, pageKeys } from './keys.ts';
import { usePageKeys } from './usePageKeys.ts';
import { useTheme } from './useTheme.ts';
import './shell.css';

const loadTraceView = () => import('./TraceView.tsx');

/** A chunk of its own: the first page needs none of it. */
const TraceView = lazy(async () => ({ default: (await loadTraceView()).TraceView }));
const Reference = lazy(async () => ({ default: (await import('./Reference.tsx')).Reference }));

/** Brings in what the first log will need, as soon as the browser has nothing better to do. */
function useMadeReady(): void {
  const prepare = useTrace((state) => state.prepare);
  useEffect(() => {
    const makeReady = (): void => {
      prepare();
      // Where it fails now, it is tried again when it is needed, and the failure shows then.
      loadTraceView().catch(() => undefined);
    };
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(makeReady, 300);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(makeReady);
    return () => cancelIdleCallback(handle);
  }, [prepare]);
}

/** Names the open log in the browser's tab. */
function useTitle(): void {
  const name = useTrace((state) => (state.status === 'ready' ? state.opened[0]?.name : undefined));
  useEffect(() => {
    if (name === undefined) return;
    const before = document.title;
    document.title = `${name} - ikescope`;
    return () => {
      document.title = before;
    };
  }, [name]);
}

/** What stands below the header, by where the page stands. */
function Body({ another, onBack }: { another: boolean; onBack: () => void }) {
  const status = useTrace((state) => state.status);
  const summary = useTrace((state) => state.summary);
  const choice = useTrace((state) => state.choice);
  const texts = useTexts();
  if (status === 'choosing' && choice !== null) return <Chooser files={choice} />;
  if (status === 'ready' && another) return <OpenView onBack={onBack} />;
  if (status === 'empty' || status === 'failed') return <OpenView onBack={null} />;
  // A first look while the rest is still being read is worth showing once it holds something.
  const showable = summary !== null && (status === 'ready' || summary.negotiations.count > 0);
  if (!showable || texts === null) return <LoadingView />;
  return (
    <TextsProvider texts={texts}>
      <ErrorBoundary fallback={(error, retry) => <Broken error={error} retry={retry} />}>
        <Suspense fallback={<LoadingView />}>
          <TraceView summary={summary} />
        </Suspense>
      </ErrorBoundary>
    </TextsProvider>
  );
}

/** The message reference, with what it needs besides a log. */
function ReferenceBody({ route }: { route: ReferenceRoute }) {
  return (
    <ErrorBoundary fallback={(error, retry) => <Broken error={error} retry={retry} />}>
      <Suspense fallback={<main className="reference-loading" />}>
        <Reference chosen={route.entry} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The whole page. */
export function App() {
  const route = useReferenceRoute();
  const [help, setHelp] = useState(false);
  const [another, setAnother] = useState(false);
  const status = useTrace((state) => state.status);
  const reader = useTrace((state) => state.reader);
  const keys = useMemo(
    () =>
      pageKeys({
        toggleHelp: () => setHelp((shown) => !shown),
        openAnother: () => setAnother(true),
      }),
    [],
  );
  useTheme();
  usePageKeys(route === null ? keys : keys.filter(isForReference));
  useTitle();
  useMadeReady();

  // A new trace is shown at once, also where another one was about to be chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace is the occasion, not an input
  useEffect(() => setAnother(false), [reader]);

  // What is opened while the reference is shown is shown itself.
  useEffect(() => {
    if (status === 'loading' || status === 'choosing') leaveReference();
  }, [status]);

  return (
    <>
      <DropLayer />
      <Header
        hasTrace={status === 'ready' && !another && route === null}
        inReference={route !== null}
        onOpen={() => setAnother(true)}
        onHelp={() => setHelp(true)}
      />
      {route === null ? (
        <Body another={another} onBack={() => setAnother(false)} />
      ) : (
        <ReferenceBody route={route} />
      )}
      <Help keys={keys} open={help} onClose={() => setHelp(false)} />
    </>
  );
}
