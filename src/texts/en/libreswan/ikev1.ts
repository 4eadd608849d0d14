import { either } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

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

/** Main and aggressive mode. */
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
  'aggressive-groups': {
    meaning:
      'In aggressive mode only one Diffie-Hellman group can be offered, and more are configured: {detail}.',
  },
  'aggressive-group-chosen': {
    meaning: 'Of several Diffie-Hellman groups this device keeps one for aggressive mode: {detail}.',
  },
  'aggressive-request': AGGRESSIVE_1,
  'aggressive-request-old': AGGRESSIVE_1,
  'aggressive-responding': {
    meaning: 'The peer at {address} begins aggressive mode (IKEv1 phase 1): this device is the responder.',
  },
  'aggressive-r1': AGGRESSIVE_2,
  'aggressive-r1-old': AGGRESSIVE_2,
  'ike-established': PHASE_1_UP,
  'ike-established-isakmp': PHASE_1_UP,
  'ike-established-main-i': PHASE_1_UP,
  'ike-established-main-r': PHASE_1_UP,
  'ike-established-aggressive-i': PHASE_1_UP,
  'ike-established-aggressive-r': PHASE_1_UP,
} as const satisfies DialectTexts;
