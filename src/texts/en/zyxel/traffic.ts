import { either, local, remote } from '../../actions.ts';
import type { DialectTexts, MessageText } from '../../types.ts';

const STALE: MessageText = {
  meaning:
    'A protected packet came in for a tunnel that this device does not have (any more). It was dropped.',
  causes: [
    'This device restarted or dropped the tunnel, and the peer still uses it.',
    'A renewal of the keys was finished on one side only.',
  ],
  actions: [
    remote('End the tunnel there, so that it is negotiated anew.'),
    either('Switch on dead peer detection or keep-alive.'),
  ],
};
const REPLAY: MessageText = {
  meaning: 'A protected packet came in twice or much too late. It was dropped.',
  causes: ['Packets overtake each other on the way.', 'Somebody sends captured packets again (rare).'],
  actions: [
    either(
      'A few of them are harmless. If there are many, look for a way on which packets are doubled or mixed up.',
    ),
  ],
};
const CONTEXT_MISSING: MessageText = {
  meaning:
    'The device found no security association for a packet, mostly because it has just been deleted. The packet was dropped.',
};

/** Faults of protected packets, and how a tunnel ends. */
export const TRAFFIC_EN = {
  'wan-address-changed': {
    meaning: [
      'The internet address of this device changed to {localAddress}. Tunnels of rules whose own address is 0.0.0.0 are dropped and negotiated anew.',
      'The internet address of this device changed. Tunnels of rules whose own address is 0.0.0.0 are dropped and negotiated anew.',
    ],
    causes: ['The provider gave another address, for example after a new dial-in.'],
    actions: [local('Use dynamic DNS, so that the peer finds the new address.')],
  },
  'wan-address-changed/marked': {
    meaning: [
      'The internet address of this device changed to {localAddress}. Rules whose own address is 0.0.0.0 follow it.',
      'The internet address of this device changed. Rules whose own address is 0.0.0.0 follow it.',
    ],
    causes: ['The provider gave another address, for example after a new dial-in.'],
    actions: [local('Use dynamic DNS, so that the peer finds the new address.')],
  },
  'phase-2-sa-unknown': STALE,
  'ipsec-sa-unknown': STALE,
  'tunnel-unknown': STALE,
  'replay-discarded': REPLAY,
  'authentication-failed': {
    meaning: 'A protected packet failed the integrity check: it was altered on the way. It was dropped.',
    causes: [
      'Something on the way damages or alters packets.',
      'The two sides use different keys after a renewal.',
    ],
    actions: [
      either(
        'If it goes on, end the tunnel and let it be negotiated anew; then look for what alters packets on the way.',
      ),
    ],
  },
  'authentication-failed/marked': {
    meaning:
      'A protected packet failed the integrity check: the authentication settings of the two sides do not fit. It was dropped.',
    causes: [
      'With manual keys the authentication algorithm or its key differs.',
      'Something on the way damages packets.',
    ],
    actions: [either('Compare the authentication algorithm, and with manual keys the key, on both sides.')],
  },
  'decryption-failed': {
    meaning: 'A protected packet could not be decrypted. It was dropped.',
    causes: [
      'With manual keys the cipher or its key differs.',
      'The two sides use different keys after a renewal.',
    ],
    actions: [either('Compare the encryption of phase 2, and with manual keys the key, on both sides.')],
  },
  'idle-timeout': {
    meaning: [
      'Nothing came back through the tunnel of rule {rule} for the idle time, so it was taken down.',
      'Nothing came back through the tunnel for the idle time, so it was taken down.',
    ],
    causes: [
      'Nobody used the tunnel: an ordinary end.',
      'The peer is gone, or its packets do not get through.',
    ],
    actions: [local('Switch on keep-alive if the tunnel should stay up.')],
  },
  'input-idle-timeout': {
    meaning: [
      'Nothing came in through the tunnel of rule {rule} for the idle time, so it was taken down.',
      'Nothing came in through the tunnel for the idle time, so it was taken down.',
    ],
    causes: ['Nobody used the tunnel.', 'The peer is gone, or packets pass in one direction only.'],
    actions: [remote('Check that the peer is up and that its packets leave through the tunnel.')],
  },
  'transform-corrupt': {
    meaning: 'A damaged protected packet came in and was dropped.',
    causes: ['A bad line, a packet that was cut because it was too large, or faulty hardware.'],
    actions: [either('Check the line and the packet size (MTU) on the way.')],
  },
  'packet-too-big': {
    meaning: [
      'A packet would have become larger than an IP packet can be ({number} bytes) and was dropped.',
      'A packet would have become larger than an IP packet can be and was dropped.',
    ],
  },
  'inbound-context-missing': CONTEXT_MISSING,
  'outbound-context-missing': CONTEXT_MISSING,
  'inbound-transform-failed': {
    meaning:
      'A packet that came in could not be decrypted or verified, or the device had no resources for it. It was dropped.',
    causes: ['The packet fails the integrity check.', 'The device is under heavy load.'],
    actions: [local('Look at the load of the device; if it is low, let the tunnel be negotiated anew.')],
  },
  'outbound-transform-failed': {
    meaning: 'A packet could not be encrypted, mostly for lack of resources. It was dropped.',
    actions: [local('Look at the load of the device.')],
  },
  'fragment-forbidden': {
    meaning: 'A packet is too large for the tunnel and must not be cut into fragments. It was dropped.',
    actions: [local('Lower the maximum segment size (MSS) or the packet size (MTU) for the tunnel.')],
  },
  'transform-step-failed': {
    meaning:
      'A step of encrypting or decrypting a packet failed with the inner code {code}. The packet was dropped.',
  },
  'policy-missing': {
    meaning: 'A packet was decrypted, but its addresses do not belong to the tunnel, so it was dropped.',
    causes: ['The networks of the two sides are not mirror images of each other.'],
    actions: [either('Compare the networks of the two sides.')],
  },
  'replay-detected': REPLAY,
  'connection-disabled': { meaning: 'Somebody switched off the VPN connection {rule} on this device.' },
  'connection-enabled': { meaning: 'Somebody switched on the VPN connection {rule} on this device.' },
  'gateway-disabled': {
    meaning: 'Somebody switched off the VPN gateway {rule} on this device, with all its connections.',
  },
  'gateway-enabled': { meaning: 'Somebody switched on the VPN gateway {rule} on this device.' },
  'traffic-log': {
    meaning: 'A line about a session that passed the device. It says nothing of a negotiation.',
  },
} satisfies DialectTexts;
