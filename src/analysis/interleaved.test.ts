import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';
import {
  LAYOUTS,
  laidOut,
  later,
  merged,
  pollingRun,
  type RunPeer,
  type RunRecord,
  runPeer,
  silentRun,
  successRun,
} from '../fixtures/runs.ts';
import { wrapped } from '../fixtures/text.ts';
import type { Report, ReportNegotiation } from '../model/report.ts';

const LAYOUT = LAYOUTS['tag, stamp and text'] as (stamp: string, text: string) => string;

function negotiationOf(report: Report, peer: RunPeer): ReportNegotiation {
  const own = report.negotiations.filter((n) => n.peer.name === peer.name);
  expect(own, `negotiations of ${peer.name}`).toHaveLength(1);
  return own[0] as ReportNegotiation;
}

/** All that a tunnel's lines say must be its own, also what stands on lines without a peer. */
function expectTunnel(report: Report, peer: RunPeer, refused: number): void {
  const n = negotiationOf(report, peer);
  const [setup, phase1, phase2] = n.phases;
  expect(n).toMatchObject({ outcome: 'established', role: 'initiator', peer: { address: peer.gateway } });
  expect([n.durationMs, n.setupMs]).toEqual([6860, 6860]);
  expect(n.phases.map((p) => p.phase)).toEqual(['setup', 'phase-1', 'phase-2', 'established']);
  expect(setup?.end.time).toBeTruthy();
  expect(phase1?.comparisons.map((c) => [c.remoteProposal, c.localProposal, c.verdict])).toEqual([
    ...Array.from({ length: refused }, (_, i) => [1, i + 1, 'rejected']),
    [1, refused + 1, 'accepted'],
  ]);
  expect(phase1?.lifetime?.hardSeconds).toBe(peer.phase1Seconds);
  expect(phase2?.lifetime?.hardSeconds).toBe(peer.hardSeconds);
  expect(phase2?.sas.map((sa) => sa.spi)).toEqual(peer.spis);
  expect(phase2?.trafficSelectors).toEqual({
    local: [`${peer.localNetwork}/24`],
    remote: [`${peer.remoteNetwork}/24`],
  });
  expect(n.findings).toEqual([]);
}

describe('tunnels in every layout', () => {
  const peer = runPeer(7);
  const run = [...successRun(peer), ...later(pollingRun(peer), 60_000), ...later(silentRun(peer), 120_000)];

  it.each(Object.entries(LAYOUTS))('%s', async (_, layout) => {
    const report = await analyseText(laidOut(run, layout));
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['lost', 'failed']);
    const [lost, failed] = report.negotiations;
    expect(lost?.phases.map((p) => `${p.phase} ${p.outcome}`)).toEqual([
      'setup established',
      'phase-1 established',
      'phase-2 established',
      'established lost',
      'teardown closed',
    ]);
    expect(lost?.phases[2]?.sas.map((sa) => sa.spi)).toEqual(peer.spis);
    expect(lost?.phases[3]?.pollTimeouts).toBe(6);
    expect(lost?.durationMs).toBe(65_010);
    expect(failed?.durationMs).toBe(30_000);
    expect(report.findings.filter((f) => f.primary).map((f) => f.code)).toEqual([
      'line-polling-failed',
      'no-response',
    ]);
    expect(report.sources[0]?.linesUnknown).toBe(0);
  });

  it.each([80, 132])('broken at %i columns', async (width) => {
    const text = wrapped(laidOut(run, LAYOUT), width);
    const report = await analyseText(text);
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['lost', 'failed']);
    expect(report.sources[0]?.linesUnknown).toBe(0);
    expect(report.negotiations[0]?.phases[3]?.pollTimeouts).toBe(6);
  });
});

