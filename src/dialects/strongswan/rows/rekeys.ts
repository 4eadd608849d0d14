import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** Keys that are renewed: when, how, and what comes in between. */
export const REKEY_ROWS = {
  'rekey-scheduled': recorded(
    'phase-1-lifetime',
    'scheduling rekeying in <softSeconds:int>s',
    'scheduling rekeying in 13215s',
  ),
  'reauthentication-scheduled': recorded(
    'phase-1-lifetime',
    'scheduling reauthentication in <softSeconds:int>s',
    'scheduling reauthentication in 10095s',
  ),
  reauthenticating: documented(
    'rekey-started',
    'reauthenticating IKE_SA <peer:words>[<ikeId:int>]',
    'ike_sa.c',
    'reauthenticating IKE_SA branch[1]',
  ),
  'reauthenticating-actively': documented(
    'rekey-started',
    'reauthenticating {actively }IKE_SA',
    'ike_sa.c',
    'reauthenticating actively IKE_SA',
  ),
  'reauthentication-adopted': recorded(
    'housekeeping',
    'detected reauth of existing IKE_SA, adopting <count:int> children<detail:text>',
    'detected reauth of existing IKE_SA, adopting 1 children, 0 child tasks, and 0 virtual IPs',
  ),
  'child-rekey-detected': recorded(
    'rekey-started',
    'detected rekeying of CHILD_SA <rule:words>{{<childId:int>}}',
    'detected rekeying of CHILD_SA net{1}',
  ),
  'child-rekey-failed': recorded(
    'retry-announced',
    'CHILD_SA rekeying failed, trying again in <seconds:int> seconds',
    'CHILD_SA rekeying failed, trying again in 13 seconds',
  ),
  'ike-rekey-failed': documented(
    'retry-announced',
    'IKE_SA rekeying failed, trying again in <seconds:int> seconds',
    'ike_rekey.c',
    'IKE_SA rekeying failed, trying again in 13 seconds',
  ),
  'ike-reauth-failed': documented(
    'retry-announced',
    'initiator did not reauthenticate as requested',
    'ike_sa.c',
    'initiator did not reauthenticate as requested',
  ),
  'child-while-rekeying': documented(
    'housekeeping',
    'unable to create CHILD_SA while <detail:text>',
    'child_create.c',
    'unable to create CHILD_SA while rekeying IKE_SA',
  ),
  'rekey-collision-child': quiet(
    'CHILD_SA rekey{/delete} collision <detail:words> child <rule:words>{{<childId:int>}}',
    'child_rekey.c',
    'CHILD_SA rekey collision lost, deleting redundant child net{3}',
  ),
  'rekey-collision-ike': quiet(
    'IKE_SA rekey collision <detail:words> redundant IKE_SA <peer:words>[<ikeId:int>]',
    'ike_rekey.c',
    'IKE_SA rekey collision lost, deleting redundant IKE_SA branch[3]',
  ),
  collision: quiet(
    'detected <detail:token> collision with <reason:token>',
    'ike_rekey.c, child_rekey.c',
    'detected CHILD_REKEY collision with CHILD_REKEY',
  ),
  'collision-unnoticed': quiet(
    'peer did not notice IKE_SA rekey collision, <detail:text>',
    'ike_rekey.c',
    'peer did not notice IKE_SA rekey collision, abort active rekeying',
  ),
  'collision-empty': quiet(
    'colliding exchange did not result in an IKE_SA, ignore',
    'ike_rekey.c',
    'colliding exchange did not result in an IKE_SA, ignore',
  ),
  'child-redundant': quiet(
    'detected redundant CHILD_SA <rule:words>{{<childId:int>}}',
    'child_rekey.c',
    'detected redundant CHILD_SA net{3}',
  ),
  'child-lost-rekeying': quiet(
    'CHILD_SA not found after rekeying',
    'child_rekey.c',
    'CHILD_SA not found after rekeying',
  ),
  'child-missing': quiet(
    'CHILD_SA <protocol:token> not found for <detail:text>',
    'jobs',
    'CHILD_SA ESP/0xc36bef9c/192.0.2.7 not found for rekey',
  ),
  'rekey-refused-peer': quiet(
    "peer didn't find the CHILD_SA we tried to rekey",
    'child_rekey.c',
    "peer didn't find the CHILD_SA we tried to rekey",
  ),
  'rekey-peer': quiet(
    'peer initiated rekeying, but <reason:text>',
    'ike_rekey.c',
    'peer initiated rekeying, but a child is half-open',
  ),
  'rekey-unsupported': quiet(
    'peer seems to not support {IKE}{CHILD_SA} rekeying, starting reauthentication',
    'ike_rekey.c, child_rekey.c',
    'peer seems to not support IKE rekeying, starting reauthentication',
  ),
  'rekey-impossible': quiet(
    'unable to rekey, <reason:text>',
    'child_rekey.c',
    'unable to rekey, CHILD_SA not found',
  ),
  'child-recreating': quiet(
    'scheduling CHILD_SA recreate after hard expire',
    'child_delete.c',
    'scheduling CHILD_SA recreate after hard expire',
  ),
  'reauthentication-failed': quiet(
    'reauthentication failed, trying to reestablish IKE_SA',
    'ike_sa.c',
    'reauthentication failed, trying to reestablish IKE_SA',
  ),
  'reauthentication-deleting': quiet(
    'delete during reauthentication failed, trying to reestablish IKE_SA anyway',
    'ike_reauth.c',
    'delete during reauthentication failed, trying to reestablish IKE_SA anyway',
  ),
  'reauthenticating-failed': quiet(
    'reauthenticating IKE_SA failed',
    'ike_sa.c',
    'reauthenticating IKE_SA failed',
  ),
  'reauthentication-later': quiet(
    'unable to reauthenticate in <detail:words> state, delaying for <seconds:int>s',
    'ike_sa.c',
    'unable to reauthenticate in CHILD_SA REKEYING state, delaying for 11s',
  ),
  'reauthentication-known': quiet(
    'reauthentication already scheduled in <seconds:int>s',
    'ike_auth_lifetime.c',
    'reauthentication already scheduled in 9348s',
  ),
  'reauthentication-moved': quiet(
    'rescheduling reauthentication in <seconds:int>s after rekeying, lifetime reduced to <detail:token>',
    'ike_sa.c',
    'rescheduling reauthentication in 2400s after rekeying, lifetime reduced to 2940s',
  ),
  'reauthentication-moving': quiet(
    'reauthenticating IKE_SA due to address change',
    'ike_sa.c',
    'reauthenticating IKE_SA due to address change',
  ),
  'reauthentication-none': quiet(
    'unable to reauthenticate IKE_SA, no CHILD_SA to recreate',
    'ike_sa.c',
    'unable to reauthenticate IKE_SA, no CHILD_SA to recreate',
  ),
  'reestablishing-impossible': quiet(
    'unable to reestablish IKE_SA due to asymmetric setup',
    'ike_sa.c',
    'unable to reestablish IKE_SA due to asymmetric setup',
  ),
  'restarting-peer': quiet(
    'peer did not initiate expected exchange, reestablishing IKE_SA',
    'ike_sa.c',
    'peer did not initiate expected exchange, reestablishing IKE_SA',
  ),
  reinitiating: quiet(
    'reinitiating IKE_SA <peer:words>[<ikeId:int>]',
    'ike_sa.c',
    'reinitiating IKE_SA branch[3]',
  ),
  'cookie-mismatch': quiet(
    'COOKIE2 mismatch, closing IKE_SA',
    'ike_mobike.c',
    'COOKIE2 mismatch, closing IKE_SA',
  ),
  'child-retry': documented(
    'retry-announced',
    'creating CHILD_SA failed, trying again in <seconds:int> seconds',
    'child_create.c',
    'creating CHILD_SA failed, trying again in 27 seconds',
  ),
  'collision-deletion': quiet(
    'CHILD_SA rekey/delete collision, <detail:words> child <rule:words>{{<childId:int>}}',
    'child_rekey.c',
    'CHILD_SA rekey/delete collision, deleting redundant child net{3}',
  ),
  'reauthentication-missed': quiet(
    'initiator did not reauthenticate as requested, IKE_SA <peer:words>[<ikeId:int>] will timeout in <detail:text>',
    'delete_ike_sa_job.c',
    'initiator did not reauthenticate as requested, IKE_SA branch[1] will timeout in 9 minutes',
  ),
} as const satisfies MessageTable;
