import { type Preferences, STORED, THEMES, type TraceState } from './state.ts';

/** The one key under which preferences are kept. */
export const PREFERENCES_KEY = 'ikescope.preferences';

/** The parts of `localStorage` that are needed. */
export interface KeyStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const DEFAULTS: Preferences = { theme: 'system', singleKeys: true };

/**
 * Reads the preferences and repairs them: what is missing, unknown or damaged becomes the default.
 * Gives the defaults where there is no storage, or where the browser refuses it.
 */
export function readPreferences(storage: KeyStorage | null): Preferences {
  let raw: unknown = null;
  try {
    raw = JSON.parse(storage?.getItem(PREFERENCES_KEY) ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof raw !== 'object' || raw === null) return DEFAULTS;
  const theme = THEMES.find((known) => 'theme' in raw && raw.theme === known);
  const singleKeys = 'singleKeys' in raw && typeof raw.singleKeys === 'boolean' ? raw.singleKeys : null;
  return { theme: theme ?? DEFAULTS.theme, singleKeys: singleKeys ?? DEFAULTS.singleKeys };
}

/** Writes those pieces of the state that declare that they are stored; a full or forbidden storage is no fault. */
export function writePreferences(storage: KeyStorage | null, state: TraceState): void {
  const kept = Object.fromEntries(Object.entries(state).filter(([key]) => STORED[key as keyof TraceState]));
  try {
    storage?.setItem(PREFERENCES_KEY, JSON.stringify(kept));
  } catch {
    // Private windows may forbid it: the page then starts with the defaults next time.
  }
}

/** The browser's storage, or null where there is none or it may not be used. */
export function browserStorage(): KeyStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
