import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportJson } from '../report/jsonTypes.ts';
import { FAILED, NOT_RECOGNISED, RECOGNISED, run } from './run.ts';
import { sourceTools } from './tools.ts';

const LOG = `[VPN-Status] 2007/12/04 14:37:27,210 VPN: connecting to BRANCH (192.0.2.7)
[VPN-Status] 2007/12/04 14:37:57,210 VPN: connection for BRANCH (192.0.2.7) timed out: no response
[VPN-Status] 2007/12/04 14:37:57,210 VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for BRANCH (192.0.2.7)
`;

/** A tar of small files: a header (ustar) and the bytes of each, in blocks of 512. */
function tar(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const body = Buffer.from(text, 'latin1');
    const head = Buffer.alloc(512);
    head.write(name, 0);
    head.write('0000644\0', 100);
    head.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    head.write('0'.repeat(11), 136);
    head.write('        0', 148);
    head.write('ustar\x0000', 257);
    const sum = head.reduce((a, b) => a + b, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikescope-'));
  await writeFile(join(folder, 'router.txt'), LOG);
  await writeFile(join(folder, 'packed.log.gz'), gzipSync(LOG));
  await writeFile(join(folder, 'noise.txt'), 'nothing of ours\nat all\n');
  await writeFile(join(folder, 'empty.txt'), '');
  const [first, ...rest] = LOG.split('\n');
  await writeFile(join(folder, 'rotated.log.1'), `${first}\n`);
  await writeFile(join(folder, 'rotated.log'), rest.join('\n'));
  await writeFile(join(folder, 'all.tar'), tar({ 'logs/vpn.log': LOG, 'logo.png': '\u0089PNG\r\n\u001a\n' }));
  await writeFile(join(folder, 'none.tar'), tar({ 'logo.png': '\u0089PNG\r\n\u001a\n' }));
  await writeFile(join(folder, 'broken.zip'), 'PK\u0003\u0004 and no more');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function call(
  args: readonly string[],
  stdin = '',
  tools: Parameters<typeof run>[3] = sourceTools,
): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  async function* bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield new TextEncoder().encode(stdin);
  }
  const terminal = {
    stdin: bytes(),
    out: async (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const status = await run(args, terminal, '0.1.0', tools);
  return { status, out, err };
}

const at = (name: string): string => join(folder, name);

describe('the command line', () => {
  it('writes a report, and nothing else, where something is recognised', async () => {
    const { status, out, err } = await call([at('router.txt')]);
    expect([status, err]).toEqual([RECOGNISED, '']);
    expect(out).toContain('1. Failed: The peer never answered');
    expect(out).toContain('Evidence: router.txt:2, router.txt:3\n');
  });

  it('writes JSON and Markdown', async () => {
    const json = await call(['--format', 'json', at('router.txt')]);
    const report = JSON.parse(json.out) as ReportJson;
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['failed']);
    expect(report.findings[0]?.code).toBe('no-response');
    expect(report.tool.version).toBe('0.1.0');
    const markdown = await call(['--format=markdown', at('router.txt')]);
    expect(markdown.out).toContain('### 1\\. Failed: The peer never answered\n');
  });

  it('gives the same bytes for the same input', async () => {
    for (const format of ['text', 'json', 'markdown']) {
      const runs = await Promise.all(
        [1, 2, 3].map(() => call(['--format', format, at('router.txt'), at('noise.txt')])),
      );
      expect(new Set(runs.map((r) => r.out)).size).toBe(1);
    }
  });

  it('reads standard input, and what is compressed', async () => {
    const piped = await call(['--format', 'json', '-'], LOG);
    expect((JSON.parse(piped.out) as ReportJson).sources[0]?.name).toBe('stdin');
    const packed = await call(['--format', 'json', at('packed.log.gz')]);
    expect((JSON.parse(packed.out) as ReportJson).negotiations).toHaveLength(1);
  });

  it('has a source for every input, in the order given', async () => {
    const { status, out } = await call([
      '--format',
      'json',
      at('empty.txt'),
      at('router.txt'),
      at('noise.txt'),
    ]);
    const { sources } = JSON.parse(out) as ReportJson;
    expect(status).toBe(RECOGNISED);
    expect(sources.map((s) => [s.index, s.name, s.dialect])).toEqual([
      [0, 'empty.txt', null],
      [1, 'router.txt', 'lancom'],
      [2, 'noise.txt', null],
    ]);
  });

  it('reads files that continue one another as one source, unless told not to', async () => {
    const files = [at('rotated.log'), at('rotated.log.1')];
    const names = async (...args: string[]) => {
      const { out } = await call(['--format', 'json', ...args, ...files]);
      return (JSON.parse(out) as ReportJson).sources.map((s) => [s.name, ...s.parts.map((p) => p.name)]);
    };
    expect(await names()).toEqual([['rotated.log', 'rotated.log.1', 'rotated.log']]);
    expect(await names('--separate')).toEqual([
      ['rotated.log', 'rotated.log'],
      ['rotated.log.1', 'rotated.log.1'],
    ]);
    const text = await call(files);
    expect(text.out).toContain('Evidence: rotated.log:1, rotated.log:2\n');
  });

  it('reads the files of an archive that look like logs', async () => {
    const { status, out, err } = await call(['--format', 'json', at('all.tar'), at('noise.txt')]);
    expect([status, err]).toEqual([RECOGNISED, '']);
    expect((JSON.parse(out) as ReportJson).sources.map((s) => s.name)).toEqual([
      'all.tar/logs/vpn.log',
      'noise.txt',
    ]);
  });

  it('says that an archive holds no log, and that one is broken', async () => {
    const none = await call([at('none.tar')]);
    expect([none.status, none.err]).toEqual([
      NOT_RECOGNISED,
      `No file in ${at('none.tar')} looks like a log.\n`,
    ]);
    const broken = await call([at('broken.zip'), at('router.txt')]);
    expect([broken.status, broken.out]).toEqual([FAILED, '']);
    expect(broken.err).toContain(`${at('broken.zip')} could not be opened as an archive.`);
  });

  it('ends with 1 and still writes the report where nothing is recognised', async () => {
    const { status, out, err } = await call([at('noise.txt'), at('empty.txt')]);
    expect([status, err]).toEqual([NOT_RECOGNISED, '']);
    expect(out).toContain('No negotiation was found.');
  });

  it('ends with 2 and writes no report where a file among several cannot be read', async () => {
    const { status, out, err } = await call([at('router.txt'), at('missing.txt'), folder]);
    expect([status, out]).toEqual([FAILED, '']);
    expect(err).toContain(`There is no file ${at('missing.txt')}.`);
    expect(err).toContain(`${folder} is a folder.`);
  });

  it('ends with 2 and says what is wrong with the usage', async () => {
    for (const [args, said] of [
      [[], 'No file is given.'],
      [['--redact', at('router.txt')], 'Leaving out private data (--redact) does not exist yet'],
      [['--lang', 'de', at('router.txt')], 'Reports in German (--lang de) do not exist yet.'],
      [['--lang', 'fr', at('router.txt')], 'There is no language "fr". Languages are en.'],
      [['--format', 'xml', at('router.txt')], 'Formats are text, json, markdown.'],
      [['--colour', at('router.txt')], 'There is no option --colour.'],
    ] as const) {
      const { status, out, err } = await call(args);
      expect([status, out], said).toEqual([FAILED, '']);
      expect(err).toContain(said);
      expect(err).toContain('Try --help.');
    }
  });

  it('shows help and version', async () => {
    const help = await call(['--help']);
    expect(help.status).toBe(RECOGNISED);
    for (const option of ['--format', '--lang', '--separate', '--help', '--version'])
      expect(help.out).toContain(option);
    expect(await call(['--version'])).toEqual({ status: RECOGNISED, out: '0.1.0\n', err: '' });
  });

  it('says what nobody foresaw, with its trace', async () => {
    const broken = () => ({
      expand: () => Promise.reject(new Error('something odd')),
      join: () => Promise.resolve([]),
    });
    const { status, out, err } = await call([at('router.txt')], '', broken);
    expect([status, out]).toEqual([FAILED, '']);
    expect(err).toContain('Something unexpected went wrong.');
    expect(err).toContain('something odd');
  });
});
