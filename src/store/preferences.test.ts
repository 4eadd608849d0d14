import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPreferences, writePreferences } from './preferences.ts';
import { EMPTY_STATE, THEMES } from './state.ts';

it('repairs whatever stands in the storage', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      const { theme, singleKeys } = readPreferences({ getItem: () => stored, setItem: () => undefined });
      expect(THEMES).toContain(theme);
      expect(singleKeys).toBeTypeOf('boolean');
    }),
  );
});

it('takes a stored theme and falls back where the browser refuses', () => {
  expect(readPreferences({ getItem: () => '{"theme":"light"}', setItem: () => undefined }).theme).toBe(
    'light',
  );
  const refuses = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  };
  expect(readPreferences(refuses).theme).toBe('system');
  expect(() => writePreferences(refuses, { ...EMPTY_STATE, theme: 'dark', singleKeys: true })).not.toThrow();
});
