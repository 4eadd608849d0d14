/**
 * The closed list of reasons for which an input cannot be read. The sentences stand with the texts of the
 * page.
 */
export const INGEST_ERROR_CODES = [
  // The browser or the system refuses to give the bytes: moved, changed or deleted since it was chosen, no
  // permission.
  'unreadable',
  // The table of contents cannot be read: not an archive, or cut off.
  'archive-broken',
  // A file of the archive cannot be unpacked: damaged, or its checksum is wrong.
  'entry-broken',
  // A file of the archive needs a password.
  'entry-encrypted',
  // A file of the archive is packed by a method that is not known here.
  'entry-unsupported',
  // A file of the archive unpacks to more than is taken.
  'entry-too-large',
] as const;

/** Why an input cannot be read. */
export type IngestErrorCode = (typeof INGEST_ERROR_CODES)[number];

/** What a message about the error names: the file or archive, and in an archive the file within it. */
export interface IngestErrorFields {
  readonly name: string;
  readonly entry?: string;
}

/** An input that cannot be read. It carries a code and fields, no sentence; `message` is for developers. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly code: IngestErrorCode;
  readonly fields: IngestErrorFields;

  constructor(code: IngestErrorCode, fields: IngestErrorFields, cause?: unknown) {
    super(`${code}: ${fields.entry === undefined ? fields.name : `${fields.name}/${fields.entry}`}`, {
      cause,
    });
    this.code = code;
    this.fields = fields;
  }
}
