import { dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

test.beforeEach(async ({ page, site }) => {
  expect(page.url()).toBe(site);
  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('timeline-negotiation')).toBeVisible();
});

test('the events of a negotiation are walked with the keyboard, up to their lines in the log', async ({
  page,
}) => {
  // The failed one is selected first; the one before it has events in several phases.
  await page.keyboard.press('k');
  await expect(page.getByTestId('verdict')).toContainText('BRANCH-NORTH');
  const plot = page.getByTestId('timeline-negotiation');
  const spoken = page.getByTestId('timeline-spoken');

  // Reached with Tab alone.
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await plot.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(plot).toBeFocused();

  await page.keyboard.press('Home');
  await expect(spoken).toContainText(/line 1\b/);
  const first = await spoken.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).not.toHaveText(first ?? '');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const last = Number(/line (\d+)/.exec((await spoken.textContent()) ?? '')?.[1]);
  expect(last).toBeGreaterThan(10);

  await page.keyboard.press('Enter');
  await expect(page.getByTestId('log').locator('[role=row][aria-selected=true]')).toContainText('connected');
});

test('zooming with the keyboard changes the axis, and 0 shows all again', async ({ page }) => {
  const plot = page.getByTestId('timeline-negotiation');
  const axis = (): Promise<string> => plot.locator('.tl-axis-row').innerText();
  await plot.focus();
  await page.keyboard.press('Home');
  const whole = await axis();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await expect.poll(axis).not.toBe(whole);
  await page.keyboard.press('0');
  await expect.poll(axis).toBe(whole);
});

test('a table says the same as the drawing', async ({ page }) => {
  await page.getByTestId('timeline').getByRole('button', { name: 'Show as table' }).click();
  const tables = page.getByTestId('timeline-table');
  await expect(tables.first()).toBeVisible();
  await expect(tables.getByRole('table').first()).toBeVisible();
  await expect(page.getByTestId('timeline')).toContainText('BRANCH-NORTH');
  await expect(page.getByTestId('timeline')).toContainText('BRANCH-SOUTH');
});