describe('several peers at once', () => {
  const offsets = [0, 5, 10, 100, 2725];

  it.each(offsets)('two that begin %i ms apart, whichever is written first', async (ms) => {
    const [a, b] = [runPeer(1), runPeer(2)];
    const runs = [successRun(a), later(successRun(b), ms)];
    for (const order of [runs, [...runs].reverse()]) {
      const report = await analyseText(laidOut(merged(...order), LAYOUT));
      for (const peer of [a, b]) expectTunnel(report, peer, 2);
    }
  });

  it.each(offsets)('five that begin %i ms apart', async (ms) => {
    const peers = [1, 2, 3, 4, 5].map(runPeer);
    const runs = peers.map((peer, i) => later(successRun(peer), i * ms));
    for (const order of [runs, [...runs].reverse()]) {
      const report = await analyseText(laidOut(merged(...order), LAYOUT));
      for (const peer of peers) expectTunnel(report, peer, 2);
    }
  });

  it('twenty that begin at any time, with any number of refused proposals', async () => {
    const start = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(start, { minLength: 2, maxLength: 20 }),
        fc.boolean(),
        async (starts, turned) => {
          const peers = starts.map((_, i) => runPeer(i + 1));
          const runs = peers.map((peer, i) => {
            const [ticks, refused] = starts[i] as [number, number];
            return later(successRun(peer, refused), 10 * ticks);
          });
          const report = await analyseText(laidOut(merged(...(turned ? runs.reverse() : runs)), LAYOUT));
          peers.forEach((peer, i) => {
            expectTunnel(report, peer, (starts[i] as [number, number])[1]);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('one that fits beside one that does not, with the same refusals', async () => {
    const [bad, good] = [runPeer(1), runPeer(2)];
    for (const ms of [20, 100, 900]) {
      const refused = [...successRun(bad, 2).slice(0, 13), ...silentRun(bad).slice(-2)];
      const report = await analyseText(laidOut(merged(refused, later(successRun(good, 2), ms)), LAYOUT));
      expectTunnel(report, good, 2);
      const n = negotiationOf(report, bad);
      expect(n.outcome).toBe('failed');
      expect(n.phases[1]?.comparisons.map((c) => c.verdict)).toEqual(['rejected', 'rejected']);
      expect(report.findings.find((f) => f.id === n.findings[0])?.code).toBe('proposal-mismatch');
    }
  });

  it('a tunnel that is polled while another one comes up', async () => {
    const [up, coming] = [runPeer(1), runPeer(2)];
    const runs = merged(successRun(up), later(pollingRun(up), 20_000), later(successRun(coming), 20_995));
    const report = await analyseText(laidOut(runs, LAYOUT));
    expectTunnel(report, coming, 2);
    expect(negotiationOf(report, up)).toMatchObject({ outcome: 'lost' });
  });
});

describe('a log that ends anywhere', () => {
  const peer = runPeer(3);
  const run = successRun(peer);
  // number of records → what is known by then
  const known = (records: number): string => {
    if (records >= 18) return 'established';
    return 'unfinished';
  };

  it.each(run.map((_, i) => i + 1))('after %i records', async (records) => {
    const report = await analyseText(laidOut(run.slice(0, records), LAYOUT));
    expect(report.negotiations).toHaveLength(1);
    const [n] = report.negotiations;
    expect(n?.outcome).toBe(known(records));
    expect(n?.start.line).toBe(1);
    const furthest = records <= 7 ? 'setup' : records <= 17 ? 'phase-1' : 'phase-2';
    const phases = n?.phases.filter((p) => p.phase !== 'established') ?? [];
    expect(phases.at(-1)?.phase).toBe(furthest);
    if (n?.outcome === 'established') {
      expect(n.inferred).toBe(false);
      expect(n.findings).toEqual([]);
      expect(phases.map((p) => p.outcome)).toEqual(['established', 'established', 'established']);
    } else {
      expect(report.findings.map((f) => [f.code, f.severity, f.phase])).toEqual([
        ['unfinished', 'note', furthest],
      ]);
      // phase 1 is done with its 15th record; until then whatever is furthest is under way
      expect(phases.at(-1)?.outcome).toBe(records >= 15 ? 'established' : 'unfinished');
    }
  });

  it.each(run.map((_, i) => i))('and one that begins behind record %i', async (records) => {
    const rest = run.slice(records) as RunRecord[];
    const report = await analyseText(laidOut(rest, LAYOUT));
    expect(report.negotiations).toHaveLength(1);
    const [n] = report.negotiations;
    expect(n?.outcome).toBe('established');
    expect(n?.peer).toEqual({ name: peer.name, address: peer.gateway });
    // `installed rulesets` alone proves nothing of any peer
    expect(n?.start.line).toBe(rest[0]?.text === 'VPN: installed rulesets' ? 2 : 1);
  });
});
