import { describe, expect, it } from 'vitest';
import { RepeatWatch } from './repeats.ts';

/** How many attempts first messages are that were refused at these seconds. */
function attempts(...seconds: readonly number[]): number {
  const watch = new RepeatWatch();
  let session = 0;
  for (const second of seconds) {
    if (!watch.isRepeat(session, 1000 * second, false)) session++;
    watch.seen(session, 1000 * second);
  }
  return session;
}

describe('first messages that are refused', () => {
  it('are one attempt while the waits grow', () => {
    expect(attempts(0, 0.5, 1, 2, 4, 8, 16, 32, 64)).toBe(1);
    expect(attempts(0, 4, 11, 24, 47, 89)).toBe(1);
  });

  it('are one attempt where a line or two follow at once', () => {
    expect(attempts(0, 0.02, 0.5, 0.52, 1, 1.01, 2, 2.02)).toBe(1);
  });

  it('are a new attempt where the short waits begin again', () => {
    expect(attempts(0, 0.5, 1, 2, 4, 8, 16, 20, 20.5, 21)).toBe(2);
  });

  it('are a new attempt after a long time', () => {
    expect(attempts(0, 0.5, 1, 300)).toBe(2);
  });

  it('are one attempt where nothing tells the time', () => {
    const watch = new RepeatWatch();
    watch.seen(1, Number.NaN);
    expect(watch.isRepeat(1, Number.NaN, false)).toBe(true);
    expect(watch.isRepeat(2, Number.NaN, false)).toBe(false);
  });
});
