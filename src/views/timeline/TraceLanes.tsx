// biome-ignore-all lint/a11y/noNoninteractiveTabindex: an application is the one role for a drawing that keys walk through
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { PHASES } from '../../model/phases.ts';
import type { ConnectionSummary, TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useTerms } from '../shared/texts.tsx';
import { Axis, axisHeight } from './Axis.tsx';
import { LaneDrawing, type PlacedMark } from './LaneDrawing.tsx';
import { stepTo } from './laneKeys.ts';
import { gravest, itemsOf, type LaneMark, laneIndex, laneMarks, markAt } from './laneMarks.ts';
import { MarkTip, markSentence } from './MarkTip.tsx';
import { LANE_PX, markPaths } from './markPaths.ts';
import { PlotTools } from './PlotTools.tsx';
import { stepOfKey, zoomAfterKey } from './plotKeys.ts';
import { shareOf } from './scale.ts';
import { Tooltip } from './Tooltip.tsx';
import type { TraceAxis } from './traceAxis.ts';
import { type PlotPoint, RIGHT_PX, usePlot } from './usePlot.ts';
import { useWindowZoom } from './useWindowZoom.ts';
import { AXIS_WORDS, LANES_HELP, leftWord } from './words.ts';
import { clampZoom, pxOf, reveal } from './zoom.ts';

/** The most lanes seen at once; the others are scrolled to. */
const MAX_LANES = 12;

/** How far beside a mark, in px, it can still be hit. */
const REACH_PX = 5;

const UP = PHASES.indexOf('established');

interface TraceLanesProps {
  readonly summary: TraceSummary;
  readonly axis: TraceAxis;
  /** Px for the names of the lanes. */
  readonly labels: number;
}

