import type { Report } from '../model/report.ts';
import type { ReportTexts } from '../texts/reportTexts.ts';
import type { Catalogues } from '../texts/types.ts';
import { type Block, safe, safeLine } from './blocks.ts';
import { cutString } from './cut.ts';
import { tellReport } from './story.ts';

/** A report as Markdown (CommonMark with tables), piece by piece; ends with a line end. */
export function* markdownPieces(
  report: Report,
  catalogues: Catalogues,
  texts: ReportTexts,
  toolVersion: string,
): Generator<string> {
  let first = true;
  for (const block of tellReport({ report, catalogues, texts }, toolVersion)) {
    yield `${first ? '' : '\n'}${render(block)}\n`;
    first = false;
  }
}

/** A report as one Markdown text; see `markdownPieces` for long reports. */
export function toMarkdown(...of: Parameters<typeof markdownPieces>): string {
  return [...markdownPieces(...of)].join('');
}

function render(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return (
        (block.label === null ? '' : `${plain(block.label)}:\n\n`) +
        block.items.map((i) => `- ${plain(i)}`).join('\n')
      );
    case 'places': {
      const places = block.places.map(code);
      return `${plain(block.label)}: ${[...places, ...(block.more === null ? [] : [plain(block.more)])].join(', ')}`;
    }
    case 'code':
      // indented code: nothing in it can end it
      return block.lines.map((line) => `    ${safeLine(line)}`.trimEnd()).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
      const rule = `|${' --- |'.repeat(block.head.length)}`;
      const label = block.label === null ? '' : `${plain(block.label)}:\n\n`;
      return label + [row(block.head), rule, ...block.rows.map(row)].join('\n');
    }
  }
}

/** Letters that mean something to Markdown (`_` inside a word does not), and `&` and `<` that mean something to the HTML in it. */
const MARKUP = /[\\`*{}[\]<>|~#&$@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** A plain text so that it shows as it is, whatever it holds. */
function plain(text: string): string {
  return (
    safe(cutString(text))
      .replace(MARKUP, '\\$&')
      // what would begin a list, a rule or a numbered item
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** A text as code, within as many backquotes as it needs. */
function code(text: string): string {
  const shown = safe(cutString(text));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map((m) => m[0].length));
  const quotes = '`'.repeat(longest + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return quotes + pad + shown + pad + quotes;
}
