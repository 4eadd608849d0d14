import { describe, expect, it } from 'vitest';
import { EnvelopeReader } from '../../envelopes/envelope.ts';
import type { Line } from '../dialect.ts';
import { Copies } from './copies.ts';

const encoder = new TextEncoder();

function asker(): (text: string, threaded: boolean, time?: number) => boolean {
  const copies = new Copies();
  const envelope = new EnvelopeReader();
  return (text, threaded, time = Number.NaN) => {
    const buf = encoder.encode(text);
    const line: Line = {
      buf,
      start: 0,
      text: 0,
      end: buf.length,
      number: 1,
      offset: 0,
      stamp: envelope.stamp,
      envelope,
    };
    return copies.isCopy(line, 0, buf.length, threaded, time);
  };
}

describe('a message that is logged twice', () => {
  it('counts once, whichever comes first', () => {
    const isCopy = asker();
    expect(isCopy('sending DPD request', true, 1000)).toBe(false);
    expect(isCopy('sending DPD request', false, 1000)).toBe(true);
    expect(isCopy('peer supports MOBIKE', false, 1000)).toBe(false);
    expect(isCopy('peer supports MOBIKE', true, 1000)).toBe(true);
  });

  it('is no copy of one that was said by the same logger', () => {
    const isCopy = asker();
    expect(isCopy('sending DPD request', false)).toBe(false);
    expect(isCopy('sending DPD request', false)).toBe(false);
  });

  it('uses up the one that it copies', () => {
    const isCopy = asker();
    for (const [threaded, copy] of [
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ] as const) {
      expect(isCopy('sending DPD request', threaded, 5)).toBe(copy);
    }
  });

  it('comes soon after', () => {
    const late = asker();
    expect(late('sending DPD request', true, 0)).toBe(false);
    expect(late('sending DPD request', false, 10_000)).toBe(false);
    const far = asker();
    expect(far('sending DPD request', true, 0)).toBe(false);
    for (let i = 0; i < 300; i++) far(`line ${i}`, true, 0);
    expect(far('sending DPD request', false, 0)).toBe(false);
  });

  it('has a time where the other one has', () => {
    const isCopy = asker();
    expect(isCopy('sending DPD request', true, 0)).toBe(false);
    expect(isCopy('sending DPD request', false)).toBe(false);
  });
});
