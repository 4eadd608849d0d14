import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from './test.ts';

/** How each way to send ended; true: the browser refused it. */
export type Refusals = Readonly<Record<'fetch' | 'elsewhere' | 'request' | 'socket' | 'worker', boolean>>;

/** All refused. */
export const ALL_REFUSED: Refusals = {
  fetch: true,
  elsewhere: true,
  request: true,
  socket: true,
  worker: true,
};

/**
 * Tries to send in every way that scripts have, from wherever it runs: the page or a worker. It must stand alone: it is
 * sent there as text.
 * @param address of the page, which would take what is sent
 */
export async function tryToSend(address: string): Promise<Refusals> {
  const refused = async (attempt: () => unknown): Promise<boolean> => {
    try {
      await attempt();
      return false;
    } catch {
      return true;
    }
  };
  const ended = (target: EventTarget, well: string): Promise<void> =>
    new Promise((resolve, reject) => {
      target.addEventListener(well, () => resolve());
      target.addEventListener('error', () => reject(new Error('refused')));
    });
  return {
    fetch: await refused(() => fetch(`${address}stolen`, { method: 'POST', body: 'secret' })),
    elsewhere: await refused(() => fetch('https://example.org/', { mode: 'no-cors' })),
    request: await refused(() => {
      const request = new XMLHttpRequest();
      request.open('POST', `${address}stolen`);
      request.send('secret');
      return ended(request, 'load');
    }),
    socket: await refused(() => ended(new WebSocket(address.replace(/^http/, 'ws')), 'open')),
    // A worker from its own address would not be bound by the page's policy.
    worker: await refused(() => new Worker(`${address}assets/stolen.js`)),
  };
}

/** Begins the console line in which the worker of a probed build says how its attempts ended. */
export const PROBE_LINE = 'probe: ';

/** Copies the build, with a worker that first tries to send, and says on the console how that ended. */
export async function probedBuild(folder: string, address: string): Promise<void> {
  await cp(DIST, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, '.vite/worker-manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string; readonly isEntry: boolean }
  >;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('The build has no worker.');
  const probe = `(${tryToSend.toString()})(${JSON.stringify(address)})`;
  await appendFile(
    join(folder, entry.file),
    `\n;${probe}.then((outcome) => console.log(${JSON.stringify(PROBE_LINE)} + JSON.stringify(outcome)));\n`,
  );
}
