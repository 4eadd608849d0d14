import { openAsBlob } from 'node:fs';
import { access, constants, open, stat } from 'node:fs/promises';
import { IngestError } from '../ingest/errors.ts';
import type { Input } from '../ingest/types.ts';
import { UsageError } from './usage.ts';

/** The name of what comes in by standard input. */
export const STDIN_NAME = 'stdin';

/**
 * Opens a file without reading it; a pipe or a device, which cannot be read twice, is read to its end.
 * @throws UsageError for a file that does not exist, a folder, or one that may not be read; IngestError `unreadable` for
 *   any other reason
 */
export async function openFile(path: string): Promise<Input> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError('isFolder', { name: path });
    await access(path, constants.R_OK);
    if (found.isFile()) return { name: path, blob: await openAsBlob(path) };
    const file = await open(path);
    return { name: path, blob: await readAll(file.createReadStream()) };
  } catch (error) {
    throw known(error, path);
  }
}

/**
 * Reads a stream to its end, for instance standard input.
 * @throws what the stream fails with
 */
export async function readAll(stream: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Blob(chunks);
}

/** The error that the command line has words for. */
function known(error: unknown, path: string): Error {
  if (error instanceof UsageError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UsageError('notFound', { name: path });
  if (code === 'EACCES' || code === 'EPERM') return new UsageError('notAllowed', { name: path });
  return new IngestError('unreadable', { name: path }, error);
}
