import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_EN } from '../texts/en/report.ts';
import { ENGLISH } from '../texts/testing.ts';
import { toMarkdown } from './markdown.ts';
import { fullReport, makeFinding, makeNegotiation, makeReport, makeSource, RICH_PHASE_1 } from './testing.ts';

function said(report: Parameters<typeof toMarkdown>[0]): string {
  return toMarkdown(report, ENGLISH, REPORT_EN, '0.1.0');
}

/** Bars that separate cells: those without a backslash before them. */
function bars(line: string): number {
  return [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length;
}

describe('the report as Markdown', () => {
  it('has headings, tables and places as code', () => {
    const report = makeReport(
      [makeNegotiation({ outcome: 'failed', phases: [RICH_PHASE_1], findings: ['f0-1-1'] })],
      [makeFinding()],
    );
    const text = said(report);
    expect(text).toMatch(/^# Report of ikescope 0\.1\.0\n\n## Sources\n/);
    expect(text).toContain('\n### 1\\. Failed: The peer never answered\n');
    expect(text).toContain('\n#### Error (stated by the log): The peer never answered\n');
    expect(text).toContain('| 1/1 | refused | encryption | BLOWFISH-CBC | AES-CBC | different | 13 |\n');
    expect(text).toContain('Evidence: `router.txt:13`\n');
  });

  it('has as many cells in each row of a table as in its head', () => {
    let head = 0;
    for (const line of said(fullReport()).split('\n')) {
      if (!line.startsWith('|')) head = 0;
      else if (head === 0) head = bars(line);
      else expect(bars(line), line).toBe(head);
    }
  });

  it('shows what a log holds as it is, and never as markup', () => {
    const odd = '<img src=x onerror=alert(1)> | *b* _i_ `c` [l](javascript:x) #1 @all & IKE_SA_INIT';
    const text = said(
      makeReport([makeNegotiation({ localAddress: odd })], [], [makeSource({ name: '`a`.txt' })]),
    );
    expect(text).toContain(
      '\\<img src=x onerror=alert(1)\\> \\| \\*b\\* \\_i\\_ \\`c\\` \\[l\\](javascript:x) \\#1 \\@all \\& IKE_SA_INIT',
    );
  });

  it('keeps places with backquotes in one piece', () => {
    const report = makeReport(
      [makeNegotiation({ findings: ['f0-1-1'] })],
      [makeFinding()],
      [makeSource({ name: '`a``' })],
    );
    expect(said(report)).toContain('Evidence: ``` `a``:13 ```\n');
  });

  it('lets no line of a log begin a block of its own', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n# x', '- x', '+ x', '1. x', '> x', '    x', '---', '==='),
    );
    fc.assert(
      fc.property(odd, (name) => {
        const plain = said(makeReport([], [], [makeSource({ name: 'x' })])).split('\n').length;
        const text = said(makeReport([], [], [makeSource({ name })]));
        expect(text.split('\n')).toHaveLength(plain);
        const line = text.split('\n')[4] ?? '';
        expect(line).not.toMatch(/^(?:[-+*>#=]|\d+[.)]|`{3}|~{3}| {4})/);
      }),
    );
  });
});
