import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryKind } from './binary.ts';
import { ChunkedBlob, latin1, readEveryWay, readOnce } from './everyWay.ts';
import { codePointOf1252 } from './windows1252.ts';

/*
 * The reader against a slow second opinion: the same rules, written with strings and regular expressions.
 */

const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_](?:[^\x07\x1b]*(?:\x07|\x1b\\))?|[ -/]*[0-~]?)/g;

function decoded(line: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(latin1(line));
  } catch {
    return Array.from(line, (c) => String.fromCodePoint(codePointOf1252(c.charCodeAt(0)))).join('');
  }
}

/** The lines of a text of bytes; CRs that may stay are left out. */
function secondOpinion(bytes: string): string[] {
  const text = bytes.replace(/^\xef\xbb\xbf/, '');
  const ends = text.slice(0, 65_536).includes('\n') ? /\r\0\n|\r\0|\n/ : /\r\0\n|\r\0|\r\n|\r|\n/;
  const lines = text.split(ends);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) =>
    decoded(line)
      .replace(ESCAPES, '')
      .replaceAll('\0', '')
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/[\ufeff\r]/g, ''),
  );
}

/** Plain text in front, so that the input counts as text. */
const START = 'plain text of a log, '.repeat(25);

const piece = fc.constantFrom(
  ...[
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\r\0',
    '\r\0\n',
    '\0',
    '\0\0',
    '\x1b',
    '\x1b[',
    '\x1b[1;31m',
    '\x1b]0;a\x07',
    '\x1b]',
  ],
  ...[
    '\x1b(B',
    '\x1bM',
    '\x07',
    '\x1b\\',
    'm',
    '[',
    '0',
    'abc',
    ' ',
    '\xc3\xa4',
    '\xe4',
    '\xa0',
    '\xc2\xa0',
    '\xc2',
    '\x80',
  ],
  ...['\xe2\x80\xaf', '\xe2\x80\x87', '\xe2\x80', '\xef\xbb\xbf', '\xf0\x9f\x98\x80', '\xed\xa0\x80', '\xff'],
);

const text = fc
  .tuple(fc.constantFrom(START, `${START}\n`, `\xef\xbb\xbf${START}\r\n`), fc.array(piece, { maxLength: 40 }))
  .map(([start, pieces]) => start + pieces.join(''))
  .filter((bytes) => binaryKind(latin1(bytes)) === null);

describe('any text', () => {
  it('gives the lines that its rules say, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (bytes) => {
        const { lines } = await readEveryWay([latin1(bytes)], {}, [1, 7, 1 << 30]);
        expect(lines.map((line) => line.replaceAll('\r', ''))).toEqual(secondOpinion(bytes));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same in parts as alone, with a line end between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (parts) => {
        const whole = await readEveryWay(parts.map(latin1), {}, [7]);
        const alone: string[] = [];
        for (const part of parts) alone.push(...(await readEveryWay([latin1(part)], {}, [7])).lines);
        expect(whole.lines).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any bytes', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.oneof(piece, fc.constant('\0a'), fc.constant('a\0')))
      .map((pieces) => latin1(pieces.join(''))),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array([0x1f, 0x8b, 0x08, 0, ...bytes])),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array([0xff, 0xfe, ...bytes])),
  );

  it('never throws, and gives the same in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 3 }), async (parts) => {
        await readEveryWay(parts, {}, [1, 7, 1 << 30]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same when read again', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const once = await readOnce([{ name: 'a', blob: new ChunkedBlob(bytes, 3) }]);
        const again = await readOnce([{ name: 'a', blob: once.source.text }]);
        // What looks like a packed or a binary file only after cleaning is another story.
        if (again.source.warnings.every(({ code }) => code === 'empty' || code === 'encoding-guessed')) {
          expect(again.lines.length).toBe(once.lines.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not longer than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(1500), async (bytes, maxTextBytes) => {
        const cut = await readEveryWay([latin1(bytes)], { maxTextBytes }, [1, 7]);
        const whole = await readEveryWay([latin1(bytes)], {}, []);
        expect(cut.source.text.size).toBeLessThanOrEqual(maxTextBytes);
        expect(whole.text.startsWith(cut.text)).toBe(true);
        expect(cut.source.warnings.some(({ code }) => code === 'input-truncated')).toBe(
          cut.text !== whole.text,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('any damaged gzip', () => {
  it('gives the same in chunks of any size, and nothing that was not in it before the damage', async () => {
    const content = Array.from({ length: 400 }, (_, i) => `line ${i} ${(i * 7919) % 1009}\n`).join('');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 6, 9),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.nat(255)),
        async (level, where, byte) => {
          const packed = gzipSync(content, { level });
          const at = 10 + Math.floor(where * (packed.length - 10));
          const cut = byte === null;
          const bytes = cut ? packed.subarray(0, at) : Buffer.from(packed);
          if (!cut) bytes[at] = (bytes[at] as number) ^ byte;
          const { text: read, source } = await readEveryWay([bytes], {}, [7, 64]);
          const broken = source.warnings.some(({ code }) => code === 'input-truncated');
          // Not every bit of a deflate stream means something.
          expect(broken || read === content).toBe(true);
          if (cut) expect(broken).toBe(true);
          if (cut || byte === 0) expect(content.startsWith(read)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
