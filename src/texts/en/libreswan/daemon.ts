import { local } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const START: MessageText = {
  meaning:
    'The daemon tells what it was built with or has found while it starts. No tunnel depends on this line.',
};
const ALGORITHMS: MessageText = {
  meaning: 'A list of the algorithms that this daemon knows, and for which version of IKE it can use them.',
};
const SELF_TEST: MessageText = {
  meaning: 'A test that the daemon makes of its own cryptography when it starts.',
};
const HELPERS: MessageText = {
  meaning: 'Helper processes begin; they do the lengthy computations for the daemon.',
};
const KEYS: MessageText = { meaning: 'The daemon reads the keys and policies from its files.' };

/** What pluto says of itself. */
export const DAEMON_EN = {
  starting: {
    meaning:
      'The daemon starts: {software}. Tunnels from before do not exist any more, and its state numbers begin again at 1.',
  },
  'crypto-library': START,
  'crypto-state': START,
  fips: START,
  support: { meaning: 'Whether this daemon was built with {id}: {detail}.' },
  audit: START,
  'core-dumps': START,
  'secrets-file': { meaning: 'Pre-shared keys are read from this file: {detail}.' },
  'leak-detective': START,
  'event-library': START,
  'cpu-cores': START,
  'helpers-starting': HELPERS,
  'helper-started': HELPERS,
  helper: HELPERS,
  'kernel-interface': START,
  kernel: START,
  selinux: START,
  'systemd-watchdog': START,
  watchdog: START,
  seccomp: START,
  'nic-offload': START,
  'nic-offload-missing': START,

  'algorithms-encryption': ALGORITHMS,
  'algorithms-hash': ALGORITHMS,
  'algorithms-prf': ALGORITHMS,
  'algorithms-integrity': ALGORITHMS,
  'algorithms-dh': ALGORITHMS,
  'algorithms-ipcomp': ALGORITHMS,
  'algorithms-other': ALGORITHMS,
  algorithm: {
    meaning: 'The daemon knows the algorithm {id}. What stands behind it says where it can be used.',
  },
  'self-test': { meaning: 'The daemon tests its own {id} when it starts.' },
  'self-test-camellia': SELF_TEST,
  'self-test-gcm-empty': SELF_TEST,
  'self-test-gcm-one': SELF_TEST,
  'self-test-gcm-two': SELF_TEST,
  'self-test-encrypting': SELF_TEST,
  'self-test-rfc': SELF_TEST,
  'self-test-cavp': SELF_TEST,

  listening: { meaning: 'The daemon is ready: from now on it takes IKE messages from the network.' },
  'interface-added': {
    meaning:
      'The daemon takes IKE messages that arrive at {localAddress}, port {localPort} ({protocol}, interface {medium}).',
  },
  'interface-added-bare': {
    meaning: 'The daemon takes IKE messages that arrive at this interface: {detail}.',
  },
  'interface-removed': { meaning: 'The daemon takes no more messages from this interface: {detail}.' },
  'secrets-loading': { meaning: 'The daemon reads keys from {detail}.' },
  'secrets-missing': {
    meaning:
      'There is no file of keys that fits {detail}. That is normal where all keys stand in another file.',
  },
  'groups-loading': KEYS,
  'private-key-loaded': KEYS,
  'certificates-forgotten': {
    meaning: 'The daemon removes the certificates of authorities from its memory.',
  },
  'directory-changed': KEYS,
  'secrets-forgotten': {
    meaning: 'The daemon removes all keys from its memory: it reads them anew, or it ends.',
  },

  'whack-error': {
    meaning: 'The command that was waiting for an answer is gone: {reason}. The daemon goes on without it.',
  },
  'expectation-failed': {
    meaning:
      'The daemon has found something that its makers did not expect, and goes on: {detail}. It is a fault in the software.',
    actions: [local('Look for a newer version of Libreswan, or report the line to its makers.')],
  },
  'assertion-failed': {
    meaning:
      'The daemon has met a state that must not be, and ends: {detail}. It is a fault in the software.',
    actions: [local('Look for a newer version of Libreswan, or report the line to its makers.')],
  },
  'fatal-error': { meaning: 'The daemon cannot go on: {reason}.' },
  'child-process': { meaning: 'A helper process of the daemon has ended without a result: {reason}.' },

  stopping: { meaning: 'The daemon is being stopped. All tunnels end with it.' },
  'stopping-bare': { meaning: 'The daemon is being stopped. All tunnels end with it.' },
  debug: { meaning: 'A line of the debug log: details for those who know the source of the daemon.' },
} as const satisfies DialectTexts;
