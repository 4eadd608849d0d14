import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';

/* The ways in which a log reaches the page. */

/** A file that a test makes up. */
export interface MadeFile {
  readonly name: string;
  readonly text: string;
}

/** The recorded logs of both ends of a negotiation, by its name under `src/fixtures/recordings/both-ends`. */
export function bothEnds(name: string): MadeFile[] {
  return ['initiator', 'responder'].map((end) => ({
    name: `${end}.log`,
    text: readFileSync(resolve('src/fixtures/recordings/both-ends', `${name}-${end}.log`), 'utf8'),
  }));
}

/** Drops files on an element as a user agent does, with the events before the drop. Works in every engine. */
export async function dropFiles(page: Page, files: readonly MadeFile[], selector = 'body'): Promise<void> {
  const dataTransfer = await page.evaluateHandle((made) => {
    const transfer = new DataTransfer();
    for (const { name, text } of made) transfer.items.add(new File([text], name, { type: 'text/plain' }));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, type, { dataTransfer });
  }
  await dataTransfer.dispose();
}

/** Drops files of the disk, of any size, in the middle of the page. Chromium alone. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = page.viewportSize() ?? { width: 800, height: 600 };
  const at = { x: Math.round(size.width / 2), y: Math.round(size.height / 2) };
  const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}

/** Copies text and pastes it with Ctrl+V, through the clipboard, with the focus on nothing. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const area = document.createElement('textarea');
    area.id = 'to-copy';
    area.value = copied;
    document.body.append(area);
    area.select();
  }, text);
  await page.keyboard.press('ControlOrMeta+C');
  await page.evaluate(() => document.querySelector('#to-copy')?.remove());
  await page.keyboard.press('ControlOrMeta+V');
}

/** Chooses files in the page's file dialog. */
export async function choose(page: Page, files: readonly MadeFile[]): Promise<void> {
  await page
    .getByTestId('file-input')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
}
