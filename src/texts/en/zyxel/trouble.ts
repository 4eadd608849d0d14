import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS, SILENCE_ACTIONS } from '../shared.ts';

const KEY: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
  actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
};
const PHASE_1_ACTION = { actions: [either(PROPOSAL_ACTIONS.phase1)] };
const PHASE_2_ACTION = { actions: [either(PROPOSAL_ACTIONS.phase2)] };
/** A second attempt while one runs. */
export const IN_PROCESS: MessageText = {
  meaning:
    'Another attempt with the same peer is asked for while one is still under way. The one that runs decides.',
  causes: [
    'Both ends began at the same time.',
    'The running attempt hangs, because the peer does not answer.',
  ],
  actions: [
    local(
      'Wait until the running attempt gives up. If it never comes to an end, find out why the peer does not answer.',
    ),
  ],
};

/** The sentence of a parameter that differs, for a rule or a tunnel. */
function differs(phase: 1 | 2, what: string): MessageText['meaning'] {
  return [
    `In phase ${phase} of rule {rule} the two sides differ in ${what}.`,
    `In phase ${phase} the two sides differ in ${what}.`,
  ];
}

/** Collisions, limits, sending, and proposals that do not fit. */
export const TROUBLE_EN = {
  'negotiation-in-process': IN_PROCESS,
  'duplicate-request': {
    meaning:
      'The peer sent the same first packet again while this device was still at work on the first copy.',
    causes: ['The answer got lost on the way to the peer.', 'This device takes longer than the peer waits.'],
    actions: [either('If it happens often, check whether answers from UDP port 500 reach the peer.')],
  },
  retransmit: {
    meaning: 'No answer came, so the last packet was sent again.',
    causes: [
      'The peer is off, or UDP port 500 or 4500 is filtered on the way.',
      'The peer refuses proposal, key or identity without a word.',
    ],
    actions: [
      local('Look at the packet before: the step at which it stopped tells what the peer could not take.'),
      either(SILENCE_ACTIONS.filter),
    ],
  },
  'send-failed': {
    meaning:
      'This device could not send a packet of the negotiation: its Ethernet or internet connection had an error.',
    causes: [
      'The internet connection is down.',
      'There is no route to the peer, or its next router does not answer.',
    ],
    actions: [local('Check the internet connection and the Ethernet link of this device.')],
  },
  'send-failed/marked': {
    meaning: 'This device could not send a packet of the negotiation because of a network error.',
    causes: ['The internet connection is down.', 'There is no route to the peer.'],
    actions: [local('Check the internet connection of this device and its routes.')],
  },
  'too-many-errors': {
    meaning:
      'Errors kept coming, so this device dropped the security association that was being set up or used.',
    causes: [
      'Mostly the packets before it stayed without an answer.',
      'Packets came in that could not be read, for example because the keys differ.',
    ],
    actions: [local('Read the lines before: the first error there is the one to remedy.')],
  },
  'limit-reached': {
    meaning: 'This device has no place left for another phase 2, so it refused the request.',
    causes: [
      'The model or licence allows no more tunnels at a time.',
      'Tunnels that are kept alive never give their places back.',
    ],
    actions: [local('Switch off rules that are not needed, or keep-alive where it is not needed.')],
  },
  'limit-deleted': {
    meaning: 'More tunnels were asked for than this device may have, so it dropped {rule}.',
    causes: ['The model or licence allows no more tunnels at a time.'],
    actions: [local('Switch off connections that are not needed, or extend the licence.')],
  },

  'no-proposal': {
    meaning:
      'The two sides have no proposal in common. Before "Phase 1 IKE SA process done" this is about phase 1, behind it about phase 2.',
    causes: [
      'Encryption, hash, key group or (in phase 2) PFS differ between the two sides.',
      'One side asks for tunnel mode, the other for transport mode.',
    ],
    actions: [either('Compare all settings of that phase on both sides; each of them must be the same.')],
  },
  'no-proposal/marked': {
    meaning:
      'The settings of phase 1 or phase 2 have nothing in common: before "Phase 1 IKE SA process done" this is about phase 1, behind it about phase 2.',
    causes: ['For example one side uses DES and the other 3DES.', 'Hash, key group or PFS differ.'],
    actions: [
      either(
        'Compare all protocols and settings of that phase on both sides; each of them must be the same.',
      ),
    ],
  },
  'phase-1-mode': {
    meaning: differs(1, 'the negotiation mode: one uses main, the other aggressive mode'),
    actions: [either('Set the same negotiation mode on both sides; main mode is the safer one.')],
  },
  'phase-1-encryption': { meaning: differs(1, 'the encryption algorithm'), ...PHASE_1_ACTION },
  'phase-1-hash-algorithm': {
    meaning: differs(1, 'the authentication algorithm (the hash, such as MD5 or SHA1)'),
    ...PHASE_1_ACTION,
  },
  'phase-1-method': {
    meaning: differs(1, 'the authentication method: pre-shared key on one side, certificates on the other'),
    actions: [either('Choose the same authentication method on both sides.')],
  },
  'phase-1-group': { meaning: differs(1, 'the key group (the Diffie-Hellman group)'), ...PHASE_1_ACTION },
  'phase-1-hash': {
    meaning: [
      'The proof that the peer sent in phase 1 of rule {rule} does not hold: nearly always the keys differ, or the identities.',
      'The proof that the peer sent in phase 1 does not hold: nearly always the keys differ, or the identities.',
    ],
    ...KEY,
  },
  'phase-1-key': {
    meaning: ['The pre-shared keys of rule {rule} differ.', 'The pre-shared keys differ.'],
    ...KEY,
  },
  'phase-1-mismatch': {
    meaning: [
      'Phase 1 of rule {rule} failed because of its settings. The lines beside it may name the one that differs.',
      'Phase 1 failed because of its settings. The lines beside it may name the one that differs.',
    ],
    ...PHASE_1_ACTION,
  },
  'phase-2-protocol': {
    meaning: differs(2, 'the protocol: one uses ESP, the other AH'),
    actions: [either('Choose the same protocol on both sides; ESP is the usual one.')],
  },
  'phase-2-encryption': { meaning: differs(2, 'the encryption algorithm'), ...PHASE_2_ACTION },
  'phase-2-integrity': { meaning: differs(2, 'the authentication algorithm'), ...PHASE_2_ACTION },
  'phase-2-pfs': {
    meaning: differs(2, 'PFS: only one side uses it, or they use other groups'),
    actions: [either('Set the same PFS group on both sides, or switch it off on both.')],
  },
  'phase-2-encapsulation': {
    meaning: differs(2, 'the encapsulation: one uses tunnel, the other transport mode'),
    actions: [
      either('Choose the same encapsulation on both sides; between two networks that is tunnel mode.'),
    ],
  },
  'phase-2-key-length': { meaning: differs(2, 'the key length of the cipher'), ...PHASE_2_ACTION },
  'phase-2-mismatch': {
    meaning: [
      'Phase 2 of rule {rule} failed because of its settings. The lines beside it may name the one that differs.',
      'Phase 2 failed because of its settings. The lines beside it may name the one that differs.',
    ],
    actions: [either(PROPOSAL_ACTIONS.phase2), remote('Read the log of the peer for the same moment.')],
  },
} satisfies DialectTexts;
