import { dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

/* The message reference: found from the header and from a line of the log, and by address. */

test('is opened from the header, searched, and left again, all without a log', async ({ page, site }) => {
  expect(page.url()).toBe(site);
  await page.getByTestId('reference-link').click();
  await expect(page.getByTestId('reference-counts')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('0x1106 set-up');
  await expect(page.getByTestId('reference-item')).toHaveCount(1);
  await page.getByTestId('reference-item').click();
  expect(page.url()).toBe(`${site}#/reference/lancom/0x1106`);
  await expect(page.getByTestId('reference-entry')).toContainText('IFC-I-Connection-timeout-IKE-IPSEC');
  await page.getByTestId('reference-leave').click();
  await expect(page.getByTestId('open-view')).toBeVisible();
});

test('shows the message of an address that somebody was sent', async ({ page, site }) => {
  await page.goto(`${site}#/reference/lancom/connecting`);
  await expect(page.getByTestId('reference-entry')).toContainText('documented by the maker');
  await expect(page.locator('[data-testid=reference-item][aria-current=true]')).toBeInViewport();
});

test('moves with the arrow keys from message to message', async ({ page, site }) => {
  await page.goto(`${site}#/reference`);
  await page.getByTestId('reference-item').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('reference-entry')).toBeVisible();
  const second = await page.getByTestId('reference-item').nth(1).getAttribute('href');
  expect(page.url()).toBe(`${site}${second}`);
});

test('leads from a line of the log to its message, and back to the same log', async ({ page, site }) => {
  expect(page.url()).toBe(site);
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await page.getByTestId('evidence-link').first().click();
  await page.getByTestId('to-reference').click();
  await expect(page.getByTestId('reference-entry')).toBeVisible();
  expect(page.url()).toContain('#/reference/lancom/');
  // as the button of the browser does: the driver of Firefox waits for a page load that a change of the hash is not
  await page.evaluate(() => history.back());
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('log')).toBeVisible();
});

test('gives way to a log that is dropped on it', async ({ page, site }) => {
  await page.goto(`${site}#/reference`);
  await expect(page.getByTestId('reference-counts')).toBeVisible();
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('verdict')).toBeVisible();
});
