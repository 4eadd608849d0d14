import { local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const XAUTH_PASSED: MessageText = {
  meaning: ['The user {id} has proved who he is (XAuth).', 'The user has proved who he is (XAuth).'],
};
const XAUTH_FAILED: MessageText = {
  meaning: ['The user {id} was refused (XAuth).', 'The user was refused (XAuth).'],
  causes: [
    'User name or password is wrong.',
    'The user may not use the VPN, or the RADIUS server does not answer.',
  ],
  actions: [
    remote('Enter user name and password anew.'),
    local('Check the account where it is kept: on this device or on the RADIUS server.'),
  ],
};

/** Phase 2, and the lines that say or go with success. */
export const PHASE_2_EN = {
  'phase-2-started': {
    meaning:
      'Phase 2 (quick mode) begins. As responder the device writes this only behind the first packet of quick mode.',
  },
  'rule-built': {
    meaning: ['Phase 2 is done: the tunnel of rule {rule} is up.', 'Phase 2 is done: the tunnel is up.'],
  },
  'tunnel-built': {
    meaning: ['Phase 2 is done: the tunnel {rule} is up.', 'Phase 2 is done: the tunnel is up.'],
  },
  'dynamic-tunnel-built': {
    meaning: [
      'Phase 2 is done: the tunnel {rule} with a peer of unknown address is up.',
      'Phase 2 is done: the tunnel with a peer of unknown address is up.',
    ],
  },
  'mss-adjusted': {
    meaning: [
      'TCP connections through the tunnel are limited to segments of {number} bytes, so that they need no fragments. This goes with a tunnel that has come up.',
      'TCP connections through the tunnel are limited in size, so that they need no fragments. This goes with a tunnel that has come up.',
    ],
  },
  'xauth-passed': XAUTH_PASSED,
  'xauth-failed': XAUTH_FAILED,
  'xauth-passed-local': {
    meaning: [
      'The peer accepted this device as user {id} (XAuth).',
      'The peer accepted this device as a user (XAuth).',
    ],
  },
  'xauth-failed-local': {
    meaning: [
      'The peer refused this device as user {id} (XAuth).',
      'The peer refused this device as a user (XAuth).',
    ],
    causes: ['User name or password of this device is wrong, or the peer does not allow the user.'],
    actions: [
      local('Enter user name and password of the connection anew.'),
      remote('Check the account of this device.'),
    ],
  },
  'xauth-passed-remote': XAUTH_PASSED,
  'xauth-failed-remote': XAUTH_FAILED,
} satisfies DialectTexts;
