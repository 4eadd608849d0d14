import { describe, expect, it } from 'vitest';
import { PHASE_1_ANSWERED, PHASE_2_LIFETIME, PHASE_2_SA, RULES_READY, WaitingPeers } from './awaited.ts';

describe('the peers that wait', () => {
  it('are served in the order in which they came', () => {
    const waiting = new WaitingPeers();
    expect(waiting.first(PHASE_2_SA, 0)).toBe(-1);
    waiting.wait(3, PHASE_2_SA, 100);
    waiting.wait(1, PHASE_2_SA, 100);
    expect(waiting.first(PHASE_2_SA, 100)).toBe(3);
    waiting.done(3, PHASE_2_SA);
    expect(waiting.first(PHASE_2_SA, 100)).toBe(1);
    expect(waiting.first(PHASE_2_LIFETIME, 100)).toBe(-1);
  });

  it('are chosen by what the line says before all else', () => {
    const waiting = new WaitingPeers();
    waiting.wait(1, PHASE_1_ANSWERED, 100);
    waiting.wait(2, PHASE_1_ANSWERED, 100);
    expect(waiting.first(PHASE_1_ANSWERED, 110, (peer) => (peer === 2 ? 1 : 0))).toBe(2);
  });

  it('are chosen by the usual time since the step before, then', () => {
    const waiting = new WaitingPeers();
    // the lifetime comes a tick of 10 ms behind the SAs
    waiting.wait(1, PHASE_2_LIFETIME, 0);
    waiting.wait(2, PHASE_2_LIFETIME, 490);
    waiting.wait(3, PHASE_2_LIFETIME, 500);
    expect(waiting.first(PHASE_2_LIFETIME, 500)).toBe(2);
    expect(waiting.first(PHASE_2_LIFETIME, 510)).toBe(3);
    expect(waiting.first(PHASE_2_LIFETIME, Number.NaN)).toBe(1);
  });

  it('keep their place when they come to the step again', () => {
    const waiting = new WaitingPeers();
    waiting.wait(1, RULES_READY, 0);
    waiting.wait(2, RULES_READY, 50);
    waiting.wait(1, RULES_READY, 50);
    expect(waiting.first(RULES_READY, 60)).toBe(1);
  });

  it('do not wait for ever', () => {
    const waiting = new WaitingPeers();
    waiting.wait(1, PHASE_2_SA, 0);
    expect(waiting.first(PHASE_2_SA, 3_600_000)).toBe(-1);
    expect(waiting.waits(1, PHASE_2_SA)).toBe(false);
    // a log without times, or a clock that goes back, ends nobody's patience
    waiting.wait(1, PHASE_2_SA, 7_200_000);
    expect(waiting.first(PHASE_2_SA, 0)).toBe(1);
  });

  it('wait for nothing after the end', () => {
    const waiting = new WaitingPeers();
    waiting.wait(1, PHASE_2_SA, 0);
    waiting.wait(1, PHASE_2_LIFETIME, 0);
    waiting.reset(1);
    waiting.reset(7);
    expect([waiting.waits(1, PHASE_2_SA), waiting.waits(1, PHASE_2_LIFETIME)]).toEqual([false, false]);
    expect(waiting.first(PHASE_2_SA, 0)).toBe(-1);
  });

  it('are not remembered without end', () => {
    const waiting = new WaitingPeers();
    for (let peer = 0; peer < 100_000; peer++) waiting.wait(peer, RULES_READY, 0);
    const left = Array.from({ length: 100_000 }, (_, peer) => peer).filter((peer) =>
      waiting.waits(peer, RULES_READY),
    );
    expect(left.length).toBeLessThan(2000);
    expect(left).toContain(99_999);
    expect(left.every((peer) => peer > 90_000)).toBe(true);
  });
});
