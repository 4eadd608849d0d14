import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const PPK: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['Only one side has a post-quantum pre-shared key, or the two have different ones.'],
  actions: [
    either('Configure the same key on both sides (`ppk_id`, `ppk_required`, and the secret itself).'),
  ],
};
const EAP_ONLY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'One side wants the gateway to prove itself by EAP alone, the other one by a certificate or a key first.',
  ],
  actions: [
    either(
      'Give the gateway a certificate or a key of its own (`local` section), or choose an EAP method that proves both ends, such as EAP-TLS.',
    ),
  ],
};
const EAP_PLUGIN: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The plugin for this EAP method is not installed, or not loaded.'],
  actions: [
    local(
      'Install the plugin (often in a package of its own, for example libcharon-extra-plugins), and restart the daemon.',
    ),
  ],
};
const PASSWORD: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The password is wrong.', 'The account is locked, or has expired.'],
  actions: [
    remote('Check name and password of the user.'),
    local('Check the account on this device, or on the server that it asks.'),
  ],
};
const RADIUS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The RADIUS server is not reachable from this device, or its name is not known.'],
  actions: [local('Check address, port and secret of the RADIUS server, and that this device can reach it.')],
};
const ADDRESS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The pool of addresses is used up.', 'The connection has no pool (`pools`, `rightsourceip`).'],
  actions: [local('Enlarge the pool, or let unused connections end sooner (dead peer detection).')],
};
const ODD: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The other device does not follow the rules of IKE here.', 'The message was damaged on the way.'],
  actions: [remote('Update the software of the other device.')],
};

/** Refusals for reasons that are rare. */
export const REFUSAL_TEXTS = {
  'authorization-forbidden': {
    meaning: 'A rule of this device forbids the connection, although the peer has proved who it is.',
    causes: ['A plugin that decides who may connect (a list of allowed users, a RADIUS server) has said no.'],
    actions: [local('Look in the log for the plugin that refused (whitelist, RADIUS, updown).')],
  },
  'quantum-key-missing': {
    meaning: 'This device insists on a post-quantum key in addition: {reason}.',
    ...PPK,
  },
  'quantum-key-differs': {
    meaning: 'The peer names the post-quantum key {remote}; this device wants {local}.',
    ...PPK,
  },
  'quantum-key-unused': {
    meaning: 'The peer did not use the post-quantum key {id}, on which this device insists.',
    ...PPK,
  },
  'identity-other': {
    meaning: 'The peer says that it is {remoteId}; this device wants to talk to {target}.',
    actions: [
      local(
        'Enter {remoteId} as the identity of the peer (`remote.id`, `rightid`), if this is the right device.',
      ),
    ],
  },
  'method-unsupported': {
    meaning: 'The two agreed on {method}, which this device cannot do.',
    actions: [
      local(
        'Check how this device is to prove itself (`auth`, `leftauth`), and that the plugin for it is loaded.',
      ),
    ],
  },
  'authentication-unsupported': {
    meaning: 'The configuration asks for a way to prove the own identity that IKEv1 does not have.',
    actions: [local('Check `auth` (`leftauth`, `rightauth`) of this connection.')],
  },
  'certificate-unverified': {
    meaning:
      'The certificate of the peer was checked once more, and is not good any longer. The IKE SA is deleted.',
    actions: [
      remote('Renew the certificate.'),
      local('Check the authorities and revocation lists that this device has.'),
    ],
  },
  'eap-only-refused': { meaning: 'This device wants EAP alone, which the peer does not offer.', ...EAP_ONLY },
  'eap-only-weak': {
    meaning: 'The EAP method {method} does not prove who the gateway is, so it is not enough by itself.',
    ...EAP_ONLY,
  },
  'eap-key-differs': {
    meaning: 'The EAP exchange went well, and yet the keys that the two ends made of it differ.',
    causes: ['The two ends treat the key of the EAP method in different ways.'],
    actions: [remote('Update the software of the other device.')],
  },
  'eap-identity-unsupported': {
    meaning: 'This device is to ask for the name of the user, and cannot: a plugin is missing.',
    ...EAP_PLUGIN,
  },
  'eap-loading-failed': { meaning: 'The EAP method {method} could not be loaded.', ...EAP_PLUGIN },
  'eap-initiating-failed': { meaning: 'The EAP method {method} could not begin.', ...EAP_PLUGIN },
  'eap-vendor-failed': { meaning: 'The EAP method {method} has refused {remoteId}.', ...PASSWORD },
  'eap-password-wrong': { meaning: 'The password that the user gave ({method}) is wrong.', ...PASSWORD },
  'user-method-none': {
    meaning: [
      'This device has no way to check users (XAuth) of the kind {target}.',
      'This device has no way to check users (XAuth).',
    ],
    actions: [local('Install and load the plugin for XAuth (xauth-generic, xauth-eap or xauth-pam).')],
  },
  'user-pam-failed': {
    meaning: ['The system has refused the user {id}: {reason}.', 'The system has refused the user {id}.'],
    ...PASSWORD,
  },
  'user-silent': {
    meaning: 'The user was asked for name and password, and has not answered.',
    causes: [
      'Nobody entered the password in time.',
      'The client has no name and password for this connection.',
    ],
    actions: [remote('Store name and password in the client, or enter them sooner.')],
  },
  'radius-unreachable': { meaning: 'The RADIUS server {target} could not be asked: {reason}.', ...RADIUS },
  'radius-unresolved': { meaning: 'The name {target} of the RADIUS server is not known.', ...RADIUS },
  'mode-unacceptable': {
    meaning: 'The peer has chosen the mode {method}, which this device did not offer.',
    actions: [either('Set the same mode (tunnel or transport) on both sides.')],
  },
  'selectors-invalid': {
    meaning: 'The networks that the peer has chosen do not lie in those that were offered: {detail}.',
    actions: [either('Enter the same networks on both sides, each as the other side sees it.')],
  },
  'label-none': {
    meaning: 'None of the security labels that the peer offers fits {target}.',
    actions: [either('Use the same security label on both sides.')],
  },
  'address-expected': {
    meaning: 'The peer must ask for an address inside, and does not. This device refuses with {notify}.',
    causes: ['The peer has a fixed address inside, while this device gives out addresses from a pool.'],
    actions: [
      either(
        'Let the peer ask for an address (`vips`, `leftsourceip=%config`), or take the pool out of this connection.',
      ),
    ],
  },
  'address-none-left': {
    meaning: 'This device has no address inside to give, and refuses with {notify}.',
    ...ADDRESS,
  },
  'pool-full': { meaning: 'All addresses of the pool {target} are given out.', ...ADDRESS },
  'answer-invalid': { meaning: 'The peer has chosen something that was not offered.', ...ODD },
  'payload-missing': { meaning: 'A part of the message of the peer is missing.', ...ODD },
  'message-hash-differs': {
    meaning: 'The checksum inside an encrypted message of the peer is wrong.',
    ...ODD,
  },
  'initiation-aborted': {
    meaning: 'This device does not begin: {reason}.',
    causes: ['Many attempts run at the same time, so a limit is reached.'],
    actions: [
      local(
        'Raise the limits (`init_limit_half_open`, `init_limit_job_load`), or find out why so many attempts hang.',
      ),
    ],
  },
} as const satisfies DialectTexts;
