import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNetworkPairs, compareNetworks, type NetworkRelation } from './networks.ts';

it('compares networks as networks, however they are written', () => {
  const cases: readonly (readonly [string, string, NetworkRelation])[] = [
    ['10.1.0.0/24', '10.1.0.0/255.255.255.0', 'equal'],
    ['10.1.0.7/32', '10.1.0.7', 'equal'],
    ['10.1.0.0/24', '10.1.0.0/16', 'mask-differs'],
    ['10.1.5.0/24', '10.1.0.0/16', 'contained'],
    ['0.0.0.0/0', '10.1.0.0/16', 'contains'],
    ['10.1.0.0-10.1.0.9', '10.1.0.5-10.1.0.20', 'overlapping'],
    ['10.1.0.0/24', '10.2.0.0/24', 'apart'],
    ['10.1.0.0/24[tcp/80]', '10.1.0.0/24', 'overlapping'],
    ['2001:db8::/32', '2001:0db8:0:0::/32', 'equal'],
    ['2001:db8:1::/48', '2001:db8::/32', 'contained'],
    ['0.0.0.0/0', '::/0', 'apart'],
    ['lan', '10.1.0.0/24', 'unknown'],
    ['lan', ' lan', 'equal'],
    ['10.1.0.0/40', '10.1.0.0/24', 'unknown'],
  ];
  for (const [a, b, relation] of cases) expect(compareNetworks(a, b), `${a} ${b}`).toBe(relation);
});

it('sees that one side was entered the wrong way round', () => {
  const configured = { local: '10.2.0.0/24', remote: '10.1.0.0/24' };
  expect(compareNetworkPairs({ local: '10.1.0.0/24', remote: '10.2.0.0/24' }, configured)).toBe('swapped');
  expect(compareNetworkPairs(configured, configured)).toBe('equal');
  expect(compareNetworkPairs({ ...configured, remote: '10.1.0.0/16' }, configured)).toBe('mask-differs');
  expect(compareNetworkPairs({ local: '10.9.0.0/24', remote: '10.8.0.0/24' }, configured)).toBe('apart');
  expect(compareNetworkPairs({ local: 'lan', remote: '10.8.0.0/24' }, configured)).toBe('unknown');
});

const network = fc
  .tuple(fc.nat({ max: 0xffff_ffff }), fc.integer({ min: 0, max: 32 }))
  .map(([bits, prefix]) => `${[24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')}/${prefix}`);
const MIRRORED: Readonly<Partial<Record<NetworkRelation, NetworkRelation>>> = {
  contained: 'contains',
  contains: 'contained',
};

it('says of two networks what it says of them the other way round', () => {
  fc.assert(
    fc.property(network, network, (a, b) => {
      const relation = compareNetworks(a, b);
      expect(compareNetworks(b, a)).toBe(MIRRORED[relation] ?? relation);
      expect(compareNetworks(a, a)).toBe('equal');
      // networks with masks never overlap in part
      expect(relation).not.toBe('overlapping');
      expect(relation).not.toBe('unknown');
    }),
  );
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(compareNetworks(a, a)).toBe('equal');
      expect(['apart', 'equal', 'unknown', 'contained', 'contains', 'mask-differs', 'overlapping']).toContain(
        compareNetworks(a, b),
      );
    }),
  );
});
