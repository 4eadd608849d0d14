import { either, local } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { PROPOSAL_ACTIONS } from '../shared.ts';
import { alike } from './alike.ts';

const PHASE_1: MessageText = {
  meaning:
    'None of the proposals of the peer for the IKE SA fits one that is configured here: the request is refused.',
  causes: ['Encryption, integrity, key derivation or Diffie-Hellman group have no combination in common.'],
  actions: [
    local(
      'Compare the lines “received proposals” and “configured proposals” before this one; here they come from `proposals` (`ike` in ipsec.conf).',
    ),
    either(PROPOSAL_ACTIONS.phase1),
  ],
};
const PHASE_2: MessageText = {
  meaning:
    'None of the proposals of the peer for the tunnel fits one that is configured here: the tunnel is refused, the IKE SA stays.',
  causes: [
    'Encryption or integrity of phase 2 have no combination in common.',
    'The group for perfect forward secrecy differs, or one side uses it alone.',
  ],
  actions: [
    local(
      'Compare the lines “received proposals” and “configured proposals” before this one; here they come from `esp_proposals` (`esp` in ipsec.conf).',
    ),
    either(PROPOSAL_ACTIONS.phase2),
  ],
};
const GROUP_ASKED: MessageText = {
  meaning:
    'The peer guessed the group {local} for its first message, and this device wants {remote}. The peer begins again with that one; this is normal.',
};
const GROUP_WANTED: MessageText = {
  meaning:
    'The peer wants the group {remote} instead of {local}. This device begins again with that one; this is normal.',
};
const GROUP_REFUSED: MessageText = {
  meaning:
    'The peer asks for the group {remote}, which this device does not offer or has tried already: the attempt ends here.',
  causes: ['The Diffie-Hellman groups of the two sides have none in common.'],
  actions: [either('Configure a common Diffie-Hellman group on both sides, group 14 or better.')],
};
const GROUP_UNKNOWN: MessageText = {
  meaning: 'The group {group} was chosen, but this daemon cannot calculate with it: a plugin is missing.',
  actions: [local('Load a plugin for this group (gmp, openssl or curve25519), or choose another group.')],
};
const NETWORKS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The networks of the two sides are not mirror images of each other.'],
  actions: [
    local(
      'Compare them with `local_ts` and `remote_ts` of the child (`leftsubnet`, `rightsubnet` in ipsec.conf).',
    ),
    either('Enter the same pair of networks on both sides, each with its own network as the local one.'),
  ],
};
const UNACCEPTABLE: MessageText = {
  meaning:
    'The networks {localNetwork} here and {remoteNetwork} there, which the peer asks for, fit no child of the connection.',
  ...NETWORKS,
};

/** Proposals, groups and networks. */
export const PROPOSAL_TEXTS = {
  'proposals-received': { meaning: 'What the peer offers: {proposals}.' },
  'proposals-configured': { meaning: 'What is configured on this device: {proposals}.' },
  'proposal-selected': { meaning: 'The two sides have agreed on: {proposals}.' },
  'proposals-unacceptable': PHASE_1,
  'proposals-inacceptable': PHASE_1,
  'proposal-none-v1': PHASE_1,
  'child-proposal-none': PHASE_2,
  'quick-proposal-none': PHASE_2,
  'quick-proposal-none-initiator': PHASE_2,
  selecting: { meaning: 'One proposal of the peer is compared with one that is configured here.' },
  'pair-rejected': { meaning: 'The two do not fit: they have no {attribute} in common. The next pair may.' },
  'pair-accepted': { meaning: 'The two fit.' },
  ...alike('The two cannot be compared, and are passed over.', ['pair-skipped', 'pair-skipped-group']),
  'group-requested': GROUP_ASKED,
  'group-requested-old': GROUP_ASKED,
  'key-exchange-requested': GROUP_ASKED,
  'peer-requests-group': GROUP_WANTED,
  'peer-requests-key-exchange': GROUP_WANTED,
  'group-already-retried': GROUP_REFUSED,
  'group-not-proposed': GROUP_REFUSED,
  'group-not-acceptable': GROUP_REFUSED,
  'group-requested-unsupported': GROUP_REFUSED,
  'group-unsupported': GROUP_UNKNOWN,
  'key-exchange-unsupported': GROUP_UNKNOWN,
  'group-value-invalid': {
    meaning: 'The public value that the peer sent for the key exchange is not valid.',
  },
  'selectors-unacceptable': UNACCEPTABLE,
  'selectors-inacceptable': UNACCEPTABLE,
  'selectors-none': { meaning: 'The networks of the two sides have nothing in common.', ...NETWORKS },
  'child-config-none': {
    meaning: [
      'No child of the connection is for the networks {localNetwork} here and {remoteNetwork} there, which the peer asks for.',
      'No child of the connection is for the networks that the peer asks for.',
    ],
    ...NETWORKS,
  },
  'child-config-search': {
    meaning:
      'The daemon looks for a child of the connection for the networks {localNetwork} here and {remoteNetwork} there.',
  },
  'child-config-found': { meaning: 'The child {rule} fits the networks best.' },
  'child-candidate': { meaning: 'The child {rule} may fit the networks.' },
  ...alike('The networks of this device, or of the peer, follow.', [
    'selectors-proposing',
    'selectors-selecting',
  ]),
  'selector-matched': {
    meaning: 'Configured is {localNetwork}, the peer asks for {remoteNetwork}: {detail} is what both allow.',
  },
  'selector-unmatched': {
    meaning: 'Configured is {localNetwork}, the peer asks for {remoteNetwork}: these have nothing in common.',
  },
  'transport-not-host': {
    meaning: 'Tunnel mode is used instead of transport mode, since the networks are more than the two hosts.',
  },
} as const satisfies DialectTexts;
