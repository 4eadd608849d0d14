/*
 * Where a scroll position stands in a list that may be taller than a browser can make an element. Chromium and WebKit
 * clamp heights at 33.5 million px, Firefox shows an element over about 17 million px with no height at all; so the
 * scrolled element is never taller than `MAX_SCROLL_PX`, and two positions are told apart:
 *
 *   top        px from the list's beginning to the first visible px, as if every row stood there
 *   scrollTop  px that the browser has scrolled
 *   origin     top - scrollTop
 *
 * Small steps (wheel, touch) keep the origin, so rows move with the browser's own scrolling, pixel by pixel. A large
 * step (the scroll bar's thumb) is read on a fixed line: one to one for the first and the last `EDGE_PX`, so that both
 * ends are reached exactly, steeper between them. When scrolling rests, the position settles: scrollTop goes where that
 * line says, top stays, nothing moves on the screen.
 *
 *   top      ·          ,/
 *            |        ,'
 *            |      ,'       steep middle
 *            |    ,'
 *            |  /            one to one at both ends
 *            +----------- scrollTop
 */

/** The tallest element, in px, that a list makes; every engine shows it right. */
export const MAX_SCROLL_PX = 8_000_000;

/** At either end of a taller list this much, in px, scrolls one to one. */
const EDGE_PX = 1_000_000;

/** Sizes of a list, in px. */
export interface ListGeometry {
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height of the part that is seen. */
  readonly viewport: number;
}

/** A scroll position: see above. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly origin: number;
}

/** The rows to draw, both included; `last` is below `first` when there are none. Rows count from 0. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** Where a row is to stand after scrolling to it; `nearest` scrolls only when it is not wholly seen. */
export type Align = 'start' | 'centre' | 'nearest';

/** The position at the beginning of a list. */
export const AT_START: ScrollPosition = { scrollTop: 0, origin: 0 };

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** Height of the element that is scrolled, in px. */
export function scrollHeight(g: ListGeometry): number {
  return Math.min(g.rowCount * g.rowHeight, MAX_SCROLL_PX);
}

/** The largest `top`. */
export function maxTop(g: ListGeometry): number {
  return Math.max(0, g.rowCount * g.rowHeight - g.viewport);
}

function maxScrollTop(g: ListGeometry): number {
  return Math.max(0, scrollHeight(g) - g.viewport);
}

/** The distance from the list's beginning to the first visible px. */
export function topOf(g: ListGeometry, at: ScrollPosition): number {
  return clamp(at.scrollTop + at.origin, 0, maxTop(g));
}

/** Where the fixed line puts a `scrollTop`. */
function onLine(g: ListGeometry, scrollTop: number): number {
  const far = maxScrollTop(g);
  const excess = maxTop(g) - far;
  const middle = far - 2 * EDGE_PX;
  return scrollTop + excess * clamp((scrollTop - EDGE_PX) / middle, 0, 1);
}

/** The settled position that shows a given `top`. */
export function positionFor(g: ListGeometry, top: number): ScrollPosition {
  const wanted = clamp(top, 0, maxTop(g));
  const far = maxScrollTop(g);
  const excess = maxTop(g) - far;
  if (excess === 0 || wanted <= EDGE_PX) return { scrollTop: wanted, origin: 0 };
  if (wanted >= maxTop(g) - EDGE_PX) return { scrollTop: wanted - excess, origin: excess };
  const middle = far - 2 * EDGE_PX;
  const scrollTop = Math.round(EDGE_PX + ((wanted - EDGE_PX) * middle) / (middle + excess));
  return { scrollTop, origin: wanted - scrollTop };
}

/**
 * The position after the browser has scrolled.
 * @param before position that was known
 * @param scrollTop what the browser says now
 * @returns a position whose `scrollTop` may differ from the browser's at an end of the list: then it has to be set
 */
export function afterScroll(g: ListGeometry, before: ScrollPosition, scrollTop: number): ScrollPosition {
  const far = maxScrollTop(g);
  const now = clamp(scrollTop, 0, far);
  if (maxTop(g) === far) return { scrollTop: now, origin: 0 };
  if (Math.abs(now - before.scrollTop) > 2 * g.viewport)
    return { scrollTop: now, origin: onLine(g, now) - now };
  const top = now + before.origin;
  const outside = top < 0 || top > maxTop(g);
  const atEdge = (now === 0 && top > 0) || (now === far && top < maxTop(g));
  return outside || atEdge ? positionFor(g, top) : { scrollTop: now, origin: before.origin };
}

/** Lets the scroll bar agree with what is shown, without moving what is shown. */
export function settled(g: ListGeometry, at: ScrollPosition): ScrollPosition {
  return positionFor(g, topOf(g, at));
}

/**
 * The rows to draw at a `top`.
 * @param overscan rows to draw beyond either end of the visible part
 */
export function rowWindow(g: ListGeometry, top: number, overscan: number): RowWindow {
  const first = Math.floor(top / g.rowHeight);
  const last = Math.ceil((top + g.viewport) / g.rowHeight) - 1;
  return { first: clamp(first - overscan, 0, g.rowCount), last: Math.min(last + overscan, g.rowCount - 1) };
}

/** The `top` after which a row is seen. */
export function topForRow(g: ListGeometry, top: number, row: number, align: Align): number {
  const begin = row * g.rowHeight;
  const end = begin + g.rowHeight;
  let wanted = top;
  if (align === 'start') wanted = begin;
  else if (align === 'centre') wanted = begin - (g.viewport - g.rowHeight) / 2;
  else if (begin < top) wanted = begin;
  else if (end > top + g.viewport) wanted = end - g.viewport;
  return clamp(wanted, 0, maxTop(g));
}
