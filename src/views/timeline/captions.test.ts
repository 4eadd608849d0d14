import { describe, expect, it } from 'vitest';
import type { Outcome, PhaseName } from '../../model/phases.ts';
import { TERMS } from '../../texts/en/terms.ts';
import { captions } from './captions.ts';
import type { PhaseLanes, PhaseSpan } from './phaseLanes.ts';
import { straight } from './scale.ts';

const span = (phase: PhaseName, from: number, to: number, outcome: Outcome = 'established'): PhaseSpan => ({
  phase,
  exchange: phase === 'phase-1' ? 'main' : null,
  outcome,
  from,
  to,
  startLine: from + 1,
  endLine: to + 1,
  ms: to - from,
});

const layout = (spans: readonly PhaseSpan[]): PhaseLanes => ({
  format: { kind: 'elapsed', origin: 0, day: 'none' },
  scale: straight(0, 1000),
  spans,
  values: new Float64Array(),
  lanes: new Uint8Array(),
  stop: null,
});

const texts = (spans: readonly PhaseSpan[], width: number) =>
  captions(layout(spans), (value) => (value / 1000) * width, width, TERMS).map((c) => [c.text, c.anchor]);

describe('captions', () => {
  it('says how long a phase took, by which exchange, and how it ended', () => {
    expect(texts([span('phase-1', 0, 500, 'failed')], 600)).toEqual([
      ['500 ms · main mode · failed', 'start'],
    ]);
    expect(texts([span('phase-2', 0, 500)], 600)).toEqual([['500 ms', 'start']]);
  });

  it('stays inside at the right edge', () => {
    expect(texts([span('phase-1', 800, 1000)], 300)).toEqual([['200 ms · main mode', 'end']]);
  });

  it('gets shorter, and leaves out what has no room', () => {
    expect(texts([span('phase-1', 900, 1000, 'failed')], 60)).toEqual([['100 ms', 'end']]);
    expect(texts([span('phase-2', 0, 10), span('phase-2', 20, 30)], 300)).toHaveLength(1);
  });

  it('says nothing of a length on an axis of lines', () => {
    expect(texts([{ ...span('teardown', 0, 500, 'closed'), ms: null }], 600)).toEqual([['closed', 'start']]);
    expect(texts([{ ...span('phase-2', 0, 500), ms: null }], 600)).toEqual([]);
  });
});
