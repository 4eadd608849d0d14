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
  'peer-moved': quiet(
    'NAT mappings of <detail:text>',
    'ike_mobike.c, update_sa_job.c',
    'NAT mappings of CHILD_SA ESP/0xc36bef9c/192.0.2.7 changed to 203.0.113.9[4500], queuing update job',
  ),
  'peer-moved-detected': quiet(
    'detected changes in NAT mappings, initiating MOBIKE update',
    'ike_mobike.c',
    'detected changes in NAT mappings, initiating MOBIKE update',
  ),
  'nat-gone': quiet(
    '{local}{remote} host is not behind NAT anymore',
    'ike_natd.c',
    'remote host is not behind NAT anymore',
  ),
  'dpd-invalid': quiet(
    'received invalid DPD sequence number <detail:text>',
    'isakmp_dpd.c',
    'received invalid DPD sequence number 12 (expected 11), ignored',
  ),
  'dpd-instead': quiet(
    'sending DPD instead of keep alive <seconds:int>s after last outbound message',
    'ike_sa.c',
    'sending DPD instead of keep alive 90s after last outbound message',
  ),
  'route-lost': quiet(
    'no route found to reach <target:words>{, MOBIKE update deferred}{, path probing deferred}',
    'ike_mobike.c',
    'no route found to reach peer, MOBIKE update deferred',
  ),
  'path-kept': quiet(
    'keeping connection path <detail:text>',
    'ike_mobike.c',
    'keeping connection path 198.51.100.2 - 192.0.2.7',
  ),
  'path-probing': quiet('path probing attempt <number:int>', 'ike_mobike.c', 'path probing attempt 2'),
  'path-checking': quiet(
    'checking path <detail:text>',
    'ike_mobike.c',
    'checking path 198.51.100.2[4500] - 192.0.2.7[4500]',
  ),
  'path-old': quiet('old path is not preferred anymore', 'ike_sa.c', 'old path is not preferred anymore'),
  'path-search': quiet(
    'looking for a route to <target:token> <detail:text>',
    'ike_sa.c',
    'looking for a route to 192.0.2.7 ...',
  ),
  'address-list': quiet(
    'sending address list update using MOBIKE{, <detail:text>}',
    'ike_sa.c',
    'sending address list update using MOBIKE, implicitly requesting an address change',
  ),
  'socket-failed': quiet(
    '{error reading}{unable to bind}{could not open} socket: <reason:text>',
    'socket_default_socket.c',
    'unable to bind socket: Address already in use',
  ),
  'socket-none': quiet(
    'could not create any sockets',
    'socket_default_socket.c',
    'could not create any sockets',
  ),
  'socket-missing': quiet(
    'could not open <detail:words> socket<reason:text>',
    'socket_default_socket.c',
    'could not open IPv6 socket, IPv6 disabled',
  ),
  'socket-bypass': quiet(
    'installing IKE bypass policy failed',
    'socket_default_socket.c',
    'installing IKE bypass policy failed',
  ),
  'socket-port': quiet(
    'no socket found to send <detail:words> packet from port <localPort:int>',
    'socket_default_socket.c',
    'no socket found to send IPv6 packet from port 4500',
  ),
} as const satisfies MessageTable;
