import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { IngestError } from './errors.ts';
import { ChunkedBlob, latin1, readEveryWay, readOnce, utf8, utf16 } from './everyWay.ts';
import { MAX_LINE_BYTES } from './lineCutter.ts';
import { readSource } from './readSource.ts';

const LOG = '2004/01/20 15:18:34,500 [VPN-Status] a\r\n\r\n2004/01/20 15:18:35,010 [VPN-Status] b\r\n';

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

describe('plain text', () => {
  it('keeps the input itself as text and gives all lines in one run', async () => {
    const blob = new Blob(['a\nb\r\n\nc']);
    const read = await readOnce([{ name: 'x', blob }]);
    expect(read.source.text).toBe(blob);
    expect(read.lines).toEqual(['a', 'b\r', '', 'c']);
    expect(read.source).toMatchObject({ encoding: 'utf-8', bytes: 7, parts: [{ name: 'x' }], warnings: [] });
  });

  it('stitches only the lines that chunks cut', async () => {
    const bytes = utf8('0123456789\n'.repeat(2000));
    const read = await readOnce([{ name: 'x', blob: new ChunkedBlob(bytes, 4096) }]);
    const chunks = Math.ceil(bytes.length / 4096);
    expect(read.runs).toBeLessThanOrEqual(2 * chunks);
  });

  it('waits for a sink that returns a promise', async () => {
    let busy = 0;
    let most = 0;
    await readSource(
      { name: 'x', parts: [{ name: 'x', blob: blobOf(utf8('a\n'.repeat(200_000))) }] },
      {
        async lines() {
          busy++;
          most = Math.max(most, busy);
          await new Promise((done) => setTimeout(done, 0));
          busy--;
        },
        part() {
          expect(busy).toBe(0);
        },
      },
    );
    expect(busy).toBe(0);
    expect(most).toBe(1);
  });

  it('says that an input is empty', async () => {
    const { source, parts } = await readEveryWay([new Uint8Array(0)]);
    expect(source.warnings).toEqual([{ code: 'empty', fields: { bytes: 0 }, line: null }]);
    expect(source.text.size).toBe(0);
    expect(parts).toEqual([['p0', 0]]);
    expect((await readEveryWay([latin1('\xef\xbb\xbf')])).source.warnings).toMatchObject([{ code: 'empty' }]);
  });
});

describe('line ends', () => {
  it.each([
    ['LF', 'a\nb\n\nc'],
    ['CR NUL LF', 'a\r\0\nb\r\0\n\r\0\nc'],
    ['CR NUL', 'a\r\0b\r\0\r\0c'],
    ['a lone CR where there is no LF', 'a\rb\r\rc'],
    ['CR NUL after an LF', 'a\nb\r\0\r\0c'],
  ])('%s', async (_, text) => {
    expect((await readEveryWay([latin1(text)])).lines).toEqual(['a', 'b', '', 'c']);
  });

  it('leaves a CR where an LF ends the lines', async () => {
    expect((await readEveryWay([latin1('a\rb\r\nc\r')])).lines).toEqual(['a\rb\r', 'c\r']);
  });

  it('takes a lone CR for a line end only where the first 64 kB hold no LF', async () => {
    const filler = `${'x'.repeat(99)}\r`;
    const late = await readEveryWay([latin1(`${filler.repeat(700)}a\nb\rc`)], {}, [7, 4096, 1 << 30]);
    expect(late.lines).toHaveLength(703);
    const early = await readEveryWay([latin1(`${filler.repeat(100)}a\nb\rc`)], {}, [7, 4096, 1 << 30]);
    expect(early.lines).toHaveLength(2);
  });

  it('keeps a line that holds only NULs, escapes or blanks', async () => {
    expect((await readEveryWay([latin1('abcdefgh\n\0\0\n\x1b[0m\n \nz\n')])).lines).toEqual([
      'abcdefgh',
      '',
      '',
      ' ',
      'z',
    ]);
    expect((await readEveryWay([latin1('abcdefgh\n\0\0')])).text).toBe('abcdefgh\n\n');
    expect((await readEveryWay([latin1('abcdefgh\n\x1b[0m')])).text).toBe('abcdefgh\n\n');
  });
});

