import type { Report } from '../model/report.ts';
import type { ReportTexts } from '../texts/reportTexts.ts';
import type { Catalogues } from '../texts/types.ts';
import { type Block, type Rows, safe, safeLine } from './blocks.ts';
import { cutString } from './cut.ts';
import { tellReport } from './story.ts';

/** The width of a terminal, in characters. */
const WIDTH = 80;
const GAP = '  ';

/** A report for a terminal, 80 columns wide, piece by piece; ends with a line end. */
export function* textPieces(
  report: Report,
  catalogues: Catalogues,
  texts: ReportTexts,
  toolVersion: string,
): Generator<string> {
  let indent = 0;
  let before: Block['kind'] | null = null;
  for (const block of tellReport({ report, catalogues, texts }, toolVersion)) {
    if (block.kind === 'heading') indent = Math.max(0, block.level - 2) * 2;
    // a paragraph follows its heading and other paragraphs closely, everything else stands by itself
    const close =
      before === null || (block.kind === 'paragraph' && (before === 'heading' || before === 'paragraph'));
    yield `${close ? '' : '\n'}${render(block, indent).join('\n')}\n`;
    before = block.kind;
  }
}

/** A report for a terminal as one text; see `textPieces` for long reports. */
export function toText(...of: Parameters<typeof textPieces>): string {
  return [...textPieces(...of)].join('');
}

function render(block: Block, indent: number): string[] {
  const pad = ' '.repeat(indent);
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return wrap(block.text, pad, pad);
    case 'list':
      return [
        ...(block.label === null ? [] : wrap(`${block.label}:`, pad, pad)),
        ...block.items.flatMap((item) => wrap(item, `${pad}- `, `${pad}${GAP}`)),
      ];
    case 'places': {
      const text = [...block.places, ...(block.more === null ? [] : [block.more])].join(', ');
      return wrap(`${block.label}: ${text}`, pad, `${pad}${GAP}`);
    }
    case 'code':
      return block.lines.map((line) => `${pad}${GAP}${GAP}${safeLine(line)}`.trimEnd());
    case 'table':
      return [
        ...(block.label === null ? [] : wrap(`${block.label}:`, pad, pad)),
        ...table(block.head, block.rows, pad),
      ];
  }
}

function heading(level: 1 | 2 | 3 | 4, text: string): string[] {
  const pad = ' '.repeat(Math.max(0, level - 3) * 2);
  const lines = wrap(text, pad, `${pad}${GAP}`);
  if (level > 2) return lines;
  const width = Math.max(...lines.map(widthOf));
  return [...lines, (level === 1 ? '=' : '-').repeat(width)];
}

const ASCII = /^[ -~]*$/;

/** Characters, not UTF-16 units. */
function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : [...text].length;
}

/** Breaks a text at blanks into lines of at most 80 columns; a word that is longer stays whole. */
function wrap(text: string, firstPad: string, pad: string): string[] {
  const lines: string[] = [];
  let line = firstPad;
  let empty = true;
  for (const word of safe(cutString(text)).split(/ +/)) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > WIDTH) {
      lines.push(line);
      line = pad;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function table(head: readonly string[], rows: Rows, pad: string): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => safe(cutString(cell))));
  const widths = columnWidths(cells, WIDTH - pad.length);
  const lines = cells.flatMap((row) => tableRow(row, widths, pad));
  const rule = pad + widths.map((w) => '-'.repeat(w)).join(GAP);
  const headLines = tableRow(cells[0] ?? [], widths, pad).length;
  return [...lines.slice(0, headLines), rule, ...lines.slice(headLines)];
}

/** One row; a cell that is too long goes on below. */
function tableRow(row: readonly string[], widths: readonly number[], pad: string): string[] {
  const wrapped = row.map((cell, i) => wrapCell(cell, widths[i] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = wrapped.map((lines, i) => padEnd(lines[line] ?? '', widths[i] ?? 0));
    return (pad + texts.join(GAP)).trimEnd();
  });
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Breaks a cell at blanks, and inside a word that alone is too long. */
function wrapCell(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(/ +/)) {
    const letters = [...word];
    if (line.length > 0 && line.length + 1 + letters.length > width) {
      lines.push(line.join(''));
      line = [];
    } else if (line.length > 0) line.push(' ');
    line.push(...letters);
    while (line.length > width) lines.push(line.splice(0, width).join(''));
  }
  return [...lines, line.join('')];
}

/** The narrowest width that a column is brought down to while others are wider. */
const MIN_COLUMN = 6;

/** Widths that fit into the line: the widest column gives way first, between words as long as that is enough. */
function columnWidths(rows: Rows, room: number): number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, i) => rows.map((row) => row[i] ?? ''));
  const widths = columns.map((cells) => Math.max(1, ...cells.map(widthOf)));
  const words = columns.map((cells) => Math.max(1, ...cells.flatMap((c) => c.split(' ')).map(widthOf)));
  let over = widths.reduce((sum, w) => sum + w, GAP.length * (widths.length - 1)) - room;
  for (const least of [(i: number) => words[i] ?? MIN_COLUMN, () => MIN_COLUMN]) {
    while (over > 0) {
      const at = widestAbove(widths, least);
      if (at < 0) break;
      widths[at] = (widths[at] ?? 0) - 1;
      over--;
    }
  }
  return widths;
}

/** The widest column that may still shrink; -1 for none. */
function widestAbove(widths: readonly number[], least: (column: number) => number): number {
  let found = -1;
  for (const [i, width] of widths.entries()) {
    if (width > least(i) && (found < 0 || width > (widths[found] ?? 0))) found = i;
  }
  return found;
}
