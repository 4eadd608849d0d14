import { either, local, remote } from '../../actions.ts';
import type { ActionText, DeviceCodeText, DeviceCodeTexts } from '../../types.ts';

/*
 * Numbers of phase 1 about certificates and revocation lists: 0x21nn where this device called, 0x22nn where it was
 * called. For nn from 0E to 30, nn minus 0C is the number of the same error in OpenSSL's verification; what follows is
 * the maker's own. Numbers and names: LCOS-MIB.
 */

interface Group {
  /** What the check is about, as a sentence of its own. */
  readonly about: string;
  readonly causes: readonly string[];
  readonly actions: readonly ActionText[];
}

const CLOCK = local(
  'Check date, time and time source of this device first: a wrong clock makes good certificates fail.',
);

/** What the numbers have in common, by the kind of fault. */
const GROUPS = {
  chain: {
    about: 'Each certificate of the chain must be there, up to a root that this device trusts.',
    causes: [
      'The authority that issued the certificate of the peer, or one above it, is not installed here.',
      'The peer does not send the certificates between its own and the root.',
    ],
    actions: [
      local('Install the root and every authority between it and the certificate of the peer.'),
      remote('Let the peer send its whole chain.'),
    ],
  },
  signature: {
    about: 'The signature of each certificate must fit the key of its issuer.',
    causes: [
      'The file of a certificate is damaged, or was made by another authority of the same name.',
      'The key or the signature uses an algorithm that this device does not know.',
    ],
    actions: [
      either('Load the certificates and authorities anew on both sides, from the same source.'),
      remote('Use a common algorithm for the certificate, such as RSA with 2048 bits and SHA-256.'),
    ],
  },
  dates: {
    about: 'Certificates are valid from one date to another only.',
    causes: [
      'The clock of this device is wrong.',
      'The certificate was not renewed in time, or is not meant to be used yet.',
    ],
    actions: [CLOCK, remote('Renew the certificate if its dates are over.')],
  },
  crl: {
    about: 'This device is set to check a list of revoked certificates (CRL), and could not use it.',
    causes: [
      'The list cannot be fetched from the address that is named for it.',
      'The list is out of date, because the authority has not issued a new one or the clock of this device is wrong.',
    ],
    actions: [
      CLOCK,
      local('Fetch the list from this device by hand, and check its address and its dates.'),
      either('Let the authority issue a new list, in time before the old one ends.'),
    ],
  },
  revoked: {
    about: 'The authority has withdrawn the certificate, so it must not be accepted any more.',
    causes: ['The authority revoked the certificate, as its list of revoked certificates says.'],
    actions: [remote('Request a new certificate for the peer and install it.')],
  },
  use: {
    about: 'A certificate may be used only for what its issuer allows.',
    causes: [
      'The certificate, or an authority above it, was issued for another purpose.',
      'A certificate that is none of an authority stands in the chain as one.',
    ],
    actions: [
      remote('Issue the certificate anew with the right purpose (VPN or IPsec, or without restriction).'),
    ],
  },
  name: {
    about: 'The names and key numbers inside the certificates must fit each other and the connection.',
    causes: [
      'The identity that is set for the peer is not the subject or an alternative name of its certificate.',
      'The issuer named in the certificate is another than the one installed here.',
    ],
    actions: [
      either('Compare the identity set for the peer with the names in its certificate, letter by letter.'),
      local('Install the very authority that issued the certificate.'),
    ],
  },
  memory: {
    about: 'The check needs memory, and there was none left.',
    causes: ['Too much runs on the device at the same time.'],
    actions: [local('Restart the device, update its firmware, and watch its free memory.')],
  },
} as const satisfies Record<string, Group>;

