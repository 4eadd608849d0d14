import type { WireError } from './protocol.ts';

/** The code of an error that brings none of its own. */
export const UNEXPECTED = 'unexpected';

/** An error of the worker on the page's side: what was thrown there, or that the worker itself is gone. */
export class TraceError extends Error {
  /**
   * A code of `ingest`, or one of `worker-start-failed` (its modules did not load), `worker-crashed` (it ended by
   * itself, most likely for want of memory), `closed` (asked after it was closed), `unexpected`.
   */
  readonly code: string;
  readonly fields: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, fields: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'TraceError';
    this.code = code;
    this.fields = fields;
  }
}

/** The error of a request that nobody wants answered any more. */
export function abortError(): DOMException {
  return new DOMException('The request was cancelled.', 'AbortError');
}

/** What of a thrown value crosses to the page. Never throws, whatever was thrown. */
export function toWire(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) {
    return { name: 'Error', code: UNEXPECTED, fields: {}, message: String(thrown) };
  }
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : UNEXPECTED;
  const fields: Record<string, string | number> = {};
  if ('fields' in thrown && typeof thrown.fields === 'object' && thrown.fields !== null) {
    for (const [name, value] of Object.entries(thrown.fields)) {
      if (typeof value === 'string' || typeof value === 'number') fields[name] = value;
    }
  }
  return { name: thrown.name, code, fields, message: thrown.message };
}

/** The error that the page throws for one that crossed: of the same kind where a caller tells kinds apart. */
export function fromWire(error: WireError): Error {
  if (error.name === 'AbortError') return abortError();
  if (error.name === 'RangeError') return new RangeError(error.message);
  return new TraceError(error.code, error.message, error.fields);
}