describe('what is cleaned', () => {
  it('removes stray NULs', async () => {
    expect((await readEveryWay([latin1('first line\nab\0c\0\0d\nlast line\n')])).lines[1]).toBe('abcd');
  });

  it('removes escape sequences', async () => {
    const text = 'x\n\x1b[1;32mgreen\x1b[0m \x1b]0;title\x07a\x1b]8;;u\x1b\\b\x1b(Bc\x1b7d\x1b[\ne\x1b';
    expect((await readEveryWay([latin1(text)])).lines).toEqual(['x', 'green abcd', 'e']);
  });

  it('makes blanks of no-break blanks, in UTF-8 and in windows-1252', async () => {
    expect((await readEveryWay([utf8('a\u00a0b\u202fc\u2007d\ufeffe § ü –\n')])).lines).toEqual([
      'a b c de § ü –',
    ]);
    expect((await readEveryWay([latin1('a\xa0b \xfc\n')])).lines).toEqual(['a b ü']);
  });

  it('slices the input where it is clean', async () => {
    const clean = '0123456789abcde\n'.repeat(4096);
    const bytes = latin1(`${clean}nul\0here\n${clean}${'\x1b[m'}\n${clean}`);
    const blob = blobOf(bytes);
    const slices: number[] = [];
    const slice = blob.slice.bind(blob);
    blob.slice = (from, to, type) => {
      slices.push((to ?? blob.size) - (from ?? 0));
      return slice(from, to, type);
    };
    const read = await readOnce([{ name: 'x', blob }]);
    expect(read.text).toBe(`${clean}nulhere\n${clean}\n${clean}`);
    expect(slices).toEqual([clean.length, clean.length, clean.length]);
  });
});

describe('encodings', () => {
  const text = 'Gegenstelle „Büro“ – 5 €\r\nzweite Zeile der Aufzeichnung\n';

  it('takes UTF-8 with and without a byte order mark', async () => {
    for (const mark of ['', '\ufeff']) {
      const { source, text: read } = await readEveryWay([utf8(mark + text)]);
      expect(read).toBe(text);
      expect(source).toMatchObject({ encoding: 'utf-8', warnings: [] });
    }
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ])('takes %s with a byte order mark, and without one if it is mostly ASCII', async (encoding, little) => {
    const marked = await readEveryWay([utf16(`\ufeff${text}😀`, little)]);
    expect(marked.text).toBe(`${text}😀`);
    expect(marked.source).toMatchObject({ encoding, warnings: [] });
    const bare = await readEveryWay([utf16(text, little)]);
    expect(bare.text).toBe(text);
    expect(bare.source.encoding).toBe(encoding);
    expect(bare.source.warnings).toEqual([{ code: 'encoding-guessed', fields: { encoding }, line: null }]);
  });

  it('cleans UTF-16 like everything else', async () => {
    const { lines } = await readEveryWay([utf16('eins\r\0zwei\u00a0drei\r\nvier \x1b[1mfünf', true)]);
    expect(lines).toEqual(['eins', 'zwei drei\r', 'vier fünf']);
  });

  it('gives half a character of UTF-16 as U+FFFD', async () => {
    expect((await readEveryWay([latin1('\xff\xfea\0\n\0b')])).lines).toEqual(['a', '\ufffd']);
    expect((await readEveryWay([utf16('\ufeffa\ud83d\nb', true)])).lines).toEqual(['a\ufffd', 'b']);
  });

  it('decides windows-1252 line by line', async () => {
    const bytes = new Uint8Array([
      ...utf8('Büro\n'),
      ...latin1('B\xfcro \x80 \x93x\x94 \x81\n'),
      ...utf8('Büro €'),
    ]);
    const { lines, source } = await readEveryWay([bytes]);
    expect(lines).toEqual(['Büro', 'Büro € “x” \u0081', 'Büro €']);
    expect(source.encoding).toBe('windows-1252');
    expect(source.warnings).toEqual([
      { code: 'encoding-guessed', fields: { encoding: 'windows-1252' }, line: null },
    ]);
  });
});

