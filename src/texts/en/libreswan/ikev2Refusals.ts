import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS } from '../shared.ts';

const NO_MATCH: MessageText = {
  meaning:
    'None of the proposals of the peer fits one of this connection. What the peer offered: {proposals}.',
  causes: [
    'The settings of the two sides have no combination in common: encryption, integrity, key derivation or group.',
  ],
  actions: [
    either(
      'Compare these proposals with those of the connection here, and give both sides one common entry.',
    ),
  ],
};
const UNKNOWN: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'No connection is configured for the address of the peer.',
    'There is one, but it uses IKEv1, another authentication, or could not be loaded.',
  ],
  actions: [
    local('Compare the address of the peer and the version of IKE with the connection that should fit.'),
  ],
};
const ANSWERS_ERROR: MessageText = {
  meaning: 'This device answers the {exchange} of the peer with the notification {notify}.',
};
const CHILD_REFUSED: MessageText = {
  meaning: 'The IKE SA came up, but the peer has refused the Child SA with {notify}: there is no tunnel.',
  causes: [
    '{notify=TS_UNACCEPTABLE}The networks (leftsubnet, rightsubnet) of the two sides are not mirror images of each other.',
    '{notify=NO_PROPOSAL_CHOSEN}Encryption or integrity of phase 2 (ESP) have no combination in common.',
  ],
  actions: [remote('Read the log of the peer for the same moment: it knows why it refuses.')],
};
const WITHOUT_SA: MessageText = {
  meaning:
    'A message belongs to an IKE SA that this device has already removed. That is normal right after a deletion.',
};
const AUTH_REFUSED: MessageText = {
  meaning: 'The peer does not accept who this device says it is: {notify}. It does not say why.',
  causes: [
    KEY_CAUSES.differs,
    'The identity (leftid) is not the one that the peer expects.',
    'A certificate is not accepted there.',
  ],
  actions: [
    remote('Read the log of the peer for the same moment: only it knows the reason.'),
    either(KEY_ACTIONS.enter),
  ],
};
const UNAUTHENTICATED: MessageText = {
  meaning:
    'The peer has answered with {notify}. As that is not protected and could be forged, this device goes on waiting; it is most probably the reason all the same.',
  actions: [remote('Read the log of the peer for the same moment: it knows why it refuses.')],
};
const OTHER_MODE: MessageText = {
  meaning: 'The peer wants tunnel mode, and this connection is for transport mode.',
  actions: [either('Set the same mode (type=tunnel or type=transport) on both sides.')],
};
const OTHER_METHOD: MessageText = {
  meaning: 'The peer proves itself in another way than this connection demands: {detail}.',
  actions: [either('Set the same authentication (authby) on both sides.')],
};

