import type { DialectTexts, MessageText } from '../../types.ts';

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
const OTHER_GROUP: MessageText = {
  meaning:
    'The first guess of the Diffie-Hellman group was not the right one, so the first message is sent again with another. That is normal.',
};
const COOKIE: MessageText = {
  meaning:
    'The peer is under load and asks for a proof of the address first, so the first message is sent again. That is normal.',
};

/** IKE_SA_INIT and IKE_AUTH. */
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
  'init-whack': INITIATING,
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
  'init-cookie': COOKIE,
  'init-cookie-new': COOKIE,
  'init-cookie-demanded': {
    meaning: 'This device is under load and asks the peer for a proof of its address first. That is normal.',
  },
  'init-other-group-new': OTHER_GROUP,
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
  'ike-established-preloaded': IKE_UP,
  'parent-established-old': { meaning: 'The IKE SA is up: both ends have proved who they are.' },
  'ike-established-using': { meaning: 'The IKE SA is up. How the peer has proved who it is: {detail}.' },
  'ike-established-bare': {
    meaning: ['The IKE SA is up. How the peer has proved who it is: {detail}.', 'The IKE SA is up.'],
  },
  'authenticated-old': { meaning: 'The peer has proved who it is: {method}.' },
} as const satisfies DialectTexts;
