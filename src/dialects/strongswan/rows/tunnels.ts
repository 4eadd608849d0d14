import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** SAs that come up and are renewed, and addresses inside the tunnel. */
export const TUNNEL_ROWS = {
  // IKE SA
  'ike-established': recorded(
    'phase-1-done',
    'IKE_SA <peer:words>[<ikeId:int>] established between <localAddress:token>[<localId:words>]...<address:token>[<remoteId:words>]',
    'IKE_SA branch[1] established between 198.51.100.2[hq.example.com]...192.0.2.7[branch.example.com]',
  ),
  'ike-rekeyed': recorded(
    'rekey-done',
    'IKE_SA <peer:words>[<ikeId:int>] rekeyed between <localAddress:token>[<localId:words>]...<address:token>[<remoteId:words>]',
    'IKE_SA branch[2] rekeyed between 198.51.100.2[hq.example.com]...192.0.2.7[branch.example.com]',
  ),
  'ike-state': recorded(
    'housekeeping',
    'IKE_SA <peer:words>[<ikeId:int>] state change: <detail:token> => <state:token>',
    'IKE_SA branch[1] state change: CONNECTING => ESTABLISHED',
  ),
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
  lifetime: recorded(
    'phase-1-lifetime',
    'maximum IKE_SA lifetime <hardSeconds:int>s',
    'maximum IKE_SA lifetime 14655s',
  ),
  'lifetime-announced': quiet(
    'received AUTH_LIFETIME of <seconds:int>s, <detail:text>',
    'ike_auth_lifetime.c',
    'received AUTH_LIFETIME of 3600s, scheduling reauthentication in 3060s',
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
    'detected reauth of existing IKE_SA, adopting <count:int> children, <detail:text>',
    'detected reauth of existing IKE_SA, adopting 1 children, 0 child tasks, and 0 virtual IPs',
  ),
  'child-establishing': recorded(
    'phase-2-started',
    'establishing CHILD_SA <rule:words>{{<childId:int>}}{ reqid <number:int>}',
    'establishing CHILD_SA net{1} reqid 1',
  ),
  'child-establishing-old': documented(
    'phase-2-started',
    'establishing CHILD_SA <rule:token>',
    'child_create.c (before 5.6)',
    'establishing CHILD_SA net',
  ),
  'child-established': recorded(
    'phase-2-done',
    'CHILD_SA <rule:words>{{<childId:int>}} established with SPIs <spiIn:hex>_i <spiOut:hex>_o and TS <localNetwork:words> === <remoteNetwork:words>',
    'CHILD_SA net{1} established with SPIs c64dd548_i c36bef9c_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-established-in': recorded(
    'phase-2-done',
    'inbound CHILD_SA <rule:words>{{<childId:int>}} established with SPIs <spiIn:hex>_i <spiOut:hex>_o and TS <localNetwork:words> === <remoteNetwork:words>',
    'inbound CHILD_SA net{2} established with SPIs c18a349b_i c54dc13b_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-established-out': recorded(
    'housekeeping',
    'outbound CHILD_SA <rule:words>{{<childId:int>}} established with SPIs <spiIn:hex>_i <spiOut:hex>_o and TS <localNetwork:words> === <remoteNetwork:words>',
    'outbound CHILD_SA net{2} established with SPIs c18a349b_i c54dc13b_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-state': recorded(
    'housekeeping',
    'CHILD_SA <rule:words>{{<childId:int>}} state change: <detail:token> => <state:token>',
    'CHILD_SA net{1} state change: INSTALLING => INSTALLED',
  ),
  'child-duplicate': recorded(
    'housekeeping',
    'not establishing CHILD_SA <rule:words>{{<childId:int>}} due to existing duplicate <detail:text>',
    'not establishing CHILD_SA net{2} due to existing duplicate {1} with SPIs c80e038d_i cde5a8c2_o and TS 10.1.0.0/24 === 10.2.0.0/24',
  ),
  'child-failed': recorded(
    'refusal-sent',
    'failed to establish CHILD_SA, keeping IKE_SA',
    'failed to establish CHILD_SA, keeping IKE_SA',
    { phase: 'phase-2' },
  ),
  'child-failed-closing': documented(
    'refusal-sent',
    'closing IKE_SA due CHILD_SA setup failure',
    'child_create.c',
    'closing IKE_SA due CHILD_SA setup failure',
    { phase: 'phase-2' },
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
  'child-restarting': recorded(
    'retry-announced',
    'restarting CHILD_SA <rule:words>',
    'restarting CHILD_SA net',
  ),
  'child-lifetime': recorded(
    'housekeeping',
    'received <seconds:int>s lifetime, configured <detail:token>',
    'received 35s lifetime, configured 40s',
  ),
  'child-lifetime-old': quiet(
    'received lifetime <seconds:int>s does not match configured lifetime <detail:token>',
    'quick_mode.c',
    'received lifetime 3600s does not match configured lifetime 28800s',
  ),
  'child-bytes': quiet(
    'received <bytes:int> lifebytes, configured <detail:token>',
    'quick_mode.c',
    'received 4608000 lifebytes, configured 0',
  ),

  // what the peer answers
  'child-while-rekeying': documented(
    'housekeeping',
    'unable to create CHILD_SA while <detail:text>',
    'child_create.c',
    'unable to create CHILD_SA while rekeying IKE_SA',
  ),
  'address-none': documented(
    'refusal-sent',
    'no virtual IP found for <target:words> requested by <remoteId:text>',
    'ike_config.c',
    "no virtual IP found for %any requested by 'alice'",
    { cause: 'address-conflict', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'configuration-failed': documented(
    'refusal-sent',
    'configuration payload negotiation failed, no CHILD_SA built',
    'child_create.c',
    'configuration payload negotiation failed, no CHILD_SA built',
    { cause: 'general-failure', phase: 'phase-2', side: 'local' },
  ),

  // messages that cannot be read
  'address-assigned': recorded(
    'address-assigned',
    "assigning virtual IP <target:token> to peer '<remoteId:words>'",
    "assigning virtual IP 10.3.0.1 to peer 'alice'",
  ),
  'address-installed': recorded(
    'address-assigned',
    'installing new virtual IP <target:token>',
    'installing new virtual IP 10.3.0.1',
  ),
  'address-requested': recorded(
    'housekeeping',
    'peer requested virtual IP <target:token>',
    'peer requested virtual IP %any',
  ),
} as const satisfies MessageTable;
