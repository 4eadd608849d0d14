import type { MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_A, MANUAL_D, MARKED, unverified } from './row.ts';

/** Collisions, limits, sending, and proposals that do not fit. */
export const TROUBLE_ROWS = {
  'negotiation-in-process': documented(
    MANUAL_A,
    'notice',
    'IKE Negotiation is in process',
    '!! IKE Negotiation is in process',
    { cause: 'negotiation-in-progress' },
  ),
  'duplicate-request': documented(
    MANUAL_A,
    'duplicate-received',
    'Duplicate requests with the same cookie',
    '!! Duplicate requests with the same cookie',
  ),
  retransmit: documented(MANUAL_A, 'packet-repeated', 'IKE Packet Retransmit', '!! IKE Packet Retransmit'),
  'send-failed': documented(
    MANUAL_A,
    'cause',
    'Failed to send IKE Packet',
    '!! Failed to send IKE Packet',
    { cause: 'send-failed', side: 'local' },
    MARKED,
  ),
  'too-many-errors': documented(
    MANUAL_A,
    'gave-up',
    'Too many errors! Deleting SA',
    '!! Too many errors! Deleting SA',
    { cause: 'too-many-errors' },
  ),
  'limit-reached': documented(
    MANUAL_A,
    'refusal-sent',
    'Active connection allowed exceeded',
    '!! Active connection allowed exceeded',
    { cause: 'limit-exceeded', phase: 'phase-2', side: 'local' },
  ),
  'limit-deleted': documented(
    MANUAL_D,
    'tunnel-lost',
    'Due to active connection allowed exceeded, <rule:words> was deleted{.}',
    'Due to active connection allowed exceeded, BRANCH was deleted.',
    { cause: 'limit-exceeded', side: 'local' },
  ),

  'no-proposal': documented(
    MANUAL_A,
    'refusal-stated',
    'No proposal chosen',
    '!! No proposal chosen',
    { cause: 'proposal-mismatch' },
    MARKED,
  ),
  'phase-1-mode': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 negotiation mode mismatch',
    'Rule [1] Phase 1 negotiation mode mismatch',
    { cause: 'exchange-mode-mismatch', phase: 'phase-1', attribute: 'mode' },
  ),
  'phase-1-encryption': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 encryption algorithm mismatch',
    'Rule [1] Phase 1 encryption algorithm mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'encryption' },
  ),
  'phase-1-hash-algorithm': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 authentication algorithm mismatch',
    'Rule [1] Phase 1 authentication algorithm mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'integrity' },
  ),
  'phase-1-method': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 authentication method mismatch',
    'Rule [1] Phase 1 authentication method mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'authentication-method' },
  ),
  'phase-1-group': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 key group mismatch',
    'Rule [1] Phase 1 key group mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'dh-group' },
  ),
  'phase-1-hash': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 hash mismatch',
    'Rule [1] Phase 1 hash mismatch',
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1', certainty: 'likely' },
  ),
  'phase-1-key': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 1 preshared key mismatch',
    'Rule [1] Phase 1 preshared key mismatch',
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1' },
  ),
  'phase-1-mismatch': unverified(
    'cause',
    'Rule{ <rule:words>} phase 1 mismatch',
    'Rule [1] phase 1 mismatch',
    {
      cause: 'proposal-mismatch',
      phase: 'phase-1',
      certainty: 'likely',
    },
  ),
  'phase-2-protocol': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 protocol mismatch',
    'Rule [1] Phase 2 protocol mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-2', attribute: 'protocol' },
  ),
  'phase-2-encryption': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 encryption algorithm mismatch',
    'Rule [1] Phase 2 encryption algorithm mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-2', attribute: 'encryption' },
  ),
  'phase-2-integrity': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 authentication algorithm mismatch',
    'Rule [1] Phase 2 authentication algorithm mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-2', attribute: 'integrity' },
  ),
  'phase-2-pfs': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 PFS mismatch',
    'Rule [1] Phase 2 PFS mismatch',
    {
      cause: 'pfs-mismatch',
      phase: 'phase-2',
      attribute: 'dh-group',
    },
  ),
  'phase-2-encapsulation': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 encapsulation mismatch',
    'Rule [1] Phase 2 encapsulation mismatch',
    { cause: 'exchange-mode-mismatch', phase: 'phase-2', attribute: 'encapsulation' },
  ),
  'phase-2-key-length': unverified(
    'cause',
    'Rule{ <rule:words>} Phase 2 key length mismatch',
    'Rule [1] Phase 2 key length mismatch',
    { cause: 'proposal-mismatch', phase: 'phase-2', attribute: 'key-length' },
  ),
  'phase-2-mismatch': unverified(
    'cause',
    'Rule{ <rule:words>} phase 2 mismatch',
    'Rule [1] phase 2 mismatch',
    {
      cause: 'proposal-mismatch',
      phase: 'phase-2',
      certainty: 'likely',
    },
  ),
} as const satisfies MessageTable;
