import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { type SeenRequest, type Served, serve } from '../../scripts/serve.mjs';

/** The built page. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Where the tests serve it: not at the root, as a page on somebody's static host is not. */
const BASE = '/tools/ikescope/';

/** What was asked of the network during a test, as the browser tells it and as the server saw it. */
export interface Traffic {
  /** Forgets what was asked so far. */
  restart(): void;
  /** Method and address of each request of the browser context, blobs and `data:` left out. */
  browser(): readonly string[];
  server(): readonly SeenRequest[];
}

/** The test function of the project: a server of its own for each runner, and the page open in `page`. */
export const test = base.extend<{ traffic: Traffic; site: string }, { server: Served }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await serve(DIST, { base: BASE });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  site: async ({ server, page, traffic }, use) => {
    traffic.restart();
    await page.goto(server.url);
    await use(server.url);
  },

  traffic: async ({ server, context }, use) => {
    let seen: string[] = [];
    let from = server.requests.length;
    context.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) seen.push(`${request.method()} ${request.url()}`);
    });
    await use({
      restart() {
        seen = [];
        from = server.requests.length;
      },
      browser: () => seen,
      server: () => server.requests.slice(from),
    });
  },
});

/** The paths of the build's own files as the server is asked for them. */
export function ownPaths(): readonly string[] {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return [BASE, ...files.map((file) => BASE + file)];
}

export { expect };
