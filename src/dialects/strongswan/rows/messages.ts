import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** Messages that cannot be read or are refused, and the notifications of the peer. */
export const MESSAGE_ROWS = {
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
  'request-early': quiet(
    'received <exchange:words> request for unestablished IKE_SA, <detail:token>',
    'task_manager_v2.c, task_manager_v1.c',
    'received CREATE_CHILD_SA request for unestablished IKE_SA, rejected',
  ),
  'request-while-incomplete': quiet(
    'ignoring <exchange:token> request {while phase 1 is incomplete}{, queue full}',
    'task_manager_v1.c',
    'ignoring QUICK_MODE request while phase 1 is incomplete',
  ),
  'message-in-state': quiet(
    'ignoring <detail:words> in {IKE_SA state }<state:words>',
    'task_manager_v2.c',
    'ignoring IKE_AUTH in established IKE_SA state',
  ),
} as const satisfies MessageTable;
