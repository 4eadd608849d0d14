import type { GeneralTexts } from '../types.ts';

/** Why an input could not be opened. */
export const INPUT_ERRORS: GeneralTexts['inputErrors'] = {
  unexpected: ['Something unexpected went wrong while {name} was read.', 'Something unexpected went wrong.'],
  unreadable: [
    '{name} could not be read. It may have been moved, changed or deleted meanwhile, or you may not be allowed to read it.',
    'The input could not be read. It may have been moved, changed or deleted meanwhile, or you may not be allowed to read it.',
  ],
  'archive-broken': [
    '{name} could not be opened as an archive. It is damaged, cut off, or of another kind than its name says.',
    'The archive could not be opened. It is damaged, cut off, or of another kind than its name says.',
  ],
  'entry-broken': [
    '{entry} in {name} is damaged and could not be unpacked.',
    'A file of the archive is damaged and could not be unpacked.',
  ],
  'entry-encrypted': [
    '{entry} in {name} is protected by a password. Unpack it first.',
    'A file of the archive is protected by a password. Unpack it first.',
  ],
  'entry-unsupported': [
    '{entry} in {name} is packed in a way that is not known here. Unpack it first.',
    'A file of the archive is packed in a way that is not known here. Unpack it first.',
  ],
  'entry-too-large': [
    '{entry} in {name} unpacks to more than can be taken. Unpack it first and cut out the part in question.',
    'A file of the archive unpacks to more than can be taken. Unpack it first and cut out the part in question.',
  ],
  'worker-start-failed': 'The part of this page that reads logs could not be started. Load the page again.',
  'worker-crashed':
    'The part of this page that reads logs ended by itself, most likely because memory ran out. Load the page again, and try a smaller part of the log.',
};
