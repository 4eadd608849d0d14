import { gzipSync } from 'node:zlib';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../errors.ts';
import { latin1, utf8, utf16 } from '../everyWay.ts';
import { readSource } from '../readSource.ts';
import type { Input } from '../types.ts';
import { expandInputs } from './expand.ts';

const LOG = '2004/01/20 15:18:34,500 [VPN-Status] first\n2004/01/20 15:18:35,000 [VPN-Status] second\n';

function inputOf(name: string, bytes: Uint8Array | string): Input {
  return { name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) };
}

const sink = { lines: () => undefined, part: () => undefined };

interface TarFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
  readonly prefix?: string;
  readonly magic?: string;
  readonly size?: string;
}

/** A tar archive as the standard describes it. */
function tar(files: readonly TarFile[], ending = 1024): Buffer {
  const blocks: Buffer[] = [];
  for (const { name, content, type = '0', prefix = '', magic = 'ustar\u000000', size } of files) {
    const data = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100, 'utf8');
    header.write('0000644\0', 100);
    header.write(size ?? `${data.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    header.write('        ', 148);
    header.write(type, 156);
    header.write(magic, 257, 'latin1');
    header.write(prefix, 345, 155, 'utf8');
    const sum = header.reduce((a, b) => a + b, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(header, data, Buffer.alloc((512 - (data.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(ending)]);
}

async function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  password?: string,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), {
    useWebWorkers: false,
    ...(password === undefined ? {} : { password }),
  });
  for (const [name, content] of Object.entries(files)) {
    const reader =
      typeof content === 'string'
        ? new TextReader(content)
        : new Blob([content as Uint8Array<ArrayBuffer>]).stream();
    await writer.add(name, reader);
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

async function textOf(open: () => Promise<Blob>): Promise<string> {
  return (await open()).text();
}

describe('archives', () => {
  const files = {
    'var/log/ike.log': LOG,
    'var/log/empty.log': '',
    'etc/ipsec.conf': 'conn a\n  left=%any\n',
  };

  it.each([
    ['zip', async () => zip(files)],
    ['tar', async () => tar(Object.entries(files).map(([name, content]) => ({ name, content })))],
    [
      'tar.gz',
      async () => gzipSync(tar(Object.entries(files).map(([name, content]) => ({ name, content })))),
    ],
  ])('of the kind %s show their files', async (_, make) => {
    const { entries, choose, incomplete, problems } = await expandInputs([inputOf('whatever', await make())]);
    expect(entries.map(({ open: _open, ...entry }) => entry)).toEqual([
      {
        name: 'var/log/ike.log',
        archive: 'whatever',
        bytes: LOG.length,
        looksLikeLog: true,
        reason: 'stamped-lines',
      },
      { name: 'var/log/empty.log', archive: 'whatever', bytes: 0, looksLikeLog: false, reason: 'empty' },
      { name: 'etc/ipsec.conf', archive: 'whatever', bytes: 19, looksLikeLog: false, reason: 'document' },
    ]);
    expect({ choose, incomplete, problems }).toEqual({ choose: true, incomplete: false, problems: [] });
    expect(await Promise.all(entries.map(({ open }) => textOf(open)))).toEqual(Object.values(files));
  });

  it('may hold packed logs', async () => {
    const archive = await zip({
      'a.log.1.gz': gzipSync(LOG),
      'inner.tar.gz': gzipSync(tar([{ name: 'x', content: LOG }])),
    });
    const { entries } = await expandInputs([inputOf('a.zip', archive)]);
    expect(entries.map(({ reason }) => reason)).toEqual(['stamped-lines', 'archive']);
    const blob = (await entries[0]?.open()) as Blob;
    const { text } = await readSource({ name: 'a', parts: [{ name: 'a', blob }] }, sink);
    expect(await text.text()).toBe(LOG);
  });

  it('may be one of many inputs', async () => {
    const { entries, choose } = await expandInputs([
      inputOf('x.log', LOG),
      inputOf('a.zip', await zip({ y: LOG })),
    ]);
    expect(entries.map(({ name, archive }) => [name, archive])).toEqual([
      ['x.log', null],
      ['y', 'a.zip'],
    ]);
    expect(choose).toBe(true);
  });
});

describe('tar', () => {
  it('has long names in three ways', async () => {
    const long = `${'d'.repeat(120)}/name.log`;
    const record = (key: string, value: string) => {
      const rest = ` ${key}=${value}\n`;
      const length = String(rest.length + String(rest.length).length).length + rest.length;
      return `${length}${rest}`;
    };
    const archive = tar([
      { name: 'name.log', content: LOG, prefix: 'd'.repeat(120) },
      { name: '././@LongLink', content: `${long}\0`, type: 'L' },
      { name: 'cut', content: LOG, magic: 'ustar  \0' },
      { name: 'PaxHeader', content: record('mtime', '1.5') + record('path', long), type: 'x' },
      { name: 'cut', content: LOG },
      { name: './plain.log', content: LOG, magic: '' },
      { name: 'a link', content: '', type: '2' },
      { name: 'a folder/', content: '', type: '5' },
      { name: 'g', content: record('comment', 'all'), type: 'g' },
    ]);
    const { entries } = await expandInputs([inputOf('x.tar', archive)]);
    expect(entries.map(({ name }) => name)).toEqual([long, long, long, 'plain.log']);
    for (const { open } of entries) expect(await textOf(open)).toBe(LOG);
  });

  it('may say its sizes in binary', async () => {
    const archive = tar([
      { name: 'a.log', content: LOG, size: `\x80${'\0'.repeat(10)}${String.fromCharCode(LOG.length)}` },
    ]);
    expect((await expandInputs([inputOf('x', archive)])).entries[0]?.bytes).toBe(LOG.length);
  });

  it('lists what is there when it is cut off or damaged', async () => {
    const archive = tar([
      { name: 'a.log', content: LOG },
      { name: 'b.log', content: LOG.repeat(20) },
    ]);
    for (const bytes of [archive.subarray(0, 2048), gzipSync(archive.subarray(0, 2048))]) {
      const { entries } = await expandInputs([inputOf('x', bytes)]);
      expect(entries.map(({ reason }) => reason)).toEqual(['stamped-lines', 'damaged']);
      expect(LOG.repeat(20).startsWith(await textOf(entries[1]?.open as () => Promise<Blob>))).toBe(true);
    }
    const broken = Buffer.from(archive);
    broken.write('garbage', 1024);
    const { entries, problems } = await expandInputs([inputOf('x', broken)]);
    expect(entries.map(({ name }) => name)).toEqual(['a.log']);
    expect(problems).toMatchObject([{ code: 'archive-broken', fields: { name: 'x' } }]);
    const cut = await expandInputs([inputOf('x', gzipSync(archive).subarray(0, 100))]).catch(
      (e: unknown) => e,
    );
    expect(cut).toMatchObject({ entries: expect.anything(), problems: [{ code: 'archive-broken' }] });
  });

  it('never throws on damage, and lists nothing that reaches beyond its end', async () => {
    const archive = tar([
      { name: 'a.log', content: LOG },
      { name: 'b', content: '30 path=c\n', type: 'x' },
      { name: 'b.log', content: LOG },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 5 }),
        async (changes) => {
          const bytes = Buffer.from(archive);
          for (const [at, value] of changes) bytes[at] = value;
          const { entries } = await expandInputs([inputOf('x', bytes)]).catch((error: unknown) => {
            expect(error).toBeInstanceOf(IngestError);
            return { entries: [] };
          });
          for (const { open } of entries) expect((await open()).size).toBeLessThanOrEqual(archive.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('zip', () => {
  it('may need a password', async () => {
    const { entries } = await expandInputs([inputOf('a.zip', await zip({ 'a.log': LOG }, 'secret'))]);
    expect(entries).toMatchObject([{ looksLikeLog: false, reason: 'encrypted' }]);
    await expect(entries[0]?.open()).rejects.toMatchObject({
      code: 'entry-encrypted',
      fields: { name: 'a.zip', entry: 'a.log' },
    });
  });

  it('may be broken as a whole', async () => {
    const bytes = await zip({ 'a.log': LOG });
    const error = await expandInputs([inputOf('a.zip', bytes.subarray(0, 60))]).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(IngestError);
    expect(error).toMatchObject({ code: 'archive-broken', fields: { name: 'a.zip' } });
    const { entries, problems } = await expandInputs([
      inputOf('a.zip', bytes.subarray(0, 60)),
      inputOf('b.log', LOG),
    ]);
    expect(entries.map(({ name }) => name)).toEqual(['b.log']);
    expect(problems).toMatchObject([{ code: 'archive-broken' }]);
  });

  it('may hold a damaged file', async () => {
    const bytes = await zip({ 'a.log': LOG, 'b.log': LOG });
    bytes[90] = (bytes[90] as number) ^ 0xff;
    const { entries } = await expandInputs([inputOf('a.zip', bytes)]);
    expect(entries.map(({ reason }) => reason)).toEqual(['damaged', 'stamped-lines']);
    await expect(entries[0]?.open()).rejects.toMatchObject({ code: 'entry-broken' });
    expect(await textOf(entries[1]?.open as () => Promise<Blob>)).toBe(LOG);
  });

  it('may hold files packed in ways that are not known here', async () => {
    const bytes = Buffer.from(await zip({ 'a.log': LOG }));
    for (const signature of [0x04034b50, 0x02014b50]) {
      const mark = Buffer.alloc(4);
      mark.writeUInt32LE(signature);
      bytes.writeUInt16LE(14, bytes.indexOf(mark) + (signature === 0x04034b50 ? 8 : 10));
    }
    const { entries } = await expandInputs([inputOf('a.zip', bytes)]);
    expect(entries).toMatchObject([{ looksLikeLog: false, reason: 'unsupported' }]);
    await expect(entries[0]?.open()).rejects.toMatchObject({ code: 'entry-unsupported' });
  });

  it('gives the opening up when it is cancelled', async () => {
    const { entries } = await expandInputs([inputOf('a.zip', await zip({ 'a.log': LOG.repeat(1000) }))]);
    const reason = new Error('enough');
    await expect(entries[0]?.open(AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('ends in an IngestError or a list, whatever its bytes are', async () => {
    const good = await zip({ 'a.log': LOG, 'b/c.txt': 'x' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            const { entries } = await expandInputs([inputOf('a.zip', bytes)]);
            for (const { open } of entries) await open();
          } catch (error) {
            expect(error).toBeInstanceOf(IngestError);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('limits', () => {
  const many = tar(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.log`, content: LOG.repeat(i + 1) })));

  it('leave files unticked', async () => {
    const { entries } = await expandInputs([inputOf('x', many)], {
      maxTicked: 4,
      maxEntryBytes: 3 * LOG.length,
    });
    expect(entries.map(({ reason }) => reason)).toEqual([
      'stamped-lines',
      'stamped-lines',
      'stamped-lines',
      'too-large',
      'too-many',
    ]);
  });

  it('end a list', async () => {
    const cut = await expandInputs([inputOf('x', many)], { maxListed: 3 });
    expect(cut.entries).toHaveLength(3);
    expect(cut.incomplete).toBe(true);
    const zipped = await zip(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.log`, LOG])));
    expect((await expandInputs([inputOf('x', zipped)], { maxListed: 3 })).incomplete).toBe(true);
    expect((await expandInputs([inputOf('x', many)], { maxListed: 5 })).incomplete).toBe(false);
  });
});

describe('loose files', () => {
  it.each([
    ['router.txt', LOG, 'stamped-lines'],
    ['export.html', `<pre>\n${LOG.repeat(3)}</pre>`, 'stamped-lines'],
    ['trace', utf16(`\ufeff${LOG}`, true), 'stamped-lines'],
    ['x.gz', gzipSync(LOG), 'stamped-lines'],
    ['syslog', 'no stamps\nat all\n', 'log-name'],
    ['my-charon.log.3', 'no stamps\n', 'log-name'],
    ['notes', 'some\nlines\n', 'text'],
    ['README.txt', 'some\nlines\n', 'document'],
    ['page.html', '<p>\n</p>\n', 'document'],
    ['word', 'x', 'document'],
    ['x.log', latin1('\x89PNG\r\n\x1a\n'), 'binary'],
    ['x.pcap', latin1('\xd4\xc3\xb2\xa1\x02\0\x04\0'), 'binary'],
    ['x.7z', latin1('7z\xbc\xaf\x27\x1c'), 'archive'],
    ['__MACOSX/._x.log', LOG, 'system-file'],
    ['x.log', '', 'empty'],
    ['y.log', '\n \n', 'empty'],
  ])('%s', async (name, content, reason) => {
    const { entries } = await expandInputs([
      inputOf(name, typeof content === 'string' ? utf8(content) : content),
    ]);
    expect(entries).toMatchObject([{ name, archive: null, reason }]);
    expect(entries[0]?.looksLikeLog).toBe(['stamped-lines', 'log-name', 'text'].includes(reason));
  });

  it('leave nothing to choose, unless they come from a folder', async () => {
    const input = inputOf('a.log', LOG);
    const { choose, entries } = await expandInputs([input, inputOf('b.log', LOG)]);
    expect(choose).toBe(false);
    expect(await entries[0]?.open()).toBe(input.blob);
    expect((await expandInputs([inputOf('folder/a.log', LOG)])).choose).toBe(true);
  });

  it('that cannot be read are a problem', async () => {
    class Gone extends Blob {
      override slice(): Blob {
        return this;
      }
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        return new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
      }
    }
    await expect(expandInputs([{ name: 'x', blob: new Gone(['a']) }])).rejects.toMatchObject({
      code: 'unreadable',
    });
  });
});
