import type { Peer } from '../../model/negotiation.ts';

/** What to call a peer: its name, else its address, else that it has none. */
export function peerName(peer: Peer): string {
  return peer.name ?? peer.address ?? 'Unnamed peer';
}