describe('gzip', () => {
  it('is unpacked whatever its name', async () => {
    const { text, source } = await readEveryWay([gzipSync(LOG)]);
    expect(text).toBe(LOG);
    expect(source).toMatchObject({ encoding: 'utf-8', warnings: [], bytes: gzipSync(LOG).length });
  });

  it('may have several members, and something behind them', async () => {
    const two = Buffer.concat([gzipSync(LOG), gzipSync('end'), Buffer.alloc(7), Buffer.from('rest')]);
    const { text, source } = await readEveryWay([two]);
    expect(text).toBe(`${LOG}end`);
    expect(source.warnings).toEqual([]);
  });

  it('may hold UTF-16 or windows-1252', async () => {
    expect((await readEveryWay([gzipSync(utf16('\ufeffeins\nzwei', false))])).text).toBe('eins\nzwei');
    expect((await readEveryWay([gzipSync(latin1('f\xfcnf'))])).text).toBe('fünf');
  });

  it('gives what could be read of a cut or damaged one', async () => {
    const long = Array.from({ length: 1500 }, (_, i) => `line ${i} ${Math.sin(i)}\n`).join('');
    const packed = gzipSync(long);
    for (const bytes of [
      packed.subarray(0, packed.length - 3),
      packed.subarray(0, packed.length / 2),
      packed.subarray(0, 30),
    ]) {
      const { text, source } = await readEveryWay([bytes]);
      expect(long.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThan((long.length * (bytes.length - 30)) / packed.length - 3000);
      expect(source.warnings).toContainEqual({
        code: 'input-truncated',
        fields: { part: 'p0', reason: 'damaged' },
        line: null,
      });
    }
    const wrongSum = Buffer.from(packed);
    wrongSum.writeUInt8((wrongSum.at(-6) as number) ^ 1, wrongSum.length - 6);
    const { text, source } = await readEveryWay([wrongSum]);
    expect(text).toBe(long);
    expect(source.warnings).toMatchObject([{ code: 'input-truncated' }]);
  });

  it('stops at the longest text that is taken, behind a line', async () => {
    const bomb = gzipSync('0123456789\n'.repeat(100_000));
    const { text, source } = await readEveryWay([bomb, utf8('more\n')], { maxTextBytes: 100_000 });
    expect(text).toBe('0123456789\n'.repeat(Math.floor(100_000 / 11)));
    expect(source.warnings).toContainEqual({
      code: 'input-truncated',
      fields: { part: 'p0', reason: 'too-long' },
      line: null,
    });
  });

  it('stops where holes of NULs unpack to more than any text', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('first line\n'), Buffer.alloc(1_000_000)]));
    const { text, source } = await readEveryWay([bomb], { maxTextBytes: 100_000 }, [7, 4096]);
    expect(text.startsWith('first line\n')).toBe(true);
    expect(source.warnings).toContainEqual({
      code: 'input-truncated',
      fields: { part: 'p0', reason: 'too-long' },
      line: null,
    });
    const hole = gzipSync(Buffer.alloc(1_000_000));
    expect((await readEveryWay([hole], { maxTextBytes: 100_000 }, [7, 4096])).text).toBe('\n');
  });

  it('stops a plain input there too, also in a rewritten line', async () => {
    expect((await readEveryWay([latin1('abc\nd\0ef\nghi\n')], { maxTextBytes: 10 })).text).toBe('abc\ndef\n');
    expect((await readEveryWay([latin1('abc\ndef\nghi\n')], { maxTextBytes: 3 })).text).toBe('');
  });
});

describe('long lines', () => {
  const sizes = [4093, 65_536, 1 << 30];

  it('are cut, and the line numbers stay', async () => {
    const just = 'j'.repeat(MAX_LINE_BYTES);
    const long = 'l'.repeat(MAX_LINE_BYTES + 1);
    const { lines, source } = await readEveryWay([latin1(`a\n${just}\nb\n${long}\nc\n${long}`)], {}, sizes);
    expect(lines.map((line) => line.length)).toEqual([
      1,
      MAX_LINE_BYTES,
      1,
      MAX_LINE_BYTES,
      1,
      MAX_LINE_BYTES,
    ]);
    expect(source.warnings).toEqual([
      { code: 'lines-cut', fields: { lines: 2, limitBytes: MAX_LINE_BYTES }, line: 4 },
    ]);
  });

  it('are not cut through a character', async () => {
    const { lines, source } = await readEveryWay([utf8(`x${'ü'.repeat(MAX_LINE_BYTES)}\r\nend`)], {}, sizes);
    expect(lines).toEqual([`x${'ü'.repeat(MAX_LINE_BYTES / 2 - 1)}`, 'end']);
    expect(source.encoding).toBe('utf-8');
  });

  it('end with whatever ends lines', async () => {
    const long = 'l'.repeat(MAX_LINE_BYTES + 5);
    expect((await readEveryWay([latin1(`${long}\r\0\n${long}\r\0b`)], {}, sizes)).lines.at(-1)).toBe('b');
    expect((await readEveryWay([latin1(`${long}\r${long}\rb\r`)], {}, sizes)).lines).toHaveLength(3);
  });
});

