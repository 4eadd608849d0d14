import { canonicalAddress, canonicalNetwork } from '../model/addresses.ts';
import {
  canonicalEncryption,
  canonicalHash,
  canonicalIntegrity,
  canonicalValue,
} from '../model/algorithms.ts';
import type { IkeEvent } from '../model/event.ts';
import type { Lifetime, SecurityAssociation, Value } from '../model/negotiation.ts';

/** Seconds and kilobytes of a lifetime event; 0 kB means that there is no such limit. */
export function lifetimeOf(event: IkeEvent): Lifetime {
  const kilobytes = (field: 'softKilobytes' | 'hardKilobytes'): number | null => {
    const n = event.int(field);
    return n === 0 ? null : n;
  };
  return {
    softSeconds: event.int('softSeconds'),
    softKilobytes: kilobytes('softKilobytes'),
    hardSeconds: event.int('hardSeconds'),
    hardKilobytes: kilobytes('hardKilobytes'),
  };
}

/** The cipher that an event names, with its key length where the same line gives one (bits). */
export function encryptionOf(event: IkeEvent): Value | null {
  const logged = event.text('encryption');
  if (logged === null) return null;
  return { logged, canonical: canonicalEncryption(logged, event.int('keyLength')) };
}

/** The hash or integrity algorithm that an event names; in IKEv1 phase 1 it is a bare hash. */
export function integrityOf(event: IkeEvent, phase1: boolean): Value | null {
  const logged = event.text('integrity');
  if (logged === null) return null;
  return { logged, canonical: phase1 ? canonicalHash(logged) : canonicalIntegrity(logged) };
}

/** Another algorithm that an event names, by the attribute of which it is a value. */
export function algorithmOf(event: IkeEvent, field: 'prf' | 'group', attribute: string): Value | null {
  const logged = event.text(field);
  return logged === null ? null : { logged, canonical: canonicalValue(attribute, logged, false) };
}

const PROTOCOLS: Readonly<Record<string, SecurityAssociation['protocol']>> = {
  esp: 'esp',
  ah: 'ah',
  ipcomp: 'ipcomp',
};

/** The security association that an event describes; null where it names no SPI. */
export function saOf(event: IkeEvent): SecurityAssociation | null {
  const spi = event.text('spi');
  if (spi === null) return null;
  return {
    protocol: PROTOCOLS[(event.text('protocol') ?? '').toLowerCase()] ?? 'esp',
    direction: /^in/i.test(event.text('direction') ?? '') ? 'incoming' : 'outgoing',
    spi: spi.toLowerCase().replace(/^0x/, ''),
    encryption: encryptionOf(event)?.canonical.replace(/-\d+$/, '') ?? null,
    keyLength: event.int('keyLength'),
    integrity: integrityOf(event, false)?.canonical ?? null,
  };
}

/** A network of an event in canonical form, or null. */
export function networkOf(event: IkeEvent, field: 'localNetwork' | 'remoteNetwork'): string | null {
  const logged = event.text(field);
  return logged === null ? null : canonicalNetwork(logged);
}

/** An address of an event in canonical form; null for none, and for 0.0.0.0, which stands for an unknown one. */
export function addressOf(event: IkeEvent, field: 'address' | 'localAddress'): string | null {
  const logged = event.text(field);
  if (logged === null) return null;
  const address = canonicalAddress(logged);
  return address === '0.0.0.0' ? null : address;
}
