import type { IkeEvent } from '../../model/event.ts';
import type { EventKind } from '../../model/eventKinds.ts';

const WITH_SPIS: ReadonlySet<EventKind> = new Set([
  'packet-received',
  'packet-sent',
  'packet-prepared',
  'packet-detail',
]);

/** The initiator's SPI of a message, 16 digits, which stays the same while that of the answer is not known; empty for none. */
export function spiOf(event: IkeEvent): string {
  if (!WITH_SPIS.has(event.kind)) return '';
  const text = event.text('spi') ?? event.text('cookieI');
  return text === null ? '' : text.toLowerCase().replace(/^0x/, '').slice(0, 16);
}

/** The most SPIs that are remembered: an IKE SA that began longer ago says its peer's name by now. */
const MAX_SPIS = 20_000;

/** Which peer an SPI belongs to. */
export class SpiBook {
  private readonly peers = new Map<string, number>();

  /** The peer of an SPI; undefined for one that is not known. */
  get(spi: string): number | undefined {
    return this.peers.get(spi);
  }

  /** Notes the peer of an SPI. */
  set(spi: string, peer: number): void {
    if (this.peers.size >= MAX_SPIS && !this.peers.has(spi)) {
      for (const oldest of this.peers.keys()) {
        this.peers.delete(oldest);
        break;
      }
    }
    this.peers.set(spi, peer);
  }
}
