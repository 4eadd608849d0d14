import type { EventFacts, MessageTable } from '../../../model/messages.ts';

/** The texts of phase 1 and phase 2 exist in IKEv1 only. */
const IKEV1: EventFacts = { ikeVersion: 1 };

const KB = 'LANCOM knowledge base, "Traces - VPN status trace explained"';

/**
 * The messages of LANCOM's `vpn-status` trace, classic generation (LCOS 3 to 5, IKEv1). Later firmware names the version of
 * IKE in some of them. The prefixes `VpnIpm: info;`
 * and `IKE info:` are taken off before a text is matched; `VPN:` belongs to the text.
 */
export const CLASSIC_ROWS = {
  // before IKE
  connecting: {
    text: 'VPN: connecting to <peer:token> (<address:address>{ IKEv<version:int>})',
    kind: 'connect-requested',
    evidence: 'documented',
    source: KB,
    example: 'VPN: connecting to BRANCH (192.0.2.7)',
  },
  'dynamic-started': {
    text: 'VPN: start dynamic VPN negotiation for <peer:token> (<address:address>) via <medium:text>',
    kind: 'pre-exchange-started',
    evidence: 'documented',
    source: KB,
    example: 'VPN: start dynamic VPN negotiation for BRANCH (192.0.2.7) via ICMP/UDP',
  },
  'authentication-sent': {
    text: 'VPN: create authentication packet for <peer:token> (<address:address>){ DNS: <dns1:address>, <dns2:address>}{ NBNS: <nbns1:address>, <nbns2:address>}',
    kind: 'pre-exchange-sent',
    evidence: 'documented',
    source: KB,
    example:
      'VPN: create authentication packet for BRANCH (192.0.2.7) DNS: 10.1.0.1, 0.0.0.0 NBNS: 10.1.0.1, 0.0.0.0',
  },
  'authentication-received': {
    text: 'VPN: received authentication packet from <peer:token> (<address:address>){ DNS: <dns1:address>, <dns2:address>}{ NBNS: <nbns1:address>, <nbns2:address>}',
    kind: 'pre-exchange-received',
    evidence: 'documented',
    source: KB,
    example:
      'VPN: received authentication packet from BRANCH (192.0.2.7) DNS: 10.2.0.1, 0.0.0.0 NBNS: 10.2.0.1, 0.0.0.0',
  },
  'ruleset-installing': {
    text: 'VPN: installing ruleset for <peer:token> (<address:address>)',
    kind: 'rules-installing',
    evidence: 'documented',
    source: KB,
    example: 'VPN: installing ruleset for BRANCH (192.0.2.7)',
  },
  'ruleset-installed': {
    text: 'VPN: ruleset installed for <peer:token> (<address:address>)',
    kind: 'rules-installed',
    evidence: 'documented',
    source: KB,
    example: 'VPN: ruleset installed for BRANCH (192.0.2.7)',
  },
  'rulesets-installed': {
    text: 'VPN: installed rulesets',
    kind: 'rules-ready',
    evidence: 'documented',
    source: KB,
    example: 'VPN: installed rulesets',
  },
  'ike-started': {
    text: 'VPN: start IKE negotiation for <peer:token> (<address:address>{ IKEv<version:int>})',
    kind: 'ike-requested',
    evidence: 'documented',
    source: KB,
    example: 'VPN: start IKE negotiation for BRANCH (192.0.2.7)',
  },

  // phase 1
  'phase-1-started': {
    text: 'phase-1 negotiation started for peer isakmp-peer-<peer:token>',
    kind: 'phase-1-started',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example: 'VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-BRANCH',
  },
  'phase-1-mode': {
    text: 'Phase-1 negotiation started for peer <peer:token> rule <rule:token> using <mode:token> mode',
    kind: 'phase-1-started',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example:
      'VpnIpm: info; Phase-1 negotiation started for peer BRANCH rule isakmp-peer-BRANCH using MAIN mode',
  },
  'peer-software': {
    text: 'The remote server <address:address>:<port:int> id <id:token> is <software:text>',
    kind: 'peer-software',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; The remote server 192.0.2.7:500 id <no_id> is Enigmatec IPSEC version 1.4.0',
  },
  'proposal-rejected': {
    text: 'phase-<phase:int> proposal failed{;}{,} remote No <remoteNo:int>{,} <attribute:words> = <remote:token> <-> local No <localNo:int>{,} <localAttribute:words> = <local:token>',
    kind: 'proposal-rejected',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example:
      'VpnIpm: info; phase-1 proposal failed; remote No 1 encryption algorithm = BLOWFISH_CBC <-> local No 1 encryption algorithm = AES_CBC',
  },
  'proposal-accepted': {
    text: 'Phase-<phase:int> remote proposal <remoteNo:int> matched with local proposal <localNo:int>',
    kind: 'proposal-accepted',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example: 'VpnIpm: info; Phase-1 remote proposal 1 matched with local proposal 3',
  },
  'phase-1-done': {
    text: 'Phase-1 [<role:token>] between initiator id <initiatorId:words>, responder id <responderId:words> done',
    kind: 'phase-1-done',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example:
      'VpnIpm: info; Phase-1 [inititiator] between initiator id 198.51.100.2, responder id 192.0.2.7 done',
  },
  'phase-1-agreed': {
    text: 'SA ISAKMP for peer <peer:token> encryption <encryption:token> authentication <integrity:token>',
    kind: 'phase-1-agreed',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; SA ISAKMP for peer BRANCH encryption blowfish-cbc authentication md5',
  },
  'phase-1-lifetime': {
    text: 'life time ( <hardSeconds:int> sec/ <hardKilobytes:int> kb)',
    kind: 'phase-1-lifetime',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; life time ( 108000 sec/ 0 kb)',
  },

  // phase 2
  'phase-2-done': {
    text: 'Phase-2 [<role:token>] done with <count:int> SAS for peer <peer:token> rule <rule:token>',
    kind: 'phase-2-done',
    evidence: 'documented',
    source: KB,
    facts: IKEV1,
    example:
      'VpnIpm: info; Phase-2 [inititiator] done with 2 SAS for peer BRANCH rule ipsec-0-BRANCH-pr0-l0-r0',
  },
  'phase-2-networks': {
    text: "rule:' ipsec <localNetwork:token> <-> <remoteNetwork:token> '",
    kind: 'phase-2-networks',
    evidence: 'documented',
    source: KB,
    example: "VpnIpm: info; rule:' ipsec 10.1.0.0/255.255.255.0 <-> 10.2.0.0/255.255.255.0 '",
  },
  'phase-2-sa': {
    text: 'SA <protocol:token> [<spi:hex>] alg <encryption:token> keylength <keyLength:int> +hmac <integrity:token> <direction:token>',
    kind: 'phase-2-sa',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; SA ESP [0x1a2b3c4d] alg BLOWFISH keylength 128 +hmac HMAC_SHA outgoing',
  },
  'phase-2-lifetime': {
    text: 'life soft( <softSeconds:int> sec/ <softKilobytes:int> kb) hard ( <hardSeconds:int> sec/ <hardKilobytes:int> kb)',
    kind: 'phase-2-lifetime',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; life soft( 1800 sec/180000 kb) hard (2000 sec/200000 kb)',
  },
  'tunnel-endpoints': {
    text: 'tunnel between src: <localAddress:address> dst: <address:address>',
    kind: 'tunnel-endpoints',
    evidence: 'documented',
    source: KB,
    example: 'VpnIpm: info; tunnel between src: 198.51.100.2 dst: 192.0.2.7',
  },

  // the tunnel is up
  connected: {
    text: 'VPN: <peer:token> (<address:address>{ IKEv<version:int>}) connected{, set poll timer to <pollSeconds:int> sec}',
    kind: 'tunnel-up',
    evidence: 'documented',
    source: KB,
    example: 'VPN: BRANCH (192.0.2.7) connected, set poll timer to 30 sec',
  },
  'poll-unanswered': {
    text: 'VPN: poll timeout for <peer:token> (<address:address>) remote site did not answer during interval{ setting poll time to <pollSeconds:int> sec.}{ (<retriesLeft:int> retries left)}{ send poll frame to <target:address>}{ <givenUp:words> retries left, disconnect channel}',
    kind: 'poll-unanswered',
    evidence: 'documented',
    source: KB,
    example:
      'VPN: poll timeout for BRANCH (192.0.2.7) remote site did not answer during interval (4 retries left) send poll frame to 10.2.0.1',
  },
  'poll-interval': {
    text: 'setting poll time to <pollSeconds:int> sec.',
    kind: 'poll-detail',
    evidence: 'documented',
    source: KB,
    example: 'setting poll time to 1 sec.',
  },
  'poll-retries': {
    text: '(<retriesLeft:int> retries left){ send poll frame to <target:address>}',
    kind: 'poll-detail',
    evidence: 'documented',
    source: KB,
    example: '(5 retries left)',
  },
  'poll-sent': {
    text: 'send poll frame to <target:address>',
    kind: 'poll-detail',
    evidence: 'documented',
    source: KB,
    example: 'send poll frame to 10.2.0.1',
  },
  'poll-given-up': {
    text: 'no retries left, disconnect channel',
    kind: 'poll-given-up',
    evidence: 'documented',
    source: KB,
    example: 'no retries left, disconnect channel',
  },

  // ends
  'setup-timeout': {
    text: 'VPN: connection for <peer:token> (<address:address>{ IKEv<version:int>}) timed out: <reason:text>',
    kind: 'setup-timeout',
    evidence: 'documented',
    source: KB,
    example: 'VPN: connection for BRANCH (192.0.2.7) timed out: no response',
  },
  error: {
    text: 'VPN: Error: <symbol:token> (<code:hex>) for <peer:token> (<address:address>){ IKEv<version:int>}',
    kind: 'device-error',
    evidence: 'documented',
    source: KB,
    example: 'VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for BRANCH (192.0.2.7)',
  },
  disconnecting: {
    text: 'VPN: disconnecting <peer:token> (<address:address>{ IKEv<version:int>})',
    kind: 'tunnel-closing',
    evidence: 'documented',
    source: KB,
    example: 'VPN: disconnecting BRANCH (192.0.2.7)',
  },
} as const satisfies MessageTable;
