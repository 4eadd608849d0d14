import { dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

const lines = TWO_PEERS.split('\n');

test.beforeEach(async ({ page, site }) => {
  expect(page.url()).toBe(site);
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('an evidence link opens the log at the line that it names, and explains it', async ({ page }) => {
  const link = page.getByTestId('evidence-link').first();
  const line = Number(/\d+/.exec(await link.innerText())?.[0]);
  await link.click();
  const chosen = page.getByTestId('log').locator('[role=row][aria-selected=true]');
  await expect(chosen).toBeVisible();
  // The stamp stands in a column of its own, without its date.
  const text = (lines[line - 1] ?? '').replace(/^\[VPN-Status\] \S+ \S+ /, '');
  expect(text).not.toBe('');
  await expect(chosen).toContainText(text);
  await expect(page.getByTestId('log-explanation')).not.toBeEmpty();
});

test('an evidence link finds its line although the filter hides it, and says so', async ({ page }) => {
  await page.getByTestId('log-toggle').click();
  await page.getByTestId('log-search').fill('BRANCH-NORTH');
  await page.getByTestId('evidence-link').first().click();
  await expect(page.getByTestId('log').locator('[role=row][aria-selected=true]')).toBeVisible();
});

test('the log is walked with the keyboard', async ({ page }) => {
  await page.getByTestId('evidence-link').first().click();
  const grid = page.getByTestId('log').getByRole('grid');
  const chosen = grid.locator('[role=row][aria-selected=true]');
  await expect(chosen).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(chosen).toContainText('connecting to BRANCH-NORTH');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('start IKE negotiation for BRANCH-NORTH');
  await page.keyboard.press('End');
  await expect(chosen).toContainText('timed out: no response');
});

test('a search finds its lines', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(page.getByTestId('log-search')).toBeFocused();
  await page.keyboard.type('proposal failed');
  await expect(page.getByRole('button', { name: 'Next hit' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('log').locator('[role=row][aria-selected=true]')).toContainText(
    'proposal failed',
  );
});
