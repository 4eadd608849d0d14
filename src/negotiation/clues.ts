import type { EventKind } from '../model/eventKinds.ts';
import type { EventFacts } from '../model/messages.ts';
import type { Negotiation, Packet } from '../model/negotiation.ts';
import type { PhaseName } from '../model/phases.ts';

/** Something in a negotiation that diagnosis may build on: an event that says why, or that nothing came back. */
export interface Clue {
  readonly kind: EventKind;
  readonly record: number;
  /** From 1. */
  readonly line: number;
  /** Milliseconds, NaN for none. */
  readonly time: number;
  /** Phase under way when it happened. */
  readonly phase: PhaseName;
  /** True when the tunnel was up then. */
  readonly up: boolean;
  readonly facts: EventFacts;
  readonly fields: Readonly<Record<string, string>>;
}

/** A run of polls that stayed unanswered, one after the other. */
export interface PollRun {
  readonly lines: readonly number[];
  /** How many polls they were; several may stand on one line, and a line may hold none. */
  readonly polls: number;
  /** Inner address that was asked, null where it is not said. */
  readonly target: string | null;
  /** Interval between the polls, in seconds; null where it is not said. */
  readonly seconds: number | null;
  /** True when the device gave the line up after it. */
  readonly gaveUp: boolean;
  /** Time of the last poll, in ms; NaN for none. */
  readonly time: number;
}

/** A negotiation with what diagnosis needs beyond it. */
export interface Case {
  readonly negotiation: Negotiation;
  readonly clues: readonly Clue[];
  readonly pollRuns: readonly PollRun[];
  /** True when the peer was heard in this negotiation. */
  readonly heardPeer: boolean;
  /** Lines on which nothing stands but messages whose texts nobody has verified. */
  readonly unverifiedLines: ReadonlySet<number>;
  /** Lines, before it began, on which the proposals stand that this device compared in a phase that failed. */
  readonly ownLines: readonly number[];
  /** The last packet, where this device sent it and no answer followed. */
  readonly unanswered: Packet | null;
  /** Remote port of the last datagram that was sent; null where the log shows none. */
  readonly lastPort: number | null;
  /** True where only the verdict is wanted. */
  readonly brief: boolean;
  /** Lines on which the exchange of each phase is named, in the order of `negotiation.phases`; null where none is. */
  readonly exchangeLines: readonly (number | null)[];
  /** Lines on which the algorithms of each phase's agreement stand, in the order of `negotiation.phases`. */
  readonly agreedLines: readonly (readonly number[])[];
  /** Record with which each phase began, in the order of `negotiation.phases`. */
  readonly phaseRecords: readonly number[];
  /** Record with which the tunnel was up; null where it never was, or where the log begins with it. */
  readonly upRecord: number | null;
  /** Name of the dialect, for texts about its own error numbers. */
  readonly dialect: string;
  /** Milliseconds of the last stamp in the source; NaN for none. */
  readonly logEnd: number;
}
