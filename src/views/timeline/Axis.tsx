import { type AxisFormat, axisBreaks, axisTicks } from './axis.ts';
import type { Scale } from './scale.ts';
import { isWhole, type Zoom } from './zoom.ts';

/** Height of an axis with a row for times and, above it, one for days or for the lengths of breaks, in px. */
const TWO_ROWS_PX = 34;

/** Height of an axis with one row, in px. */
const ONE_ROW_PX = 22;

/** Height of an axis, in px. */
export function axisHeight(scale: Scale, format: AxisFormat): number {
  const broken = scale.stretches.some((stretch) => stretch.kind === 'quiet');
  return format.day !== 'none' || broken ? TWO_ROWS_PX : ONE_ROW_PX;
}

/** Least distance of two marks, in px. */
const SPACING = 92;

interface AxisProps {
  readonly scale: Scale;
  readonly zoom: Zoom;
  readonly width: number;
  readonly format: AxisFormat;
  /** Room right of the axis, in px. */
  readonly right: number;
}

/** The marks of an axis with their labels, and the breaks at quiet stretches with their lengths. */
export function Axis({ scale, zoom, width, format, right }: AxisProps) {
  const ticks = axisTicks(scale, zoom, width, format, SPACING);
  const breaks = axisBreaks(scale, zoom, width, format.kind);
  const height = axisHeight(scale, format);
  return (
    <svg className="tl-axis" width={width + right} height={height} aria-hidden="true">
      <line className="tl-axis-line" x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      {breaks.map((b) => (
        <Break
          key={b.from}
          from={b.from}
          to={b.to}
          y={height}
          label={b.label}
          named={format.day === 'none'}
        />
      ))}
      {ticks.map((t) => (
        <g key={`${t.px} ${t.label}`} className="tl-axis-tick">
          <line x1={t.px} x2={t.px} y1={height - 5} y2={height} />
          <text x={edge(t.px, width).x} y={height - 9} textAnchor={edge(t.px, width).anchor}>
            {t.label}
          </text>
          {t.day !== null && (
            <text
              className="tl-axis-day"
              x={edge(t.px, width).x}
              y={10}
              textAnchor={edge(t.px, width).anchor}
            >
              {t.day}
            </text>
          )}
        </g>
      ))}
      {!isWhole(zoom) && (
        <rect
          className="tl-axis-seen"
          x={zoom.from * width}
          y={height - 2}
          width={Math.max(3, (zoom.to - zoom.from) * width)}
          height={2}
        />
      )}
    </svg>
  );
}

/** Labels at the ends stay inside. */
function edge(
  px: number,
  width: number,
): { readonly x: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (px < 26) return { x: Math.max(0, px - 2), anchor: 'start' };
  return px > width - 22 ? { x: Math.min(width + 12, px + 14), anchor: 'end' } : { x: px, anchor: 'middle' };
}

interface BreakProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly label: string;
  /** Whether its length stands above it. */
  readonly named: boolean;
}

/** Two slanted strokes through the axis, and how long nothing happened. */
function Break({ from, to, y, label, named }: BreakProps) {
  const middle = (from + to) / 2;
  return (
    <g className="tl-break">
      <title>{`Nothing happens for ${label}`}</title>
      <rect x={from} y={y - 3} width={to - from} height={3} />
      <path d={`M${middle - 5} ${y}l4 -8M${middle + 1} ${y}l4 -8`} />
      {named && (
        <text x={middle} y={10} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

interface GridProps {
  readonly scale: Scale;
  readonly zoom: Zoom;
  readonly width: number;
  readonly format: AxisFormat;
  readonly height: number;
}

/** The lines of the axis's marks through the lanes, and the quiet stretches as bands, with their length where the axis names none. */
export function Grid({ scale, zoom, width, format, height }: GridProps) {
  const ticks = axisTicks(scale, zoom, width, format, SPACING);
  const breaks = axisBreaks(scale, zoom, width, format.kind);
  return (
    <g className="tl-grid">
      <path d={ticks.map((t) => `M${Math.round(t.px) + 0.5} 0V${height}`).join('')} />
      {breaks.map((b) => (
        <g key={b.from}>
          <rect className="tl-quiet" x={b.from} y={0} width={b.to - b.from} height={height} />
          {format.day !== 'none' && <QuietLength from={b.from} to={b.to} height={height} label={b.label} />}
        </g>
      ))}
    </g>
  );
}

/** Width of a character and height of a line of a quiet stretch's length, in px. */
const CHAR_PX = 5.6;
const LINE_PX = 12;

interface QuietLengthProps {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly label: string;
}

/** How long nothing happened, roughly where there is little room: across the band, else along it, else nowhere. */
function QuietLength({ from, to, height, label }: QuietLengthProps) {
  const middle = (from + to) / 2;
  const [rough] = /^[^ ]+ [^ ]+/.exec(label) ?? [label];
  const across = [label, rough].find((text) => to - from >= text.length * CHAR_PX);
  const along = [label, rough].find((text) => height >= text.length * CHAR_PX + 8);
  if (across === undefined && (along === undefined || to - from < LINE_PX)) return null;
  const place =
    across === undefined
      ? `translate(${middle + 3.5} ${height / 2}) rotate(-90)`
      : `translate(${middle} ${height / 2 + 4})`;
  return (
    <text className="tl-quiet-length" transform={place} textAnchor="middle">
      {across ?? along}
    </text>
  );
}
