import { either, local, remote } from '../../actions.ts';
import type { DialectTexts } from '../../types.ts';

const REFUSED_PROPOSALS = {
  causes: ['The two sides have no encryption, integrity, pseudo-random function or group in common.'],
  actions: [
    local(
      'Record the trace vpn-debug as well: it lists what is configured here and what was received, type by type.',
    ),
    either('Set at least one algorithm of each type alike on both sides.'),
  ],
} as const;

/** What the traces of LCOS 9.20 to 10.x say of IKEv2. */
export const IKEV2_TEXTS = {
  'ikev2-received': {
    meaning: [
      '{exchange=IKE_SA_INIT-REQUEST}A peer ({peer}) begins: it offers its proposals for the IKE SA and a public key.',
      '{exchange=IKE_SA_INIT-RESPONSE}{peer} has answered the first message: it can be reached, and both now encrypt.',
      '{exchange=IKE_AUTH-REQUEST}The peer ({peer}) names its identity, proves it, and asks for a first tunnel.',
      '{exchange=IKE_AUTH-RESPONSE}{peer} names its identity, proves it, and answers what this device asked for.',
      'A message of the exchange {exchange} has come from {peer} ({bytes} bytes).',
    ],
  },
  'ikev2-sent': {
    meaning: [
      '{exchange=IKE_SA_INIT-REQUEST}This device begins with {peer}: it offers its proposals for the IKE SA and a public key.',
      '{exchange=IKE_SA_INIT-RESPONSE}This device answers the first message of the peer ({peer}).',
      '{exchange=IKE_AUTH-REQUEST}This device names its identity, proves it to {peer}, and asks for a first tunnel.',
      '{exchange=IKE_AUTH-RESPONSE}This device names its identity, proves it to {peer}, and answers what was asked for.',
      'A message of the exchange {exchange} goes to {peer} ({bytes} bytes).',
    ],
  },
  'ikev2-making': { meaning: 'This device makes a message of the exchange {exchange} for {peer}.' },
  'ikev2-received-plain': { meaning: 'A message of the exchange {exchange} has come ({bytes} bytes).' },
  'ikev2-sent-plain': { meaning: 'A message of the exchange {exchange} is sent ({bytes} bytes).' },
  'ikev2-making-plain': { meaning: 'This device makes a message of the exchange {exchange}.' },
  'ike-sa-done': {
    meaning:
      'The IKE SA with {peer} is up: {initiatorId} (initiator) and {responderId} (responder) have proved who they are.',
  },
  'ike-sa-agreed': {
    meaning: [
      'What the IKE SA with {peer} agreed on: encryption {encryption}, integrity {integrity}, group {group}, pseudo-random function {prf}.',
      'What the IKE SA with {peer} agreed on: encryption {encryption}, integrity {integrity}.',
    ],
  },
  'ike-sa-soft': { meaning: 'In {softSeconds} seconds the keys of the IKE SA will be renewed.' },
  'ike-sa-hard': { meaning: 'In {hardSeconds} seconds the keys of the IKE SA end for good.' },
  'child-sa-done': {
    meaning:
      'The tunnel to {peer} is negotiated (rule {rule}): {count} security associations exist, one for each direction.',
  },
  'child-sa-networks': {
    meaning:
      'The tunnel connects the network {localNetwork} on this side with {remoteNetwork} behind the peer.',
  },
  'ike-sa-entered': { meaning: 'The IKE SA is entered into the list of those that are known.' },
  'ike-sa-removed': { meaning: 'An IKE SA is removed: it was replaced, or the connection ends.' },
  'child-sa-entered': { meaning: 'The Child SA is entered into the list of those that are known.' },
  'child-sa-removed': { meaning: 'A Child SA is removed: it was replaced by a new one, or the tunnel ends.' },
  'proposals-unmatched': {
    meaning: 'None of the proposals of the peer fits what is configured here.',
    ...REFUSED_PROPOSALS,
  },
  'identity-fits': { meaning: 'The peer names the identity that is expected: {remoteId}.' },
  'identity-differs': {
    meaning: 'The peer names the identity {remote}, but {local} is expected here.',
    causes: ['Type or value of the identity are not entered alike on both sides.'],
    actions: [either('Compare type and value: the local identity there must be the remote identity here.')],
  },
  'peer-identified': { meaning: 'The entry for this peer is found: {peer}.' },
  'authentication-method': { meaning: 'The peer proves who it is by {method}.' },
  authenticated: { meaning: 'The peer has proved who it is.' },
  'authentication-refused': {
    meaning: 'The peer could not prove who it is.',
    causes: [
      'The pre-shared keys differ, or a key was taken from the entry of another peer.',
      'The certificate of the peer is not accepted here.',
    ],
    actions: [
      either('Enter the same pre-shared key anew on both sides, and compare the identities.'),
      remote('Read the trace of the other side for the same minute.'),
    ],
  },
} satisfies DialectTexts;

