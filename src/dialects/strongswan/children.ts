import type { IkeEvent } from '../../model/event.ts';
import type { Sa } from './sas.ts';

/** Which IKE SA each Child SA belongs to, by its number, its name and its SPIs. */
export class Children {
  private readonly byNumber = new Map<number, Sa>();
  private readonly byName = new Map<string, Sa>();
  private readonly bySpi = new Map<string, Sa>();

  /** Notes the Child SA that a line names. */
  note(event: IkeEvent, sa: Sa): void {
    const number = event.value('childId');
    if (number !== 0) this.byNumber.set(number, sa);
    const name = event.text('rule');
    if (name !== null) this.byName.set(name, sa);
    for (const field of ['spiIn', 'spiOut'] as const) {
      const spi = event.text(field);
      if (spi !== null) this.bySpi.set(plainSpi(spi), sa);
    }
  }

  /** The IKE SA of the Child SA that a line names by its number or an SPI. */
  of(event: IkeEvent): Sa | null {
    const number = event.value('childId');
    const sa = number === 0 ? undefined : this.byNumber.get(number);
    if (sa !== undefined && event.kind !== 'phase-2-done') return sa;
    const spi = event.text('spi');
    return spi === null ? null : (this.bySpi.get(plainSpi(spi)) ?? null);
  }

  /** The IKE SA of a Child SA's number, as the daemon's fields hold it. */
  numbered(number: number): Sa | null {
    return number === 0 ? null : (this.byNumber.get(number) ?? null);
  }

  /** The IKE SA that had the latest Child SA of a name. */
  named(name: string | null): Sa | null {
    return name === null ? null : (this.byName.get(name) ?? null);
  }
}

function plainSpi(spi: string): string {
  return spi.toLowerCase().replace(/^0x/, '');
}
