import type { EventFacts, MessageTable } from '../../../model/messages.ts';
import { documented, quiet, recorded } from './row.ts';

/** A certificate was refused, and the line says why. */
const REFUSED: EventFacts = { cause: 'certificate-invalid', phase: 'phase-1', side: 'local' };

/** Certificates: what was sent, asked for, found and refused. */
export const CERTIFICATE_ROWS = {
  'public-key-none': recorded(
    'refusal-sent',
    "no trusted <method:token> public key found for '<remoteId:words>'",
    "no trusted RSA public key found for 'CN=branch.example.com'",
    REFUSED,
  ),
  'public-key-none-old': documented(
    'refusal-sent',
    "no trusted public key found for '<remoteId:words>'",
    'pubkey_authenticator.c',
    "no trusted public key found for 'CN=branch.example.com'",
    REFUSED,
  ),
  'private-key-none': documented(
    'refusal-sent',
    "no private key found for '<localId:words>'",
    'pubkey_authenticator.c',
    "no private key found for 'CN=hq.example.com'",
    REFUSED,
  ),
  'private-key-none-type': documented(
    'refusal-sent',
    "no <method:token> private key found for '<localId:words>'",
    'pubkey_v1_authenticator.c',
    "no RSA private key found for 'CN=hq.example.com'",
    REFUSED,
  ),
  'signature-wrong': documented(
    'cause',
    'signature validation failed, looking for another key',
    'pubkey_authenticator.c',
    'signature validation failed, looking for another key',
    { cause: 'authentication-failed', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'issuer-none': recorded(
    'cause',
    'no issuer certificate found for "<id:words>"',
    'no issuer certificate found for "CN=branch.example.com"',
    REFUSED,
  ),
  'issuer-none-old': documented(
    'cause',
    "no issuer certificate found for '<id:words>'",
    'credential_manager.c',
    "no issuer certificate found for 'CN=branch.example.com'",
    REFUSED,
  ),
  'issuer-name': recorded('housekeeping', 'issuer is "<id:words>"', 'issuer is "CN=Example CA"'),
  'certificate-out-of-date': recorded(
    'cause',
    '<detail:token> certificate invalid (valid from <reason:text>)',
    'subject certificate invalid (valid from Jan 01 01:06:00 2024 to Jan 01 01:06:00 2025)',
    REFUSED,
  ),
  'certificate-revoked': documented(
    'cause',
    'certificate was revoked on <reason:text>',
    'revocation_validator.c',
    'certificate was revoked on Jan 01 01:06:00 UTC 2025, reason: key compromise',
    REFUSED,
  ),
  'certificate-chain-long': documented(
    'cause',
    'path length of <number:int> violates constraint of <count:int>',
    'constraints_validator.c',
    'path length of 2 violates constraint of 1',
    REFUSED,
  ),
  'certificate-chain-max': documented(
    'cause',
    'maximum path length of <number:int> exceeded',
    'credential_manager.c',
    'maximum path length of 7 exceeded',
    REFUSED,
  ),
  'certificate-constraint': documented(
    'cause',
    'constraint check failed: <reason:text>',
    'auth_cfg.c',
    'constraint check failed: peer not authenticated with peer cert "CN=branch.example.com"',
    { cause: 'certificate-invalid', certainty: 'likely', phase: 'phase-1', side: 'local' },
  ),
  'identity-unconfirmed': quiet(
    "id '<id:words>' not confirmed by certificate, defaulting to '<detail:words>'",
    'vici_config.c, stroke_config.c',
    "id 'hq.example.com' not confirmed by certificate, defaulting to 'CN=hq'",
  ),
  'certificate-used': recorded(
    'housekeeping',
    'using certificate "<id:words>"',
    'using certificate "CN=branch.example.com"',
  ),
  'certificate-trusted': recorded(
    'housekeeping',
    'using trusted {ca }{intermediate ca }certificate "<id:words>"',
    'using trusted ca certificate "CN=Example CA"',
  ),
  'certificate-untrusted': quiet(
    'using untrusted intermediate certificate "<id:words>"',
    'credential_manager.c',
    'using untrusted intermediate certificate "CN=Example Sub CA"',
  ),
  'certificate-key': recorded(
    'housekeeping',
    'certificate "<id:words>" key: <detail:text>',
    'certificate "CN=branch.example.com" key: 2048 bit RSA',
  ),
  'certificate-chain': recorded(
    'housekeeping',
    'reached self-signed root ca with a path length of <number:int>',
    'reached self-signed root ca with a path length of 0',
  ),
  'certificate-status-check': recorded(
    'housekeeping',
    'checking certificate status of "<id:words>"',
    'checking certificate status of "CN=branch.example.com"',
  ),
  'certificate-status': recorded(
    'housekeeping',
    'certificate status is <detail:text>',
    'certificate status is not available',
  ),
  'certificate-status-ocsp': recorded(
    'housekeeping',
    'ocsp <detail:text>',
    'ocsp check skipped, no ocsp found',
  ),
  'certificate-status-crl': quiet(
    'crl <detail:text>',
    'revocation_validator.c',
    'crl is valid: until Jan 01 01:06:00 2027',
  ),
  'certificate-sent': recorded(
    'housekeeping',
    'sending end entity cert "<id:words>"',
    'sending end entity cert "CN=hq.example.com"',
  ),
  'certificate-issuer-sent': quiet(
    'sending issuer cert "<id:words>"',
    'ike_cert_post.c',
    'sending issuer cert "CN=Example CA"',
  ),
  'certificate-received': recorded(
    'housekeeping',
    'received end entity cert "<id:words>"',
    'received end entity cert "CN=branch.example.com"',
  ),
  'certificate-issuer-received': quiet(
    'received issuer cert "<id:words>"',
    'ike_cert_pre.c',
    'received issuer cert "CN=Example CA"',
  ),
  'certificate-request-sent': recorded(
    'housekeeping',
    'sending cert request for "<id:words>"',
    'sending cert request for "CN=Example CA"',
  ),
  'certificate-request': recorded(
    'housekeeping',
    'received cert request for <detail:text>',
    'received cert request for "CN=Example CA"',
  ),
  'certificate-requests-unknown': recorded(
    'housekeeping',
    'received <count:int> cert requests for an unknown ca',
    'received 3 cert requests for an unknown ca',
  ),
  'certificate-fetch': quiet(
    'fetching <detail:text>',
    'revocation_validator.c',
    "fetching crl from 'http://ca.example.com/ca.crl' ...",
  ),
  'list-received': quiet(
    'received CRL "<id:words>"',
    'isakmp_cert_pre.c',
    'received CRL "C=DE, O=Example, CN=CA"',
  ),
  'certificate-verifying': quiet(
    'verifying peer certificate',
    'ike_verify_peer_cert.c',
    'verifying peer certificate',
  ),
  'certificate-verified': quiet(
    'peer certificate successfully verified',
    'ike_verify_peer_cert.c',
    'peer certificate successfully verified',
  ),
  'list-disabled': quiet(
    'all {CRL}{OCSP} validation disabled',
    'revocation_validator.c',
    'all CRL validation disabled',
  ),
} as const satisfies MessageTable;
