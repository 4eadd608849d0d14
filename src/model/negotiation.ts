import type { Exchange, Outcome, PhaseName, Role } from './phases.ts';

/** A value as the log printed it and in the field's standard spelling. */
export interface Value {
  readonly logged: string;
  readonly canonical: string;
}

/** A place in a source: the line (from 1) and the time as the log gives it, null where it gives none. */
export interface Moment {
  readonly line: number;
  readonly time: string | null;
}

/** One end of a tunnel as the log names it. */
export interface Peer {
  readonly name: string | null;
  readonly address: string | null;
}

/** How one attribute of two proposals compares; unknown is not different. */
export type AttributeState = 'same' | 'different' | 'not-compared' | 'not-logged';

/** One attribute of a comparison; null: the log does not show that side's value. */
export interface ComparedAttribute {
  readonly attribute: string;
  readonly state: AttributeState;
  readonly remote: Value | null;
  readonly local: Value | null;
}

/** One remote proposal against one local proposal. */
export interface Comparison {
  /** As logged, or counted from 1 in the log's order. */
  readonly remoteProposal: number;
  readonly localProposal: number;
  readonly verdict: 'accepted' | 'rejected';
  readonly attributes: readonly ComparedAttribute[];
  readonly line: number;
}

/** What a phase agreed on. */
export interface Agreed {
  readonly remoteProposal: number | null;
  readonly localProposal: number | null;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** One security association of phase 2: one direction. */
export interface SecurityAssociation {
  readonly protocol: 'esp' | 'ah' | 'ipcomp';
  readonly direction: 'outgoing' | 'incoming';
  /** Hexadecimal, lower case, without `0x`. */
  readonly spi: string;
  readonly encryption: string | null;
  /** Bits. */
  readonly keyLength: number | null;
  readonly integrity: string | null;
}

/** When a key has to be renewed (soft) and when it ends (hard); null: no such limit, or none logged. */
export interface Lifetime {
  readonly softSeconds: number | null;
  readonly softKilobytes: number | null;
  readonly hardSeconds: number | null;
  readonly hardKilobytes: number | null;
}

/** A pair of texts for this side and the other. */
export interface BothSides<T> {
  readonly local: T;
  readonly remote: T;
}

/** One packet of the exchange, for the ladder. */
export interface Packet {
  readonly direction: 'sent' | 'received';
  readonly exchange: Exchange | null;
  readonly step: number | null;
  readonly payloads: readonly string[];
  readonly line: number;
  readonly retransmission: boolean;
}

/** One phase of a negotiation. */
export interface Phase {
  readonly phase: PhaseName;
  readonly exchange: Exchange | null;
  readonly outcome: Outcome;
  readonly start: Moment;
  readonly end: Moment;
  readonly comparisons: readonly Comparison[];
  readonly agreed: Agreed | null;
  readonly identities: BothSides<string | null> | null;
  readonly trafficSelectors: BothSides<readonly string[]> | null;
  readonly sas: readonly SecurityAssociation[];
  readonly lifetime: Lifetime | null;
  readonly packets: readonly Packet[];
  /** Polls that stayed unanswered; on the phase `established` only. */
  readonly pollTimeouts?: number;
}

/** One attempt to bring up an IKE SA with one peer, with all that happens under it until it ends. */
export interface Negotiation {
  /** Made from the source, the first line and the order on that line. */
  readonly id: string;
  readonly connection: string;
  /** Index of the source, from 0. */
  readonly source: number;
  readonly peer: Peer;
  readonly localAddress: string | null;
  readonly role: Role;
  readonly ikeVersion: 1 | 2 | null;
  readonly outcome: Outcome;
  /** True where success is concluded and not said. */
  readonly inferred: boolean;
  readonly start: Moment;
  readonly end: Moment;
  /** Milliseconds from start to end; null without times or where the clock went back. */
  readonly durationMs: number | null;
  /** Milliseconds from start until the tunnel was up. */
  readonly setupMs: number | null;
  readonly phases: readonly Phase[];
}

/** One peer over the whole log of one source. */
export interface Connection {
  readonly id: string;
  readonly source: number;
  readonly peer: Peer;
  readonly negotiations: readonly string[];
}
