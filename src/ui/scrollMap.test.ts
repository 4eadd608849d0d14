import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AT_START,
  afterScroll,
  type ListGeometry,
  MAX_SCROLL_PX,
  maxTop,
  positionFor,
  rowWindow,
  scrollHeight,
  settled,
  topForRow,
  topOf,
} from './scrollMap.ts';

const geometry = fc.record({
  rowCount: fc.oneof(fc.nat(200), fc.integer({ min: 200, max: 30_000_000 })),
  rowHeight: fc.integer({ min: 16, max: 40 }),
  viewport: fc.integer({ min: 60, max: 1600 }),
});

const huge: ListGeometry = { rowCount: 2_000_000, rowHeight: 20, viewport: 500 };

describe('a list that fits', () => {
  const small: ListGeometry = { rowCount: 1000, rowHeight: 20, viewport: 500 };

  it('scrolls as the browser does', () => {
    expect(scrollHeight(small)).toBe(20_000);
    expect(topOf(small, afterScroll(small, AT_START, 1234.5))).toBe(1234.5);
    expect(positionFor(small, 777)).toEqual({ scrollTop: 777, origin: 0 });
  });

  it('draws the visible rows and the overscan', () => {
    expect(rowWindow(small, 0, 3)).toEqual({ first: 0, last: 27 });
    expect(rowWindow(small, 210, 0)).toEqual({ first: 10, last: 35 });
    expect(rowWindow(small, maxTop(small), 3)).toEqual({ first: 972, last: 999 });
  });

  it('draws no row of an empty list', () => {
    const none = rowWindow({ rowCount: 0, rowHeight: 20, viewport: 500 }, 0, 5);
    expect(none.last).toBeLessThan(none.first);
  });
});

describe('a list too tall for an element', () => {
  it('never makes an element over the limit', () => {
    expect(scrollHeight(huge)).toBe(MAX_SCROLL_PX);
  });

  it('moves small steps pixel by pixel', () => {
    const start = positionFor(huge, 10_000_000);
    const moved = afterScroll(huge, start, start.scrollTop + 120);
    expect(topOf(huge, moved) - topOf(huge, start)).toBeCloseTo(120, 6);
  });

  it('reads a large step as a proportion', () => {
    const half = afterScroll(huge, AT_START, (MAX_SCROLL_PX - huge.viewport) / 2);
    expect(topOf(huge, half) / maxTop(huge)).toBeCloseTo(0.5, 6);
  });

  it('reaches the last row by small steps alone, wherever they began', () => {
    let at = positionFor(huge, maxTop(huge) - 5000);
    for (let i = 0; i < 60; i++) at = afterScroll(huge, at, at.scrollTop + 100);
    expect(topOf(huge, at)).toBe(maxTop(huge));
    expect(at.scrollTop).toBe(MAX_SCROLL_PX - huge.viewport);
  });

  it('reaches the first row by small steps alone', () => {
    let at = positionFor(huge, 5000);
    for (let i = 0; i < 60; i++) at = afterScroll(huge, at, at.scrollTop - 100);
    expect(at).toEqual(AT_START);
  });
});

describe('any list', () => {
  it('keeps every position inside the list and inside the element', () => {
    fc.assert(
      fc.property(
        geometry,
        fc.array(fc.oneof(fc.integer({ min: -400, max: 400 }), fc.float({ noNaN: true }))),
        (g, steps) => {
          let at = AT_START;
          for (const step of steps) {
            const next = Math.abs(step) < 1 ? Math.abs(step) * MAX_SCROLL_PX : at.scrollTop + step;
            at = afterScroll(g, at, next);
            expect(at.scrollTop).toBeGreaterThanOrEqual(0);
            expect(at.scrollTop).toBeLessThanOrEqual(Math.max(0, scrollHeight(g) - g.viewport));
            const top = at.scrollTop + at.origin;
            expect(top).toBeGreaterThanOrEqual(-1e-6);
            expect(top).toBeLessThanOrEqual(maxTop(g) + 1e-6);
          }
        },
      ),
    );
  });

  it('settles without moving what is shown', () => {
    fc.assert(
      fc.property(
        geometry,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        (g, share, step) => {
          const start = positionFor(g, share * maxTop(g));
          const moved = afterScroll(g, start, start.scrollTop + step);
          const rest = settled(g, moved);
          expect(topOf(g, rest)).toBeCloseTo(topOf(g, moved), 6);
          expect(settled(g, rest)).toEqual(rest);
        },
      ),
    );
  });

  it('shows the row that it scrolls to, wholly', () => {
    fc.assert(
      fc.property(
        geometry.filter((g) => g.rowCount > 0),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        fc.constantFrom('start' as const, 'centre' as const, 'nearest' as const),
        (g, share, pick, align) => {
          const row = pick % g.rowCount;
          const top = topOf(g, positionFor(g, topForRow(g, share * maxTop(g), row, align)));
          expect(row * g.rowHeight).toBeGreaterThanOrEqual(top - 1e-6);
          expect((row + 1) * g.rowHeight).toBeLessThanOrEqual(top + Math.max(g.viewport, g.rowHeight) + 1e-6);
          const drawn = rowWindow(g, top, 0);
          expect(drawn.first).toBeLessThanOrEqual(row);
          expect(drawn.last).toBeGreaterThanOrEqual(row);
        },
      ),
    );
  });
});
