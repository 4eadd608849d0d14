import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../src/analysis/analyse.ts';
import { traceFile } from './data.ts';
import { quotients, Series, table } from './stats.ts';

async function decode(path: string): Promise<void> {
  const decoder = new TextDecoder();
  const blob = await openAsBlob(path);
  let characters = 0;
  for await (const chunk of blob.stream()) characters += decoder.decode(chunk, { stream: true }).length;
  if (characters === 0) throw new Error(`${path} is empty`);
}

async function analyseFile(path: string): Promise<number> {
  const name = basename(path);
  const analysis = await analyse([{ name, parts: [{ name, blob: await openAsBlob(path) }] }]);
  return analysis.summary().negotiations.count;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Measures the analysis against decoding alone in Node, in turn, and prints both. For tuning: no browser, no build. */
export async function benchNode(megabytes: number, rounds: number): Promise<void> {
  const { path, bytes } = await traceFile(megabytes);
  console.log(`${basename(path)}: ${await analyseFile(path)} negotiations`);
  const decoding: number[] = [];
  const analysing: number[] = [];
  for (let round = 0; round < rounds; round++) {
    decoding.push(await milliseconds(() => decode(path)));
    analysing.push(await milliseconds(() => analyseFile(path)));
  }
  const row = (name: string, values: readonly number[]): string[] => {
    const ms = Series.of(values);
    return [name, ms.text(), (bytes / 1000 / ms.median).toFixed(0)];
  };
  console.log(
    table(['Node', 'ms, median (range)', 'MB/s'], [row('decode', decoding), row('analyse', analysing)]),
  );
  console.log(`analysis / decoding, throughput: ${quotients(decoding, analysing).text(2)}`);
}
