import type { Sa } from './sas.ts';

/** The exchanges that set an IKE SA up, as charon names them (`exchange_type_names`). */
export const SETS_UP: ReadonlySet<string> = new Set([
  'IKE_SA_INIT',
  'IKE_AUTH',
  'ID_PROT',
  'AGGRESSIVE',
  'IKE_INTERMEDIATE',
]);

const V1: ReadonlySet<string> = new Set([
  'ID_PROT',
  'AGGRESSIVE',
  'QUICK_MODE',
  'TRANSACTION',
  'NEW_GROUP_MODE',
]);

/** The version of the IKE SA that a request would begin; 0 for a request that begins none. */
export function opensSa(exchange: string, payloads: string): 0 | 1 | 2 {
  if (exchange === 'IKE_SA_INIT') return 2;
  return (exchange === 'ID_PROT' || exchange === 'AGGRESSIVE') && /^\s*SA\b/.test(payloads) ? 1 : 0;
}

/** The IKE version to which an exchange belongs. */
export function versionOf(exchange: string): 1 | 2 {
  return exchange.endsWith('_V1') || V1.has(exchange) ? 1 : 2;
}

/** True where an SA can have an exchange: of its version. */
export function fits(sa: Sa, exchange: string): boolean {
  return sa.version === 0 || sa.version === versionOf(exchange);
}
