/*
 * What people open that is no log of a supported device, but near to one. Each kind is known by lines that it alone has.
 */

/** What an input is; `log` is one of a family that is not supported. */
export type KindOfInput = 'log' | 'configuration' | 'status' | 'packets';

/** One kind of input that is not supported. */
export interface InputKind {
  readonly what: KindOfInput;
  /** Whose it is, as a person knows it; left out where several makers' look alike. */
  readonly family?: string;
  /** Lines that it has; each is tried on each line. */
  readonly lines: readonly RegExp[];
  /** So many of its lines are enough; 2 where left out. */
  readonly least?: number;
}

const STRONGSWAN = 'strongSwan';
const LIBRESWAN = 'Libreswan';

/** The kinds, the more special ones first. */
export const INPUT_KINDS: readonly InputKind[] = [
  {
    what: 'log',
    family: 'Netgear (FVS, FVL, FWG)',
    lines: [
      /\[==== IKE PHASE [12] ?\((?:to|from) /i,
      /\*{4} (?:SENT OUT|RECEIVED) +\w+ MESSAGE OF (?:MAIN|AGGR\w*|QUICK) MODE/i,
      /\*{4} (?:MAIN|QUICK|AGGR\w*) MODE COMPLETED ?\*{4}/i,
      /<POLICY: [^>]*> PAYLOADS:/i,
      /^\[\w{3}, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] - \w+/,
    ],
  },
  {
    what: 'log',
    family: 'Planet and Billion (MH, BiGuard)',
    lines: [/\b(?:send|recei\w+) (?:main|aggressive|quick) mode \w+ (?:response )?message of ISAKMP/i],
  },
  {
    what: 'log',
    family: 'Cisco',
    lines: [
      /\bISAKMP ?:? ?\(\d+(?::\d+)*(?::\w+:\d+)?\):/,
      /\bIPSEC\((?:key_engine|create_sa|validate_\w+|sa_request|sa_initiate)/,
      /%(?:ASA|PIX|CRYPTO|IKEV2)-\d-/,
      /\bIKEv[12]-(?:PROTO|PLAT|INTERNAL)-\d+:/,
    ],
  },
  {
    what: 'log',
    family: 'Juniper',
    lines: [
      /\b(?:kmd|iked)\[\d+\]: /,
      /\bRT_IPSEC_\w+|\bKMD_\w+:/,
      /ike_(?:st|encode|decode|find|init|send)_\w+: /,
    ],
  },
  {
    what: 'log',
    family: 'Fortinet',
    lines: [
      /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? )?ike \d+:[^:\s]*:/,
      /\bdevname="?\w+"? .*\blogid="?\d+/,
    ],
  },
  {
    what: 'log',
    family: 'AVM FRITZ!Box',
    lines: [/\bavmike: ?[<>+-]/, /VPN-Fehler:|VPN error: .*IKE-Error/i, /\bikelog\b/],
  },
  {
    what: 'log',
    family: 'racoon',
    lines: [/\bracoon(?:\[\d+\])?: (?:INFO|ERROR|WARNING|NOTIFY|DEBUG|phase1|phase2)/i],
  },
  {
    what: 'log',
    family: 'MikroTik RouterOS',
    lines: [/\bipsec(?:,\w+)*:? (?:respond new phase|initiate new phase|ike2|phase1 negotiation|IPsec-SA)/i],
  },
  {
    what: 'log',
    family: 'OpenBSD iked',
    lines: [/\biked\[\d+\]: spi=0x[0-9a-f]+: /, /\bikev2_(?:recv|send|msg|pld|resp)_\w*: /],
  },

  {
    what: 'status',
    family: STRONGSWAN,
    lines: [
      /^\S+: #\d+, (?:ESTABLISHED|CONNECTING|CREATED|REKEYING|DELETING), IKEv[12], [0-9a-f]+_[ir]/,
      /^\s+\S+: #\d+, reqid \d+, (?:INSTALLED|REKEYED|ROUTED|REKEYING)/,
      /^Status of IKE charon daemon/,
      /^Security Associations \(\d+ up, \d+ connecting\):/,
      /^\s*\S+\[\d+\]: (?:ESTABLISHED|CONNECTING) \d+ \w+ ago/,
      /^\s*\S+\{\d+\}:\s+(?:INSTALLED|ROUTED), (?:TUNNEL|TRANSPORT)/,
    ],
  },
  {
    what: 'status',
    family: LIBRESWAN,
    lines: [
      /^000 (?:using kernel interface|interface \S+ |Total IPsec connections|Connection list:|State Information:|#\d+: ")/,
      /^000 "[^"]+":\s{2,}\S/,
    ],
  },
  {
    what: 'status',
    family: 'Cisco',
    lines: [
      /^IPv[46] Crypto (?:ISAKMP|IKEv2) SA/,
      /^dst\s+src\s+state\s+conn-id/,
      /\bQM_IDLE\b.*\bACTIVE\b/,
      /^\s*#pkts (?:encaps|decaps): \d+/,
      /^Crypto map tag: \S+/,
    ],
  },
  {
    what: 'status',
    family: 'LANCOM',
    lines: [
      /^VPN SPD and IKE configuration:/i,
      /^\s*# of connections\s*=\s*\d+/i,
      /^\s*Connection #\d+\s+\S+/i,
      /^VPN SADB information/i,
    ],
  },
  {
    what: 'status',
    lines: [/^src \S+ dst \S+$/, /^\s+proto (?:esp|ah) spi 0x[0-9a-f]+ reqid \d+ mode (?:tunnel|transport)/],
  },

  {
    what: 'configuration',
    family: STRONGSWAN,
    lines: [
      /^\s*connections\s*\{/,
      /^\s*(?:local|remote)_(?:addrs|ts)\s*=/,
      /^\s*(?:esp_)?proposals\s*=\s*\S+-\S+/,
      /^\s*children\s*\{/,
    ],
  },
  {
    what: 'configuration',
    family: 'strongSwan or Libreswan',
    lines: [
      /^conn\s+\S+\s*$/,
      /^\s+(?:left|right)(?:subnets?|id|cert|auth|sourceip|rsasigkey)?\s*=/,
      /^\s+(?:ike|esp|phase2alg|keyexchange|authby|auto)\s*=/,
    ],
    least: 3,
  },
  {
    what: 'configuration',
    family: 'Cisco',
    lines: [
      /^crypto (?:isakmp|ipsec|map|ikev[12]|dynamic-map) \S+/,
      /^\s+set (?:peer|transform-set|pfs|ikev2-profile) \S+/,
      /^\s+match address \S+/,
    ],
  },
  {
    what: 'configuration',
    family: 'LANCOM',
    lines: [
      /^cd \/?Setup\/VPN/i,
      /^(?:add|set|tab|del) .*\{(?:Peer|IKE-\w+|Remote-Gw|PFS-Grp|SA-Name)\}/i,
      /^lang English$/,
    ],
  },
  {
    what: 'configuration',
    family: 'ZyXEL',
    lines: [
      /^isakmp policy \S+/,
      /^\s*(?:peer-ip|local-ip|keystring|transform-set|policy-enforcement|ipsec-isakmp) \S*/,
      /^crypto map \S+$/,
    ],
  },
  {
    what: 'configuration',
    family: 'Fortinet',
    lines: [
      /^\s*config vpn ipsec phase[12](?:-interface)?/,
      /^\s*set (?:psksecret|phase1name|dhgrp|remote-gw) \S+/,
    ],
  },
  {
    what: 'configuration',
    family: 'AVM FRITZ!Box',
    lines: [/^\s*vpncfg \{/, /^\s*(?:phase1ss|phase2ss|use_xauth|conn_type)\s*=/],
  },

  {
    what: 'packets',
    lines: [
      /\bIP6? \S+\.(?:500|isakmp|4500|ipsec-nat-t) > \S+: /,
      /\bIP6? \S+ > \S+: ESP\(spi=0x/,
      /^\s*\d+\s+\d+\.\d+\s+[\d.]+\s+(?:→ )?[\d.]+\s+(?:ISAKMP|ESP)\s+\d+/,
    ],
  },
];
