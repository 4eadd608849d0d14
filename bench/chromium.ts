import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../scripts/browsers.mjs';

/** A fresh headless Chromium with one page. */
export interface Opened {
  readonly browser: Browser;
  readonly page: Page;
}

/** Starts Chromium and opens a page. No spare renderer, so that the page's own process can be told from the others. */
export async function openChromium(url: string): Promise<Opened> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('There is no Chromium: run scripts/ensure-chromium.mjs first.');
  const args = [...CHROMIUM_ARGS, '--disable-features=SpareRendererForSitePerProcess'];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // What runs the sources keeps the names of functions with this helper; functions sent to the page call it there.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.goto(url);
  return { browser, page };
}

/** Process ids of the browser's renderers. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Resident memory of the largest renderer since the last `resetPeak`, in bytes; null where the system does not tell. */
export async function peakMemory(browser: Browser): Promise<number | null> {
  try {
    const peaks = (await renderers(browser)).map((id) => {
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return 1024 * Number(kilobytes);
    });
    return peaks.length === 0 ? null : Math.max(...peaks);
  } catch {
    return null;
  }
}

/** Lets the system count the peak anew from here. */
export async function resetPeak(browser: Browser): Promise<void> {
  for (const id of await renderers(browser)) {
    try {
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      return;
    }
  }
}
