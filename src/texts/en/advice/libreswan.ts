import type { AdviceText } from '../../types.ts';

/* Where libreswan is set, by ipsec.conf(5), ipsec.secrets(5) and ipsec(8). */

const LOAD = 'Load the change with "ipsec replace {connection}".';

/** Advice for libreswan. */
export const LIBRESWAN_ADVICE: readonly AdviceText[] = [
  {
    codes: ['proposal-mismatch'],
    phase: 'phase-1',
    text: `Libreswan holds the proposals of phase 1 in ipsec.conf as "ike". ${LOAD}`,
    snippet: 'conn {connection}\n    ike={ike}',
  },
  {
    codes: ['proposal-mismatch'],
    phase: 'phase-2',
    text: `Libreswan holds the proposals of phase 2 in ipsec.conf as "esp". ${LOAD}`,
    snippet: 'conn {connection}\n    esp={esp}',
  },
  {
    codes: ['pfs-mismatch'],
    text: `Libreswan switches PFS on or off in ipsec.conf with "pfs"; the group stands at the end of "esp". ${LOAD}`,
    snippet: ['conn {connection}\n    pfs=yes\n    esp={esp}', 'conn {connection}\n    pfs=yes'],
  },
  {
    codes: ['pre-shared-key-mismatch', 'authentication-failed'],
    text: 'Libreswan holds pre-shared keys in ipsec.secrets, behind the identities for which they are used. Load them with "ipsec secrets".',
    snippet: ['{localId} {remoteId} : PSK "KEY"', 'IDENTITY-OF-THIS-DEVICE IDENTITY-OF-THE-PEER : PSK "KEY"'],
  },
  {
    codes: ['identity-mismatch', 'authentication-failed', 'connection-unknown'],
    text: `Libreswan holds the identities in ipsec.conf as "leftid" and "rightid"; a name that is no address has an @ in front. ${LOAD}`,
    snippet: [
      'conn {connection}\n    leftid={localId}\n    rightid={remoteId}',
      'conn {connection}\n    leftid=IDENTITY-OF-ONE-END\n    rightid=IDENTITY-OF-THE-OTHER',
    ],
  },
  {
    codes: ['traffic-selector-mismatch'],
    text: `Libreswan holds the networks in ipsec.conf as "leftsubnet" and "rightsubnet". They must mirror those of the peer. ${LOAD}`,
    snippet: 'conn {connection}\n    leftsubnet={localNetwork}\n    rightsubnet={remoteNetwork}',
  },
  {
    codes: ['ike-version-mismatch'],
    text: `Libreswan holds the version in ipsec.conf as "ikev2". ${LOAD}`,
    snippet: 'conn {connection}\n    ikev2=yes',
  },
  {
    codes: ['exchange-mode-mismatch', 'aggressive-mode-with-key'],
    phase: 'phase-1',
    text: `Libreswan holds the mode of phase 1 in ipsec.conf as "aggressive". ${LOAD}`,
    snippet: 'conn {connection}\n    aggressive=no',
  },
  {
    codes: ['exchange-mode-mismatch'],
    phase: 'phase-2',
    text: `Libreswan holds the encapsulation in ipsec.conf as "type". ${LOAD}`,
    snippet: 'conn {connection}\n    type=tunnel',
  },
  {
    codes: ['no-response'],
    text: 'Libreswan holds the addresses of both ends in ipsec.conf as "left" and "right".',
  },
  {
    codes: ['dead-peer'],
    text: `Libreswan holds the check for a dead peer in ipsec.conf as "dpddelay". ${LOAD}`,
    snippet: 'conn {connection}\n    dpddelay=30',
  },
  {
    codes: ['certificate-invalid'],
    text: 'Libreswan reads keys, certificates and authorities from its NSS database. This shows what it holds:',
    snippet: 'ipsec listall',
  },
];
