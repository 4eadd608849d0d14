import { createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { traceText } from './trace.ts';

/** Where everything goes that the bench makes; git ignores it. */
export const FOLDER = fileURLToPath(new URL('../bench-data/', import.meta.url));

/** Changes with the generator, so that no file of an older one is used. */
const GENERATION = 1;

/** A made-up trace on the disk. */
export interface TraceFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The path of a made-up trace, made now if it is not there yet.
 * @param megabytes its size, a million bytes each
 */
export async function traceFile(megabytes: number): Promise<TraceFile> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, `vpn-status-${megabytes}mb-v${GENERATION}.txt`);
  const known = await stat(path).catch(() => null);
  if (known !== null) return { path, bytes: known.size };
  const unfinished = `${path}.part`;
  await pipeline(Readable.from(traceText(megabytes * 1_000_000)), createWriteStream(unfinished));
  await rename(unfinished, path);
  return { path, bytes: (await stat(path)).size };
}
