import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNetworks } from './networks.ts';

describe('traffic selectors as charon prints them', () => {
  it.each([
    ['10.1.0.0/24', ['10.1.0.0/24']],
    ['10.1.0.0/24 10.2.0.0/24', ['10.1.0.0/24', '10.2.0.0/24']],
    ['10.1.0.5..10.1.0.9', ['10.1.0.5-10.1.0.9']],
    ['192.0.2.7/32[udp/l2f]', ['192.0.2.7/32[udp/1701]']],
    ['192.0.2.7/32[udp/4501]', ['192.0.2.7/32[udp/4501]']],
    ['10.1.0.0/24[tcp]', ['10.1.0.0/24[tcp]']],
    ['  10.1.0.0/24  ', ['10.1.0.0/24']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(readNetworks(text)).toEqual(expected);
  });

  it('never lose a word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9a-z./:[\]-]{1,20}$/)), (words) => {
        expect(readNetworks(words.join(' '))).toHaveLength(words.length);
      }),
    );
  });
});
