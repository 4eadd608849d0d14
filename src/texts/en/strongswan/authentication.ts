import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES } from '../shared.ts';
import { alike } from './alike.ts';

const NO_PEER_CONFIG: MessageText = {
  meaning:
    'No connection on this device is for the identities that the line before names: the peer is refused.',
  causes: [
    'The identity that the peer sends is not the one that is configured here as `remote` `id` (`rightid`).',
    'The peer asks for another identity of this device than its `local` `id` (`leftid`).',
    'The connection was not loaded.',
  ],
  actions: [
    local('Compare the identities in the line before with `swanctl --list-conns` (or `ipsec statusall`).'),
    remote('Set the local identity of the peer, type and value, to what this device expects.'),
  ],
};
const REFUSED_CONFIG: MessageText = {
  meaning: [
    'The connection {peer} does not fit the peer after all: {reason}. Others that may fit are tried.',
    'The connection {peer} does not fit the peer after all. Others that may fit are tried.',
  ],
};
const KEY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
  actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
};
const NO_KEY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The key is stored for other identities or addresses.',
    'The file with the secrets was not loaded.',
  ],
  actions: [
    local(
      'Store the key for these identities (`secrets` in swanctl.conf, ipsec.secrets), and load it with `swanctl --load-creds` or `ipsec rereadsecrets`.',
    ),
  ],
};
const USER: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The user name or the password is wrong, expired or locked.',
    'The server that checks passwords (RADIUS) refused or did not answer.',
  ],
  actions: [either('Check user name and password, also in the directory that the gateway asks.')],
};
const USER_REFUSED: MessageText = {
  meaning: 'The user {id} was refused: the password is wrong, or there is none.',
  ...USER,
};

