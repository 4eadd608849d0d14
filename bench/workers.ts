import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../scripts/serve.mjs';
import { openChromium, peakMemory, resetPeak } from './chromium.ts';
import { FOLDER, type TraceFile } from './data.ts';
import type { AnalyseTimes, Bench } from './page/main.ts';
import { quotients, Series } from './stats.ts';

/** What the workers took, round by round, in ms and bytes. */
export interface WorkerFigures {
  readonly decode: Series;
  readonly analyse: Series;
  readonly first: Series;
  /** Throughput of the analysis as a share of that of decoding. */
  readonly share: Series;
  /** Peak of the renderer during the analysis above the idle page; empty where the system does not tell. */
  readonly memory: Series;
  readonly negotiations: number;
}

/** The harness's end of `window.bench`. */
declare const bench: Bench;

/** Builds the bench's page. */
export async function buildBenchPage(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)) });
}

/** Measures decoding and analysing one file in workers, in turn, each in a browser of its own. */
export async function measureWorkers({ path }: TraceFile, rounds: number): Promise<WorkerFigures> {
  const server = await serve(`${FOLDER}page`);
  const decoding: number[] = [];
  const analysing: number[] = [];
  const first = new Series();
  const memory = new Series();
  let negotiations = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      for (const kind of round % 2 === 0
        ? (['decode', 'analyse'] as const)
        : (['analyse', 'decode'] as const)) {
        const { browser, page } = await openChromium(server.url);
        await page.setInputFiles('#file', path);
        await resetPeak(browser);
        const idle = await peakMemory(browser);
        if (kind === 'decode') decoding.push(await page.evaluate(() => bench.decode()));
        else {
          const times: AnalyseTimes = await page.evaluate(() => bench.analyse());
          analysing.push(times.all);
          first.add(times.first);
          negotiations = times.negotiations;
          const peak = await peakMemory(browser);
          if (peak !== null && idle !== null) memory.add(peak - idle);
        }
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  return {
    decode: Series.of(decoding),
    analyse: Series.of(analysing),
    first,
    share: quotients(decoding, analysing),
    memory,
    negotiations,
  };
}
