// biome-ignore-all lint/a11y/noNoninteractiveTabindex: an application is the one role for a drawing that keys walk through
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { PHASES } from '../../model/phases.ts';
import type { NegotiationDetail } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { useTerms } from '../shared/texts.tsx';
import { Axis, axisHeight } from './Axis.tsx';
import { PHASE_LANE_PX, PhaseDrawing } from './PhaseDrawing.tsx';
import { PlotTools } from './PlotTools.tsx';
import type { PhaseLanes } from './phaseLanes.ts';
import { stepOfKey, zoomAfterKey } from './plotKeys.ts';
import { shareOf } from './scale.ts';
import { messageText, TickTip, timeWord } from './TickTip.tsx';
import { Tooltip } from './Tooltip.tsx';
import { stepTick, TICK_PX, type TickGroup, tickGroups } from './tickGroups.ts';
import { type PlotPoint, RIGHT_PX, usePlot } from './usePlot.ts';
import { useRecordRows } from './useRecordRows.ts';
import { AXIS_WORDS, EVENTS_HELP, lineName, TONE_WORDS, ticksLeftWord } from './words.ts';
import { reveal, WHOLE } from './zoom.ts';

interface NegotiationLanesProps {
  readonly detail: NegotiationDetail;
  readonly layout: PhaseLanes;
  readonly name: string;
  /** Px for the names of the lanes. */
  readonly labels: number;
}

/** One negotiation: a lane for each phase, with its span, its events, and where it stopped. */
export function NegotiationLanes({ detail, layout, name, labels }: NegotiationLanesProps) {
  const { ticks, negotiation } = detail;
  const { source } = negotiation;
  const top = axisHeight(layout.scale, layout.format);
  const helpId = useId();
  const terms = useTerms();
  const [zoom, setZoom] = useState(WHOLE);
  const [hover, setHover] = useState<TickGroup | null>(null);
  const [focus, setFocus] = useState<number | null>(null);
  const [active, setActive] = useState(false);

  const groupAt = (point: PlotPoint): TickGroup | null => {
    const above = (plot.box.current?.getBoundingClientRect().top ?? 0) + top;
    const lane = Math.floor((point.clientY - above) / PHASE_LANE_PX);
    const near = groups.filter((g) => g.lane === lane && Math.abs(g.x - point.x) <= TICK_PX);
    return near.toSorted((a, b) => Math.abs(a.x - point.x) - Math.abs(b.x - point.x))[0] ?? null;
  };
  const showTick = (i: number): void => {
    const line = ticks[i]?.line;
    if (line !== undefined) useTrace.getState().showLine(source, line);
  };

  const plot = usePlot({
    zoom,
    onZoom: setZoom,
    labels,
    onHover: (point) => setHover(point === null ? null : groupAt(point)),
    onPick: (point) => {
      const group = groupAt(point);
      const first = group?.ticks[0];
      if (first === undefined) return;
      setFocus(first);
      showTick(first);
    },
  });
  const { width } = plot;
  const groups = useMemo(() => tickGroups(layout, ticks, zoom, width), [layout, ticks, zoom, width]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const value = focus === null ? null : (layout.values[focus] ?? null);
    const around = value === null ? (zoom.from + zoom.to) / 2 : shareOf(layout.scale, value);
    const zoomed = zoomAfterKey(event, zoom, around);
    const step = stepOfKey(event);
    if (zoomed !== null) setZoom(zoomed);
    else if (step !== null) {
      const next = stepTick(layout, focus, step);
      setFocus(next);
      if (next !== null) setZoom(reveal(zoom, shareOf(layout.scale, layout.values[next] as number)));
    } else if (event.key === 'Enter' && focus !== null) showTick(focus);
    else return;
    setHover(null);
    setActive(true);
    event.preventDefault();
  };

  const focused = active && focus !== null ? (groups.find((g) => g.ticks.includes(focus)) ?? null) : null;
  const tip = hover ?? focused;
  return (
    <div className="tl-block">
      <div className="tl-head">
        <h3 className="panel-title">{name}</h3>
        <span className={`tl-note tl-by ${layout.format.kind}`}>{AXIS_WORDS[layout.format.kind]}</span>
        <PlotTools zoom={zoom} onZoom={setZoom} of={name} />
      </div>
      <div
        ref={plot.box}
        className="tl-plot"
        role="application"
        aria-roledescription="timeline"
        aria-label={`Events of ${name}`}
        aria-describedby={helpId}
        tabIndex={0}
        data-testid="timeline-negotiation"
        style={{ '--labels': `${labels}px` } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={(event) => setActive(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setActive(false)}
        {...plot.handlers}
      >
        <p id={helpId} className="visually-hidden">
          {EVENTS_HELP}
        </p>
        <div className="tl-axis-row" data-brush="" title="Drag to zoom into a stretch">
          <Axis scale={layout.scale} zoom={zoom} width={width} format={layout.format} right={RIGHT_PX} />
        </div>
        <PhaseDrawing
          layout={layout}
          groups={groups}
          zoom={zoom}
          width={width}
          outcome={negotiation.outcome}
          hover={hover}
          focused={focused}
          brush={plot.brush}
        />
        {tip !== null && (
          <Tooltip
            x={labels + Math.min(width, Math.max(0, tip.x))}
            y={top + (tip.lane + 1) * PHASE_LANE_PX}
            width={labels + width}
          >
            <TickTip
              layout={layout}
              source={source}
              all={ticks}
              ticks={hover === null && focus !== null ? [focus] : tip.ticks}
            />
          </Tooltip>
        )}
        {active && focus !== null && (
          <Spoken
            layout={layout}
            detail={detail}
            tick={focus}
            phase={terms.phases[PHASES[layout.lanes[focus] ?? 0] ?? 'setup']}
          />
        )}
      </div>
      {detail.ticksLeftOut > 0 && <p className="tl-note">{ticksLeftWord(detail.ticksLeftOut)}</p>}
    </div>
  );
}

interface SpokenProps {
  readonly layout: PhaseLanes;
  readonly detail: NegotiationDetail;
  readonly tick: number;
  readonly phase: string;
}

/** Reads the focused event to who cannot see it, once its text is there. */
function Spoken({ layout, detail, tick, phase }: SpokenProps) {
  const event = detail.ticks[tick];
  const rows = useRecordRows(detail.negotiation.source, event === undefined ? [] : [event]);
  const parts =
    event === undefined || rows === null
      ? []
      : [timeWord(layout, tick), phase, lineName(event.line), TONE_WORDS[event.tone], messageText(rows[0])];
  return (
    <p className="visually-hidden" aria-live="polite" data-testid="timeline-spoken">
      {parts.filter((part) => part !== '').join(', ')}
    </p>
  );
}
