import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** How IKE SAs and Child SAs end, and what becomes of a second one of the same peer. */
export const END_ROWS = {
  'duplicate-destroyed': recorded(
    'dpd-failed',
    "destroying duplicate IKE_SA for peer '<remoteId:words>', received INITIAL_CONTACT",
    "destroying duplicate IKE_SA for peer 'branch.example.com', received INITIAL_CONTACT",
    { cause: 'dead-peer', certainty: 'likely' },
  ),
  'duplicate-deleted': documented(
    'ike-deleted',
    "deleting duplicate IKE_SA for peer '<remoteId:words>' due to uniqueness policy{ and suspected reauthentication}",
    'ike_sa_manager.c',
    "deleting duplicate IKE_SA for peer 'branch.example.com' due to uniqueness policy",
    { cause: 'configuration-changed', certainty: 'likely' },
  ),
  'setup-cancelled': documented(
    'refusal-sent',
    '{cancelling}{canceling} <detail:words> due to uniqueness policy',
    'ike_auth.c, main_mode.c, aggressive_mode.c, xauth.c',
    'canceling IKE_SA setup due to uniqueness policy',
    { cause: 'negotiation-in-progress', phase: 'phase-1', side: 'local' },
  ),
  'setup-cancelled-peer': documented(
    'refusal-sent',
    "schedule delete of duplicate IKE_SA for peer '<remoteId:words>' due to uniqueness policy and suspected reauthentication",
    'ike_sa_manager.c',
    "schedule delete of duplicate IKE_SA for peer 'branch.example.com' due to uniqueness policy and suspected reauthentication",
  ),
  'ike-delete-sent': recorded(
    'ike-delete-sent',
    'sending DELETE for IKE_SA <peer:words>[<ikeId:int>]',
    'sending DELETE for IKE_SA branch[1]',
  ),
  'ike-delete-received': recorded(
    'ike-delete-received',
    'received DELETE for IKE_SA <peer:words>[<ikeId:int>]',
    'received DELETE for IKE_SA branch[1]',
  ),
  'ike-deleting': recorded(
    'ike-deleted',
    'deleting IKE_SA <peer:words>[<ikeId:int>] between <localAddress:token>[<localId:words>]...<address:token>[<remoteId:words>]',
    'deleting IKE_SA branch[1] between 198.51.100.2[hq.example.com]...192.0.2.7[branch.example.com]',
  ),
  'ike-deleted': recorded('ike-deleted', 'IKE_SA deleted', 'IKE_SA deleted'),
  'ike-destroyed': recorded(
    'ike-deleted',
    'destroying IKE_SA in state <state:token> without notification',
    'destroying IKE_SA in state CONNECTING without notification',
  ),
  'ike-expired': documented(
    'ike-deleted',
    'deleting IKE_SA after {rekey}{reauth} {failure}{timeout}',
    'ike_sa.c',
    'deleting IKE_SA after rekey failure',
  ),
  'ike-idle': documented(
    'ike-deleted',
    'deleting CHILD_SA after <seconds:int> seconds of inactivity',
    'inactivity_job.c',
    'deleting CHILD_SA after 600 seconds of inactivity',
    { cause: 'idle-disconnect' },
  ),
  'ike-idle-whole': documented(
    'ike-deleted',
    'deleting IKE_SA after <seconds:int> seconds of {CHILD_SA }inactivity',
    'inactivity_job.c',
    'deleting IKE_SA after 600 seconds of CHILD_SA inactivity',
    { cause: 'idle-disconnect' },
  ),

  // Child SA
  'child-delete-sent': recorded(
    'child-delete-sent',
    'sending DELETE for <protocol:token> CHILD_SA with SPI <spi:hex>',
    'sending DELETE for ESP CHILD_SA with SPI ce046d26',
  ),
  'child-delete-received': recorded(
    'child-delete-received',
    'received DELETE for <protocol:token> CHILD_SA with SPI <spi:hex>',
    'received DELETE for ESP CHILD_SA with SPI cb7e984e',
  ),
  'child-delete-unknown': documented(
    'housekeeping',
    'received DELETE for unknown <protocol:token> CHILD_SA with SPI <spi:hex>',
    'child_delete.c',
    'received DELETE for unknown ESP CHILD_SA with SPI cb7e984e',
  ),
  'child-closing': recorded(
    'child-deleted',
    'closing CHILD_SA <rule:words>{{<childId:int>}} with SPIs <spiIn:hex>_i (<bytes:int> bytes) <spiOut:hex>_o (<count:int> bytes) and TS <localNetwork:words> === <remoteNetwork:words>',
    'closing CHILD_SA net{1} with SPIs ce046d26_i (0 bytes) cb7e984e_o (0 bytes) and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-expired': recorded(
    'child-deleted',
    'closing expired CHILD_SA <rule:words>{{<childId:int>}} with SPIs <spiIn:hex>_i <spiOut:hex>_o and TS <localNetwork:words> === <remoteNetwork:words>',
    'closing expired CHILD_SA net{1} with SPIs a1a1c1d1_i e1eb1ab1_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-closed': recorded('housekeeping', 'CHILD_SA closed', 'CHILD_SA closed'),
  'child-unknown': recorded('housekeeping', 'CHILD_SA not found, ignored', 'CHILD_SA not found, ignored'),
  'ike-unestablished': quiet('deleting unestablished IKE_SA', 'ike_sa.c', 'deleting unestablished IKE_SA'),
  'ike-missing': quiet(
    'tried to checkin and delete nonexist{ing}{ent} IKE_SA',
    'ike_sa_manager.c',
    'tried to checkin and delete nonexistent IKE_SA',
  ),
  'delete-other': quiet(
    'received DELETE for different IKE_SA, ignored',
    'isakmp_delete.c',
    'received DELETE for different IKE_SA, ignored',
  ),
  'terminate-impossible': quiet(
    'unable to terminate<detail:text>',
    'controller.c',
    'unable to terminate IKE_SA: ID 5 not found',
  ),
} as const satisfies MessageTable;
