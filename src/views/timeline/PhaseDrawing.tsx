import { useId } from 'react';
import { TONES } from '../../model/eventKinds.ts';
import { type Outcome, PHASES } from '../../model/phases.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { Grid } from './Axis.tsx';
import { captions } from './captions.ts';
import type { PhaseLanes } from './phaseLanes.ts';
import { shareOf } from './scale.ts';
import type { TickGroup } from './tickGroups.ts';
import { tickPaths } from './tickPaths.ts';
import { RIGHT_PX } from './usePlot.ts';
import { absentWord, STOP_WORDS } from './words.ts';
import { pxOf, type Zoom } from './zoom.ts';

/** Height of a phase's lane, in px: a line of words above, the bar below. */
export const PHASE_LANE_PX = 40;

/** Upper edge and height of the bar in its lane. */
const BAR_TOP = 19;
const BAR_PX = 16;

interface PhaseDrawingProps {
  readonly layout: PhaseLanes;
  readonly groups: readonly TickGroup[];
  readonly zoom: Zoom;
  readonly width: number;
  readonly outcome: Outcome;
  readonly hover: TickGroup | null;
  readonly focused: TickGroup | null;
  readonly brush: readonly [number, number] | null;
}

/** The lanes of the phases: spans with their lengths, events, where it stopped, and what was never reached. */
export function PhaseDrawing({
  layout,
  groups,
  zoom,
  width,
  outcome,
  hover,
  focused,
  brush,
}: PhaseDrawingProps) {
  const terms = useTerms();
  const hatch = useId();
  const height = PHASES.length * PHASE_LANE_PX;
  const px = (value: number): number => pxOf(zoom, width, shareOf(layout.scale, value));
  const middle = (lane: number): number => lane * PHASE_LANE_PX + BAR_TOP + BAR_PX / 2;
  const paths = tickPaths(groups, middle);
  const { stop } = layout;
  const stopX = stop === null ? Number.NaN : px(stop.value);
  const shown = new Set(layout.spans.map((s) => s.phase));
  return (
    <div className="tl-phases">
      <div className="tl-labels" aria-hidden="true">
        {PHASES.map((phase) => (
          <div
            key={phase}
            className={`tl-phase-label ${shown.has(phase) ? '' : 'absent'} ${stop?.phase === phase ? 'stop' : ''}`}
          >
            {terms.phases[phase]}
            {stop?.phase === phase && <span className={stop.outcome}>{STOP_WORDS[stop.outcome]}</span>}
          </div>
        ))}
      </div>
      <svg className="tl-drawing" width={width + RIGHT_PX} height={height} aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="tl-hatch" width="2" height="6" />
          </pattern>
        </defs>
        {stop !== null && (
          <rect
            className={`tl-stop-lane ${stop.outcome}`}
            x={0}
            y={PHASES.indexOf(stop.phase) * PHASE_LANE_PX}
            width={width + RIGHT_PX}
            height={PHASE_LANE_PX}
          />
        )}
        <Grid scale={layout.scale} zoom={zoom} width={width} format={layout.format} height={height} />
        <path
          className="tl-rows"
          d={PHASES.map((_, i) => `M0 ${(i + 1) * PHASE_LANE_PX - 0.5}H${width + RIGHT_PX}`).join('')}
        />
        {layout.spans.map((span) => {
          const x = px(span.from);
          const w = Math.max(3, px(span.to) - x);
          const y = PHASES.indexOf(span.phase) * PHASE_LANE_PX + BAR_TOP;
          const bad = span.outcome === 'failed' || span.outcome === 'lost';
          return (
            <g key={`${span.phase} ${span.startLine} ${span.endLine}`} className={`tl-span ${span.outcome}`}>
              <rect x={x} y={y} width={w} height={BAR_PX} rx={2.5} />
              {bad && (
                <rect
                  className="hatched"
                  x={x}
                  y={y}
                  width={w}
                  height={BAR_PX}
                  rx={2.5}
                  fill={`url(#${hatch})`}
                />
              )}
            </g>
          );
        })}
        {captions(layout, px, width, terms).map((c) => (
          <text
            key={`${c.lane} ${c.x}`}
            className="tl-caption"
            x={c.x}
            y={c.lane * PHASE_LANE_PX + 14}
            textAnchor={c.anchor}
          >
            {c.text}
          </text>
        ))}
        {PHASES.map((phase, lane) =>
          shown.has(phase) ? null : (
            <text key={phase} className="tl-absent" x={6} y={middle(lane) + 4}>
              {absentWord(lane, layout.spans, outcome)}
            </text>
          ),
        )}
        {TONES.map((tone) => (
          <path key={tone} className={`tl-ticks ${tone}`} d={paths[tone]} />
        ))}
        {stop !== null && stopX >= -1 && stopX <= width + 1 && (
          <g className={`tl-stop ${stop.outcome}`} transform={`translate(${stopX} 0)`}>
            <path d={`M0 0V${height}`} />
            <g transform={`translate(6 ${middle(PHASES.indexOf(stop.phase)) - 8})`}>
              <OutcomeMark outcome={stop.outcome} size={16} />
            </g>
          </g>
        )}
        {hover !== null && <circle className="tl-hover" cx={hover.x} cy={middle(hover.lane)} r={9} />}
        {focused !== null && <circle className="tl-focus" cx={focused.x} cy={middle(focused.lane)} r={10} />}
        {brush !== null && (
          <rect className="tl-brush" x={brush[0]} y={0} width={brush[1] - brush[0]} height={height} />
        )}
      </svg>
    </div>
  );
}
