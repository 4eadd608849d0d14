import { isAddress } from '../model/addresses.ts';
import type { Finding } from '../model/findings.ts';
import type { Negotiation, Peer } from '../model/negotiation.ts';
import type { Role } from '../model/phases.ts';
import type { Marks } from './marks.ts';

/** What is only worked out for a negotiation that may have a partner. */
export interface EndDetail {
  readonly negotiation: Negotiation;
  readonly findings: readonly Finding[];
  /** Dialect of its log. */
  readonly dialect: string;
  /** Name of the source. */
  readonly name: string;
  /** True when the peer was heard. */
  readonly heardPeer: boolean;
}

/** A negotiation as one log shows it: one end of a pair, perhaps. */
export interface End {
  /** Index of the source, from 0. */
  readonly source: number;
  /** Number in its source, from 0; and its place among those in the order in which they began. */
  readonly number: number;
  /** Number of the connection in its source, from 0. */
  readonly connection: number;
  readonly role: Role;
  readonly ikeVersion: 1 | 2 | null;
  readonly peer: Peer;
  readonly marks: Marks;
  /** Addresses that the log of this source names as the device's own. */
  readonly own: ReadonlySet<string>;
  /** Milliseconds of its first and last record; NaN for none. */
  readonly startMs: number;
  readonly endMs: number;
  /** Works out the rest; the same object each time. */
  detail(): EndDetail;
}

/** The address of the peer as this end sees it; null where it is not known. */
export function peerAddress(end: End): string | null {
  const { address } = end.peer;
  return end.marks.remoteAddress ?? (address !== null && isAddress(address) ? address : null);
}

/** How the addresses of two ends relate. */
export type AddressFit = 'both' | 'one' | 'unknown' | 'none' | 'same-end';

/**
 * Compares addresses: the peer of one must be an address of the other. Through a NAT only one side fits, as the other
 * sees the NAT's address.
 */
export function compareAddresses(a: End, b: End): AddressFit {
  const peerOfA = peerAddress(a);
  const peerOfB = peerAddress(b);
  if (peerOfA !== null && peerOfA === peerOfB) return 'same-end';
  const towardsB = owns(b, peerOfA);
  const towardsA = owns(a, peerOfB);
  if (towardsA === true && towardsB === true) return 'both';
  if (towardsA === true || towardsB === true) return 'one';
  return towardsA === null && towardsB === null ? 'unknown' : 'none';
}

/** Whether an address is the end's own; null where that cannot be said. */
function owns(end: End, address: string | null): boolean | null {
  const { localAddress } = end.marks;
  if (address === null || (localAddress === null && end.own.size === 0)) return null;
  return address === localAddress || end.own.has(address);
}
