import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** Where an arrow key leads in a list; null for a key that leads nowhere. */
export function nextPosition(key: string, position: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, position + 1);
    case 'ArrowUp':
      return Math.max(0, position - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const ITEM = '[data-nav]';

/**
 * Makes a list of buttons one stop of the Tab key: the arrow keys, Home and End move between the elements marked with
 * `data-nav`. The stop is where the focus was last, else the element with `aria-current`, else the first.
 * @returns the handler for the list's `onKeyDown`
 */
export function useArrowKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const items = [...element.querySelectorAll<HTMLElement>(ITEM)];
    const focused = items.find((item) => item === document.activeElement);
    const stop = focused ?? items.find((item) => item.getAttribute('aria-current') === 'true') ?? items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  });

  return (event) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>(ITEM) ?? [])];
    const position = items.findIndex((item) => item.matches(':focus'));
    if (position < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPosition(event.key, position, items.length);
    if (next === null) return;
    event.preventDefault();
    for (const [i, item] of items.entries()) item.tabIndex = i === next ? 0 : -1;
    items[next]?.focus();
  };
}
