import { describe, expect, it } from 'vitest';
import { sampleText } from '../fixtures/text.ts';
import type { LogRow } from '../model/trace.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './types.ts';

async function analysed(text: string): Promise<Analysis> {
  return analyse([{ name: 'x.log', parts: [{ name: 'x.log', blob: new Blob([text]) }] }]);
}

async function allRows(text: string): Promise<readonly LogRow[]> {
  const analysis = await analysed(text);
  const { view, count } = await analysis.openView({ source: 0 });
  return analysis.rows(view, 0, count);
}

const SAMPLES = [
  'quoted-mail',
  'one-line',
  'table-page',
  'wrapped',
  'console',
  'other-traces',
  'polling-failed',
];

describe('the rows of a log', () => {
  it.each(SAMPLES)('show every line of %s, each in its place', async (name) => {
    const text = sampleText(`lancom/${name}.log`);
    const lines = text.replace(/\n$/, '').split('\n');
    const rows = await allRows(text);
    let next = 1;
    for (const row of rows) {
      expect(row.line).toBeLessThanOrEqual(next);
      expect(row.endLine).toBeGreaterThanOrEqual(row.line);
      next = row.endLine + 1;
    }
    expect(rows.at(-1)?.endLine).toBe(lines.length);
    const shown = rows
      .map((r) => r.text)
      .join('\n')
      .replace(/\s+/g, '');
    expect(shown).toBe(text.replace(/\s+/g, ''));
  });

  it('begin with what stands before their text on the line', async () => {
    const rows = await allRows(sampleText('lancom/quoted-mail.log'));
    expect(rows.map((r) => [r.line, r.endLine, r.kind])).toEqual([
      [1, 1, 'unknown'],
      [2, 2, 'unknown'],
      [3, 5, 'message'],
      [6, 8, 'message'],
      [9, 10, 'message'],
      [11, 12, 'message'],
    ]);
    expect(rows[2]?.text.split('\n')[0]).toBe('> [VPN-Status] 2007/11/05 06:00:01,200');
  });

  it('say what each record is', async () => {
    const rows = await allRows(sampleText('lancom/other-traces.log'));
    expect(rows.map((r) => `${r.line} ${r.kind} ${r.messageId} ${r.negotiation}`)).toEqual([
      '1 unknown null null',
      '2 other-trace null null',
      '8 message lancom/poll-unanswered 0',
      '10 other-trace null null',
      '13 message lancom/poll-given-up 0',
      '14 other-trace null null',
      '15 message lancom/error 0',
      '17 other-trace null null',
      '17 message lancom/disconnecting 0',
      '18 other-trace null null',
    ]);
    expect(rows[2]).toMatchObject({
      time: '2008-02-20T11:01:36.000',
      tone: 'warning',
      phase: 'established',
      evidence: 'documented',
      fields: { peer: 'DEPOT', address: '203.0.113.40' },
    });
  });

  it('are cut where a record is longer than anybody reads', async () => {
    const [row] = await allRows(
      `2004/01/20 15:18:34,500 ${'x'.repeat(100_000)}\n2004/01/20 15:18:34,510 VPN: installed rulesets\n`,
    );
    expect(row?.text).toHaveLength(4096);
    expect(row?.cut).toBe(true);
  });

  it('are found by the line that evidence names', async () => {
    const analysis = await analysed(sampleText('lancom/polling-failed.log'));
    const all = await analysis.openView({ source: 0 });
    const own = await analysis.openView({ source: 0, negotiation: 0, tone: 'error' });
    expect(analysis.positionOfLine(all.view, 3)).toBe(1);
    expect(analysis.positionOfLine(all.view, 28)).toBe(all.count - 1);
    const rows = await analysis.rows(own.view, 0, own.count);
    expect(rows.map((r) => r.line)).toEqual([26]);
    expect(analysis.positionOfLine(own.view, 25)).toBe(-1);
    expect(analysis.positionOfLine(own.view, 27)).toBe(0);
  });
});
