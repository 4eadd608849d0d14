import { build } from 'vite';
import { traceFile } from './data.ts';
import { measureProduct, type ProductFigures } from './product.ts';
import { Series, table } from './stats.ts';
import { buildBenchPage, measureWorkers } from './workers.ts';

const MB = 1_000_000;

/** A goal, what was measured, and whether it was met. */
type Row = readonly [what: string, goal: string, measured: string, met: string];

const verdict = (met: boolean): string => (met ? 'yes' : 'no');

function megabytes(series: Series): Series {
  return series.map((bytes) => bytes / MB);
}

function scrollRow({ scroll }: ProductFigures, megabytesOfFile: number): Row {
  const log = Series.of(scroll.map((counts) => counts.log));
  const empty = Series.of(scroll.map((counts) => counts.empty));
  return [
    `late frames in a scroll through the log, ${megabytesOfFile} MB`,
    'no more than an empty list',
    `${log.text()}; empty: ${empty.text()}`,
    verdict(log.median <= empty.median),
  ];
}

/** Measures everything in Chromium and prints it beside the goals, as Markdown. */
export async function benchChromium(rounds: number): Promise<void> {
  const [small, middle, large] = [await traceFile(1), await traceFile(20), await traceFile(200)];
  await build({ logLevel: 'warn' });
  await buildBenchPage();
  const workers = await measureWorkers(large, rounds);
  const at1 = await measureProduct(small, rounds);
  const at20 = await measureProduct(middle, rounds);
  const at200 = await measureProduct(large, rounds);

  const speed = (ms: number): string => `${(large.bytes / 1000 / ms).toFixed(0)} MB/s`;
  const memoryGoal = 0.75 * (large.bytes / MB) + 40;
  const memory = megabytes(at200.memory);
  const ratio = at200.first.median / at1.first.median;
  const smooth = at20.longest.within(100);

  const rows: Row[] = [
    [
      'analysis against decoding alone, throughput, 200 MB',
      'at least 0.35',
      workers.share.text(2),
      verdict(workers.share.median >= 0.35),
    ],
    [
      'memory of the page at its peak above idle, MB, 200 MB',
      `at most ${memoryGoal.toFixed(0)}`,
      memory.text(),
      memory.count === 0 ? 'not measured' : verdict(memory.median <= memoryGoal),
    ],
    ['first negotiation shown, 200 MB against 1 MB', 'at most 2', ratio.toFixed(2), verdict(ratio <= 2)],
    ['drop to verdict, ms, 1 MB', 'at most 1000', at1.all.text(), verdict(at1.all.median <= 1000)],
    [
      'loads without a task over 100 ms, charts apart, 20 MB',
      'four of five',
      `${smooth} of ${at20.longest.count}`,
      verdict(smooth >= 0.8 * at20.longest.count),
    ],
    scrollRow(at20, 20),
  ];
  console.log(`\n${table(['goal', '', 'median (range)', 'met'], rows)}\n`);

  const of = (figures: ProductFigures): string[] => [
    figures.first.text(),
    figures.all.text(),
    figures.longest.text(),
    figures.charts.text(),
    megabytes(figures.memory).text(),
  ];
  console.log(
    table(
      ['built page, median (range)', '1 MB', '20 MB', '200 MB'],
      [
        'drop to first negotiation shown, ms',
        'drop to verdict, all read, ms',
        'longest main-thread task, charts apart, ms',
        'first drawing of the charts, ms',
        'peak memory above idle, MB',
      ].map((name, i) => [name, ...[at1, at20, at200].map((figures) => of(figures)[i] ?? '')]),
    ),
  );
  console.log(
    `\nIn a worker alone, 200 MB: decode ${workers.decode.text()} ms (${speed(workers.decode.median)}), ` +
      `analyse ${workers.analyse.text()} ms (${speed(workers.analyse.median)}), ` +
      `first negotiation after ${workers.first.text()} ms, ` +
      `peak memory ${megabytes(workers.memory).text()} MB above idle, ` +
      `${workers.negotiations} negotiations. ${rounds} rounds.`,
  );
}
