import { either, local, remote } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';
import { PEER_LOG, POLL_ACTIONS, POLL_CAUSES } from '../shared.ts';

/** A tunnel that broke, is supervised wrongly, or ended because somebody wanted it. */
export const TUNNEL_FINDINGS = {
  'dead-peer': {
    default: {
      title: 'The peer went silent: dead peer detection gave up',
      explanation: [
        'The peer left the checks for its presence (DPD) unanswered for {seconds} seconds, so this device closed the tunnel.',
        'The peer left the checks for its presence (DPD) unanswered, so this device closed the tunnel.',
      ],
      causes: [
        'The internet connection of the peer broke, or its address changed.',
        'The peer restarted and has forgotten the tunnel.',
        'A router that translates addresses forgot the connection, because too little went through it.',
      ],
      actions: [
        remote('Check the internet connection and the run time of the peer at that moment.'),
        either('Allow more time before the peer counts as dead if the line often has short gaps.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'line-polling-failed': {
    default: {
      title: 'Polls through the tunnel stayed unanswered',
      explanation:
        'This device checks the tunnel by pinging an address behind it. The answers failed to come, so it closed the tunnel.',
      causes: [POLL_CAUSES.target, POLL_CAUSES.filter, POLL_CAUSES.line],
      actions: [local(POLL_ACTIONS.target), remote(POLL_ACTIONS.answer), remote(POLL_ACTIONS.capture)],
      settledBy:
        'An ICMP trace on the peer at the same time: it shows whether the polls arrive and are answered.',
    },
    polls: {
      title: [
        '{polls} polls to {target} stayed unanswered: the tunnel was closed',
        '{polls} polls through the tunnel stayed unanswered: the tunnel was closed',
        'Polls through the tunnel stayed unanswered: the tunnel was closed',
      ],
      explanation: [
        'This device checks the tunnel by pinging {target} through it. {polls} polls in a row stayed unanswered, so it gave the tunnel up although IKE had no fault.',
        'This device checks the tunnel by pinging an address behind it. {polls} polls in a row stayed unanswered, so it gave the tunnel up although IKE had no fault.',
        'This device checks the tunnel by pinging an address behind it. The polls stayed unanswered, so it gave the tunnel up although IKE had no fault.',
      ],
      causes: [POLL_CAUSES.target, POLL_CAUSES.filter, POLL_CAUSES.line],
      actions: [local(POLL_ACTIONS.target), remote(POLL_ACTIONS.answer), remote(POLL_ACTIONS.capture)],
      settledBy:
        'An ICMP trace on the peer at the same time: it shows whether the polls arrive and are answered.',
    },
  },
  'polling-entry-missing': {
    default: {
      title: 'Keep-alive is on, but there is nothing to poll',
      explanation:
        'The connection is set to be kept up for ever, which this device does by polling an address behind the tunnel. No such address is configured for this peer, so it refused to start.',
      causes: [
        'The polling table has no entry for this peer.',
        'The entry stands under another name than the peer: names must be the same letter by letter.',
      ],
      actions: [
        local(
          'Add an entry for this peer to the polling table, with an address behind the tunnel that always answers.',
        ),
        local('Or switch keep-alive off for this connection.'),
      ],
      settledBy: 'The polling table and the connection list of this device.',
    },
  },
  'sa-unknown': {
    default: {
      title: 'Packets for a tunnel that this side does not know',
      explanation:
        'Protected packets arrived whose security association (SPI) does not exist here. The peer still uses keys that this device no longer has.',
      causes: [
        'This device restarted or deleted the tunnel, and the peer has not noticed.',
        'A renewal of the keys was finished on one side only.',
      ],
      actions: [
        either('Close the tunnel on the peer so that it negotiates anew.'),
        either(
          'Switch on dead peer detection on both sides, so that one notices when the other has lost the tunnel.',
        ),
      ],
      settledBy: PEER_LOG,
    },
  },
  'too-many-errors': {
    default: {
      title: 'Given up after repeated errors',
      explanation:
        'The device dropped the negotiation or the tunnel because errors kept coming. The first of them is the one to look at.',
      causes: [
        'The errors in the lines before: a wrong key, a message that cannot be read, or a setting that differs.',
      ],
      actions: [local('Read the first error before this line and remedy that.')],
      settledBy: PEER_LOG,
    },
  },
  'kernel-install-failed': {
    default: {
      title: 'Negotiated, but not put into effect',
      explanation:
        'The negotiation succeeded, but the system could not install the keys or rules. So no data passes although IKE reports success.',
      causes: [
        'The system lacks the encryption algorithm that was agreed.',
        'A rule for the same networks exists already.',
        'The service lacks the rights to change rules or routes.',
      ],
      actions: [
        local(
          'Check that the system supports the agreed algorithms, that no old rule is in the way, and that the service has its rights.',
        ),
      ],
      settledBy: 'The system (kernel) log of this device for the same second.',
    },
  },
  'idle-disconnect': {
    default: {
      title: 'Closed because nobody used it',
      explanation:
        'The tunnel was closed because no data went through it during the hold time. This is an ordinary end, not a fault.',
      causes: ['Nothing was sent through the tunnel.'],
      actions: [local('Raise the hold time or switch on keep-alive if the tunnel should stay up.')],
    },
  },
  'peer-closed': {
    default: {
      title: 'The peer closed the tunnel',
      explanation: 'The other side ended the connection on purpose. This is an ordinary end, not a fault.',
      causes: [
        'A user hung up, or the hold time of the peer ran out.',
        'The peer renews the connection, for example after its address changed.',
      ],
      actions: [remote('If it was not wanted, read there why it closed the tunnel.')],
      settledBy: PEER_LOG,
    },
  },
  'operator-closed': {
    default: {
      title: 'Closed by hand',
      explanation: 'Somebody closed the tunnel on this device. This is an ordinary end, not a fault.',
      causes: ['An operator closed it at the console or in a management tool.', 'The service was stopped.'],
      actions: [],
    },
  },
  'configuration-changed': {
    default: {
      title: 'Closed because the configuration changed',
      explanation:
        'The settings of this device changed, and it closed the tunnel to use the new ones. This is an ordinary end, not a fault.',
      causes: [
        'Somebody, or a management system, saved a new configuration.',
        'A backup connection took over or went back.',
      ],
      actions: [local('If the tunnel does not come back, check what the change did to this connection.')],
    },
  },
  'wan-address-changed': {
    default: {
      title: ['The own address changed to {address}', 'The own internet address changed'],
      explanation:
        'This device got another internet address. Tunnels that were tied to the old one have to be negotiated anew.',
      causes: ['The provider gave a new address, as many do once a day or after each new dial-in.'],
      actions: [
        local('Keep the dynamic DNS entry up to date, or use a fixed address.'),
        either('Identify this device by name and not by address, so that the change does no harm.'),
      ],
      settledBy: 'The log of the internet connection of this device for the same minute.',
    },
  },
} satisfies Partial<FindingTexts>;
