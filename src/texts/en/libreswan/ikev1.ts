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

const MAIN_INITIATING: MessageText = {
  meaning: [
    'This device begins main mode (IKEv1 phase 1) to take the place of state #{parentId}: its keys are renewed, or the attempt before was given up.',
    'This device begins main mode (IKEv1 phase 1): it is the initiator.',
  ],
};
const AGGRESSIVE_INITIATING: MessageText = {
  meaning: [
    'This device begins aggressive mode (IKEv1 phase 1) to take the place of state #{parentId}.',
    'This device begins aggressive mode (IKEv1 phase 1): it is the initiator.',
  ],
};
const MAIN_1: MessageText = { meaning: 'Message 1 of main mode is sent: the proposals for phase 1.' };
const MAIN_2: MessageText = {
  meaning: 'Message 2 of main mode is sent: one proposal of the peer was chosen.',
};
const MAIN_3: MessageText = {
  meaning:
    'Message 3 of main mode is sent: the public value for the Diffie-Hellman exchange. The peer has chosen a proposal, so it can be reached.',
};
const MAIN_4: MessageText = {
  meaning: 'Message 4 of main mode is sent: the public value for the Diffie-Hellman exchange.',
};
const MAIN_5: MessageText = {
  meaning:
    'Message 5 of main mode is sent: identity and proof, encrypted for the first time. With different pre-shared keys the peer cannot read it.',
};
const AGGRESSIVE_1: MessageText = {
  meaning: 'Message 1 of aggressive mode is sent: proposals, public value and identity.',
};
const AGGRESSIVE_2: MessageText = {
  meaning:
    'Message 2 of aggressive mode is sent: the chosen proposal, public value, identity and proof. The peer must now prove itself.',
};
const PHASE_1_UP: MessageText = {
  meaning: 'Phase 1 is done: both ends have proved who they are and have a secure channel ({proposals}).',
};
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
const UNREADABLE: MessageText = {
  meaning:
    'A message of the peer makes no sense after it was decrypted. In phase 1 that mostly means that the pre-shared keys differ.',
};
const XAUTH_STEP: MessageText = {
  meaning: 'A step of the extended authentication (XAuth): user name and password are asked for or checked.',
};
const XAUTH_REFUSED: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The user name or the password is wrong.', 'The user is not known where this device looks.'],
  actions: [
    local('Check the entry of the user where this connection looks it up (file, PAM).'),
    remote('Enter user name and password anew.'),
  ],
};
const XAUTH_OK: MessageText = { meaning: 'The user has proved who he is (XAuth).' };
const MODE_CONFIG: MessageText = {
  meaning: 'A step of the configuration mode, in which a client is given its inner address and name servers.',
};
const DELETE_IKE: MessageText = {
  meaning: 'The peer has deleted the IKE SA #{ikeId}; this device deletes it, too.',
};
const DELETE_CHILD: MessageText = {
  meaning: 'The peer has deleted its half of the tunnel #{childId}; this device deletes it, too.',
};
const EXPIRED: MessageText = {
  meaning: 'A message belongs to an SA that this device does not have, perhaps not any more. It is dropped.',
};

/** Main, aggressive and quick mode. */
export const IKEV1_EN = {
  'main-initiating': MAIN_INITIATING,
  'main-initiating-old': MAIN_INITIATING,
  'main-request': MAIN_1,
  'main-request-old': MAIN_1,
  'main-i2': MAIN_3,
  'main-i2-old': MAIN_3,
  'main-i3': MAIN_5,
  'main-i3-old': MAIN_5,
  'main-responding': {
    meaning: [
      'The peer at {address} begins main mode (IKEv1 phase 1). This device does not know the address beforehand; it is the responder.',
      'The peer begins main mode (IKEv1 phase 1): this device is the responder.',
    ],
  },
  'main-r1': MAIN_2,
  'main-r1-old': MAIN_2,
  'main-r2': MAIN_4,
  'main-r2-old': MAIN_4,

  'aggressive-warning': {
    meaning:
      'Aggressive mode with a pre-shared key sends a value from which anybody who listens can try out keys at leisure.',
    actions: [either('Use main mode, better IKEv2, on both sides.')],
  },
  'aggressive-initiating': AGGRESSIVE_INITIATING,
  'aggressive-initiating-old': AGGRESSIVE_INITIATING,
  'aggressive-request': AGGRESSIVE_1,
  'aggressive-request-old': AGGRESSIVE_1,
  'aggressive-responding': {
    meaning: 'The peer at {address} begins aggressive mode (IKEv1 phase 1): this device is the responder.',
  },
  'aggressive-r1': AGGRESSIVE_2,
  'aggressive-r1-old': AGGRESSIVE_2,

  'ike-established': PHASE_1_UP,
  'ike-established-main-i': PHASE_1_UP,
  'ike-established-main-r': PHASE_1_UP,
  'ike-established-aggressive-i': PHASE_1_UP,
  'ike-established-aggressive-r': PHASE_1_UP,

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
  'identities-do-not-match': {
    meaning: 'The peer has answered with other networks than those this device asked for: {detail}.',
    ...NETWORKS,
  },
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

  'xauth-request-sent': XAUTH_STEP,
  'xauth-method': { meaning: 'The password of the user {id} is checked by {detail}.' },
  'xauth-file': XAUTH_STEP,
  'xauth-user-failed': XAUTH_STEP,
  'xauth-user-ok': XAUTH_OK,
  'xauth-failed': { meaning: 'The user {id} was refused (XAuth).', ...XAUTH_REFUSED },
  'xauth-succeeded': XAUTH_OK,
  'xauth-client-failed': {
    meaning: 'The peer has refused the user name or the password of this device (XAuth).',
    ...XAUTH_REFUSED,
  },
  'xauth-client-answer': XAUTH_STEP,
  'xauth-client-ok': XAUTH_OK,
  'xauth-state': XAUTH_STEP,
  'xauth-reply-incomplete': XAUTH_STEP,
  'mode-config-state': MODE_CONFIG,
  'mode-config': MODE_CONFIG,
  'mode-config-address': { meaning: 'The peer has given this device the inner address {target}.' },
} as const satisfies DialectTexts;
