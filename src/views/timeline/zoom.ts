/*
 * Which part of an axis is seen. Zooming happens in shares of the axis, not in values: a point under the pointer stays
 * there, and quiet stretches stay where they are.
 */

/** The part of the axis that is seen, in shares of the whole, 0 to 1. */
export interface Zoom {
  readonly from: number;
  readonly to: number;
}

/** The whole axis. */
export const WHOLE: Zoom = { from: 0, to: 1 };

/** How much one step of the keyboard or of a button zooms. */
export const ZOOM_STEP = 1.6;

/** How far one step of the keyboard pans, as a share of what is seen. */
export const PAN_STEP = 0.15;

/** The smallest part that can be seen: numbers get too coarse for finer ones. */
const SMALLEST = 1e-7;

/** A part of the axis that is inside it and not too small. */
export function clampZoom(from: number, to: number): Zoom {
  const length = Math.min(1, Math.max(SMALLEST, to - from));
  const middle = (from + to) / 2;
  const begin = Math.min(1 - length, Math.max(0, middle - length / 2));
  return { from: begin, to: begin + length };
}

/**
 * Zooms.
 * @param factor over 1 shows less of the axis, larger
 * @param around share of the axis that stays where it is
 */
export function zoomBy(zoom: Zoom, factor: number, around: number): Zoom {
  const length = Math.min(1, Math.max(SMALLEST, (zoom.to - zoom.from) / factor));
  const place = (around - zoom.from) / (zoom.to - zoom.from);
  const from = Math.min(1 - length, Math.max(0, around - place * length));
  return { from, to: from + length };
}

/** Moves what is seen, by a share of it: positive to later. */
export function panBy(zoom: Zoom, share: number): Zoom {
  const length = zoom.to - zoom.from;
  const from = Math.min(1 - length, Math.max(0, zoom.from + share * length));
  return { from, to: from + length };
}

/** Moves what is seen as little as needed so that a share of the axis is in it, with some room beside it. */
export function reveal(zoom: Zoom, share: number): Zoom {
  const length = zoom.to - zoom.from;
  const room = length * 0.08;
  if (share < zoom.from + room) return panBy(zoom, (share - room - zoom.from) / length);
  if (share > zoom.to - room) return panBy(zoom, (share + room - zoom.to) / length);
  return zoom;
}

/** True when all of the axis is seen. */
export function isWhole(zoom: Zoom): boolean {
  return zoom.to - zoom.from > 1 - 1e-9;
}

/** Px from the left edge of a share of the axis. */
export function pxOf(zoom: Zoom, width: number, share: number): number {
  return ((share - zoom.from) / (zoom.to - zoom.from)) * width;
}

/** The share of the axis at a px from the left edge. */
export function shareAtPx(zoom: Zoom, width: number, px: number): number {
  return zoom.from + (px / width) * (zoom.to - zoom.from);
}
