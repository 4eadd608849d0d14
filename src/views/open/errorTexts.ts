/* What to try after a load failed, by the code of the failure; what happened is said by the texts. */

/** A heading and the next steps. */
export interface ErrorAdvice {
  readonly title: string;
  readonly steps: readonly string[];
}

const ANOTHER_WAY = 'Copy the lines in question and paste them here instead.';

const UNPACK = 'Unpack the archive with another program and drop the log itself.';

const ADVICE: Readonly<Record<string, ErrorAdvice>> = {
  unreadable: {
    title: 'The file cannot be read',
    steps: [
      'It may have been moved, changed or deleted since it was chosen: choose it again.',
      'Check that you may read it, and copy it to your own disk if it lies on a server.',
    ],
  },
  'archive-broken': {
    title: 'The archive cannot be opened',
    steps: ['It may be cut off: download or copy it again.', UNPACK],
  },
  'entry-broken': {
    title: 'A file in the archive is damaged',
    steps: ['Download or copy the archive again.', 'Open it again without this file.', UNPACK],
  },
  'entry-encrypted': { title: 'The archive needs a password', steps: [UNPACK] },
  'entry-unsupported': { title: 'The archive is packed in an unknown way', steps: [UNPACK] },
  'entry-too-large': {
    title: 'A file in the archive is too large',
    steps: ['Unpack it and drop the part of the log that holds the trouble.', ANOTHER_WAY],
  },
  'worker-start-failed': {
    title: 'The reader of the page did not start',
    steps: [
      'Reload the page; if it was updated meanwhile, its old parts are gone.',
      'Use a current Chrome, Edge, Firefox or Safari.',
    ],
  },
  'worker-crashed': {
    title: 'The reader of the page stopped by itself',
    steps: [
      'Most likely the browser ran out of memory: close other tabs, or open a part of the log.',
      'Try it again.',
    ],
  },
};

const DEFAULT_ADVICE: ErrorAdvice = {
  title: 'This could not be read',
  steps: ['Check that the file opens in a text editor or an archive program.', ANOTHER_WAY],
};

/** The advice for a failure. */
export function adviceFor(code: string): ErrorAdvice {
  return Object.hasOwn(ADVICE, code) ? (ADVICE[code] ?? DEFAULT_ADVICE) : DEFAULT_ADVICE;
}
