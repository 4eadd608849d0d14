import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** SAs that come up and are renewed, and addresses inside the tunnel. */
export const TUNNEL_ROWS = {
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
  'selectors-changing': quiet(
    'changing {proposed }{received }traffic selectors <detail:text>',
    'child_create.c, quick_mode.c',
    'changing received traffic selectors 10.1.0.0/24=== 10.2.0.0/24 due to NAT',
  ),
  'compression-off': quiet(
    '<detail:words>, IPComp{ is} disabled',
    'child_create.c',
    'peer did not accept our IPComp proposal, IPComp disabled',
  ),
  'pool-full': quiet(
    "pool '<target:words>' is full, unable to assign address",
    'mem_pool.c',
    "pool 'rw' is full, unable to assign address",
  ),
  'address-failed': quiet(
    'installing virtual IP <target:token> failed',
    'ike_sa.c',
    'installing virtual IP 10.3.0.1 failed',
  ),
  label: quiet(
    '<detail:words> security label{:}{ matching} <target:text>',
    'child_create.c',
    "selected security label: 'system_u:object_r:ipsec_spd_t:s0'",
  ),
  'beet-impossible': quiet(
    'not using BEET mode, <reason:text>',
    'child_create.c',
    'not using BEET mode, not host-to-host',
  ),
  'padding-off': quiet(
    'received <notify:token>, not using ESPv3 TFC padding',
    'child_create.c',
    'received ESP_TFC_PADDING_NOT_SUPPORTED, not using ESPv3 TFC padding',
  ),
} as const satisfies MessageTable;
