import { mkdir, writeFile } from 'node:fs/promises';
import { dropPaths } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { TWO_PEERS } from './support/traces.ts';

/* Only Chromium lets a test drop a file of the disk by the real events of the system. */

test('a file of the disk is dropped with the mouse', async ({ page, site }, info) => {
  expect(page.url()).toBe(site);
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  await mkdir(info.outputDir, { recursive: true });
  const path = info.outputPath('router.txt');
  await writeFile(path, TWO_PEERS);
  await dropPaths(page, [path]);
  await expect(page.getByTestId('verdict')).toBeVisible();
});
