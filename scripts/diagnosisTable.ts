import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../src/analysis/analyse.ts';
import type { Finding } from '../src/model/findings.ts';
import type { Report } from '../src/model/report.ts';

/*
 * What each end of a failed negotiation can say alone, and what both can say together: the table in the README of
 * `src/diagnosis`, made from the recordings of both ends in `src/fixtures/recordings/both-ends`.
 */

const RECORDINGS = join(dirname(fileURLToPath(import.meta.url)), '../src/fixtures/recordings/both-ends');

/** The marks in the README between which the table stands. */
export const TABLE_BEGIN = '<!-- table: npm run diagnosis-table -->';
export const TABLE_END = '<!-- end of table -->';

/** A recording of both ends. */
export interface Recording {
  /** `strongswan/main-key-mismatch`. */
  readonly name: string;
  readonly initiator: string;
  readonly responder: string;
}

/** All recordings of both ends, by name. */
export function recordings(): Recording[] {
  const out: Recording[] = [];
  for (const family of readdirSync(RECORDINGS, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const file of readdirSync(join(RECORDINGS, family.name)).sort()) {
      const name = /^(.*)-initiator\.log$/.exec(file)?.[1];
      if (name === undefined) continue;
      const text = (end: string): string =>
        readFileSync(join(RECORDINGS, family.name, `${name}-${end}.log`), 'utf8');
      out.push({
        name: `${family.name}/${name}`,
        initiator: text('initiator'),
        responder: text('responder'),
      });
    }
  }
  return out;
}

/** Analyses texts as the sources of one trace. */
export async function reportOf(
  ...texts: readonly (readonly [name: string, text: string])[]
): Promise<Report> {
  const sources = texts.map(([name, text]) => ({ name, parts: [{ name, blob: new Blob([text]) }] }));
  return (await analyse(sources)).report();
}

interface Row {
  readonly code: string;
  readonly cells: readonly string[];
}

/** The table as Markdown: one row for each recording in which an end failed, by class of failure. */
export async function diagnosisTable(): Promise<string> {
  const rows: Row[] = [];
  for (const { name, initiator, responder } of recordings()) {
    const report = await reportOf(['initiator', initiator], ['responder', responder]);
    const pair = report.pairs.find((p) => p.finding !== null);
    if (pair === undefined) continue;
    const joint = report.findings.find((f) => f.id === pair.finding);
    if (joint === undefined) continue;
    const alone = pair.negotiations.map((id) =>
      report.findings.find((f) => f.negotiation === id && f.primary),
    );
    rows.push({
      code: joint.code,
      cells: [name.replace('/', ': '), ...alone.map(said), said(joint)],
    });
  }
  rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const lines = rows.map(({ code, cells }) => `| \`${code}\` | ${cells.join(' | ')} |`);
  return [
    '| class | recording | initiator alone | responder alone | both together |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A finding in a cell: its code, how sure it is, and the values that it has. */
function said(f: Finding | undefined): string {
  if (f === undefined) return 'nothing: no fault';
  if (f.code === 'unfinished') return 'nothing: not finished';
  const values = f.attributes.map((a) => `${a.attribute} ${a.remote ?? '?'} / ${a.local ?? '?'}`);
  const missing = f.fields['notShown'];
  const words = [`\`${f.code}\` ${f.confidence}`, ...values];
  if (missing !== undefined)
    words.push(missing === 'both' ? 'no values shown' : `${missing} value not shown`);
  return words.join('<br>');
}

/** Puts the table between its marks. Throws where a mark is missing. */
export function withTable(readme: string, table: string): string {
  const begin = readme.indexOf(TABLE_BEGIN);
  const end = readme.indexOf(TABLE_END);
  if (begin < 0 || end < begin) throw new Error('The README has no place for the table.');
  return `${readme.slice(0, begin + TABLE_BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
