import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** SAs that come up, are renewed and end; what the peer answers; NAT, liveness and the kernel. */
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
    'cancelling IKE_SA setup due to uniqueness policy',
    'ike_auth.c',
    'cancelling IKE_SA setup due to uniqueness policy',
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
  'refusal-received': recorded(
    'refusal-received',
    'received <notify:token> notify error',
    'received AUTHENTICATION_FAILED notify error',
    { side: 'remote' },
  ),
  'refusal-received-v1': recorded(
    'refusal-received',
    'received <notify:token> error notify',
    'received NO_PROPOSAL_CHOSEN error notify',
    { ikeVersion: 1, side: 'remote' },
  ),
  'child-refusal-received': recorded(
    'refusal-received',
    'received <notify:token> notify, no CHILD_SA built',
    'received TS_UNACCEPTABLE notify, no CHILD_SA built',
    { phase: 'phase-2', ikeVersion: 2, side: 'remote' },
  ),
  'child-postponed': documented(
    'retry-announced',
    'received <notify:token> notify, will retry later',
    'child_create.c',
    'received TEMPORARY_FAILURE notify, will retry later',
  ),
  'notify-received': recorded(
    'housekeeping',
    'received <notify:token> notify',
    'received FRAGMENTATION_SUPPORTED notify',
  ),
  'notify-ignored': quiet(
    'received <notify:token> notify<detail:text>',
    'ike_init.c, child_create.c',
    'received IPCOMP_SUPPORTED notify but IPComp is disabled, ignoring',
  ),
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
  'payload-invalid': recorded(
    'cause',
    'invalid <detail:token> payload length, decryption failed?',
    'invalid HASH_V1 payload length, decryption failed?',
    { cause: 'message-invalid' },
  ),
  'payload-type-unknown': documented(
    'cause',
    'unknown payload type <detail:words>, decryption failed?',
    'encryption_payload.c',
    'unknown payload type (200), decryption failed?',
    { cause: 'message-invalid' },
  ),
  'message-undecryptable': recorded('cause', 'could not decrypt payloads', 'could not decrypt payloads', {
    cause: 'message-invalid',
  }),
  'message-unreadable': recorded('cause', 'message parsing failed', 'message parsing failed', {
    cause: 'message-invalid',
  }),
  'message-unverified': documented(
    'cause',
    'message verification failed',
    'task_manager_v1.c',
    'message verification failed',
    {
      cause: 'message-invalid',
    },
  ),
  'integrity-failed': documented('cause', 'integrity check failed', 'message.c', 'integrity check failed', {
    cause: 'message-invalid',
  }),
  'message-refused': recorded(
    'cause',
    '<exchange:token> request with message ID <messageId:int> processing failed',
    'ID_PROT request with message ID 0 processing failed',
    { cause: 'message-invalid' },
  ),
  'response-refused': documented(
    'cause',
    '<exchange:token> response with message ID <messageId:int> processing failed',
    'task_manager_v2.c',
    'IKE_AUTH response with message ID 1 processing failed',
    { cause: 'message-invalid' },
  ),
  'message-ignored': recorded(
    'housekeeping',
    'ignore malformed <exchange:token> request',
    'ignore malformed INFORMATIONAL request',
  ),
  'version-refused': recorded(
    'refusal-sent',
    'received unsupported IKE version <version:words> from <address:token>, sending INVALID_MAJOR_VERSION',
    'received unsupported IKE version 7.11 from 192.0.2.7, sending INVALID_MAJOR_VERSION',
    { cause: 'ike-version-mismatch', phase: 'phase-1', side: 'local' },
  ),
  'header-invalid': recorded(
    'housekeeping',
    'received invalid IKE header from <address:token> - ignored',
    'received invalid IKE header from 192.0.2.7 - ignored',
  ),

  // liveness and NAT
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
  'kernel-refused-sa': recorded(
    'refusal-sent',
    'unable to install {inbound }{and }{outbound }IPsec SA (SAD) in kernel',
    'unable to install inbound and outbound IPsec SA (SAD) in kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-refused-policy': documented(
    'refusal-sent',
    'unable to install IPsec policies (SPD) in kernel',
    'child_create.c',
    'unable to install IPsec policies (SPD) in kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-no-spi': documented(
    'refusal-sent',
    'allocating SPI from kernel failed',
    'quick_mode.c',
    'allocating SPI from kernel failed',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-no-spis': documented(
    'refusal-sent',
    'unable to allocate SPI{s} from kernel',
    'child_create.c',
    'unable to allocate SPIs from kernel',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-error': recorded(
    'cause',
    'received netlink error: <reason:text>',
    'received netlink error: Protocol not supported (93)',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-sa-failed': recorded(
    'cause',
    'unable to add SAD entry with SPI <spi:hex>{ <detail:text>}',
    'unable to add SAD entry with SPI c64dd548 (FAILED)',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-policy-failed': documented(
    'cause',
    'unable to add policy <detail:text>',
    'kernel_netlink_ipsec.c',
    'unable to add policy 10.1.0.0/24 === 10.2.0.0/24 out',
    { cause: 'kernel-install-failed', phase: 'phase-2', side: 'local' },
  ),
  'kernel-policy-conflict': documented(
    'cause',
    'unable to install policy <detail:words> for reqid <number:int>, the same policy for reqid <count:int> exists',
    'kernel_netlink_ipsec.c',
    'unable to install policy 10.1.0.0/24 === 10.2.0.0/24 out for reqid 2, the same policy for reqid 1 exists',
    { cause: 'address-conflict', phase: 'phase-2', side: 'local' },
  ),
  'kernel-rekey-job': recorded(
    'rekey-started',
    'creating rekey job for CHILD_SA <protocol:token>/<spi:hex>/<target:token>',
    'creating rekey job for CHILD_SA ESP/0xb8b6523e/198.51.100.2',
  ),
  'kernel-delete-job': recorded(
    'housekeeping',
    'creating delete job for CHILD_SA <protocol:token>/<spi:hex>/<target:token>',
    'creating delete job for CHILD_SA ESP/0xb8b6523e/198.51.100.2',
  ),
  'kernel-acquire-job': documented(
    'housekeeping',
    'creating acquire job for policy <detail:text>',
    'kernel_handler.c',
    'creating acquire job for policy 10.1.0.1/32[icmp/8] === 10.2.0.1/32[icmp/8] with reqid {1}',
  ),

  // addresses inside
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
