import './timeline.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NegotiationDetail, TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import { EventTable, PhaseTable } from './EventTable.tsx';
import { Legend } from './Legend.tsx';
import { NegotiationLanes } from './NegotiationLanes.tsx';
import { phaseLanes } from './phaseLanes.ts';
import { TraceLanes } from './TraceLanes.tsx';
import { TraceTable } from './TraceTable.tsx';
import { traceAxis } from './traceAxis.ts';
import { negotiationName, withPeer } from './words.ts';

/** Px for the names of the lanes, and for those of a narrow page. */
const LABELS = 128;
const NARROW_LABELS = 100;
/** A timeline narrower than this, in px, is that of a narrow page. */
const NARROW = 560;

/** The timeline: all negotiations of the trace, and the phases and events of the selected one; as drawings or as tables. */
export function Timeline() {
  const summary = useTrace((state) => state.summary);
  const selected = useTrace((state) => state.selection.negotiation);
  const detail = useNegotiation(selected);
  const [tables, setTables] = useState(false);
  const section = useRef<HTMLElement>(null);
  const [narrow, setNarrow] = useState(false);

  useLayoutEffect(() => {
    const element = section.current;
    if (element === null) return;
    const measure = (): void => setNarrow(element.clientWidth < NARROW);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const labels = narrow ? NARROW_LABELS : LABELS;
  const several = summary !== null && summary.negotiations.count > 1;
  return (
    <section ref={section} className="timeline panel" data-testid="timeline" aria-label="Timeline">
      <div className="tl-title">
        <h2>Timeline</h2>
        <button type="button" className="button" aria-pressed={tables} onClick={() => setTables(!tables)}>
          Show as table
        </button>
      </div>
      {detail !== null && selected !== null && summary !== null && (
        <One summary={summary} detail={detail} index={selected} labels={labels} tables={tables} />
      )}
      {several && <All summary={summary} labels={labels} tables={tables} />}
      <Legend trace={several} negotiation={detail !== null} />
      {summary !== null && summary.negotiations.count === 0 && (
        <p className="tl-empty">There is nothing to draw: no negotiation was recognised in this log.</p>
      )}
    </section>
  );
}

interface AllProps {
  readonly summary: TraceSummary;
  readonly labels: number;
  readonly tables: boolean;
}

function All({ summary, labels, tables }: AllProps) {
  const axis = useMemo(() => traceAxis(summary), [summary]);
  return (
    <>
      <TraceLanes summary={summary} axis={axis} labels={labels} />
      {tables && (
        <div data-testid="timeline-table">
          <TraceTable summary={summary} />
        </div>
      )}
    </>
  );
}

interface OneProps extends AllProps {
  readonly detail: NegotiationDetail;
  readonly index: number;
}

function One({ summary, detail, index, labels, tables }: OneProps) {
  const { negotiation } = detail;
  const order = summary.sources[negotiation.source]?.order;
  const layout = useMemo(() => phaseLanes(detail, order === 'newest-first'), [detail, order]);
  const name = withPeer(negotiationName(index), negotiation.peer.name ?? negotiation.peer.address);
  return (
    <>
      <NegotiationLanes key={negotiation.id} detail={detail} layout={layout} name={name} labels={labels} />
      {tables && (
        <div data-testid="timeline-table">
          <PhaseTable detail={detail} layout={layout} name={name} />
          <EventTable detail={detail} layout={layout} name={name} />
        </div>
      )}
    </>
  );
}
