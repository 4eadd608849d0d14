import type { ReportTexts } from '../reportTexts.ts';

/** The frame of a report in English. */
export const REPORT_EN: ReportTexts = {
  title: 'Report of ikescope {version}',
  sources: 'Sources',
  source: [
    '{lines=0}{name} is empty.',
    '{name} is a log of {dialect} with {lines} lines: {understood} are understood, {continuation} continue the one before, {blank} are blank, {unknown} are not understood.',
    '{name} has {lines} lines, of which {blank} are blank. None was recognised.',
  ],
  part: '{name}: lines {first} to {last}',
  partLines: 'Places below are given as file and line within that file.',
  warning: ['Line {line}: {message}', '{message}'],
  nothing: 'No negotiation was found.',
  sourceFindings: 'About {name} as a whole',
  connection: [
    '{name} ({address}) in {source}',
    '{name} in {source}',
    '{address} in {source}',
    'A peer without name and address in {source}',
  ],
  headlines: {
    established: [
      '{inferred=yes}{number}. Tunnel up after {setup} (concluded, not said by the device)',
      '{inferred=yes}{number}. Tunnel up (concluded, not said by the device)',
      '{number}. Tunnel up after {setup}',
      '{number}. Tunnel up',
    ],
    failed: ['{number}. Failed: {title}', '{number}. Failed'],
    closed: ['{number}. Closed: {title}', '{number}. Closed on purpose'],
    lost: ['{number}. Tunnel lost: {title}', '{number}. Tunnel lost'],
    unfinished: ['{number}. Unfinished: {title}', '{number}. Unfinished'],
  },
  span: [
    'From {start} ({from}) to {end} ({to}), {duration} in all.',
    'From {start} ({from}) to {end} ({to}).',
    'At {start} ({from} to {to}).',
    'From {from} to {to}.',
    'At {start} ({from}).',
    'At {from}.',
  ],
  roles: {
    initiator: [
      'This device ({address}) called the peer, with IKEv{version}.',
      'This device called the peer, with IKEv{version}.',
      'This device called the peer.',
    ],
    responder: [
      'The peer called this device ({address}), with IKEv{version}.',
      'The peer called this device, with IKEv{version}.',
      'The peer called this device.',
    ],
    unknown: [
      'The log does not show who called. The version is IKEv{version}.',
      'The log does not show who called.',
    ],
  },

  phases: 'Phases',
  phaseColumns: ['Phase', 'Exchange', 'Outcome', 'Start', 'End', 'Line'],
  comparisons: {
    setup: 'Proposals',
    'phase-1': 'Proposals of phase 1',
    'phase-2': 'Proposals of phase 2',
    established: 'Proposals',
    teardown: 'Proposals',
  },
  comparisonColumns: ['Peer/own', 'Verdict', 'Attribute', 'Peer', 'This device', 'Result', 'Line'],
  others: 'all others',
  morePairs: '{pairs} more pairs are left out here; the JSON report has them all.',
  agreed: {
    setup: 'Agreed',
    'phase-1': 'Agreed in phase 1',
    'phase-2': 'Agreed in phase 2',
    established: 'Agreed',
    teardown: 'Agreed',
  },
  agreedColumns: ['Attribute', 'Value'],
  identities: [
    'Identities: this device is {local}, the peer is {remote}.',
    'Identity of this device: {local}.',
    'Identity of the peer: {remote}.',
  ],
  networks: [
    'Networks: {local} on this side, {remote} behind the peer.',
    'Networks on this side: {local}.',
    'Networks behind the peer: {remote}.',
  ],
  sas: 'Security associations',
  saColumns: ['Direction', 'Protocol', 'SPI', 'Encryption', 'Key bits', 'Integrity'],
  directions: { outgoing: 'outgoing', incoming: 'incoming' },
  lifetime: [
    'Keys of phase {phase} are renewed after {soft} or {softKilobytes} kB, and end after {hard} or {hardKilobytes} kB.',
    'Keys of phase {phase} are renewed after {soft}, and end after {hard} or {hardKilobytes} kB.',
    'Keys of phase {phase} are renewed after {soft}, and end after {hard}.',
    'Keys of phase {phase} end after {hard} or {hardKilobytes} kB.',
    'Keys of phase {phase} end after {hard}.',
    'Keys of phase {phase} are renewed after {soft}.',
    'Keys of phase {phase} end after {hardKilobytes} kB.',
  ],
  polls: ['{polls=1}One poll stayed unanswered.', '{polls} polls stayed unanswered.'],

  finding: '{severity} ({confidence}): {title}',
  deviceCode: 'Error number of the device: {code} {name}.',
  attributeColumns: ['Attribute', 'Peer', 'This device'],
  causes: 'Likely causes, the likeliest first',
  actions: { local: 'On this device', remote: 'On the peer', either: 'On either side' },
  settledBy: 'What would settle it',
  evidence: 'Evidence',
  morePlaces: 'and {places} more',

  pairs: 'Seen from both ends',
  pair: [
    '{first} and {second} are one negotiation. The clocks of the two logs differ by {offset}.',
    '{first} and {second} are one negotiation.',
  ],

  duration: [
    '{days} d {hours} h',
    '{days} d',
    '{hours} h {minutes} min',
    '{hours} h',
    '{minutes} min {seconds} s',
    '{minutes} min',
    '{seconds} s',
    '{milliseconds} ms',
  ],
};
