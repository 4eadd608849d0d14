import { fileURLToPath } from 'node:url';
import { dropPaths } from '../e2e/support/inputs.ts';
import { serve } from '../scripts/serve.mjs';
import { openChromium, peakMemory, resetPeak } from './chromium.ts';
import type { TraceFile } from './data.ts';
import { type FrameCounts, scrollFrames } from './scroll.ts';
import { Series } from './stats.ts';
import { installWatch, type Watch } from './watch.ts';

/** What the built page took, round by round: ms, and bytes of memory. */
export interface ProductFigures {
  readonly first: Series;
  readonly all: Series;
  readonly longest: Series;
  readonly charts: Series;
  /** Peak of the renderer above the idle page; empty where the system does not tell. */
  readonly memory: Series;
  /** Frames lost in a scroll through the log, and in one through an empty element of the same size. */
  readonly scroll: readonly FrameCounts[];
}

/** The harness's end of `window.watch`. */
declare const watch: Watch;

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** How long the page may rest after all is done, so that the charts come too, in ms. */
const REST_MS = 1500;

/** Drops a file on the built page, each round in a browser of its own, and watches what happens. */
export async function measureProduct(file: TraceFile, rounds: number): Promise<ProductFigures> {
  const server = await serve(DIST);
  const figures = {
    first: new Series(),
    all: new Series(),
    longest: new Series(),
    charts: new Series(),
    memory: new Series(),
    scroll: [] as FrameCounts[],
  };
  try {
    for (let round = 0; round < rounds; round++) {
      const { browser, page } = await openChromium('about:blank');
      await page.addInitScript(installWatch);
      await page.goto(server.url, { waitUntil: 'networkidle' });
      await resetPeak(browser);
      const idle = await peakMemory(browser);
      await dropPaths(page, [file.path]);
      await page.waitForFunction(() => watch.notes() !== null, null, { timeout: 120_000, polling: 50 });
      await page.waitForTimeout(REST_MS);
      const notes = await page.evaluate(() => watch.notes());
      if (notes === null) throw new Error('The page lost its notes.');
      figures.first.add(notes.first);
      figures.all.add(notes.all);
      figures.longest.add(notes.longest);
      if (notes.charts > 0) figures.charts.add(notes.charts);
      const peak = await peakMemory(browser);
      if (peak !== null && idle !== null) figures.memory.add(peak - idle);
      figures.scroll.push(await scrollFrames(page));
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return figures;
}
