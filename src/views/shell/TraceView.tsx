import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import { icons } from '../../ui/icons.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { DeferredCharts } from '../charts/DeferredCharts.tsx';
import { Compare } from '../compare/Compare.tsx';
import { Findings } from '../findings/Findings.tsx';
import { hasPackets } from '../ladder/rungs.ts';
import { ErrorNote } from '../open/ErrorNote.tsx';
import { LoadProgress } from '../open/Loading.tsx';
import { Connections } from '../overview/Connections.tsx';
import { leadingFinding } from '../overview/leadingFinding.ts';
import { NothingFound } from '../overview/NothingFound.tsx';
import { SourceInfo } from '../overview/SourceInfo.tsx';
import { Verdict } from '../overview/Verdict.tsx';
import { Proposals } from '../proposals/Proposals.tsx';
import { formatCount } from '../shared/format.ts';
import { useCatalogues } from '../shared/texts.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { LogDock } from './LogDock.tsx';
import './traceView.css';

/** Few logs show single packets. */
const Ladder = lazy(async () => ({ default: (await import('../ladder/Ladder.tsx')).Ladder }));

/** Only who has both ends' logs looks at them side by side. */
const Pair = lazy(async () => ({ default: (await import('../pair/Pair.tsx')).Pair }));

/** The widest page that is laid out in one column. */
export const NARROW = '(max-width: 820px)';

/** Everything about the selected negotiation, and the diagrams about all of them. */
function Selected({ summary, index }: { summary: TraceSummary; index: number }) {
  const detail = useNegotiation(index);
  const [paired, setPaired] = useState<string | null>(null);
  if (detail === null) return null;
  const { pair } = detail;
  if (pair !== undefined && paired === detail.negotiation.id) {
    return (
      <Suspense>
        <Pair key={paired} detail={detail} pair={pair} onBack={() => setPaired(null)} />
      </Suspense>
    );
  }
  const onPair = pair === undefined ? undefined : () => setPaired(detail.negotiation.id);
  const leading = leadingFinding(detail);
  // what did not match is read together with the verdict
  const refused = leading?.remedies !== undefined;
  const proposals = (
    <Proposals key={detail.negotiation.id} negotiation={detail.negotiation} findings={detail.findings} />
  );
  return (
    <>
      <div className="selected">
        <Verdict summary={summary} index={index} detail={detail} leading={leading} onPair={onPair} />
        <Findings key={detail.negotiation.id} detail={detail} leading={leading} />
        <div className="selected-rest">
          {refused && proposals}
          <Timeline />
          {hasPackets(detail.negotiation) && (
            <Suspense>
              <Ladder key={`ladder ${detail.negotiation.id}`} detail={detail} />
            </Suspense>
          )}
          {!refused && proposals}
          <Compare key={`compare ${detail.negotiation.id}`} summary={summary} index={index} detail={detail} />
        </div>
      </div>
      <DeferredCharts />
    </>
  );
}

/** In place of the verdict until all is read: the cause of a failure may stand in the last line. */
function StillReading() {
  return (
    <section className="panel main-loading" aria-labelledby="loading-title">
      <h2 id="loading-title">The verdict follows when all is read</h2>
      <LoadProgress />
    </section>
  );
}

/** True while the words of a dialect in the trace are still on their way: without them the verdict would change. */
function useLacksWords({ sources }: TraceSummary): boolean {
  const { dialects } = useCatalogues();
  return sources.some(({ dialect }) => dialect !== null && dialects[dialect] === undefined);
}

function Main({ summary }: { summary: TraceSummary }) {
  const lacksWords = useLacksWords(summary);
  const failed = useTrace((state) => state.error !== null);
  const index = useTrace((state) => state.selection.negotiation);
  const ready = useTrace((state) => state.status === 'ready');
  if (!ready || (lacksWords && !failed)) return <StillReading />;
  if (summary.negotiations.count === 0) return <NothingFound summary={summary} />;
  if (index === null) {
    return (
      <>
        <p className="main-hint">Choose a negotiation to see how far it came and why.</p>
        <Timeline />
      </>
    );
  }
  return <Selected summary={summary} index={index} />;
}

/** The list at the side; on a narrow page folded away above the verdict. */
function Side({ summary, narrow }: { summary: TraceSummary; narrow: boolean }) {
  const list = (
    <>
      <SourceInfo
        sources={summary.sources}
        withNotes={summary.negotiations.count > 0}
        findings={summary.sourceFindings}
      />
      {summary.negotiations.count > 0 && (
        // Its order changes once all is read: then it is another list, not one whose entries jump about.
        <Connections key={summary.done ? 'whole' : 'begun'} summary={summary} />
      )}
    </>
  );
  if (!narrow) return <aside className="side">{list}</aside>;
  const { count } = summary.negotiations;
  const connections = summary.connections.length;
  return (
    <details className="side-fold">
      <summary>
        <span className="side-fold-icon">{icons.right}</span>
        {connections === 1 ? '1 connection' : `${formatCount(connections)} connections`},{' '}
        {count === 1 ? '1 negotiation' : `${formatCount(count)} negotiations`}
      </summary>
      {list}
    </details>
  );
}

/** The page of an open trace: list, verdict with all that belongs to it, log. */
export function TraceView({ summary }: { summary: TraceSummary }) {
  const narrow = useMedia(NARROW);
  const loading = useTrace((state) => state.status === 'loading');
  const reader = useTrace((state) => state.reader);
  const main = useRef<HTMLElement>(null);

  // What was pressed to open the log is gone: the keyboard goes on at what came of it.
  useEffect(() => {
    if (reader !== null) main.current?.focus({ preventScroll: true });
  }, [reader]);

  return (
    <div className="trace-view" data-testid="trace-view">
      <Side summary={summary} narrow={narrow} />
      <main className="trace-main" ref={main} tabIndex={-1}>
        <ErrorNote />
        <Main summary={summary} />
      </main>
      {!loading && <LogDock narrow={narrow} />}
    </div>
  );
}
