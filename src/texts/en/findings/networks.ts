import { either, local, remote } from '../../actions.ts';
import type { FindingTexts } from '../../types.ts';
import { PEER_LOG } from '../shared.ts';

/** Networks, address ranges, limits, and what lies below the tunnel. */
export const NETWORK_FINDINGS = {
  'traffic-selector-mismatch': {
    default: {
      title: [
        'The networks of phase 2 do not fit: {remoteValue} against {localValue}',
        'The networks of phase 2 do not fit',
      ],
      explanation: [
        '{networks=swapped}Phase 1 came up, but the networks are the wrong way round: the peer names {remoteValue}, this device {localValue}. On one side local and remote have to be exchanged.',
        '{networks=mask-differs}Phase 1 came up, but the masks differ: the peer names {remoteValue}, this device {localValue}. Both begin at the same address; the mask must be the same too.',
        '{networks=contained}Phase 1 came up, but {remoteValue}, which the peer names, is only a part of {localValue}, which this device expects. Address and mask must mirror each other exactly.',
        '{networks=contains}Phase 1 came up, but {remoteValue}, which the peer names, is wider than {localValue}, which this device allows. Address and mask must mirror each other exactly.',
        'Phase 1 came up, but the networks do not fit: the peer names {remoteValue}, this device {localValue}. Address and mask must mirror each other exactly.',
        'Phase 1 came up, but the networks that one side asked to connect are in no rule of the other. Address and mask must mirror each other exactly.',
      ],
      causes: [
        'Network or mask differ: the local network of one side is not the remote network of the other.',
        'A network was added or changed on one side only.',
        'A dial-in client asks for an address outside the range that is meant for it.',
        'The rule for these networks was not generated, because a route or a firewall entry is missing.',
      ],
      actions: [
        either(
          'Compare both pairs of networks: what is local here must be remote there, with the same mask.',
        ),
        local('Check that routes and rules for the networks of this peer exist.'),
      ],
      settledBy: PEER_LOG,
    },
  },
  'address-conflict': {
    default: {
      title: ['The networks overlap with rule {rule}', 'The networks overlap with another connection'],
      explanation:
        'The addresses that the peer wants to connect overlap those of another rule or connection on this device, so the request was refused.',
      causes: [
        'Two peers use the same private network.',
        'A rule covers a wider network than it needs.',
        'An old connection for the same network is still configured or still up.',
      ],
      actions: [
        either('Give each site a network of its own, or narrow the wider one.'),
        local('Remove or switch off the rule that is not needed any more.'),
      ],
      settledBy: 'The list of rules and open connections of this device at that moment.',
    },
  },
  'address-range-invalid': {
    default: {
      title: 'An address range that cannot be',
      explanation:
        'The peer sent a range of addresses that makes no sense, for example one whose end lies before its start, or a mask with gaps.',
      causes: ['Start, end or mask of a network are mistyped on the peer.'],
      actions: [
        remote(
          'Correct the local network (start and end, or address and mask) in the settings of the connection.',
        ),
      ],
      settledBy: PEER_LOG,
    },
  },
  'limit-exceeded': {
    default: {
      title: 'A limit on connections is reached',
      explanation:
        'The device refused another tunnel or negotiation because a limit is reached: the licence, its channels, or the number of connections at the same time.',
      causes: [
        'More tunnels are configured or open than the licence or the model allows.',
        'Tunnels that nobody uses any more still hold their places.',
        'Many peers try at the same time, for example after a power cut.',
      ],
      actions: [
        either(
          'Compare the number of open tunnels with the limit of the device that refused, and close those not needed.',
        ),
        either('Extend the licence or take a larger model if all tunnels are needed.'),
      ],
      settledBy: 'The list of open tunnels and the licence of the device that refused.',
    },
  },
  'resources-exhausted': {
    default: {
      title: 'The device ran out of memory',
      explanation: 'The device broke the negotiation off because it had no memory left for it.',
      causes: [
        'Too many connections or services run at the same time.',
        'An error in the firmware uses up memory over time.',
      ],
      actions: [
        either('Restart the device that ran out of memory, and watch whether its memory shrinks again.'),
        either('Update its firmware, or move connections to another device.'),
      ],
      settledBy: 'The memory and system messages of the device that ran out of it.',
    },
  },
  'name-resolution-failed': {
    default: {
      title: ['The name {target} could not be resolved', 'The name of the gateway could not be resolved'],
      explanation:
        'The peer is configured by name, and this device could not find the address for it. So it had nobody to send a request to.',
      causes: [
        'The name server of this device cannot be reached, for example because the internet connection is down.',
        'The (dynamic DNS) name does not exist or has no address at the moment.',
        'The name is mistyped.',
      ],
      actions: [
        local('Resolve the name from this device, and check its name server and its internet connection.'),
        remote('Check that the dynamic DNS client runs and has registered the present address.'),
      ],
      settledBy: 'A look-up of the name at the same time, from this device and from elsewhere.',
    },
  },
  'no-route': {
    default: {
      title: 'No way to the gateway of the peer',
      explanation: [
        'This device knows no route to {address}, or the route leads into the very tunnel that is to be built.',
        'This device knows no route to the gateway of the peer, or the route leads into the very tunnel that is to be built.',
      ],
      causes: [
        'The internet connection is down, or the default route is missing.',
        'The route has another routing tag than the connection.',
        'The network behind the tunnel contains the gateway of the peer, for example 0.0.0.0/0 without a route of its own for the gateway.',
      ],
      actions: [
        local('Check the internet connection, the default route and the routing tag of the connection.'),
        local('Add a route to the gateway of the peer that does not lead through the tunnel.'),
      ],
      settledBy: 'The routing table of this device at that moment.',
    },
  },
  'link-failed': {
    default: {
      title: 'The internet connection below the tunnel failed',
      explanation:
        'The connection that carries the tunnel is down, locked or was replaced by another. The tunnel cannot work without it; IKE itself is not at fault.',
      causes: [
        'The line or the provider dropped the connection.',
        'The connection is locked by a time or charge limit, or after errors.',
        'The device switched to a backup line or another provider.',
      ],
      actions: [
        local(
          'Check the internet connection that carries this tunnel: its state, its limits and its last error.',
        ),
      ],
      settledBy: 'The log of the internet connection of this device for the same minute.',
    },
  },
  'send-failed': {
    default: {
      title: 'This device could not send',
      explanation: 'A packet of the negotiation could not be sent, so the peer never saw it.',
      causes: [
        'The internet connection is down or has no address at the moment.',
        'There is no route to the peer.',
        'An own firewall rule blocks outgoing UDP port 500 or 4500.',
      ],
      actions: [local('Check the internet connection, the route to the peer, and the own firewall rules.')],
      settledBy: 'The log of the internet connection and of the firewall of this device for the same minute.',
    },
  },
  'dynamic-vpn-failed': {
    default: {
      title: 'The exchange of addresses before IKE failed',
      explanation:
        'Before IKE, the devices tell each other their present addresses (dynamic VPN). That did not come to an end, so IKE never began.',
      causes: [
        'The peer cannot be reached by the way that is configured for it (ICMP, UDP or ISDN).',
        'ICMP or UDP is blocked on the way.',
        'Names or passwords of the dynamic VPN entry differ, or the entry is missing on one side.',
      ],
      actions: [
        either('Check that both sides have an entry for dynamic VPN with matching names and password.'),
        either('Allow the packets of the exchange on the way, or choose another way for it.'),
      ],
      settledBy: PEER_LOG,
    },
  },
} satisfies Partial<FindingTexts>;
