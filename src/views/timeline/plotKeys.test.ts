import { describe, expect, it } from 'vitest';
import { stepOfKey, zoomAfterKey } from './plotKeys.ts';
import { WHOLE } from './zoom.ts';

const press = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const half = { from: 0.2, to: 0.7 };

describe('zoomAfterKey', () => {
  it('zooms around the focus and back', () => {
    const closer = zoomAfterKey(press('+'), WHOLE, 0.5);
    expect(closer?.from).toBeCloseTo(0.1875);
    expect(zoomAfterKey(press('-'), closer ?? WHOLE, 0.5)?.from).toBeCloseTo(0);
    expect(zoomAfterKey(press('0'), half, 0.5)).toEqual(WHOLE);
  });

  it('pans with Shift', () => {
    expect(zoomAfterKey(press('ArrowRight', { shiftKey: true }), half, 0)?.from).toBeCloseTo(0.275);
    expect(zoomAfterKey(press('ArrowRight'), half, 0)).toBeNull();
  });

  it('leaves the zoom of the browser alone', () => {
    expect(zoomAfterKey(press('+', { ctrlKey: true }), WHOLE, 0.5)).toBeNull();
    expect(zoomAfterKey(press('0', { metaKey: true }), half, 0.5)).toBeNull();
  });
});

describe('stepOfKey', () => {
  it('reads arrows, Home and End alone', () => {
    expect(['ArrowLeft', 'ArrowDown', 'Home', 'End'].map((key) => stepOfKey(press(key)))).toEqual([
      'before',
      'down',
      'first',
      'last',
    ]);
    expect(stepOfKey(press('ArrowLeft', { altKey: true }))).toBeNull();
    expect(stepOfKey(press('a'))).toBeNull();
  });
});
