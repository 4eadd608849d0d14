import type { Random } from './random.ts';

/*
 * What happens to one peer, as records with the time from one to the next. The texts are those that the manufacturer
 * documents for the classic `vpn-status` trace; names, addresses and numbers are our own.
 */

/** A peer of the made-up device. */
export interface BenchPeer {
  readonly name: string;
  readonly gateway: string;
  readonly own: string;
  readonly remoteNet: string;
  readonly pollTarget: string;
}

/** One record: how long after the one before, in ms, and its text, which may have several lines. */
export type Step = readonly [afterMs: number, text: string];

const CIPHERS = [
  ['BLOWFISH_CBC', 'blowfish-cbc', 'BLOWFISH', 128],
  ['AES_CBC', 'aes-cbc', 'AES', 256],
  ['3DES_CBC', '3des-cbc', '3DES', 168],
] as const;

/** From the wish to connect until IKE starts. */
function opening({ name, gateway, own }: BenchPeer): Step[] {
  const peer = `${name} (${gateway})`;
  const servers = `DNS: ${own}, 0.0.0.0 NBNS: ${own}, 0.0.0.0`;
  return [
    [0, `VPN: connecting to ${peer}`],
    [10, `VPN: start dynamic VPN negotiation for ${peer} via ICMP/UDP`],
    [0, `VPN: create authentication packet for ${peer} ${servers}`],
    [0, `VPN: installing ruleset for ${peer}`],
    [10, `VPN: ruleset installed for ${peer}`],
    [0, `VPN: start IKE negotiation for ${peer}`],
    [10, 'VPN: installed rulesets'],
    [0, `VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-${name}`],
    [
      0,
      `VpnIpm: info; Phase-1 negotiation started for peer ${name} rule isakmp-peer-${name} using MAIN mode`,
    ],
  ];
}

function refusal(remote: number, remoteCipher: string, local: number, localCipher: string): Step {
  const pair = `remote No ${remote} encryption algorithm = ${remoteCipher} <-> local No ${local} encryption algorithm = ${localCipher}`;
  return [0, `VpnIpm: info; phase-1 proposal failed; ${pair}`];
}

/** A tunnel that comes up, after up to three refused proposals. */
export function success(peer: BenchPeer, random: Random): Step[] {
  const { name, gateway, own, remoteNet } = peer;
  const [constant, lower, short, bits] = random.pick(CIPHERS);
  const others = CIPHERS.filter(([other]) => other !== constant);
  const refused = random.between(0, 3);
  const steps = opening(peer);
  steps.push(
    [
      random.between(15, 40) * 10,
      `VPN: received authentication packet from ${name} (${gateway}) DNS: ${peer.pollTarget}, 0.0.0.0 NBNS: ${peer.pollTarget}, 0.0.0.0`,
    ],
    [60, `VpnIpm: info; The remote server ${gateway}:500 id <no_id> is Enigmatec IPSEC version 1.4.0`],
  );
  for (let local = 1; local <= refused; local++) {
    steps.push(refusal(1, constant, local, others[local % others.length]?.[0] ?? 'CAST_CBC'));
  }
  const spis = [random.spi(), random.spi()];
  steps.push(
    [10, `VpnIpm: info; Phase-1 remote proposal 1 matched with local proposal ${refused + 1}`],
    [
      random.between(50, 300) * 10,
      `VpnIpm: info; Phase-1 [inititiator] between initiator id ${own}, responder id ${gateway} done`,
    ],
    [0, `VpnIpm: info; SA ISAKMP for peer ${name} encryption ${lower} authentication md5`],
    [0, 'VpnIpm: info; life time ( 108000 sec/ 0 kb)'],
    [
      random.between(50, 300) * 10,
      `VpnIpm: info; Phase-2 [inititiator] done with 2 SAS for peer ${name} rule ipsec-0-${name}-pr0-l0-r0`,
    ],
    [0, `VpnIpm: info; rule:' ipsec 10.0.0.0/255.255.0.0 <-> ${remoteNet}/255.255.255.0 '`],
    [0, `VpnIpm: info; SA ESP [0x${spis[0]}] alg ${short} keylength ${bits} +hmac HMAC_SHA outgoing`],
    [0, `VpnIpm: info; SA ESP [0x${spis[1]}] alg ${short} keylength ${bits} +hmac HMAC_SHA incoming`],
    [10, 'VpnIpm: info; life soft( 1800 sec/180000 kb) hard (2000 sec/200000 kb)'],
    [0, `VpnIpm: info; tunnel between src: ${own} dst: ${gateway}`],
    [random.between(20, 120) * 10, `VPN: ${name} (${gateway}) connected, set poll timer to 30 sec`],
  );
  return steps;
}

/** The peer never answers: a time-out half a minute after the start. */
export function silence(peer: BenchPeer): Step[] {
  const of = `${peer.name} (${peer.gateway})`;
  return [
    ...opening(peer),
    [30_000, `VPN: connection for ${of} timed out: no response`],
    [0, `VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for ${of}`],
  ];
}

/** Every proposal of the peer is refused, then the time runs out. */
export function mismatch(peer: BenchPeer, random: Random): Step[] {
  const of = `${peer.name} (${peer.gateway})`;
  const steps = opening(peer);
  const offered = random.pick(CIPHERS)[0];
  const lists = CIPHERS.filter(([constant]) => constant !== offered);
  for (let remote = 1; remote <= 2; remote++) {
    for (const [i, [constant]] of lists.entries()) {
      const [, text] = refusal(remote, offered, i + 1, constant);
      steps.push([remote === 1 && i === 0 ? 250 : 0, text]);
    }
  }
  steps.push(
    [29_700, `VPN: connection for ${of} timed out: no response`],
    [0, `VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for ${of}`],
  );
  return steps;
}

/** Unanswered polls, `lost` of them (1 to 6); with six the device gives up. */
export function polling({ name, gateway, pollTarget }: BenchPeer, lost: number): Step[] {
  const of = `${name} (${gateway})`;
  const unanswered = `VPN: poll timeout for ${of} remote site did not answer during interval`;
  const steps: Step[] = [];
  for (let i = 0; i < Math.min(lost, 5); i++) {
    const first = i === 0 ? ' setting poll time to 1 sec.' : '';
    const after = i === 0 ? 0 : 1000;
    steps.push([after, `${unanswered}${first} (${5 - i} retries left) send poll frame to ${pollTarget}`]);
  }
  if (lost < 6) return steps;
  return [
    ...steps,
    [1000, `${unanswered} no retries left, disconnect channel`],
    [10, `VPN: Error: IFC-X-Line-polling-failed (0x1307) for ${of}`],
    [0, `VPN: disconnecting ${of}`],
  ];
}

/** Keep-alive is set, but the polling table has no entry. */
export function missingEntry({ name, gateway }: BenchPeer): Step[] {
  return [[0, `VPN: Error: IFC-I-No-poll-table-entry-matched (0x1108) for ${name} (${gateway})`]];
}

/** Lines of another trace that somebody left switched on: a packet that the router forwards. */
export function routedPacket(peer: BenchPeer, random: Random): string {
  const host = peer.remoteNet.replace(/0$/, String(random.between(2, 250)));
  return [
    `IP-Router Rx (${peer.name}, RtgTag: 0):`,
    `DstIP: 10.0.0.${random.between(2, 250)}, SrcIP: ${host}, Len: 84, DSCP/TOS: 0x00`,
    `Prot.: ICMP (1), echo request, id: 0x${random.spi().slice(4)}, seq: 0x${random.spi().slice(4)}`,
    'Route: LAN Tx (INTRANET):',
  ].join('\n');
}