/** All negotiations of the trace: a lane for each connection, a mark for each negotiation or for several close together. */
export function TraceLanes({ summary, axis, labels }: TraceLanesProps) {
  const { negotiations: table, connections } = summary;
  const selected = useTrace((state) => state.selection.negotiation);
  const terms = useTerms();
  const helpId = useId();
  const [zoom, setZoom] = useWindowZoom(axis);
  const [scrollTop, setScrollTop] = useState(0);
  const [hover, setHover] = useState<PlacedMark | null>(null);
  const [focus, setFocus] = useState<number | null>(null);
  const [active, setActive] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);

  const lanes = useMemo(() => laneIndex(table, connections.length), [table, connections.length]);
  const height = Math.min(MAX_LANES, lanes.count) * LANE_PX;
  const first = Math.max(0, Math.floor(scrollTop / LANE_PX) - 1);
  const last = Math.min(lanes.count - 1, Math.ceil((scrollTop + height) / LANE_PX));

  const laneAt = (clientY: number): number => {
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    return Math.floor((clientY - top + (scroller.current?.scrollTop ?? 0)) / LANE_PX);
  };
  const under = (point: PlotPoint): PlacedMark | null => {
    const lane = laneAt(point.clientY);
    const mark = point.x < 0 ? null : markAt(drawn[lane - first] ?? [], point.x, REACH_PX);
    return mark === null ? null : { lane, mark };
  };

  const plot = usePlot({
    zoom,
    onZoom: setZoom,
    labels,
    onHover: (point) => setHover(point === null ? null : under(point)),
    onPick: (point) => {
      const hit = under(point);
      if (hit !== null) open(hit.mark);
      else if (point.x < 0) {
        // The name of a connection stands for its newest negotiation.
        const newest = connections[laneAt(point.clientY)]?.last ?? -1;
        if (newest >= 0) useTrace.getState().selectNegotiation(newest);
      }
    },
  });
  const { width } = plot;

  const drawn = useMemo(() => {
    const rows: (readonly LaneMark[])[] = [];
    for (let lane = first; lane <= last; lane++) {
      rows.push(laneMarks(itemsOf(lanes, lane), table.outcome, axis, zoom, width));
    }
    return rows;
  }, [lanes, table, axis, zoom, width, first, last]);

  const paths = useMemo(() => {
    const upAt = (i: number): number => {
      const time =
        axis.format.kind === 'clock' ? (table.phaseTime[i * PHASES.length + UP] as number) : Number.NaN;
      return Number.isNaN(time) ? Number.NaN : pxOf(zoom, width, shareOf(axis.scale, time));
    };
    return markPaths(drawn, upAt, width);
  }, [drawn, axis, table, zoom, width]);

  const markOf = (negotiation: number | null): PlacedMark | null => {
    if (negotiation === null) return null;
    const lane = table.connection[negotiation] ?? 0;
    const mark = drawn[lane - first]?.find((m) => m.items.includes(negotiation));
    return mark === undefined ? null : { lane, mark };
  };

  /** Zooms into a mark of several negotiations; selects the one of a single mark. */
  function open({ items, ...mark }: LaneMark): void {
    const [only] = items;
    const from = Math.min(...items.map((i) => shareOf(axis.scale, axis.start[i] as number)));
    const to = Math.max(...items.map((i) => shareOf(axis.scale, axis.end[i] as number)));
    const closer = clampZoom(from - (to - from) * 0.2, to + (to - from) * 0.2);
    if (items.length > 1 && to > from && closer.to - closer.from < zoom.to - zoom.from) setZoom(closer);
    else if (only !== undefined) {
      useTrace
        .getState()
        .selectNegotiation(items.length > 1 ? gravest({ items, ...mark }, table.outcome) : only);
    }
  }

  function show(negotiation: number): void {
    const lane = table.connection[negotiation] ?? 0;
    const element = scroller.current;
    if (element !== null) {
      const top = lane * LANE_PX;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + LANE_PX > element.scrollTop + height) element.scrollTop = top + LANE_PX - height;
    }
    const start = axis.start[negotiation] as number;
    if (!Number.isNaN(start)) setZoom(reveal(zoom, shareOf(axis.scale, start)));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the view
  useEffect(() => {
    if (selected !== null) {
      setFocus(selected);
      show(selected);
    }
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = focus ?? selected;
    const start = at === null ? Number.NaN : (axis.start[at] as number);
    const around = Number.isNaN(start) ? (zoom.from + zoom.to) / 2 : shareOf(axis.scale, start);
    const zoomed = zoomAfterKey(event, zoom, around);
    const step = stepOfKey(event);
    if (zoomed !== null) setZoom(zoomed);
    else if (step !== null) {
      const lane = at === null ? first : (table.connection[at] ?? 0);
      const next = stepTo(lanes, at, lane, step, markOf(at)?.mark ?? null, axis.start);
      if (next !== null) {
        setFocus(next);
        show(next);
      }
    } else if (event.key === 'Enter' && at !== null) {
      const mark = markOf(at)?.mark;
      if (at === selected) useTrace.getState().showLine(table.source[at] ?? 0, table.startLine[at] ?? 1);
      else if (mark === undefined) useTrace.getState().selectNegotiation(at);
      else open(mark);
    } else return;
    setHover(null);
    setActive(true);
    event.preventDefault();
  };

  const focused = markOf(focus);
  const chosen = markOf(selected);
  const tip = hover ?? (active ? focused : null);
  const sentence = focused === null ? '' : markSentence(summary, focused.mark, terms);
  return (
    <div className="tl-block">
      <div className="tl-head">
        <h3 className="panel-title">All negotiations</h3>
        <span className={`tl-note tl-by ${axis.format.kind}`}>{AXIS_WORDS[axis.format.kind]}</span>
        <PlotTools zoom={zoom} onZoom={setZoom} of="all negotiations" />
      </div>
      <div
        ref={plot.box}
        className="tl-plot"
        style={{ '--labels': `${labels}px` } as React.CSSProperties}
        {...plot.handlers}
      >
        <div className="tl-axis-row" data-brush="" title="Drag to zoom into a stretch">
          <Axis scale={axis.scale} zoom={zoom} width={width} format={axis.format} right={RIGHT_PX} />
        </div>
        <p id={helpId} className="visually-hidden">
          {LANES_HELP}
        </p>
        <div
          ref={scroller}
          className="tl-scroll"
          role="application"
          aria-roledescription="timeline"
          aria-label="All negotiations by time"
          aria-describedby={helpId}
          tabIndex={0}
          data-testid="timeline-trace"
          style={{ height }}
          onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
          onKeyDown={onKeyDown}
          onFocus={(event) => setActive(event.currentTarget.matches(':focus-visible'))}
          onBlur={() => setActive(false)}
        >
          <div className="tl-lanes" style={{ height: lanes.count * LANE_PX }}>
            <LaneDrawing
              first={first}
              drawn={drawn}
              names={drawn.map((_, i) => peerName(connections[first + i]))}
              paths={paths}
              axis={axis}
              zoom={zoom}
              width={width}
              chosen={chosen}
              hover={hover}
              focused={active ? focused : null}
              brush={plot.brush}
            />
          </div>
        </div>
        {tip !== null && (
          <Tooltip
            x={labels + Math.min(width, Math.max(0, (tip.mark.x0 + tip.mark.x1) / 2))}
            y={(tip.lane + 1) * LANE_PX - scrollTop + axisHeight(axis.scale, axis.format)}
            width={labels + width}
          >
            <MarkTip summary={summary} mark={tip.mark} />
          </Tooltip>
        )}
        <p className="visually-hidden" aria-live="polite">
          {active ? sentence : ''}
        </p>
      </div>
      {axis.left > 0 && <p className="tl-note">{leftWord(axis.left)}</p>}
    </div>
  );
}

function peerName(connection: ConnectionSummary | undefined): string {
  return connection?.peer.name ?? connection?.peer.address ?? 'Unknown peer';
}