/** What stands inside a record of IKEv2. */
export const IKEV2_BODY_TEXTS = {
  'gateways-in': {
    meaning: 'The message came from {address} port {port} to {localAddress} port {localPort}.',
  },
  'gateways-out': {
    meaning: 'The message goes from {localAddress} port {localPort} to {address} port {port}.',
  },
  spis: {
    meaning:
      'The numbers of the IKE SA, sixteen digits of the initiator and sixteen of the responder, and the number of the message in it: {messageId}.',
  },
  cookies: { meaning: 'The numbers of the IKE SA: {cookieI} of the initiator, {cookieR} of the responder.' },
  payloads: { meaning: 'What the message holds: {payloads}.' },
  retransmission: {
    meaning: 'If no answer comes within {detail} seconds the message is sent again (repetition {number}).',
  },
  notifications: { meaning: 'The message holds {count} notifications.' },
  notification: { meaning: 'The message holds one notification.' },
  'notify-status': { meaning: 'A notification that refuses nothing: {notify}.' },
  'notify-error': { meaning: 'A notification that refuses something: {notify}.' },
  'no-proposal-chosen': { meaning: 'No proposal was chosen.', ...REFUSED_PROPOSALS },
  'nat-none': { meaning: 'This device ({role}) is not behind a router that translates addresses.' },
  'nat-here': {
    meaning:
      'This device ({role}) is behind a router that translates addresses (NAT), so IKE goes on over UDP port 4500.',
  },
  'nat-none-there': { meaning: 'The peer ({role}) is not behind a router that translates addresses.' },
  'nat-there': {
    meaning:
      'The peer ({role}) is behind a router that translates addresses (NAT), so IKE goes on over UDP port 4500.',
  },
  'nat-port': { meaning: 'From here on IKE uses UDP port {port}.' },
  'ike-proposals': { meaning: 'The proposals of the message for the IKE SA follow.' },
  'child-proposals': { meaning: 'The proposals of the message for the Child SA, the tunnel itself, follow.' },
  'ike-proposal': { meaning: 'Proposal {number} for the IKE SA has {count} transforms.' },
  'esp-proposal': { meaning: 'Proposal {number} for the tunnel has {count} transforms.' },
  'offered-encryption': { meaning: 'Encryption in this proposal: {encryption}.' },
  'offered-prf': { meaning: 'Pseudo-random function in this proposal: {prf}.' },
  'offered-integrity': { meaning: 'Integrity in this proposal: {integrity}.' },
  'offered-group': { meaning: 'Diffie-Hellman group in this proposal: {group}.' },
  'offered-esn': { meaning: 'Extended sequence numbers in this proposal: {detail}.' },
  'key-exchange': { meaning: 'The public key is made for the Diffie-Hellman group {group}.' },
  'payload-sought': { meaning: 'This device looks at the proposals of the message ({protocol}).' },
  'transforms-config': { meaning: 'What is configured here for {attribute}: {local}.' },
  'transforms-received': { meaning: 'What the peer offers for {attribute}: {remote}.' },
  'transforms-common': { meaning: 'Both sides have this in common, and it is the best of it: {local}.' },
  'transforms-apart': {
    meaning: 'The two sides have nothing in common for this type, so the proposal is refused.',
    actions: [either('Set at least one value of this type alike on both sides.')],
  },
  'selector-initiator': {
    meaning: 'Network on the side of the initiator (protocol, ports, addresses): {initiatorNetwork}.',
  },
  'selector-responder': {
    meaning: 'Network on the side of the responder (protocol, ports, addresses): {responderNetwork}.',
  },
  'config-request': { meaning: 'The settings that a client asks for follow.' },
  'config-attribute': { meaning: 'The client asks for this setting: {attribute}.' },
  'config-assigned': { meaning: 'The settings that the client is given follow.' },
  'config-address': { meaning: 'The client is given the address {target}.' },
  'config-dns': { meaning: 'The client is given the name server {dns1}.' },
  'tunnel-path': {
    meaning: 'The protected packets travel between {localAddress} (this device) and {address} (the peer).',
  },
  'dpd-interval': {
    meaning: 'Every {seconds} seconds without a packet this device checks whether the peer lives.',
  },
  negotiated: { meaning: 'What both sides can do and use: {detail}.' },
} satisfies DialectTexts;
