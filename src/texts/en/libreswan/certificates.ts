import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { ID_MISMATCH } from './advice.ts';

const CERTIFICATE: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The certificate has expired or is not yet valid, or the clock of a device is wrong.',
    'The authority that signed it is not known here, or has revoked it.',
    'The name in the certificate is not the identity that the peer uses.',
  ],
  actions: [
    remote('Check the validity and the name of the certificate, and send the whole chain.'),
    local('Check that the authority of the peer is in the database of certificates, and the clock.'),
  ],
};
const REJECTED: MessageText = { meaning: 'The certificate of the peer is not accepted.', ...CERTIFICATE };
const CERTIFICATE_NAME: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The identity configured for the peer (rightid) is none of the names in its certificate.'],
  actions: [
    remote('Use a certificate that holds the identity as subjectAltName.'),
    local('Or set rightid to a name that stands in the certificate.'),
  ],
};

/** Certificates and signatures. */
export const CERTIFICATE_EN = {
  'public-key-missing': {
    meaning: 'This device has no public key ({detail}) for {id}, so it cannot check the proof.',
    ...CERTIFICATE,
  },
  'certificate-failed': {
    meaning: 'The certificate {id} of the peer did not pass the check.',
    ...CERTIFICATE,
  },
  'certificate-error': {
    meaning: 'What is wrong with the certificate of the peer: {reason}.',
    ...CERTIFICATE,
  },
  'certificate-rejected': REJECTED,
  'certificate-bogus': {
    meaning: 'The certificate of the peer is not valid or was revoked.',
    ...CERTIFICATE,
  },
  'certificate-none': { meaning: 'The peer has sent certificates, but none of its own.', ...CERTIFICATE },
  'certificate-not-the-peers': {
    meaning: 'The peer must be {localId}, but its certificate says that it is {remoteId}.',
    ...ID_MISMATCH,
  },
  'certificate-name-other': {
    meaning: 'The identity of the peer does not stand in its certificate: its {reason}.',
    ...CERTIFICATE_NAME,
  },
  'certificate-name-other-old': {
    meaning: 'The identity of the peer does not stand in its certificate ({reason}).',
    ...CERTIFICATE_NAME,
  },
  'certificate-subject-other': {
    meaning: 'The peer must be {localId}, but its certificate says that it is {remoteId}.',
    ...ID_MISMATCH,
  },
  'certificate-name-unchecked': {
    meaning:
      'The name in the certificate and the identity of the peer were compared: all is well, or the connection allows that they differ.',
  },
  'revocation-list-missing': {
    meaning:
      'The list of revoked certificates is missing or too old, and this device is set to accept nobody then.',
    actions: [local('Make the list of revoked certificates available, or switch the strict check off.')],
  },
  'certificate-expired': {
    meaning:
      'The certificate {id} ({detail}) has expired or is not yet valid, or the clock of this device is wrong.',
    actions: [local('Renew the certificate, and check the clock.')],
  },
  'certificate-rejected-old': REJECTED,
  'certificate-bad-signature': {
    meaning: 'The signature under a certificate of the peer is not valid: {detail}.',
    ...CERTIFICATE,
  },
  'certificate-verification': {
    meaning: 'The certificate of the peer did not pass the check: {reason}.',
    ...CERTIFICATE,
  },
  'certificate-verified': { meaning: 'The certificate {id} of the peer is valid.' },
  'certificate-payload-ignored': { meaning: 'A certificate, or the request for one, is ignored: {reason}.' },
  'certificate-payloads-discarded': {
    meaning:
      'This device has no authority of certificates in its database, so it cannot check those of the peer.',
  },
  'certificate-sending': { meaning: 'This device sends its certificate or asks for that of the peer.' },
  'signature-check': {
    meaning: 'The signature with which {id} proves itself is not valid: {reason}.',
    causes: ['The key that this device has for the peer is an old one.'],
    actions: [either('Exchange the public keys or certificates anew.')],
  },
  'proof-accepted': { meaning: 'The peer has proved with a signature ({method}) that it is {remoteId}.' },
} as const satisfies DialectTexts;
