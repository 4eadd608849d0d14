import { describe, expect, it } from 'vitest';
import type { ComparedAttribute, Comparison } from '../model/negotiation.ts';
import { nearestDifferences } from './proposals.ts';
import { isWeak } from './weak.ts';

function value(canonical: string) {
  return { logged: canonical, canonical };
}

function pair(local: number, differing: Readonly<Record<string, readonly [string, string]>>): Comparison {
  const attributes = Object.entries(differing).map(
    ([attribute, [theirs, ours]]): ComparedAttribute => ({
      attribute,
      state: 'different',
      remote: value(theirs),
      local: value(ours),
    }),
  );
  const rest: ComparedAttribute = { attribute: 'lifetime', state: 'not-compared', remote: null, local: null };
  return {
    remoteProposal: 1,
    localProposal: local,
    verdict: 'rejected',
    attributes: [...attributes, rest],
    line: local,
  };
}

describe('the differences that keep two ends apart', () => {
  it('are those of the nearest pair', () => {
    const far = pair(1, { encryption: ['3DES-CBC', 'AES-CBC-256'], integrity: ['MD5', 'SHA1'] });
    const near = pair(2, { 'dh-group': ['MODP-1024', 'MODP-2048'] });
    expect(nearestDifferences([far, near])).toEqual([
      { attribute: 'dh-group', remote: 'MODP-1024', local: 'MODP-2048' },
    ]);
  });

  it('are those of all pairs that are equally near, each of them once', () => {
    const pairs = [
      pair(1, { encryption: ['3DES-CBC', 'AES-CBC'] }),
      pair(2, { encryption: ['3DES-CBC', 'AES-CBC'] }),
      pair(3, { integrity: ['MD5', 'SHA1'] }),
    ];
    expect(nearestDifferences(pairs)).toEqual([
      { attribute: 'encryption', remote: '3DES-CBC', local: 'AES-CBC' },
      { attribute: 'integrity', remote: 'MD5', local: 'SHA1' },
    ]);
  });

  it('are none where nothing is known, or a pair fits', () => {
    expect(nearestDifferences([])).toEqual([]);
    expect(nearestDifferences([pair(1, {})])).toEqual([]);
    expect(nearestDifferences([{ ...pair(1, { encryption: ['A', 'B'] }), verdict: 'accepted' }])).toEqual([]);
  });

  it('are found among more pairs than anybody would log', () => {
    const many = Array.from({ length: 200_000 }, (_, i) =>
      pair(i, { encryption: ['3DES-CBC', `CIPHER-${i % 3}`] }),
    );
    expect(nearestDifferences(many)).toHaveLength(3);
  });
});

describe('algorithms advised against', () => {
  it.each([
    ['encryption', ['DES-CBC', '3DES-CBC', 'BLOWFISH-CBC', 'CAST-CBC', 'IDEA-CBC']],
    ['integrity', ['MD5', 'HMAC-MD5']],
    ['dh-group', ['MODP-768', 'MODP-1024', 'MODP-1536', 'MODP-1024-160']],
  ])('%s', (attribute, names) => {
    for (const name of names) expect(isWeak(attribute, name), name).toBe(true);
  });

  it.each([
    ['encryption', ['AES-CBC', 'AES-CBC-128', 'AES-GCM-16-256', 'CHACHA20-POLY1305']],
    ['integrity', ['HMAC-SHA2-256', 'SHA2-512', 'AES-XCBC', 'NONE']],
    ['dh-group', ['MODP-2048', 'ECP-256', 'CURVE25519', 'NONE']],
    ['lifetime', ['28800']],
  ])('and %s that are not', (attribute, names) => {
    for (const name of names) expect(isWeak(attribute, name), name).toBe(false);
  });
});
