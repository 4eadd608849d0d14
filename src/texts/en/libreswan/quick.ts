import { remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const QUICK_1: MessageText = {
  meaning: 'Message 1 of quick mode (phase 2) is sent: proposals and networks for the tunnel.',
};
const QUICK_2: MessageText = {
  meaning:
    'Message 2 of quick mode is sent and the incoming half of the tunnel exists. The peer has to confirm.',
};
const CHILD_UP: MessageText = {
  meaning:
    'The tunnel is up ({mode} mode, {protocol}). Packets to the peer carry the number {spiOut}, packets from it {spiIn}; what protects them: {proposals}.',
};
const PROPOSED: MessageText = {
  meaning: 'The peer asks for a tunnel between {localNetwork} on this side and {remoteNetwork} on its side.',
};
const NOTIFY_IGNORED: MessageText = {
  meaning:
    'The peer has answered with the notification {notify}. As it is not protected and could be forged, this device does not act on it; where it is an error, it is most probably the reason all the same.',
  actions: [remote('Read the log of the peer for the same moment: it knows why it refuses.')],
};
const DELETE_IKE: MessageText = {
  meaning: 'The peer has deleted the IKE SA #{ikeId}; this device deletes it, too.',
};
const DELETE_CHILD: MessageText = {
  meaning: 'The peer has deleted its half of the tunnel #{childId}; this device deletes it, too.',
};

/** Quick mode, notifications and deletions of IKEv1. */
export const QUICK_EN = {
  'quick-initiating': {
    meaning: [
      'This device begins quick mode (phase 2) under the IKE SA #{parentId} to take the place of #{number}; it offers {proposals}.',
      'This device begins quick mode (phase 2) under the IKE SA #{parentId}; it offers {proposals}.',
    ],
  },
  'quick-request': QUICK_1,
  'quick-request-old': QUICK_1,
  'quick-proposed': PROPOSED,
  'quick-proposed-old': PROPOSED,
  'quick-responding': { meaning: 'This device answers a quick mode (phase 2) of the peer.' },
  'quick-ends': {
    meaning: [
      'The two ends of the tunnel, as this device sees them: {local} here and {remote} there.',
      'This end of the tunnel: {local}.',
    ],
  },
  'quick-end-remote': { meaning: 'The other end of the tunnel: {remote}.' },
  'quick-r1': QUICK_2,
  'quick-r1-old': QUICK_2,
  'child-established': CHILD_UP,
  'child-established-i': CHILD_UP,
  'child-established-r': CHILD_UP,
  'dpd-enabled': { meaning: 'Whether this device watches that the peer is alive: {detail}.' },
  'notify-ignored': NOTIFY_IGNORED,
  'notify-received-ignored': NOTIFY_IGNORED,
  'informational-ignored': { meaning: 'The peer has sent a notice on which this device does not act.' },
  'notify-sent': { meaning: 'This device tells the peer at {address}: {notify}.' },
  'delete-ike-received': DELETE_IKE,
  'delete-ike-received-old': DELETE_IKE,
  'delete-child-received': DELETE_CHILD,
  'delete-child-received-bare': DELETE_CHILD,
  'replace-child-received': {
    meaning: 'The peer has deleted its half of the tunnel #{childId}; this device makes a new one.',
  },
  'delete-unknown': {
    meaning:
      'The peer deletes an SA that this device does not have any more. That is normal after keys were renewed.',
  },
  'delete-not-taken': {
    meaning: 'The peer wants an SA to be deleted in a way that this device does not accept.',
  },
  'notify-without-state': {
    meaning: 'The peer reports {notify} for something that this device does not have any more.',
  },
} as const satisfies DialectTexts;
