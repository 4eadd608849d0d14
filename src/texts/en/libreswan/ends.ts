import { local } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

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
const NOT_SENT: MessageText = {
  meaning: 'The message to {address} could not be sent: {reason}.',
  causes: ['This device has no route to the peer, or its own internet connection is down.'],
  actions: [local('Check the route to the peer and the internet connection of this device.')],
};
const NOT_SENT_OLD: MessageText = {
  ...NOT_SENT,
  meaning: 'The message to {address} could not be sent ({detail}).',
};

/** How SAs end, and what network and kernel have against them. */
export const END_EN = {
  'ike-deleting-sent': {
    meaning: 'This device deletes the SA in the state {state} after {seconds}, and tells the peer.',
  },
  'ike-deleting-sent-old': {
    meaning: 'This device deletes the SA in the state {state}, and tells the peer.',
  },
  'ike-deleting': {
    meaning:
      'This device deletes the SA in the state {state} after {seconds} without telling the peer: the peer has deleted it itself, or never knew it.',
  },
  'ike-deleting-old': DELETED,
  'ike-deleting-other': { meaning: 'The SA #{number} in the state {state} is deleted, too.' },
  expired: { meaning: 'The lifetime of an SA is over ({reason}).' },
  'ike-deleting-numbered': DELETED,
  'interface-gone': { meaning: 'The network interface {detail} is going away, and with it the SA #{ikeId}.' },
  'ike-sa-deleting': { meaning: 'This device deletes the IKE SA in the state "{state}".' },
  'child-sa-deleting': { meaning: 'This device deletes the Child SA in the state "{state}".' },
  'child-traffic': { meaning: 'A Child SA is gone. What it has carried: {detail}.' },
  'network-error': NETWORK,
  'network-error-old': NETWORK,
  'send-failed': NOT_SENT,
  'send-failed-new': NOT_SENT,
  'send-failed-old': NOT_SENT_OLD,
  'send-refused': {
    meaning: 'The network reports that a message of this device was refused: {reason}.',
    causes: ['The host is there, but no IKE daemon listens on that port.'],
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
