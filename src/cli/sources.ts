import type { Input, SourceInput } from '../ingest/types.ts';
import { renamed } from './names.ts';

/** A file inside an archive. */
export interface ArchivedFile {
  /** Path inside the archive. */
  readonly name: string;
  readonly looksLikeLog: boolean;
  /** Unpacks it. Rejects with an IngestError. */
  open(): Promise<Blob>;
}

/** What an archive holds. */
export interface Archive {
  readonly files: readonly ArchivedFile[];
  /** True where it could only be read in part. */
  readonly damaged: boolean;
  /** True where it holds more files than are listed. */
  readonly tooLong: boolean;
}

/** How archives are opened, and which files are one source. */
export interface SourceTools {
  /** The files of an archive; null for an input that is none. Rejects with an IngestError for a broken one. */
  expand(input: Input): Promise<Archive | null>;
  /** One source for each input, or for several that continue one another. */
  join(inputs: readonly Input[]): Promise<readonly SourceInput[]>;
}

/** Something to say about an archive that is no fault of the run. */
export interface ArchiveNote {
  readonly kind: 'noLogInside' | 'archiveDamaged' | 'archiveTooLong';
  readonly name: string;
}

/** The sources of a run, and what there is to say about its archives. */
export interface CollectedSources {
  readonly sources: readonly SourceInput[];
  readonly notes: readonly ArchiveNote[];
}

/**
 * Turns the files of the command line into sources. Of an archive the files that look like logs are taken; where none
 * does, the archive itself is a source in which nothing will be recognised, so that no input goes without an answer.
 * @throws IngestError for a broken archive
 */
export async function collectSources(
  inputs: readonly Input[],
  tools: SourceTools,
): Promise<CollectedSources> {
  const taken: Input[] = [];
  const notes: ArchiveNote[] = [];
  const archiveOf = new Map<string, string>();
  for (const input of inputs) {
    const archive = await tools.expand(input);
    const logs = archive?.files.filter((f) => f.looksLikeLog) ?? [];
    if (archive?.damaged === true) notes.push({ kind: 'archiveDamaged', name: input.name });
    if (archive?.tooLong === true) notes.push({ kind: 'archiveTooLong', name: input.name });
    if (archive !== null && logs.length === 0) notes.push({ kind: 'noLogInside', name: input.name });
    if (logs.length === 0) taken.push(input);
    for (const file of logs) {
      const name = `${input.name}/${file.name}`;
      archiveOf.set(name, input.name);
      taken.push({ name, blob: await file.open() });
    }
  }
  return { sources: renamed(await tools.join(taken), archiveOf), notes };
}
