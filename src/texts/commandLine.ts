import type { Wording } from './types.ts';

/** What the command line says on standard error, or when it is asked for help. */
export interface CommandLineTexts {
  readonly help: string;
  /** Said below every fault of usage. */
  readonly hint: string;
  readonly noFile: string;
  /** Fields: `option`. */
  readonly unknownOption: Wording;
  /** Fields: `option`. */
  readonly missingValue: Wording;
  /** Fields: `option`. */
  readonly needlessValue: Wording;
  /** Fields: `value`, `known`. */
  readonly unknownFormat: Wording;
  /** Fields: `value`, `known`. */
  readonly unknownLanguage: Wording;
  readonly noGerman: string;
  readonly noRedaction: string;
  readonly stdinTwice: string;
  /** Fields: `name`. */
  readonly notFound: Wording;
  /** Fields: `name`. */
  readonly notAllowed: Wording;
  /** Fields: `name`. */
  readonly isFolder: Wording;
  /** An archive in which no file looks like a log. Fields: `name`. */
  readonly noLogInside: Wording;
  /** An archive that can only be read in part. Fields: `name`. */
  readonly archiveDamaged: Wording;
  /** An archive with more files than are looked at. Fields: `name`. */
  readonly archiveTooLong: Wording;
}
