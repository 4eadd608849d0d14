import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PREFIX, PrefixReader } from './prefix.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a reader takes from before a text: thread, connection, number of the IKE SA, and the text. */
function read(line: string): (string | null)[] | null {
  const reader = new PrefixReader();
  const buf = encoder.encode(line);
  const at = reader.read(buf, 0, buf.length);
  if (at === NO_PREFIX) return null;
  const { spans } = reader.head;
  const field = (i: number): string | null => {
    const from = spans[2 * i] as number;
    return from < 0 ? null : decoder.decode(buf.subarray(from, spans[2 * i + 1]));
  };
  return [field(0), field(1), field(2), decoder.decode(buf.subarray(at))];
}

describe('what stands before a message of charon', () => {
  it.each([
    ['05[IKE] text', ['05', null, null, 'text']],
    ['05[IKE2] text', ['05', null, null, 'text']],
    ['[IKE] text', [null, null, null, 'text']],
    ['12[ENC] <7> parsed', ['12', null, '7', 'parsed']],
    ['12[ENC] <branch|7> parsed', ['12', 'branch', '7', 'parsed']],
    ['12[ENC] <|7> parsed', ['12', null, '7', 'parsed']],
    ['12[ENC] <a|b|7> parsed', ['12', 'a|b', '7', 'parsed']],
    ['12[CFG]   candidate', ['12', null, null, '  candidate']],
    ['12[IKE] <not a number> text', ['12', null, null, '<not a number> text']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each(['05[XYZ] text', '05 [IKE] text', '123456[IKE] text', 'text', '[VPN-Status] 2007/12/04', '05[IKE'])(
    'is not in %s',
    (line) => {
      expect(read(line)).toBeNull();
    },
  );

  it('is found behind whatever a logger puts before it', () => {
    const reader = new PrefixReader();
    const buf = encoder.encode('2021-03-04 notice gateway 05[IKE] text');
    expect(reader.find(buf, 0, buf.length)).toBe(26);
    expect(reader.find(buf, 0, 20)).toBe(-1);
  });

  it('never reads behind the end of a line', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, cut) => {
        const end = Math.min(cut, bytes.length);
        const reader = new PrefixReader();
        const at = reader.read(bytes, 0, end);
        expect(at).toBeLessThanOrEqual(end);
        expect(reader.read(bytes.slice(0, end), 0, end)).toBe(at);
      }),
    );
  });
});
