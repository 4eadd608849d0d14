import type { TraceReader, TraceSummary } from '../model/trace.ts';

/*
 * What the store needs of the thing that reads logs. On the page that is the worker's client; in tests a stand-in.
 */

/** One file, pasted text or sample. */
export interface NamedBlob {
  /** File name, with its folders where it came out of one. */
  readonly name: string;
  readonly blob: Blob;
}

/** One source to be: a file, or the pieces of one log in the order of their times. */
export interface SourceParts {
  readonly name: string;
  /** At least one. */
  readonly parts: readonly NamedBlob[];
}

/** A file of an archive or a folder that may be read. */
export interface Candidate {
  readonly name: string;
  readonly bytes: number;
  /** True when name and first bytes look like a log: ticked from the start. */
  readonly looksLikeLog: boolean;
  /** Why it does or does not, as a short code. */
  readonly reason: string;
  /** Reads it out; rejects where the archive is broken there. */
  open(): Promise<Blob>;
}

/** How a run is watched and stopped. */
export interface OpenOptions {
  readonly signal: AbortSignal;
  /** What is known so far: called now and then while the input is read. */
  readonly onSummary: (summary: TraceSummary) => void;
}

/** Reads logs. Every promise rejects with an `AbortError` once its signal fires. */
export interface Engine {
  /** Gets ready ahead of the first log, so that it need not wait. */
  prepare(): void;
  /** The files inside archives and folders among the inputs, or null when there is nothing to choose. */
  expand(inputs: readonly NamedBlob[], signal: AbortSignal): Promise<readonly Candidate[] | null>;
  /** Puts rotated pieces of one log together; every other input is a source of its own. */
  join(inputs: readonly NamedBlob[], signal: AbortSignal): Promise<readonly SourceParts[]>;
  /** Analyses the sources. */
  open(sources: readonly SourceParts[], options: OpenOptions): Promise<TraceReader>;
}
