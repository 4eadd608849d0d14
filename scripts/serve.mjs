/*
 * A small static server on the loopback address: for `npm start`, and for the browser tests, which read from it what was
 * asked. `node scripts/serve.mjs FOLDER [PORT]`
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder.
 * @param {string} folder
 * @param {{ port?: number, base?: string }} [options] `port` 0 takes any free one; `base` is the path under which the
 *   folder appears, with a slash at both ends
 * @returns {Promise<{ url: string, requests: { method: string, path: string, bytes: number }[], close: () => Promise<void> }>}
 *   `requests` grows: method, path with query, and how many bytes the request's body had
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = resolve(folder);
  const requests = [];
  const server = createServer(async (request, response) => {
    const asked = { method: request.method ?? '', path: request.url ?? '', bytes: 0 };
    requests.push(asked);
    request.on('data', (chunk) => {
      asked.bytes += chunk.length;
    });
    const file = await fileOf(root, base, asked.path);
    if (file === null || (asked.method !== 'GET' && asked.method !== 'HEAD')) {
      response.writeHead(file === null ? 404 : 405, { 'content-type': 'text/plain' });
      response.end(file === null ? 'There is no such file.\n' : 'Only GET is answered.\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (asked.method === 'HEAD') response.end();
    else createReadStream(file.path).pipe(response);
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address means, with its size; null where there is none below the folder. */
async function fileOf(root, base, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const inside = normalize(path.slice(base.length)) || '.';
  const found = join(root, path.endsWith('/') ? join(inside, 'index.html') : inside);
  if (found !== root && !found.startsWith(root + sep)) return null;
  const info = await stat(found).catch(() => null);
  return info?.isFile() === true ? { path: found, size: info.size } : null;
}

/** A free port at or after the wanted one, so that a second start does not fail. */
async function serveNear(folder, wanted) {
  for (let port = wanted; ; port++) {
    try {
      return await serve(folder, { port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port > wanted + 50) throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist', port = process.env.PORT ?? '4173'] = process.argv.slice(2);
  const { url } = await serveNear(folder, Number(port));
  console.log(`\n  ikescope is at ${url}\n  It ends with Ctrl+C.\n`);
}
