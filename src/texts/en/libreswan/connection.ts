import { either, local } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const STATUS: MessageText = { meaning: 'An answer to a question for the state of the daemon.' };
const OWN_HEAD = (what: string): MessageText => ({
  meaning: `The proposals for ${what} follow that this connection is configured with, one on a line.`,
});
const REVIVED: MessageText = {
  meaning: 'The connection is configured to be always up, so the daemon begins a new attempt at once.',
};

const TERMINATING: MessageText = { meaning: 'Somebody takes the connection down at this device.' };

/** Connections: loaded, asked for, revived, taken down. */
export const CONNECTION_EN = {
  added: { meaning: 'The connection was read from the configuration; it uses IKEv{version}.' },
  'added-description': { meaning: 'The connection was read from the configuration.' },
  'add-failed': {
    meaning:
      'The connection was refused when it was loaded, so this device will neither ask for it nor answer for it: {reason}.',
    causes: ['The configuration asks for something that this daemon, or its global settings, do not allow.'],
    actions: [
      local(
        'Change what the line names. For IKEv1, newer versions want the global setting ikev1-policy=accept; better is IKEv2 on both sides.',
      ),
    ],
  },
  'own-ike-proposals': OWN_HEAD('the IKE SA (phase 1)'),
  'own-child-proposals': OWN_HEAD('the Child SA (phase 2)'),
  'own-ike-proposal': {
    meaning:
      'Proposal {number} of this connection for the IKE SA: {proposals} (encryption, key derivation, integrity, Diffie-Hellman group; + stands between alternatives).',
  },
  'own-esp-proposal': {
    meaning:
      'Proposal {number} of this connection for the Child SA: {proposals} (encryption, integrity, PFS group, extended sequence numbers; + stands between alternatives).',
  },
  'own-ah-proposal': {
    meaning: 'Proposal {number} of this connection for a Child SA that only authenticates: {proposals}.',
  },
  'own-proposals-in-use': { meaning: 'What this device offers or accepts for {protocol}: {proposals}.' },
  'certificate-loaded': {
    meaning: 'The certificate of this connection and its private key are there: {detail}.',
  },
  'option-replaced': { meaning: 'The configuration uses an old word, {detail}; the new one is {reason}.' },
  'instance-deleted': {
    meaning: 'The copy of this connection that was made for the peer at {address} is not needed any more.',
  },
  'instance-deleted-old': {
    meaning: 'The copy of the connection that was made for the peer at {target} is not needed any more.',
  },
  deleted: { meaning: 'The connection was removed from the daemon.' },
  'deleted-plain': { meaning: 'The connection was removed from the daemon.' },
  'route-added': {
    meaning: 'Packets for this connection are caught from now on: the first one brings the tunnel up.',
  },
  switched: { meaning: 'The peer fits another connection better, so the daemon goes on with {id}.' },
  'switched-to': { meaning: 'The peer fits another connection better, so the daemon goes on with {id}.' },

  'script-output': {
    meaning: 'The script that sets routes and the like for this connection ({id}) has printed: {reason}.',
  },
  'script-failed': {
    meaning:
      'The script that sets routes and the like for this connection ({id}) has failed with the status {code}.',
    actions: [local('Read what the script has printed just before, and the routes of this device.')],
  },
  'not-ours': {
    meaning: 'Neither end of this connection is an address of this device, so it cannot be used.',
    actions: [local('Set left to an address that this device has, or to %defaultroute.')],
  },
  'address-unknown': {
    meaning:
      'This device cannot begin, because the connection does not say for certain who or where the peer is ({reason}). It can only wait for the peer.',
  },

  'initiating-all': { meaning: 'Somebody asked for all connections with the name {detail}.' },
  'no-such-connection': {
    meaning: 'Somebody asked for the connection {detail}, and the daemon has none of that name.',
    causes: [
      'It was refused when the configuration was loaded.',
      'Its name was mistyped, or its file was not read.',
    ],
    actions: [local('Look further up in this log for the line that says why the connection was not added.')],
  },
  'on-demand': { meaning: 'A packet wants to go through the tunnel, so the daemon brings it up: {detail}.' },
  terminating: {
    meaning:
      'The connection is taken down: on command, because the peer is dead, or because the daemon ends.',
  },
  'terminating-child-only': {
    meaning: 'Other connections use the same IKE SA, so only the Child SA of this one is taken down.',
  },
  'pending-already': { meaning: 'This connection is being negotiated already: {detail}.' },

  'keying-attempt': {
    meaning: 'The attempt has failed, and the next one begins: number {number} of {detail}.',
  },
  'must-stay-up': {
    meaning:
      'The SA is gone, but the connection is configured to be always up, so the daemon will begin anew soon.',
    actions: [either('Where it begins anew again and again, find out why the attempts before have failed.')],
  },
  'revival-scheduled': {
    meaning:
      'The connection is configured to be always up: attempt {number} to revive it begins in {seconds} seconds.',
  },
  'revival-started': REVIVED,
  'revival-started-bare': REVIVED,

  comment: STATUS,
  'status-information': STATUS,
  'status-ike': STATUS,
  'status-ipsec': STATUS,
  'status-traffic': { meaning: 'How much data the Child SA #{number} of {detail} has carried: {reason}.' },
  'terminating-ike': TERMINATING,
  'terminating-child': TERMINATING,
  'terminating-both': TERMINATING,
  'marked-down': { meaning: 'The connection is to stay down from now on.' },
  'terminating-note': { meaning: 'A remark about what stays up: {detail}.' },
  'proposals-missing': {
    meaning: 'Aggressive mode needs a list of proposals, and the connection has none: {reason}.',
    actions: [local('Give the connection a list of proposals (ike=) with one Diffie-Hellman group.')],
  },
} as const satisfies DialectTexts;
