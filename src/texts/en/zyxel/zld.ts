import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS } from '../shared.ts';
import { IN_PROCESS } from './trouble.ts';

const KEY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
  actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
};
const PHASE_1_ACTION = { actions: [either(PROPOSAL_ACTIONS.phase1)] };
const PHASE_2_ACTION = { actions: [either(PROPOSAL_ACTIONS.phase2)] };
const NETWORKS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['The policies of the two sides are not mirror images of each other.'],
  actions: [either('Compare local and remote policy of the two sides, in kind, address and mask.')],
};

/** The sentence of a parameter that differs for a tunnel. */
function differs(phase: 1 | 2, what: string): MessageText['meaning'] {
  return [
    `In phase ${phase} of tunnel {rule} the two sides differ in ${what}.`,
    `In phase ${phase} the two sides differ in ${what}.`,
  ];
}

/** IKE of ZLD. */
export const ZLD_EN = {
  'ike-sa-received': {
    meaning: 'What the peer sent as its proposals, or as its choice, for phase 1: {proposals}.',
  },
  'ike-sa-sent': {
    meaning: 'What this device sent as its proposals, or as its choice, for phase 1: {proposals}.',
  },
  'ipsec-sa-received': {
    meaning: 'What the peer sent as its proposals, or as its choice, for phase 2: {proposals}.',
  },
  'ipsec-sa-sent': {
    meaning: 'What this device sent as its proposals, or as its choice, for phase 2: {proposals}.',
  },
  'selectors-received': {
    meaning:
      'The networks that the peer asks to connect: {remoteNetwork} on its side, {localNetwork} on this one.',
  },
  'sa-no-proposal': {
    meaning:
      'The two sides have no proposal in common. The line with what was received shows what the peer offers.',
    causes: ['Encryption, authentication, key group or PFS differ.'],
    actions: [
      either(
        'Compare what the peer offers with the proposals of the gateway (phase 1) or the connection (phase 2).',
      ),
    ],
  },
  'sa-malformed': {
    meaning: 'The proposals of the peer for phase 2 could not be read.',
    causes: ['The software of the peer sends something unusual.'],
    actions: [remote('Offer fewer, plain proposals, or update the software.')],
  },
  'tunnel-phase-1-encryption': { meaning: differs(1, 'the encryption algorithm'), ...PHASE_1_ACTION },
  'tunnel-phase-1-hash-algorithm': {
    meaning: differs(1, 'the authentication algorithm (the hash)'),
    ...PHASE_1_ACTION,
  },
  'tunnel-phase-1-method': {
    meaning: differs(1, 'the authentication method: pre-shared key on one side, certificates on the other'),
    actions: [either('Choose the same authentication method on both sides.')],
  },
  'tunnel-phase-1-group': {
    meaning: differs(1, 'the key group (the Diffie-Hellman group)'),
    ...PHASE_1_ACTION,
  },
  'tunnel-phase-1-mode': {
    meaning: differs(1, 'the negotiation mode: one uses main, the other aggressive mode'),
    actions: [either('Set the same negotiation mode on both sides; main mode is the safer one.')],
  },
  'tunnel-phase-1-protocol': {
    meaning: differs(1, 'the protocol that the proposal is for'),
    ...PHASE_1_ACTION,
  },
  'tunnel-phase-1-transform': {
    meaning: [
      'The proposal of the peer for phase 1 of tunnel {rule} cannot be used.',
      'The proposal of the peer for phase 1 cannot be used.',
    ],
    ...PHASE_1_ACTION,
  },
  'tunnel-phase-2-encryption': { meaning: differs(2, 'the encryption algorithm'), ...PHASE_2_ACTION },
  'tunnel-phase-2-integrity': { meaning: differs(2, 'the authentication algorithm'), ...PHASE_2_ACTION },
  'tunnel-phase-2-encapsulation': {
    meaning: differs(2, 'the encapsulation: one uses tunnel, the other transport mode'),
    actions: [
      either('Choose the same encapsulation on both sides; between two networks that is tunnel mode.'),
    ],
  },
  'tunnel-phase-2-pfs': {
    meaning: differs(2, 'PFS: only one side uses it, or they use other groups'),
    actions: [either('Set the same PFS group on both sides, or switch it off on both.')],
  },
  'tunnel-phase-2-pfs-unsupported': {
    meaning: [
      'The peer asks for the PFS group {group} in phase 2 of tunnel {rule}, which this device does not support.',
      'The peer asks for a PFS group that this device does not support.',
    ],
    actions: [remote('Choose a PFS group that this device supports.')],
  },
  'tunnel-phase-2-sa-encapsulation': {
    meaning: differs(2, 'the encapsulation of the security association'),
    actions: [
      either('Choose the same encapsulation on both sides; between two networks that is tunnel mode.'),
    ],
  },
  'tunnel-phase-2-sa-protocol': {
    meaning: differs(2, 'the protocol: one uses ESP, the other AH'),
    actions: [either('Choose the same protocol on both sides; ESP is the usual one.')],
  },
  'tunnel-phase-2-sequence': {
    meaning: differs(2, 'the size of the sequence numbers'),
    actions: [either('Switch extended sequence numbers on or off on both sides.')],
  },
  'tunnel-phase-1-id': {
    meaning: [
      'The identity of the peer is not the one that tunnel {rule} expects.',
      'The identity of the peer is not the expected one.',
    ],
    causes: [
      'Type or content of the identity differ.',
      'The peer sits behind address translation and sends its private address.',
    ],
    actions: [
      either('Set the peer identity of each side to exactly what the other sends as its local identity.'),
    ],
  },
  'tunnel-local-id': {
    meaning: [
      'In phase 2 of tunnel {rule} the peer asked for a network on this side that is not the local policy.',
      'In phase 2 the peer asked for a network on this side that is not the local policy.',
    ],
    ...NETWORKS,
  },
  'tunnel-remote-id': {
    meaning: [
      'In phase 2 of tunnel {rule} the peer named a network on its side that is not the remote policy.',
      'In phase 2 the peer named a network on its side that is not the remote policy.',
    ],
    ...NETWORKS,
  },
  'tunnel-local-address': {
    meaning: [
      'The local address of tunnel {rule} is not the one that the peer asks for.',
      'The local address is not the one that the peer asks for.',
    ],
    ...NETWORKS,
  },
  'tunnel-remote-address': {
    meaning: [
      'The remote address of tunnel {rule} is not the one that the peer has.',
      'The remote address is not the one that the peer has.',
    ],
    ...NETWORKS,
  },
  'tunnel-own-address': {
    meaning: [
      'The request for tunnel {rule} came in on another address of this device than the gateway is set to.',
      'The request came in on another address of this device than the gateway is set to.',
    ],
    actions: [local('Check the interface or address of this device in the settings of the gateway.')],
  },
  'id-invalid': {
    meaning: 'The identities do not fit: in phase 1 those of the gateways, in phase 2 the networks.',
    actions: [either('Compare identities and policies of the two sides.')],
  },
  'tunnel-phase-1-hash': {
    meaning: [
      'The proof that the peer sent in phase 1 of tunnel {rule} does not hold: nearly always the keys differ, or the identities.',
      'The proof that the peer sent in phase 1 does not hold: nearly always the keys differ, or the identities.',
    ],
    ...KEY,
  },
  'tunnel-phase-2-hash': {
    meaning: [
      'A message of phase 2 of tunnel {rule} fails its check.',
      'A message of phase 2 fails its check.',
    ],
    causes: ['The two sides have different keys, or something on the way alters packets.'],
    actions: [either('End the connection on both sides and let it be set up anew.')],
  },
  'tunnel-key': {
    meaning: ['The pre-shared keys of tunnel {rule} differ.', 'The pre-shared keys differ.'],
    ...KEY,
  },
  'cookie-unknown': {
    meaning: 'A packet came in for an IKE SA that this device does not have (any more). It was dropped.',
    causes: ['This device restarted, or the IKE SA ran out, and the peer has not noticed.'],
    actions: [
      remote('End the connection there, so that it begins anew.'),
      either('Switch on dead peer detection.'),
    ],
  },
  'exchange-unknown': {
    meaning:
      'A request came in of a kind that IKEv1 does not know, mostly one of IKEv2. This device expects IKEv1.',
    causes: ['The peer is set to IKEv2.'],
    actions: [either('Set the same IKE version on both sides.')],
  },
  'dpd-no-response': {
    meaning:
      'The peer did not answer a check of its presence (DPD). The device goes on with the phase 1 that it has.',
    causes: ['The line of the peer has a gap, or the peer is gone.'],
    actions: [remote('Check whether the peer was up and online at that moment.')],
  },
  'dpd-not-announced': {
    meaning: 'The peer has not said that it knows checks of presence (DPD), so none are made.',
  },
  'dpd-invalid-id': { meaning: 'An answer to a check of presence (DPD) came that belongs to no check.' },
  'dpd-unasked': { meaning: 'An answer to a check of presence (DPD) came although nothing was asked.' },
  'nat-draft-missing': {
    meaning: 'The peer did not announce a form of NAT traversal that this device knows.',
  },
  'tunnel-sending': {
    meaning: [
      'This device is about to negotiate as initiator for tunnel {rule}.',
      'This device is about to negotiate as initiator.',
    ],
  },
  'tunnel-receiving': {
    meaning: [
      'A request came in that belongs to tunnel {rule}.',
      'A request came in that belongs to a tunnel of this device.',
    ],
  },
  'tunnel-in-process': IN_PROCESS,
  'tunnel-rekeyed': {
    meaning: ['The keys of tunnel {rule} were renewed.', 'The keys of the tunnel were renewed.'],
  },
  'tunnel-disconnected': { meaning: ['The tunnel {rule} is down.', 'The tunnel is down.'] },
  'already-established': { meaning: 'The tunnel {rule} was to be dialled, but is up already.' },
  'dial-dynamic': {
    meaning:
      'The tunnel {rule} cannot be dialled from here: its peer has no fixed address, so only the peer can begin.',
  },
  'dial-incomplete': {
    meaning: 'The tunnel {rule} cannot be dialled: its settings are not complete.',
    actions: [local('Complete the settings of the connection and of its gateway.')],
  },
  'dial-manual-key': { meaning: 'The tunnel {rule} has manual keys: it needs no dialling and no IKE.' },
  'tunnel-gateway-unresolved': {
    meaning: [
      'The name {target} of the peer of tunnel {rule} could not be resolved.',
      'The name {target} of the peer could not be resolved.',
    ],
    actions: [
      local('Check the name servers of this device.'),
      remote('Check that the dynamic DNS entry is kept up to date.'),
    ],
  },
  'tunnel-own-unresolved': {
    meaning: [
      'The own name {target} of tunnel {rule} could not be resolved.',
      'The own name {target} could not be resolved.',
    ],
    actions: [local('Check the name servers and the dynamic DNS entry of this device.')],
  },
} satisfies DialectTexts;
