import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';
import { SILENCE_ACTIONS } from '../shared.ts';

const REQUEST_SENT: MessageText = {
  meaning: [
    '{mode=Aggressive}This device begins aggressive mode with {address}: it is the initiator. Its identity crosses the internet unencrypted.',
    'This device begins {mode} mode with {address}: it is the initiator, and sends the first packet.',
    'This device begins phase 1 with {address}: it is the initiator, and sends the first packet.',
    'This device begins phase 1: it is the initiator, and sends the first packet.',
  ],
};
const REQUEST_RECEIVED: MessageText = {
  meaning: [
    '{mode=Aggressive}The peer {address} begins aggressive mode: this device is the responder.',
    'The peer {address} begins {mode} mode: this device is the responder.',
    'The peer {address} begins phase 1: this device is the responder.',
    'The peer begins phase 1: this device is the responder.',
  ],
};
const SENT: MessageText = {
  meaning: [
    'A packet of the negotiation was sent. Its parts, in their order: {payloads}. They tell which step of main, aggressive or quick mode it is.',
    'A packet of the negotiation was sent. What stood in brackets behind the colon, the parts of the packet, is missing from this copy.',
  ],
};
const RECEIVED: MessageText = {
  meaning: [
    'A packet of the negotiation was received. Its parts, in their order: {payloads}. They tell which step of main, aggressive or quick mode it is.',
    'A packet of the negotiation was received. What stood in brackets behind the colon, the parts of the packet, is missing from this copy.',
  ],
};
const UNRESOLVED: Pick<MessageText, 'causes' | 'actions'> = {
  causes: [
    'The name server of this device cannot be reached.',
    'The name has no address at the moment, because its dynamic DNS entry is missing or out of date.',
  ],
  actions: [
    local(
      'Check the name servers and the internet connection of this device, or enter the address in place of the name.',
    ),
    remote('Check that the dynamic DNS entry is kept up to date.'),
  ],
};

/** How a negotiation begins, its packets, and phase 1. */
export const PHASE_1_EN = {
  'outbound-sa-missing': {
    meaning: [
      'Traffic from the local network belongs to VPN rule {rule}, for which no tunnel is up. That is how a tunnel on demand is asked for.',
      'Traffic from the local network belongs to a VPN rule for which no tunnel is up. That is how a tunnel on demand is asked for.',
    ],
    causes: ['Once is normal. Where it repeats, the negotiation that it asks for never comes to an end.'],
    actions: [
      local('Where it repeats, look at the lines behind it: they show how far the negotiation comes.'),
    ],
  },
  'request-sent': REQUEST_SENT,
  'request-received': REQUEST_RECEIVED,
  'request-sent-bare': {
    meaning: [
      'This device begins phase 1 with {address}: it is the initiator. The mode is missing from this copy.',
      'This device begins phase 1: it is the initiator. Mode and peer are missing from this copy.',
    ],
  },
  'request-received-bare': {
    meaning: [
      'The peer {address} begins phase 1: this device is the responder. The mode is missing from this copy.',
      'The peer begins phase 1: this device is the responder. Mode and peer are missing from this copy.',
    ],
  },
  'packet-sent': SENT,
  'packet-received': RECEIVED,
  'packet-arrow': {
    meaning: 'A packet of the negotiation was sent. Its parts, in their order: {payloads}.',
  },
  'packet-sent-plain': { meaning: 'A packet of the negotiation was sent. Its parts: {payloads}.' },
  'packet-received-plain': { meaning: 'A packet of the negotiation was received. Its parts: {payloads}.' },
  'phase-1-done': {
    meaning: 'Phase 1 is done: both ends have proved who they are and have a secure channel for phase 2.',
  },
  'cookie-pair': {
    meaning:
      'The lines that follow belong to the exchange with the cookies {cookieI} (initiator) and {cookieR} (responder, all zeros before its first answer).',
  },
  'rule-sending': {
    meaning: [
      'This device is about to negotiate as initiator for rule {rule}.',
      'This device is about to negotiate as initiator.',
    ],
  },
  'rule-receiving': {
    meaning: [
      'A request came in that belongs to rule {rule}.',
      'A request came in that belongs to a rule of this device.',
    ],
  },
  'rule-swapped': {
    meaning: [
      'The identity of the peer shows that another rule is meant than the one first chosen by its address: the device goes on with rule {rule}.',
      'The identity of the peer shows that another rule is meant than the one first chosen by its address.',
    ],
    causes: ['Several rules have the same gateway address, or 0.0.0.0.'],
    actions: [
      local(
        'If the new rule is the wrong one, compare the identities of the rules that share a gateway address.',
      ),
    ],
  },
  'phase-1-id-built': { meaning: 'This device puts together the identity that it sends in phase 1.' },
  'local-id-type-unsupported': {
    meaning: [
      'The type of the own identity ({detail}) cannot be sent in IKE.',
      'The type of the own identity cannot be sent in IKE.',
    ],
    causes: ['An unusual identity type is set in the rule.'],
    actions: [local('Choose IP, DNS or e-mail as the type of the local identity.')],
  },
  'gateway-unresolved': {
    meaning: [
      'The name of the peer of rule {rule} could not be resolved, so there is no address to send a request to.',
      'The name of the peer of a rule could not be resolved, so there is no address to send a request to.',
    ],
    ...UNRESOLVED,
  },
  'gateway-moved': {
    meaning: [
      'The name of the peer of rule {rule} now leads to {address}.',
      'The name of the peer of a rule now leads to another address.',
    ],
  },
  'own-address-moved': {
    meaning: [
      'The own address of rule {rule} is now {localAddress}.',
      'The own address of a rule has changed.',
    ],
  },
  'gateway-moved-deleted': {
    meaning: [
      'The address of the peer changed, so tunnel {rule} is taken down and has to be negotiated anew.',
      'The address of the peer changed, so its tunnel is taken down and has to be negotiated anew.',
    ],
    causes: ['The peer dialled in anew and its dynamic DNS entry followed.'],
    actions: [
      either('A new negotiation should follow by itself; if none does, start it by hand or send traffic.'),
    ],
  },
  'own-address-moved-deleted': {
    meaning: [
      'The own address changed, so tunnel {rule} is taken down and has to be negotiated anew.',
      'The own address changed, so the tunnel is taken down and has to be negotiated anew.',
    ],
    causes: ['This device got a new address from its provider.'],
    actions: [local(SILENCE_ACTIONS.address)],
  },
} satisfies DialectTexts;
