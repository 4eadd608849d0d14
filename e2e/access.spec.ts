import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { bothEnds, dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { NO_LOG, TWO_PEERS } from './support/traces.ts';

/* Every view as a person with a screen reader, a small screen or no mouse finds it. */

/** Brings the page into one of its states. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the open view': async (page) => {
    await expect(page.getByTestId('open-view')).toBeVisible();
  },
  'a trace': async (page) => {
    await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
    await expect(page.getByTestId('verdict')).toBeVisible();
    await expect(page.getByTestId('timeline')).toBeVisible();
  },
  'a trace with its log': async (page) => {
    await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
    await page.getByTestId('evidence-link').first().click();
    await expect(page.getByTestId('log').locator('[role=row][aria-selected=true]')).toBeVisible();
    await expect(page.getByTestId('log-explanation')).not.toBeEmpty();
  },
  'a negotiation from both ends': async (page) => {
    await dropFiles(page, bothEnds('strongswan/main-proposal-refused'));
    await page.getByRole('button', { name: 'See both ends' }).click();
    await expect(page.getByTestId('pair')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByTestId('pair-swap').click();
    await expect(page.getByTestId('pair').getByText('ID_PROT').first()).toBeAttached();
  },
  'a log in which nothing was recognised': async (page) => {
    await dropFiles(page, [{ name: 'list.txt', text: NO_LOG }]);
    await expect(page.getByTestId('verdict')).toBeVisible();
  },
  'the message reference': async (page) => {
    await page.getByTestId('reference-link').click();
    await expect(page.getByTestId('reference-counts')).toBeVisible();
  },
  'one message of the reference': async (page) => {
    await page.evaluate(() => {
      location.hash = '#/reference/lancom/poll-unanswered';
    });
    await expect(page.getByTestId('reference-entry')).toBeVisible();
  },
  'the list of keys': async (page) => {
    await expect(page.getByTestId('open-view')).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing on ${name}`, async ({ page, site }) => {
    expect(page.url()).toBe(site);
    await reach(page);
    await expectAccessible(page);
  });

  test(`${name} fits a narrow screen`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(page.url()).toBe(site);
    await reach(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
