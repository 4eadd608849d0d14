import type { RowFilter, TraceReader, TraceSummary } from '../model/trace.ts';
import type { Candidate, NamedBlob, SourceParts } from './engine.ts';

/** Where the page stands: nothing open, files to be ticked, reading, ready, or the last load failed with nothing behind it. */
export type Status = 'empty' | 'choosing' | 'loading' | 'ready' | 'failed';

/** The look of the page; `system` follows the browser. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of the looks. */
export type Theme = (typeof THEMES)[number];

/** A record of the log that is selected. */
export interface SelectedRecord {
  /** Index of the source, from 0. */
  readonly source: number;
  /** Number of the record in its source, from 0; null while only its line is known. */
  readonly record: number | null;
  /** Line, from 1. */
  readonly line: number;
}

/** What all views look at together. */
export interface Selection {
  /** Number in the negotiation table, from 0. */
  readonly negotiation: number | null;
  /** Position in the connection list, from 0. */
  readonly connection: number | null;
  readonly record: SelectedRecord | null;
}

/** A wish to see a line of the log; `serial` grows, so that the same line can be asked for twice. */
export interface LineRequest {
  readonly source: number;
  readonly line: number;
  readonly serial: number;
}

/** Why a load failed: a code that has a text, its fields, and the raw message for a report. */
export interface Failure {
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** Bytes read and bytes in all. */
export interface Progress {
  readonly readBytes: number;
  readonly totalBytes: number;
}

/** What the log shows besides its source; conditions left out do not filter. */
export type LogFilter = Omit<RowFilter, 'source'>;

/** Everything that the page remembers. */
export interface TraceState {
  readonly status: Status;
  /** Reads the open trace; null until a load is done. */
  readonly reader: TraceReader | null;
  /** What is known of the trace, also while it is still being read. */
  readonly summary: TraceSummary | null;
  readonly progress: Progress | null;
  /** The last failure; with `ready` it is about a load that left the former trace in place. */
  readonly error: Failure | null;
  /** True after the reader of the page cancelled a load, until the next one. */
  readonly cancelled: boolean;
  /** Files to tick while `choosing`. */
  readonly choice: readonly Candidate[] | null;
  /** What was opened, as sources; tells which rotated pieces were joined. */
  readonly opened: readonly SourceParts[];
  readonly selection: Selection;
  /** From and to, in milliseconds by the log's clock; null shows all. */
  readonly timeWindow: readonly [number, number] | null;
  readonly logFilter: LogFilter;
  /** Index of the source that the log shows, from 0. */
  readonly logSource: number;
  readonly logOpen: boolean;
  readonly lineRequest: LineRequest | null;
  /** Names that the reader gave to the ends of a pair, by the index of their source. */
  readonly endNames: Readonly<Record<number, string>>;
  readonly theme: Theme;
  /** Whether single keys without Ctrl or Alt do something; who dictates or types with a stick turns them off. */
  readonly singleKeys: boolean;
}

/** What can be done. */
export interface TraceActions {
  /** Lets the reader of logs get ready ahead of the first one. */
  prepare(): void;
  /** Opens files, pasted text or a sample. Never rejects: a failure is in the state. */
  openInputs(inputs: readonly NamedBlob[]): Promise<void>;
  /** Goes on with the ticked files of the choice, by their positions in it. */
  chooseCandidates(positions: readonly number[]): Promise<void>;
  /** Opens what is open again, every file as a source of its own. */
  separate(): Promise<void>;
  /** Stops a load or leaves the choice; what was open before is there again. */
  cancel(): void;
  /** Closes the trace and shows the open view. */
  close(): void;
  /** Takes a failure off the page. */
  dismissError(): void;
  /** Puts a failure of a later request (a crashed worker) on the page. */
  reportFailure(error: unknown): void;
  /** Selects a negotiation and its connection; null selects none. */
  selectNegotiation(index: number | null): void;
  /** Selects a connection; the negotiation stays only if it is one of its own. */
  selectConnection(index: number | null): void;
  /** Selects a record of the log. */
  selectRecord(record: SelectedRecord | null): void;
  /** Opens the log at a line and marks it. Every evidence link comes here. */
  showLine(source: number, line: number): void;
  setTimeWindow(window: readonly [number, number] | null): void;
  setLogFilter(filter: LogFilter): void;
  setLogSource(source: number): void;
  setLogOpen(open: boolean): void;
  /** Names an end by its source; an empty name gives it back the name of the source. */
  setEndName(source: number, name: string): void;
  setTheme(theme: Theme): void;
  setSingleKeys(on: boolean): void;
}

/** The store: what is remembered, and what can be done. */
export type TraceStore = TraceState & TraceActions;

/**
 * Whether each piece of the state may outlive the page, in the browser's `localStorage`. Nothing that comes from a log
 * ever does; the type makes a new piece of state declare itself.
 */
export const STORED = {
  status: false,
  reader: false,
  summary: false,
  progress: false,
  error: false,
  cancelled: false,
  choice: false,
  opened: false,
  selection: false,
  timeWindow: false,
  logFilter: false,
  logSource: false,
  logOpen: false,
  lineRequest: false,
  endNames: false,
  theme: true,
  singleKeys: true,
} as const satisfies Readonly<Record<keyof TraceState, boolean>>;

type StoredKey = { [K in keyof TraceState]: (typeof STORED)[K] extends true ? K : never }[keyof TraceState];

/** The pieces of the state that are stored. */
export type Preferences = Pick<TraceState, StoredKey>;

/** Nothing selected. */
export const NO_SELECTION: Selection = { negotiation: null, connection: null, record: null };

/** The state of a page on which nothing has been opened. */
export const EMPTY_STATE: Omit<TraceState, StoredKey> = {
  status: 'empty',
  reader: null,
  summary: null,
  progress: null,
  error: null,
  cancelled: false,
  choice: null,
  opened: [],
  selection: NO_SELECTION,
  timeWindow: null,
  logFilter: {},
  logSource: 0,
  logOpen: false,
  lineRequest: null,
  endNames: {},
};
