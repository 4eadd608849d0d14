import { dropFiles } from './support/inputs.ts';
import { expect, ownPaths, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

test.describe('nothing leaves the browser', () => {
  test('from the drop on the page asks for nothing but files of its own', async ({ page, site, traffic }) => {
    await expect(page.getByTestId('open-view')).toBeVisible();
    traffic.restart();
    await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
    await expect(page.getByTestId('trace-view')).toBeVisible();
    await expect(page.getByTestId('verdict')).toBeVisible();
    await page.getByTestId('evidence-link').first().click();
    await expect(page.getByTestId('log')).toBeVisible();

    const origin = new URL(site).origin;
    const own = ownPaths();
    const ours = own.map((path) => `GET ${origin}${path}`);
    for (const asked of traffic.browser()) expect(ours).toContain(asked);
    for (const { method, path, bytes } of traffic.server()) {
      expect({ method, bytes }).toEqual({ method: 'GET', bytes: 0 });
      expect(own).toContain(path);
    }
  });

  test('the page cannot send', async ({ page, site, traffic }) => {
    await expect(page.getByTestId('open-view')).toBeVisible();
    traffic.restart();
    const outcomes = await page.evaluate(async (address) => {
      const refused = async (attempt: () => Promise<unknown>): Promise<boolean> =>
        attempt().then(
          () => false,
          () => true,
        );
      return {
        fetch: await refused(() => fetch(`${address}stolen`, { method: 'POST', body: 'secret' })),
        elsewhere: await refused(() => fetch('https://example.org/', { mode: 'no-cors' })),
        request: await refused(
          () =>
            new Promise((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.onload = resolve;
              request.onerror = reject;
              request.open('POST', `${address}stolen`);
              request.send('secret');
            }),
        ),
        socket: await refused(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(address.replace(/^http/, 'ws'));
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
        ),
        worker: await refused(async () => new Worker(`${address}assets/any.js`)),
      };
    }, site);
    await page.evaluate((address) => navigator.sendBeacon(`${address}stolen`, 'secret'), site);
    expect(outcomes).toEqual({ fetch: true, elsewhere: true, request: true, socket: true, worker: true });
    expect(traffic.server()).toEqual([]);
  });
});
