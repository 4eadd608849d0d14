import { either, local, remote } from '../../actions.ts';
import type { DialectTexts } from '../../types.ts';

const CODE_FOLLOWS =
  'The device has found a reason to end the attempt with {peer} ({address}): its error number is {codeDecimal}, here in decimal. The line with the same number in hexadecimal follows as a rule.';

/** What later firmware says of the course of a connection. */
export const LIFECYCLE_TEXTS = {
  disconnected: { meaning: 'The tunnel to {peer} ({address}) is taken down.' },
  'wan-state': {
    meaning:
      'The connection to {peer} changes to the internal state {state}. The line says no more than the lines around it.',
  },
  'wan-state-unnamed': {
    meaning:
      'A connection whose peer is not known yet changes to the internal state {state}: mostly somebody calls.',
  },
  waiting: {
    meaning:
      'This device waits for {peer} ({address}) to begin with IKE. It is therefore the responder of what follows.',
  },
  'error-indicated': { meaning: CODE_FOLLOWS },
  'error-by-name': {
    meaning: 'The device sums the attempt with {peer} up in an error, here by its name alone: {symbol}.',
  },
  'gateway-selecting': {
    meaning:
      'After a failure this device looks for the next of the addresses that are configured for {peer}.',
  },
  'gateway-none': { meaning: 'There is no further address for this peer.' },
  'gateway-chosen': { meaning: 'The next address is number {number} of the list, counted from 0.' },
  'rulesets-ready': {
    meaning:
      'All rules are in force. The line names no peer; it belongs to the connection that was set up just before.',
  },
} satisfies DialectTexts;

/** Errors as monitors word them. */
export const MONITOR_TEXTS = {
  'monitor-error': {
    meaning: 'A monitor reports an error of the device with its number, 0x{code}: {reason}.',
  },
  'monitor-error-round': {
    meaning: 'A monitor reports an error of the device with its number, 0x{code}: {reason}.',
  },
} satisfies DialectTexts;

/** What LCOS 4 to 9 says of IKEv1 beside the documented messages. */
export const IKEV1_TEXTS = {
  'server-software': {
    meaning: [
      '{id=<no_id>}The device at {address} has answered and says what it runs: {software}. Its identity is not known yet, so it is called {peer} for now.',
      'The device at {address} has answered. It calls itself {id} and says what it runs: {software}.',
    ],
  },
  'server-supports': {
    meaning: [
      '{id=<no_id>}The device at {address} has answered and can do this: {software}. Its identity is not known yet.',
      'The device at {address} has answered. It calls itself {id} and can do this: {software}.',
    ],
  },
  'server-negotiated': {
    meaning: 'The device at {address} and this one have agreed to use {software}.',
  },
  'peer-supports': { meaning: 'The peer ({peer}) can do this: {software}.' },
  'peer-negotiated': { meaning: 'The peer ({peer}) and this device have agreed to use {software}.' },
  'proposal-accepted-peer': {
    meaning:
      'Phase {phase} with {peer}: proposal {remoteNo} of the peer fits proposal {localNo} of this device. Pairs that were refused before do not matter any more.',
  },
  'no-proposal-matched': {
    meaning: 'No proposal of {peer} fits one of this device. The lines before say in what they differ.',
    actions: [either('Set the same algorithms, group and lifetimes on both sides.')],
  },
  'phase-1-done-peer': {
    meaning:
      'Phase 1 with {peer} is done: {initiatorId} (initiator) and {responderId} (responder) have proved who they are and have a secure channel.',
  },
  'initial-contact': {
    meaning: '{peer} says that it has no older connection to this device, so older ones are dropped here.',
  },
  'phase-1-rekey-timer': {
    meaning: 'After {softSeconds} seconds this device will negotiate phase 1 with {peer} anew.',
  },
  'phase-1-expiry-timer': {
    meaning: 'After {hardSeconds} seconds the keys of phase 1 with {peer} end for good.',
  },
  'phase-2-rekey-timer': {
    meaning: 'After {softSeconds} seconds this device will negotiate new keys for the data to {peer}.',
  },
  'phase-2-expiry-timer': {
    meaning: 'After {hardSeconds} seconds the keys for the data to {peer} end for good.',
  },
  'networks-unknown': {
    meaning:
      '{peer} asked for a tunnel between {localNetwork} (here) and {remoteNetwork} (there), and no rule of this device allows exactly that.',
    causes: ['The networks or their masks are not entered alike on both sides.'],
    actions: [
      either(
        'Enter the same pair of networks on both sides, each as the mirror of the other, with the same masks.',
      ),
    ],
  },
  'config-received': {
    meaning:
      '{peer} has sent a configuration message ({detail}), as a dial-in client does that wants an address.',
  },
  'config-created': { meaning: 'This device makes a configuration message ({detail}) for {peer}.' },
  'config-asked': { meaning: 'The peer asks for, or tells, the setting {attribute}: {detail}.' },
  'config-given': { meaning: 'This device gives the peer the setting {attribute}: {target}.' },
  'config-sending': { meaning: 'The configuration message is sent.' },
  xauth: {
    meaning: 'A step of extended authentication (XAuth), by which a user proves who he is: {detail}.',
  },
  'delete-sent': {
    meaning: 'This device tells {peer} that the keys of phase {phase} are no longer valid.',
  },
  'delete-received': {
    meaning:
      '{peer} says that some of its keys are no longer valid. That is normal at a renewal and at the end of a tunnel.',
  },
  'delete-received-more': {
    meaning:
      '{peer} says that some of its keys are no longer valid ({detail}). That is normal at a renewal and at the end of a tunnel.',
  },
  'delete-received-phase': {
    meaning:
      '{peer} says that its keys of phase {phase} are no longer valid. That is normal at a renewal and at the end of a tunnel.',
  },
  'delete-spis': {
    meaning: 'These are the keys that end, by the numbers that mark their packets: {detail}.',
  },
  'phase-1-removed': { meaning: 'The keys of phase 1 with {peer} are removed here.' },
  'phase-2-removed': { meaning: 'The keys for the data to {peer} (rule {rule}) are removed here.' },
  'notify-received': {
    meaning: [
      '{notify=NO_PROPOSAL_CHOSEN}{peer} refuses: none of the proposals fits its own.',
      '{notify=INVALID_ID_INFORMATION}{peer} refuses what this device named as identity or networks.',
      '{notify=INITIAL_CONTACT}{peer} says that it has no older connection to this device.',
      '{peer} sends the notification {notify}.',
    ],
  },
} satisfies DialectTexts;

