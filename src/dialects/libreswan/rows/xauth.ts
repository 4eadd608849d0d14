import type { MessageTable } from '../../../model/messages.ts';
import { documented, unverified, V1 } from './row.ts';

/** Extended authentication (XAuth) and configuration mode of IKEv1. */
export const XAUTH_ROWS = {
  'xauth-request-sent': documented(
    'packet-sent',
    'XAUTH: Sending <detail:words> request{ (<reason:text>}',
    'XAUTH: Sending Username/Password request (MAIN_R3->XAUTH_R0)',
    { ...V1, exchange: 'transaction', payloads: ['HASH', 'ATTR'] },
  ),
  'xauth-method': documented(
    'housekeeping',
    'XAUTH: <detail:words> authentication method requested to authenticate user <id:text>',
    "XAUTH: password file authentication method requested to authenticate user 'anna'",
  ),
  'xauth-file': documented(
    'housekeeping',
    'XAUTH: password file (<detail:text>',
    'XAUTH: password file (/etc/ipsec.d/passwd) open.',
  ),
  'xauth-user-failed': documented(
    'housekeeping',
    'XAUTH: failure user<detail:text>',
    'XAUTH: failure user(anna:xauth-psk)',
  ),
  'xauth-user-ok': documented(
    'authenticated',
    'XAUTH: success user<id:text>',
    'XAUTH: success user(anna:xauth-psk)',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-failed': documented(
    'cause',
    'XAUTH: User <id:words>: Authentication Failed<reason:text>',
    'XAUTH: User anna: Authentication Failed: Incorrect Username or Password',
    { ...V1, phase: 'phase-1', exchange: 'transaction', cause: 'xauth-failed' },
  ),
  'xauth-succeeded': documented(
    'authenticated',
    'XAUTH: User <id:words>: Authentication Successful',
    'XAUTH: User anna: Authentication Successful',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-client-failed': unverified('cause', 'XAUTH: authentication failed', 'XAUTH: authentication failed', {
    ...V1,
    phase: 'phase-1',
    exchange: 'transaction',
    cause: 'xauth-failed',
  }),
  'xauth-client-answer': documented(
    'housekeeping',
    'XAUTH: Answering XAUTH challenge with <detail:text>',
    "XAUTH: Answering XAUTH challenge with user='anna'",
  ),
  'xauth-client-ok': documented(
    'authenticated',
    'XAUTH: Successfully Authenticated',
    'XAUTH: Successfully Authenticated',
    {
      ...V1,
      exchange: 'transaction',
    },
  ),
  'xauth-state': documented(
    'housekeeping',
    'STATE_XAUTH_<state:token>: <detail:text>',
    'STATE_XAUTH_R1: XAUTH status sent - awaiting ack',
  ),
  'xauth-reply-incomplete': documented(
    'housekeeping',
    'Expected MODE_CFG_REPLY <detail:text>',
    'Expected MODE_CFG_REPLY is missing username and password attribute',
  ),
  'mode-config-state': documented(
    'housekeeping',
    'STATE_MODE_CFG_<state:token>: <detail:text>',
    'STATE_MODE_CFG_R1: ModeCfg Set sent, expecting Ack',
  ),
  'mode-config': documented('housekeeping', 'modecfg_<detail:text>', 'modecfg_inR0(STF_OK)'),
  'mode-config-address': documented(
    'address-assigned',
    'Received {IPv4 address:}{IP address} <target:address>{/<detail:text>}',
    'Received IPv4 address: 10.9.0.5/32',
    V1,
  ),
  'xauth-login': documented(
    'housekeeping',
    'XAUTH: User <id:words>: Attempting to login',
    'XAUTH: User anna: Attempting to login',
  ),
  'xauth-not-enabled': documented(
    'cause',
    'XAUTH: Username or password request was received, but XAUTH client mode not enabled.',
    'XAUTH: Username or password request was received, but XAUTH client mode not enabled.',
    { ...V1, phase: 'phase-1', exchange: 'transaction', cause: 'xauth-failed' },
  ),
  'xauth-soft-failure': documented(
    'complaint',
    'XAUTH: authentication for <id:words> failed, but policy is set to soft fail',
    'XAUTH: authentication for anna failed, but policy is set to soft fail',
    { ...V1, phase: 'phase-1', exchange: 'transaction' },
  ),
  'xauth-aborted': documented(
    'cause',
    'XAUTH: aborting entire IKE Exchange',
    'XAUTH: aborting entire IKE Exchange',
    { ...V1, phase: 'phase-1', exchange: 'transaction', cause: 'xauth-failed' },
  ),
  'xauth-status-failed': documented(
    'cause',
    'Received Cisco XAUTH status: FAIL',
    'Received Cisco XAUTH status: FAIL',
    { ...V1, phase: 'phase-1', exchange: 'transaction', cause: 'xauth-failed' },
  ),
  'xauth-pam': documented(
    'housekeeping',
    'PAM: <detail:text>',
    "PAM: authentication of user 'anna' SUCCEEDED",
  ),
  'mode-config-sent': documented('housekeeping', 'Sending MODE CONFIG set', 'Sending MODE CONFIG set'),
  'mode-config-request': documented(
    'housekeeping',
    'modecfg: Sending IP request (<detail:text>',
    'modecfg: Sending IP request (MODECFG_I1)',
  ),
  'mode-config-received': documented(
    'housekeeping',
    'Received {DNS server}{IP4 NETMASK}{subnet} <detail:text>',
    'Received DNS server 10.9.0.1',
  ),
  'mode-config-source': documented(
    'housekeeping',
    'setting ip source address to <target:text>',
    'setting ip source address to 10.9.0.5/32',
  ),
  'pool-empty': documented('cause', 'no free address in addresspool', 'no free address in addresspool', {
    cause: 'limit-exceeded',
  }),
} as const satisfies MessageTable;
