import workerUrl from './analysis.worker.ts?worker&url';
import { Connection } from './connection.ts';
import { TraceError } from './errors.ts';
import type { WorkerMessage } from './protocol.ts';

/*
 * A worker loaded from its own address obeys the policy of its own HTTP response, and a static host sends none: it could
 * send the log away. One that starts from a blob inherits the page's policy, `connect-src 'none'` included. So the blob
 * holds nothing but an import of the worker's module.
 */

interface ScriptAddresses {
  createScriptURL(address: string): string;
}

/** The part of the Trusted Types API that is used here; browsers without it take the address as it is. */
interface TrustedTypes {
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses };
}

const RULES: ScriptAddresses = {
  createScriptURL(address) {
    if (!address.startsWith('blob:')) throw new TypeError('Workers start from blobs alone.');
    return address;
  },
};

let addresses: ScriptAddresses | null = null;

/** The only addresses that the page's policy lets a worker start from. May be called once per page and name, so it is kept. */
function scriptAddresses(): ScriptAddresses {
  addresses ??= (globalThis as TrustedTypes).trustedTypes?.createPolicy('ikescope-worker', RULES) ?? RULES;
  return addresses;
}

/** Starts a worker. Rejects with a `TraceError` `worker-start-failed` when its modules cannot be loaded. */
export function startWorker(): Promise<Connection> {
  const module = new URL(workerUrl, document.baseURI).href;
  const blob = new Blob([`import ${JSON.stringify(module)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(scriptAddresses().createScriptURL(address), { type: 'module', name: 'analysis' });
  const connection = new Connection(worker, () => worker.terminate());
  return new Promise((resolve, reject) => {
    let ready = false;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (ready || data.kind !== 'ready') return;
      ready = true;
      URL.revokeObjectURL(address);
      resolve(connection);
    });
    const fail = (detail: string): void => {
      const code = ready ? 'worker-crashed' : 'worker-start-failed';
      const error = new TraceError(code, detail || 'The worker ended without a reason.');
      URL.revokeObjectURL(address);
      connection.close(error);
      reject(error);
    };
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('messageerror', () => fail('A message of the worker could not be read.'));
  });
}
