import { local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { alike } from './alike.ts';

const OVERLOAD: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['Many attempts run at the same time: after an outage, or because somebody floods this device.'],
  actions: [
    local(
      'Raise the limits (`cookie_threshold`, `block_threshold`, `init_limit_job_load`), or block the sender in the firewall.',
    ),
  ],
};
const SOCKET: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'Another program uses the ports for IKE (500 and 4500): a second daemon.',
    'The daemon has not the rights for them.',
  ],
  actions: [local('Find the other program, for example with `ss -lnup`, and stop it.')],
};
const ROUTE: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'A network of the tunnel is the same as one at an own interface.',
    'The address of the peer lies in the network behind it.',
  ],
  actions: [local('Check the networks of the tunnel against the own routes.')],
};

/** Messages of no weight by themselves that are met now and then. */
export const RARE_TEXTS = {
  'retry-config': {
    meaning: 'The proposals do not fit this connection; another one that fits the peer is tried.',
  },
  'candidate-ignored': { meaning: 'The connection {target} would fit the peer, but not its proposals.' },
  'setup-ignored': { meaning: 'This device does not answer {address}: {reason}.', ...OVERLOAD },
  'setup-ignored-all': {
    meaning: 'This device does not answer: as many IKE SAs exist as are allowed.',
    ...OVERLOAD,
  },
  'cookie-sent': {
    meaning:
      'Many attempts run at the same time: {address} must show first, by sending a cookie back, that it is there.',
  },
  ...alike('How this device keeps off floods of attempts (cookies).', [
    'cookie-made',
    'cookie-invalid',
    'cookie-expired',
    'cookie-repeated',
  ]),
  'cookie-mismatch': {
    meaning: 'The peer did not prove that it can be reached at its new address. The IKE SA is closed.',
  },
  ...alike('A piece of a message came twice, or too many came.', ['fragment-repeated', 'fragments-too-many']),
  'packet-ignored': {
    meaning: 'A packet from {address} came in at an interface that the daemon is told to ignore.',
  },
  'packet-short': { meaning: 'A packet is too short to be a message of IKE.' },
  ...alike('A notification without protection from {address}: it proves nothing, and is ignored.', [
    'packet-plain',
    'packet-unprotected',
  ]),
  ...alike('The peer is sent to another gateway: {target}.', [
    'redirect-sent',
    'redirect-received',
    'redirect-followed',
  ]),
  'request-early': {
    meaning: 'The peer wants a tunnel before the IKE SA is up: {exchange} is not answered.',
  },
  'request-while-incomplete': {
    meaning: 'The peer goes on before phase 1 is done here: {exchange} is ignored.',
  },
  'message-in-state': { meaning: 'The message ({detail}) comes at the wrong moment, and is ignored.' },
  'peer-moved': { meaning: 'The address of the peer behind its router has changed.' },
  'peer-moved-detected': { meaning: 'The own address behind a router has changed; the peer is told.' },
  'nat-gone': { meaning: 'There is no address translation between the two any longer.' },
  'dpd-invalid': { meaning: 'An answer to an older check of the peer came: {detail}.' },
  'dpd-instead': {
    meaning: 'The peer was not heard of for {seconds} seconds: it is checked, which keeps the way open too.',
  },
  'route-lost': {
    meaning: 'This device has no route to {target}.',
    causes: ['The line is down, or the default route is gone.'],
    actions: [local('Check the internet connection and the default route of this device.')],
  },
  ...alike('The daemon looks for the best way to the peer after an address or a route has changed.', [
    'path-kept',
    'path-probing',
    'path-checking',
    'path-old',
    'path-search',
    'address-list',
    'roam-job',
  ]),
  'socket-failed': { meaning: 'A port for IKE cannot be used: {reason}.', ...SOCKET },
  ...alike('The ports for IKE cannot be used.', ['socket-none', 'socket-missing', 'socket-bypass']),
  'socket-port': {
    meaning: 'Nothing can be sent from port {localPort}: the daemon has not opened it.',
    ...SOCKET,
  },
  'collision-unnoticed': {
    meaning: 'Both ends renewed the keys at the same moment. The own attempt is given up.',
  },
  ...alike(
    'Both ends renewed the keys at the same moment. One of the two renewals is dropped; this is harmless.',
    [
      'rekey-collision-child',
      'rekey-collision-ike',
      'collision',
      'collision-empty',
      'collision-deletion',
      'child-redundant',
    ],
  ),
  ...alike('The Child SA that was to be renewed is gone already.', [
    'child-lost-rekeying',
    'child-missing',
    'rekey-refused-peer',
    'rekey-impossible',
  ]),
  'rekey-peer': { meaning: 'The peer wants new keys at a bad moment: {reason}. It will try again.' },
  'rekey-unsupported': { meaning: 'The peer cannot renew keys: the connection is set up anew instead.' },
  'child-recreating': { meaning: 'The lifetime of the Child SA is over: it is set up anew.' },
  'child-retry': { meaning: 'The tunnel could not be set up. It is tried again in {seconds} seconds.' },
  ...alike(
    'The new IKE SA that was to take the place of the old one did not come up. The connection is set up anew.',
    ['reauthentication-failed', 'reauthentication-deleting', 'reauthenticating-failed'],
  ),
  ...alike('When the ends prove their identities again.', [
    'reauthentication-later',
    'reauthentication-known',
    'reauthentication-moved',
    'reauthentication-moving',
    'reauthentication-none',
  ]),
  'reauthentication-missed': {
    meaning:
      'The peer was asked to prove its identity again, and has not done so. The IKE SA number {ikeId} ends in {detail}.',
    actions: [remote('Check why the peer does not set the connection up anew.')],
  },
  'reestablishing-impossible': {
    meaning: 'Only the peer can set this connection up: this device waits for it.',
  },
  ...alike('The connection is set up anew.', ['restarting-peer', 'reinitiating']),
  'ike-unestablished': { meaning: 'An attempt that was not done yet is dropped.' },
  ...alike('What was to be ended is gone already.', ['ike-missing', 'delete-other', 'terminate-impossible']),
  'selectors-changing': { meaning: 'The networks are changed before they are compared: {detail}.' },
  ...alike('One of the two does not want compression, which therefore is off.', ['compression-off']),
  'address-failed': { meaning: 'The address inside {target} could not be set up on this device.' },
  ...alike('How the daemon deals with the security labels of the system.', ['label']),
  'beet-impossible': { meaning: 'The mode BEET is not possible here, so a tunnel is used.' },
  'padding-off': { meaning: 'The peer does not want padding against the analysis of traffic.' },
  ...alike('The certificate of the peer is checked.', [
    'list-received',
    'certificate-verifying',
    'certificate-verified',
  ]),
  'list-disabled': { meaning: 'This device does not check whether certificates were revoked.' },
  'quantum-key': { meaning: 'The post-quantum key {id} is used in addition.' },
  'quantum-key-none': { meaning: 'No post-quantum key is used ({detail}).' },
  'secrecy-off': { meaning: 'The two agreed on a proposal without perfect forward secrecy.' },
  'trap-missing': { meaning: 'A packet wants a tunnel that is not configured any longer.' },
  'trap-failed': { meaning: 'The tunnel cannot be set up on demand{reason}.' },
  ...alike('Traffic that goes past the tunnels.', ['shunt', 'bypass']),
  'route-conflict': {
    meaning: 'The route {detail} would send the packets of IKE into the tunnel itself, so it is not set.',
    ...ROUTE,
  },
  ...alike('A route for the tunnel could not be set.', ['route-failed', 'route-source']),
  ...alike(
    'The kernel cannot do what the daemon asks; another message says what that means for a connection.',
    [
      'spi-failed',
      'sa-remains',
      'sa-copying',
      'sa-silent',
      'sa-unsupported',
      'offload-impossible',
      'policy-remains',
      'reqid-failed',
      'netlink',
      'netlink-again',
      'pfkey-failed',
    ],
  ),
  ...alike('What the daemon does in the kernel, or is told by it.', [
    'policy-updating',
    'policy-shared',
    'reqid-replaced',
    'kernel-event',
    'queue-job',
    'ike-known',
  ]),
  ...alike('The address inside is put on an interface of this device, or taken away.', [
    'virtual-address',
    'virtual-address-failed',
    'virtual-address-nowhere',
  ]),
  ...alike('This device asks a RADIUS server about a user, or tells it what the user does.', [
    'radius-sent',
    'radius-received',
    'radius-again',
    'radius-server',
    'radius-group',
    'radius-accounting',
  ]),
  'radius-attribute': {
    meaning: 'An answer of the RADIUS server cannot be trusted: {detail}.',
    causes: ['The secret for the RADIUS server is not the same on both.'],
    actions: [local('Enter the same secret on this device and on the RADIUS server.')],
  },
  'radius-closing': { meaning: 'The RADIUS server does not answer any longer, so connections are ended.' },
  ...alike('The user {id}.', ['eap-user', 'eap-identity-configured']),
  ...alike('A step of the EAP exchange.', [
    'eap-vendor',
    'eap-phase',
    'eap-phase-method',
    'eap-tunnelled',
    'eap-only',
    'eap-sim',
  ]),
  'user-message': { meaning: 'The peer sends a message for the user: {detail}.' },
  ...alike('This device asks a DHCP server for an address inside.', ['dhcp', 'dhcp-silent']),
  'script-running': { meaning: 'A script of the operator runs: {target}.' },
  'plugin-capability': { meaning: 'The plugin {detail} lacks a right that it needs.' },
  'vici-failed': { meaning: 'The program that controls the daemon has gone away: {reason}.' },
  ...alike('A part of the configuration is wrong, and is left out: {detail}.', [
    'vici-rejected',
    'vici-option',
    'proposal-skipped',
  ]),
  ...alike('The configuration of the daemon changes.', [
    'vici-unloaded',
    'vici-replaced',
    'rereading',
    'reloading',
  ]),
  'secrets-line': { meaning: 'Line {number} of the file with the secrets is wrong: {reason}.' },
  'secrets-missing': { meaning: 'The file with the secrets ({target}) cannot be read: {reason}.' },
  'loading-failed': { meaning: 'The file {target} could not be loaded ({detail}).' },
  'start-action': { meaning: 'The connection {rule} is to come up by itself ({detail}).' },
  'log-file': { meaning: 'The log file {target} cannot be written: {reason}.' },
  'daemon-twice': { meaning: 'The daemon runs already, or did not end well the last time (file {target}).' },
  'daemon-aborted': { meaning: 'The daemon does not start: {detail}.' },
} as const satisfies DialectTexts;
