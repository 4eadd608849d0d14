import { local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

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

/** Extended authentication and configuration mode. */
export const XAUTH_EN = {
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
  'xauth-login': XAUTH_STEP,
  'xauth-not-enabled': {
    meaning:
      'The peer asks for a user name and a password (XAuth), and this connection is not set up to give them.',
    actions: [
      local(
        'Switch XAuth on for this connection (leftxauthclient=yes), or have it switched off at the peer.',
      ),
    ],
  },
  'xauth-soft-failure': {
    meaning:
      'The user {id} was refused (XAuth), and is let in with restrictions because the connection says so.',
  },
  'xauth-aborted': {
    meaning: 'The extended authentication (XAuth) cannot go on, and the attempt is dropped.',
    ...XAUTH_REFUSED,
  },
  'xauth-status-failed': {
    meaning: 'The peer has refused the user name or the password of this device (XAuth).',
    ...XAUTH_REFUSED,
  },
  'xauth-pam': XAUTH_STEP,
  'mode-config-sent': MODE_CONFIG,
  'mode-config-request': MODE_CONFIG,
  'mode-config-received': {
    meaning: 'The peer has told this device something for the network inside: {detail}.',
  },
  'mode-config-source': { meaning: 'This device now uses the inner address {target}.' },
  'pool-empty': {
    meaning: 'No address is left for a further client.',
    actions: [local('Make the pool of addresses (rightaddresspool) larger.')],
  },
} as const satisfies DialectTexts;
