import type {
  Agreed,
  BothSides,
  Lifetime,
  Moment,
  Phase,
  SecurityAssociation,
  Value,
} from '../model/negotiation.ts';
import type { Exchange, Outcome, PhaseName } from '../model/phases.ts';
import { Comparisons } from './comparisons.ts';

/** A phase while its events are being read. */
export class PhaseDraft {
  readonly phase: PhaseName;
  exchange: Exchange | null = null;
  outcome: Outcome = 'unfinished';
  /** First and last record. */
  readonly start: number;
  end: number;
  /** Milliseconds by the log's clock, NaN for none. */
  readonly startMs: number;
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

  constructor(phase: PhaseName, start: number, startMs: number) {
    this.phase = phase;
    this.start = start;
    this.end = start;
    this.startMs = startMs;
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
      comparisons: brief && this.outcome === 'established' ? [] : this.comparisons.list(agreed),
      agreed,
      identities: this.identities,
      trafficSelectors: this.trafficSelectors,
      sas: this.sas,
      lifetime: this.lifetime,
      packets: [],
      ...(this.phase === 'established' ? { pollTimeouts: this.pollTimeouts } : {}),
    };
  }
}