/** Name and verdict of each number from nn = 0E on, without a gap. */
const LIST: readonly (readonly [string, string, keyof typeof GROUPS])[] = [
  ['Unable-to-get-issuer-cert', 'The certificate of the issuer is missing', 'chain'],
  ['Unable-to-get-CRL', 'No list of revoked certificates is there', 'crl'],
  ['Unable-to-decrypt-cert-signature', 'The signature of the certificate cannot be decoded', 'signature'],
  ['Unable-to-decrypt-CRL-signature', 'The signature of the revocation list cannot be decoded', 'crl'],
  ['Unable-to-decode-issuer-public-key', 'The key of the issuer cannot be decoded', 'signature'],
  ['Cert-signature-failure', 'The signature of the certificate is wrong', 'signature'],
  ['CRL-signature-failure', 'The signature of the revocation list is wrong', 'crl'],
  ['Cert-not-yet-valid', 'The certificate is not valid yet', 'dates'],
  ['Cert-has-expired', 'The certificate has expired', 'dates'],
  ['CRL-not-yet-valid', 'The revocation list is not valid yet', 'crl'],
  ['CRL-has-expired', 'The revocation list has expired', 'crl'],
  ['Error-in-cert-not-before-field', 'The first date of the certificate cannot be read', 'dates'],
  ['Error-in-cert-not-after-field', 'The last date of the certificate cannot be read', 'dates'],
  ['Error-in-CRL-last-update-field', 'The date of the revocation list cannot be read', 'crl'],
  ['Error-in-CRL-next-update-field', 'The next date of the revocation list cannot be read', 'crl'],
  ['Out-of-mem', 'Out of memory while a certificate was checked', 'memory'],
  ['Depth-zero-self-signed-cert', 'The peer uses a certificate that it signed itself', 'chain'],
  ['Self-signed-cert-in-chain', 'The root of the chain is not trusted here', 'chain'],
  ['Unable-to-get-issuer-cert-locally', 'The authority of the certificate is not installed here', 'chain'],
  ['Unable-to-verify-leaf-signature', 'The certificate of the peer cannot be verified', 'chain'],
  ['Cert-chain-too-long', 'The chain of certificates is too long', 'chain'],
  ['Cert-revoked', 'The certificate was revoked', 'revoked'],
  ['Invalid-CA', 'The issuer of the certificate is no authority', 'use'],
  ['Path-length-exceeded', 'More authorities stand in the chain than one of them allows', 'use'],
  ['Invalid-purpose', 'The certificate was issued for another purpose', 'use'],
  ['Cert-untrusted', 'The root is not trusted for this purpose', 'use'],
  ['Cert-rejected', 'The root forbids this purpose', 'use'],
  ['Subject-issuer-mismatch', 'The issuer has another name than the certificate says', 'name'],
  ['AKID-SKID-mismatch', 'The key number of the issuer does not fit', 'name'],
  ['AKID-issuer-serial-mismatch', 'The serial number of the issuer does not fit', 'name'],
  ['Keyusage-no-certsign', 'The issuer may not sign certificates', 'use'],
  ['Unable-to-get-CRL-issuer', 'The issuer of the revocation list is missing', 'crl'],
  [
    'Unhandled-critical-extension',
    'The certificate holds a critical extension that is not known here',
    'use',
  ],
  ['Keyusage-no-CRL-sign', 'The issuer may not sign revocation lists', 'crl'],
  [
    'Unhandled-critical-CRL-extension',
    'The revocation list holds a critical extension that is not known here',
    'crl',
  ],
  ['CRL-has-exceeded-exceedance', 'The revocation list is older than its time of grace', 'crl'],
  ['Application-verification', 'The certificate does not fit the connection', 'name'],
  ['Cert-revoked-unspecified', 'The certificate was revoked without a reason', 'revoked'],
  ['Cert-revoked-key-compromise', 'The certificate was revoked: its key may be in other hands', 'revoked'],
  [
    'Cert-revoked-CA-compromise',
    'The certificate was revoked: the key of its authority may be in other hands',
    'revoked',
  ],
  [
    'Cert-revoked-affiliation-changed',
    'The certificate was revoked: its owner belongs elsewhere now',
    'revoked',
  ],
  ['Cert-revoked-superseded', 'The certificate was revoked: a newer one takes its place', 'revoked'],
  ['Cert-revoked-cessation-of-operation', 'The certificate was revoked: it is out of use', 'revoked'],
  ['Cert-revoked-certificate-hold', 'The certificate is on hold', 'revoked'],
  ['Cert-revoked-remove-from-CRL', 'The certificate is being taken off the revocation list', 'revoked'],
  ['Cert-revoked-privilege-withdrawn', 'The certificate was revoked: its rights were withdrawn', 'revoked'],
  [
    'Cert-revoked-AA-compromise',
    'The certificate was revoked: the authority for attributes may be in other hands',
    'revoked',
  ],
  [
    'Cert-revoked-unknown-reason',
    'The certificate was revoked for a reason that is not known here',
    'revoked',
  ],
];

const FIRST = 0x0e;

/** Who called, as a sentence before what the check is about. */
const ROLES = [
  ['I', 0x2100, 'This device called, checked the certificate of the peer and refused it.'],
  ['R', 0x2200, 'The peer called; this device checked its certificate and refused it.'],
] as const;

/** The certificate part of module 2. */
export const CERTIFICATE_CODES: DeviceCodeTexts = Object.fromEntries(
  ROLES.flatMap(([letter, base, who]) =>
    LIST.map(([name, title, kind], i): [string, DeviceCodeText] => {
      const { about, causes, actions } = GROUPS[kind];
      const key = `0x${(base + FIRST + i).toString(16).toUpperCase()}`;
      return [key, { name: `IKE-${letter}-${name}`, title, meaning: `${who} ${about}`, causes, actions }];
    }),
  ),
);
