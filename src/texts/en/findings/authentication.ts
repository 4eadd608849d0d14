import { either, local, remote } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';
import { KEY_ACTIONS, KEY_CAUSES, PEER_LOG } from '../shared.ts';

/** Keys, identities, certificates, users, and configurations that are not found. */
export const AUTHENTICATION_FINDINGS = {
  'pre-shared-key-mismatch': {
    default: {
      title: 'The pre-shared keys differ',
      explanation:
        'The proposals fitted, but what the other side sent could not be verified or decrypted with the key stored here. With pre-shared keys this nearly always means that the keys are not the same.',
      causes: [KEY_CAUSES.differs, KEY_CAUSES.selected],
      actions: [either(KEY_ACTIONS.enter), either(KEY_ACTIONS.identity)],
      settledBy: PEER_LOG,
    },
  },
  'authentication-failed': {
    default: {
      title: 'Authentication was refused',
      explanation: [
        '{role=initiator}The peer refused to authenticate this device. The answer does not say whether key, identity or certificate was wrong: it is kept short on purpose.',
        '{role=responder}The peer could not be authenticated. The log does not say whether key, identity or certificate was wrong.',
        'One side could not authenticate the other. The log does not say whether key, identity or certificate was wrong.',
      ],
      causes: [
        'The pre-shared keys differ.',
        'The identity that one side sends is not the one that the other expects.',
        'The certificate is not accepted, or the sides use different authentication methods.',
      ],
      actions: [
        either(KEY_ACTIONS.enter),
        either(KEY_ACTIONS.identity),
        remote('Read the log of the peer for the same minute: the side that refuses names the reason.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'identity-mismatch': {
    default: {
      title: [
        'Unexpected identity: {remoteValue} instead of {localValue}',
        'The identity is not the expected one',
      ],
      explanation: [
        'The peer identifies itself as {remoteValue}, but {localValue} is expected here. Type and value must both be the same.',
        'An identity of phase 1 does not have the type or the value that the other side expects, so no entry was found for it.',
      ],
      causes: [
        'The identity is spelt differently on the two sides.',
        'The identity type differs, for example an address on one side and a name on the other.',
        'The peer sits behind address translation and sends its private address as its identity.',
        'There is no entry for this identity, or it is switched off.',
      ],
      actions: [
        either(
          'Compare the identities: the local one of each side must be the remote one of the other, in type and value.',
        ),
        local('Check that the entry for this peer is there and active.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'certificate-invalid': {
    default: {
      title: ['Certificate refused: {reason}', 'A certificate was refused'],
      explanation: [
        'The check of a certificate ended with this reason: {reason}.',
        'A certificate, or the chain of authorities above it, did not pass the check of the other side.',
      ],
      causes: [
        'The clock of the checking device is wrong, so that valid certificates look expired or not yet valid.',
        'The certificate has expired or was revoked.',
        'An authority of the chain is missing on the checking side, or the revocation list cannot be fetched.',
        'The name in the certificate is not the identity of the connection.',
      ],
      actions: [
        local('Check date and time of this device first.'),
        either(
          'Check that the whole chain up to the root is installed, and that the certificate is valid and not revoked.',
        ),
        either('Use an identity that stands in the certificate, as its subject or as an alternative name.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'xauth-failed': {
    default: {
      title: 'The user name or password was refused',
      explanation:
        'The devices recognised each other, but the user behind the connection was refused by the extended authentication (XAuth or EAP).',
      causes: [
        'User name or password are wrong, or the account is locked or expired.',
        'The server that checks users (RADIUS, directory) cannot be reached or does not allow this method.',
      ],
      actions: [
        either(
          'Enter user name and password anew at the dialling side, and check the account at the side that checks it.',
        ),
        either('Check that the RADIUS or directory server can be reached and allows this method.'),
      ],
      settledBy: 'The log of the side that checks users, or of its RADIUS server, for the same minute.',
    },
  },
  'connection-unknown': {
    default: {
      title: [
        '{role=responder}This device has no configuration for the caller',
        '{role=initiator}The peer has no configuration for this device',
        'No configuration fits this connection',
      ],
      explanation: [
        '{role=responder}A request came from {address}, but no entry of this device fits its address, identity and mode.',
        '{role=responder}A request came in, but no entry of this device fits its address, identity and mode.',
        'The request did not fit any entry on the answering side: neither by address, nor by identity, nor by mode.',
      ],
      causes: [
        'The entry for this connection is missing, switched off, or not loaded.',
        'The caller comes from another address than the entry expects, for example after a change of provider.',
        'The request is not meant for this connection: a scan from the internet, or another device behind the same address.',
      ],
      actions: [
        either(
          'Check on the answering side that an active entry exists for the address and the identity of the caller.',
        ),
        either('If the address of the caller changes, let the answering side recognise it by its identity.'),
      ],
      settledBy: PEER_LOG,
    },
  },
} satisfies Partial<FindingTexts>;
