import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { messageCounts } from '../src/analysis/reference.ts';
import { EVIDENCE_MARKS } from '../src/model/messages.ts';
import { loadDialect, loadGeneral } from '../src/texts/load.ts';
import { dialectTerm } from '../src/texts/terms.ts';

/*
 * The table in README.md that says how many messages of each family are known, and how well they are vouched for.
 * `npm run counts` writes it anew; a test fails while it is out of date.
 */

const BEGIN = '<!-- counts: npm run counts -->';
const END = '<!-- end of counts -->';

/** The README. */
export const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** The table as Markdown, without the marks around it. */
export async function countsTable(): Promise<string> {
  const { terms } = await loadGeneral('en');
  const rows = await Promise.all(
    messageCounts().map(async ({ dialect, counts }) => {
      const { codes } = await loadDialect('en', dialect);
      const messages = EVIDENCE_MARKS.reduce((sum, mark) => sum + counts[mark], 0);
      const numbers = Object.keys(codes).length;
      const cells = [...EVIDENCE_MARKS.map((mark) => counts[mark]), messages, numbers === 0 ? '' : numbers];
      return `| ${dialectTerm(terms, dialect)} | ${cells.join(' | ')} |`;
    }),
  );
  const head = ['messages of', ...EVIDENCE_MARKS, 'together', 'error numbers'];
  return [`| ${head.join(' | ')} |`, `|---${'|--:'.repeat(head.length - 1)}|`, ...rows].join('\n');
}

/** What stands between the marks of a text. Throws where they are missing. */
export function countsIn(text: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error('README.md has no place for the counts of messages.');
  return text.slice(from + BEGIN.length, to).trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = readFileSync(README, 'utf8');
  const table = await countsTable();
  writeFileSync(
    README,
    text.replace(countsIn(text), () => table),
  );
}
