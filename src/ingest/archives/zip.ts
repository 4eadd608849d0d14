import type { FileEntry } from '@zip.js/zip.js';
import {
  BlobReader,
  ERR_ENCRYPTED,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { MAX_INPUT_BYTES } from '../../model/columns.ts';
import { joined } from '../bytes.ts';
import { IngestError } from '../errors.ts';
import { TextBlob } from '../textBlob.ts';
import type { Input } from '../types.ts';
import type { Listing, Packed } from './packed.ts';

/*
 * zip by @zip.js/zip.js. This module is loaded when the first zip file comes, and the library with it. Of
 * that the build without workers and without WebAssembly is taken: it unpacks by the engine's own
 * DecompressionStream, asks for nothing from outside, and runs under any Content-Security-Policy.
 */

const OPTIONS = { useWebWorkers: false, checkSignature: true, checkOverlappingEntry: true };

/** Methods of APPNOTE.TXT, section 4.4.5, that the engine unpacks: stored, deflated. */
const METHODS = new Set([0, 8]);

/**
 * Lists the files of a zip archive. Rejects with an `IngestError` (`archive-broken`, `unreadable`).
 * @param most the most files that are listed
 */
export async function listZip(input: Input, most: number, signal?: AbortSignal): Promise<Listing> {
  const reader = new ZipReader(new BlobReader(input.blob), OPTIONS);
  const files: Packed[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      signal?.throwIfAborted();
      if (entry.directory) continue;
      if (files.length === most) return { files, incomplete: true, broken: false };
      files.push(packed(input.name, entry));
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw new IngestError('archive-broken', { name: input.name }, cause);
  }
  return { files, incomplete: false, broken: false };
}

function packed(archive: string, entry: FileEntry): Packed {
  const fields = { name: archive, entry: entry.filename };
  return {
    name: entry.filename,
    bytes: entry.uncompressedSize,
    problem: entry.encrypted ? 'encrypted' : METHODS.has(entry.compressionMethod) ? null : 'unsupported',
    async head(count) {
      let head: Uint8Array = new Uint8Array(0);
      const enough = new Error('enough');
      const writable = new WritableStream<Uint8Array>({
        write(chunk) {
          head = joined(head, chunk);
          if (head.length >= count) throw enough;
        },
      });
      await entry.getData(writable, OPTIONS).catch((cause: unknown) => {
        if (head.length < count) throw ingestError(fields, cause);
      });
      return head;
    },
    async open(signal) {
      const content = new TextBlob();
      let size = 0;
      let tooLarge = false;
      const writable = new WritableStream<Uint8Array>({
        write(chunk) {
          signal?.throwIfAborted();
          size += chunk.length;
          tooLarge = size > MAX_INPUT_BYTES;
          if (tooLarge) throw new RangeError('too large');
          content.add(chunk, 0, chunk.length);
        },
      });
      await entry
        .getData(writable, { ...OPTIONS, ...(signal === undefined ? {} : { signal }) })
        .catch((cause) => {
          signal?.throwIfAborted();
          throw tooLarge ? new IngestError('entry-too-large', fields, cause) : ingestError(fields, cause);
        });
      return content.finish();
    },
  };
}

function ingestError(fields: { name: string; entry: string }, cause: unknown): IngestError {
  const message = cause instanceof Error ? cause.message : '';
  if (message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION) {
    return new IngestError('entry-encrypted', fields, cause);
  }
  if (message === ERR_UNSUPPORTED_COMPRESSION) return new IngestError('entry-unsupported', fields, cause);
  return new IngestError('entry-broken', fields, cause);
}
