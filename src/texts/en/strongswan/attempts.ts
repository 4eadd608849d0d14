import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { SILENCE_ACTIONS, SILENCE_CAUSES } from '../shared.ts';
import { alike } from './alike.ts';

const SILENT: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [SILENCE_CAUSES.address, SILENCE_CAUSES.filtered, SILENCE_CAUSES.unknown, SILENCE_CAUSES.off],
  actions: [local(SILENCE_ACTIONS.address), either(SILENCE_ACTIONS.filter), remote(SILENCE_ACTIONS.entry)],
};
const UNRESOLVED: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    '{target=%any}The connection names no gateway (its address is %any): such a connection can only be begun by the peer.',
    'The name server is not reachable, or does not know the name.',
    'The name is misspelt in the configuration.',
  ],
  actions: [
    local(
      'Check `remote_addrs` (`right` in ipsec.conf) of the connection, and that this device can resolve the name.',
    ),
  ],
};
const REPEATED: MessageText = {
  meaning: [
    'The peer has not answered the message with the number {messageId} yet: it is sent again, for the {number}. time.',
    'The peer has not answered yet: the message is sent again.',
  ],
};

/** How an attempt begins, its packets, and silence. */
export const ATTEMPT_TEXTS = {
  'initiating-v2': {
    meaning:
      'This device begins IKEv2 with {address} for the connection {peer}; the daemon counts this IKE SA as number {ikeId}. It is the initiator.',
  },
  'initiating-main': {
    meaning:
      'This device begins IKEv1 in main mode with {address} for the connection {peer}; the daemon counts this IKE SA as number {ikeId}. It is the initiator.',
  },
  'initiating-aggressive': {
    meaning:
      'This device begins IKEv1 in aggressive mode with {address} for the connection {peer}. Aggressive mode is shorter than main mode but shows the identities.',
  },
  'peer-initiating-v2': {
    meaning:
      '{address} begins IKEv2, or renews the IKE SA that it has. This device is the responder of what follows.',
  },
  'peer-initiating-main': {
    meaning: '{address} begins IKEv1 in main mode. This device is the responder of what follows.',
  },
  'peer-initiating-aggressive': {
    meaning: '{address} begins IKEv1 in aggressive mode. This device is the responder of what follows.',
  },
  'name-unresolved': {
    meaning: 'The gateway {target} has no address, so nothing was sent and the attempt is over.',
    ...UNRESOLVED,
  },
  'name-unresolved-retry': {
    meaning: 'The gateway {target} has no address yet. The daemon tries again in {seconds} seconds.',
    ...UNRESOLVED,
  },

  'datagram-sent': {
    meaning: [
      'A packet of {bytes} bytes leaves {localAddress}, port {localPort}, for {address}, port {port}. Port 4500 stands for NAT traversal.',
      'A packet leaves {localAddress}, port {localPort}, for {address}, port {port}. Port 4500 stands for NAT traversal.',
    ],
  },
  'datagram-received': {
    meaning: [
      'A packet of {bytes} bytes has come from {address}, port {port}. So the peer can be reached, and reaches this device.',
      'A packet has come from {address}, port {port}. So the peer can be reached, and reaches this device.',
    ],
  },
  'request-sent': {
    meaning: [
      'This device puts together a request of the exchange {exchange} (number {messageId}) with: {payloads}.',
      'This device puts together an empty request of the exchange {exchange} (number {messageId}), such as a check that the peer is alive.',
    ],
  },
  'response-sent': {
    meaning: [
      'This device puts together its answer in the exchange {exchange} (number {messageId}) with: {payloads}. N(…) is a notification.',
      'This device puts together an empty answer in the exchange {exchange} (number {messageId}).',
    ],
  },
  'request-received': {
    meaning: [
      'The packet is a request of the peer in the exchange {exchange} (number {messageId}) with: {payloads}.',
      'The packet is an empty request of the peer in the exchange {exchange} (number {messageId}), such as a check that this device is alive.',
    ],
  },
  'response-received': {
    meaning: [
      'The packet is the answer of the peer in the exchange {exchange} (number {messageId}) with: {payloads}. N(…) is a notification.',
      'The packet is an empty answer of the peer in the exchange {exchange} (number {messageId}).',
    ],
  },
  'fragments-sent': {
    meaning:
      'The message has {bytes} bytes, more than one packet should have: it is sent in {count} fragments.',
  },
  'fragments-received': { meaning: 'All {count} fragments of a message of {bytes} bytes have arrived.' },
  'fragment-received': { meaning: 'Fragment {number} of {count} has arrived; the others are awaited.' },
  'fragment-received-v1': { meaning: 'Fragment {number} of a message has arrived.' },
  'message-send-failed': {
    meaning: 'This device could not send its packet: {reason}.',
    causes: [
      '{reason=Network is unreachable}There is no route to the gateway of the peer: the internet connection of this device is down, or its default route is missing.',
      'A firewall rule on this device, a missing route or an interface that is down holds the packet back.',
    ],
    actions: [
      local('Check the route to the address of the peer (`ip route get`), and the firewall of this device.'),
    ],
  },

  'request-repeated': REPEATED,
  'message-repeated-v1': REPEATED,
  'response-repeated-v1': REPEATED,
  'gave-up': {
    meaning: 'After {number} repetitions without an answer the daemon gives the exchange up.',
    ...SILENT,
  },
  'gave-up-path': {
    meaning: 'The peer was reached on none of the paths that were tried: the daemon gives up.',
    ...SILENT,
  },
  'retry-announced': {
    meaning:
      'The peer did not answer. The daemon begins anew: attempt {number} of {count} (0 stands for without end).',
  },
  'retry-limited': {
    meaning:
      'The peer asked {number} times for another beginning (another group, or a cookie): the daemon gives up.',
  },
  'establishing-failed': {
    meaning: 'The IKE SA did not come up, because the peer does not answer.',
    ...SILENT,
  },
  'rekeying-gave-up': {
    meaning: 'The keys of the IKE SA could not be renewed, because the peer does not answer.',
    ...SILENT,
  },
  'reauthenticating-gave-up': {
    meaning: 'The IKE SA could not be set up anew, because the peer does not answer.',
    ...SILENT,
  },
  'delete-gave-up': {
    meaning: 'The peer did not confirm the end of the IKE SA. This device drops it all the same.',
  },
  'half-open-deleted': {
    meaning:
      '{address} began an IKE SA and did not go on with it within the time allowed: this device drops what there is of it.',
    causes: [
      'The answer of this device did not reach the peer, often because UDP port 4500 is blocked on the way.',
      'The peer did not like the answer, and its log says why.',
    ],
    actions: [either(SILENCE_ACTIONS.filter), remote('Read the log of the peer for the same minute.')],
  },
  'half-open-deleted-old': {
    meaning:
      'A peer began an IKE SA and did not go on with it within the time allowed: this device drops what there is of it.',
  },
  'repeat-answered': {
    meaning:
      'The peer has sent its request number {messageId} again, so the answer had not reached it: it is sent once more.',
  },
  'repeat-unanswered': {
    meaning: 'The peer has sent its message number {messageId} again; there is nothing to answer it with.',
  },
  ...alike('The peer has sent something again that is done already. This is harmless.', [
    'repeat-too-late',
    'repeat-of-response',
  ]),
  'message-unexpected': {
    meaning:
      'A message with the number {messageId} has come where number {number} was awaited. It is passed over.',
  },
  'message-in-work': { meaning: 'The same request (number {messageId}) is being worked on already.' },
} as const satisfies DialectTexts;
