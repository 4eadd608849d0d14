import type { Packet } from '../../model/negotiation.ts';
import type { Exchange } from '../../model/phases.ts';
import type { Terms } from '../../texts/types.ts';
import { formatCount } from '../shared/format.ts';

/* What the ladder says of itself. Names of exchanges come from `texts/`. */

/** How the ladder is used from the keyboard; read to who cannot see it. */
export const LADDER_HELP = 'Up and down arrow move between packets, Enter shows the line in the log.';

/** What the messages of an exchange are about (RFC 2409 section 5), from the first one. */
const ABOUT: Readonly<Partial<Record<Exchange, readonly string[]>>> = {
  main: ['proposals', 'choice', 'key exchange', 'key exchange', 'identity and proof', 'identity and proof'],
  aggressive: ['proposals, key and identity', 'choice, key and proof', 'proof'],
  quick: ['proposals and networks', 'choice', 'confirmation'],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A packet by its exchange and step: `Main mode 1`, `IKE_AUTH request`. */
export function stepName({ exchange, step }: Packet, terms: Terms): string {
  if (exchange === null) return 'Message';
  const name = capital(terms.exchanges[exchange]);
  if (step === null) return name;
  // the exchanges of IKEv2 are pairs (RFC 7296 section 1)
  if (exchange === 'ike-sa-init' || exchange === 'ike-auth' || exchange === 'create-child-sa') {
    return `${name} ${step === 1 ? 'request' : 'response'}`;
  }
  return `${name} ${step}`;
}

/** What a packet is about; null where its step does not tell. */
export function stepAbout({ exchange, step }: Packet): string | null {
  if (exchange === null || step === null) return null;
  return ABOUT[exchange]?.[step - 1] ?? null;
}

/** Who sent it, in words. */
export function directionWord({ direction }: Packet): string {
  return direction === 'sent' ? 'to the peer' : 'from the peer';
}

/** The payloads of a packet as they are shown. */
export function payloadsWord({ payloads }: Packet): string {
  return payloads.length === 0 ? 'payloads not shown by the log' : payloads.join(' ');
}

/** What the ladder holds. */
export function countWord(packets: number, again: number): string {
  const all = packets === 1 ? '1 packet' : `${formatCount(packets)} packets`;
  if (again === 0) return all;
  return `${all}, ${formatCount(again)} of them sent again`;
}

/** Where a phase stopped, by its last packet. */
export function stoppedWord(phase: 'phase-1' | 'phase-2', last: Packet, terms: Terms): string {
  const where = `${terms.phases[phase]} stopped here`;
  if (last.exchange === 'informational' || last.exchange === null) return where;
  const name = stepName(last, terms);
  const named =
    terms.exchanges[last.exchange] === name ? name : name.replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase());
  return last.direction === 'sent'
    ? `${where}: no answer to ${named}`
    : `${where}: this device did not go on after ${named}`;
}
