import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const NETWORKS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The networks of the two rules are not mirror images: address, mask or kind (single, range, subnet) differ.',
  ],
  actions: [
    either(
      'Compare the two rules: the local network of one side must be the remote network of the other, of the same kind and with the same mask.',
    ),
  ],
};
const TYPES: Pick<MessageText, 'causes' | 'actions'> = {
  causes: ['One side is set to IP, the other to DNS or e-mail.'],
  actions: [either('Set the peer identity type of each side to the local identity type of the other.')],
};
const CONTENTS: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The identity is mistyped on one side.',
    'The peer sits behind address translation and sends its private address.',
  ],
  actions: [
    either('Set the peer identity of each side to exactly what the other sends as its local identity.'),
  ],
};

/** Identities of phase 1, and the networks of phase 2. */
export const IDENTITY_EN = {
  'local-id-failed': {
    meaning:
      'In phase 2 the peer asked for a network on this side that is not the local network of the rule, so this device refused.',
    ...NETWORKS,
  },
  'remote-id-failed': {
    meaning:
      'In phase 2 the peer named a network on its side that is not the remote network of the rule, so this device refused.',
    ...NETWORKS,
  },
  'peer-id': { meaning: 'What the peer asked for in phase 2 and what did not fit: {remote}.' },
  'my-remote': {
    meaning:
      'What this device has as the remote network of the rule: {local}. Compare it with the line before.',
  },
  'my-local': {
    meaning:
      'What this device has as the local network of the rule: {local}. Compare it with the line before.',
  },
  'id-info-error': {
    meaning:
      'The identities do not fit: before phase 1 is done the contents of the identities, behind it the networks of phase 2.',
    causes: [
      'The identity contents differ.',
      'One side uses a range or a single address where the other uses a subnet.',
    ],
    actions: [either('Compare identities and networks of the two sides, in kind and in value.')],
  },
  'phase-1-id-type': {
    meaning: 'The type of identity that the peer sent in phase 1 is not the one that the rule expects.',
    ...TYPES,
  },
  'phase-1-id-content': {
    meaning: 'The identity that the peer sent in phase 1 is not the one that the rule expects.',
    ...CONTENTS,
  },
  'phase-1-id-unknown': {
    meaning: 'The peer sent an identity of a type that this device does not know.',
    causes: ['The peer sends a key identifier or a distinguished name.'],
    actions: [remote('Choose an address, a name (DNS) or an e-mail address as the local identity.')],
  },
  'id-type-mismatch': {
    meaning: 'The types of the identities differ: {local} is expected here, the peer sends {remote}.',
    ...TYPES,
  },
  'id-content-mismatch': {
    meaning:
      'The identity that the peer sent is not the one that the rule expects. The next lines show both.',
    ...CONTENTS,
  },
  'id-content-configured': { meaning: 'The identity that this device expects of the peer: {local}.' },
  'id-content-incoming': { meaning: 'The identity that the peer has sent: {remote}.', ...CONTENTS },
  'id-mismatched': { meaning: 'The identities do not fit, mostly because their types differ.', ...TYPES },
  'rule-conflict': {
    meaning: [
      'The rule takes the network of the peer as it comes (its gateway is 0.0.0.0), and that network overlaps the one of rule {rule}. So the request was refused.',
      'The rule takes the network of the peer as it comes (its gateway is 0.0.0.0), and that network overlaps the one of another rule. So the request was refused.',
    ],
    causes: ['Two branches use the same private network.'],
    actions: [either('Give each branch a network of its own, or narrow the rule that is too wide.')],
  },
  'range-invalid': {
    meaning: [
      'The network that the peer sent makes no sense: it reaches from {rangeFrom} to {rangeTo}.',
      'The network that the peer sent makes no sense.',
    ],
    causes: ['Start and end of the range are mixed up or mistyped on the peer.'],
    actions: [remote('Correct the local network in the rule of the peer.')],
  },
  'range-conflict': {
    meaning: [
      'The network of the peer, {rangeFrom} to {rangeTo}, is in use by another connection that is up. So the request was refused.',
      'The network of the peer is in use by another connection that is up. So the request was refused.',
    ],
    causes: ['Two peers with changing addresses use the same private network.'],
    actions: [
      either('Give each peer a network of its own.'),
      local('End the old connection if it is a leftover of the same peer.'),
    ],
  },
} satisfies DialectTexts;
