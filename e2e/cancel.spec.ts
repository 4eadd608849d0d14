import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { traceText } from '../bench/trace.ts';
import { dropFiles } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

/** Large enough that reading it takes longer than the page waits before it offers to stop. */
const LARGE = 150_000_000;

test('a long load can be cancelled, and the page goes on', async ({ page, site }, info) => {
  expect(page.url()).toBe(site);
  const path = info.outputPath('large.txt');
  await mkdir(info.outputDir, { recursive: true });
  await pipeline(Readable.from(traceText(LARGE)), createWriteStream(path));

  // Whoever cancels does so as soon as it is offered.
  const cancelled = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const button = document.querySelector<HTMLElement>('[data-testid="cancel"]');
          if (button === null) requestAnimationFrame(look);
          else {
            button.click();
            resolve();
          }
        };
        look();
      }),
  );
  await page.getByTestId('file-input').setInputFiles(path);
  await cancelled;
  await expect(page.getByTestId('open-view')).toBeVisible();
  await expect(page.getByTestId('trace-view')).toHaveCount(0);

  await dropFiles(page, [{ name: 'router.txt', text: TWO_PEERS }]);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('trace-view')).toContainText('BRANCH-SOUTH');
});
