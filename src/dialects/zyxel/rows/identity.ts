import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_A, MANUAL_B, MANUAL_C, MANUAL_QUOTED, unverified } from './row.ts';

const SELECTORS: EventFacts = {
  cause: 'traffic-selector-mismatch',
  phase: 'phase-2',
  attribute: 'traffic-selector',
};
const IDENTITY: EventFacts = { cause: 'identity-mismatch', phase: 'phase-1', attribute: 'identity' };
const IDENTITY_TYPE: EventFacts = {
  cause: 'identity-mismatch',
  phase: 'phase-1',
  attribute: 'identity-type',
};

/** Identities of phase 1, and the networks of phase 2, which these devices call IDs, too. */
export const IDENTITY_ROWS = {
  'local-id-failed': documented(
    MANUAL_A,
    'refusal-sent',
    'Verifying Local ID failed{:}{<detail:text>}',
    '!! Verifying Local ID failed',
    { ...SELECTORS, side: 'local' },
  ),
  'remote-id-failed': documented(
    MANUAL_A,
    'refusal-sent',
    'Verifying Remote ID failed{:}{<detail:text>}',
    '!! Verifying Remote ID failed',
    { ...SELECTORS, side: 'remote' },
  ),
  'peer-id': documented(
    MANUAL_C,
    'mismatch-detail',
    'Peer ID: {IP address type }<remote:text>',
    'Peer ID: <10.9.0.0> <SUBNET> -<SUBNET>',
    {
      attribute: 'traffic-selector',
    },
  ),
  'my-remote': unverified(
    'mismatch-detail',
    'vs. My Remote <local:text>',
    'vs. My Remote <10.2.0.0> - <10.2.0.255>',
    {
      attribute: 'traffic-selector',
      side: 'remote',
    },
  ),
  'my-local': unverified(
    'mismatch-detail',
    'vs. My Local <local:text>',
    'vs. My Local <10.1.0.0>-<10.1.0.255>',
    {
      attribute: 'traffic-selector',
      side: 'local',
    },
  ),
  'id-info-error': documented(MANUAL_B, 'refusal-stated', 'Error ID Info', 'Error ID Info', {
    notify: 'INVALID_ID_INFORMATION',
  }),
  'phase-1-id-type': unverified(
    'refusal-sent',
    'Phase 1 ID type mismatch',
    '!! Phase 1 ID type mismatch',
    IDENTITY_TYPE,
  ),
  'phase-1-id-content': unverified(
    'refusal-sent',
    'Phase 1 ID content mismatch',
    '!! Phase 1 ID content mismatch',
    IDENTITY,
  ),
  'phase-1-id-unknown': unverified(
    'refusal-sent',
    'No known phase 1 ID type found',
    '!! No known phase 1 ID type found',
    IDENTITY_TYPE,
  ),
  'id-type-mismatch': unverified(
    'refusal-sent',
    'ID type mismatch. Local / Peer: <local:words> / <remote:text>',
    'ID type mismatch. Local / Peer: <DNS/IP>',
    IDENTITY_TYPE,
  ),
  'id-content-mismatch': unverified('refusal-sent', 'ID content mismatch', 'ID content mismatch', IDENTITY),
  'id-content-configured': unverified(
    'mismatch-detail',
    'Configured Peer ID Content: <local:text>',
    'Configured Peer ID Content: <branch.example>',
    { attribute: 'identity', phase: 'phase-1' },
  ),
  'id-content-incoming': unverified(
    'mismatch-detail',
    'Incoming ID Content: <remote:text>',
    'Incoming ID Content: <10.0.0.2>',
    { attribute: 'identity', phase: 'phase-1' },
  ),
  'id-mismatched': documented(MANUAL_QUOTED, 'refusal-sent', 'ID mismatched', 'ID mismatched', IDENTITY_TYPE),
  'rule-conflict': documented(
    MANUAL_A,
    'refusal-sent',
    'Local / remote IPs of incoming request conflict with rule{ <rule:token>}',
    '!! Local / remote IPs of incoming request conflict with rule <2>',
    { cause: 'address-conflict', phase: 'phase-2', side: 'local' },
  ),
  'range-invalid': documented(
    MANUAL_A,
    'refusal-sent',
    'Invalid IP{ <rangeFrom:words> / <rangeTo:text>}',
    '!! Invalid IP <10.2.0.254>/<10.2.0.1>',
    { cause: 'address-range-invalid', phase: 'phase-2', side: 'remote' },
  ),
  'range-conflict': documented(
    MANUAL_A,
    'refusal-sent',
    'Remote IP{ <rangeFrom:words> / <rangeTo:words>} conflicts',
    '!! Remote IP <10.2.0.1> / <10.2.0.254> conflicts',
    { cause: 'address-conflict', phase: 'phase-2', side: 'local' },
  ),
} as const satisfies MessageTable;
