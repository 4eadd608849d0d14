import type { BothSides, Packet, Value } from '../model/negotiation.ts';
import type { Exchange } from '../model/phases.ts';
import type { Offer } from './offers.ts';
import type { PhaseDraft } from './phaseDraft.ts';

/** A message of an exchange, as the line says that begins it. */
export interface Message {
  readonly direction: Packet['direction'];
  readonly exchange: Exchange | null;
  /** True for the answer to a request. */
  readonly answer: boolean;
}

/** A proposal whose transforms stand on lines of their own. */
export interface PrintedOffer {
  readonly phase: 'phase-1' | 'phase-2';
  readonly number: number | null;
  readonly values: Record<string, readonly Value[]>;
}

interface AskedChild {
  readonly localOffers: readonly Offer[];
  readonly remoteOffers: readonly Offer[];
  readonly trafficSelectors: BothSides<string[]> | null;
  /** Line of the first offer. */
  readonly offersLine: number;
}

const NOTHING: AskedChild = { localOffers: [], remoteOffers: [], trafficSelectors: null, offersLine: 0 };

/**
 * What stands on the lines below a message, one piece on each. The message that asks for an IKE SA's proof asks for the
 * first Child SA, too; what it asks for that is kept here until phase 2 is reached.
 */
export class Printed {
  /** The message that the lines speak of. */
  message: Message | null = null;
  /** The phase whose proposals are being compared by transform type; null where the log does not say. */
  comparing: 'phase-1' | 'phase-2' | null = null;
  /** The proposal that is being printed. */
  offer: PrintedOffer | null = null;
  private asked: AskedChild = NOTHING;

  /** The lines that follow speak of another message. */
  begin(message: Message): void {
    this.message = message;
    this.offer = null;
    this.comparing = null;
  }

  /**
   * Keeps the printed proposal as one of a side's offers; with one value more it takes its own place again.
   * @param draft the phase that it belongs to; null for a phase 2 that has not begun
   * @param line from 1
   */
  offered(side: 'remote' | 'local', draft: PhaseDraft | null, line: number): void {
    const { offer } = this;
    if (offer === null) return;
    const made: Offer = {
      number: offer.number,
      protocol: offer.phase === 'phase-1' ? 'ike' : 'esp',
      values: offer.values,
    };
    const field = side === 'remote' ? 'remoteOffers' : 'localOffers';
    const known = draft ?? this.asked;
    const list = [...known[field].filter((o) => o.values !== offer.values), made];
    const offersLine = known.offersLine === 0 ? line : known.offersLine;
    if (draft === null) this.asked = { ...this.asked, [field]: list, offersLine };
    else {
      draft[field] = list;
      draft.offersLine = offersLine;
    }
  }

  /** Keeps networks that were asked for; an empty list leaves what is known. */
  selected(local: readonly string[], remote: readonly string[], draft: PhaseDraft | null): void {
    const known = (draft ?? this.asked).trafficSelectors;
    const trafficSelectors = {
      local: local.length > 0 ? [...local] : (known?.local ?? []),
      remote: remote.length > 0 ? [...remote] : (known?.remote ?? []),
    };
    if (draft === null) this.asked = { ...this.asked, trafficSelectors };
    else draft.trafficSelectors = trafficSelectors;
  }

  /** Phase 2 begins: what was asked for it belongs to it now. */
  give(draft: PhaseDraft): void {
    Object.assign(draft, this.asked);
    this.asked = NOTHING;
  }
}
