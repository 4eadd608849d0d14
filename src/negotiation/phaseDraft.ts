import type {
  Agreed,
  BothSides,
  Comparison,
  Lifetime,
  Moment,
  Packet,
  Phase,
  SecurityAssociation,
  Value,
} from '../model/negotiation.ts';
import type { Exchange, Outcome, PhaseName } from '../model/phases.ts';
import { Comparisons } from './comparisons.ts';
import { comparePairs, type Offer, oneSided } from './offers.ts';

/** A phase while its events are being read. */
export class PhaseDraft {
  readonly phase: PhaseName;
  exchange: Exchange | null = null;
  /** Line that names the exchange, null where no line of its own does. */
  exchangeLine: number | null = null;
  outcome: Outcome = 'unfinished';
  /** True for an exchange that began while the tunnel was up: it renews keys. */
  renewal = false;
  /** First and last record. */
  start: number;
  end: number;
  readonly comparisons: Comparisons;
  /** What was agreed, by attribute. */
  readonly values: Record<string, Value> = {};
  /** Lines on which that stands. */
  readonly agreedLines: number[] = [];
  identities: BothSides<string | null> | null = null;
  trafficSelectors: BothSides<string[]> | null = null;
  readonly sas: SecurityAssociation[] = [];
  lifetime: Lifetime | null = null;
  pollTimeouts = 0;
  readonly packets: Packet[] = [];
  /** Message id of the exchange that set it up, null where the log shows none. */
  messageId: string | null = null;
  /** What the peer offered and what is configured here, as far as the log shows it. */
  remoteOffers: readonly Offer[] = [];
  localOffers: readonly Offer[] = [];
  /** Line on which the offers stand, from 1. */
  offersLine = 0;
  /** True where the offers of one side are not known with their group. */
  withoutGroup = false;

  constructor(phase: PhaseName, start: number) {
    this.phase = phase;
    this.start = start;
    this.end = start;
    this.comparisons = new Comparisons(phase !== 'phase-2');
  }

  /** Takes an agreed value; the first one stays. */
  agree(attribute: string, value: Value, line: number): void {
    this.values[attribute] ??= value;
    if (this.agreedLines.at(-1) !== line) this.agreedLines.push(line);
  }

  /** What the phase agreed on, or null where the log shows nothing of it. */
  agreed(): Agreed | null {
    const pair = this.comparisons.acceptedPair();
    if (pair === null && Object.keys(this.values).length === 0) return null;
    return {
      remoteProposal: pair?.remoteProposal ?? null,
      localProposal: pair?.localProposal ?? null,
      attributes: this.values,
    };
  }

  /**
   * The finished phase.
   * @param moment gives the line and the time of a record
   * @param brief leaves out the comparisons of a phase that came up
   */
  finish(moment: (record: number) => Moment, brief: boolean): Phase {
    const agreed = this.agreed();
    return {
      phase: this.phase,
      exchange: this.exchange,
      outcome: this.outcome,
      start: moment(this.start),
      end: moment(this.end),
      comparisons: brief && this.outcome === 'established' ? [] : this.compared(agreed),
      agreed,
      identities: this.identities,
      trafficSelectors: this.trafficSelectors,
      sas: this.sas,
      lifetime: this.lifetime,
      packets: this.packets,
      ...(this.phase === 'established' ? { pollTimeouts: this.pollTimeouts } : {}),
    };
  }

  /** The pairs that the device compared itself, or those of the two lists that it printed. */
  private compared(agreed: Agreed | null): Comparison[] {
    const { remoteOffers, localOffers } = this;
    if (remoteOffers.length === 0 || localOffers.length === 0) {
      const own = this.comparisons.list(agreed);
      return own.length > 0 || this.outcome !== 'failed'
        ? own
        : oneSided(remoteOffers, localOffers, this.offersLine);
    }
    // the Child SA that comes with IKE_AUTH negotiates no group of its own (RFC 7296 section 1.2)
    const noGroup = this.withoutGroup || (this.phase === 'phase-2' && this.exchange === 'ike-auth');
    const ignored = new Set(noGroup ? ['dh-group'] : []);
    return comparePairs(remoteOffers, localOffers, agreed, ignored, this.offersLine);
  }
}
