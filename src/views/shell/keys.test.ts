import { describe, expect, it, vi } from 'vitest';
import { summaryOf } from '../../store/fakeTrace.ts';
import { KEY_GROUPS, keyFor, neighbour, nextTheme, pageKeys } from './keys.ts';

const keys = pageKeys({ toggleHelp: vi.fn(), openAnother: vi.fn() });
const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  defaultPrevented: false,
  ...more,
});

describe('keyFor', () => {
  it('finds the key that acts, and none that a view handles itself', () => {
    expect(keyFor(keys, press('l'), false, true)?.does).toBe('Show or hide the log');
    expect(keyFor(keys, press('ArrowUp'), false, true)).toBeNull();
    expect(keyFor(keys, press('x'), false, true)).toBeNull();
  });

  it('leaves letters to fields, to the browser, and to those who turned them off', () => {
    expect(keyFor(keys, press('l'), true, true)).toBeNull();
    expect(keyFor(keys, press('l', { ctrlKey: true }), false, true)).toBeNull();
    expect(keyFor(keys, press('l', { defaultPrevented: true }), false, true)).toBeNull();
    expect(keyFor(keys, press('l'), false, false)).toBeNull();
    expect(keyFor(keys, press('Escape'), true, false)).not.toBeNull();
  });
});

it('gives no key two meanings that act', () => {
  const acting = keys.filter((key) => key.run !== undefined).flatMap((key) => key.keys);
  expect(new Set(acting).size).toBe(acting.length);
  for (const { group } of keys) expect(KEY_GROUPS).toContain(group);
});

describe('neighbour', () => {
  const summary = summaryOf([
    ['failed', 0],
    ['established', 0],
    ['lost', 0],
  ]);

  it('walks in time and stops at the ends', () => {
    expect(neighbour(summary, 0, 1, false)).toBe(1);
    expect(neighbour(summary, 2, 1, false)).toBeNull();
    expect(neighbour(summary, null, 1, false)).toBe(0);
    expect(neighbour(summary, null, -1, false)).toBe(2);
  });

  it('passes over what is well', () => {
    expect(neighbour(summary, 0, 1, true)).toBe(2);
    expect(neighbour(summary, 2, -1, true)).toBe(0);
    expect(neighbour(summary, 0, -1, true)).toBeNull();
  });
});

it('goes round the themes', () => {
  expect([nextTheme('system'), nextTheme('light'), nextTheme('dark')]).toEqual(['light', 'dark', 'system']);
});
