import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks, tunnelEnd } from './networks.ts';

describe('networks', () => {
  it.each([
    ['10.1.0.0-10.1.0.255:0-65535 0', ['10.1.0.0/24']],
    ['10.1.0.5-10.1.0.5:0-65535 0', ['10.1.0.5/32']],
    ['10.1.0.1-10.1.0.6:0-65535 0', ['10.1.0.1-10.1.0.6']],
    ['0.0.0.0-255.255.255.255:0-65535 0', ['0.0.0.0/0']],
    ['10.1.0.0-10.1.0.255:80-80 6', ['10.1.0.0/24[tcp/80]']],
    ['10.1.0.0-10.1.0.255:1000-2000 17', ['10.1.0.0/24[udp/1000-2000]']],
    ['10.1.0.0-10.1.0.255:0-65535 47', ['10.1.0.0/24[47]']],
    ['10.1.0.0-10.1.0.255:0-65535 0 10.3.0.0-10.3.0.255:0-65535 0', ['10.1.0.0/24', '10.3.0.0/24']],
    ['2001:db8::1-2001:db8::1:0-65535 0', ['2001:db8::1/128']],
    ['10.1.0.0/24', ['10.1.0.0/24']],
    ['10.1.0.0/24/TCP/80', ['10.1.0.0/24[tcp/80]']],
    ['10.1.0.0/24/UDP', ['10.1.0.0/24[udp]']],
    ['10.1.0.0/24:0/0', ['10.1.0.0/24']],
    ['203.0.113.93/32:17/1701', ['203.0.113.93/32[udp/1701]']],
    ['10.1.0.0/24:17/0', ['10.1.0.0/24[udp]']],
    ['10.1.0.0/24 10.3.0.0/24', ['10.1.0.0/24', '10.3.0.0/24']],
  ])('%s', (text, expected) => {
    expect(networks(text)).toEqual(expected);
  });

  it('are not looked for in a text that is too long for one', () => {
    expect(networks('a:'.repeat(5000))).toEqual([]);
  });
});

describe('the end of a tunnel', () => {
  it.each([
    ['10.2.0.0/24===192.0.2.1', '192.0.2.1', '10.2.0.0/24', null],
    ['192.0.2.7===10.1.0.0/24', '192.0.2.7', '10.1.0.0/24', null],
    ['10.2.0.0/24===192.0.2.1[@hq.example]', '192.0.2.1', '10.2.0.0/24', '@hq.example'],
    [
      '192.0.2.7[@road.example,+S=C]---192.0.2.254===10.1.0.0/24',
      '192.0.2.7',
      '10.1.0.0/24',
      '@road.example,+S=C',
    ],
    ['203.0.113.93<203.0.113.93>:17/1701', '203.0.113.93', null, null],
    ['198.51.100.45[192.168.1.5]:17/1701', '198.51.100.45', null, '192.168.1.5'],
    ['198.51.100.45:17/1701', '198.51.100.45', null, null],
    ['10.2.0.0/24', null, '10.2.0.0/24', null],
  ])('%s', (text, address, network, identity) => {
    expect(tunnelEnd(text)).toEqual({ address, network, identity });
  });

  it('and networks come out of any text without an error', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '10.1.0.0',
        '/24',
        '===',
        '-',
        ':0-65535 0',
        '[',
        ']',
        '---',
        ':17/1701',
        '2001:db8::1',
        ' ',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const network of networks(text)) expect(typeof network).toBe('string');
        expect(Object.keys(tunnelEnd(text))).toEqual(['address', 'network', 'identity']);
      }),
    );
  });
});
