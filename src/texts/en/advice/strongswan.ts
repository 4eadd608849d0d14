import type { AdviceText } from '../../types.ts';

/*
 * Where strongSwan is set, by swanctl.conf(5), ipsec.conf(5) and ipsec.secrets(5). After a change swanctl.conf is loaded by
 * `swanctl --load-all`, ipsec.conf by `ipsec update`.
 */

const LOAD = 'Load the change with "swanctl --load-all" (or "ipsec update" where ipsec.conf is used).';

/** Advice for strongSwan. */
export const STRONGSWAN_ADVICE: readonly AdviceText[] = [
  {
    codes: ['proposal-mismatch'],
    phase: 'phase-1',
    text: `strongSwan holds the proposals of phase 1 in swanctl.conf as "proposals" of the connection, in ipsec.conf as "ike". ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    proposals = {ike}\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    ike={ike}!',
  },
  {
    codes: ['proposal-mismatch', 'pfs-mismatch'],
    phase: 'phase-2',
    text: `strongSwan holds the proposals of phase 2 in swanctl.conf as "esp_proposals" of the child, in ipsec.conf as "esp". A group at the end of a proposal switches PFS on. ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    children {\n      {connection} {\n        esp_proposals = {esp}\n      }\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    esp={esp}!',
  },
  {
    codes: ['pre-shared-key-mismatch', 'authentication-failed'],
    text: 'strongSwan holds pre-shared keys in the section "secrets" of swanctl.conf, or in ipsec.secrets. Each key names the identities for which it is used; one without identities is used for all. Load it with "swanctl --load-creds" or "ipsec rereadsecrets".',
    snippet: [
      '# swanctl.conf\nsecrets {\n  ike-{connection} {\n    id = {remoteId}\n    secret = "KEY"\n  }\n}\n\n# ipsec.secrets\n{remoteId} : PSK "KEY"',
      '# swanctl.conf\nsecrets {\n  ike-{connection} {\n    id = IDENTITY-OF-THE-PEER\n    secret = "KEY"\n  }\n}\n\n# ipsec.secrets\nIDENTITY-OF-THE-PEER : PSK "KEY"',
    ],
  },
  {
    codes: ['identity-mismatch', 'authentication-failed', 'connection-unknown'],
    text: `strongSwan holds the identities in swanctl.conf as "id" of the sections "local" and "remote", in ipsec.conf as "leftid" and "rightid". ${LOAD}`,
    snippet: [
      '# swanctl.conf\nconnections {\n  {connection} {\n    local {\n      id = {localId}\n    }\n    remote {\n      id = {remoteId}\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    leftid={localId}\n    rightid={remoteId}',
      '# swanctl.conf\nconnections {\n  {connection} {\n    local {\n      id = IDENTITY-OF-THIS-DEVICE\n    }\n    remote {\n      id = IDENTITY-OF-THE-PEER\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    leftid=IDENTITY-OF-THIS-DEVICE\n    rightid=IDENTITY-OF-THE-PEER',
    ],
  },
  {
    codes: ['traffic-selector-mismatch'],
    text: `strongSwan holds the networks in swanctl.conf as "local_ts" and "remote_ts" of the child, in ipsec.conf as "leftsubnet" and "rightsubnet". They must mirror those of the peer. ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    children {\n      {connection} {\n        local_ts = {localNetwork}\n        remote_ts = {remoteNetwork}\n      }\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    leftsubnet={localNetwork}\n    rightsubnet={remoteNetwork}',
  },
  {
    codes: ['ike-version-mismatch'],
    text: `strongSwan holds the version in swanctl.conf as "version" of the connection (1, 2, or 0 for either), in ipsec.conf as "keyexchange". ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    version = 2\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    keyexchange=ikev2',
  },
  {
    codes: ['exchange-mode-mismatch', 'aggressive-mode-with-key'],
    phase: 'phase-1',
    text: `strongSwan holds the mode of phase 1 in swanctl.conf as "aggressive" of the connection, in ipsec.conf under the same name. ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    aggressive = no\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    aggressive=no',
  },
  {
    codes: ['exchange-mode-mismatch'],
    phase: 'phase-2',
    text: `strongSwan holds the encapsulation in swanctl.conf as "mode" of the child, in ipsec.conf as "type". ${LOAD}`,
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    children {\n      {connection} {\n        mode = tunnel\n      }\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    type=tunnel',
  },
  {
    codes: ['no-response'],
    text: 'strongSwan holds the address of the peer in swanctl.conf as "remote_addrs" of the connection, in ipsec.conf as "right".',
  },
  {
    codes: ['dead-peer'],
    text: 'strongSwan holds the check for a dead peer in swanctl.conf as "dpd_delay" of the connection and "dpd_action" of the child, in ipsec.conf as "dpddelay" and "dpdaction". With "restart" the tunnel is built again at once.',
    snippet:
      '# swanctl.conf\nconnections {\n  {connection} {\n    dpd_delay = 30s\n    children {\n      {connection} {\n        dpd_action = restart\n      }\n    }\n  }\n}\n\n# ipsec.conf\nconn {connection}\n    dpddelay=30s\n    dpdaction=restart',
  },
  {
    codes: ['certificate-invalid'],
    text: 'strongSwan reads authorities from swanctl/x509ca and certificates from swanctl/x509 (with ipsec.conf from ipsec.d/cacerts and ipsec.d/certs). This shows what is loaded:',
    snippet: 'swanctl --list-certs',
  },
];
