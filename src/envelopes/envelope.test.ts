import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENVELOPE_AROUND, ENVELOPE_NONE, EnvelopeReader } from './envelope.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The inner text of a line, its host and its program; null where the line has no envelope. */
function read(line: string): (string | null)[] | null {
  const reader = new EnvelopeReader();
  const buf = encoder.encode(line);
  if (reader.read(buf, 0, buf.length) !== ENVELOPE_AROUND) return null;
  const name = (from: number, to: number): string | null =>
    from < 0 ? null : decoder.decode(reader.buf.subarray(from, to));
  return [
    name(reader.text, reader.end),
    name(reader.hostFrom, reader.hostTo),
    name(reader.programFrom, reader.programTo),
  ];
}

describe('what loggers put around a line', () => {
  it.each([
    ['Nov 22 01:05:12 gw charon: 05[IKE] text', ['05[IKE] text', 'gw', 'charon']],
    ['Nov 22 01:05:12 gw charon[52]: 05[IKE] text', ['05[IKE] text', 'gw', 'charon']],
    ['<30>Nov 22 01:05:12 gw charon[52]: 05[IKE] text', ['05[IKE] text', 'gw', 'charon']],
    ['2026-11-22T01:05:12.039051+01:00 gw charon[52]: 05[IKE] text', ['05[IKE] text', 'gw', 'charon']],
    ['<30>1 2026-11-22T01:05:12Z gw charon 52 - - 05[IKE] text', ['05[IKE] text', 'gw', 'charon']],
    ['Jun 20 14:29:47 charon[2428]: 02[NET] text', ['02[NET] text', null, 'charon']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('is taken off a JSON object, escapes and all', () => {
    const line = JSON.stringify({
      _HOSTNAME: 'gw',
      SYSLOG_IDENTIFIER: 'charon-systemd',
      __REALTIME_TIMESTAMP: '1795309512039051',
      MESSAGE: 'received cert request for "CN=ca"',
    });
    expect(read(line)).toEqual(['received cert request for "CN=ca"', 'gw', 'charon-systemd']);
  });

  it.each(['[VPN-Status] 2007/12/04 14:37:57,210 text', '2004/01/20 15:18:34,500 text', '05[IKE] text'])(
    'is not in %s',
    (line) => {
      const reader = new EnvelopeReader();
      const buf = encoder.encode(line);
      const form = reader.read(buf, 0, buf.length);
      expect(form === ENVELOPE_NONE || reader.text === 0).toBe(true);
    },
  );

  it('gives names back that turn out to be part of the text', () => {
    const reader = new EnvelopeReader();
    const buf = encoder.encode('Nov 22 01:05:12 sending packet: from 192.0.2.1[500]');
    expect(reader.read(buf, 0, buf.length)).toBe(ENVELOPE_AROUND);
    expect(reader.atWords).toBe(16);
    reader.beginAt(reader.atWords);
    expect([reader.hostFrom, reader.programFrom]).toEqual([-1, -1]);
  });

  it('lies inside the line, whatever that is', () => {
    const reader = new EnvelopeReader();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 120 }), (bytes) => {
        if (reader.read(bytes, 0, bytes.length) !== ENVELOPE_AROUND) return;
        expect(reader.text).toBeLessThan(reader.end);
        expect(reader.end).toBeLessThanOrEqual(reader.buf.length);
      }),
    );
  });
});
