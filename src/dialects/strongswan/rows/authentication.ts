import type { MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** Who the ends are, and whether they could prove it: configurations, identities and keys. */
export const AUTHENTICATION_ROWS = {
  // which configuration
  'ike-config-none': recorded(
    'refusal-sent',
    'no IKE config found for <localAddress:token>...<address:token>, sending NO_PROPOSAL_CHOSEN',
    'no IKE config found for 198.51.100.2...192.0.2.7, sending NO_PROPOSAL_CHOSEN',
    { cause: 'connection-unknown', phase: 'phase-1', role: 'responder', side: 'local' },
  ),
  'ike-config-search': recorded(
    'housekeeping',
    'looking for an IKEv<version:int> config for <localAddress:token>...<address:token>',
    'looking for an IKEv2 config for 198.51.100.2...192.0.2.7',
  ),
  'ike-configs-search': recorded(
    'housekeeping',
    'looking for IKEv<version:int> configs for <localAddress:token>...<address:token>',
    'looking for IKEv1 configs for 198.51.100.2...192.0.2.7',
  ),
  'ike-config-candidate': recorded(
    'housekeeping',
    'candidate: <localAddress:token>...<address:token>, prio <detail:token>',
    'candidate: 198.51.100.2...192.0.2.7, prio 3100',
  ),
  'ike-config-found': recorded(
    'housekeeping',
    'found matching ike config: <localAddress:token>...<address:token> with prio <detail:token>',
    'found matching ike config: 198.51.100.2...192.0.2.7 with prio 3100',
  ),
  'peer-config-search': recorded(
    'identity',
    'looking for peer configs matching <localAddress:token>[<localId:words>]...<address:token>[<remoteId:words>]',
    'looking for peer configs matching 198.51.100.2[hq.example.com]...192.0.2.7[branch.example.com]',
    { role: 'responder', ikeVersion: 2 },
  ),
  'peer-config-search-v1': recorded(
    'identity',
    'looking for <method:words> peer configs matching <localAddress:token>...<address:token>[<remoteId:words>]',
    'looking for pre-shared key peer configs matching 198.51.100.2...192.0.2.7[branch.example.com]',
    { ikeVersion: 1 },
  ),
  'peer-config-candidate': recorded(
    'housekeeping',
    'candidate "<peer:words>", match: <detail:text>',
    'candidate "branch", match: 20/20/3100 (me/other/ike)',
  ),
  'peer-config-selected': recorded(
    'identity',
    "selected peer config '<peer:words>'",
    "selected peer config 'branch'",
  ),
  'peer-config-selected-v1': recorded(
    'identity',
    'selected peer config "<peer:words>"',
    'selected peer config "branch"',
  ),
  'peer-config-switched': documented(
    'identity',
    "switching to peer config '<peer:words>'",
    'ike_auth.c',
    "switching to peer config 'branch'",
  ),
  'peer-config-refused': documented(
    'cause',
    "selected peer config '<peer:words>' unacceptable{: <reason:text>}",
    'ike_auth.c',
    "selected peer config 'branch' unacceptable: non-matching authentication done",
    { cause: 'authentication-failed', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'peer-config-refused-old': documented(
    'cause',
    "selected peer config '<peer:words>' inacceptable{: <reason:text>}",
    'ike_auth.c (before 5.8)',
    "selected peer config 'branch' inacceptable: non-matching authentication done",
    { cause: 'authentication-failed', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'peer-config-alternative-none': recorded(
    'housekeeping',
    'no alternative config found',
    'no alternative config found',
  ),
  'peer-config-none': recorded(
    'refusal-sent',
    'no matching peer config found',
    'no matching peer config found',
    {
      cause: 'identity-mismatch',
      certainty: 'likely',
      phase: 'phase-1',
      role: 'responder',
      ikeVersion: 2,
      side: 'local',
    },
  ),
  'peer-config-none-v1': recorded('refusal-sent', 'no peer config found', 'no peer config found', {
    cause: 'identity-mismatch',
    certainty: 'likely',
    phase: 'phase-1',
    role: 'responder',
    ikeVersion: 1,
    side: 'local',
  }),
  'mode-not-allowed': recorded(
    'refusal-sent',
    'found <count:int> matching config{s}, but none allows <method:words> authentication using <mode:token> Mode',
    'found 1 matching config, but none allows pre-shared key authentication using Aggressive Mode',
    { cause: 'exchange-mode-mismatch', phase: 'phase-1', role: 'responder', ikeVersion: 1, side: 'local' },
  ),
  'aggressive-key-disabled': recorded(
    'refusal-sent',
    'Aggressive Mode PSK disabled for security reasons',
    'Aggressive Mode PSK disabled for security reasons',
    {
      cause: 'exchange-mode-mismatch',
      phase: 'phase-1',
      ikeVersion: 1,
      exchange: 'aggressive',
      side: 'local',
    },
  ),
  'method-differs': quiet(
    'received <remote:words> authentication, but configured <local:words>, continue with <detail:text>',
    'phase1.c',
    'received XAUTHINIT_PSK authentication, but configured PSK, continue with configured',
  ),

  // identities
  'identity-differs': recorded(
    'refusal-sent',
    "IDir '<remoteId:words>' does not match to '<id:words>'",
    "IDir 'hq-new.example.com' does not match to 'hq.example.com'",
    { cause: 'identity-mismatch', phase: 'phase-1', ikeVersion: 1, side: 'local' },
  ),
  'identity-required': documented(
    'cause',
    "constraint check failed: identity '<id:words>' required{ <detail:text>}",
    'auth_cfg.c',
    "constraint check failed: identity 'hq.example.com' required",
    { cause: 'identity-mismatch', phase: 'phase-1', side: 'local' },
  ),
  'identity-payload-missing': documented(
    'refusal-sent',
    '<detail:token> payload missing',
    'ike_auth.c, main_mode.c',
    'IDir payload missing',
    { cause: 'message-invalid', side: 'local' },
  ),
  'identity-fallback': recorded(
    'housekeeping',
    'no IDi configured, fall back on IP address',
    'no IDi configured, fall back on IP address',
  ),

  // keys
  'own-authentication': recorded(
    'authenticated',
    "authentication of '<localId:words>' (myself) with <method:words>{ successful}",
    "authentication of 'hq.example.com' (myself) with pre-shared key",
  ),
  'own-authentication-done': recorded(
    'housekeeping',
    "authentication of '<localId:words>' (myself) successful",
    "authentication of 'hq.example.com' (myself) successful",
  ),
  'own-authentication-failed': documented(
    'cause',
    "authentication of '<localId:words>' (myself) failed",
    'pubkey_authenticator.c',
    "authentication of 'hq.example.com' (myself) failed",
    { cause: 'authentication-failed', phase: 'phase-1', side: 'local' },
  ),
  'peer-authenticated': recorded(
    'authenticated',
    "authentication of '<remoteId:words>' with <method:words> successful",
    "authentication of 'branch.example.com' with pre-shared key successful",
  ),
  'peer-authentication-failed': documented(
    'cause',
    "authentication of '<remoteId:words>' with <method:words> failed",
    'pubkey_authenticator.c',
    "authentication of 'branch.example.com' with RSA signature failed",
    { cause: 'authentication-failed', phase: 'phase-1', side: 'local' },
  ),
  'key-differs': recorded(
    'refusal-sent',
    "tried <count:int> shared key{s} for '<localId:words>' - '<remoteId:words>', but MAC mismatched",
    "tried 1 shared key for 'hq.example.com' - 'branch.example.com', but MAC mismatched",
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1', side: 'local' },
  ),
  'key-none': recorded(
    'refusal-sent',
    "no shared key found for '<localId:words>'{[<localAddress:token>]} - '<remoteId:words>'{[<address:token>]}",
    "no shared key found for 'hq.example.com' - 'branch.example.com'",
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1', side: 'local' },
  ),
  'key-none-address': documented(
    'refusal-sent',
    'no shared key found for <localAddress:address> - <address:address>',
    'phase1.c',
    'no shared key found for 198.51.100.2 - 192.0.2.7',
    { cause: 'pre-shared-key-mismatch', phase: 'phase-1', ikeVersion: 1, side: 'local' },
  ),
  'hash-differs': recorded(
    'refusal-sent',
    'calculated HASH does not match HASH payload',
    'calculated HASH does not match HASH payload',
    { cause: 'pre-shared-key-mismatch', certainty: 'likely', phase: 'phase-1', ikeVersion: 1, side: 'local' },
  ),
  'authentication-refused': documented(
    'refusal-received',
    'authentication failed: <notify:token>',
    'ike_auth.c',
    'authentication failed: AUTHENTICATION_FAILED',
    { phase: 'phase-1' },
  ),
  'key-made': recorded(
    'housekeeping',
    'successfully created shared key MAC',
    'successfully created shared key MAC',
  ),

  // users
} as const satisfies MessageTable;
