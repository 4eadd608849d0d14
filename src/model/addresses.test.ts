import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, canonicalNetwork, isAddress, parseIpv4, prefixOfMask } from './addresses.ts';

const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(octet, octet, octet, octet).map((o) => o.join('.'));
const group = fc.integer({ min: 0, max: 0xffff });
const ipv6 = fc.array(group, { minLength: 8, maxLength: 8 });

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7:500 ', '192.0.2.7'],
    ['192.0.2.7[4500]', '192.0.2.7'],
    ['[2001:DB8::1]:500', '2001:db8::1'],
    ['FE80::1%eth0', 'fe80::1'],
    ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['::ffff:192.0.2.7', '::ffff:c000:207'],
    ['gateway.example.net', 'gateway.example.net'],
    ['200.42.XXX.XX', '200.42.XXX.XX'],
    ['', ''],
  ])('%s is %s', (logged, canonical) => {
    expect(canonicalAddress(logged)).toBe(canonical);
  });

  it('is the same again once it is canonical', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          ipv4,
          ipv6.map((g) => g.map((n) => n.toString(16)).join(':')),
        ),
        (text) => {
          const once = canonicalAddress(text);
          expect(canonicalAddress(once)).toBe(once);
        },
      ),
    );
  });

  it('of IPv6 is the same however it was shortened', () => {
    fc.assert(
      fc.property(ipv6, fc.boolean(), (groups, upper) => {
        const padded = groups.map((n) => n.toString(16).padStart(4, '0')).join(':');
        const plain = groups.map((n) => n.toString(16)).join(':');
        const short = canonicalAddress(plain);
        expect(canonicalAddress(upper ? padded.toUpperCase() : padded)).toBe(short);
        expect(isAddress(short)).toBe(true);
        expect(short.split('::').length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is told from other text', () => {
    for (const text of ['192.0.2.7', '::', '2001:db8::7']) expect(isAddress(text), text).toBe(true);
    for (const text of ['192.0.2.256', '192.0.2', '1:2:3', '1::2::3', 'a:b', 'x', '', '10.0.0.0/8']) {
      expect(isAddress(text), text).toBe(false);
    }
  });

  it('of IPv4 is read as 32 bits', () => {
    expect(parseIpv4('255.255.255.255')).toBe(0xffff_ffff);
    expect(parseIpv4('10.0.0.1')).toBe(0x0a00_0001);
    for (const text of ['1.2.3', '1.2.3.4.5', '256.0.0.1', '1.2.3.x', ''])
      expect(parseIpv4(text), text).toBeNull();
  });
});

describe('a network', () => {
  it.each([
    ['10.1.0.240/255.255.255.240', '10.1.0.240/28'],
    ['10.1.0.0/24', '10.1.0.0/24'],
    ['0.0.0.0/0.0.0.0', '0.0.0.0/0'],
    ['192.0.2.7/255.255.255.255', '192.0.2.7/32'],
    ['10.1.0.0/255.0.255.0', '10.1.0.0/255.0.255.0'],
    ['2001:DB8:0::/48', '2001:db8::/48'],
    ['10.1.0.5-10.1.0.9', '10.1.0.5-10.1.0.9'],
    ['192.0.2.7', '192.0.2.7'],
    ['LOCAL/NET', 'LOCAL/NET'],
  ])('%s is %s', (logged, canonical) => {
    expect(canonicalNetwork(logged)).toBe(canonical);
  });

  it('has the prefix of its mask, for each length', () => {
    for (let prefix = 0; prefix <= 32; prefix++) {
      const bits = prefix === 0 ? 0 : (0xffff_ffff << (32 - prefix)) >>> 0;
      const mask = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 0xff).join('.');
      expect(prefixOfMask(mask), mask).toBe(prefix);
    }
    expect(prefixOfMask('255.0.255.0')).toBeNull();
    expect(prefixOfMask('mask')).toBeNull();
  });
});
