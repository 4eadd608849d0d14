import type { MessageTable } from '../../../model/messages.ts';
import { documented, family, quiet, recorded } from './row.ts';

/** The daemon itself: start and stop, and what operators ask for. */
export const DAEMON_ROWS = {
  starting: recorded(
    'device-started',
    'Starting IKE charon daemon (strongSwan <version:text>)',
    'Starting IKE charon daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64)',
  ),
  'starting-any': documented(
    'device-started',
    'Starting <detail:words> IKE daemon{ (strongSwan <version:text>)}',
    'charon-cmd.c, charon-systemd.c',
    'Starting charon-systemd IKE daemon (strongSwan 5.9.8, Linux 6.1.0, x86_64)',
  ),
  'starter-starting': documented(
    'device-started',
    'Starting strongSwan <version:words> IPsec [starter]<detail:text>',
    'starter.c',
    'Starting strongSwan 5.9.8 IPsec [starter]...',
  ),
  'starting-systemd': recorded(
    'device-started',
    'loaded plugins: charon-systemd <detail:text>',
    'loaded plugins: charon-systemd aes sha2 sha1 nonce x509 kernel-netlink socket-default vici updown',
  ),
  'plugins-loaded': family(
    'loaded plugins: charon <detail:text>',
    'loaded plugins: charon aes sha2 sha1 nonce x509 kernel-netlink socket-default vici updown',
  ),
  stopping: recorded('device-stopping', 'SIGTERM received, shutting down', 'SIGTERM received, shutting down'),
  'stopping-interrupt': recorded(
    'device-stopping',
    'SIGINT received, shutting down',
    'SIGINT received, shutting down',
  ),
  'stopping-old': documented(
    'device-stopping',
    'signal of type <detail:token> received. Shutting down',
    'charon.c',
    'signal of type SIGINT received. Shutting down',
  ),
  'starter-stopped': documented(
    'device-stopping',
    'charon stopped after <detail:text>',
    'starter, invokecharon.c',
    'charon stopped after 200 ms',
  ),
  'starter-stopped-own': recorded('device-stopping', 'ipsec starter stopped', 'ipsec starter stopped'),
  'daemon-killed': documented(
    'device-stopping',
    'charon has died -- restart scheduled (<seconds:int>sec)',
    'starter, invokecharon.c',
    'charon has died -- restart scheduled (5sec)',
  ),
  'thread-crashed': documented(
    'device-stopping',
    'killing ourself, received critical signal',
    'charon.c',
    'killing ourself, received critical signal',
  ),
  'starter-started': quiet(
    'charon (<number:int>) started after <detail:text>',
    'starter',
    'charon (1234) started after 40 ms',
  ),

  // operators
  'terminate-ike': recorded(
    'terminate-requested',
    "vici terminate IKE_SA '<peer:words>'",
    "vici terminate IKE_SA 'branch'",
  ),
  'terminate-ike-number': documented(
    'terminate-requested',
    'vici terminate IKE_SA #<ikeId:int>',
    'vici_control.c',
    'vici terminate IKE_SA #4',
  ),
  'terminate-child': documented(
    'terminate-requested',
    "vici terminate CHILD_SA '<rule:words>'",
    'vici_control.c',
    "vici terminate CHILD_SA 'net'",
  ),
  'terminate-child-number': documented(
    'terminate-requested',
    'vici terminate CHILD_SA #<childId:int>',
    'vici_control.c',
    'vici terminate CHILD_SA #4',
  ),
  'terminate-stroke': recorded(
    'terminate-requested',
    "received stroke: terminate '<peer:words>'",
    "received stroke: terminate 'branch'",
  ),
  'vici-initiate': family('vici initiate <detail:text>', "vici initiate CHILD_SA 'net'"),
  'vici-rekey': family('vici rekey <detail:text>', "vici rekey IKE_SA 'branch'"),
  'vici-client': family('vici client <number:int> <detail:text>', 'vici client 1 requests: load-conn'),
  'vici-added': family('added vici <detail:text>', 'added vici connection: branch'),
  'vici-updated': quiet('updated vici <detail:text>', 'vici_config.c', 'updated vici connection: branch'),
  'vici-removed': quiet('removed vici <detail:text>', 'vici_config.c', 'removed vici connection: branch'),
  'vici-install': quiet('vici install <detail:text>', 'vici_control.c', "vici install 'net'"),
  'vici-uninstall': quiet('vici uninstall <detail:text>', 'vici_control.c', "vici uninstall 'net'"),
  'stroke-add': family(
    "received stroke: add connection '<detail:text>",
    "received stroke: add connection 'branch'",
  ),
  'stroke-initiate': family("received stroke: initiate '<detail:text>", "received stroke: initiate 'branch'"),
  'stroke-delete': quiet(
    "received stroke: delete connection '<detail:text>",
    'stroke_socket.c',
    "received stroke: delete connection 'branch'",
  ),
  'stroke-route': quiet(
    "received stroke: route '<detail:text>",
    'stroke_socket.c',
    "received stroke: route 'branch'",
  ),
  'stroke-unroute': quiet(
    "received stroke: unroute '<detail:text>",
    'stroke_socket.c',
    "received stroke: unroute 'branch'",
  ),
  'stroke-added': family("added configuration '<detail:text>", "added configuration 'branch'"),
  'stroke-deleted': quiet(
    "deleted connection '<detail:text>",
    'stroke_config.c',
    "deleted connection 'branch'",
  ),
  'connection-not-found': family("no IKE_SA named '<detail:text>", "no IKE_SA named 'branch' found"),
  'child-not-found': quiet(
    "no CHILD_SA named '<detail:text>",
    'stroke_control.c',
    "no CHILD_SA named 'net' found",
  ),
  'config-not-found': quiet("no config named '<detail:text>", 'stroke_control.c', "no config named 'branch'"),
  'lease-assigned': family("assigning new lease to '<detail:text>", "assigning new lease to 'alice'"),
  'lease-reassigned': quiet(
    'reassigning <detail:text>',
    'mem_pool.c',
    "reassigning offline lease to 'alice'",
  ),
  'lease-ended': family('lease <target:token> by <detail:text>', "lease 10.3.0.1 by 'alice' went offline"),
  'acquire-ignored': quiet(
    'ignoring acquire<detail:text>',
    'trap_manager.c',
    'ignoring acquire for reqid 1, connection attempt pending',
  ),

  // what it loads
  'interfaces-known': family('known interfaces and IP addresses:', 'known interfaces and IP addresses:'),
} as const satisfies MessageTable;
