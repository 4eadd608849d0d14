import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS } from '../shared.ts';

const INITIATING: MessageText = { meaning: 'This device begins IKEv2: it is the initiator.' };
const INITIATING_AGAIN: MessageText = {
  meaning: [
    'This device begins IKEv2 to take the place of state #{parentId}.',
    'This device begins IKEv2: it is the initiator.',
  ],
};
const INIT_REQUEST =
  'The first message of IKEv2 (IKE_SA_INIT) is sent: proposals and the public value for the Diffie-Hellman exchange.';
const INIT_RECEIVED: MessageText = {
  meaning: 'The first message of IKEv2 (IKE_SA_INIT) has arrived from the peer. It holds {payloads}.',
};
const INIT_REPLY: MessageText = {
  meaning: [
    'This device has chosen a proposal of the peer and answers: {proposals}. From now on everything is encrypted.',
    'This device has chosen a proposal of the peer and answers. From now on everything is encrypted.',
  ],
};
const AUTH_REQUEST: MessageText = {
  meaning: [
    'The peer has chosen a proposal ({proposals}). This device now sends its identity, its proof, and what it wants for the tunnel.',
    'The peer has chosen a proposal. This device now sends its identity, its proof, and what it wants for the tunnel.',
  ],
};
const AUTH_RECEIVED: MessageText = {
  meaning: 'The peer has sent its identity, its proof, and what it wants for the tunnel ({payloads}).',
};
const AUTH_ANSWER: MessageText = {
  meaning: 'The peer has answered with its identity and its proof ({payloads}).',
};
const IKE_UP: MessageText = { meaning: 'The IKE SA is up: the peer has proved that it is {remoteId}.' };
const CHILD_UP: MessageText = {
  meaning:
    'The tunnel between {localNetwork} here and {remoteNetwork} there is up ({mode} mode, {protocol}), under the IKE SA #{parentId}. What protects it: {proposals}.',
};
const CHILD_UP_OLD: MessageText = {
  meaning:
    'The tunnel is up ({mode} mode, {protocol}). Packets to the peer carry the number {spiOut}, packets from it {spiIn}; what protects them: {proposals}.',
};
const CHILD_REKEYED: MessageText = {
  meaning:
    'The keys of the tunnel are renewed: this Child SA takes the place of #{number}, under the IKE SA #{parentId}.',
};
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
const OTHER_GROUP: MessageText = {
  meaning:
    'The first guess of the Diffie-Hellman group was not the right one, so the first message is sent again with another. That is normal.',
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

/** IKE_SA_INIT, IKE_AUTH, CREATE_CHILD_SA, INFORMATIONAL. */
export const IKEV2_EN = {
  initiating: {
    meaning: [
      'This device begins IKEv2 to take the place of {detail}: its keys are renewed, or the attempt before was given up.',
      'This device begins IKEv2 with {address}: it is the initiator.',
      'This device begins IKEv2: it is the initiator.',
    ],
  },
  'initiating-old': INITIATING_AGAIN,
  'initiating-ike-sa': INITIATING,
  'init-request': { meaning: [`${INIT_REQUEST} It goes to {address}.`, INIT_REQUEST] },
  'init-request-old': { meaning: INIT_REQUEST },
  'init-request-whack': INITIATING,
  'init-request-received': INIT_RECEIVED,
  'init-request-received-bare': INIT_RECEIVED,
  'init-reply': INIT_REPLY,
  'init-response': INIT_REPLY,
  'init-response-old': INIT_REPLY,
  'init-response-received': {
    meaning: 'The peer at {address} has answered and chosen a proposal: {proposals}.',
  },
  'init-other-group': OTHER_GROUP,
  'init-other-group-short': OTHER_GROUP,
  'init-cookie': {
    meaning:
      'The peer is under load and asks for a proof of the address first, so the first message is sent again. That is normal.',
  },

  'auth-request': AUTH_REQUEST,
  'auth-request-old': AUTH_REQUEST,
  'auth-request-new': {
    meaning:
      'This device now sends its identity {localId}, its proof ({method}), and what it wants for the tunnel.',
  },
  'auth-request-received': AUTH_RECEIVED,
  'auth-request-received-new': AUTH_RECEIVED,
  'auth-response-received': AUTH_ANSWER,
  'auth-response-received-new': AUTH_ANSWER,
  'auth-response-sent': { meaning: 'This device answers with its own identity and proof.' },
  'ike-established': {
    meaning:
      'The IKE SA is up: the peer has proved that it is {remoteId} (by {method}). The role of this device: {role}.',
  },
  'ike-established-signature': IKE_UP,
  'ike-established-certificate': IKE_UP,
  'ike-established-using': { meaning: 'The IKE SA is up. How the peer has proved who it is: {detail}.' },
  'ike-established-bare': {
    meaning: ['The IKE SA is up. How the peer has proved who it is: {detail}.', 'The IKE SA is up.'],
  },
  'authenticated-old': { meaning: 'The peer has proved who it is: {method}.' },

  'child-established': CHILD_UP,
  'child-established-new': CHILD_UP,
  'child-negotiated': { meaning: 'The tunnel will connect {localNetwork} here with {remoteNetwork} there.' },
  'child-established-i': CHILD_UP_OLD,
  'child-established-r': CHILD_UP_OLD,
  'parent-established-i': CHILD_UP_OLD,
  'parent-established-r': CHILD_UP_OLD,

  'child-initiating': {
    meaning: 'This device asks for a further tunnel (Child SA) under the IKE SA #{parentId}.',
  },
  'child-rekey-initiating': {
    meaning: 'This device begins to renew the keys of the tunnel (Child SA #{number}).',
  },
  'ike-rekey-initiating': { meaning: 'This device begins to renew the IKE SA #{parentId}.' },
  'child-request': { meaning: 'The request for a further tunnel (CREATE_CHILD_SA) is sent.' },
  'child-rekey-request': {
    meaning: 'The request to renew the keys of the tunnel (CREATE_CHILD_SA) is sent.',
  },
  'ike-rekey-request': { meaning: 'The request to renew the IKE SA (CREATE_CHILD_SA) is sent.' },
  'child-rekeyed': CHILD_REKEYED,
  'child-rekeyed-new': CHILD_REKEYED,
  'ike-rekeyed': { meaning: 'The IKE SA is renewed: this one takes the place of #{parentId} ({proposals}).' },
  'child-request-received': { meaning: 'The peer asks for a new Child SA or renews one ({payloads}).' },
  'superseded-dropped': {
    meaning:
      'Both sides began at the same time. The IKE SA #{ikeId} is up, so this second attempt is dropped. That is normal.',
  },
  'superseded-not-repeated': {
    meaning: 'Both sides began at the same time, and the other attempt came first. That is normal.',
  },

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
  'unauthenticated-ignored': {
    meaning:
      'The peer has answered with {notify}. As that is not protected and could be forged, this device goes on waiting; it is most probably the reason all the same.',
    actions: [remote('Read the log of the peer for the same moment: it knows why it refuses.')],
  },
  'auth-refused': AUTH_REFUSED,
  'auth-refused-old': AUTH_REFUSED,
  'child-refused': CHILD_REFUSED,
  'create-child-failed': {
    meaning: 'The peer has refused a further Child SA or the renewal of one with {notify}.',
    causes: [
      'The PFS group differs: it is compared for the first time when the keys of the first Child SA are renewed.',
    ],
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
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
  'response-without-sa': WITHOUT_SA,
  'request-without-sa': WITHOUT_SA,
  'message-without-sa': WITHOUT_SA,
  'fatal-state': {
    meaning:
      'The attempt cannot go on and is ended, in the state {state}. The reason stands in the lines before.',
  },
  'delete-child-unknown': {
    meaning:
      'The peer deletes a Child SA that this device does not have any more. That is normal after keys were renewed.',
  },
  'delete-child': {
    meaning: 'This device deletes a Child SA that has been replaced, under the IKE SA #{parentId}.',
  },
} as const satisfies DialectTexts;
