import type { ZyxelRow } from './rows.ts';

/**
 * Messages so short or so common that other logs, and people, write them, too. They are believed where the log is known
 * to be ZyXEL's by another message, or where the device's own `!!` or a stamp stands before them.
 */
export const WEAK_ROWS: ReadonlySet<ZyxelRow> = new Set([
  'packet-sent-plain',
  'packet-received-plain',
  'packet-arrow',
  'no-proposal',
  'peer-id',
  'my-remote',
  'my-local',
  'id-info-error',
  'phase-1-id-type',
  'phase-1-id-content',
  'id-content-mismatch',
  'id-mismatched',
  'range-invalid',
  'tunnel-built',
  'dynamic-tunnel-built',
  'mss-adjusted',
  'wan-address-changed',
  'traffic-log',
  'tunnel-disconnected',
  'tunnel-rekeyed',
  'tunnel-key',
  'enrolment-done',
  'enrolment-failed',
  'ca-unresolved',
  'certificate-trusted',
  'certificate-not-trusted',
  'connection-disabled',
  'connection-enabled',
  'gateway-disabled',
  'gateway-enabled',
  'already-established',
  'nat-draft-missing',
] satisfies readonly ZyxelRow[]);
