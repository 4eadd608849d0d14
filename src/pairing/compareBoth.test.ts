import { describe, expect, it } from 'vitest';
import type { Comparison } from '../model/negotiation.ts';
import { makeNegotiation, makePhase } from '../report/testing.ts';
import { compareBoth, turned } from './compareBoth.ts';

function oneSided(side: 'local' | 'remote', values: Readonly<Record<string, string>>): Comparison {
  return {
    remoteProposal: 1,
    localProposal: 1,
    verdict: 'rejected',
    line: 12,
    attributes: Object.entries(values).map(([attribute, canonical]) => ({
      attribute,
      state: 'not-logged' as const,
      remote: side === 'remote' ? { logged: canonical, canonical } : null,
      local: side === 'local' ? { logged: canonical, canonical } : null,
    })),
  };
}

function failed(...comparisons: readonly Comparison[]) {
  return makeNegotiation({ phases: [makePhase('phase-1', 'failed', { comparisons })] });
}

describe('one comparison from two logs', () => {
  it('holds what the peer offers against what this device has', () => {
    const here = failed(oneSided('local', { encryption: 'AES-CBC-256', integrity: 'SHA1' }));
    const there = failed(oneSided('local', { encryption: 'AES-CBC-128', integrity: 'SHA1' }));
    const [pair] = compareBoth(here, there, 'phase-1');
    expect(
      pair?.attributes.map((a) => [a.attribute, a.state, a.remote?.canonical, a.local?.canonical]),
    ).toEqual([
      ['encryption', 'different', 'AES-CBC-128', 'AES-CBC-256'],
      ['integrity', 'same', 'SHA1', 'SHA1'],
    ]);
    expect(pair?.line).toBe(12);
  });

  it('leaves open what neither log shows', () => {
    const there = failed(oneSided('local', { encryption: 'AES-CBC-128' }));
    const [pair] = compareBoth(failed(), there, 'phase-1');
    expect(pair?.attributes).toEqual([
      {
        attribute: 'encryption',
        state: 'not-logged',
        remote: { logged: 'AES-CBC-128', canonical: 'AES-CBC-128' },
        local: null,
      },
    ]);
    expect(compareBoth(failed(), failed(), 'phase-1')).toEqual([]);
  });

  it('keeps what one log shows whole, turned round where it is the other end’s', () => {
    const whole: Comparison = {
      ...oneSided('local', {}),
      remoteProposal: 2,
      attributes: [
        {
          attribute: 'encryption',
          state: 'different',
          remote: { logged: 'a', canonical: 'A' },
          local: { logged: 'b', canonical: 'B' },
        },
      ],
    };
    expect(compareBoth(failed(whole), failed(), 'phase-1')).toEqual([whole]);
    const [other] = compareBoth(failed(), failed(whole), 'phase-1');
    expect(other?.attributes[0]).toMatchObject({ remote: { canonical: 'B' }, local: { canonical: 'A' } });
    expect(other).toMatchObject({ remoteProposal: 1, localProposal: 2 });
    expect(turned(turned(whole))).toEqual(whole);
  });
});
