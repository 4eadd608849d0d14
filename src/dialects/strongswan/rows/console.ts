import type { MessageTable } from '../../../model/messages.ts';
import { documented, family, quiet, recorded } from './row.ts';

/** What `swanctl` and `ipsec up` print beside the daemon's own messages. */
export const CONSOLE_ROWS = {
  'initiate-done': family('initiate completed successfully', 'initiate completed successfully'),
  'initiate-failed': recorded(
    'housekeeping',
    'initiate failed: <reason:text>',
    "initiate failed: establishing CHILD_SA 'net' failed",
  ),
  'terminate-done': family('terminate completed successfully', 'terminate completed successfully'),
  'terminate-failed': family(
    'terminate failed: <reason:text>',
    'terminate failed: no matching SAs to terminate found',
  ),
  'rekey-done': family('rekey completed successfully', 'rekey completed successfully'),
  'rekey-failed': quiet('rekey failed: <reason:text>', 'swanctl', 'rekey failed: no matching SAs found'),
  'connection-up': recorded(
    'housekeeping',
    "connection '<peer:words>' established successfully",
    "connection 'branch' established successfully",
  ),
  'connection-failed': recorded(
    'housekeeping',
    "establishing connection '<peer:words>' failed",
    "establishing connection 'branch' failed",
  ),
  'child-failed-console': documented(
    'housekeeping',
    "establishing CHILD_SA '<rule:words>' failed",
    'vici_control.c',
    "establishing CHILD_SA 'net' failed",
  ),
  'ike-closed': family('IKE_SA [<ikeId:int>] closed successfully', 'IKE_SA [1] closed successfully'),
  'swanctl-secret': family("loaded <method:token> secret '<detail:text>", "loaded ike secret 'ike-1'"),
  'swanctl-connection': family("loaded connection '<detail:text>", "loaded connection 'branch'"),
  'swanctl-pool': family("loaded pool '<detail:text>", "loaded pool 'rwpool'"),
  'swanctl-certificate': family(
    "loaded certificate from '<detail:text>",
    "loaded certificate from '/etc/swanctl/x509/hq.crt'",
  ),
  'swanctl-key': family(
    "loaded private key from '<detail:text>",
    "loaded private key from '/etc/swanctl/private/hq.key'",
  ),
  'swanctl-none': family('no <detail:token> found, <number:int> unloaded', 'no pools found, 0 unloaded'),
  'swanctl-loaded': family(
    'successfully loaded <number:int> <detail:text>',
    'successfully loaded 1 connections, 0 unloaded',
  ),
} as const satisfies MessageTable;
