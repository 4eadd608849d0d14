import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { clampZoom, isWhole, panBy, shareAtPx, type Zoom, zoomBy } from './zoom.ts';

/** A pointer has to move this far, in px, before it drags. */
const DRAG_PX = 4;

/** The narrowest stretch, in px, that is zoomed into when it is drawn up. */
const MIN_BRUSH_PX = 6;

/** Room right of the axis, in px, for signs and labels at its end. */
export const RIGHT_PX = 26;

/** How much a px of the wheel zooms. */
const WHEEL_ZOOM = 0.0022;

/** A place in the plot: px from the left edge of its axis, and where on the screen. */
export interface PlotPoint {
  readonly x: number;
  readonly clientX: number;
  readonly clientY: number;
}

/** What a plot does with pointers. */
export interface PlotOptions {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Px left of the axis that hold the names of the lanes. */
  readonly labels: number;
  readonly onPick: (point: PlotPoint) => void;
  /** Null when the pointer leaves. */
  readonly onHover: (point: PlotPoint | null) => void;
}

/** A plot that is zoomed and panned by wheel, fingers and dragging. */
export interface Plot {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Width of the axis, in px; 0 until it has been measured. */
  readonly width: number;
  /** The stretch that is being drawn up, in px; null for none. */
  readonly brush: readonly [number, number] | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
    readonly onPointerLeave: () => void;
  };
}

interface Drag {
  readonly kind: 'pan' | 'brush';
  readonly x: number;
  readonly y: number;
  readonly zoom: Zoom;
  begun: boolean;
}

/**
 * The wheel with Ctrl, or two fingers, zoom; the wheel sideways and dragging pan; dragging with Shift, in the part
 * marked `data-brush`, or while all is seen, draws up the stretch to zoom into.
 */
export function usePlot({ zoom, onZoom, labels, onPick, onHover }: PlotOptions): Plot {
  const box = useRef<HTMLDivElement>(null);
  const [outer, setOuter] = useState(0);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const width = Math.max(0, outer - labels - RIGHT_PX);
  const now = useRef({ zoom, width, labels, onZoom });
  const drag = useRef<Drag | null>(null);
  const fingers = useRef(new Map<number, number>());

  useLayoutEffect(() => {
    now.current = { zoom, width, labels, onZoom };
  });

  const change = useCallback((next: Zoom) => {
    now.current.zoom = next;
    now.current.onZoom(next);
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setOuter(element.clientWidth));
    observer.observe(element);
    setOuter(element.clientWidth);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    // React listens to the wheel passively, which could not keep the browser from zooming the page.
    const onWheel = (event: WheelEvent): void => {
      const { zoom: seen, width: px, labels: left } = now.current;
      const unit = event.deltaMode === 1 ? 16 : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - element.getBoundingClientRect().left - left;
        change(zoomBy(seen, Math.exp(-event.deltaY * unit * WHEEL_ZOOM), shareAtPx(seen, px, x)));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (isWhole(seen) || Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return;
      event.preventDefault();
      change(panBy(seen, (sideways * unit) / px));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [change]);

  const pointOf = (event: PointerEvent): PlotPoint => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    return { x: event.clientX - left - labels, clientX: event.clientX, clientY: event.clientY };
  };

  const stop = (): void => {
    drag.current = null;
    fingers.current.clear();
    setBrush(null);
  };

  const pinch = (event: PointerEvent, x: number): void => {
    const before = [...fingers.current.values()];
    fingers.current.set(event.pointerId, x);
    const after = [...fingers.current.values()];
    const [a0, b0] = before;
    const [a1, b1] = after;
    if (a0 === undefined || b0 === undefined || a1 === undefined || b1 === undefined) return;
    const { zoom: seen, width: px } = now.current;
    const factor = Math.max(8, Math.abs(a1 - b1)) / Math.max(8, Math.abs(a0 - b0));
    const moved = panBy(seen, ((a0 + b0) / 2 - (a1 + b1) / 2) / px);
    change(zoomBy(moved, factor, shareAtPx(moved, px, (a1 + b1) / 2)));
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { x } = pointOf(event);
    fingers.current.set(event.pointerId, x);
    const marked = event.target instanceof Element && event.target.closest('[data-brush]') !== null;
    const kind = event.shiftKey || marked || isWhole(zoom) ? 'brush' : 'pan';
    drag.current = fingers.current.size > 1 ? null : { kind, x, y: event.clientY, zoom, begun: false };
    if (fingers.current.size > 1) setBrush(null);
  };

  const onPointerMove = (event: PointerEvent): void => {
    const point = pointOf(event);
    if (fingers.current.size > 1) {
      if (fingers.current.has(event.pointerId)) pinch(event, point.x);
      return;
    }
    const held = drag.current;
    if (held === null) {
      onHover(point);
      return;
    }
    if (!held.begun && Math.abs(point.x - held.x) <= DRAG_PX) return;
    if (!held.begun) {
      held.begun = true;
      box.current?.setPointerCapture(event.pointerId);
      onHover(null);
    }
    if (held.kind === 'pan') change(panBy(held.zoom, (held.x - point.x) / width));
    else setBrush([Math.max(0, Math.min(held.x, point.x)), Math.min(width, Math.max(held.x, point.x))]);
  };

  const onPointerUp = (event: PointerEvent): void => {
    const held = drag.current;
    const drawn = brush;
    const wasPinch = fingers.current.size > 1;
    stop();
    if (wasPinch || held === null) return;
    if (!held.begun) {
      if (Math.abs(event.clientY - held.y) <= 2 * DRAG_PX) onPick(pointOf(event));
    } else if (drawn !== null && drawn[1] - drawn[0] >= MIN_BRUSH_PX) {
      change(clampZoom(shareAtPx(zoom, width, drawn[0]), shareAtPx(zoom, width, drawn[1])));
    }
  };

  return {
    box,
    width,
    brush,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: stop,
      onPointerLeave: () => onHover(null),
    },
  };
}
