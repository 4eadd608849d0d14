import { either, local, remote } from '../../actions.ts';
import type { DeviceCodeTexts } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PROPOSAL_ACTIONS, PROPOSAL_CAUSES } from '../shared.ts';

/*
 * Numbers of phase 1 (module 2) and phase 2 (module 3) without those about certificates. The third digit tells the role
 * of the device that logged the number. Numbers and names: LCOS-MIB.
 */

const SAME_KEY = {
  causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
  actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
} as const;

const SILENT_PEER = {
  causes: [
    'The peer restarted, or its internet connection broke.',
    'A router that translates addresses on the way forgot the connection.',
  ],
  actions: [
    remote('Check run time and internet connection of the peer for the same minute.'),
    either('Give dead peer detection more time if the line often has short gaps.'),
  ],
} as const;

const MEMORY = {
  causes: [
    'Too much runs on the device at the same time.',
    'An error of the firmware uses up memory over time.',
  ],
  actions: [local('Restart the device, update its firmware, and watch its free memory.')],
} as const;

const NO_CAUSE = {
  causes: ['An unexpected message, or one that could not be read.', 'The peer broke off.'],
  actions: [
    local('Read the IKE messages before this error: the first of them that complains is the one to look at.'),
    remote('Record a VPN status trace there during the next attempt.'),
  ],
} as const;

/** Module 2. */
export const IKE_CODES = {
  '0x2103': {
    name: 'IKE-I-No-proposal-matched',
    title: 'The peer accepted no phase 1 proposal',
    meaning:
      'This device called. The peer refused all its proposals for phase 1, or chose one that was not offered.',
    causes: PROPOSAL_CAUSES.phase1,
    actions: [
      remote(
        '{compared=no}Read the trace of the called side: it compares the proposals pair by pair and names what differs.',
      ),
      either(PROPOSAL_ACTIONS.phase1),
    ],
  },
  '0x210A': {
    name: 'IKE-I-IKE-key-mismatch',
    title: 'The pre-shared keys differ',
    meaning: 'This device called, and could not verify what the peer sent to prove its identity.',
    ...SAME_KEY,
  },
  '0x210D': {
    name: 'IKE-I-DPD-timeout',
    title: 'The peer went silent: dead peer detection gave up',
    meaning: 'This device had built the tunnel. The peer no longer answered the checks for its presence.',
    ...SILENT_PEER,
  },
  '0x21FE': {
    name: 'IKE-I-Out-of-memory',
    title: 'This device ran out of memory',
    meaning: 'This device called, and broke the negotiation off for want of memory.',
    ...MEMORY,
  },
  '0x21FF': {
    name: 'IKE-I-General-failure',
    title: 'Phase 1 failed without a named cause',
    meaning: 'This device called, and the negotiation failed for a reason that has no number of its own.',
    ...NO_CAUSE,
  },
  '0x2201': {
    name: 'IKE-R-License-exceeded',
    title: 'No licence is left for the caller',
    meaning:
      'The peer called, and this device refused phase 1 because all tunnels of its licence are in use.',
    causes: ['More tunnels are open than the licence allows.'],
    actions: [local('Close tunnels that are not needed, or add a licence.')],
  },
  '0x2202': {
    name: 'IKE-R-Exchange-type-mismatch',
    title: 'The caller uses another mode: main against aggressive',
    meaning: 'The peer called in another exchange mode of phase 1 than is set for it here.',
    causes: ['One side is set to main mode, the other to aggressive mode.'],
    actions: [
      either('Set the same exchange mode on both sides; main mode is the safer one with a pre-shared key.'),
    ],
  },
  '0x2203': {
    name: 'IKE-R-No-proposal-matched',
    title: 'No phase 1 proposal of the caller is acceptable',
    meaning: 'The peer called, and none of its proposals for phase 1 fits those of this device.',
    causes: PROPOSAL_CAUSES.phase1,
    actions: [either(PROPOSAL_ACTIONS.phase1)],
  },
  '0x2204': {
    name: 'IKE-R-IKE-group-mismatch',
    title: 'The Diffie-Hellman group of phase 1 differs',
    meaning:
      'The peer called with another Diffie-Hellman group than this device accepts. Aggressive mode leaves no second try.',
    causes: ['The IKE group is set differently on the two sides.'],
    actions: [
      either('Set the same IKE group on both sides, 14 or better.'),
      local('For callers that are not recognised yet, check the default IKE group.'),
    ],
  },
  '0x2205': {
    name: 'IKE-R-Life-type-unsupported',
    title: 'The lifetime has a unit that is not accepted',
    meaning: 'The peer called and gave a lifetime in a unit that this device does not take.',
    causes: ['One side limits by kilobytes where the other expects seconds.'],
    actions: [either('Give the lifetimes in seconds on both sides.')],
  },
  '0x2206': {
    name: 'IKE-R-Life-duration-mismatch',
    title: 'The lifetime is not accepted',
    meaning: 'The peer called and asked for a lifetime that this device does not accept.',
    causes: ['The lifetimes of the two sides differ.'],
    actions: [either('Set the same lifetimes on both sides.')],
  },
  '0x2207': {
    name: 'IKE-R-ID-type-unsupported',
    title: 'The identity has a type that this device does not know',
    meaning: 'The peer called and identified itself in a way that this device does not support.',
    causes: ['The peer uses an unusual type of identity.'],
    actions: [
      remote(
        'Use a domain name, a mail address, an IP address, a distinguished name or a key ID as identity.',
      ),
    ],
  },
  '0x2208': {
    name: 'IKE-R-ID-type-mismatch',
    title: 'The identity has another type than expected',
    meaning: 'The peer called and sent its identity, but its type is not the one that is set here.',
    causes: ['One side uses a domain name, the other a mail address or an IP address.'],
    actions: [
      either(
        'Set type and value of the identities so that the local one of each side is the remote one of the other.',
      ),
    ],
  },
  '0x2209': {
    name: 'IKE-R-No-rule-matched-ID',
    title: 'No connection fits the identity of the caller',
    meaning: 'The peer called, and this device has no connection for its identity or address.',
    causes: [
      'The identity is spelt differently on the two sides.',
      'The address of the caller changed; in main mode with a pre-shared key the address is what it is known by.',
      'The connection is missing or switched off here.',
    ],
    actions: [
      either('Compare the identity that the caller sends with the one that is expected here.'),
      local('Check the connection, its gateway address and that it is active.'),
    ],
  },
  '0x220A': {
    name: 'IKE-R-IKE-key-mismatch',
    title: 'The pre-shared keys differ',
    meaning: 'The peer called, and this device could not verify what it sent to prove its identity.',
    ...SAME_KEY,
  },
  '0x220B': {
    name: 'IKE-R-License-demoSN-exceeded',
    title: 'Too many demo clients',
    meaning:
      'A VPN client with the serial number of a trial version called, and this device admits no more of these.',
    causes: ['Several clients run without a licence of their own.'],
    actions: [remote('Give the client a licence.')],
  },
  '0x220C': {
    name: 'IKE-R-License-SN-exceeded',
    title: 'This client licence is in use already',
    meaning: 'A VPN client called whose serial number is connected already.',
    causes: [
      'One licence is used on two computers.',
      'The former connection of the same client is still open here.',
    ],
    actions: [
      remote('Give each client a licence of its own.'),
      local('Close the former connection of the client.'),
    ],
  },
  '0x220D': {
    name: 'IKE-R-DPD-timeout',
    title: 'The peer went silent: dead peer detection gave up',
    meaning: 'The peer had built the tunnel. It no longer answered the checks for its presence.',
    ...SILENT_PEER,
  },
  '0x2250': {
    name: 'IKE-R-Conn-limit-reached',
    title: 'Too many negotiations at the same time',
    meaning: 'The peer called while this device was busy with as many negotiations as it allows.',
    causes: ['Many peers call at once, for instance after a power cut or a restart of this device.'],
    actions: [
      local('Wait: the callers try again. If it lasts, spread the callers over time or over devices.'),
    ],
  },
  '0x22FE': {
    name: 'IKE-R-Out-of-memory',
    title: 'This device ran out of memory',
    meaning: 'The peer called, and this device broke the negotiation off for want of memory.',
    ...MEMORY,
  },
  '0x22FF': {
    name: 'IKE-R-General-failure',
    title: 'Phase 1 failed without a named cause',
    meaning: 'The peer called, and the negotiation failed for a reason that has no number of its own.',
    ...NO_CAUSE,
  },
} satisfies DeviceCodeTexts;

