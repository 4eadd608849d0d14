import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';

/** An address of an event; null for none, and for `%any`, which stands for all. */
export function addressOf(event: IkeEvent, field: 'address' | 'localAddress'): string | null {
  const text = event.text(field);
  return text === null || text.startsWith('%') ? null : canonicalAddress(text);
}
