import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** How an attempt begins, its packets, and what happens when one gets no answer. */
export const ATTEMPT_ROWS = {
  'initiating-v2': recorded(
    'phase-1-started',
    'initiating IKE_SA <peer:words>[<ikeId:int>] to <address:token>',
    'initiating IKE_SA branch[1] to 192.0.2.7',
    { role: 'initiator', ikeVersion: 2, exchange: 'ike-sa-init' },
  ),
  'initiating-main': recorded(
    'phase-1-started',
    'initiating Main Mode IKE_SA <peer:words>[<ikeId:int>] to <address:token>',
    'initiating Main Mode IKE_SA branch[1] to 192.0.2.7',
    { role: 'initiator', ikeVersion: 1, exchange: 'main' },
  ),
  'initiating-aggressive': recorded(
    'phase-1-started',
    'initiating Aggressive Mode IKE_SA <peer:words>[<ikeId:int>] to <address:token>',
    'initiating Aggressive Mode IKE_SA branch[1] to 192.0.2.7',
    { role: 'initiator', ikeVersion: 1, exchange: 'aggressive' },
  ),
  'peer-initiating-v2': recorded(
    'phase-1-started',
    '<address:token> is initiating an IKE_SA',
    '192.0.2.7 is initiating an IKE_SA',
    { role: 'responder', ikeVersion: 2, exchange: 'ike-sa-init' },
  ),
  'peer-initiating-main': recorded(
    'phase-1-started',
    '<address:token> is initiating a Main Mode IKE_SA',
    '192.0.2.7 is initiating a Main Mode IKE_SA',
    { role: 'responder', ikeVersion: 1, exchange: 'main' },
  ),
  'peer-initiating-aggressive': recorded(
    'phase-1-started',
    '<address:token> is initiating a{n} Aggressive Mode IKE_SA',
    '192.0.2.7 is initiating a Aggressive Mode IKE_SA',
    { role: 'responder', ikeVersion: 1, exchange: 'aggressive' },
  ),
  'name-unresolved': documented(
    'refusal-sent',
    'unable to resolve <target:token>, initiate aborted',
    'ike_sa.c',
    'unable to resolve gateway.example.com, initiate aborted',
    { cause: 'name-resolution-failed', phase: 'setup', role: 'initiator', side: 'local' },
  ),
  'name-unresolved-retry': documented(
    'cause',
    'unable to resolve <target:token>, retrying in <seconds:int>s',
    'ike_sa.c',
    'unable to resolve gateway.example.com, retrying in 60s',
    { cause: 'name-resolution-failed', phase: 'setup', role: 'initiator', side: 'local' },
  ),

  // packets
  'datagram-sent': recorded(
    'datagram-sent',
    'sending packet: from <localAddress:token>[<localPort:int>] to <address:token>[<port:int>]{ (<bytes:int> bytes)}',
    'sending packet: from 198.51.100.2[500] to 192.0.2.7[500] (464 bytes)',
  ),
  'datagram-received': recorded(
    'datagram-received',
    'received packet: from <address:token>[<port:int>] to <localAddress:token>[<localPort:int>]{ (<bytes:int> bytes)}',
    'received packet: from 192.0.2.7[500] to 198.51.100.2[500] (472 bytes)',
  ),
  'request-sent': recorded(
    'packet-sent',
    'generating <exchange:token> request <messageId:int> [{ <payloads:text>} ]',
    'generating IKE_SA_INIT request 0 [ SA KE No N(NATD_S_IP) N(NATD_D_IP) ]',
  ),
  'response-sent': recorded(
    'packet-sent',
    'generating <exchange:token> response <messageId:int> [{ <payloads:text>} ]',
    'generating IKE_AUTH response 1 [ IDr AUTH SA TSi TSr ]',
  ),
  'request-received': recorded(
    'packet-received',
    'parsed <exchange:token> request <messageId:int> [{ <payloads:text>} ]',
    'parsed IKE_AUTH request 1 [ IDi AUTH SA TSi TSr ]',
  ),
  'response-received': recorded(
    'packet-received',
    'parsed <exchange:token> response <messageId:int> [{ <payloads:text>} ]',
    'parsed INFORMATIONAL response 2 [ ]',
  ),
  'message-send-failed': recorded(
    'cause',
    'error writing to socket: <reason:text>',
    'error writing to socket: Network is unreachable',
    { cause: 'send-failed', certainty: 'confirmed', side: 'local' },
  ),

  // no answer
  'request-repeated': recorded(
    'packet-repeated',
    'retransmit <number:int> of request with message ID <messageId:int>',
    'retransmit 1 of request with message ID 0',
  ),
  'message-repeated-v1': recorded(
    'packet-repeated',
    'sending retransmit <number:int> of request message ID <messageId:int>, seq <detail:int>',
    'sending retransmit 1 of request message ID 0, seq 1',
    { ikeVersion: 1 },
  ),
  'response-repeated-v1': documented(
    'packet-repeated',
    'sending retransmit <number:int> of response message ID <messageId:int>, seq <detail:int>',
    'task_manager_v1.c',
    'sending retransmit 1 of response message ID 0, seq 1',
    { ikeVersion: 1 },
  ),
  'gave-up': recorded('gave-up', 'giving up after <number:int> retransmits', 'giving up after 5 retransmits'),
  'gave-up-path': documented(
    'gave-up',
    'giving up after <number:int> path probings',
    'task_manager_v2.c',
    'giving up after 5 path probings',
  ),
  'retry-announced': recorded(
    'retry-announced',
    'peer not responding, trying again (<number:int>/<count:int>)',
    'peer not responding, trying again (2/3)',
  ),
  'retry-limited': documented(
    'gave-up',
    'giving up after <number:int> retries',
    'ike_init.c',
    'giving up after 5 retries',
    { phase: 'phase-1' },
  ),
  'establishing-failed': recorded(
    'gave-up',
    'establishing IKE_SA failed, peer not responding',
    'establishing IKE_SA failed, peer not responding',
    { phase: 'phase-1' },
  ),
  'rekeying-gave-up': documented(
    'gave-up',
    'rekeying IKE_SA failed, peer not responding',
    'ike_sa.c',
    'rekeying IKE_SA failed, peer not responding',
  ),
  'reauthenticating-gave-up': documented(
    'gave-up',
    'reauthenticating IKE_SA failed, peer not responding',
    'ike_sa.c',
    'reauthenticating IKE_SA failed, peer not responding',
  ),
  'delete-gave-up': documented(
    'ike-deleted',
    'proper IKE_SA delete failed, peer not responding',
    'ike_sa.c',
    'proper IKE_SA delete failed, peer not responding',
  ),
  'half-open-deleted': recorded(
    'gave-up',
    'deleting half open IKE_SA with <address:token> after timeout',
    'deleting half open IKE_SA with 192.0.2.7 after timeout',
    { role: 'responder', phase: 'phase-1' },
  ),
  'half-open-deleted-old': documented(
    'gave-up',
    'deleting half open IKE_SA after timeout',
    'delete_ike_sa_job.c',
    'deleting half open IKE_SA after timeout',
    { role: 'responder', phase: 'phase-1' },
  ),
  'repeat-answered': recorded(
    'duplicate-received',
    'received retransmit of request with ID <messageId:int>, retransmitting response',
    'received retransmit of request with ID 0, retransmitting response',
  ),
  'repeat-unanswered': documented(
    'duplicate-received',
    'received retransmit of request with ID <messageId:int>, but no response to retransmit',
    'task_manager_v1.c',
    'received retransmit of request with ID 0, but no response to retransmit',
  ),
  'repeat-too-late': recorded(
    'housekeeping',
    'received retransmit of response with ID <messageId:int>, but next request already sent',
    'received retransmit of response with ID 0, but next request already sent',
  ),
  'repeat-of-response': quiet(
    'received retransmit of <detail:text>',
    'task_manager_v1.c',
    'received retransmit of DPD request',
  ),
  'message-unexpected': recorded(
    'housekeeping',
    'received message ID <messageId:int>, expected <number:int>{,} ignored',
    'received message ID 1, expected 2, ignored',
  ),
  'message-in-work': recorded(
    'housekeeping',
    'ignoring request with ID <messageId:int>, already processing',
    'ignoring request with ID 0, already processing',
  ),
  'retry-config': quiet(
    'no matching proposal found, trying alternative config',
    'ike_auth.c',
    'no matching proposal found, trying alternative config',
  ),
  'candidate-ignored': quiet(
    "ignore candidate '<target:words>' without matching IKE proposal",
    'ike_init.c',
    "ignore candidate 'branch' without matching IKE proposal",
  ),
} as const satisfies MessageTable;
