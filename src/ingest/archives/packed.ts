/** A file that is not opened yet: loose, or in an archive. */
export interface Packed {
  /** Name with its path. */
  readonly name: string;
  /** Size unpacked, in bytes; of a loose gzip file the packed size. */
  readonly bytes: number;
  /** Why it cannot be opened; null where nothing speaks against it. */
  readonly problem: 'encrypted' | 'unsupported' | 'cut' | null;
  /** The first bytes, at least `count` unless there are fewer. Rejects with an `IngestError`. */
  head(count: number): Promise<Uint8Array>;
  /** The whole file. Rejects with an `IngestError`, or with the signal's reason. */
  open(signal?: AbortSignal): Promise<Blob>;
}

/** What an archive holds. */
export interface Listing {
  readonly files: readonly Packed[];
  /** True where there are more than the limit that was asked for. */
  readonly incomplete: boolean;
  /** True where the archive ends or breaks before its end; what is listed is what could be read. */
  readonly broken: boolean;
}
