import { MAX_INPUT_BYTES } from '../../model/columns.ts';
import { bytesBetween } from '../chunks.ts';
import { IngestError } from '../errors.ts';
import { gunzip, gunzipHead } from '../gzip/gunzip.ts';
import { isGzip } from '../gzip/magic.ts';
import { TextBlob } from '../textBlob.ts';
import type { Input } from '../types.ts';
import { LOG_LOOKS, LOOKS, lookOf, SNIFF_BYTES } from './looksLikeLog.ts';
import type { Listing, Packed } from './packed.ts';
import { isTar, listTar } from './tar.ts';

/** Why a file is ticked, or is not. A closed list. */
export const ENTRY_REASONS = [
  ...LOOKS,
  // Not ticked, and cannot be opened:
  'encrypted',
  'unsupported',
  // Not ticked:
  'damaged',
  'too-large',
  'too-many',
] as const;

/** Why a file is ticked, or is not. */
export type EntryReason = (typeof ENTRY_REASONS)[number];

/** A file that may be chosen: a loose one, or one of an archive. */
export interface Entry {
  /** Name with its path within the archive or the folder. */
  readonly name: string;
  /** Name of the archive; null for a loose file. */
  readonly archive: string | null;
  /** Size unpacked, in bytes; of a loose gzip file the packed size. */
  readonly bytes: number;
  /** True where it should be ticked. */
  readonly looksLikeLog: boolean;
  readonly reason: EntryReason;
  /** The file's bytes. Rejects with an `IngestError`, or with the signal's reason. */
  open(signal?: AbortSignal): Promise<Blob>;
}

/** What inputs hold. */
export interface Expansion {
  readonly entries: readonly Entry[];
  /** True where an archive or a folder is among the inputs, so that there is something to choose. */
  readonly choose: boolean;
  /** True where an archive holds more files than are listed. */
  readonly incomplete: boolean;
  /** Archives that could not be read, or not to their end. */
  readonly problems: readonly IngestError[];
}

/** Limits of an expansion, and how it is watched. */
export interface ExpandOptions {
  readonly signal?: AbortSignal | undefined;
  /** Files behind this number are listed and neither looked at nor ticked; 1000 where left out. */
  readonly maxTicked?: number | undefined;
  /** Larger files are not ticked, in bytes; 1 GiB where left out. */
  readonly maxEntryBytes?: number | undefined;
  /** Files behind this number are not listed; 20,000 where left out. */
  readonly maxListed?: number | undefined;
}

/**
 * Looks into archives (`.zip`, `.tar`, `.tar.gz`; by their bytes, whatever their names) and lists the files
 * in them beside the loose ones, each with whether it looks like a log. A plain `.gz` is a loose file:
 * `readSource` unpacks it.
 *
 * Rejects with the signal's reason, and with an `IngestError` where nothing at all can be listed because of
 * it.
 */
export async function expandInputs(
  inputs: readonly Input[],
  options: ExpandOptions = {},
): Promise<Expansion> {
  const { signal, maxTicked = 1000, maxEntryBytes = 1 << 30, maxListed = 20_000 } = options;
  const entries: Entry[] = [];
  const problems: IngestError[] = [];
  let choose = false;
  let incomplete = false;
  for (const input of inputs) {
    signal?.throwIfAborted();
    try {
      const listing = await listArchive(input, maxListed - entries.length, signal);
      choose ||= listing !== null || input.name.includes('/');
      incomplete ||= listing?.incomplete === true;
      if (listing?.broken === true) problems.push(new IngestError('archive-broken', { name: input.name }));
      for (const file of listing?.files ?? [loose(input)]) {
        signal?.throwIfAborted();
        const reason =
          entries.length >= maxTicked
            ? 'too-many'
            : file.bytes > maxEntryBytes
              ? 'too-large'
              : await judge(file);
        entries.push({
          name: file.name,
          archive: listing === null ? null : input.name,
          bytes: file.bytes,
          looksLikeLog: LOG_LOOKS.has(reason),
          reason,
          open: file.open,
        });
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof IngestError)) throw error;
      problems.push(error);
    }
  }
  const [problem] = problems;
  if (entries.length === 0 && problem !== undefined) throw problem;
  return { entries, choose, incomplete, problems };
}

async function judge(file: Packed): Promise<EntryReason> {
  if (file.problem === 'encrypted' || file.problem === 'unsupported') return file.problem;
  if (file.problem === 'cut') return 'damaged';
  try {
    return await lookOf(file.name, await file.head(SNIFF_BYTES));
  } catch (error) {
    if (!(error instanceof IngestError) || error.code === 'unreadable') throw error;
    return error.code === 'entry-encrypted' ? 'encrypted' : 'damaged';
  }
}

function loose(input: Input): Packed {
  return {
    name: input.name,
    bytes: input.blob.size,
    problem: null,
    head: (count) => bytesBetween(input, 0, count),
    open: async () => input.blob,
  };
}

/** True where the bytes begin like a zip file (APPNOTE.TXT, section 4.3), also an empty one. */
function isZip(head: Uint8Array): boolean {
  const [p, k, a, b] = head;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** The files of an archive; null for what is none. */
async function listArchive(
  input: Input,
  most: number,
  signal: AbortSignal | undefined,
): Promise<Listing | null> {
  const head = await bytesBetween(input, 0, SNIFF_BYTES, { signal });
  if (isZip(head)) return (await import('./zip.ts')).listZip(input, most, signal);
  if (isTar(head)) return listTar(input, most, signal);
  if (!isGzip(head) || !isTar(await gunzipHead(head, SNIFF_BYTES))) return null;
  // The files of a packed tar can only be reached by unpacking what stands before them: do it once.
  const state = { broken: false, tooLong: false };
  const tar = new TextBlob();
  for await (const chunk of gunzip(input, { signal }, MAX_INPUT_BYTES, state))
    tar.add(chunk, 0, chunk.length);
  const listing = await listTar({ name: input.name, blob: tar.finish() }, most, signal);
  return { ...listing, broken: listing.broken || state.broken || state.tooLong };
}
