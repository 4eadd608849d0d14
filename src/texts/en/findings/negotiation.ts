import { either, local, remote } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';
import {
  PEER_LOG,
  PROPOSAL_ACTIONS,
  PROPOSAL_CAUSES,
  SILENCE_ACTIONS,
  SILENCE_CAUSES,
  SILENCE_LOG,
} from '../shared.ts';

const SAME_ATTRIBUTE = either([
  '{remedied=no}Set the same {attribute} on both sides. The sides name {remoteValue} (peer) and {localValue} (this device); prefer the stronger one that both support.',
  '{remedied=no}Set the same {attribute} on both sides.',
  '{remedied=no}Bring these into line on both sides: {attributes}.',
]);

/** Silence, and proposals that have nothing in common. */
export const NEGOTIATION_FINDINGS = {
  'no-response': {
    default: {
      title: 'No answer from the peer',
      explanation: [
        'The peer at {address} gave no usable answer, so this attempt came to nothing.',
        'The peer gave no usable answer, so this attempt came to nothing.',
      ],
      causes: [SILENCE_CAUSES.address, SILENCE_CAUSES.unknown, SILENCE_CAUSES.filtered, SILENCE_CAUSES.off],
      actions: [
        local(SILENCE_ACTIONS.address),
        remote(SILENCE_ACTIONS.entry),
        either(SILENCE_ACTIONS.filter),
      ],
      settledBy: SILENCE_LOG,
    },
    never: {
      title: 'The peer never answered',
      explanation: [
        'This device asked {address} for a tunnel, and no answer came within {seconds} seconds. Instead the network reports: {reason}.',
        'This device asked for a tunnel, and no answer came. Instead the network reports: {reason}.',
        'This device asked {address} for a tunnel, and nothing came back within {seconds} seconds. The log shows no sign that the peer exists or has heard the request.',
        'This device asked {address} for a tunnel, and nothing came back. The log shows no sign that the peer exists or has heard the request.',
        'This device asked for a tunnel, and nothing came back. The log shows no sign that the peer exists or has heard the request.',
      ],
      causes: [SILENCE_CAUSES.address, SILENCE_CAUSES.unknown, SILENCE_CAUSES.filtered, SILENCE_CAUSES.off],
      actions: [
        local(SILENCE_ACTIONS.address),
        remote(SILENCE_ACTIONS.entry),
        either(SILENCE_ACTIONS.filter),
      ],
      settledBy: SILENCE_LOG,
    },
    stopped: {
      title: [
        'The peer stopped answering during phase {phase}',
        'The peer stopped answering during the negotiation',
      ],
      explanation: [
        '{phase=1}The peer answered at first and then fell silent before phase 1 was done. So it can be reached, and something in what followed was lost or was refused without a word.',
        '{phase=2}Phase 1 came up, then the peer fell silent before phase 2 was done. So the keys fit, and something in what followed was lost or was refused without a word.',
        'The peer answered at first and then fell silent. So it can be reached, and something in what followed was lost or was refused without a word.',
      ],
      causes: [
        '{phase=2}The peer has no phase 2 that fits (networks, proposals, PFS group) and says nothing about it.',
        '{phase=1}The pre-shared keys differ: the peer cannot read the encrypted messages and drops them.',
        'UDP port 4500 is blocked on the way; from the middle of the negotiation on, everything goes through it when a router translates addresses.',
        'Large packets are lost on the way, because their fragments are dropped; certificates make packets large.',
        'The peer restarted or lost its internet connection at that moment.',
      ],
      actions: [
        remote('Read the log of the peer for the same minute and correct what it refuses.'),
        either(
          'Compare the pre-shared key, the identities and the settings of the phase that did not finish.',
        ),
        either('Allow UDP port 4500 and fragments on everything between the two ends.'),
      ],
      settledBy: SILENCE_LOG,
    },
  },
  'proposal-mismatch': {
    default: {
      title: [
        'No common proposal: {attribute} differs',
        'No common proposal: {attributes} differ',
        'No common proposal',
      ],
      explanation: [
        'The {attribute} differs: the peer names {remoteValue}, this device {localValue}. Both sides need one proposal that is the same in every part.',
        'The nearest proposals fail at {attributes}. Both sides need one proposal that is the same in every part.',
        'The two sides have no proposal in common. Both need one that is the same in every part.',
      ],
      causes: ['The proposal lists of the two sides have no combination in common.'],
      actions: [
        SAME_ATTRIBUTE,
        either('Compare the proposal lists of both sides and give them one common entry.'),
      ],
      settledBy: PEER_LOG,
    },
    'phase-1': {
      title: [
        'No common phase 1 proposal: {attribute} differs',
        'No common phase 1 proposal: {attributes} differ',
        'No common phase 1 proposal',
      ],
      explanation: [
        '{pairs=1}The one pair of phase 1 proposals that was compared was refused: for {attribute} the peer names {remoteValue}, this device {localValue}. No secure channel came up.',
        'All {pairs} pairs of phase 1 proposals that were compared were refused. In the nearest one the peer names {remoteValue} for {attribute}, this device {localValue}. No secure channel came up.',
        'For {attribute} the peer names {remoteValue}, this device {localValue}. Without a proposal that both accept, no secure channel comes up.',
        '{pairs=1}The one pair of phase 1 proposals that was compared was refused, for {attributes}. No secure channel came up.',
        'All {pairs} pairs of phase 1 proposals that were compared were refused. The nearest ones fail at {attributes}. No secure channel came up.',
        'The phase 1 proposals differ in {attributes}. Without one that both accept, no secure channel comes up.',
        'The {attribute} of phase 1 differs between the two sides; the log does not show both values. Without a proposal that both accept, no secure channel comes up.',
        '{role=initiator}The peer accepted none of the phase 1 proposals that this device sent. Its answer does not say which part it refused.',
        '{role=responder}This device can accept none of the phase 1 proposals that the peer sent. The log does not show which part differs.',
        'The two sides have no phase 1 proposal in common. The log does not show which part differs.',
      ],
      causes: [
        ...PROPOSAL_CAUSES.phase1,
        'One side was replaced or updated, and its new defaults no longer hold the old algorithms.',
      ],
      actions: [SAME_ATTRIBUTE, either(PROPOSAL_ACTIONS.phase1)],
      settledBy: PEER_LOG,
    },
    'phase-2': {
      title: [
        'No common phase 2 proposal: {attribute} differs',
        'No common phase 2 proposal: {attributes} differ',
        'No common phase 2 proposal',
      ],
      explanation: [
        '{pairs=1}Phase 1 came up, but the one pair of phase 2 proposals that was compared was refused: for {attribute} the peer names {remoteValue}, this device {localValue}. No data can pass.',
        'Phase 1 came up, but all {pairs} pairs of phase 2 proposals that were compared were refused. In the nearest one the peer names {remoteValue} for {attribute}, this device {localValue}. No data can pass.',
        'Phase 1 came up, but for {attribute} of phase 2 the peer names {remoteValue}, this device {localValue}. Without a proposal that both accept, no data can pass.',
        'Phase 1 came up, but the phase 2 proposals differ in {attributes}. Without one that both accept, no data can pass.',
        'Phase 1 came up, but the {attribute} of phase 2 differs between the two sides; the log does not show both values.',
        '{role=initiator}Phase 1 came up, but the peer accepted none of the phase 2 proposals that this device sent. Its answer does not say which part it refused.',
        '{role=responder}Phase 1 came up, but this device can accept none of the phase 2 proposals that the peer sent. The log does not show which part differs.',
        'Phase 1 came up, but the two sides have no phase 2 proposal in common. The log does not show which part differs.',
      ],
      causes: [...PROPOSAL_CAUSES.phase2, 'One side asks for tunnel mode, the other for transport mode.'],
      actions: [SAME_ATTRIBUTE, either(PROPOSAL_ACTIONS.phase2)],
      settledBy: PEER_LOG,
    },
  },
  'pfs-mismatch': {
    default: {
      title: [
        'PFS differs: {remoteValue} on the peer, {localValue} on this device',
        'The PFS settings of phase 2 differ',
      ],
      explanation: [
        'Phase 1 came up and phase 2 fits except for perfect forward secrecy: the peer names {remoteValue}, this device {localValue}.',
        'Phase 1 came up, but phase 2 was refused because the sides use different groups for perfect forward secrecy, or only one side uses it.',
      ],
      causes: [
        'The PFS group differs between the two sides.',
        'Perfect forward secrecy is switched on at one side only.',
      ],
      actions: [
        either('{remedied=no}Set the same PFS group for phase 2 on both sides, or switch PFS off on both.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'exchange-mode-mismatch': {
    default: {
      title: [
        'Modes differ: {remoteValue} on the peer, {localValue} on this device',
        'The sides use different modes',
      ],
      explanation: [
        'The peer uses {remoteValue}, this device {localValue}. The mode must be the same on both sides.',
        'One side uses another mode than the other expects: main against aggressive mode in phase 1, or tunnel against transport mode in phase 2.',
      ],
      causes: [
        'The exchange mode of phase 1 (main or aggressive) is set differently.',
        'The encapsulation of phase 2 (tunnel or transport) is set differently.',
      ],
      actions: [either('Set the same mode on both sides; main mode is the safer one with a pre-shared key.')],
      settledBy: PEER_LOG,
    },
  },
  'ike-version-mismatch': {
    default: {
      title: 'One side uses IKEv1, the other IKEv2',
      explanation: [
        'The peer speaks IKEv{remoteValue}, this device IKEv{localValue}. The two versions cannot negotiate with each other.',
        'The two sides use different versions of IKE, which cannot negotiate with each other.',
      ],
      causes: ['The connection is set to different IKE versions on the two sides.'],
      actions: [either('Set the same IKE version on both sides; take IKEv2 where both support it.')],
      settledBy: PEER_LOG,
    },
  },
  'lifetime-mismatch': {
    default: {
      title: 'Refused because of a lifetime',
      explanation: [
        'The lifetimes do not fit: the peer names {remoteValue}, this device {localValue}.',
        'A lifetime, or the unit in which it is given, was not accepted.',
      ],
      causes: [
        'One side demands a shorter lifetime than the other may use.',
        'One side limits by volume (kilobytes), the other knows only time.',
      ],
      actions: [either('Set the same lifetimes in seconds on both sides, for phase 1 and for phase 2.')],
      settledBy: PEER_LOG,
    },
  },
} satisfies Partial<FindingTexts>;
