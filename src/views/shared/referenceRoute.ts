import { useSyncExternalStore } from 'react';

/*
 * Addresses of the message reference: `#/reference`, and `#/reference/lancom/connecting` for one message or error number.
 * They need no server, and the browser's own way back leads out again.
 */

const PREFIX = '#/reference';
const ENTRY = /^#\/reference\/([\w-]+)\/([\w-]+)$/;

/** Where in the reference the page stands; `entry` is `dialect/row` or `dialect/0x1106`, null for the list. */
export interface ReferenceRoute {
  readonly entry: string | null;
}

/** The address of the reference, or of one entry. */
export function referenceHref(entry: string | null = null): string {
  return entry === null ? PREFIX : `${PREFIX}/${entry}`;
}

/** Reads an address; null for one that leads elsewhere. */
export function readReferenceRoute(hash: string): ReferenceRoute | null {
  if (hash === PREFIX || hash === `${PREFIX}/`) return { entry: null };
  const found = ENTRY.exec(hash);
  if (found !== null) return { entry: `${found[1]}/${found[2]}` };
  // a damaged address still leads to the list
  return hash.startsWith(`${PREFIX}/`) ? { entry: null } : null;
}

/** Leaves the reference for what was there before: the open log, or the first page. */
export function leaveReference(): void {
  if (readReferenceRoute(location.hash) !== null) location.hash = '';
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Where in the reference the page stands; null for elsewhere. */
export function useReferenceRoute(): ReferenceRoute | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return readReferenceRoute(hash);
}
