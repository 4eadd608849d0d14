import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAS_ESC, HAS_HIGH, HAS_NUL, survey } from './bytes.ts';
import { latin1 } from './everyWay.ts';
import { characterBoundary, isOddBlank, NOT_UTF8, PLAIN_UTF8, UTF8_WITH_ODD_BLANKS, utf8Of } from './utf8.ts';
import { codePointOf1252 } from './windows1252.ts';

const bytes = fc.array(
  fc.oneof(fc.constantFrom(0, 0x1b, 0x1a, 0x80, 1, 0xff), fc.integer({ min: 0x20, max: 0x7e })),
  {
    maxLength: 70,
  },
);

describe('survey', () => {
  it('finds what a look at each byte finds, wherever it begins', () => {
    fc.assert(
      fc.property(bytes, fc.nat(8), fc.nat(8), (values, skip, leave) => {
        const all = Uint8Array.from(values);
        const from = Math.min(skip, all.length);
        const to = Math.max(from, all.length - leave);
        const part = [...all.subarray(from, to)];
        const expected =
          (part.some((b) => b >= 0x80) ? HAS_HIGH : 0) +
          (part.includes(0) ? HAS_NUL : 0) +
          (part.includes(0x1b) ? HAS_ESC : 0);
        expect(survey(all, from, to)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds each byte in each place', () => {
    for (let i = 0; i < 40; i++) {
      for (const [byte, flag] of [
        [0, HAS_NUL],
        [0x1b, HAS_ESC],
        [0x80, HAS_HIGH],
      ] as const) {
        const text = new Uint8Array(40).fill(0x61);
        text[i] = byte;
        expect(survey(text, 0, 40)).toBe(flag);
      }
    }
  });
});

describe('utf8Of', () => {
  const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  function byTextDecoder(text: Uint8Array): number {
    try {
      return /[\u00a0\u2007\u202f\ufeff]/.test(fatal.decode(text)) ? UTF8_WITH_ODD_BLANKS : PLAIN_UTF8;
    } catch {
      return NOT_UTF8;
    }
  }

  it('agrees with a fatal TextDecoder on every sequence of up to three bytes that can matter', () => {
    const edges = [
      0x00, 0x7f, 0x80, 0x87, 0x8f, 0x90, 0x9f, 0xa0, 0xaf, 0xbb, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe2,
    ];
    edges.push(0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff);
    for (const a of edges) {
      for (const b of edges) {
        for (const c of edges) {
          for (const text of [
            Uint8Array.of(a, b, c),
            Uint8Array.of(a, b, c, 0x80),
            Uint8Array.of(0x61, a, b, c, 0xbf),
          ]) {
            expect(utf8Of(text, 0, text.length), text.join()).toBe(byTextDecoder(text));
          }
        }
      }
    }
  });

  it('agrees with it on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.nat()), (string, drop) => {
        const whole = new TextEncoder().encode(string);
        const text = drop === null ? whole : whole.filter((_, i) => i !== drop % (whole.length + 1));
        expect(utf8Of(text, 0, text.length)).toBe(byTextDecoder(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with it on a long text, wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { maxLength: 6 }),
        fc.nat(7),
        (changes, skip) => {
          const all = new TextEncoder().encode(
            `${'log text '.repeat(150)}ä\u00a0€😀 ${'log text '.repeat(20)}`,
          );
          for (const [at, byte] of changes) all[skip + 2 * at] = byte;
          const text = all.subarray(skip);
          expect(utf8Of(text, 0, text.length)).toBe(byTextDecoder(text));
          expect(utf8Of(all, skip, all.length)).toBe(byTextDecoder(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('looks at nothing outside its part', () => {
    expect(utf8Of(latin1('\xffa\xc3\xa4\xc2'), 1, 4)).toBe(PLAIN_UTF8);
    expect(utf8Of(latin1('a\xc3\xa4'), 0, 2)).toBe(NOT_UTF8);
  });
});

describe('characters', () => {
  it('knows the odd blanks', () => {
    for (const blank of ['\xc2\xa0', '\xe2\x80\x87', '\xe2\x80\xaf', '\xef\xbb\xbf']) {
      expect(isOddBlank(latin1(blank), 0)).toBe(true);
    }
    for (const other of ['\xc2\xa1', '\xe2\x80\xa0', '\xe2\x81\xaf', '\xef\xbb\xbe', ' ', '\xa0']) {
      expect(isOddBlank(latin1(other), 0)).toBe(false);
    }
  });

  it('cuts at the boundary of a character', () => {
    const text = latin1('a\xc3\xa4\xf0\x9f\x98\x80b');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((i) => characterBoundary(text, i))).toEqual([0, 1, 1, 3, 3, 3, 3, 7]);
  });

  it('knows windows-1252 as the Encoding Standard does', () => {
    const table = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    for (let b = 0; b < 256; b++) {
      const expected = b >= 0x80 && b <= 0x9f ? (table[b - 0x80] as string) : String.fromCharCode(b);
      expect(String.fromCodePoint(codePointOf1252(b))).toBe(expected);
    }
  });
});