describe('parts', () => {
  it('become one text, each beginning on a line of its own', async () => {
    const { text, parts, source } = await readEveryWay([utf8('a\nb'), utf8('c\n'), utf8(''), utf8('d')]);
    expect(text).toBe('a\nb\nc\nd');
    expect(parts).toEqual([
      ['p0', 0],
      ['p1', 2],
      ['p2', 3],
      ['p3', 3],
    ]);
    expect(source.parts).toEqual([{ name: 'p0' }, { name: 'p1' }, { name: 'p2' }, { name: 'p3' }]);
    expect(source.warnings).toEqual([{ code: 'parts-joined', fields: { parts: 4 }, line: null }]);
  });

  it('are each decoded and unpacked in their own way', async () => {
    const contents = [
      gzipSync('eins\n'),
      utf16('\ufeffzwei', true),
      latin1('dr\xe4\n'),
      latin1('\xef\xbb\xbfvier'),
    ];
    const { text, source } = await readEveryWay(contents);
    expect(text).toBe('eins\nzwei\ndrä\nvier');
    expect(source.encoding).toBe('windows-1252');
    expect(source.bytes).toBe(contents.reduce((sum, { length }) => sum + length, 0));
  });

  it('may be binary without harm to the others', async () => {
    const { text, source } = await readEveryWay([utf8('a\n'), latin1('\x89PNG\r\n\x1a\n'), utf8('b\n')]);
    expect(text).toBe('a\nb\n');
    expect(source.warnings).toContainEqual({
      code: 'binary',
      fields: { part: 'p1', kind: 'image' },
      line: null,
    });
  });
});

describe('binary inputs', () => {
  it('give no lines and a warning', async () => {
    const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 0xff);
    const { text, source } = await readEveryWay([random]);
    expect(text).toBe('');
    expect(source.warnings).toEqual([{ code: 'binary', fields: { part: 'p0', kind: 'other' }, line: null }]);
  });

  it('do not include a log with a hole of NULs', async () => {
    const hole = '\0'.repeat(100_000);
    const { lines, source } = await readEveryWay([latin1(`${hole}first line\nsecond\n${hole}third\n`)], {}, [
      7,
      4096,
      1 << 30,
    ]);
    expect(lines).toEqual(['first line', 'second', 'third']);
    expect(source.warnings).toEqual([]);
  });

  it('give one blank line where there are only NULs', async () => {
    for (const count of [1, 3, 100_000]) {
      const { text, source } = await readEveryWay([new Uint8Array(count)], {}, [7, 4096, 1 << 30]);
      expect(text).toBe('\n');
      expect(source.warnings).toMatchObject([{ code: 'binary' }]);
    }
  });
});

describe('progress, cancel and errors', () => {
  it('tells how far it has come, in bytes of the input', async () => {
    const seen: number[] = [];
    const packed = Buffer.concat([gzipSync(LOG), gzipSync(LOG), Buffer.from('x')]);
    await readEveryWay([packed, utf8(LOG)], {
      onProgress: ({ readBytes, totalBytes }) => {
        expect(totalBytes).toBe(packed.length + LOG.length);
        seen.push(readBytes);
      },
    });
    const first = seen.slice(0, seen.indexOf(packed.length + LOG.length) + 1);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(packed.length + LOG.length);
  });

  it.each([
    ['plain', utf8('a\n'.repeat(300_000))],
    ['gzip', gzipSync(Buffer.alloc(20_000_000, 'abc\n'))],
  ])('stops between two chunks when it is cancelled: %s', async (_, bytes) => {
    const abort = new AbortController();
    const reason = new Error('enough');
    let runs = 0;
    const reading = readSource(
      { name: 'x', parts: [{ name: 'x', blob: blobOf(bytes) }] },
      {
        lines() {
          runs++;
          abort.abort(reason);
        },
        part: () => undefined,
      },
      { signal: abort.signal },
    );
    await expect(reading).rejects.toBe(reason);
    expect(runs).toBeLessThan(20);
  });

  it('does not begin when it has been cancelled before', async () => {
    const parts = [{ name: 'x', blob: new Blob(['a']) }];
    await expect(readOnce(parts, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('says which input cannot be read', async () => {
    class Gone extends Blob {
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        return new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
      }
    }
    const error = await readOnce([{ name: 'x.log', blob: new Gone(['a']) }]).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IngestError);
    expect(error).toMatchObject({ code: 'unreadable', fields: { name: 'x.log' } });
  });

  it('says so too when the bytes of a packed one stop coming', async () => {
    const packed = gzipSync(Array.from({ length: 9000 }, (_, i) => `${Math.sin(i)}\n`).join(''));
    class Lost extends Blob {
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        let pulls = 0;
        return new ReadableStream({
          pull(controller) {
            if (pulls++ === 0) controller.enqueue(new Uint8Array(packed.subarray(0, 50_000)));
            else controller.error(new Error('gone'));
          },
        });
      }
    }
    await expect(readOnce([{ name: 'x.gz', blob: new Lost(['a']) }])).rejects.toMatchObject({
      code: 'unreadable',
      fields: { name: 'x.gz' },
    });
  });
});
