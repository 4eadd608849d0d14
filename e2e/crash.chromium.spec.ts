import { dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

/* Only Chromium lets a test run something inside a worker. */

test('a worker that breaks down is said on the page, and another log can be opened', async ({
  page,
  site,
}) => {
  expect(page.url()).toBe(site);
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  // What the page holds it goes on showing; what it has to ask for fails.
  await page.keyboard.press('k');
  await page.keyboard.press('l');
  await expect(page.getByTestId('error')).toBeVisible();
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('error')).toHaveCount(0);
  await expect(page.getByTestId('verdict')).toBeVisible();
});
