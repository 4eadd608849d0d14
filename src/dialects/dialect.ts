import type { IkeEvent } from '../model/event.ts';
import type { EventFacts } from '../model/messages.ts';
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
}

/** `take` did not claim the text. */
export const NOT_CLAIMED = -1;

/** Reads the records of one family of logs out of one source's lines; holds what must be remembered between lines. */
export interface DialectReader {
  /**
   * Takes a record, or a piece of the record before, from a line and hands it to the sink.
   * @param at where in the line to begin
   * @returns the byte behind what was taken (the rest is asked for again), or `NOT_CLAIMED`
   */
  take(line: Line, at: number, sink: RecordSink): number;
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

/** Says which connection an event belongs to; remembers what is needed for events that name nobody. */
export interface Ties {
  /** All connections so far; a number that `tie` gave is a place in this list. */
  readonly peers: readonly TiedPeer[];
  /**
   * Looks at the next event in the order in which things happened.
   * @returns the connection's place in `peers`, or -1 for none
   */
  tie(event: IkeEvent): number;
}

/** One family of logs. */
export interface Dialect {
  /** `lancom`; stands in reports. */
  readonly id: string;
  /** As a person knows it. */
  readonly name: string;
  readonly rows: readonly CompiledRow[];
  /** @param firstRow number of the dialect's first row in the columns */
  createReader(firstRow: number): DialectReader;
  createTies(): Ties;
  /** What an event says beyond its fields and its row's facts, such as the meaning of an error number. */
  facts(event: IkeEvent): EventFacts;
}
