import type { MessageTable } from '../../../model/messages.ts';
import { documented } from './row.ts';

/** Certificates and signatures, in both versions of IKE. */
export const CERTIFICATE_ROWS = {
  'public-key-missing': documented(
    'cause',
    'no <detail:token> public key known for <id:text>',
    "no RSA public key known for '192.0.2.7'",
    { phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'certificate-failed': documented(
    'cause',
    'Certificate <id:words> failed verification',
    'Certificate CN=branch.example failed verification',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-error': documented(
    'cause',
    "ERROR: Peer's Certificate <reason:text>",
    "ERROR: Peer's Certificate has expired.",
    { phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'certificate-rejected': documented(
    'cause',
    'X509: certificate {payload }rejected{ for this connection}',
    'X509: Certificate rejected for this connection',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-bogus': documented(
    'cause',
    'X509: CERT payload bogus or revoked',
    'X509: CERT payload bogus or revoked',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-none': documented('cause', 'X509: no EE-cert in chain!', 'X509: no EE-cert in chain!', {
    phase: 'phase-1',
    cause: 'certificate-invalid',
  }),
  'certificate-not-the-peers': documented(
    'cause',
    "X509: authentication failed; peer ID <id:token> '<remoteId:words>' does not match expected '<localId:words>'",
    "X509: authentication failed; peer ID DER_ASN1_DN 'CN=branch.example' does not match expected 'CN=branch-7.example'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'certificate-name-other': documented(
    'cause',
    'X509: authentication failed; peer certificate <reason:text>',
    "X509: authentication failed; peer certificate subjectAltName extension does not match ID_FQDN '@branch'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'certificate-name-other-old': documented(
    'cause',
    'peer certificate {subjectAltname does not match}{contains no subjectAltName} <reason:text>',
    "peer certificate contains no subjectAltName extension to match ID_FQDN '@branch'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'certificate-subject-other': documented(
    'cause',
    "peer ID_DER_ASN1_DN '<remoteId:words>' does not match expected '<localId:words>'",
    "peer ID_DER_ASN1_DN 'CN=branch.example' does not match expected 'CN=branch-7.example'",
    { phase: 'phase-1', cause: 'identity-mismatch' },
  ),
  'certificate-name-unchecked': documented(
    'housekeeping',
    'X509: {connection allows}{CERT and ID matches} <detail:text>',
    'X509: CERT and ID matches current connection',
  ),
  'revocation-list-missing': documented(
    'cause',
    'missing or expired CRL in strict mode<reason:text>',
    'missing or expired CRL in strict mode, failing pending update and forcing CRL update',
    { phase: 'phase-1', cause: 'certificate-invalid', certainty: 'likely' },
  ),
  'certificate-expired': documented(
    'housekeeping',
    "<detail:token> certificate '<id:words>' is expired or not yet valid",
    "left certificate 'gateway' is expired or not yet valid",
  ),
  'certificate-rejected-old': documented(
    'cause',
    'X.509 certificate rejected',
    'X.509 certificate rejected',
    {
      phase: 'phase-1',
      cause: 'certificate-invalid',
    },
  ),
  'certificate-bad-signature': documented(
    'cause',
    'invalid certificate signature from <detail:text>',
    'invalid certificate signature from "CN=Example CA" on "CN=branch.example"',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-verification': documented(
    'cause',
    'NSS: ERROR: <reason:text>',
    'NSS: ERROR: IPsec certificate CN=branch.example invalid: SEC_ERROR_EXPIRED_CERTIFICATE',
    { phase: 'phase-1', cause: 'certificate-invalid' },
  ),
  'certificate-verified': documented(
    'housekeeping',
    'certificate verified OK: <id:text>',
    'certificate verified OK: CN=branch.example',
  ),
  'certificate-payload-ignored': documented(
    'housekeeping',
    'ignoring CERT{REQ} payload <reason:text>',
    'ignoring CERTREQ payload that is not ASN1: content is not binary ASN.1',
  ),
  'certificate-payloads-discarded': documented(
    'housekeeping',
    'no Certificate Authority in NSS Certificate DB! <detail:text>',
    'no Certificate Authority in NSS Certificate DB! certificate payloads discarded',
  ),
  'certificate-sending': documented('housekeeping', 'I am sending <detail:text>', 'I am sending my cert'),
  'signature-check': documented(
    'cause',
    'Signature check (on <id:words>) failed <reason:text>',
    'Signature check (on @branch) failed (wrong key?); tried *AwEAAbqTv',
    { phase: 'phase-1', cause: 'authentication-failed' },
  ),
  'proof-accepted': documented(
    'authenticated',
    "authenticated peer '<method:words>' {digital }signature using {peer }{preloaded }certificate '<remoteId:words>'{ issued by <detail:text>}",
    "authenticated peer '2192-bit RSA with SHA1' signature using preloaded certificate '@branch'",
  ),
} as const satisfies MessageTable;
