import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';
import { LAYOUTS, laidOut, later, merged, type RunRecord, runPeer, silentRun } from '../fixtures/runs.ts';
import { expectTableAgrees } from '../fixtures/tableAgrees.ts';
import { ChunkedBlob } from '../ingest/everyWay.ts';
import { analyse } from './analyse.ts';

const LAYOUT = LAYOUTS['tag, stamp and text'] as (stamp: string, text: string) => string;

/** Attempts that fail, one after the other, each of a peer of its own. */
function attempts(count: number): RunRecord[] {
  return merged(
    ...Array.from({ length: count }, (_, i) => later(silentRun(runPeer((i % 99) + 1)), 60_000 * i)),
  );
}

describe('the order of a source', () => {
  it('is oldest first where nothing speaks against it', async () => {
    const [source] = (await analyseText(laidOut(attempts(1).slice(0, 1), LAYOUT))).sources;
    expect(source).toMatchObject({ order: 'oldest-first', warnings: [] });
  });

  it('stays oldest first where the clock is set back once', async () => {
    const run = attempts(3);
    const text = laidOut([...run.slice(11), ...run.slice(0, 11)], LAYOUT);
    const report = await analyseText(text);
    expect(report.sources[0]?.order).toBe('oldest-first');
    expect(report.sources[0]?.warnings).toEqual([{ code: 'clock-jump', fields: {}, line: 27 }]);
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['failed', 'failed', 'failed']);
  });

  it('does not take lines for a jump that two threads of a daemon wrote at the same moment', async () => {
    const stamps = ['01:02:03.000000', '01:02:03.000105', '01:02:03.000100', '01:02:04.000000'];
    const text = stamps.map((s) => `Nov 22 ${s}: "site-b": terminating SAs using this connection\n`).join('');
    const [source] = (await analyseText(text)).sources;
    expect(source).toMatchObject({ order: 'oldest-first', warnings: [] });
  });

  it('is newest first where the stamps fall', async () => {
    const report = await analyseText(laidOut(attempts(3).reverse(), LAYOUT));
    expect(report.sources[0]?.order).toBe('newest-first');
    expect(report.sources[0]?.warnings.map((w) => w.code)).toEqual(['order-turned']);
    expect(report.negotiations.map((n) => [n.peer.name, n.outcome, n.durationMs])).toEqual([
      ['BRANCH-1', 'failed', 30_000],
      ['BRANCH-2', 'failed', 30_000],
      ['BRANCH-3', 'failed', 30_000],
    ]);
    const [first] = report.negotiations;
    expect(first?.start.line).toBeGreaterThan(first?.end.line ?? 0);
  });

  it('shows in the events where all happened within a second', async () => {
    const run = [
      '05[IKE] initiating IKE_SA branch[1] to 192.0.2.7',
      '05[ENC] generating IKE_SA_INIT request 0 [ SA KE No ]',
      '05[NET] sending packet: from 198.51.100.2[500] to 192.0.2.7[500] (464 bytes)',
      '06[NET] received packet: from 192.0.2.7[500] to 198.51.100.2[500] (472 bytes)',
      '06[ENC] parsed IKE_SA_INIT response 0 [ SA KE No ]',
      '06[ENC] generating IKE_AUTH request 1 [ IDi AUTH SA TSi TSr ]',
      '06[NET] sending packet: from 198.51.100.2[500] to 192.0.2.7[500] (272 bytes)',
      '07[NET] received packet: from 192.0.2.7[500] to 198.51.100.2[500] (80 bytes)',
      '07[ENC] parsed IKE_AUTH response 1 [ N(AUTH_FAILED) ]',
      '07[IKE] received AUTHENTICATION_FAILED notify error',
    ];
    const lines = run.map((text) => `Mar  2 10:00:00 ${text}`);
    for (const [order, text] of [
      ['oldest-first', lines],
      ['newest-first', [...lines].reverse()],
    ] as const) {
      const report = await analyseText(text.join('\n'));
      expect(report.sources[0]?.order).toBe(order);
      expect(report.negotiations.map((n) => [n.role, n.outcome])).toEqual([['initiator', 'failed']]);
    }
  });

  it('stays oldest first where the log has no time', async () => {
    const report = await analyseText(laidOut(silentRun(runPeer(1)), (_, text) => `${text}\n`));
    expect(report.sources[0]?.order).toBe('oldest-first');
  });

  it('may turn out only later: what was told before is told anew', async () => {
    const run = attempts(400);
    // more than is read before anything is given on
    const rising = run.slice(0, 900);
    const falling = [...run].reverse();
    const text = laidOut([...rising, ...falling], LAYOUT);
    let summaries = 0;
    const blob = new ChunkedBlob(new TextEncoder().encode(text), 8192);
    const analysis = await analyse([{ name: 'x', parts: [{ name: 'x', blob }] }], {
      onProgress: (summary) => {
        summaries++;
        expect(summary.done).toBe(false);
        expect(summary.negotiations.count).toBeGreaterThan(0);
      },
    });
    expect(summaries).toBeGreaterThan(0);
    const summary = analysis.summary();
    expect(summary.done).toBe(true);
    expect(summary.sources[0]?.order).toBe('newest-first');
    expectTableAgrees(analysis, 'turned');
  });

  it('does not take midnight for a turn where stamps have no date', async () => {
    const layout = LAYOUTS['time alone'] as (stamp: string, text: string) => string;
    const nights = merged(...[0, 1, 2].map((d) => later(silentRun(runPeer(1)), d * 86_400_000 + 56_669_500)));
    const report = await analyseText(laidOut(nights, layout));
    expect(report.sources[0]).toMatchObject({ order: 'oldest-first', clock: 'time-only', warnings: [] });
    expect(report.negotiations.map((n) => n.durationMs)).toEqual([30_000, 30_000, 30_000]);
    expect(report.negotiations[0]?.start.time).toBe('T23:59:40.000');
  });
});
