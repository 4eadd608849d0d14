import { rowOf } from '../dialects/registry.ts';
import { canonicalAddress, isAddress } from '../model/addresses.ts';
import type { RecordColumns } from '../model/columns.ts';
import { FIELD_NUMBER } from '../model/fields.ts';
import type { StringTable } from '../model/strings.ts';

/** The most different values that are looked at: a device has a handful of addresses. */
const MAX_VALUES = 4096;

/** The addresses that a source names as its device's own, in whichever message. */
export function ownAddresses(columns: RecordColumns, strings: StringTable): ReadonlySet<string> {
  const slots: number[] = [];
  const values = new Set<number>();
  for (let n = 0; n < columns.count && values.size < MAX_VALUES; n++) {
    const row = columns.row(n);
    slots[row] ??= rowOf(row)?.slots[FIELD_NUMBER.localAddress] ?? -1;
    const slot = slots[row] as number;
    const first = slot < 0 ? 0 : columns.fields(n);
    if (first !== 0) values.add(columns.pool.at(first + slot));
  }
  const out = new Set<string>();
  for (const value of values) {
    const address = ownAddress(strings.text(value) ?? '');
    if (address !== null) out.add(address);
  }
  return out;
}

/** The canonical form of an own address; null for one that every device has, and for what is none. */
function ownAddress(logged: string): string | null {
  const address = canonicalAddress(logged);
  if (!isAddress(address) || /^(?:127\.|fe80:|0\.0\.0\.0$|::1?$)/.test(address)) return null;
  return address;
}
