import { isWhole, WHOLE, ZOOM_STEP, type Zoom, zoomBy } from './zoom.ts';

interface PlotToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** What is zoomed, for assistive technology. */
  readonly of: string;
}

/** Buttons that zoom a plot. */
export function PlotTools({ zoom, onZoom, of }: PlotToolsProps) {
  const middle = (zoom.from + zoom.to) / 2;
  const whole = isWhole(zoom);
  return (
    <fieldset className="tl-tools">
      <legend className="visually-hidden">Zoom {of}</legend>
      <button
        type="button"
        className="button bare"
        aria-label="Zoom out"
        title="Zoom out (-)"
        disabled={whole}
        onClick={() => onZoom(zoomBy(zoom, 1 / ZOOM_STEP, middle))}
      >
        −
      </button>
      <button
        type="button"
        className="button bare"
        aria-label="Zoom in"
        title="Zoom in (+, or Ctrl and the wheel)"
        onClick={() => onZoom(zoomBy(zoom, ZOOM_STEP, middle))}
      >
        +
      </button>
      <button
        type="button"
        className="button bare"
        title="Show all (0)"
        disabled={whole}
        onClick={() => onZoom(WHOLE)}
      >
        Show all
      </button>
    </fieldset>
  );
}
