import { gzipSync } from 'node:zlib';
import { BlobWriter, configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import { choose, dropFiles, paste } from './support/inputs.ts';
import { expect, test } from './support/test.ts';
import { NO_LOG, TWO_PEERS } from './support/traces.ts';

const file = { name: 'router.txt', text: TWO_PEERS };

test.beforeEach(async ({ page, site }) => {
  expect(page.url()).toBe(site);
  await expect(page.getByTestId('open-view')).toBeVisible();
});

test('a dropped log shows its verdict', async ({ page }) => {
  await dropFiles(page, [file]);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('negotiation-list').getByRole('button')).not.toHaveCount(0);
  await expect(page.getByTestId('trace-view')).toContainText('BRANCH-NORTH');
  await expect(page.getByTestId('trace-view')).toContainText('BRANCH-SOUTH');
  await expect(page.getByTestId('source-info')).toContainText('router.txt');
});

test('text pasted anywhere is read', async ({ page }) => {
  await paste(page, TWO_PEERS);
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('text can be typed into the box for it', async ({ page }) => {
  await page.getByTestId('paste-box').pressSequentially(TWO_PEERS.slice(0, TWO_PEERS.indexOf('\n', 200)));
  await page.getByTestId('paste-open').click();
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('files are chosen in the dialog, several as several sources', async ({ page }) => {
  await choose(page, [file, { name: 'other.txt', text: TWO_PEERS.replaceAll('BRANCH', 'OFFICE') }]);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('source-info')).toContainText('other.txt');
  await expect(page.getByTestId('trace-view')).toContainText('OFFICE-NORTH');
});

test('a compressed log is unpacked', async ({ page }) => {
  await page.getByTestId('file-input').setInputFiles({
    name: 'router.txt.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(TWO_PEERS),
  });
  await expect(page.getByTestId('verdict')).toBeVisible();
});

test('an archive shows its files, those that look like a log ticked', async ({ page }) => {
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new BlobWriter());
  await zip.add('support/router.txt', new TextReader(TWO_PEERS));
  await zip.add('support/photo.png', new TextReader('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'));
  const buffer = Buffer.from(await (await zip.close()).arrayBuffer());
  await page
    .getByTestId('file-input')
    .setInputFiles({ name: 'support.zip', mimeType: 'application/zip', buffer });
  const chooser = page.getByTestId('chooser');
  await expect(chooser.getByRole('checkbox', { name: 'router.txt' })).toBeChecked();
  await expect(chooser.getByRole('checkbox', { name: 'photo.png' })).not.toBeChecked();
  await chooser.getByRole('button', { name: 'Read 1 file' }).click();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('source-info')).toContainText('router.txt');
});

test('rotated pieces become one log, which can be undone', async ({ page }) => {
  const cut = TWO_PEERS.indexOf('[VPN-Status] 2024/03/05 08:16:00,100');
  await choose(page, [
    { name: 'vpn.log', text: TWO_PEERS.slice(cut) },
    { name: 'vpn.log.1', text: TWO_PEERS.slice(0, cut) },
  ]);
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByTestId('source-info')).toContainText('vpn.log.1, vpn.log');
  await page.getByTestId('separate').click();
  await expect(page.getByTestId('source-info')).toContainText('2 log files');
});

test('every sample gives a trace', async ({ page, site }) => {
  const samples = page.getByTestId('sample');
  const count = await samples.count();
  expect(count).toBeGreaterThan(0);
  for (let i = 0; i < count; i++) {
    await page.goto(site);
    await samples.nth(i).click();
    await expect(page.getByTestId('trace-view')).toBeVisible();
    await expect(page.getByTestId('connections')).toBeVisible();
  }
});

test('what is no log is shown with the reason, and the page stays usable', async ({ page }) => {
  await dropFiles(page, [{ name: 'list.txt', text: NO_LOG }]);
  await expect(page.getByTestId('source-info')).toContainText('list.txt');
  await expect(page.getByTestId('verdict')).toContainText('Nothing');
  await expect(page.getByTestId('connections')).toHaveCount(0);
  await dropFiles(page, [file]);
  await expect(page.getByTestId('connections')).toBeVisible();
});

test('an empty file does no harm', async ({ page }) => {
  await choose(page, [{ name: 'empty.log', text: '' }]);
  await expect(page.getByText('empty.log').first()).toBeVisible();
  await dropFiles(page, [file]);
  await expect(page.getByTestId('verdict')).toBeVisible();
});
