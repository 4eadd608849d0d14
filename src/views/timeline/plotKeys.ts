import { PAN_STEP, panBy, WHOLE, ZOOM_STEP, type Zoom, zoomBy } from './zoom.ts';

/** What of a key event a plot looks at. */
export interface PlotKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * The part of the axis that is seen after a key.
 * @param around share of the axis that zooming keeps in its place
 * @returns null for a key that neither zooms nor pans
 */
export function zoomAfterKey(event: PlotKey, zoom: Zoom, around: number): Zoom | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  switch (event.key) {
    case '+':
    case '=':
      return zoomBy(zoom, ZOOM_STEP, around);
    case '-':
    case '_':
      return zoomBy(zoom, 1 / ZOOM_STEP, around);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return event.shiftKey ? panBy(zoom, -PAN_STEP) : null;
    case 'ArrowRight':
      return event.shiftKey ? panBy(zoom, PAN_STEP) : null;
    default:
      return null;
  }
}

/** A step of the keyboard through what a plot shows. */
export type Step = 'before' | 'after' | 'up' | 'down' | 'first' | 'last';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The step that a key means; null for any other key. */
export function stepOfKey(event: PlotKey): Step | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  return STEPS[event.key] ?? null;
}
