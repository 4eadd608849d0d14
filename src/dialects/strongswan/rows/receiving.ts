import type { MessageTable } from '../../../model/messages.ts';
import { quiet, recorded } from './row.ts';

/** What becomes of packets before an IKE SA has them: fragments, cookies, limits, redirection. */
export const RECEIVING_ROWS = {
  'fragments-sent': recorded(
    'housekeeping',
    'splitting IKE message (<bytes:int> bytes) into <count:int> fragments',
    'splitting IKE message (1264 bytes) into 2 fragments',
  ),
  'fragments-received': recorded(
    'housekeeping',
    'received fragment #<number:int> of <count:int>, reassembled fragmented IKE message (<bytes:int> bytes)',
    'received fragment #2 of 2, reassembled fragmented IKE message (1264 bytes)',
  ),
  'fragment-received': recorded(
    'housekeeping',
    'received fragment #<number:int> of <count:int>, waiting for complete IKE message',
    'received fragment #1 of 2, waiting for complete IKE message',
  ),
  'fragment-received-v1': quiet(
    'received fragment #<number:int>, <detail:text>',
    'message.c',
    'received fragment #1, waiting for complete IKE message',
  ),
  'setup-ignored': quiet(
    'ignoring IKE_SA setup from <address:address>, <reason:text>',
    'receiver.c',
    'ignoring IKE_SA setup from 192.0.2.7, per-IP half-open IKE_SA limit of 5 reached',
  ),
  'setup-ignored-all': quiet(
    'ignoring <exchange:token>, hitting IKE_SA limit <detail:text>',
    'ike_sa_manager.c',
    'ignoring IKE_SA_INIT, hitting IKE_SA limit (5000)',
  ),
  'cookie-sent': quiet(
    'sending COOKIE notify to <address:address>',
    'receiver.c',
    'sending COOKIE notify to 192.0.2.7',
  ),
  'cookie-made': quiet(
    'generating new cookie secret <detail:text>',
    'receiver.c',
    'generating new cookie secret after 9000s since first use',
  ),
  'cookie-invalid': quiet(
    'found cookie, but content invalid',
    'receiver.c',
    'found cookie, but content invalid',
  ),
  'cookie-expired': quiet(
    'received cookie lifetime expired, rejecting',
    'receiver.c',
    'received cookie lifetime expired, rejecting',
  ),
  'cookie-repeated': quiet(
    'ignore response with duplicate COOKIE notify',
    'ike_init.c',
    'ignore response with duplicate COOKIE notify',
  ),
  'fragment-repeated': quiet(
    'received duplicate fragment #<number:int>',
    'message.c',
    'received duplicate fragment #2',
  ),
  'packet-ignored': quiet(
    'received packet from <address:token> to <localAddress:token> on ignored interface',
    'receiver.c',
    'received packet from 192.0.2.7[500] to 198.51.100.2[500] on ignored interface',
  ),
  'packet-short': quiet(
    'received packet is too short <detail:text>',
    'receiver.c',
    'received packet is too short (20 bytes)',
  ),
  'packet-plain': quiet(
    'received unencrypted informational: from <address:token> to <localAddress:token>',
    'receiver.c',
    'received unencrypted informational: from 192.0.2.7[500] to 198.51.100.2[500]',
  ),
  'packet-unprotected': quiet(
    'ignoring unprotected INFORMATIONAL from <address:address>',
    'task_manager_v2.c',
    'ignoring unprotected INFORMATIONAL from 192.0.2.7',
  ),
  'fragments-too-many': quiet(
    'maximum fragment count exceeded',
    'message.c',
    'maximum fragment count exceeded',
  ),
  'redirect-received': quiet(
    'client got redirected from <target:text>',
    'ike_redirect.c',
    'client got redirected from hq.example.com',
  ),
  'redirect-followed': quiet('redirected to <target:text>', 'ike_sa.c', 'redirected to hq2.example.com'),
  'redirect-sent': quiet(
    'redirecting peer to <target:text>',
    'ike_init.c',
    'redirecting peer to hq2.example.com',
  ),
} as const satisfies MessageTable;
