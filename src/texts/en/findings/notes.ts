import { either, local } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';

const TOO_SHORT = {
  causes: ['The recording was stopped too early, or shows only a part.'],
  actions: [local('Record again and wait until the device says that it is connected or gives an error.')],
  settledBy: 'The rest of this log, or the log of the peer.',
} as const;

const OLD_PROPOSALS = 'The proposals stem from an old configuration or from an old peer.';

const MODERNISE = {
  causes: [OLD_PROPOSALS],
  actions: [
    either(
      'Move both sides to AES with 128 bits or more, SHA-256 or better, and Diffie-Hellman group 14 or better.',
    ),
  ],
} as const;

/** The log ends too early, and advice that explains no failure. */
export const NOTE_FINDINGS = {
  unfinished: {
    default: {
      title: 'The log ends before the negotiation does',
      explanation:
        'The attempt was still under way on the last line about it. What became of it cannot be told from this log.',
      ...TOO_SHORT,
    },
    setup: {
      title: 'The log ends before IKE began',
      explanation:
        'The device was still preparing the connection on the last line about it. What became of it cannot be told from this log.',
      ...TOO_SHORT,
    },
    'phase-1': {
      title: 'The log ends during phase 1',
      explanation:
        'Phase 1 was still under way on the last line about it. What became of it cannot be told from this log.',
      ...TOO_SHORT,
    },
    'phase-2': {
      title: 'The log ends before phase 2 came up',
      explanation:
        'Phase 1 came up, and nothing more is said of phase 2. What became of it cannot be told from this log.',
      ...TOO_SHORT,
    },
  },
  'weak-algorithm': {
    default: {
      title: ['Weak cryptography: {algorithms}', 'Weak cryptography'],
      explanation:
        'These algorithms are old and advised against (RFC 8247 for IKE, RFC 8221 for ESP). They are no reason why a tunnel fails.',
      ...MODERNISE,
    },
    agreed: {
      title: ['Weak cryptography in use: {algorithms}', 'Weak cryptography in use'],
      explanation:
        'The two sides agreed on algorithms that are old and advised against (RFC 8247 for IKE, RFC 8221 for ESP). The tunnel works, but its protection may not last.',
      ...MODERNISE,
    },
    offered: {
      title: ['Weak cryptography offered: {algorithms}', 'Weak cryptography offered'],
      explanation:
        'One side offers algorithms that are old and advised against (RFC 8247 for IKE, RFC 8221 for ESP). They were not agreed here, but could be.',
      causes: [OLD_PROPOSALS],
      actions: [
        either('Take the old algorithms out of the proposals of both sides once nobody needs them any more.'),
      ],
    },
  },
  'aggressive-mode-with-key': {
    default: {
      title: 'Aggressive mode with a pre-shared key',
      explanation:
        'In aggressive mode a value made from the pre-shared key crosses the internet unencrypted, so that a listener can try out keys at leisure (RFC 9395 retires IKEv1 altogether).',
      causes: [
        'One side has a changing address, and IKEv1 can then tell peers with a pre-shared key apart only in this mode.',
      ],
      actions: [either('Use IKEv2, or certificates, or at the least a long random key.')],
    },
  },
  'secret-in-log': {
    default: {
      title: [
        '{kind=pre-shared-key}A pre-shared key stands in this log',
        '{kind=private-key}A private key stands in this log',
        '{kind=session-key}The keys of a tunnel stand in this log',
        '{kind=password}A password stands in this log',
        'A key or password stands in this log',
      ],
      explanation: [
        '{kind=session-key}The log holds keys with which the recorded packets of this tunnel can be read. They are of no use any more once the tunnel has new ones.',
        'A line of the log holds a secret in clear text. Whoever gets the log gets the secret.',
      ],
      causes: [
        'The device was set to record more than it should, or a command with a password was typed while it recorded.',
      ],
      actions: [local('Change the key or password.'), local('Take the line out before you hand the log on.')],
    },
  },
} satisfies Partial<FindingTexts>;
