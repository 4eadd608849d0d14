import type { DataPathSign } from './dataPath.ts';
import type { Tone } from './eventKinds.ts';
import type { Confidence, Finding, FindingCode, Severity } from './findings.ts';
import type { Evidence } from './messages.ts';
import type { Negotiation, Peer } from './negotiation.ts';
import type { Outcome, PhaseName, Role } from './phases.ts';
import type { NegotiationPair } from './report.ts';
import type { Clock } from './time.ts';

/*
 * A trace is what one look at one or several sources gives. The page sees it through a `TraceReader`: summaries and
 * columns at once, details and rows of the log when they are shown.
 */

/** The closed list of things worth saying about a source. */
export const WARNING_CODES = [
  'nothing-recognised',
  'empty',
  'binary',
  'manual-page',
  'not-supported',
  'brackets-lost',
  'order-turned',
  'clock-unset',
  'clock-jump',
  'device-restarted',
  'lines-cut',
  'input-truncated',
  'encoding-guessed',
  'parts-joined',
] as const;

/** The code of a warning about a source. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** A warning about a source: its sentence is made from the code and the fields by `texts/`. */
export interface SourceWarning {
  readonly code: WarningCode;
  readonly fields: Readonly<Record<string, string | number>>;
  /** Line it speaks of, from 1; null where it speaks of the whole source. */
  readonly line: number | null;
}

/** A piece of a source: one file. */
export interface SourcePart {
  readonly name: string;
  /** Line of the source at which it begins, from 1. */
  readonly firstLine: number;
  readonly lines: number;
}

