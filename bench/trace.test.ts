import { describe, expect, it } from 'vitest';
import { PEERS, peer, traceText } from './trace.ts';

const text = [...traceText(3_000_000)].join('');
const lines = text.split('\n');

describe('the made-up trace', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...traceText(200_000)].join('')).toBe([...traceText(200_000)].join(''));
    expect([...traceText(200_000, 1)].join('')).not.toBe([...traceText(200_000, 2)].join(''));
  });

  it('has the size that was asked for, up to a record', () => {
    expect(text.length).toBeGreaterThanOrEqual(3_000_000);
    expect(text.length).toBeLessThan(3_005_000);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('is ASCII with LF line ends', () => {
    expect(/^[\n\x20-\x7e]*$/.test(text)).toBe(true);
  });

  it('never goes back in time', () => {
    const stamps = lines.flatMap((line) => /^\[[^\]]+\] (\S+ \S+)/.exec(line)?.[1] ?? []);
    expect(stamps.length).toBeGreaterThan(20_000);
    expect(stamps.every((stamp, i) => i === 0 || stamp >= (stamps[i - 1] ?? ''))).toBe(true);
  });

  it('has all peers, several of them at work at once', () => {
    for (let i = 0; i < PEERS; i++) expect(text).toContain(`connecting to ${peer(i).name} `);
    const named = lines.flatMap((line) => /(?:for|to|peer) ([A-Z]+-\d\d)\b/.exec(line)?.[1] ?? []);
    const changes = named.filter((name, i) => i > 0 && name !== named[i - 1]).length;
    expect(changes / named.length).toBeGreaterThan(0.1);
  });

  it('holds every kind of message that the bench is to meet', () => {
    for (const part of [
      'connected, set poll timer',
      'proposal failed',
      'timed out: no response',
      '(0x1106)',
      'no retries left, disconnect channel',
      '(0x1307)',
      '(0x1108)',
      '[IP-Router]',
      'root@CENTRAL',
    ]) {
      expect(text).toContain(part);
    }
  });
});
