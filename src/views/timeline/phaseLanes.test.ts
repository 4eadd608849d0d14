import { describe, expect, it } from 'vitest';
import type { Tone } from '../../model/eventKinds.ts';
import type { Finding } from '../../model/findings.ts';
import type { Phase } from '../../model/negotiation.ts';
import type { Outcome, PhaseName } from '../../model/phases.ts';
import type { EventTick, NegotiationDetail } from '../../model/trace.ts';
import { phaseLanes } from './phaseLanes.ts';
import { shareOf } from './scale.ts';
import { stepTick, tickGroups } from './tickGroups.ts';
import { WHOLE } from './zoom.ts';

const tick = (line: number, time: number, phase: PhaseName | null, tone: Tone = 'plain'): EventTick => ({
  record: line - 1,
  line,
  time,
  phase,
  tone,
  messageId: 'lancom/connecting',
});

const phase = (name: PhaseName, outcome: Outcome, from: number, to: number): Phase => ({
  phase: name,
  exchange: null,
  outcome,
  start: { line: from, time: null },
  end: { line: to, time: null },
  comparisons: [],
  agreed: null,
  identities: null,
  trafficSelectors: null,
  sas: [],
  lifetime: null,
  packets: [],
});

const primary = (name: PhaseName): Finding => ({
  id: 'f1',
  code: 'no-response',
  variant: 'never',
  severity: 'error',
  confidence: 'confirmed',
  negotiation: 'n1',
  phase: name,
  primary: true,
  fields: {},
  attributes: [],
  evidence: [],
  settled: true,
});

function detail(
  outcome: Outcome,
  phases: readonly Phase[],
  ticks: readonly EventTick[],
  findings: readonly Finding[] = [],
): NegotiationDetail {
  return {
    negotiation: {
      id: 'n1',
      connection: 'c1',
      source: 0,
      peer: { name: 'BRANCH', address: null },
      localAddress: null,
      role: 'initiator',
      ikeVersion: 1,
      outcome,
      inferred: false,
      start: { line: ticks[0]?.line ?? 1, time: null },
      end: { line: ticks.at(-1)?.line ?? 1, time: null },
      durationMs: null,
      setupMs: null,
      phases,
    },
    findings,
    ticks,
    ticksLeftOut: 0,
  };
}

const established = detail(
  'lost',
  [
    phase('setup', 'established', 1, 2),
    phase('phase-1', 'established', 3, 4),
    phase('phase-2', 'established', 5, 6),
    phase('established', 'lost', 6, 8),
  ],
  [
    tick(1, 1000, 'setup'),
    tick(2, 1010, null),
    tick(3, 1020, 'phase-1', 'error'),
    tick(4, 4000, 'phase-1', 'good'),
    tick(5, 6000, 'phase-2'),
    tick(6, 6860, 'established', 'good'),
    tick(7, 1000 + 3 * 86_400_000, 'established', 'warning'),
    tick(8, 1030 + 3 * 86_400_000, 'established', 'error'),
  ],
  [primary('established')],
);

describe('phaseLanes', () => {
  it('puts phases and events on the time since the start', () => {
    const layout = phaseLanes(established, false);
    expect(layout.format).toEqual({ kind: 'elapsed', origin: 1000, day: 'none' });
    expect(layout.spans.map((s) => [s.phase, s.from, s.to, s.ms])).toEqual([
      ['setup', 1000, 1010, 10],
      ['phase-1', 1020, 4000, 2980],
      ['phase-2', 6000, 6860, 860],
      ['established', 6860, 1030 + 3 * 86_400_000, 3 * 86_400_000 - 5830],
    ]);
  });

  it('gives the set-up its share beside a tunnel of days', () => {
    const layout = phaseLanes(established, false);
    expect(shareOf(layout.scale, 6860)).toBeGreaterThanOrEqual(0.549);
  });

  it('puts an event without a phase in the lane of the one before', () => {
    expect([...phaseLanes(established, false).lanes]).toEqual([0, 0, 1, 1, 2, 3, 3, 3]);
  });

  it('says where it stopped: at the phase that the finding blames', () => {
    expect(phaseLanes(established, false).stop).toEqual({
      phase: 'established',
      value: 1030 + 3 * 86_400_000,
      outcome: 'lost',
    });
  });

  it('says where it stopped without a finding, and nothing where it did not', () => {
    const ticks = [tick(1, 0, 'setup'), tick(2, 10, 'phase-1'), tick(3, 20, 'teardown', 'error')];
    const phases = [
      phase('setup', 'established', 1, 1),
      phase('phase-1', 'failed', 2, 2),
      phase('teardown', 'closed', 3, 3),
    ];
    expect(phaseLanes(detail('failed', phases, ticks), false).stop?.phase).toBe('phase-1');
    expect(phaseLanes(detail('established', phases, ticks), false).stop).toBeNull();
  });

  it('counts lines where the log has no times, backwards where the newest stands first', () => {
    const none = Number.NaN;
    const ticks = [tick(9, none, 'setup'), tick(5, none, 'phase-1'), tick(2, none, 'phase-1', 'error')];
    const layout = phaseLanes(detail('failed', [phase('phase-1', 'failed', 5, 2)], ticks), true);
    expect(layout.format.kind).toBe('line');
    expect([...layout.values]).toEqual([-9, -5, -2]);
    expect(layout.spans.map((s) => [s.from, s.to, s.ms])).toEqual([[-5, -2, null]]);
  });

  it('lets an event without a time stand with the one before it', () => {
    const ticks = [tick(1, 100, 'setup'), tick(2, Number.NaN, 'setup'), tick(3, 300, 'setup')];
    expect([...phaseLanes(detail('unfinished', [], ticks), false).values]).toEqual([100, 100, 300]);
  });

  it('can be drawn without any event', () => {
    const layout = phaseLanes(detail('failed', [phase('phase-1', 'failed', 5, 9)], []), false);
    expect(layout.spans.map((s) => [s.from, s.to])).toEqual([[5, 9]]);
    expect(stepTick(layout, null, 'after')).toBeNull();
  });
});

describe('tickGroups', () => {
  it('draws events that lie together as one, with the gravest tone', () => {
    const layout = phaseLanes(established, false);
    const groups = tickGroups(layout, established.ticks, WHOLE, 800);
    expect(groups.map((g) => [g.lane, g.ticks, g.tone])).toEqual([
      [0, [0, 1], 'plain'],
      [1, [2], 'error'],
      [1, [3], 'good'],
      [2, [4], 'plain'],
      [3, [5], 'good'],
      [3, [6], 'warning'],
      [3, [7], 'error'],
    ]);
  });

  it('leaves out what is out of sight', () => {
    const groups = tickGroups(phaseLanes(established, false), established.ticks, { from: 0.9, to: 1 }, 800);
    expect(groups.flatMap((g) => g.ticks)).toEqual([6, 7]);
  });
});

describe('stepTick', () => {
  const layout = phaseLanes(established, false);

  it('walks in the order in which things happened', () => {
    expect(stepTick(layout, null, 'after')).toBe(0);
    expect(stepTick(layout, 3, 'after')).toBe(4);
    expect(stepTick(layout, 0, 'before')).toBe(0);
    expect(stepTick(layout, 2, 'last')).toBe(7);
    expect(stepTick(layout, 5, 'first')).toBe(0);
  });

  it('goes up and down to the nearest event of another lane', () => {
    expect(stepTick(layout, 7, 'up')).toBe(4);
    expect(stepTick(layout, 4, 'down')).toBe(5);
    expect(stepTick(layout, 7, 'down')).toBe(7);
  });
});
