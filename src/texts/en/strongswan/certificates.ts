import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { alike } from './alike.ts';

const NO_TRUST: MessageText = {
  meaning:
    'There is no certificate of {remoteId} that this device trusts, so the proof of the peer cannot be checked.',
  causes: [
    'The authority that issued the certificate of the peer is not known here.',
    'The certificate is expired, not valid yet, or revoked; then a line before says so.',
    'The certificate does not hold the identity that the peer uses.',
  ],
  actions: [
    local('Load the certificate of the authority (/etc/swanctl/x509ca, /etc/ipsec.d/cacerts).'),
    remote('Give the peer a valid certificate that holds its identity.'),
  ],
};
const NO_OWN_KEY: MessageText = {
  meaning: 'This device has no private key for {localId}, so it cannot prove who it is.',
  causes: ['The key was not loaded, or belongs to another certificate.'],
  actions: [local('Put the key into /etc/swanctl/private (or ipsec.secrets) and load it.')],
};
const NO_ISSUER: MessageText = {
  meaning: 'The authority that issued the certificate {id} is not known on this device.',
  causes: ['The peer uses a certificate of another authority.', 'A certificate between the two is missing.'],
  actions: [
    local('Load the certificate of the authority, and those between, if the peer is to be trusted.'),
    remote('Give the peer a certificate of the right authority.'),
  ],
};
const LIMIT: MessageText = {
  meaning: 'The chain of certificates of the peer is longer than allowed ({number}).',
};

/** Certificates. */
export const CERTIFICATE_TEXTS = {
  'public-key-none': NO_TRUST,
  'public-key-none-old': NO_TRUST,
  'private-key-none': NO_OWN_KEY,
  'private-key-none-type': NO_OWN_KEY,
  'signature-wrong': { meaning: 'The signature of the peer does not fit this key; another one is tried.' },
  'issuer-none': NO_ISSUER,
  'issuer-none-old': NO_ISSUER,
  'issuer-name': { meaning: 'The certificate was issued by {id}.' },
  'certificate-out-of-date': {
    meaning: 'A certificate is out of date. It is valid from {reason}.',
    causes: ['The certificate has expired and was not renewed.', 'The clock of this device is wrong.'],
    actions: [remote('Renew the certificate of the peer.'), local('Check the date and time of this device.')],
  },
  'certificate-revoked': {
    meaning: 'The certificate of the peer was revoked on {reason}.',
    actions: [remote('Give the peer a new certificate.')],
  },
  'certificate-chain-long': LIMIT,
  'certificate-chain-max': LIMIT,
  'certificate-constraint': {
    meaning: 'The peer does not fulfil what the configuration demands of it: {reason}.',
    actions: [either('Compare the section `remote` of the connection with the certificate of the peer.')],
  },
  'identity-unconfirmed': {
    meaning:
      'The own certificate does not hold the identity {id}: {detail} is used instead, which the peer may not expect.',
  },
  'certificate-used': { meaning: 'The peer uses the certificate {id}.' },
  ...alike('The certificate {id} is a link of the chain.', [
    'certificate-trusted',
    'certificate-untrusted',
    'certificate-key',
  ]),
  'certificate-chain': { meaning: 'The chain of certificates ends at an authority that is trusted.' },
  'certificate-status-check': { meaning: 'The daemon looks whether the certificate {id} was revoked.' },
  ...alike('What the check for a revocation found: {detail}.', [
    'certificate-status',
    'certificate-status-ocsp',
    'certificate-status-crl',
    'certificate-fetch',
  ]),
  ...alike('This device sends the certificate {id}.', ['certificate-sent', 'certificate-issuer-sent']),
  ...alike('The peer has sent the certificate {id}.', [
    'certificate-received',
    'certificate-issuer-received',
  ]),
  'certificate-request-sent': { meaning: 'This device asks the peer for a certificate of {id}.' },
  'certificate-request': { meaning: 'The peer asks for a certificate of {detail}.' },
  'certificate-requests-unknown': {
    meaning:
      'The peer also asks for certificates of {count} authorities that are not known here. This is harmless.',
  },
} as const satisfies DialectTexts;
