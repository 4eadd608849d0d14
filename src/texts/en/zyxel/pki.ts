import { either, local } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const UNREADABLE: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The directory server holds a damaged object, or one in another format.'],
  actions: [local('Import the object by hand, or correct it in the directory.')],
};

/** Certificates. */
export const PKI_EN = {
  'enrolment-done': { meaning: 'This device got its certificate from the authority.' },
  'enrolment-failed': {
    meaning: 'This device did not get a certificate from the authority.',
    causes: ['The authority cannot be reached or refused the request.'],
    actions: [local('Check address, protocol (SCEP or CMP) and password of the enrolment.')],
  },
  'ca-unresolved': {
    meaning: [
      'The name of the authority in {target} could not be resolved.',
      'The name of the authority could not be resolved.',
    ],
    actions: [local('Check the name servers of this device and the address of the authority.')],
  },
  'ca-certificate-received': {
    meaning: [
      'The certificate of the authority {id} was fetched.',
      'The certificate of an authority was fetched.',
    ],
  },
  'user-certificate-received': {
    meaning: ['The certificate of {id} was fetched.', 'A certificate was fetched.'],
  },
  'crl-received': {
    meaning: [
      'The list of revoked certificates of {id} was fetched.',
      'A list of revoked certificates was fetched.',
    ],
  },
  'arl-received': {
    meaning: [
      'The list of revoked authorities of {id} was fetched.',
      'A list of revoked authorities was fetched.',
    ],
  },
  'ca-certificate-unreadable': {
    meaning: 'The certificate of an authority was fetched, but cannot be read.',
    ...UNREADABLE,
  },
  'user-certificate-unreadable': { meaning: 'A certificate was fetched, but cannot be read.', ...UNREADABLE },
  'crl-unreadable': {
    meaning: 'A list of revoked certificates was fetched, but cannot be read.',
    ...UNREADABLE,
  },
  'arl-unreadable': {
    meaning: 'A list of revoked authorities was fetched, but cannot be read.',
    ...UNREADABLE,
  },
  'data-too-large': {
    meaning: [
      'What the directory server sent ({number} bytes) is larger than this device can take ({count} bytes).',
      'What the directory server sent is larger than this device can take.',
    ],
  },
  'certificate-trusted': {
    meaning: [
      'The certificate {id} was checked and is trusted.',
      'A certificate was checked and is trusted.',
    ],
  },
  'certificate-not-trusted': {
    meaning: [
      'The certificate {id} is not trusted. The device names the reason by number: {code}.',
      'A certificate is not trusted. The device names the reason by number: {code}.',
    ],
    causes: [
      'By number: 3 outside its validity; 6 bad signature; 7 revoked; 10 not found; 11 no trusted root; 15 to 22 something about the revocation list; 25 and 26 the directory.',
      'The clock of the device is wrong, so that valid certificates look expired.',
    ],
    actions: [
      local('Check date and time of this device first.'),
      either('Check that the whole chain up to the root is there, valid and not revoked.'),
    ],
  },
} satisfies DialectTexts;
