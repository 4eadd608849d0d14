import { useEffect } from 'react';
import { useTrace } from '../../store/trace.ts';
import { keyFor, type PageKey } from './keys.ts';

/** True where keys are text: they then belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'file', 'radio'].includes(target.type);
}

/** Listens for the keys of the page. */
export function usePageKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = keyFor(keys, event, isTyping(event.target), useTrace.getState().singleKeys);
      if (key?.run === undefined) return;
      // An open window has the Escape key to itself.
      if (document.querySelector('dialog[open]') !== null && event.key !== '?') return;
      if (event.key !== 'Escape') event.preventDefault();
      key.run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [keys]);
}