/** What IKEv2 chooses and refuses. */
export const IKEV2_REFUSAL_EN = {
  'proposal-chosen': { meaning: 'This device has chosen {proposals}. What the peer offered: {remote}.' },
  'no-proposal-matches': NO_MATCH,
  'no-proposal-chosen-old': NO_MATCH,
  'proposals-partial': { meaning: 'A part of what the peer offers: {proposals}.' },
  'proposal-not-ours': {
    meaning: 'The peer has answered with a proposal that this device did not make: {proposals}.',
    causes: ['The software of the peer has a fault, or changes the proposal on its own.'],
    actions: [either('Offer only one combination, the same on both sides.')],
  },
  'child-proposals-refused': {
    meaning:
      'The proposals of the peer for the Child SA fit none of this connection, so it is told {notify}. The IKE SA stays.',
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  'no-connection': {
    meaning:
      'Somebody begins IKEv2 at {localAddress}, and this device has no connection for him that would fit.',
    ...UNKNOWN,
  },
  'no-connection-old': {
    meaning:
      'Somebody begins IKEv2 at {localAddress}, and this device has no connection for him that would fit.',
    ...UNKNOWN,
  },
  'no-connection-policy': {
    meaning:
      'Somebody begins IKEv2 at {localAddress}, and no connection for him has the policy that would be needed ({reason}).',
    ...UNKNOWN,
  },
  'no-connection-kind': {
    meaning:
      'Somebody begins IKEv2 at {localAddress}, and the connection that was found is not for him: {detail}.',
    ...UNKNOWN,
  },
  overloaded: {
    meaning: 'Too many peers are beginning at the same time, so this device does not answer: it is {reason}.',
    causes: ['Somebody sends first messages in great numbers, or many peers come back after an outage.'],
  },
  'responding-with-error': ANSWERS_ERROR,
  'responding-with-error-old': ANSWERS_ERROR,
  'unexpected-dropped': {
    meaning:
      'The peer has answered the {exchange} with the notification {notify} alone. As it is not protected and could be forged, this device goes on waiting; it is most probably the reason all the same.',
    causes: [
      '{notify=NO_PROPOSAL_CHOSEN}The proposals of the two sides have nothing in common.',
      '{notify=NO_PROPOSAL_CHOSEN}The peer has no connection for this device, or only one for IKEv1: it answers in the same way.',
    ],
    actions: [remote('Read the log of the peer for the same moment: it knows why it refuses.')],
  },
  'unexpected-dropped-other': {
    meaning: 'A message of the peer does not hold what it should, and is dropped: {detail}.',
  },
  'unauthenticated-ignored': UNAUTHENTICATED,
  'unauthenticated-ignored-old': UNAUTHENTICATED,
  'group-refused': {
    meaning:
      'The peer wants the Diffie-Hellman group {group} instead of {local}, and this connection does not allow it.',
    actions: [either('Set the same Diffie-Hellman group for phase 1 on both sides: group 14 or better.')],
  },
  'auth-refused': AUTH_REFUSED,
  'auth-refused-old': AUTH_REFUSED,
  'auth-refused-unknown': {
    meaning:
      'The peer does not accept what this device sent for its proof, and gives no reason that this software knows.',
    actions: [remote('Read the log of the peer for the same moment: only it knows the reason.')],
  },
  'auth-status': { meaning: 'The answer of the peer holds the notification {notify}.' },
  'notification-deletes': {
    meaning: 'The peer has sent {notify}, and the IKE SA is deleted.',
    actions: [remote('Read the log of the peer for the same moment: it knows why.')],
  },
  'child-refused': CHILD_REFUSED,
  'child-failed': {
    meaning:
      'The IKE SA came up, but the tunnel could not be made: {notify}. The reason stands in the lines before.',
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  'child-not-wanted': {
    meaning: 'The IKE SA came up, but this device does not accept what the peer has answered for the tunnel.',
  },
  'mode-demanded': OTHER_MODE,
  'mode-differs': {
    ...OTHER_MODE,
    meaning: 'One side wants tunnel mode and the other transport mode: the peer demands {detail}.',
  },
  'mode-kept': {
    meaning: 'The peer would like transport mode, and gets tunnel mode as this connection says.',
  },
  'create-child-failed': {
    meaning: 'The peer has refused a further Child SA or the renewal of one with {notify}.',
    causes: [
      'The PFS group differs: it is compared for the first time when the keys of the first Child SA are renewed.',
    ],
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  'rekey-unknown': { meaning: 'The peer wants to renew a Child SA that this device does not have any more.' },
  'exchange-abandoned': { meaning: 'The renewal of the keys was given up.' },
  'child-abandoned': { meaning: 'The request for a further tunnel was given up.' },
  'no-compatible-networks': {
    meaning:
      'The peer is who it should be, but asks for networks for which this device has no connection: there is no tunnel.',
    causes: ['The networks (leftsubnet, rightsubnet) of the two sides are not mirror images of each other.'],
    actions: [
      either(
        'Set the networks on both sides so that the local one here is the remote one there, with the same masks.',
      ),
    ],
  },
  'auth-hash-mismatch': {
    meaning: 'The proof that {remoteId} sent does not fit the pre-shared key that this device has for it.',
    causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
    actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
  },
  'auth-no-key': {
    meaning: 'This device has no pre-shared key for this pair of identities: {detail}.',
    actions: [
      local('Enter a key for these identities in the file of secrets, and load it.'),
      either(KEY_ACTIONS.identity),
    ],
  },
  'auth-method-unexpected': {
    meaning: 'The peer proves itself in another way than this connection demands: {detail}.',
    actions: [either('Set the same authentication (authby) on both sides.')],
  },
  'auth-failed-other': { meaning: 'This device does not accept the proof of the peer: {detail}.' },
  'auth-key-mismatch': {
    meaning: 'The proof of the peer does not fit the pre-shared key that this device has for it.',
    causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
    actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
  },
  'auth-method-demanded': OTHER_METHOD,
  'auth-method-not-supported': {
    ...OTHER_METHOD,
    meaning: 'The peer proves itself in a way that this device does not support: {method}.',
  },
  'auth-no-certificate': {
    meaning: 'This device has no certificate of the peer with which it could check the proof: {detail}.',
    actions: [
      remote('Send the certificate, and the whole chain.'),
      local('Import the certificate of the peer, or that of its authority.'),
    ],
  },
  'auth-signature-wrong': {
    meaning: 'None of the public keys that this device has for the peer fits the signature: {detail}.',
    causes: ['The key that this device has for the peer is an old one.'],
    actions: [either('Exchange the public keys or certificates anew.')],
  },
  'auth-algorithm-unknown': {
    meaning: 'The peer signs with an algorithm that this connection does not accept: {detail}.',
    actions: [either('Allow the same hash algorithms for signatures on both sides, for example SHA-256.')],
  },
  'auth-hash-length': {
    meaning: 'The proof of {remoteId} has not the length that the negotiated algorithm gives: {detail}.',
  },
  'auth-identity-missing': {
    meaning: [
      'The message of the {id} holds no identity that can be used: {reason}.',
      'The message of the {id} holds no identity.',
    ],
  },
  'auth-aborted': {
    meaning: 'The proof of the peer cannot be checked because of a certificate: {detail}.',
    actions: [either('Check the validity of the certificates, and the clocks of both devices.')],
  },
  'auth-method-none': {
    meaning: 'The two ends have no way of authentication in common ({method}).',
    actions: [either('Set the same authentication (authby) on both sides.')],
  },
  'auth-sha1-only': {
    meaning: 'The peer can sign with SHA-1 alone, which is not allowed here.',
    actions: [remote('Update the software, so that it can sign with SHA-2.')],
  },
  'response-without-sa': WITHOUT_SA,
  'request-without-sa': WITHOUT_SA,
  'message-without-sa': WITHOUT_SA,
  'fatal-state': {
    meaning:
      'The attempt cannot go on and is ended, in the state {state}. The reason stands in the lines before.',
  },
  'step-failed': {
    meaning: [
      'A step of the negotiation has failed with {notify} ({detail}). The reason stands in the lines before.',
      'A step of the negotiation has failed ({detail}). The reason stands in the lines before.',
    ],
  },
  'not-secured': {
    meaning: 'A message of the peer came before the IKE SA #{ikeId} was ready for it, and is dropped.',
  },
  'encrypted-damaged': {
    meaning: 'An encrypted message does not pass the check that it is whole, and is dropped.',
  },
} as const satisfies DialectTexts;
