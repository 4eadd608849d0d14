import type { MessageTable } from '../../../model/messages.ts';
import { documented, MANUAL_PKI, unverified } from './row.ts';

/** Certificates: enrolment, what a directory gave, and whether a path holds. */
export const PKI_ROWS = {
  'enrolment-done': unverified('housekeeping', 'Enrollment successful', 'Enrollment successful'),
  'enrolment-failed': documented(MANUAL_PKI, 'housekeeping', 'Enrollment failed', 'Enrollment failed'),
  'ca-unresolved': documented(
    MANUAL_PKI,
    'housekeeping',
    'Failed to resolve{ <target:text>}',
    'Failed to resolve <http://ca.example/scep>',
  ),
  'ca-certificate-received': documented(
    MANUAL_PKI,
    'housekeeping',
    'Rcvd ca cert:{ <id:text>}',
    'Rcvd ca cert: <CN=Example CA>',
  ),
  'user-certificate-received': documented(
    MANUAL_PKI,
    'housekeeping',
    'Rcvd user cert:{ <id:text>}',
    'Rcvd user cert: <CN=branch.example>',
  ),
  'crl-received': documented(
    MANUAL_PKI,
    'housekeeping',
    'Rcvd CRL{ <number:token>}{ }:{ <id:text>}',
    'Rcvd CRL <1024>: <CN=Example CA>',
  ),
  'arl-received': documented(
    MANUAL_PKI,
    'housekeeping',
    'Rcvd ARL{ <number:token>}{ }:{ <id:text>}',
    'Rcvd ARL <1024>: <CN=Example CA>',
  ),
  'ca-certificate-unreadable': documented(
    MANUAL_PKI,
    'housekeeping',
    'Failed to decode the received ca cert',
    'Failed to decode the received ca cert',
  ),
  'user-certificate-unreadable': documented(
    MANUAL_PKI,
    'housekeeping',
    'Failed to decode the received user cert',
    'Failed to decode the received user cert',
  ),
  'crl-unreadable': documented(
    MANUAL_PKI,
    'housekeeping',
    'Failed to decode the received CRL',
    'Failed to decode the received CRL',
  ),
  'arl-unreadable': documented(
    MANUAL_PKI,
    'housekeeping',
    'Failed to decode the received ARL',
    'Failed to decode the received ARL',
  ),
  'data-too-large': documented(
    MANUAL_PKI,
    'housekeeping',
    'Rcvd data{ <number:token>} too large! Max size allowed:{ <count:text>}',
    'Rcvd data <65536> too large! Max size allowed: <32768>',
  ),
  'certificate-trusted': unverified(
    'remark',
    'Cert trusted:{ <id:text>}',
    'Cert trusted: <CN=branch.example>',
  ),
  'certificate-not-trusted': unverified(
    'cause',
    'Due to <code:words>, cert not trusted:{ <id:text>}',
    'Due to <3, 7>, cert not trusted: <CN=branch.example>',
    { cause: 'certificate-invalid', phase: 'phase-1' },
  ),
} as const satisfies MessageTable;
