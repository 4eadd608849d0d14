import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampZoom, isWhole, panBy, pxOf, reveal, shareAtPx, WHOLE, type Zoom, zoomBy } from './zoom.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const zoom = fc.tuple(share, share).map(([a, b]): Zoom => clampZoom(Math.min(a, b), Math.max(a, b)));

describe('zoom', () => {
  it('keeps the point under the pointer', () => {
    const closer = zoomBy(WHOLE, 2, 0.3);
    expect(closer.to - closer.from).toBeCloseTo(0.5);
    expect(pxOf(closer, 1000, 0.3)).toBeCloseTo(300);
  });

  it('gets back to the whole', () => {
    expect(isWhole(zoomBy(zoomBy(WHOLE, 4, 0.9), 1 / 4, 0.1))).toBe(true);
  });

  it('pans no further than the ends', () => {
    expect(panBy({ from: 0.2, to: 0.4 }, -5)).toEqual({ from: 0, to: 0.2 });
    expect(panBy(WHOLE, 1)).toEqual(WHOLE);
  });

  it('stays inside the axis, whatever is done', () => {
    const step = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.01, max: 1e6, noNaN: true }), around: share }),
      fc.record({ pan: fc.double({ min: -20, max: 20, noNaN: true }) }),
      fc.record({ show: share }),
    );
    fc.assert(
      fc.property(zoom, fc.array(step), (start, steps) => {
        let z = start;
        for (const s of steps) {
          if ('factor' in s) z = zoomBy(z, s.factor, z.from + s.around * (z.to - z.from));
          else if ('pan' in s) z = panBy(z, s.pan);
          else {
            z = reveal(z, s.show);
            expect(s.show).toBeGreaterThanOrEqual(z.from - 1e-9);
            expect(s.show).toBeLessThanOrEqual(z.to + 1e-9);
          }
          expect(z.from).toBeGreaterThanOrEqual(0);
          expect(z.to).toBeLessThanOrEqual(1 + 1e-9);
          expect(z.to).toBeGreaterThan(z.from);
        }
      }),
    );
  });

  it('puts shares on px and back', () => {
    fc.assert(
      fc.property(zoom, share, (z, s) => {
        const seen = z.from + s * (z.to - z.from);
        expect(shareAtPx(z, 800, pxOf(z, 800, seen))).toBeCloseTo(seen, 9);
      }),
    );
  });
});
