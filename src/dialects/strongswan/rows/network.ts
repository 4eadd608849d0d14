import type { MessageTable } from '../../../model/messages.ts';
import { documented, family, quiet, recorded } from './row.ts';

/** Dead peer detection, address translation and addresses that change. */
export const NETWORK_ROWS = {
  'dpd-sent': recorded('dpd-sent', 'sending DPD request', 'sending DPD request'),
  'dpd-timeout': recorded(
    'dpd-failed',
    'DPD check timed out, enforcing DPD action',
    'DPD check timed out, enforcing DPD action',
    { cause: 'dead-peer', ikeVersion: 1 },
  ),
  'dpd-unsupported': quiet(
    'DPD not supported by peer, disabled',
    'ike_sa.c',
    'DPD not supported by peer, disabled',
  ),
  'keepalive-sent': documented(
    'dpd-sent',
    'sending keep alive to <address:token>[<port:int>]',
    'ike_sa.c',
    'sending keep alive to 192.0.2.7[4500]',
  ),
  'keepalive-sent-plain': documented('dpd-sent', 'sending keep alive', 'ike_sa.c', 'sending keep alive'),
  'nat-here': recorded(
    'nat-detected',
    'local host is behind NAT, sending keep alives',
    'local host is behind NAT, sending keep alives',
    { side: 'local' },
  ),
  'nat-there': recorded('nat-detected', 'remote host is behind NAT', 'remote host is behind NAT', {
    side: 'remote',
  }),
  'nat-faked': documented(
    'nat-detected',
    'faking NAT situation to enforce UDP encapsulation',
    'ike_sa.c',
    'faking NAT situation to enforce UDP encapsulation',
  ),
  'endpoint-local': recorded(
    'housekeeping',
    'local endpoint changed from <detail:words> to <localAddress:token>',
    'local endpoint changed from 198.51.100.2[500] to 198.51.100.2[4500]',
  ),
  'endpoint-remote': recorded(
    'housekeeping',
    'remote endpoint changed from <detail:words> to <address:token>',
    'remote endpoint changed from 192.0.2.7[500] to 192.0.2.7[4500]',
  ),

  // the kernel
  'mobike-supported': family(
    'peer supports MOBIKE<detail:text>',
    'peer supports MOBIKE, but disabled in config',
  ),
  'mobike-supported-plain': family('peer supports MOBIKE', 'peer supports MOBIKE'),
  'mobike-address': family(
    'got additional MOBIKE peer address: <target:token>',
    'got additional MOBIKE peer address: 10.2.0.1',
  ),
  'mobike-path': family(
    'keeping statically configured path <detail:text>',
    'keeping statically configured path 198.51.100.2 - 192.0.2.7',
  ),
  'mobike-roam': quiet(
    'old path is not available anymore, try to find another',
    'ike_sa.c',
    'old path is not available anymore, try to find another',
  ),
  'mobike-roaming': quiet(
    'requesting address change using MOBIKE',
    'ike_mobike.c',
    'requesting address change using MOBIKE',
  ),
  'mobike-checking': quiet(
    'checking <detail:words> path <reason:text>',
    'ike_mobike.c',
    'checking original path 198.51.100.2[4500] - 192.0.2.7[4500]',
  ),
} as const satisfies MessageTable;
