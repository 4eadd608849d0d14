import type { MessageTable } from '../../model/messages.ts';
import { ATTEMPT_ROWS } from './rows/attempts.ts';
import { AUTHENTICATION_ROWS } from './rows/authentication.ts';
import { CERTIFICATE_ROWS } from './rows/certificates.ts';
import { CONSOLE_ROWS } from './rows/console.ts';
import { DAEMON_ROWS } from './rows/daemon.ts';
import { DETAIL_ROWS } from './rows/details.ts';
import { EAP_ROWS } from './rows/eap.ts';
import { END_ROWS } from './rows/ends.ts';
import { INTERNAL_ROWS } from './rows/internals.ts';
import { KERNEL_ROWS } from './rows/kernel.ts';
import { LOADING_ROWS } from './rows/loading.ts';
import { MESSAGE_ROWS } from './rows/messages.ts';
import { NETWORK_ROWS } from './rows/network.ts';
import { PROPOSAL_ROWS } from './rows/proposals.ts';
import { RECEIVING_ROWS } from './rows/receiving.ts';
import { REFUSAL_ROWS } from './rows/refusals.ts';
import { REKEY_ROWS } from './rows/rekeys.ts';
import { TUNNEL_ROWS } from './rows/tunnels.ts';
import { WORK_ROWS } from './rows/work.ts';

/** The messages of charon, of both IKE versions, without what stands before them (time, thread, group, connection). */
export const STRONGSWAN_ROWS = {
  ...ATTEMPT_ROWS,
  ...RECEIVING_ROWS,
  ...PROPOSAL_ROWS,
  ...AUTHENTICATION_ROWS,
  ...EAP_ROWS,
  ...REFUSAL_ROWS,
  ...CERTIFICATE_ROWS,
  ...TUNNEL_ROWS,
  ...REKEY_ROWS,
  ...END_ROWS,
  ...MESSAGE_ROWS,
  ...NETWORK_ROWS,
  ...KERNEL_ROWS,
  ...DETAIL_ROWS,
  ...CONSOLE_ROWS,
  ...DAEMON_ROWS,
  ...LOADING_ROWS,
  ...WORK_ROWS,
  ...INTERNAL_ROWS,
} as const satisfies MessageTable;

/** The short id of a row. */
export type StrongswanRow = keyof typeof STRONGSWAN_ROWS;

/**
 * Rows that a line matches too easily to prove anything: they count only where a thread and a group stand before the
 * text.
 */
export const WEAK_ROWS: ReadonlySet<StrongswanRow> = new Set([
  'hash-made',
  'hex-dump',
  'config-value',
  'config-connection',
  'config-child',
  'value-alone',
  'task-named',
  'route-local',
  'watching',
  'plugin-feature',
  'interface-state',
  'sa-for',
  'certificate-status-ocsp',
  'certificate-status-crl',
  'certificate-fetch',
  'identity-payload-missing',
  'eap-failed',
  'eap-initiating-failed',
  'message-in-state',
  'request-while-incomplete',
  'netlink',
  'virtual-address',
  'dhcp',
  'dhcp-silent',
  'secrets-line',
  'loading-failed',
  'socket-failed',
  'log-file',
  'vici-rejected',
  'vici-option',
  'vici-unloaded',
  'rereading',
  'label',
  'compression-off',
  'plugin-capability',
  'daemon-aborted',
  'sa-copying',
  'shunt',
  'daemon-twice',
  'terminate-impossible',
  'quantum-key-none',
  'script-running',
  'collision',
  'route-failed',
  'route-lost',
  'user-message',
  'vici-failed',
  'selectors-changing',
]);

/** Rows of no weight whose text nobody else has: the first lines of a journal are known by them. */
export const SURE_ROWS: ReadonlySet<StrongswanRow> = new Set([
  'plugin-failed',
  'plugin-pkcs11',
  'plugin-tpm',
  'plugin-providers',
  'loading-certificates',
  'loading-lists',
  'loading-secrets',
  'loaded-radius',
  'loaded-secret',
  'capabilities-dropped',
  'plugins-loaded',
  'vici-added',
  'vici-initiate',
  'vendor-id',
  'starter-stopped-own',
]);
