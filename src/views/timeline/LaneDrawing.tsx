import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import { Grid } from './Axis.tsx';
import type { LaneMark } from './laneMarks.ts';
import { LANE_PX, type MarkPaths } from './markPaths.ts';
import type { TraceAxis } from './traceAxis.ts';
import { RIGHT_PX } from './usePlot.ts';
import type { Zoom } from './zoom.ts';

/** A mark and its lane, from 0. */
export interface PlacedMark {
  readonly lane: number;
  readonly mark: LaneMark;
}

interface LaneDrawingProps {
  /** The uppermost lane that is drawn. */
  readonly first: number;
  /** Marks of the lanes from there on. */
  readonly drawn: readonly (readonly LaneMark[])[];
  readonly names: readonly string[];
  readonly paths: Readonly<Record<Outcome, MarkPaths>>;
  readonly axis: TraceAxis;
  readonly zoom: Zoom;
  readonly width: number;
  readonly chosen: PlacedMark | null;
  readonly hover: PlacedMark | null;
  readonly focused: PlacedMark | null;
  readonly brush: readonly [number, number] | null;
}

/** The lanes in sight: their names, their marks, and what is selected, hovered, focused or drawn up. */
export function LaneDrawing(props: LaneDrawingProps) {
  const { first, drawn, axis, zoom, width, chosen, hover, focused, brush } = props;
  const height = drawn.length * LANE_PX;
  const frame = (at: PlacedMark, grow: number) => ({
    x: at.mark.x0 - grow,
    y: (at.lane - first) * LANE_PX + 2,
    width: Math.max(at.mark.x1 - at.mark.x0, 11) + 2 * grow,
    height: LANE_PX - 4,
    rx: 3,
  });
  return (
    <div className="tl-window" style={{ transform: `translateY(${first * LANE_PX}px)` }}>
      <div className="tl-labels" aria-hidden="true">
        {props.names.map((name, i) => {
          const lane = first + i;
          return (
            <div key={lane} className={`tl-label ${chosen?.lane === lane ? 'on' : ''}`} title={name}>
              {name}
            </div>
          );
        })}
      </div>
      <svg className="tl-drawing" width={width + RIGHT_PX} height={height} aria-hidden="true">
        <Grid scale={axis.scale} zoom={zoom} width={width} format={axis.format} height={height} />
        <path
          className="tl-rows"
          d={drawn.map((_, i) => `M0 ${(i + 1) * LANE_PX - 0.5}H${width + RIGHT_PX}`).join('')}
        />
        {chosen !== null && <rect className="tl-chosen" {...frame(chosen, 4)} />}
        {OUTCOMES.map((outcome) => (
          <g key={outcome} className={`tl-marks ${outcome}`}>
            <path className="life" d={props.paths[outcome].life} />
            <path className="solid" d={props.paths[outcome].solid} />
            <path className="shape" d={props.paths[outcome].shape} />
            <path className="sign" d={props.paths[outcome].sign} />
          </g>
        ))}
        {hover !== null && <rect className="tl-hover" {...frame(hover, 3)} />}
        {focused !== null && <rect className="tl-focus" {...frame(focused, 4)} />}
        {brush !== null && (
          <rect className="tl-brush" x={brush[0]} y={0} width={brush[1] - brush[0]} height={height} />
        )}
      </svg>
    </div>
  );
}
