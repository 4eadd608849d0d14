/*
 * Traces for the browser tests, with names and documentation addresses of our own. They follow the message texts that
 * the manufacturer documents.
 */

/** A tunnel of one peer that comes up after two refused proposals, then one to a peer that stays silent. */
export const TWO_PEERS = `[VPN-Status] 2024/03/05 08:15:30,100 VPN: connecting to BRANCH-NORTH (198.51.100.20)
[VPN-Status] 2024/03/05 08:15:30,120 VPN: start IKE negotiation for BRANCH-NORTH (198.51.100.20)
[VPN-Status] 2024/03/05 08:15:30,130 VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-BRANCH-NORTH
[VPN-Status] 2024/03/05 08:15:30,130 VpnIpm: info; Phase-1 negotiation started for peer BRANCH-NORTH rule isakmp-peer-BRANCH-NORTH using MAIN mode
[VPN-Status] 2024/03/05 08:15:30,400 VpnIpm: info; phase-1 proposal failed; remote No 1 encryption algorithm = BLOWFISH_CBC <-> local No 1 encryption algorithm = AES_CBC
[VPN-Status] 2024/03/05 08:15:30,400 VpnIpm: info; phase-1 proposal failed; remote No 1 encryption algorithm = BLOWFISH_CBC <-> local No 2 encryption algorithm = AES_CBC
[VPN-Status] 2024/03/05 08:15:30,410 VpnIpm: info; Phase-1 remote proposal 1 matched with local proposal 3
[VPN-Status] 2024/03/05 08:15:32,530 VpnIpm: info; Phase-1 [inititiator] between initiator id 192.0.2.1, responder id 198.51.100.20 done
[VPN-Status] 2024/03/05 08:15:32,530 VpnIpm: info; SA ISAKMP for peer BRANCH-NORTH encryption blowfish-cbc authentication md5
[VPN-Status] 2024/03/05 08:15:32,530 VpnIpm: info; life time ( 108000 sec/ 0 kb)
[VPN-Status] 2024/03/05 08:15:34,190 VpnIpm: info; Phase-2 [inititiator] done with 2 SAS for peer BRANCH-NORTH rule ipsec-0-BRANCH-NORTH-pr0-l0-r0
[VPN-Status] 2024/03/05 08:15:34,190 VpnIpm: info; rule:' ipsec 10.20.0.0/255.255.255.0 <-> 10.30.0.0/255.255.255.0 '
[VPN-Status] 2024/03/05 08:15:34,190 VpnIpm: info; SA ESP [0x1f2e3d4c] alg BLOWFISH keylength 128 +hmac HMAC_SHA outgoing
[VPN-Status] 2024/03/05 08:15:34,190 VpnIpm: info; SA ESP [0x0a1b2c3d] alg BLOWFISH keylength 128 +hmac HMAC_SHA incoming
[VPN-Status] 2024/03/05 08:15:34,200 VpnIpm: info; life soft( 1800 sec/180000 kb) hard (2000 sec/200000 kb)
[VPN-Status] 2024/03/05 08:15:34,200 VpnIpm: info; tunnel between src: 192.0.2.1 dst: 198.51.100.20
[VPN-Status] 2024/03/05 08:15:35,360 VPN: BRANCH-NORTH (198.51.100.20) connected, set poll timer to 30 sec
[VPN-Status] 2024/03/05 08:16:00,100 VPN: connecting to BRANCH-SOUTH (203.0.113.30)
[VPN-Status] 2024/03/05 08:16:00,120 VPN: start IKE negotiation for BRANCH-SOUTH (203.0.113.30)
[VPN-Status] 2024/03/05 08:16:00,130 VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-BRANCH-SOUTH
[VPN-Status] 2024/03/05 08:16:30,210 VPN: connection for BRANCH-SOUTH (203.0.113.30) timed out: no response
`;

/** Something that is no log of a VPN router. */
export const NO_LOG = 'Shopping list\nmilk\nbread\nstring\n';
