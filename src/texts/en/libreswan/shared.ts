import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { SILENCE_ACTIONS, SILENCE_CAUSES } from '../shared.ts';
import { ID_MISMATCH } from './advice.ts';

const PEER_ID: MessageText = { meaning: 'The peer says who it is: {remoteId}.' };
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
  'vendor-id': VENDOR,
  'vendor-id-ignored': VENDOR,
  transition: { meaning: 'The negotiation has taken a step, and is now in the state {state}.' },
  nat: { meaning: 'Whether a router between the two ends translates addresses: {detail}.' },
  'nat-mapping': { meaning: 'The router before the peer now uses another address or port for it: {detail}.' },
  mobike: { meaning: 'One end has got another address, and the tunnel follows (MOBIKE): {detail}.' },
  'mobike-done': { meaning: 'One end has got another address, and the tunnel follows (MOBIKE): {detail}.' },
  'initial-contact': {
    meaning: 'The peer has begun afresh: this device deletes what it still had of it (#{number}).',
  },
  'peer-restarted': { meaning: 'The peer has begun afresh; its old SAs are replaced.' },
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
  'initial-discarded': DUPLICATE,
  'busy-discarded': {
    meaning:
      'A message came while the one before was still being worked on, and is dropped. The peer will send it again.',
  },
  'duplicate-request': DUPLICATE,
  'dpd-action': DEAD,
  'dpd-action-old': DEAD,
  'dpd-no-answer': {
    meaning: 'The peer has not answered several questions whether it is alive, and is taken for dead.',
  },
  'dpd-information': { meaning: 'A detail of the check whether the peer is alive.' },
  'dpd-warning': { meaning: 'A detail of the check whether the peer is alive.' },
  'liveness-action': DEAD,
  'liveness-action-old': DEAD,
  'liveness-timeout-old': {
    ...DEAD,
    meaning: 'The peer at {address} has not answered for {seconds} seconds and is taken for dead: {detail}.',
  },
  'dpd-state-missing': { meaning: 'A detail of the check whether the peer is alive.' },
  'dpd-not-offered': { meaning: 'This device cannot watch whether the peer is alive: {reason}.' },
} as const satisfies DialectTexts;
