import { either, local, remote } from '../../actions.ts';
import type { DeviceCodeTexts } from '../../types.ts';
import { POLL_ACTIONS, POLL_CAUSES, SILENCE_ACTIONS, SILENCE_CAUSES } from '../shared.ts';

/*
 * Numbers of the connection manager (module 1). The third digit tells the role of the device that logged the number:
 * 1 it called (initiator), 2 it was called (responder), 3 either. Numbers and names: LCOS-MIB.
 */

const PLACES = {
  causes: [
    'More tunnels are set up or open than the licence or the model allows.',
    'Tunnels that are no longer used still hold their places.',
  ],
  actions: [
    local('Compare the open tunnels with the licensed number, and close those that are not needed.'),
    local('Add a licence for more tunnels if all are needed.'),
  ],
} as const;

const CHANNELS = {
  causes: [
    'All logical channels for VPN are taken.',
    'Peers that connect and break off again and again hold channels.',
  ],
  actions: [local('Look in the list of connections for peers that hold a channel without need.')],
} as const;

const MANY_AT_ONCE = {
  causes: ['Too many connections are open or being set up at the same time.'],
  actions: [local('Compare the number of connections with the limit of this device and its licence.')],
} as const;

/** Module 1, this device called. */
export const INTERFACE_INITIATOR_CODES = {
  '0x1101': {
    name: 'IFC-I-License-exceeded',
    title: 'No licence is left for another tunnel',
    meaning: 'This device wanted to open the tunnel, but all tunnels of its licence are in use.',
    ...PLACES,
  },
  '0x1102': {
    name: 'IFC-I-No-channel-available',
    title: 'No VPN channel is free',
    meaning: 'This device wanted to open the tunnel, but found no free channel for it.',
    ...CHANNELS,
  },
  '0x1103': {
    name: 'IFC-I-No-route-to-remote-gateway',
    title: 'No route to the gateway of the peer',
    meaning: 'This device has no route to the gateway address of the peer, so it could send nothing.',
    causes: [
      'The internet connection or its default route is down or missing.',
      'The routing tag of the connection does not fit the route.',
      'The gateway address lies in a network that is reached through this very tunnel.',
    ],
    actions: [
      local('Check the internet connection, the routing table and the routing tag in the entry of the peer.'),
    ],
  },
  '0x1104': {
    name: 'IFC-I-No-PPP-table-entry-matched',
    title: 'The PPP list has no entry for this peer',
    meaning:
      'Dynamic VPN takes the password for the exchange of addresses from the PPP list. The list has no entry by the name of this peer.',
    causes: ['The entry is missing, or its name is not the same letter by letter.'],
    actions: [local('Add an entry by the name of the peer to the PPP list, or correct its name.')],
  },
  '0x1105': {
    name: 'IFC-I-Connection-timeout-dynamic',
    title: 'The exchange of addresses before IKE was not answered',
    meaning:
      'Dynamic VPN tells the peer the own address before IKE. No answer came in time, so IKE never began.',
    causes: [
      'The peer cannot be reached, or is not set up for dynamic VPN.',
      'ICMP or UDP packets are filtered on the way.',
    ],
    actions: [
      either(
        'Allow ICMP and UDP between the two ends, or choose another way for the exchange on both sides.',
      ),
      remote('Record a VPN status trace there during the next attempt.'),
    ],
  },
  '0x1106': {
    name: 'IFC-I-Connection-timeout-IKE-IPSEC',
    title: 'The tunnel did not come up in time',
    meaning:
      'This device called, and the time for the set-up (30 seconds) passed without a finished negotiation.',
    causes: [SILENCE_CAUSES.address, SILENCE_CAUSES.unknown, SILENCE_CAUSES.filtered],
    actions: [
      local(SILENCE_ACTIONS.address),
      remote(
        'Record a VPN status trace there during the next attempt: the side that is called knows the reason.',
      ),
      either(SILENCE_ACTIONS.filter),
    ],
  },
  '0x1108': {
    name: 'IFC-I-No-poll-table-entry-matched',
    title: 'Keep-alive is on, but the polling table has no entry for this peer',
    meaning:
      'The hold time 9999 asks this device to keep the tunnel up by polling an address behind it. The polling table names no address for this peer, so the tunnel is not opened.',
    causes: ['The entry in the polling table is missing, or stands under another name than the peer.'],
    actions: [
      local(
        'Add an entry for the peer to the polling table. Its address must always answer, or the tunnel will be closed again; best is the LAN address of the router on the other side.',
      ),
      local('Or set a hold time other than 9999 if the tunnel need not always be up.'),
    ],
  },
  '0x1109': {
    name: 'IFC-I-Name-resolution-failed',
    title: 'The name of the gateway could not be resolved',
    meaning: 'The gateway of the peer is entered by name, and this device found no address for the name.',
    causes: [
      'No name server can be reached.',
      'The dynamic DNS name of the peer has no address at the moment, or the name is mistyped.',
    ],
    actions: [
      local(
        'Resolve the name from this device (ping it at the console), and check name server and spelling.',
      ),
      remote('Check the dynamic DNS registration of the peer.'),
    ],
  },
  '0x1129': {
    name: 'IFC-I-Connection-limit-reached',
    title: 'The limit of connections is reached',
    meaning: 'This device wanted to open the tunnel, but has reached its limit of connections.',
    ...MANY_AT_ONCE,
  },
} satisfies DeviceCodeTexts;

