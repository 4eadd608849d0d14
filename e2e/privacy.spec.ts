import { serve } from '../scripts/serve.mjs';
import { dropFiles } from './support/inputs.ts';
import { ALL_REFUSED, PROBE_LINE, probedBuild, tryToSend } from './support/probe.ts';
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

    const own = ownPaths();
    const origin = new URL(site).origin;
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
    expect(await page.evaluate(tryToSend, site)).toEqual(ALL_REFUSED);
    // A beacon is refused without a word; the server must not see it.
    await page.evaluate((address) => navigator.sendBeacon(`${address}stolen`, 'secret'), site);
    expect(await page.evaluate(() => document.title)).not.toBe('');
    // What the page brings in while it is idle are files of its own, and it asks for them without a word of its own.
    const own = ownPaths();
    const foreign = traffic
      .server()
      .filter(({ method, path, bytes }) => method !== 'GET' || bytes > 0 || !own.includes(path));
    expect(foreign).toEqual([]);
  });

  test('the worker cannot send', async ({ page }, info) => {
    const folder = info.outputPath('probed');
    const thief = await serve(info.outputDir, { base: '/thief/' });
    await probedBuild(folder, thief.url);
    const server = await serve(folder, { base: '/probed/' });
    const said = page.waitForEvent('console', (message) => message.text().startsWith(PROBE_LINE));
    await page.goto(server.url);
    await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
    const outcome: unknown = JSON.parse((await said).text().slice(PROBE_LINE.length));
    expect(outcome).toEqual(ALL_REFUSED);
    await expect(page.getByTestId('verdict')).toBeVisible();
    expect(thief.requests).toEqual([]);
    expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    await Promise.all([thief.close(), server.close()]);
  });
});