const OTHER_KEY = {
  causes: [
    'The pre-shared keys differ: what is decrypted with the wrong key is garbage.',
    'A packet was damaged on its way.',
  ],
  actions: [
    either('Enter the same pre-shared key anew on both sides; for a test, use letters and digits only.'),
  ],
} as const;

const CERTIFICATE = {
  actions: [
    local('Check date and time of this device first: a wrong clock makes good certificates fail.'),
    either(
      'Check that both sides trust the authority of the other, and that the identity stands in the certificate.',
    ),
  ],
} as const;

/** Texts of isakmpd behind `IKE log:`. */
export const ISAKMPD_TEXTS = {
  'no-compatible-proposal': {
    meaning: 'None of the proposals of the peer fits one of this device.',
    actions: [either('Set the same algorithms, group and lifetimes on both sides.')],
  },
  'attribute-refused': {
    meaning:
      'A proposal of the peer was refused because of {attribute}: it offers {remote}, this device wants {local}.',
    actions: [either('Set the same value on both sides.')],
  },
  'pfs-disagreement': {
    meaning:
      'One side wants perfect forward secrecy (PFS) for phase 2 and the other does not, or with another group.',
    actions: [either('Set the same PFS group on both sides.')],
  },
  'exchange-unexpected': {
    meaning:
      'The peer began phase 1 in another mode ({remote}) than is configured here ({local}). ID_PROT is main mode, AGGRESSIVE is aggressive mode.',
    actions: [either('Set the same mode for phase 1 on both sides; main mode hides the identities.')],
  },
  'message-dropped': {
    meaning: [
      '{notify=NO_PROPOSAL_CHOSEN}This device refuses a message from {address}: no proposal in it fits.',
      '{notify=INVALID_ID_INFORMATION}This device refuses a message from {address}: it does not know the identity or the networks in it.',
      '{notify=INVALID_COOKIE}A message from {address} belongs to no exchange that this device knows; it may be late, or from before a restart.',
      'This device refuses a message from {address} and tells the peer why: {notify}.',
    ],
  },
  'peer-message-dropped': {
    meaning: [
      '{notify=NO_PROPOSAL_CHOSEN}This device refuses a message from {address}: no proposal in it fits.',
      '{notify=INVALID_ID_INFORMATION}This device refuses a message from {address}: it does not know the identity or the networks in it.',
      'This device refuses a message from {address} (peer: {peer}) and tells it why: {notify}.',
    ],
  },
  'cookies-unknown': {
    meaning:
      'A message belongs to no exchange that this device knows (cookies {cookieI} and {cookieR}). It may be late, or from before a restart of this device.',
  },
  'first-payload-invalid': {
    meaning: 'A message cannot be read: it begins with a part of the unknown type {number}.',
    ...OTHER_KEY,
  },
  'next-payload-invalid': {
    meaning:
      'A message cannot be read: behind a part of type {number} an unknown one is announced. Which one, is chance and says nothing.',
    ...OTHER_KEY,
  },
  'reserved-not-zero': {
    meaning: 'A message cannot be read: a place in it that must be empty is not ({detail}).',
    ...OTHER_KEY,
  },
  'payload-too-long': {
    meaning: 'A message cannot be read: a part of it claims to be {bytes} bytes long.',
    ...OTHER_KEY,
  },
  'length-bad': { meaning: 'A message has another length than it says, and is dropped.' },
  'flags-invalid': { meaning: 'A message has flags that no message may have ({detail}), and is dropped.' },
  'exchange-unknown': { meaning: 'A message belongs to no exchange that runs here, and is dropped.' },
  'cleartext-message': {
    meaning: 'A message of phase {phase} that should be encrypted is not, and is dropped.',
  },
  'message-late': {
    meaning:
      'The peer has sent a message of phase 1 again although phase 1 is done: an answer came late or was lost.',
  },
  'exchange-given-up': {
    meaning:
      'This device has sent its last message several times. {address} has not answered, so the exchange {rule} is given up.',
    causes: [
      'The packets, or their answers, do not get through.',
      'The peer drops the message without a word.',
    ],
    actions: [remote('Record a trace there during the next attempt: it shows whether the message arrives.')],
  },
  'message-given-up': {
    meaning:
      'This device has sent a message several times without an answer, and gives the exchange {rule} up.',
    causes: [
      'The packets, or their answers, do not get through.',
      'The peer drops the message without a word.',
    ],
    actions: [remote('Record a trace there during the next attempt: it shows whether the message arrives.')],
  },
  'identity-unexpected': {
    meaning: 'The peer names another identity than the one that is configured here: {local}.',
    actions: [either('Compare type and value: the local identity there must be the remote identity here.')],
  },
  'key-missing': {
    meaning: 'This device has no key for the peer {remoteId} with its own identity {localId}.',
    actions: [
      local('Enter a pre-shared key for this identity, or correct the identities by which the key is found.'),
    ],
  },
  'networks-invalid': {
    meaning:
      'The peer asked for a tunnel between {remoteNetwork} (there) and {localNetwork} (here), which this device does not know.',
    actions: [
      either(
        'Enter the same pair of networks on both sides, each as the mirror of the other, with the same masks.',
      ),
    ],
  },
  'certificate-refused': { meaning: 'The certificate of the peer could not be validated.', ...CERTIFICATE },
  'certificate-other-id': {
    meaning: 'The certificate of the peer does not hold the identity that it names.',
    ...CERTIFICATE,
  },
  'certificate-no-id': {
    meaning: 'The peer proves itself by a certificate but names no identity.',
    ...CERTIFICATE,
  },
  'certificate-no-key': { meaning: 'No public key is known for the identity of the peer.', ...CERTIFICATE },
  'own-key-missing': {
    meaning: 'This device cannot prove who it is: the private key of its own certificate is not there.',
    actions: [local('Load the certificate of this device anew together with its private key.')],
  },
  'certificate-check': { meaning: 'The check of a certificate says: {reason}.', ...CERTIFICATE },
  'config-type-unexpected': {
    meaning: 'A configuration message of a type that does not belong here ({number}) was dropped.',
  },
  'config-id-other': {
    meaning: 'The answer to a configuration message has another number than the request, and was dropped.',
  },
  'dpd-request-number': {
    meaning:
      'The peer asked whether this device lives, with a number ({number}) that is not above the last one ({count}): a repetition, or the peer has restarted.',
  },
  'dpd-answer-number': {
    meaning:
      'The peer answered the question whether it lives with the number {number}; {count} was expected. A late answer, or the peer has restarted.',
  },
  'live-sa-deleted': {
    meaning: 'The peer at {address} made this device delete keys that were in use ({rule}).',
  },
} satisfies DialectTexts;
