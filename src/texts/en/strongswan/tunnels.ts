import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { SILENCE_ACTIONS } from '../shared.ts';
import { alike } from './alike.ts';

const REFUSED_BY_PEER: MessageText = {
  meaning: 'The peer refuses with {notify}. Its own log names the reason, this one cannot.',
  causes: [
    '{notify=NO_PROPOSAL_CHOSEN}The proposals of the two sides have no combination in common, or the peer has no connection for this device.',
    '{notify=AUTHENTICATION_FAILED}The pre-shared key, the certificate or an identity is not what the peer expects.',
    '{notify=INVALID_ID_INFORMATION}The networks of the two sides do not fit each other.',
    '{notify=TS_UNACCEPTABLE}The networks of the two sides do not fit each other.',
    '{notify=INVALID_KE_PAYLOAD}The peer wants another Diffie-Hellman group.',
  ],
  actions: [remote('Read the log of the peer for the same minute.')],
};
const UNREADABLE: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'In IKEv1 with a pre-shared key: the keys of the two sides differ, and what one encrypts the other cannot read.',
    'The message was damaged on the way, or belongs to an SA that one side has dropped.',
  ],
  actions: [either('Enter the same pre-shared key anew on both sides.')],
};
const CHILD_UP: MessageText = {
  meaning:
    'The tunnel is up: the Child SA {rule} (number {childId}) carries packets between {localNetwork} here and {remoteNetwork} there. Packets that come in have the SPI {spiIn}, those that go out {spiOut}.',
};
const CHILD_BEGUN: MessageText = {
  meaning:
    'This device asks for a tunnel for the child {rule} of the connection, or renews the keys of the one there is.',
};
const CHILD_ENDS: MessageText = {
  meaning: 'The Child SA {rule} (number {childId}) between {localNetwork} and {remoteNetwork} ends.',
};
const IDLE: MessageText = {
  meaning: 'Nothing went through the tunnel for {seconds} seconds: it is closed, as configured.',
};
const KERNEL: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The kernel lacks support for IPsec or for one of these algorithms (modules esp4, xfrm_user, the cipher).',
    'The container or virtual machine may not change IPsec (capability NET_ADMIN).',
    'The same policy exists already, of another connection.',
  ],
  actions: [local('Check the kernel modules and the rights of the daemon; the peer sees only a refusal.')],
};
const NO_SPI: MessageText = {
  meaning: 'The kernel gave no number for the tunnel, so none could be set up.',
  ...KERNEL,
};

