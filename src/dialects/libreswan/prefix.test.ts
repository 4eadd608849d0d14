import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindWhackNumber, LIBRESWAN_HEADS, NO_PREFIX, PrefixReader } from './prefix.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The fields of a prefix and the message behind it; null where the line has no prefix. */
function read(text: string): { readonly [field: string]: string } | null {
  const buf = encoder.encode(text);
  const reader = new PrefixReader();
  const behind = reader.read(buf, 0, buf.length);
  if (behind === NO_PREFIX) return null;
  const { spans } = reader.head;
  const fields = LIBRESWAN_HEADS.map(
    (name, i) => [name, spans[2 * i] as number, spans[2 * i + 1] as number] as const,
  )
    .filter(([, from]) => from >= 0)
    .map(([name, from, to]) => [name, decoder.decode(buf.subarray(from, to))]);
  return { ...Object.fromEntries(fields), message: decoder.decode(buf.subarray(behind)) };
}

describe('what stands before a message', () => {
  it.each([
    ['"office" #5: text', { peer: 'office', serial: '5', message: 'text' }],
    ['"office": text', { peer: 'office', message: 'text' }],
    [
      '"office"[3] 192.0.2.7 #5: text',
      { peer: 'office', instance: '3', address: '192.0.2.7', serial: '5', message: 'text' },
    ],
    ['"office/1x2" #5: text: more', { peer: 'office/1x2', serial: '5', message: 'text: more' }],
    [
      '"office"[3] 2001:db8::7 #5: text',
      { peer: 'office', instance: '3', address: '2001:db8::7', serial: '5', message: 'text' },
    ],
    [
      '"clear#192.0.2.0/24"[1] ...192.0.2.7 #1: text',
      { peer: 'clear#192.0.2.0/24', instance: '1', address: '192.0.2.7', serial: '1', message: 'text' },
    ],
    ['packet from 192.0.2.7:500: text', { address: '192.0.2.7', port: '500', message: 'text' }],
    ['packet from [2001:db8::7]:4500: text', { address: '[2001:db8::7]', port: '4500', message: 'text' }],
    ['packet from 192.0.2.7: text', { address: '192.0.2.7', message: 'text' }],
    ['"office" #5:', { peer: 'office', serial: '5', message: '' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('may be missing', () => {
    for (const text of [
      'text',
      '"": text',
      '"office',
      '"office" is down',
      'packet from nowhere',
      'loading secrets from "/etc/x"',
    ])
      expect(read(text), text).toBeNull();
  });

  it("is whack's number", () => {
    const behind = (text: string): number =>
      behindWhackNumber(encoder.encode(text), 0, encoder.encode(text).length);
    expect(behind('002 "a": x')).toBe(4);
    expect(behind('1v2 "a": x')).toBe(4);
    for (const text of ['2002 "a"', '02 "a"', 'abc "a"', '002', '00x "a"'])
      expect(behind(text), text).toBe(0);
  });

  it('comes out of any line without an error', () => {
    const part = fc.oneof(
      fc.constantFrom('"', '[', ']', '#', ': ', ' ', '1', '192.0.2.7', 'packet from '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        if (text === '') return;
        const message = read(text)?.['message'];
        if (message !== undefined) expect(text.endsWith(message)).toBe(true);
      }),
    );
  });
});
