import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS } from '../shared.ts';

const KEY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
  actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
};
const NETWORKS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The networks (leftsubnet, rightsubnet) of the two sides are not mirror images of each other.'],
  actions: [
    either(
      'Set the networks on both sides so that the local one here is the remote one there, with the same masks.',
    ),
  ],
};
const UNREADABLE: MessageText = {
  meaning:
    'A message of the peer makes no sense after it was decrypted. In phase 1 that mostly means that the pre-shared keys differ.',
};
const EXPIRED: MessageText = {
  meaning: 'A message belongs to an SA that this device does not have, perhaps not any more. It is dropped.',
};
const NO_IKEV1: MessageText = {
  meaning: 'The peer begins with IKEv1, and this device is set to accept IKEv2 alone. It sends no answer.',
  causes: ['The two sides use different versions of IKE.'],
  actions: [remote('Switch to IKEv2.'), local('Or set ikev1-policy=accept in the section "config setup".')],
};
const PART_REFUSED: MessageText = {
  meaning:
    'This device does not accept one of the proposals of the peer for phase 2: {reason}. That is harmless if another one fits.',
};
const OTHER_NETWORKS: MessageText = {
  meaning:
    'The peer has answered with other networks than those this device asked for: {local} was asked for, {remote} has come.',
  ...NETWORKS,
};
const OUT_OF_PLACE: MessageText = {
  meaning: 'A message of the peer cannot be used here, and is dropped because {reason}.',
};

