import type { Failure } from './state.ts';

/**
 * Brings any thrown thing into the form that the page can show. An error that carries a `code` (and `fields`) keeps
 * them; anything else has the code `unexpected`.
 */
export function toFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') {
    return { code: 'unexpected', fields: {}, message };
  }
  const fields: Record<string, string | number> = {};
  if ('fields' in error && typeof error.fields === 'object' && error.fields !== null) {
    for (const [name, value] of Object.entries(error.fields)) {
      if (typeof value === 'string' || typeof value === 'number') fields[name] = value;
    }
  }
  return { code: error.code, fields, message };
}