/** Configurations, identities, keys and users. */
export const AUTHENTICATION_TEXTS = {
  'ike-config-none': {
    meaning:
      'No connection on this device is for a peer with the address {address} at {localAddress}. It answers “no proposal chosen”, which the peer may take for a mismatch of the proposals.',
    causes: [
      'No connection is configured for the address of the peer, or its address has changed.',
      'The connection is for the other IKE version only.',
      'The connection was not loaded.',
    ],
    actions: [
      local(
        'Compare the addresses in this line with `local_addrs` and `remote_addrs` (`left`, `right`) and the `version` (`keyexchange`) of the connection.',
      ),
      remote('Check which IKE version the peer uses.'),
    ],
  },
  ...alike('The daemon looks for the connection that fits the addresses of this request.', [
    'ike-config-search',
    'ike-configs-search',
  ]),
  ...alike('A connection fits the addresses of this request.', ['ike-config-candidate', 'ike-config-found']),
  'peer-config-search': {
    meaning:
      'The daemon looks for the connection whose identities are {localId} for this device (what the peer asks for) and {remoteId} for the peer (what it says of itself).',
  },
  'peer-config-search-v1': {
    meaning: 'The daemon looks for a connection with {method} whose peer has the identity {remoteId}.',
  },
  'peer-config-candidate': { meaning: 'The connection {peer} may be the one.' },
  'peer-config-selected': { meaning: 'The connection {peer} is the one.' },
  'peer-config-selected-v1': { meaning: 'The connection {peer} is the one.' },
  'peer-config-switched': { meaning: 'The daemon goes on with the connection {peer} instead.' },
  'peer-config-refused': REFUSED_CONFIG,
  'peer-config-refused-old': REFUSED_CONFIG,
  'peer-config-alternative-none': {
    meaning: 'No other connection fits, so the peer is refused. The reason stands in the lines before.',
  },
  'peer-config-none': NO_PEER_CONFIG,
  'peer-config-none-v1': NO_PEER_CONFIG,
  'mode-not-allowed': {
    meaning: 'A connection for this peer exists ({count}), but none that allows {method} in {mode} mode.',
    causes: ['One side uses main mode, the other aggressive mode.'],
    actions: [
      either('Use main mode on both sides, or better IKEv2.'),
      local('If it has to be: `aggressive = yes` for the connection.'),
    ],
  },
  'aggressive-key-disabled': {
    meaning:
      'The peer wants aggressive mode with a pre-shared key. strongSwan refuses that unless it is allowed on purpose, since the key can then be guessed by anybody who listens.',
    causes: ['The peer is set to aggressive mode.'],
    actions: [
      remote('Set the peer to main mode, or better to IKEv2.'),
      local(
        'Only if the peer can do nothing else: the option `i_dont_care_about_security_and_use_aggressive_mode_psk` in strongswan.conf.',
      ),
    ],
  },
  'method-differs': {
    meaning: 'The peer wants to prove itself by {remote}; configured is {local}, which is used.',
  },
  'identity-differs': {
    meaning: 'The peer says that it is {remoteId}, but {id} is expected. This device ends the attempt.',
    causes: [
      'The identity of the peer was changed, or is misspelt on one side.',
      'The address belongs to another device by now.',
    ],
    actions: [
      local('Set `id` in the section `remote` (`rightid`) to what the peer sends, if that is right.'),
      remote('Set the local identity of the peer to what this device expects.'),
    ],
  },
  'identity-required': {
    meaning: 'The peer proved to be somebody else than {id}, whom the configuration demands.',
  },
  'identity-payload-missing': {
    meaning: 'The message of the peer lacks a part that it must have: {detail}.',
  },
  'identity-fallback': { meaning: 'No identity of this device is configured, so it uses its address.' },
  'own-authentication': { meaning: 'This device proves that it is {localId}, by {method}.' },
  'own-authentication-done': { meaning: 'This device has proved that it is {localId}.' },
  'own-authentication-failed': {
    meaning: 'This device could not make its proof that it is {localId}: its private key does not work.',
  },
  'peer-authenticated': { meaning: 'The peer has proved that it is {remoteId}, by {method}.' },
  'peer-authentication-failed': {
    meaning: 'The proof of the peer that it is {remoteId} is wrong ({method}).',
  },
  'key-differs': {
    meaning:
      'The pre-shared keys of the two sides differ: the proof of {remoteId} fits none of the keys that this device has for {localId} and {remoteId} (tried: {count}).',
    ...KEY,
  },
  'key-none': {
    meaning: 'This device has no pre-shared key for the identities {localId} (own) and {remoteId} (peer).',
    ...NO_KEY,
  },
  'key-none-address': {
    meaning: 'This device has no pre-shared key for the addresses {localAddress} (own) and {address} (peer).',
    ...NO_KEY,
  },
  'hash-differs': {
    meaning:
      'The proof of the peer is wrong. With a pre-shared key this means that the keys of the two sides differ.',
    ...KEY,
  },
  'authentication-refused': {
    meaning: 'The peer refuses the identity or the proof of this device with {notify}.',
    actions: [remote('Read the log of the peer for the same minute: it names the reason.')],
  },
  'key-made': { meaning: 'The proof with the pre-shared key is made.' },
  'user-failed': USER_REFUSED,
  'own-user-failed': { meaning: 'The peer has refused the user {id} of this device.', ...USER },
  ...alike('The user {id} has been accepted.', [
    'user-authenticated',
    'own-user-authenticated',
    'eap-radius-done',
  ]),
  'user-secret-differs': USER_REFUSED,
  'user-secret-none': { meaning: 'This device knows no password for the user {id}.', ...USER },
  'user-failed-destroyed': { meaning: 'Since the user was refused, the IKE SA is dropped.', ...USER },
  'eap-failed': { meaning: 'The check of the user by {method} has failed.', ...USER },
  'eap-peer-failed': { meaning: 'The user {remoteId} was refused ({method}).', ...USER },
  'eap-failure-received': { meaning: 'The gateway has refused the user of this device.', ...USER },
  'eap-password-differs': { meaning: 'The password that the user gave is wrong.', ...USER },
  'eap-password-refused': { meaning: 'The gateway refuses the password of this device: {symbol}.', ...USER },
  'eap-key-none': { meaning: 'There is no password for the user {id} on this device.', ...USER },
  'eap-method-unsupported': {
    meaning: 'The gateway wants a way of checking the user that this device does not have.',
    actions: [
      either('Configure the same EAP method on both sides.'),
      local('Check that the plugin for it is loaded.'),
    ],
  },
  'eap-asked': {
    meaning: 'The peer wants to be checked as a user (EAP), and this connection does not provide for that.',
    actions: [either('Configure the same way of authentication on both sides.')],
  },
  'radius-refused': USER_REFUSED,
  'radius-silent': {
    meaning: 'The RADIUS server did not answer after {count} tries, so the user could not be checked.',
    actions: [local('Check the address, the port and the secret of the RADIUS server.')],
  },
  'eap-identity': { meaning: 'The user calls itself {id}.' },
  'eap-initiating': { meaning: 'The user is asked for a proof by {method}.' },
  'eap-requested': { meaning: 'The gateway asks who the user is. This device answers {id}.' },
  'eap-requested-method': { meaning: 'The gateway wants the user to be checked by {method}.' },
  'eap-succeeded': { meaning: 'The user has passed the check by {method}.' },
  'eap-password-right': { meaning: 'The password of the user is right.' },
} as const satisfies DialectTexts;
