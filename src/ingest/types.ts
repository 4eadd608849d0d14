import type { SourcePart, SourceWarning } from '../model/trace.ts';

/*
 * What `ingest` takes and gives. Everything behind it sees UTF-8 bytes with LF line ends (a CR before an LF
 * may stay) and offsets into one `Blob`.
 */

/** One file, pasted text or sample as it comes in. A name with `/` is a path within a folder. */
export interface Input {
  readonly name: string;
  readonly blob: Blob;
}

/** One source to be: one file, or the pieces of one log in the order of their times. */
export interface SourceInput {
  /** Name of the source: of its only part, or the common name of its parts. */
  readonly name: string;
  /** At least one. */
  readonly parts: readonly Input[];
}

/** Takes the lines of a source as they come. */
export interface LineSink {
  /**
   * Whole lines, one after the other, each with its LF; only the very last line of a source may have none.
   * @param bytes holds lines; the array is reused, so nothing of it may be kept
   * @param from first byte of the first line
   * @param to byte behind the last line's end
   * @param offset where `from` stands in the source's UTF-8 text, in bytes
   * @returns a promise where the reader is to wait before it goes on; `bytes` stays as it is until then
   */
  lines(bytes: Uint8Array, from: number, to: number, offset: number): void | Promise<void>;
  /**
   * A further part begins with the next line; called before the first line of every part, also of an empty
   * one.
   */
  part(name: string): void;
}

/** How far a read has come, in bytes of the input as it came (compressed ones too). */
export interface ReadProgress {
  readonly readBytes: number;
  readonly totalBytes: number;
}

/** What a reader may be told. */
export interface ReadOptions {
  /** Ends the read between two chunks; the read then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each chunk. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /**
   * The longest text that is taken, in bytes; `MAX_INPUT_BYTES` where it is left out. Guards against packed
   * bombs.
   */
  readonly maxTextBytes?: number | undefined;
}

/** What is known of a source once it has been read. */
export interface ReadSource {
  /** The whole text as UTF-8; offsets given to the sink point into it. */
  readonly text: Blob;
  /** Name of the WHATWG Encoding Standard, of the input as it came. */
  readonly encoding: string;
  /** Size of the input as it came, in bytes. */
  readonly bytes: number;
  /** Lines of each part are counted by the reader of the lines; here are only the names. */
  readonly parts: readonly Pick<SourcePart, 'name'>[];
  readonly warnings: readonly SourceWarning[];
}
