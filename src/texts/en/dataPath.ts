import type { DataPathTexts } from '../types.ts';

/** What to say of the data in a tunnel that is up. */
export const DATA_PATH: DataPathTexts = {
  title: 'If no data passes',
  explanation:
    'Nothing failed in the negotiation: keys, proposals and networks were accepted by both ends. If data does not pass all the same, the reason lies beside IKE.',
  signs: {
    'nothing-passed': 'The counters say that no byte went through in either direction.',
    'nothing-received':
      'The counters say that this device sent {sent} bytes into the tunnel and received none: the other end, or the way back, loses them.',
    'nothing-sent':
      'The counters say that this device received {received} bytes from the tunnel and sent none: the way back on this side does not lead into the tunnel.',
    passed: 'The counters say that {received} bytes came in and {sent} bytes went out: data did pass.',
    'one-way-sa': [
      '{direction=outgoing}The log shows only the outgoing security association.',
      'The log shows only the incoming security association.',
    ],
    'polls-unanswered': [
      '{polls=1}One poll through the tunnel stayed unanswered.',
      '{polls} polls through the tunnel stayed unanswered.',
    ],
    'packet-faults': [
      '{faults=1}One protected packet was dropped for a fault.',
      '{faults} protected packets were dropped for faults.',
    ],
    nat: 'A router between the ends translates addresses: the data goes through UDP port 4500.',
  },
  checks: 'What to look at, in this order',
  look: [
    [
      'Routes: {remoteNetworks} has to lead into the tunnel on this side, and {localNetworks} on the other; hosts need their router as the gateway.',
      'Routes: the network of the other side has to lead into the tunnel on both ends; hosts need their router as the gateway.',
    ],
    'Firewall rules on both ends, and on the hosts themselves: many drop what comes from another network.',
    'Address translation: packets into the tunnel must keep their addresses, so the tunnel needs an exception.',
    [
      'The networks of both sides must not overlap, and the hosts must lie in {localNetworks} and {remoteNetworks}.',
      'The networks of both sides must not overlap, and the hosts must lie within them.',
    ],
    [
      '{nat=yes}UDP port 4500 has to stay open on the way, also without data for minutes (NAT keep-alive).',
      'The protocol ESP (50) has to be allowed on the way; it is neither UDP nor TCP.',
    ],
    'Packet size: if pings pass but large transfers hang, lower the MTU or the TCP segment size (MSS), and let ICMP "fragmentation needed" pass.',
  ],
};
