import { either, local, remote } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';
import { KEY_ACTIONS, PEER_LOG, SILENCE_LOG } from '../shared.ts';

/** Faults of single messages and packets, and repeats. */
export const PACKET_FINDINGS = {
  'nat-traversal-blocked': {
    default: {
      title: 'It stops where UDP port 4500 begins',
      explanation:
        'The first packets on UDP port 500 were answered. Then the sides changed to UDP port 4500, as they must where addresses are translated, and from there on nothing came through.',
      causes: [
        'A firewall or a router on the way lets UDP port 500 through, but not 4500.',
        'The port forwarding in front of the answering side lacks UDP port 4500.',
        'An "IPsec pass-through" of a router on the way interferes.',
      ],
      actions: [
        either('Allow UDP port 4500 in both directions on everything between the two ends.'),
        remote('Forward UDP port 4500 as well as 500 to the VPN device.'),
      ],
      settledBy:
        'A packet capture at both ends: it shows on which side the packets to UDP port 4500 get lost.',
    },
  },
  'message-invalid': {
    default: {
      title: 'A message could not be read',
      explanation: [
        'A message could not be parsed or decrypted ({reason}), or belongs to a negotiation that this device does not know.',
        'A message could not be parsed or decrypted, or belongs to a negotiation that this device does not know.',
      ],
      causes: [
        'The pre-shared keys differ, so that decryption gives nonsense.',
        'One side restarted or gave up, and the other goes on with the old negotiation.',
        'Something on the way damages or cuts packets.',
      ],
      actions: [
        either(KEY_ACTIONS.enter),
        either('Close the connection on both sides and let it be set up anew.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'negotiation-in-progress': {
    default: {
      title: 'A negotiation with this peer was already running',
      explanation:
        'A second attempt began while the first was still under way, and was put off. The first one decides.',
      causes: [
        'Both sides began at the same time.',
        'The first attempt hangs, because the peer does not answer.',
      ],
      actions: [
        local(
          'Look at the attempt that was already running. If it never ends, find out why the peer does not answer it.',
        ),
      ],
      settledBy: PEER_LOG,
    },
  },
  'duplicate-request': {
    default: {
      title: 'The same first packet came again',
      explanation:
        'The peer repeated its first packet while this device was still working on it, or because the answer did not reach it.',
      causes: [
        'The answer of this device got lost on the way.',
        'This device took longer to answer than the peer waits.',
      ],
      actions: [either('If it happens often, check whether the answers on UDP port 500 reach the peer.')],
      settledBy: SILENCE_LOG,
    },
  },
  'packet-retransmitted': {
    default: {
      title: [
        '{polls=1}One poll through the tunnel stayed unanswered',
        '{polls} polls through the tunnel stayed unanswered',
        '{retries=1}Sent again once for lack of an answer',
        'Sent again {retries} times for lack of an answer',
        'Sent again for lack of an answer',
      ],
      explanation: [
        'A poll to {target} through the tunnel got no answer. The log ends before it shows whether the peer answered again or the tunnel was given up.',
        'No answer came in time, so the packet was sent again. Once in a while this is harmless.',
      ],
      causes: [
        'A packet or its answer got lost on the way.',
        'The peer needs longer than expected, or refuses without a word.',
      ],
      actions: [either('If it happens often, check the line and the filters between the two ends.')],
      settledBy: SILENCE_LOG,
    },
    'poll-recovered': {
      title: [
        '{polls=1}One poll stayed unanswered, then the peer answered again',
        '{polls} polls stayed unanswered, then the peer answered again',
        'Polls stayed unanswered, then the peer answered again',
      ],
      explanation: [
        'Polls to {target} through the tunnel got no answer for a moment, and then did again before the retries ran out. The tunnel stayed up.',
        'Polls through the tunnel got no answer for a moment, and then did again before the retries ran out. The tunnel stayed up.',
      ],
      causes: ['A short gap of the line, or a polled address that is slow to answer under load.'],
      actions: [
        local(
          'If it happens often, poll an address that answers more reliably, or check the quality of the line.',
        ),
      ],
      settledBy:
        'An ICMP trace on the peer at the same time: it shows whether the polls arrive and are answered.',
    },
  },
  'replay-detected': {
    default: {
      title: 'Packets were refused as repeats',
      explanation:
        'Packets arrived twice, or so late that the protection against replays refused them. A few of them are harmless.',
      causes: [
        'Packets overtake each other on the way, for example over several lines at once.',
        'Somebody sends captured packets again (rare).',
      ],
      actions: [either('Widen the replay window where the line mixes up the order of packets.')],
      settledBy: 'A packet capture at this device: it shows whether packets arrive twice or out of order.',
    },
  },
  'packet-authentication-failed': {
    default: {
      title: 'Packets failed the integrity check',
      explanation:
        'Protected packets arrived that were changed on the way or made with another key, and were dropped.',
      causes: [
        'The two sides use different keys after a renewal.',
        'Something on the way changes the packets.',
      ],
      actions: [
        either(
          'Close the tunnel and let it be negotiated anew. If it comes back, look for a device on the way that changes packets.',
        ),
      ],
      settledBy: PEER_LOG,
    },
  },
  'packet-decryption-failed': {
    default: {
      title: 'Packets could not be decrypted',
      explanation:
        'Protected packets arrived that could not be decrypted with the keys of this tunnel, and were dropped.',
      causes: [
        'The two sides use different keys or algorithms after a renewal.',
        'Something on the way damages the packets.',
      ],
      actions: [either('Close the tunnel and let it be negotiated anew.')],
      settledBy: PEER_LOG,
    },
  },
  'general-failure': {
    default: {
      title: [
        'The device reports {symbol} ({deviceCode}) without a known meaning',
        'The device reports error {deviceCode} without a known meaning',
        'Failed, and the device names no cause',
      ],
      explanation: [
        'The number {deviceCode} stands in no list that is known here, so nothing is concluded from it. The lines before it are the best clue.',
        'The attempt failed, and the log names no cause. The lines before the end are the best clue.',
      ],
      causes: [],
      actions: [
        local(
          'Read the last messages before the error, and look the number up in the documentation of the maker.',
        ),
        remote('Record a log there for the same attempt.'),
      ],
      settledBy: PEER_LOG,
    },
  },
} satisfies Partial<FindingTexts>;
