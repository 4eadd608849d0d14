import { either, local, remote } from '../../actions.ts';
import type { DeviceCodeText, DeviceCodeTexts } from '../../types.ts';

/** Why a tunnel that was up was closed (module 4). Numbers and names: LCOS-MIB. */
export const END_CODES = {
  '0x4301': {
    name: 'Remote-disconnected',
    title: 'The peer closed the tunnel',
    meaning: 'The other side ended the connection. This is an ordinary end.',
    causes: ['A user hung up, or the hold time of the peer ran out.'],
    actions: [remote('If it was not wanted, read there why it closed the tunnel.')],
  },
  '0x4302': {
    name: 'Manual-disconnect',
    title: 'Closed by hand',
    meaning: 'Somebody closed the tunnel at the console or in a management tool. This is an ordinary end.',
    causes: [],
    actions: [],
  },
  '0x4303': {
    name: 'Shorthold-expired',
    title: 'Closed because nobody used it',
    meaning:
      'No data went through the tunnel during its hold time, so it was closed. This is an ordinary end.',
    causes: ['Nothing was sent through the tunnel.'],
    actions: [local('Raise the hold time, or set it to 9999 to keep the tunnel up.')],
  },
  '0x4304': {
    name: 'Physical-disconnected',
    title: 'The internet connection below the tunnel was closed',
    meaning: 'The connection that carries the tunnel went down, and took the tunnel with it.',
    causes: ['The line dropped, or the provider cut it as many do once a day.'],
    actions: [local('Check the internet connection for the same minute.')],
  },
  '0x4305': {
    name: 'Invalid-physical-channel',
    title: 'The channel below the tunnel is gone',
    meaning: 'The channel that carried the tunnel vanished or was replaced by another.',
    causes: ['The device switched to another internet connection (load balancing or backup).'],
    actions: [local('Check load balancing and backup connections for the same minute.')],
  },
  '0x4306': {
    name: 'Dynamic-VPN-reconnect',
    title: 'Closed so that the peer can build it anew',
    meaning:
      'The peer has a new address and builds the tunnel anew, so the old one was closed. This is an ordinary end.',
    causes: ['The address of the peer changed.'],
    actions: [remote('If the tunnel does not come back, check the internet connection of the peer.')],
  },
  '0x4307': {
    name: 'Configuration-changed',
    title: 'Closed because the configuration changed',
    meaning:
      'The settings of this device changed, and it closed the tunnel to use the new ones. This is an ordinary end.',
    causes: ['Somebody, or a management system, saved a new configuration.'],
    actions: [local('If the tunnel does not come back, check what the change did to this connection.')],
  },
  '0x4308': {
    name: 'Removed-from-config',
    title: 'Closed because the peer was taken out of the configuration',
    meaning: 'The peer no longer stands in the configuration of this device. This is an ordinary end.',
    causes: ['Somebody, or a management system, removed the entry.'],
    actions: [local('Enter the peer again if it was removed by mistake.')],
  },
  '0x4309': {
    name: 'Backup-established',
    title: 'A backup connection took over',
    meaning: 'The backup of this connection came up, so this tunnel was closed.',
    causes: ['The main connection is down.'],
    actions: [local('Check the main connection.')],
  },
  '0x430A': {
    name: 'Backup-end',
    title: 'The backup is no longer needed',
    meaning: 'The main connection is back, so the tunnel of the backup was closed. This is an ordinary end.',
    causes: ['The main connection works again.'],
    actions: [],
  },
  '0x430B': {
    name: 'Invalid-transport',
    title: 'What carries the tunnel can no longer be used',
    meaning: 'The way that the tunnel used is no longer valid, so it was closed.',
    causes: ['The internet connection or its address changed.'],
    actions: [local('Check the internet connection for the same minute.')],
  },
  '0x430C': {
    name: 'Stalled-while-tunnel-group-connects',
    title: 'Waiting while its group of tunnels connects',
    meaning:
      'This tunnel belongs to a group, and is held back while the group connects. This is an ordinary state.',
    causes: ['Another tunnel of the group is being set up.'],
    actions: [local('Wait; if it lasts, look at the other tunnels of the group.')],
  },
} satisfies DeviceCodeTexts;

/** Module 5, tunnels that are made on demand between branches: number, name, verdict. */
const MESH: readonly (readonly [number, string, string])[] = [
  [0x5302, 'General-failure', 'A tunnel on demand failed without a named cause'],
  [0x5303, 'Protocol-failure', 'A tunnel on demand failed: error of the protocol'],
  [0x5304, 'Version-mismatch', 'A tunnel on demand failed: the devices use different versions'],
  [0x5402, 'General-failure-hub', 'A tunnel on demand failed at the hub without a named cause'],
  [0x5406, 'Filtered', 'A tunnel on demand was refused by a filter'],
  [0x5407, 'Hop-limit-exceeded', 'A request for a tunnel on demand passed too many devices'],
  [0x5408, 'No-next-hop', 'A request for a tunnel on demand found no next device'],
  [0x5409, 'No-answer-from-next-hop', 'The next device did not answer a request for a tunnel on demand'],
  [0x5410, 'Hub-disabled-in-config', 'Tunnels on demand are switched off at the hub'],
  [0x5800, 'Pending', 'A tunnel on demand is being prepared'],
  [0x5801, 'Already-directly-connected', 'The devices are connected directly already'],
  [0x5802, 'General-failure-spoke', 'A tunnel on demand failed at the branch without a named cause'],
  [0x5805, 'Group-ID-mismatch', 'The branches belong to different groups'],
  [0x580a, 'Could-not-establish-VPN-tunnel', 'The tunnel between the branches did not come up'],
  [0x580b, 'Mesh-tunnel-in-negotiation', 'The tunnel between the branches is being negotiated already'],
  [0x580c, 'Mesh-tunnel-already-connected', 'The tunnel between the branches is up already'],
  [0x5810, 'Spoke-disabled-in-config', 'Tunnels on demand are switched off at the branch'],
];

function meshText([, name, title]: (typeof MESH)[number]): DeviceCodeText {
  return {
    name,
    title,
    meaning:
      'This number belongs to tunnels that branches build on demand between each other. The maker publishes its name alone, so the meaning given here is read from the name.',
    causes: [],
    actions: [
      either('Compare the settings for tunnels on demand on the hub and on both branches.'),
      remote('Record a VPN status trace there during the next attempt.'),
    ],
  };
}

/** Module 5. Numbers and names: LCOS-MIB 10.94. */
export const MESH_CODES: DeviceCodeTexts = Object.fromEntries(
  MESH.map((row) => [`0x${row[0].toString(16).toUpperCase()}`, meshText(row)]),
);
