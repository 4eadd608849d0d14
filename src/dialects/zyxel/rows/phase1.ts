import type { MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_A, MANUAL_B, MANUAL_C, unverified } from './row.ts';

/** How a negotiation begins, its packets, and phase 1. */
export const PHASE_1_ROWS = {
  'outbound-sa-missing': documented(
    MANUAL_A,
    'tunnel-missing',
    'Cannot find outbound SA for rule{ <rule:token>}',
    'Cannot find outbound SA for rule <1>',
    { role: 'initiator' },
  ),
  'request-sent': documented(
    MANUAL_A,
    'phase-1-started',
    'Send <mode:words> Mode request to{ <address:address>}',
    'Send Main Mode request to <192.0.2.7>',
    { role: 'initiator' },
  ),
  'request-received': documented(
    MANUAL_A,
    'phase-1-started',
    'Recv <mode:words> Mode request from{ <address:address>}',
    'Recv Main Mode request from <192.0.2.7>',
    { role: 'responder' },
  ),
  // without its mode, where the brackets around it are lost
  'request-sent-bare': documented(
    MANUAL_B,
    'phase-1-started',
    'Send Mode request to{ <address:address>}',
    'Send Mode request to',
    {
      role: 'initiator',
    },
  ),
  'request-received-bare': documented(
    MANUAL_B,
    'phase-1-started',
    'Recv Mode request from{ <address:address>}',
    'Recv Mode request from',
    { role: 'responder' },
  ),
  'packet-sent': documented(MANUAL_A, 'packet-sent', 'Send:{<payloads:text>}', 'Send:<SA><VID>', {
    byPayloads: true,
  }),
  'packet-received': documented(MANUAL_A, 'packet-received', 'Recv:{<payloads:text>}', 'Recv:<KE><NONCE>', {
    byPayloads: true,
  }),
  'packet-arrow': documented(MANUAL_B, 'packet-sent', '-> <payloads:text>', '-> <SA>', { byPayloads: true }),
  'packet-sent-plain': unverified('packet-sent', 'Send <payloads:token>', 'Send <SA>', { byPayloads: true }),
  'packet-received-plain': unverified('packet-received', 'Recv <payloads:token>', 'Recv <SA>', {
    byPayloads: true,
  }),
  'phase-1-done': documented(
    MANUAL_A,
    'phase-1-done',
    'Phase 1 IKE SA process done',
    'Phase 1 IKE SA process done',
  ),
  'cookie-pair': unverified(
    'remark',
    'The cookie pair is{ }: <cookieI:hex> / <cookieR:hex>',
    'The cookie pair is : 0x5ad1f0a7c1b2e3d4 / 0x0000000000000000',
  ),
  'rule-sending': unverified(
    'ike-requested',
    'Rule{ <rule:words>} Sending IKE request',
    'Rule [1] Sending IKE request',
    {
      role: 'initiator',
    },
  ),
  'rule-receiving': unverified(
    'ike-requested',
    'Rule{ <rule:words>} Receiving IKE request',
    'Rule [1] Receiving IKE request',
    {
      role: 'responder',
    },
  ),
  'rule-swapped': unverified('remark', 'Swap rule to rule{ <rule:words>}', 'Swap rule to rule <2>'),
  'phase-1-id-built': unverified('remark', 'Build Phase 1 ID', 'Build Phase 1 ID'),
  'local-id-type-unsupported': unverified(
    'cause',
    'Unsupported local ID Type{: <detail:text>}',
    'Unsupported local ID Type: <11>',
    {
      cause: 'identity-mismatch',
      phase: 'phase-1',
      certainty: 'likely',
      attribute: 'identity-type',
      side: 'local',
    },
  ),
  'gateway-unresolved': documented(
    MANUAL_C,
    'cause',
    'Cannot resolve Secure Gateway Addr for rule{ <rule:words>}',
    'Cannot resolve Secure Gateway Addr for rule <1>',
    { cause: 'name-resolution-failed', phase: 'setup', role: 'initiator' },
  ),
  'gateway-moved': unverified(
    'remark',
    'Remote Gateway Addr in rule{ <rule:words>} is changed to{ <address:address>}',
    'Remote Gateway Addr in rule [BRANCH] is changed to 192.0.2.8',
  ),
  'own-address-moved': unverified(
    'notice',
    'New My ZyWALL Addr in rule{ <rule:words>} is changed to{ <localAddress:address>}',
    'New My ZyWALL Addr in rule [BRANCH] is changed to 198.51.100.9',
    { cause: 'wan-address-changed' },
  ),
  'gateway-moved-deleted': unverified(
    'tunnel-lost',
    'Remote Gateway Addr has changed, tunnel{ <rule:words>} will be deleted',
    'Remote Gateway Addr has changed, tunnel [BRANCH] will be deleted',
    { cause: 'link-failed', side: 'remote' },
  ),
  'own-address-moved-deleted': unverified(
    'tunnel-lost',
    'My ZyWALL Addr has changed, tunnel{ <rule:words>} will be deleted',
    'My ZyWALL Addr has changed, tunnel [BRANCH] will be deleted',
    { cause: 'wan-address-changed', side: 'local' },
  ),
} as const satisfies MessageTable;