/** Module 1, this device was called or either; and the two numbers outside the scheme. */
export const INTERFACE_OTHER_CODES = {
  '0x0000': {
    name: 'No-error',
    title: 'No error',
    meaning: 'No error is stored for this connection.',
    causes: [],
    actions: [],
  },
  '0x0113': {
    name: 'ICMP-conn-error',
    title: 'The line did not answer pings any more',
    meaning:
      'This device checks the connection by ping. The answers failed to come, so it declared the connection dead.',
    causes: [POLL_CAUSES.target, POLL_CAUSES.filter, POLL_CAUSES.line],
    actions: [local(POLL_ACTIONS.target), remote(POLL_ACTIONS.answer), remote(POLL_ACTIONS.capture)],
  },
  '0x1201': {
    name: 'IFC-R-License-exceeded',
    title: 'No licence is left for the tunnel of the caller',
    meaning: 'The peer called, but all tunnels of the licence of this device are in use.',
    ...PLACES,
  },
  '0x1202': {
    name: 'IFC-R-No-channel-available',
    title: 'No VPN channel is free for the caller',
    meaning: 'The peer called, but this device found no free channel.',
    ...CHANNELS,
  },
  '0x1203': {
    name: 'IFC-R-No-route-to-remote-gateway',
    title: 'No route back to the caller',
    meaning: 'The peer called, but this device has no route to the address that the call came from.',
    causes: ['A route is missing, or its routing tag does not fit the connection.'],
    actions: [local('Check the routing table and the routing tags for the address of the caller.')],
  },
  '0x1204': {
    name: 'IFC-R-No-PPP-table-entry-matched',
    title: 'The PPP list has no entry for the caller',
    meaning: 'A dynamic VPN caller named itself, but the PPP list of this device has no entry by that name.',
    causes: ['The names of the connection are not the same on the two sides.', 'The entry is missing.'],
    actions: [
      either(
        'Use matching names on both sides, and add the entry to the PPP list of the side that is called.',
      ),
    ],
  },
  '0x1205': {
    name: 'IFC-R-Connection-timeout-dynamic',
    title: 'The exchange of addresses before IKE did not come to an end',
    meaning: 'A caller began the exchange of addresses (dynamic VPN), but it was not finished in time.',
    causes: ['The answer of this device got lost.', 'The caller gave up.'],
    actions: [
      either('Record a VPN status trace on both sides at the same time, and look which packet gets lost.'),
    ],
  },
  '0x1206': {
    name: 'IFC-R-Connection-timeout-IKE-IPSEC',
    title: 'The caller did not finish the negotiation in time',
    meaning:
      'The peer called and IKE began, but the time for the set-up passed without a finished negotiation.',
    causes: [
      'The caller did not accept an answer of this device, and went silent.',
      'Packets get lost, often the large ones that are sent in fragments (certificates).',
      'UDP port 4500 is blocked on the way.',
    ],
    actions: [
      remote('Read the trace of the caller for the same minute: it knows what it did not accept.'),
      either('Allow UDP port 4500 and fragments on everything between the two ends.'),
    ],
  },
  '0x1229': {
    name: 'IFC-R-Connection-limit-reached',
    title: 'The limit of connections is reached',
    meaning: 'The peer called, but this device has reached its limit of connections.',
    ...MANY_AT_ONCE,
  },
  '0x1307': {
    name: 'IFC-X-Line-polling-failed',
    title: 'Polls through the tunnel stayed unanswered',
    meaning:
      'The tunnel was up. This device polled an address behind it, got no answer to any of its retries, and took the tunnel down.',
    causes: [POLL_CAUSES.target, POLL_CAUSES.filter, POLL_CAUSES.line],
    actions: [
      local('Check the entry of the peer in the polling table and in the PPP list.'),
      local(POLL_ACTIONS.target),
      remote(POLL_ACTIONS.answer),
      remote(POLL_ACTIONS.capture),
    ],
  },
  '0x130A': {
    name: 'IFC-X-GW-inside-remote-network',
    title: 'The gateway of the peer lies inside its own tunnel',
    meaning:
      'The address of the gateway belongs to a network that is routed through the tunnel to that gateway. So packets would go round in a circle.',
    causes: [
      'The network behind the peer is entered too wide, for instance 0.0.0.0/0 without a route of its own for the gateway.',
    ],
    actions: [
      local('Add a route for the gateway address over the internet connection, or narrow the network.'),
    ],
  },
  '0x1328': {
    name: 'IFC-X-Physical-line-error',
    title: 'The line below the tunnel failed',
    meaning: 'The connection that carries the tunnel broke.',
    causes: ['The DSL or mobile line dropped, or the address of this device changed.'],
    actions: [local('Check the internet connection for the same minute.')],
  },
} satisfies DeviceCodeTexts;
