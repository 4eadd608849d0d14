import { OUTCOMES } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { THEMES, type Theme } from '../../store/state.ts';
import { useTrace } from '../../store/trace.ts';
import { readReferenceRoute, referenceHref } from '../shared/referenceRoute.ts';

/** Where a key works. */
export const KEY_GROUPS = ['Anywhere', 'Negotiations', 'Lists', 'Timeline', 'Log'] as const;

/** One key of the page: what the help says of it, and what it does. */
export interface PageKey {
  readonly group: (typeof KEY_GROUPS)[number];
  /** As `KeyboardEvent.key`; several that do the same. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Left out for keys that a view handles itself while it has the focus. */
  readonly run?: () => void;
}

/** The negotiation that follows or precedes the selected one in time, of any outcome or only of the bad ones. */
export function neighbour(
  summary: TraceSummary,
  selected: number | null,
  step: 1 | -1,
  onlyBad: boolean,
): number | null {
  const { count, outcome } = summary.negotiations;
  for (let i = (selected ?? (step > 0 ? -1 : count)) + step; i >= 0 && i < count; i += step) {
    const name = OUTCOMES[outcome[i] ?? 0];
    if (!onlyBad || name === 'failed' || name === 'lost') return i;
  }
  return null;
}

/** The look that follows in the toggle's round. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

function move(step: 1 | -1, onlyBad: boolean): void {
  const { summary, selection, selectNegotiation } = useTrace.getState();
  if (summary === null) return;
  const next = neighbour(summary, selection.negotiation, step, onlyBad);
  if (next !== null) selectNegotiation(next);
}

function search(): void {
  const reference = document.querySelector<HTMLElement>('[data-testid="reference-search"]');
  if (reference !== null) {
    reference.focus();
    return;
  }
  useTrace.getState().setLogOpen(true);
  // The panel is drawn first, then its field can take the focus.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid="log-search"]')?.focus());
}

/** True for a key that does something while the message reference is shown. */
export function isForReference({ group, keys }: PageKey): boolean {
  return group === 'Anywhere' || keys.includes('/');
}

/** What the keys need of the page around the store. */
export interface KeyTargets {
  readonly toggleHelp: () => void;
  readonly openAnother: () => void;
}

/** All keys of the page: the one list that the handler and the help read. */
export function pageKeys({ toggleHelp, openAnother }: KeyTargets): readonly PageKey[] {
  const { getState } = useTrace;
  return [
    { group: 'Anywhere', keys: ['?'], does: 'Show or hide this list', run: toggleHelp },
    { group: 'Anywhere', keys: ['o'], does: 'Open another log', run: openAnother },
    { group: 'Anywhere', keys: ['Ctrl+V'], does: 'Open the log on the clipboard' },
    {
      group: 'Anywhere',
      keys: ['m'],
      does: 'Show or leave the message reference',
      run: () => {
        location.hash = readReferenceRoute(location.hash) === null ? referenceHref() : '';
      },
    },
    {
      group: 'Anywhere',
      keys: ['t'],
      does: 'Change between light, dark and the look of the system',
      run: () => getState().setTheme(nextTheme(getState().theme)),
    },
    {
      group: 'Anywhere',
      keys: ['Escape'],
      does: 'Cancel a load, close a window',
      run: () => getState().cancel(),
    },
    { group: 'Negotiations', keys: ['j'], does: 'Next negotiation in time', run: () => move(1, false) },
    { group: 'Negotiations', keys: ['k'], does: 'Previous negotiation in time', run: () => move(-1, false) },
    {
      group: 'Negotiations',
      keys: ['f'],
      does: 'Next one that failed or was lost',
      run: () => move(1, true),
    },
    {
      group: 'Negotiations',
      keys: ['F'],
      does: 'Previous one that failed or was lost',
      run: () => move(-1, true),
    },
    { group: 'Lists', keys: ['ArrowUp', 'ArrowDown'], does: 'Move in the list of negotiations' },
    { group: 'Lists', keys: ['Home', 'End'], does: 'First or last entry' },
    { group: 'Lists', keys: ['Enter'], does: 'Show the negotiation' },
    { group: 'Timeline', keys: ['ArrowLeft', 'ArrowRight'], does: 'Previous or next event or negotiation' },
    { group: 'Timeline', keys: ['ArrowUp', 'ArrowDown'], does: 'Previous or next lane' },
    { group: 'Timeline', keys: ['Home', 'End'], does: 'First or last one' },
    { group: 'Timeline', keys: ['+', '-', '0'], does: 'Zoom in, zoom out, show all' },
    { group: 'Timeline', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: 'Move the part that is seen' },
    { group: 'Timeline', keys: ['Enter'], does: 'Show the negotiation, or the line in the log' },
    {
      group: 'Log',
      keys: ['l'],
      does: 'Show or hide the log',
      run: () => getState().setLogOpen(!getState().logOpen),
    },
    { group: 'Log', keys: ['/'], does: 'Search the log, or the message reference', run: search },
    { group: 'Log', keys: ['ArrowUp', 'ArrowDown'], does: 'Move from line to line' },
    { group: 'Log', keys: ['PageUp', 'PageDown'], does: 'Move by a page' },
    { group: 'Log', keys: ['Home', 'End'], does: 'First or last line' },
  ];
}

/** What of a key event decides whether a page key is meant. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * The page key that an event means, or null.
 * @param typing whether the focus is where text is typed: then no page key but Escape counts
 * @param singleKeys whether single letters and signs are wanted at all
 */
export function keyFor(
  keys: readonly PageKey[],
  event: KeyPress,
  typing: boolean,
  singleKeys: boolean,
): PageKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  if ((typing || !singleKeys) && event.key !== 'Escape') return null;
  return keys.find((key) => key.run !== undefined && key.keys.includes(event.key)) ?? null;
}
