import type { MessageTable } from '../../../model/messages.ts';
import { family, quiet } from './row.ts';

/** How the daemon organises its work. */
export const WORK_ROWS = {
  'task-queueing': family('queueing <detail:token> task', 'queueing IKE_INIT task'),
  'request-queueing': family(
    'queueing <exchange:token> request as tasks still active',
    'queueing INFORMATIONAL_V1 request as tasks still active',
  ),
  'task-activating': family('activating <detail:token> task', 'activating IKE_INIT task'),
  'tasks-activating': family('activating new tasks', 'activating new tasks'),
  'tasks-none': family('nothing to initiate', 'nothing to initiate'),
  'tasks-again': family('reinitiating already active tasks', 'reinitiating already active tasks'),
  'task-delayed': family(
    'delaying task initiation, <detail:text>',
    'delaying task initiation, CREATE_CHILD_SA exchange in progress',
  ),
  'task-named': family('<detail:token> task', 'IKE_CERT_PRE task'),
  'events-next': family('next event <detail:text>', 'next event in 3s 999ms, waiting'),
  'events-none': family('no events, waiting', 'no events, waiting'),
  watching: family('watcher <detail:text>', 'watcher going to poll() 3 fds'),
  watched: family('watched FD <detail:text>', 'watched FD 12 ready to read'),
  'sockets-waiting': family('waiting for data on sockets', 'waiting for data on sockets'),
  'sa-checkin': family('checkin <detail:text>', 'checkin of IKE_SA successful'),
  'sa-checkout': family('checkout <detail:text>', 'checkout IKE_SA by config'),
  'sa-checked-out': family(
    'IKE_SA <peer:words>[<ikeId:int>] successfully checked out',
    'IKE_SA branch[1] successfully checked out',
  ),
  'sa-created': family('created IKE_SA <peer:words>[<ikeId:int>]', 'created IKE_SA (unnamed)[1]'),
  'sas-destroying': family(
    'going to destroy IKE_SA manager<detail:text>',
    'going to destroy IKE_SA manager and all managed IKE_SAs',
  ),
  'sas-waiting': family(
    'wait for threads to leave IKE_SAs<detail:text>',
    'wait for threads to leave IKE_SAs and delete and destroy them',
  ),
  'ike-known': quiet(
    'found existing IKE_SA <ikeId:int> with config <target:text>',
    'trap_manager.c',
    "found existing IKE_SA 5 with config 'branch'",
  ),
} as const satisfies MessageTable;
