import type { EnvelopeReader } from '../envelopes/envelope.ts';
import type { IkeEvent } from '../model/event.ts';
import type { EventKind } from '../model/eventKinds.ts';
import type { FieldName } from '../model/fields.ts';
import type { EventFacts } from '../model/messages.ts';
import type { Value } from '../model/negotiation.ts';
import type { Stamp } from '../model/time.ts';
import type { CompiledRow } from './pattern.ts';
import type { RecordSink } from './recordSink.ts';

/** One physical line while it is read. Positions are bytes of `buf`. */
export interface Line {
  buf: Uint8Array;
  /** First byte of the line. */
  start: number;
  /** First byte that is no blank. */
  text: number;
  /** Byte behind the last one that is no blank or line end. */
  end: number;
  /** From 1. */
  number: number;
  /** Where `start` stands in the source's text, in bytes. */
  offset: number;
  /** What the envelope says of the time; its form is `none` where it says nothing. */
  readonly stamp: Stamp;
  /** What else the envelope says: the names of program and host. */
  readonly envelope: Pick<EnvelopeReader, 'programFrom' | 'programTo' | 'hostFrom' | 'hostTo'>;
}

/** `take` did not claim the text. */
export const NOT_CLAIMED = -1;

/** What a reader has found out about a source as a whole. */
export interface AboutSource {
  /** True where it is a page of a manual: its messages tell of no negotiation. */
  readonly manual: boolean;
  /** Line, from 1, on which something is missing that stood in brackets; null where nothing is. */
  readonly bracketsLost: number | null;
}

/** Reads the records of one family of logs out of one source's lines; holds what must be remembered between lines. */
export interface DialectReader {
  /**
   * Takes a record, or a piece of the record before, from a line and hands it to the sink.
   * @param at where in the line to begin
   * @returns the byte behind what was taken (the rest is asked for again), or `NOT_CLAIMED`
   */
  take(line: Line, at: number, sink: RecordSink): number;
  /**
   * Looks at a line of which the envelope takes all: a stamp alone (`at` is its end then), or a text that looks like the
   * tag of a program.
   * @returns true where the line was taken
   */
  takeBare?(line: Line, at: number, sink: RecordSink): boolean;
  /** What is known of the source by now. */
  about?(): AboutSource;
  /** Another dialect or nobody took the line: nothing may be joined to the record before any more. */
  interrupted(): void;
  /** The buffer of the lines so far is about to be reused: what is still needed of it must be copied now. */
  keep(): void;
}

/** Whom a connection is with, as one source tells peers apart. */
export interface TiedPeer {
  /** Null where the log names none. */
  name: string | null;
  address: string | null;
}

/** To whom and to which attempt an event belongs. */
export interface Tie {
  /** The connection's place in `Ties.peers`. */
  peer: number;
  /**
   * The attempt, for dialects whose log numbers its IKE SAs: a number of the dialect's choice, the same for all events
   * of one negotiation (rekeys and further Child SAs included), never used again. -1 where the log has no such number:
   * the negotiation is then found by its beginning and its end.
   */
  session: number;
  /** True where the log shows, without such a number, that this event begins another attempt. False before each call. */
  begins: boolean;
}

/** One end of a tunnel: gateway, network behind it, identity; null for what the text does not say. */
export interface TunnelEnd {
  readonly address: string | null;
  readonly network: string | null;
  readonly identity: string | null;
}

/** A proposal that a connection is configured with, in the dialect's grammar. */
export interface OwnProposals {
  readonly phase: 'phase-1' | 'phase-2';
  readonly text: string;
  /** Line on which it stands, from 1. */
  readonly line: number;
}

/** Events of a session that could not be tied when they came, by their record numbers. */
export interface Released {
  /** The connection's place in `Ties.peers`. */
  readonly peer: number;
  readonly session: number;
  readonly records: readonly number[];
  /** True where the first of them begins another attempt. */
  readonly begins?: boolean;
}

/** Says which connection an event belongs to; remembers what is needed for events that name nobody. */
export interface Ties {
  /** All connections so far; a number that `tie` gave is a place in this list. */
  readonly peers: readonly TiedPeer[];
  /**
   * Looks at the next event in the order in which things happened.
   * @returns false where the event belongs to no connection
   */
  tie(event: IkeEvent, out: Tie): boolean;
  /**
   * The connection of a session as it is known by now: a name may be learnt after the first event of a session.
   * Not called for sessions of -1.
   */
  peerOfSession?(session: number): number;
  /** What the connection of a session is configured with, where the log shows it before the session begins. */
  ownProposals?(session: number): readonly OwnProposals[];
  /** Sessions that are under way: all of them end when the device of the event stops. */
  liveSessions?(event: IkeEvent): Iterable<number>;
  /**
   * Events for which `tie` said false and that turned out to belong to a session: taken from here, and before the event
   * that was just tied, after each call of `tie` and `finish`.
   */
  readonly released?: Released[];
  /**
   * Sessions that the event which was just tied shows to be over, although nothing has said their end: the next attempt of
   * the same peer begins with it. Taken from here after each call of `tie`.
   */
  readonly superseded?: number[];
  /** True where events of no weight that `tie` knows are kept with their negotiation, for the reader of its log. */
  readonly keepsDetail?: boolean;
  /** All events have been seen: what still waits is released. */
  finish?(): void;
}

/** The values of one proposal, by attribute, each as logged and in canonical form, in the order of the log. */
export interface LoggedProposal {
  /** As logged, or null where it has no number. */
  readonly number: number | null;
  readonly protocol: 'ike' | 'esp' | 'ah' | 'ipcomp';
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

/** One family of logs. */
export interface Dialect {
  /** `lancom`; stands in reports. */
  readonly id: string;
  /** As a person knows it. */
  readonly name: string;
  readonly rows: readonly CompiledRow[];
  /** Fields that its reader takes from before the text of a message, in the order of its `HeadSpans`. */
  readonly headFields?: readonly FieldName[];
  /** @param firstRow number of the dialect's first row in the columns */
  createReader(firstRow: number): DialectReader;
  createTies(): Ties;
  /** True for devices whose clock begins on 1 January where nobody has set it: it then counts from their start. */
  readonly clockFromJanuary?: boolean;
  /** Reads the field `proposals` in the dialect's own grammar; empty for a text that is none. */
  proposals?(text: string, phase1: boolean, version: 1 | 2 | null): readonly LoggedProposal[];
  /** Reads what the dialect prints of one end of a tunnel in one text. */
  end?(text: string): TunnelEnd;
  /** Reads a list of networks as the dialect prints it: each in canonical form. */
  networks?(text: string): readonly string[];
  /** The kinds whose events `facts` has something to say of; left out: all. */
  readonly factKinds?: ReadonlySet<EventKind>;
  /** What an event says beyond its fields and its row's facts, such as the meaning of an error number. */
  facts(event: IkeEvent): EventFacts;
}