/** Module 3. */
export const IPSEC_CODES = {
  '0x3102': {
    name: 'IPSEC-I-No-proposal-matched',
    title: 'The peer accepted no phase 2 proposal',
    meaning: 'This device called and phase 1 came up. The peer refused all its proposals for phase 2.',
    causes: PROPOSAL_CAUSES.phase2,
    actions: [
      remote('{compared=no}Read the trace of the called side: it names what differs.'),
      either(PROPOSAL_ACTIONS.phase2),
    ],
  },
  '0x3201': {
    name: 'IPSEC-R-No-rule-matched-ids',
    title: 'The networks of the caller fit no rule',
    meaning:
      'The peer called and phase 1 came up. This device has no rule for the pair of networks that the peer asked for.',
    causes: [
      'Network or mask are not the same on the two sides.',
      'A dial-in client asks for an address outside its range.',
      'No rule was made for these networks, because the route to them or the firewall entry is missing.',
    ],
    actions: [
      either('Compare both pairs of networks: what is local here must be remote there, with the same mask.'),
      local(
        'Check the routes to the networks of the peer, and how the rules are made (automatically or by hand).',
      ),
    ],
  },
  '0x3202': {
    name: 'IPSEC-R-No-proposal-matched',
    title: 'No phase 2 proposal of the caller is acceptable',
    meaning:
      'The peer called and phase 1 came up. None of its proposals for phase 2 fits those of this device.',
    causes: PROPOSAL_CAUSES.phase2,
    actions: [either(PROPOSAL_ACTIONS.phase2)],
  },
  '0x3203': {
    name: 'IPSEC-R-PFS-group-mismatch',
    title: 'The PFS groups differ',
    meaning:
      'The peer called and phase 1 came up. In phase 2 it uses another group for perfect forward secrecy, or none.',
    causes: ['The PFS group is set differently on the two sides.', 'One side uses PFS, the other does not.'],
    actions: [either('Set the same PFS group on both sides, or switch PFS off on both.')],
  },
} satisfies DeviceCodeTexts;
