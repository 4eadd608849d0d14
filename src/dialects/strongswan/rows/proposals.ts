import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** Proposals, groups and traffic selectors: what was offered, chosen and refused. */
export const PROPOSAL_ROWS = {
  'proposals-received': recorded(
    'proposals-remote',
    'received proposals: <proposals:text>',
    'received proposals: IKE:AES_CBC_128/HMAC_SHA1_96/PRF_HMAC_SHA1/MODP_1024',
  ),
  'proposals-configured': recorded(
    'proposals-local',
    'configured proposals: <proposals:text>',
    'configured proposals: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048',
  ),
  'proposal-selected': recorded(
    'proposal-selected',
    'selected proposal: <proposals:text>',
    'selected proposal: ESP:AES_CBC_256/HMAC_SHA2_256_128/NO_EXT_SEQ',
  ),
  'proposals-unacceptable': recorded(
    'refusal-sent',
    'received proposals unacceptable',
    'received proposals unacceptable',
    { cause: 'proposal-mismatch', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'proposals-inacceptable': documented(
    'refusal-sent',
    'received proposals inacceptable',
    'ike_init.c (before 5.8)',
    'received proposals inacceptable',
    { cause: 'proposal-mismatch', phase: 'phase-1', ikeVersion: 2, side: 'local' },
  ),
  'proposal-none-v1': recorded('refusal-sent', 'no proposal found', 'no proposal found', {
    cause: 'proposal-mismatch',
    phase: 'phase-1',
    ikeVersion: 1,
    side: 'local',
  }),
  'child-proposal-none': recorded(
    'refusal-sent',
    'no acceptable proposal found',
    'no acceptable proposal found',
    {
      cause: 'proposal-mismatch',
      phase: 'phase-2',
      ikeVersion: 2,
      side: 'local',
    },
  ),
  'quick-proposal-none': recorded(
    'refusal-sent',
    'no matching proposal found, sending NO_PROPOSAL_CHOSEN',
    'no matching proposal found, sending NO_PROPOSAL_CHOSEN',
    { cause: 'proposal-mismatch', phase: 'phase-2', ikeVersion: 1, exchange: 'quick', side: 'local' },
  ),
  'quick-proposal-none-initiator': documented(
    'refusal-sent',
    'no matching proposal found',
    'quick_mode.c',
    'no matching proposal found',
    { cause: 'proposal-mismatch', phase: 'phase-2', ikeVersion: 1, exchange: 'quick', side: 'local' },
  ),

  // the comparison, pair by pair (level 2)
  selecting: recorded('housekeeping', 'selecting proposal:', 'selecting proposal:'),
  'pair-rejected': recorded(
    'housekeeping',
    'no acceptable <attribute:token> found',
    'no acceptable ENCRYPTION_ALGORITHM found',
  ),
  'pair-accepted': recorded('housekeeping', 'proposal matches', 'proposal matches'),
  'pair-skipped': quiet('protocol mismatch, skipping', 'proposal.c', 'protocol mismatch, skipping'),
  'pair-skipped-group': quiet(
    'skipping proposal, <detail:text>',
    'proposal.c',
    'skipping proposal, no KE method',
  ),

  // Diffie-Hellman: a wrong guess is asked for again, and no fault
  'group-requested': recorded(
    'retry-announced',
    'DH group <local:token> unacceptable, requesting <remote:token>',
    'DH group MODP_3072 unacceptable, requesting MODP_2048',
  ),
  'group-requested-old': documented(
    'retry-announced',
    'DH group <local:token> inacceptable, requesting <remote:token>',
    'ike_init.c (before 5.8)',
    'DH group MODP_3072 inacceptable, requesting MODP_2048',
  ),
  'key-exchange-requested': documented(
    'retry-announced',
    'key exchange method <local:token> unacceptable, requesting <remote:token>',
    'ike_init.c (6.0)',
    'key exchange method MODP_3072 unacceptable, requesting CURVE_25519',
  ),
  'peer-requests-group': recorded(
    'retry-announced',
    "peer didn't accept DH group <local:token>, it requested <remote:token>",
    "peer didn't accept DH group MODP_3072, it requested MODP_2048",
  ),
  'peer-requests-key-exchange': documented(
    'retry-announced',
    "peer didn't accept key exchange method <local:token>, it requested <remote:token>",
    'ike_init.c (6.0)',
    "peer didn't accept key exchange method MODP_3072, it requested CURVE_25519",
  ),
  'group-already-retried': documented(
    'refusal-sent',
    'already retried with DH group <local:token>, ignore requested <remote:token>',
    'ike_init.c',
    'already retried with DH group MODP_2048, ignore requested MODP_1024',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'dh-group', side: 'local' },
  ),
  'group-not-proposed': documented(
    'refusal-sent',
    'requested DH group <remote:token> not contained in any of our proposals',
    'child_create.c',
    'requested DH group MODP_1024 not contained in any of our proposals',
    { cause: 'proposal-mismatch', phase: 'phase-2', attribute: 'dh-group', side: 'local' },
  ),
  'group-not-acceptable': documented(
    'refusal-sent',
    'requested DH group <remote:token> not acceptable, giving up',
    'ike_init.c (4.x)',
    'requested DH group MODP_1024 not acceptable, giving up',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'dh-group', side: 'local' },
  ),
  'group-requested-unsupported': documented(
    'refusal-sent',
    'requested DH group <remote:token> not supported',
    'ike_init.c',
    'requested DH group MODP_1024 not supported',
    { cause: 'proposal-mismatch', phase: 'phase-1', attribute: 'dh-group', side: 'local' },
  ),
  'group-unsupported': documented(
    'refusal-sent',
    'negotiated DH group <group:token> not supported',
    'ike_init.c, quick_mode.c',
    'negotiated DH group CURVE_448 not supported',
    { cause: 'general-failure', side: 'local' },
  ),
  'key-exchange-unsupported': documented(
    'refusal-sent',
    'negotiated key exchange method <group:token> not supported',
    'ike_init.c (6.0)',
    'negotiated key exchange method CURVE_448 not supported',
    { cause: 'general-failure', side: 'local' },
  ),
  'group-value-invalid': documented(
    'refusal-sent',
    'applying DH public value failed',
    'child_create.c',
    'applying DH public value failed',
    { cause: 'message-invalid', side: 'local' },
  ),

  // networks
  'selectors-unacceptable': recorded(
    'refusal-sent',
    'traffic selectors <localNetwork:words> === <remoteNetwork:words> unacceptable',
    'traffic selectors 10.2.0.0/24 === 10.1.0.0/24 unacceptable',
    { cause: 'traffic-selector-mismatch', phase: 'phase-2', ikeVersion: 2, side: 'local' },
  ),
  'selectors-inacceptable': documented(
    'refusal-sent',
    'traffic selectors <localNetwork:words> === <remoteNetwork:words> inacceptable',
    'child_create.c (before 5.8)',
    'traffic selectors 10.2.0.0/24 === 10.1.0.0/24 inacceptable',
    { cause: 'traffic-selector-mismatch', phase: 'phase-2', ikeVersion: 2, side: 'local' },
  ),
  'selectors-none': documented(
    'refusal-sent',
    'no acceptable traffic selectors found',
    'child_create.c',
    'no acceptable traffic selectors found',
    { cause: 'traffic-selector-mismatch', phase: 'phase-2', side: 'local' },
  ),
  'child-config-none': recorded(
    'refusal-sent',
    // the initiator's networks come first (quick_mode.c: tsi, tsr)
    'no matching CHILD_SA config found{ for <remoteNetwork:words> === <localNetwork:words>}',
    'no matching CHILD_SA config found for 10.2.0.0/24 === 10.1.0.0/24',
    { cause: 'traffic-selector-mismatch', phase: 'phase-2', ikeVersion: 1, exchange: 'quick', side: 'local' },
  ),
  'child-config-search': recorded(
    'housekeeping',
    'looking for a child config for <localNetwork:words> === <remoteNetwork:words>',
    'looking for a child config for 10.2.0.0/24 === 10.1.0.0/24',
  ),
  'child-config-found': recorded(
    'housekeeping',
    'found matching child config "<rule:words>" with prio <detail:text>',
    'found matching child config "net" with prio 10+2',
  ),
  'child-candidate': recorded(
    'housekeeping',
    'candidate "<rule:words>" with prio <detail:text>',
    'candidate "net" with prio 5+5',
  ),
  'selectors-proposing': recorded(
    'housekeeping',
    'proposing traffic selectors for <detail:token>',
    'proposing traffic selectors for us:',
  ),
  'selectors-selecting': recorded(
    'housekeeping',
    'selecting traffic selectors for <detail:token>',
    'selecting traffic selectors for other:',
  ),
  'selector-matched': recorded(
    'housekeeping',
    'config: <localNetwork:words>, received: <remoteNetwork:words> => match: <detail:text>',
    'config: 10.2.0.0/24, received: 10.2.0.0/16 => match: 10.2.0.0/24',
  ),
  'selector-unmatched': documented(
    'housekeeping',
    'config: <localNetwork:words>, received: <remoteNetwork:words> => no match',
    'child_cfg.c',
    'config: 10.99.0.0/24, received: 10.2.0.0/24 => no match',
  ),
  'transport-not-host': quiet(
    'not using transport mode, <detail:text>',
    'child_create.c',
    'not using transport mode, not host-to-host',
  ),
} as const satisfies MessageTable;