/** SAs, what the peer answers, liveness, NAT and the kernel. */
export const TUNNEL_TEXTS = {
  'ike-established': {
    meaning:
      'The IKE SA of the connection {peer} is up, between {localAddress} ({localId}) and {address} ({remoteId}): both ends have proved who they are.',
  },
  'ike-rekeyed': { meaning: 'The keys of the IKE SA are renewed; the new one has the number {ikeId}.' },
  'ike-state': { meaning: 'The IKE SA number {ikeId} goes from {detail} to {state}.' },
  'rekey-scheduled': { meaning: 'The keys of the IKE SA will be renewed in {softSeconds} seconds.' },
  'reauthentication-scheduled': { meaning: 'The IKE SA will be set up anew in {softSeconds} seconds.' },
  lifetime: { meaning: 'The IKE SA ends after {hardSeconds} seconds, unless it was renewed before.' },
  'lifetime-announced': { meaning: 'The peer wants the IKE SA to be set up anew within {seconds} seconds.' },
  reauthenticating: {
    meaning: 'The IKE SA number {ikeId} of {peer} is set up anew, with a new proof of both identities.',
  },
  'reauthenticating-actively': { meaning: 'The IKE SA is set up anew, with a new proof of both identities.' },
  'reauthentication-adopted': {
    meaning: 'The new IKE SA takes the place of the one there was, and takes over its tunnels ({count}).',
  },
  'duplicate-destroyed': {
    meaning:
      'The peer {remoteId} says that it knows of no earlier connection (INITIAL_CONTACT): it has restarted. The IKE SA there was is dropped.',
    causes: ['The peer was restarted, or lost its SAs.'],
  },
  'duplicate-deleted': {
    meaning: 'There are two IKE SAs with {remoteId}, and only one may be: the older one is deleted.',
  },
  'setup-cancelled': {
    meaning:
      'There is an IKE SA with this peer already, and the configuration wants to keep that one: the new attempt is cancelled.',
    actions: [local('Check `unique` (`uniqueids`) if several devices use the same identity.')],
  },
  'setup-cancelled-peer': {
    meaning: 'There are two IKE SAs with {remoteId}: the older one will be deleted in a moment.',
  },
  'ike-delete-sent': { meaning: 'This device tells the peer that the IKE SA number {ikeId} ends.' },
  'ike-delete-received': { meaning: 'The peer ends the IKE SA number {ikeId} of {peer}.' },
  'ike-deleting': {
    meaning: 'The IKE SA number {ikeId} of {peer} between {localAddress} and {address} is taken down.',
  },
  'ike-deleted': { meaning: 'The IKE SA is gone.' },
  'ike-destroyed': {
    meaning: 'The IKE SA was dropped while it was in the state {state}, without telling the peer.',
  },
  'ike-expired': { meaning: 'The IKE SA could not be renewed in time and is dropped.' },
  'ike-idle': IDLE,
  'ike-idle-whole': IDLE,
  'child-establishing': CHILD_BEGUN,
  'child-establishing-old': CHILD_BEGUN,
  'child-established': CHILD_UP,
  'child-established-in': CHILD_UP,
  'child-established-out': {
    meaning: 'The Child SA {rule} (number {childId}) is now used for packets that go out, too.',
  },
  'child-state': { meaning: 'The Child SA {rule} (number {childId}) goes from {detail} to {state}.' },
  'child-duplicate': {
    meaning:
      'The same tunnel is there already, so the Child SA {rule} is not set up a second time. This is harmless.',
  },
  'child-failed': {
    meaning:
      'There is no tunnel: the Child SA was refused. The IKE SA stays. The reason stands in the lines before.',
  },
  'child-failed-closing': { meaning: 'Since the tunnel was refused, the IKE SA is taken down, too.' },
  'child-rekey-detected': { meaning: 'The peer renews the keys of the Child SA {rule}.' },
  ...alike('The keys could not be renewed. It is tried again in {seconds} seconds.', [
    'child-rekey-failed',
    'ike-rekey-failed',
  ]),
  'ike-reauth-failed': { meaning: 'The peer did not set the IKE SA up anew, as it was asked to.' },
  'child-delete-sent': { meaning: 'This device tells the peer that its Child SA with the SPI {spi} ends.' },
  'child-delete-received': { meaning: 'The peer ends its Child SA with the SPI {spi}.' },
  'child-delete-unknown': {
    meaning: 'The peer ends a Child SA (SPI {spi}) that this device does not have. This is harmless.',
  },
  'child-closing': CHILD_ENDS,
  'child-expired': CHILD_ENDS,
  'child-closed': { meaning: 'The Child SA is gone.' },
  'child-unknown': { meaning: 'The peer ends a Child SA that is gone already. This is harmless.' },
  'child-restarting': {
    meaning: 'The tunnel {rule} is set up again, as configured for a peer that was lost.',
  },
  ...alike(
    'The two sides have different lifetimes for the keys of the tunnel. That is no fault: the shorter one counts.',
    ['child-lifetime', 'child-lifetime-old', 'child-bytes'],
  ),
  'refusal-received': REFUSED_BY_PEER,
  'refusal-received-v1': REFUSED_BY_PEER,
  'child-refusal-received': {
    meaning: 'The peer refuses the tunnel with {notify}. The IKE SA stays.',
    causes: [
      '{notify=TS_UNACCEPTABLE}The networks of the two sides do not fit each other.',
      '{notify=NO_PROPOSAL_CHOSEN}Encryption, integrity or the group of phase 2 have no combination in common, or the peer could not install the tunnel.',
    ],
    actions: [remote('Read the log of the peer for the same minute.')],
  },
  'child-postponed': {
    meaning: 'The peer is busy with something else ({notify}); this device tries again later.',
  },
  ...alike('The peer has sent the notification {notify}, which is no refusal.', [
    'notify-received',
    'notify-ignored',
  ]),
  'child-while-rekeying': {
    meaning:
      'A request for a tunnel came at a moment when it could not be granted: {detail}. It is made again.',
  },
  'address-none': {
    meaning: 'The peer asks for an address inside, and there is none for it.',
    causes: ['No pool is configured for the connection, or it is used up.'],
    actions: [local('Check the pool (`pools`, `rightsourceip`) and its size.')],
  },
  'configuration-failed': {
    meaning:
      'The settings that the peer needs inside (its address) could not be given, so there is no tunnel.',
  },

  'payload-invalid': {
    meaning:
      'The message of the peer makes no sense after it was decrypted: the part {detail} has an impossible length.',
    ...UNREADABLE,
  },
  'payload-type-unknown': {
    meaning: 'The message of the peer makes no sense after it was decrypted.',
    ...UNREADABLE,
  },
  'message-undecryptable': { meaning: 'The message of the peer could not be decrypted.', ...UNREADABLE },
  'message-unreadable': { meaning: 'The message of the peer could not be read.', ...UNREADABLE },
  'message-unverified': {
    meaning: 'The message of the peer is not put together as it must be.',
    ...UNREADABLE,
  },
  'integrity-failed': {
    meaning: 'The message of the peer was changed on the way, or was protected with other keys.',
    ...UNREADABLE,
  },
  'message-refused': {
    meaning:
      'A request of the peer ({exchange}, number {messageId}) could not be worked on. The lines before say why.',
  },
  'response-refused': {
    meaning:
      'An answer of the peer ({exchange}, number {messageId}) could not be worked on. The lines before say why.',
  },
  'message-ignored': { meaning: 'A message of the peer ({exchange}) that could not be read is passed over.' },
  'version-refused': {
    meaning: '{address} uses the IKE version {version}, which this daemon does not have.',
    causes: [
      'The daemon was built without that version.',
      'The packet is no IKE at all, for example from somebody who scans the internet.',
    ],
    actions: [either('Use the same IKE version on both sides.')],
  },
  'header-invalid': { meaning: 'A packet from {address} is no IKE message. It is passed over.' },

  'dpd-sent': { meaning: 'This device asks whether the peer is still alive (dead peer detection).' },
  'dpd-timeout': {
    meaning:
      'The peer has not answered the questions whether it is alive: this device takes it for dead and does what is configured for that.',
    causes: [
      'The peer, or its internet connection, is down.',
      'Something on the way blocks UDP port 500 or 4500 by now.',
    ],
    actions: [either(SILENCE_ACTIONS.filter), remote('Check whether the peer was restarted or is offline.')],
  },
  'dpd-unsupported': {
    meaning: 'The peer cannot be asked whether it is alive: it does not know dead peer detection.',
  },
  'keepalive-sent': {
    meaning: 'A small packet keeps the entry in the NAT between this device and {address} alive.',
  },
  'keepalive-sent-plain': { meaning: 'A small packet keeps the entry in the NAT on the way alive.' },
  'nat-here': { meaning: 'This device stands behind a NAT: packets go to UDP port 4500 from now on.' },
  'nat-there': { meaning: 'The peer stands behind a NAT: packets go to UDP port 4500 from now on.' },
  'nat-faked': { meaning: 'There is no NAT, but UDP is used for all packets all the same, as configured.' },
  'endpoint-local': { meaning: 'This device now uses {localAddress} as its own end.' },
  'endpoint-remote': { meaning: 'The peer is now reached at {address}.' },

  'kernel-refused-sa': {
    meaning: 'Everything was agreed, but the kernel of this device refused to install the tunnel.',
    ...KERNEL,
  },
  'kernel-refused-policy': {
    meaning: 'Everything was agreed, but the kernel of this device refused the rules for the networks.',
    ...KERNEL,
  },
  'kernel-no-spi': NO_SPI,
  'kernel-no-spis': NO_SPI,
  'kernel-error': { meaning: 'The kernel of this device refuses: {reason}.', ...KERNEL },
  'kernel-sa-failed': {
    meaning: 'The SA with the SPI {spi} could not be installed in the kernel.',
    ...KERNEL,
  },
  'kernel-policy-failed': { meaning: 'The rule {detail} could not be installed in the kernel.', ...KERNEL },
  'kernel-policy-conflict': {
    meaning: 'The networks {detail} are in use by another tunnel already.',
    causes: [
      'Two connections have the same networks.',
      'An old tunnel with the same peer was not taken down.',
    ],
    actions: [local('Give each connection networks of its own, or take the old tunnel down.')],
  },
  'kernel-rekey-job': { meaning: 'The keys of the Child SA with the SPI {spi} are to be renewed.' },
  'kernel-delete-job': { meaning: 'The Child SA with the SPI {spi} has reached its end.' },
  'kernel-acquire-job': {
    meaning: 'A packet for the networks of a tunnel has come up, so the tunnel is to be built: {detail}.',
  },

  'address-assigned': { meaning: 'The peer {remoteId} gets the address {target} inside.' },
  'address-installed': { meaning: 'This device has got the address {target} inside.' },
  'address-requested': { meaning: 'The peer asks for an address inside ({target}).' },
} as const satisfies DialectTexts;