/** What a dialect said of a source: its share of the lines, and why. */
export interface Detection {
  readonly dialect: string;
  /** 0 to 1. */
  readonly score: number;
  /** A closed list; the sentence is made by `texts/`. */
  readonly reason: DetectionReason;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** Why a dialect claims a source, or does not. */
export const DETECTION_REASONS = [
  'messages',
  'manual',
  'stamps-only',
  'other-traces',
  'few',
  'none',
] as const;

/** The reason of a detection. */
export type DetectionReason = (typeof DETECTION_REASONS)[number];

/** What is known of one source. */
export interface SourceSummary {
  /** From 0, in the order given. */
  readonly index: number;
  readonly name: string;
  /** Dialect of most records; null if nothing was recognised. */
  readonly dialect: string | null;
  readonly parts: readonly SourcePart[];
  /** Name of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Size of the input, in bytes. */
  readonly bytes: number;
  /** All lines; the four below add up to it. */
  readonly lines: number;
  readonly linesUnderstood: number;
  readonly linesContinuation: number;
  readonly linesBlank: number;
  readonly linesUnknown: number;
  readonly records: number;
  readonly order: 'oldest-first' | 'newest-first';
  readonly clock: Clock;
  readonly detections: readonly Detection[];
  readonly warnings: readonly SourceWarning[];
}

/** One peer over the whole log of one source. */
export interface ConnectionSummary {
  readonly id: string;
  /** Index of the source, from 0. */
  readonly source: number;
  readonly peer: Peer;
  /** Negotiations of each outcome. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Number of its last negotiation in the table, from 0. */
  readonly last: number;
}

/**
 * All negotiations as columns, one row each in the order in which they began; a capture may hold many thousands.
 * Times are milliseconds by the log's clock, NaN where there is none.
 */
export interface NegotiationTable {
  readonly count: number;
  /** Position of the connection in `TraceSummary.connections`. */
  readonly connection: Uint32Array;
  readonly source: Uint16Array;
  readonly startLine: Uint32Array;
  readonly endLine: Uint32Array;
  readonly startTime: Float64Array;
  readonly endTime: Float64Array;
  /** Start of each phase, `PHASES.length` numbers a row; NaN for a phase that the log does not show or has no time. */
  readonly phaseTime: Float64Array;
  /** The same by line, 0 for a phase that the log does not show. */
  readonly phaseLine: Uint32Array;
  /** Outcome of each phase: position in `OUTCOMES` plus one, 0 for a phase that the log does not show. */
  readonly phaseOutcome: Uint8Array;
  /** Milliseconds from start until the tunnel was up; NaN for none. */
  readonly setupMs: Float64Array;
  /** Positions in `ROLES` and `OUTCOMES`. */
  readonly role: Uint8Array;
  readonly outcome: Uint8Array;
  /** 1, 2, or 0 where it is not known. */
  readonly ikeVersion: Uint8Array;
  /** 1 where success is concluded and not said. */
  readonly inferred: Uint8Array;
  /** Position of the primary finding's code in `FINDING_CODES` plus one; 0 for none. */
  readonly primaryCode: Uint8Array;
  /** Position in `CONFIDENCES` of the primary finding. */
  readonly primaryConfidence: Uint8Array;
  /** Gravest severity among its findings: position in `SEVERITIES` plus one, 0 for none. */
  readonly severity: Uint8Array;
  /** How many records belong to it. */
  readonly records: Uint32Array;
}

/** What the page knows of a trace before it asks for details; small, or typed arrays that are transferred. */
export interface TraceSummary {
  /** False while the rest of the input is still being read. */
  readonly done: boolean;
  /** Bytes read and bytes in all. */
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly sources: readonly SourceSummary[];
  readonly connections: readonly ConnectionSummary[];
  readonly negotiations: NegotiationTable;
  /** Findings about a whole source. */
  readonly sourceFindings: readonly Finding[];
}

/** An event of a negotiation, for a tick in the timeline. */
export interface EventTick {
  readonly record: number;
  readonly line: number;
  /** Milliseconds, NaN for none. */
  readonly time: number;
  readonly phase: PhaseName | null;
  readonly tone: Tone;
  /** `dialect/row`. */
  readonly messageId: string;
}

/** A negotiation of which the logs of both ends are here. */
export interface PairDetail {
  readonly pair: NegotiationPair;
  /** Numbers of the two in the negotiation table, in the order of `pair.negotiations`. */
  readonly indexes: readonly [number, number];
  /** What both logs say together; null where nothing failed. */
  readonly finding: Finding | null;
}

/** Everything about one negotiation. */
export interface NegotiationDetail {
  readonly negotiation: Negotiation;
  /** The primary finding first. */
  readonly findings: readonly Finding[];
  /** What the log shows of the data; left out for a tunnel that never was up, or that broke. */
  readonly dataPath?: readonly DataPathSign[];
  /** At most `MAX_TICKS`; the number left out stands beside. */
  readonly ticks: readonly EventTick[];
  readonly ticksLeftOut: number;
  /** Left out where the other end's log is not here. */
  readonly pair?: PairDetail;
}

/** The most ticks that a detail holds. */
export const MAX_TICKS = 2000;

/** Which lines of the log to show; conditions left out do not filter. */
export interface RowFilter {
  /** Index of the source, from 0. */
  readonly source: number;
  /** Number in the negotiation table, from 0. */
  readonly negotiation?: number;
  /** Position in the connection list, from 0. */
  readonly connection?: number;
  readonly phase?: PhaseName;
  /** Shows lines of this tone or a graver one; `unknown` shows only what was not understood. */
  readonly tone?: Tone | 'unknown';
  /** Text that the record holds, in either case. */
  readonly search?: string;
}

/** A filtered log: a number to ask for its rows, and how many there are. */
export interface RowView {
  readonly view: number;
  /** Records in it. */
  readonly count: number;
  /** True when the search was stopped at a limit. */
  readonly truncated: boolean;
}

/** One record of the log as it is shown. */
export interface LogRow {
  /** Number of the record in its source, from 0. */
  readonly record: number;
  readonly source: number;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** As a report writes it; null for none. */
  readonly time: string | null;
  /** The text, line breaks included; at most `MAX_ROW_TEXT` characters. */
  readonly text: string;
  readonly cut: boolean;
  /** `dialect/row`; null for a record that no row matched. */
  readonly messageId: string | null;
  /** Id of the row's variant that applies, or null. */
  readonly variant: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence: Evidence | null;
  readonly tone: Tone;
  readonly kind: 'message' | 'envelope' | 'other-trace' | 'unknown' | 'blank';
  /** Number in the negotiation table, from 0; null for none. */
  readonly negotiation: number | null;
  readonly phase: PhaseName | null;
}

/** The most characters of a record that a row carries. */
export const MAX_ROW_TEXT = 4096;

/** Positions of severities and confidences are their numbers in the columns. */
export const SEVERITIES: readonly Severity[] = ['note', 'warning', 'error'];

/** All confidences, the surest last. */
export const CONFIDENCES: readonly Confidence[] = ['possible', 'likely', 'confirmed'];

/** What a negotiation's row of the table says, read out. */
export interface NegotiationRow {
  readonly index: number;
  readonly outcome: Outcome;
  readonly role: Role;
  readonly primary: FindingCode | null;
}

/** How the page reads a trace, wherever it is: in the worker, or in a saved report. */
export interface TraceReader {
  /** The newest summary. */
  readonly summary: TraceSummary;
  /** Everything about one negotiation, by its number in the table. Rejects for a number that is none. */
  negotiation(index: number): Promise<NegotiationDetail>;
  /** Opens a filtered view of the log; a new view of the same purpose replaces the old one. */
  openView(filter: RowFilter, signal?: AbortSignal): Promise<RowView>;
  /** Rows of a view, from 0. */
  rows(view: number, from: number, count: number): Promise<readonly LogRow[]>;
  /** Position in a view of the record that holds a line (from 1), or of the nearest one before it; -1 for none. */
  positionOfLine(view: number, line: number): Promise<number>;
  /** The whole report as data, for exports. */
  report(): Promise<import('./report.ts').Report>;
  /** Ends it and frees its memory. */
  close(): void;
}
