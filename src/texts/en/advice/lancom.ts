import type { AdviceText } from '../../types.ts';

/*
 * Where a LANCOM is set: paths of LANconfig and of the console, by LANCOM's reference manual and menu reference (LCOS).
 * The console path is what the command line of the device takes.
 */

/** Advice for LANCOM. */
export const LANCOM_ADVICE: readonly AdviceText[] = [
  {
    codes: ['proposal-mismatch', 'pfs-mismatch', 'weak-algorithm'],
    version: 2,
    text: 'In LANconfig: VPN, IKEv2/IPsec, Encryption: the entry that the connection uses holds the groups, and the ciphers and hashes of the IKE SA and of the Child SA. On the console:',
    snippet: 'cd /Setup/VPN/IKEv2/Encryption\nls',
  },
  {
    codes: ['proposal-mismatch', 'weak-algorithm'],
    phase: 'phase-1',
    attributes: ['encryption', 'key-length', 'integrity', 'authentication-method', 'lifetime'],
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, IKE proposals and IKE proposal lists; the list in use is named in the connection parameters. On the console:',
    snippet: 'cd /Setup/VPN/Proposals/IKE\nls\ncd /Setup/VPN/Proposals/IKE-Proposal-Lists\nls',
  },
  {
    codes: ['proposal-mismatch', 'weak-algorithm'],
    phase: 'phase-1',
    attributes: ['dh-group'],
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, Connection parameters, IKE group. On the console, column IKE-Grp of this table:',
    snippet: 'cd /Setup/VPN/Layer\nls',
  },
  {
    codes: ['proposal-mismatch', 'weak-algorithm'],
    phase: 'phase-2',
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, IPsec proposals and IPsec proposal lists; the list in use is named in the connection parameters. On the console:',
    snippet: 'cd /Setup/VPN/Proposals/IPSEC\nls\ncd /Setup/VPN/Proposals/IPSEC-Proposal-Lists\nls',
  },
  {
    codes: ['pfs-mismatch'],
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, Connection parameters, PFS group. On the console, column PFS-Grp of this table:',
    snippet: 'cd /Setup/VPN/Layer\nls',
  },
  {
    codes: ['pre-shared-key-mismatch', 'authentication-failed', 'identity-mismatch'],
    version: 2,
    text: 'In LANconfig: VPN, IKEv2/IPsec, Authentication: the entry of the connection holds type and value of both identities, and both keys: the local one here is the remote one there. On the console:',
    snippet: 'cd /Setup/VPN/IKEv2/Auth/Parameter\nls',
  },
  {
    codes: ['pre-shared-key-mismatch', 'authentication-failed', 'identity-mismatch'],
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, IKE keys and identities: the entry of the connection holds the pre-shared key, and type and value of both identities. On the console:',
    snippet: 'cd /Setup/VPN/Certificates-and-Keys/IKE-Keys\nls',
  },
  {
    codes: ['connection-unknown', 'no-response'],
    version: 2,
    text: 'In LANconfig: VPN, IKEv2/IPsec, Connection list: the entry of the peer has to be active, with the gateway that the peer has now. On the console:',
    snippet: 'cd /Setup/VPN/IKEv2/Peers\nls',
  },
  {
    codes: ['connection-unknown', 'no-response', 'exchange-mode-mismatch', 'aggressive-mode-with-key'],
    version: 1,
    text: 'In LANconfig: VPN, IKE/IPsec, Connection list: the entry of the peer holds its gateway and the exchange mode (main or aggressive). On the console:',
    snippet: 'cd /Setup/VPN/VPN-Peers\nls',
  },
  {
    codes: ['traffic-selector-mismatch'],
    text: 'The networks come from the routes to the peer and from the VPN rules of the connection. This shows the rules that the device has made of them:',
    snippet: 'show vpn',
  },
  {
    codes: ['line-polling-failed', 'polling-entry-missing'],
    text: 'In LANconfig: Communication, Remote sites, Polling table: the entry of the peer holds the address that is polled, the interval and the retries.',
  },
];