/** What goes wrong in IKEv1. */
export const IKEV1_REFUSAL_EN = {
  'transform-refused': {
    meaning:
      'This device does not accept one of the proposals of the peer: {proposals}. That is harmless if another one fits.',
    actions: [either(PROPOSAL_ACTIONS.phase1)],
  },
  'no-transform': {
    meaning: 'None of the proposals of the peer for phase 1 is accepted here: the attempt ends.',
    causes: ['The phase 1 settings of the two sides have no combination in common.'],
    actions: [either(PROPOSAL_ACTIONS.phase1)],
  },
  'group-not-supported': {
    meaning: 'The peer proposes the Diffie-Hellman group {group}, which this device does not support.',
    actions: [either('Choose a group that both sides support: group 14 or better.')],
  },
  'policy-refuses': {
    meaning: 'A proposal of the peer asks for something that this connection does not allow: {reason}.',
  },
  'policy-mandates': {
    meaning: 'A proposal of the peer lacks something that this connection demands: {reason}.',
  },
  'transform-incomplete': { meaning: 'A proposal of the peer is not complete: it lacks {attribute}.' },
  'authentication-not-supported': {
    meaning: 'The peer proposes an authentication that this software does not know: {method}.',
    actions: [remote('Use a pre-shared key or RSA signatures.')],
  },
  'lifetime-capped': {
    meaning:
      'The peer wants an IKE SA of {seconds} seconds, which is longer than this device allows: {detail}.',
  },
  'main-unknown-peer': {
    meaning:
      'Somebody begins main mode, and this device has no connection for him that would fit ({reason}). It sends no answer.',
    causes: [
      'No connection is configured for the address of the peer.',
      'There is one, but it uses IKEv2, certificates, aggressive mode or XAuth, or could not be loaded.',
    ],
    actions: [
      local(
        'Compare the address of the peer, the version of IKE and the authentication with the connection that should fit.',
      ),
    ],
  },
  'main-forbidden': { meaning: 'Somebody begins main mode, and the connection {detail} forbids to answer.' },
  'aggressive-unknown-peer': {
    meaning: [
      'The peer at {address} begins aggressive mode, and this device has no connection for it that allows that ({reason}). It sends no answer.',
      'The peer at {address} begins aggressive mode, and this device has no connection for it that allows that. It sends no answer.',
    ],
    causes: [
      'The peer uses aggressive mode, this device main mode.',
      'No connection is configured for the address of the peer.',
    ],
    actions: [
      remote('Switch to main mode, better to IKEv2.'),
      local('Check that there is a connection for this peer.'),
    ],
  },
  'aggressive-unknown-peer-old': {
    meaning:
      'Somebody who calls himself {remoteId} begins aggressive mode, and this device has no connection for him that would fit. It sends no answer.',
    causes: ['No connection for this peer allows aggressive mode with this authentication.'],
    actions: [
      remote('Switch to main mode, better to IKEv2.'),
      local('Check that there is a connection for this peer.'),
    ],
  },
  'ikev1-dropped': NO_IKEV1,
  'ikev1-rejected': NO_IKEV1,
  'payload-too-long': UNREADABLE,
  'payload-type-unknown': UNREADABLE,
  'payload-byte-not-zero': UNREADABLE,
  'key-probably-wrong': {
    meaning:
      'The first encrypted message of the peer cannot be read. The daemon itself supposes that the pre-shared keys differ.',
    ...KEY,
  },
  'payload-malformed': UNREADABLE,
  'hash-mismatch': {
    meaning: 'The proof that the peer sent does not fit the pre-shared key that this device has for it.',
    ...KEY,
  },
  'proof-mismatch': {
    meaning: 'The proof that the peer sent ({detail}) is not the one that this device has computed.',
    ...KEY,
  },
  'private-key-missing': {
    meaning: 'This device has no private key with which it could prove itself ({detail}).',
    actions: [local('Import the certificate of this device together with its private key.')],
  },
  'must-be-encrypted': {
    meaning:
      'The peer sent an unprotected message at a moment when everything must be protected, so it is ignored. It may be an error that the peer wanted to report.',
    actions: [remote('Read the log of the peer for the same moment.')],
  },
  'key-missing': {
    meaning: 'This device has no pre-shared key for this pair of ends: {detail}.',
    ...KEY,
  },
  'unknown-sa': EXPIRED,
  'quick-unknown-sa': EXPIRED,
  'no-child-proposal': {
    meaning:
      'None of the proposals of the peer for phase 2 is accepted here. The log does not say which part differs.',
    causes: ['Encryption, integrity or PFS group of phase 2 have no combination in common.'],
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  'pfs-required': {
    meaning: 'The peer asks for phase 2 without PFS, and this connection demands PFS.',
    causes: ['PFS is switched on at one side only.'],
    actions: [remote('Switch PFS on, with the same group.'), local('Or set pfs=no for this connection.')],
  },
  'no-connection-for-networks': {
    meaning: 'The peer asks for networks for which this device has no connection: {detail}.',
    ...NETWORKS,
  },
  'group-for-pfs-not-supported': {
    meaning:
      'The peer proposes the Diffie-Hellman group {group} for PFS, which this device does not support.',
    actions: [either('Choose a PFS group that both sides support: group 14 or better.')],
  },
  'public-value-missing': {
    meaning: 'The message of the peer ({detail}) lacks the public value that PFS needs.',
    causes: ['PFS is switched on at one side only.'],
    actions: [either('Switch PFS on or off on both sides, with the same group.')],
  },
  'encryption-required': {
    meaning: 'The connection {id} demands what the proposal of the peer does not hold: {reason}.',
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  'esp-transform-refused': PART_REFUSED,
  'ah-transform-refused': PART_REFUSED,
  'transform-lacks': { meaning: 'A proposal of the peer for phase 2 is not complete: it lacks {attribute}.' },
  'esp-proposal-ignored': PART_REFUSED,
  'ah-proposal-ignored': PART_REFUSED,
  'compression-forbidden': {
    meaning: 'The peer at {address} proposes compression, which this connection does not allow.',
  },
  'networks-returned-ours': OTHER_NETWORKS,
  'networks-returned-peers': OTHER_NETWORKS,
  'networks-returned-allowed': {
    meaning:
      'What the peer has answered is not quite what this device asked for, and is accepted all the same.',
  },
  'networks-missing': {
    meaning:
      'The peer names no networks, and the addresses of the two ends are not what this connection is for.',
    ...NETWORKS,
  },
  'networks-not-virtual': {
    meaning:
      'The network that the peer asks for is not one that this connection allows for clients: {reason}.',
    ...NETWORKS,
  },
  'message-out-of-place': OUT_OF_PLACE,
  'informational-out-of-place': OUT_OF_PLACE,
  'mode-config-out-of-place': {
    meaning: 'A message of the peer cannot be used here, and is dropped: it is {reason}.',
  },
  'message-malformed': { meaning: 'A message of the peer is not built as it should be: {reason}.' },
  'too-many-malformed': {
    meaning: 'Too many messages of the peer could not be read ({count}), so the attempt is dropped.',
    causes: [KEY_CAUSES.differs],
  },
  'plain-where-encrypted': {
    meaning: 'The peer sent a message in the clear that must be encrypted, and it is dropped.',
  },
  'encrypted-without-key': { meaning: 'An encrypted message cannot be read and is dropped: {reason}.' },
  'step-failed': {
    meaning:
      'A step of the negotiation has failed with {notify}, in the state {state}. The reason stands in the lines before.',
  },
} as const satisfies DialectTexts;
