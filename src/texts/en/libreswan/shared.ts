import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { SILENCE_ACTIONS, SILENCE_CAUSES } from '../shared.ts';

const PEER_ID: MessageText = { meaning: 'The peer says who it is: {remoteId}.' };
const ID_MISMATCH: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The identity that the peer sends (its leftid) is not the one configured here for it (rightid).',
    'Behind a router that translates addresses, the peer sends its inner address as identity.',
  ],
  actions: [
    either(
      'Set the same identity on both sides: the leftid there must be the rightid here, of the same type.',
    ),
  ],
};
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
const GAVE_UP: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [SILENCE_CAUSES.address, SILENCE_CAUSES.unknown, SILENCE_CAUSES.filtered, SILENCE_CAUSES.off],
  actions: [local(SILENCE_ACTIONS.address), remote(SILENCE_ACTIONS.entry), either(SILENCE_ACTIONS.filter)],
};
const DUPLICATE: MessageText = {
  meaning:
    'The peer has sent a message again: the answer to it was lost, or the peer does not accept that answer.',
};
const DEAD: MessageText = {
  meaning: 'The peer does not answer any more and is taken for dead; what happens now: {detail}.',
  causes: [
    'The peer was restarted or lost its internet connection.',
    'Something on the way drops the packets.',
  ],
};
const DELETED: MessageText = { meaning: 'The SA in the state {state} is deleted.' };
const NETWORK: MessageText = {
  meaning: 'The network reports that a packet to the peer could not be delivered: {reason}.',
  causes: [
    'Connection refused: the host at this address is there, but no IKE daemon listens on that port.',
    'No route to host: nobody has this address, or a firewall forbids it.',
  ],
  actions: [local('Check the address of the peer, and that IKE is running there.')],
};
const KERNEL: MessageText = {
  meaning: 'The tunnel was negotiated, but the kernel did not take it.',
  causes: [
    'The kernel lacks an algorithm or the support of ESP.',
    'Another connection or program uses the same networks or numbers.',
  ],
  actions: [local('Read the log of the kernel, and check that its modules for IPsec are loaded.')],
};
const IN_USE: MessageText = {
  meaning: 'The tunnel cannot be used: another connection has the same networks ({detail}).',
  actions: [local('Give the two connections networks that do not overlap.')],
};
const VENDOR: MessageText = {
  meaning: 'The software of the peer names itself, or something that it can do.',
};

/** What both versions of IKE share. */
export const SHARED_EN = {
  'peer-id': PEER_ID,
  'peer-id-main': PEER_ID,
  'peer-id-aggressive': PEER_ID,
  'peer-id-v2': PEER_ID,
  'peer-id-mismatch': {
    meaning: 'The peer says that it is {remoteId}, and no connection here expects that: it is refused.',
    ...ID_MISMATCH,
  },
  'peer-id-other': {
    meaning: 'The peer says that it is {remoteId}, and another identity is expected.',
    ...ID_MISMATCH,
  },
  'no-suitable-for-peer': { meaning: 'No connection here is for the peer {remoteId}.', ...ID_MISMATCH },
  'we-require-peer-id': {
    meaning: 'The peer must be {localId}, but says that it is {remoteId}.',
    ...ID_MISMATCH,
  },

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
  'certificate-rejected': {
    meaning: 'The certificate of the peer is not accepted: {reason}.',
    ...CERTIFICATE,
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

  'vendor-id': VENDOR,
  'vendor-id-ignored': VENDOR,
  transition: { meaning: 'The negotiation has taken a step, and is now in the state {state}.' },
  nat: { meaning: 'Whether a router between the two ends translates addresses: {detail}.' },
  'nat-mapping': { meaning: 'The router before the peer now uses another address or port for it: {detail}.' },
  'refhim-kept': { meaning: 'A detail of the older kernel interface; no tunnel depends on it.' },

  repeated: {
    meaning:
      'No answer has come, so the message is sent again. The daemon now waits {seconds} seconds (state {state}).',
    causes: [SILENCE_CAUSES.unknown, SILENCE_CAUSES.filtered],
  },
  'gave-up': {
    meaning: [
      'No usable answer has come within {seconds} seconds, in spite of {number} repetitions: the daemon gives up. Its own comment: {reason}.',
      'No usable answer has come within {seconds} seconds, in spite of {number} repetitions: the daemon gives up.',
    ],
    ...GAVE_UP,
  },
  'gave-up-old': {
    meaning: [
      'No usable answer has come in spite of {number} repetitions: the daemon gives up. Its own comment: {reason}.',
      'No usable answer has come in spite of {number} repetitions: the daemon gives up.',
    ],
    ...GAVE_UP,
  },
  'gave-up-incomplete': {
    meaning: 'The peer has begun and not gone on for {seconds} seconds, so the attempt is dropped.',
  },
  'duplicate-answered': DUPLICATE,
  'duplicate-discarded': DUPLICATE,
  'duplicate-request': DUPLICATE,
  'initial-discarded': DUPLICATE,
  'busy-discarded': {
    meaning:
      'A message came while the one before was still being worked on, and is dropped. The peer will send it again.',
  },

  'dpd-action': DEAD,
  'dpd-action-old': DEAD,
  'dpd-no-answer': {
    meaning: 'The peer has not answered several questions whether it is alive, and is taken for dead.',
  },
  'dpd-information': { meaning: 'A detail of the check whether the peer is alive.' },
  'dpd-warning': { meaning: 'A detail of the check whether the peer is alive.' },
  'liveness-action': DEAD,
  'liveness-action-old': DEAD,

  'ike-deleting-sent': {
    meaning: 'This device deletes the SA in the state {state} after {seconds}, and tells the peer.',
  },
  'ike-deleting': {
    meaning:
      'This device deletes the SA in the state {state} after {seconds} without telling the peer: the peer has deleted it itself, or never knew it.',
  },
  'ike-deleting-old': DELETED,
  'ike-deleting-numbered': DELETED,
  'ike-deleting-other': { meaning: 'The SA #{number} in the state {state} is deleted, too.' },
  expired: { meaning: 'The lifetime of an SA is over ({reason}).' },
  'ike-sa-deleting': { meaning: 'This device deletes the IKE SA in the state "{state}".' },
  'child-sa-deleting': { meaning: 'This device deletes the Child SA in the state "{state}".' },
  'child-traffic': { meaning: 'A Child SA is gone. What it has carried: {detail}.' },

  'network-error': NETWORK,
  'network-error-old': NETWORK,
  'send-failed': {
    meaning: 'The message to {address} could not be sent: {reason}.',
    causes: ['This device has no route to the peer, or its own internet connection is down.'],
    actions: [local('Check the route to the peer and the internet connection of this device.')],
  },
  'message-too-long': { meaning: 'A message was too long for the network.' },

  'netlink-error': {
    ...KERNEL,
    meaning: 'The kernel did not do what it was asked for ({detail}): {reason}.',
  },
  'setup-failed': KERNEL,
  'route-conflict': IN_USE,
  'install-failed': IN_USE,
} as const satisfies DialectTexts;
