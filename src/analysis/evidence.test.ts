import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose, RULES } from '../diagnosis/diagnose.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { sampleText } from '../fixtures/text.ts';
import { readSource } from '../ingest/readSource.ts';
import type { Finding } from '../model/findings.ts';
import type { Case } from '../negotiation/clues.ts';
import { SourceAnalysis } from './sourceAnalysis.ts';

/* A finding of which each line is known from unverified messages alone is never confirmed: all rows, and all rules. */

async function analysed(text: string): Promise<SourceAnalysis> {
  const source = new SourceAnalysis(0, 'evidence.log');
  const blob = new Blob([text]);
  source.finish(
    await readSource({ name: 'evidence.log', parts: [{ name: 'evidence.log', blob }] }, source, {}),
  );
  return source;
}

/** Lines on which some message stands whose text is documented or recorded. */
function vouchedLines(source: SourceAnalysis): ReadonlySet<number> {
  const { columns } = source.reader.sink;
  const lines = new Set<number>();
  for (let n = 0; n < columns.count; n++) {
    if (source.cursor.goTo(n) && !source.cursor.unverified) lines.add(source.cursor.line);
  }
  return lines;
}

function cases(source: SourceAnalysis): Case[] {
  return Array.from({ length: source.negotiationCount }, (_, n) => source.describe(n));
}

async function overrated(text: string): Promise<Finding[]> {
  const source = await analysed(text);
  const vouched = vouchedLines(source);
  return cases(source)
    .flatMap(diagnose)
    .filter((f) => f.confidence === 'confirmed' && !f.evidence.some((e) => vouched.has(e.line)));
}

const HEADS: Readonly<Record<string, string>> = { lancom: '[VPN-Status] 2019/03/04 11:12:05,402 ' };

describe.each(DIALECTS.map((d) => [d.id, d] as const))('%s', (id, dialect) => {
  const examples = dialect.rows
    .filter(({ row }) => row.evidence === 'unverified')
    .map(({ row }) => `${HEADS[id] ?? ''}${row.example}\n`);

  it('confirms nothing by one unverified message alone', async () => {
    for (const example of examples) expect(await overrated(example), example).toEqual([]);
  });

  it('confirms nothing by all of them together, in either order', async () => {
    expect(await overrated(examples.join(''))).toEqual([]);
    expect(await overrated(examples.toReversed().join(''))).toEqual([]);
  });
});

/** All samples that stand in files. */
const SAMPLES = readdirSync(new URL('../fixtures/', import.meta.url), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && /\.(?:log|txt)$/.test(entry.name))
  .map((entry) => `${entry.parentPath.replace(/^.*\/fixtures\/?/, '')}/${entry.name}`);

it('keeps every rule from confirming what rests on unverified lines', async () => {
  const spoken = new Set<string>();
  const tables = DIALECTS.map(({ id, rows }) =>
    rows.map(({ row }) => `${HEADS[id] ?? ''}${row.example}\n`).join(''),
  );
  for (const text of [...SAMPLES.map(sampleText), ...tables]) {
    const source = await analysed(text);
    const all = new Set(Array.from({ length: source.reader.lineCount }, (_, i) => i + 1));
    for (const c of cases(source)) {
      for (const rule of RULES) if (rule(c).length > 0) spoken.add(rule.name);
      const doubtful = diagnose({ ...c, unverifiedLines: all });
      expect(doubtful.filter((f) => f.confidence === 'confirmed' && f.evidence.length > 0)).toEqual([]);
      for (const f of doubtful) if (f.evidence.length > 0) expect(f.settled).toBe(true);
    }
  }
  // a rule that never spoke would prove nothing
  expect(RULES.map((rule) => rule.name).filter((name) => !spoken.has(name))).toEqual([]);
});
