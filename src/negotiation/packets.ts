import type { Packet } from '../model/negotiation.ts';
import type { Exchange, Role } from '../model/phases.ts';

/** The payload names of a packet, whatever stands around them: `SA KE No`, `<SA><KE>`, `[SA][KE]`. */
export function payloadNames(logged: string): string[] {
  return logged.match(/[^\s<>[\]{},]+/g) ?? [];
}

/**
 * Which message of an exchange a packet is, from its payloads (RFC 2409 section 5): main mode 1 to 6, aggressive and
 * quick mode 1 to 3; in IKEv2 (RFC 7296) 1 is the request and 2 the response.
 * @param fromInitiator true when the end that began this exchange sent it; null where that is not known
 * @returns null where the payloads do not tell
 */
export function stepOf(
  exchange: Exchange | null,
  payloads: readonly string[],
  fromInitiator: boolean | null,
): number | null {
  const has = (name: string): boolean => payloads.some((p) => p.toUpperCase() === name);
  const pair = (first: number): number | null =>
    fromInitiator === null ? null : fromInitiator ? first : first + 1;
  const proves = has('HASH') || has('SIG');
  switch (exchange) {
    case 'main':
      if (has('SA')) return pair(1);
      if (has('KE')) return pair(3);
      return has('ID') || proves ? pair(5) : null;
    case 'aggressive':
      if (has('SA')) return proves ? 2 : 1;
      return proves ? 3 : null;
    case 'quick':
      if (has('SA')) return pair(1);
      return has('HASH') ? 3 : null;
    case 'ike-sa-init':
    case 'ike-auth':
    case 'create-child-sa':
      return pair(1);
    default:
      return null;
  }
}

/** How many messages the exchanges of IKEv1 have that set something up (RFC 2409 section 5). */
const LENGTHS: Readonly<Partial<Record<Exchange, number>>> = { main: 6, aggressive: 3, quick: 3 };

/** A packet and what makes it the same as one that was seen before. */
interface Seen {
  readonly key: string;
  readonly messageId: string | null;
  readonly exchange: Exchange | null;
  readonly packet: Packet;
}

/** The packets of a negotiation in their order; finds out which of them are repeated. */
export class PacketLog {
  private readonly seen: Seen[] = [];
  /** Direction in which each exchange of a message id began. */
  private readonly began = new Map<string, Packet['direction']>();
  /** The last packet whose payloads are lost, by exchange. */
  private readonly counted = new Map<string, Packet>();
  /** The last exchange in which something was sent or received. */
  exchange: Exchange | null = null;

  /**
   * Adds a packet.
   * @param phase tells exchanges of one kind apart where the log has no message ids
   */
  add(
    direction: Packet['direction'],
    exchange: Exchange | null,
    messageId: string | null,
    payloads: readonly string[],
    line: number,
    role: Role,
    phase = '',
  ): Packet {
    const opening = `${exchange}/${messageId ?? phase}`;
    let first = this.began.get(opening);
    if (first === undefined) {
      first = firstDirection(direction, exchange, role);
      this.began.set(opening, first);
    }
    const lost = payloads.length === 0 && exchange !== null && LENGTHS[exchange] !== undefined;
    const step = lost
      ? this.countedStep(opening, exchange, direction)
      : stepOf(exchange, payloads, direction === first);
    const key = `${direction}/${opening}/${lost ? step : payloads.join()}`;
    const informational = exchange === 'informational' || exchange === null;
    const retransmission = !informational && this.seen.some((s) => s.key === key);
    const packet: Packet = { direction, exchange, step, payloads, line, retransmission };
    if (lost) this.counted.set(opening, packet);
    this.seen.push({ key, messageId, exchange, packet });
    this.exchange = exchange ?? this.exchange;
    return packet;
  }

  /** The step of a packet of which the log shows no payload: the ends take turns (RFC 2409 section 5). */
  private countedStep(opening: string, exchange: Exchange, direction: Packet['direction']): number | null {
    const before = this.counted.get(opening);
    if (before === undefined) return 1;
    const { step } = before;
    if (step === null || before.direction === direction) return step;
    return step < (LENGTHS[exchange] ?? 0) ? step + 1 : null;
  }

  /** The last packet of all; null before the first. */
  last(): Packet | null {
    return this.seen.at(-1)?.packet ?? null;
  }

  /** Adds payloads to the last packet, where the log names them on a line of their own; null where there is none. */
  describe(payloads: readonly string[]): { readonly before: Packet; readonly after: Packet } | null {
    const last = this.seen.at(-1);
    if (last === undefined || last.packet.payloads.length > 0) return null;
    const after: Packet = { ...last.packet, payloads };
    this.seen[this.seen.length - 1] = { ...last, packet: after };
    return { before: last.packet, after };
  }

  /** Adds the repetition of the last packet that was sent, or of the one with that message id. */
  repeat(messageId: string | null, line: number): Packet | null {
    const last = this.seen.findLast(
      (s) =>
        s.packet.direction === 'sent' &&
        (messageId === null || s.messageId === null || s.messageId === messageId),
    );
    if (last === undefined) return null;
    return { ...last.packet, line, retransmission: true };
  }

  /** The last packet that was sent and not answered since; null where the last one is the peer's. */
  unanswered(): Packet | null {
    const last = this.seen.at(-1);
    return last !== undefined && last.packet.direction === 'sent' ? last.packet : null;
  }
}

/** Who began an exchange whose first packet in the log is this one. */
function firstDirection(
  direction: Packet['direction'],
  exchange: Exchange | null,
  role: Role,
): Packet['direction'] {
  const phase1 =
    exchange === 'main' || exchange === 'aggressive' || exchange === 'ike-sa-init' || exchange === 'ike-auth';
  if (phase1 && role === 'initiator') return 'sent';
  if (phase1 && role === 'responder') return 'received';
  return direction;
}
