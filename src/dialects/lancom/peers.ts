import { canonicalAddress } from '../../model/addresses.ts';
import type { IkeEvent } from '../../model/event.ts';
import type { TiedPeer } from '../dialect.ts';
import { isDefaultName } from './strangers.ts';

/** What is known of a peer while the lines of a source are tied. */
export interface PeerState extends TiedPeer {
  /** True for one that has a default name. */
  stranger: boolean;
  /** SPI of the initiator of its last IKE SA (IKEv2), and whether that attempt is settled. */
  spi: string;
  settled: boolean;
  /** The peer at its address that has its lines, for a stranger that never said its name; -1 for none. */
  lent: number;
  /** False once its negotiation has ended. */
  alive: boolean;
  /** ESP SAs of the last phase 2 that were not seen yet. */
  sasLeft: number;
  /** Numbers of the pair of proposals that was compared last; 0 before the first. */
  remoteNo: number;
  localNo: number;
  /** Time of its last line, in ms. */
  time: number;
}

/** The peers of one source, by what the lines call them. */
export class PeerBook {
  readonly list: PeerState[] = [];
  /** By the number of the name in the table of values, and by the name itself. */
  readonly byName = new Map<number, number>();
  readonly byText = new Map<string, number>();
  /** By the number of the address, and by the address in canonical form. */
  readonly byAddress = new Map<number, number>();
  readonly canonical = new Map<string, number>();

  /** A peer by its place in the list. */
  at(peer: number): PeerState {
    return this.list[peer] as PeerState;
  }

  /** A peer that was called otherwise, or by nothing, gets its name. */
  rename(peer: number, name: string): void {
    this.at(peer).name = name;
    this.byText.set(name, peer);
  }

  /** Learns the address that a line gives for a peer. */
  learn(peer: number, address: number, event: IkeEvent): void {
    if (this.byAddress.get(address) === peer) return;
    const text = canonicalAddress(event.text('address') ?? '');
    // 0.0.0.0 stands where no address is known yet; several peers may have it
    if (text === '0.0.0.0') return;
    this.byAddress.set(address, peer);
    this.keepAddress(peer, text);
  }

  /** Learns an address in canonical form. */
  keepAddress(peer: number, address: string): void {
    this.canonical.set(address, peer);
    this.at(peer).address = address;
  }

  /** A further peer; null for one whose name is not known. */
  add(name: string | null): number {
    if (name !== null && !isDefaultName(name)) this.byText.set(name, this.list.length);
    this.list.push({
      name,
      stranger: false,
      spi: '',
      settled: false,
      lent: -1,
      address: null,
      alive: true,
      sasLeft: 0,
      remoteNo: 0,
      localNo: 0,
      time: Number.NaN,
    });
    return this.list.length - 1;
  }
}
