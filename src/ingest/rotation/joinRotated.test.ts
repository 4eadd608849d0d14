import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf16 } from '../everyWay.ts';
import type { Input } from '../types.ts';
import { joinRotated, separateAll } from './joinRotated.ts';
import { rotationName } from './rotationName.ts';

function inputOf(name: string, content: string | Uint8Array): Input {
  return { name, blob: new Blob([content as Uint8Array<ArrayBuffer>]) };
}

/** A log with a line each hour of a day. */
function day(date: string, hours: readonly number[] = [0, 8, 16, 23]): string {
  return hours.map((h) => `${date} ${String(h).padStart(2, '0')}:10:20,500 [VPN-Status] text\n`).join('');
}

/** The same as syslog writes it. */
function syslogDay(date: string, host = 'gw', hours: readonly number[] = [0, 8, 23]): string {
  return hours
    .map((h) => `${date} ${String(h).padStart(2, '0')}:10:20 ${host} charon[7]: 05[IKE] text\n`)
    .join('');
}

async function joined(inputs: readonly Input[]): Promise<Record<string, string[]>> {
  const sources = await joinRotated(inputs);
  return Object.fromEntries(sources.map(({ name, parts }) => [name, parts.map((part) => part.name)]));
}

describe('names', () => {
  it.each([
    ['syslog.1', 'syslog', { number: 1 }],
    ['var/log/syslog.2.gz', 'var/log/syslog', { number: 2 }],
    ['ike.log.10', 'ike.log', { number: 10 }],
    ['charon.1.log', 'charon.log', { number: 1 }],
    ['charon.log-20240102.gz', 'charon.log', { date: '20240102000000' }],
    ['messages-2024-01-02', 'messages', { date: '20240102000000' }],
    ['trace_2024-01-02_15-30-05.txt', 'trace.txt', { date: '20240102153005' }],
    ['x.log-2024010215', 'x.log', { date: '20240102150000' }],
    ['ike.log.old', 'ike.log', { number: 1 }],
    ['ike.log', 'ike.log', null],
    ['ike.log.gz', 'ike.log', null],
    ['10.0.0.1', '10.0.0.1', null],
    ['fw-10.0.0.2.log', 'fw-10.0.0.2.log', null],
    ['trace-12345678', 'trace-12345678', null],
    ['trace (1).txt', 'trace (1).txt', null],
  ])('%s', (name, stem, piece) => {
    expect(rotationName(name)).toEqual({ stem, piece });
  });
});

describe('rotated pieces', () => {
  it('are joined, the oldest first', async () => {
    const inputs = [
      inputOf('log/ike.log', day('2024/01/04')),
      inputOf('log/ike.log.1', day('2024/01/03')),
      inputOf('other.txt', day('2024/01/01')),
      inputOf('log/ike.log.2.gz', gzipSync(day('2024/01/02'))),
      inputOf('log/ike.log.10', day('2024/01/01')),
    ];
    expect(await joined(inputs)).toEqual({
      'log/ike.log': ['log/ike.log.10', 'log/ike.log.2.gz', 'log/ike.log.1', 'log/ike.log'],
      'other.txt': ['other.txt'],
    });
    expect((await joinRotated(inputs))[0]?.parts[3]).toBe(inputs[0]);
  });

  it('are joined by their dates', async () => {
    const sources = await joined([
      inputOf('charon.log-20240103.gz', gzipSync(day('2024-01-03'))),
      inputOf('charon.log', day('2024-01-04')),
      inputOf('charon.log-20240102', day('2024-01-02')),
    ]);
    expect(sources).toEqual({
      'charon.log': ['charon.log-20240102', 'charon.log-20240103.gz', 'charon.log'],
    });
  });

  it('are joined over the turn of a year that the stamps do not name', async () => {
    const sources = await joined([
      inputOf('syslog', syslogDay('Jan  2')),
      inputOf('syslog.1', `${syslogDay('Dec 31')}${syslogDay('Jan  1')}`),
      inputOf('syslog.2', syslogDay('Dec 30')),
    ]);
    expect(sources).toEqual({ syslog: ['syslog.2', 'syslog.1', 'syslog'] });
  });

  it('are joined by their times where the numbers run the other way', async () => {
    const sources = await joined([inputOf('t.2', day('2024/01/02')), inputOf('t.1', day('2024/01/01'))]);
    expect(sources).toEqual({ t: ['t.1', 't.2'] });
  });

  it('are joined newest first where their lines are', async () => {
    const turned = [23, 16, 8, 0];
    const sources = await joined([
      inputOf('t.log.1', day('2024/01/01', turned)),
      inputOf('t.log', day('2024/01/02', turned)),
    ]);
    expect(sources).toEqual({ 't.log': ['t.log', 't.log.1'] });
  });

  it('are joined by number where no stamps can be read, and past an empty one', async () => {
    expect(await joined([inputOf('x.1', 'a\n'), inputOf('x', 'b\n'), inputOf('x.2', 'c\n')])).toEqual({
      x: ['x.2', 'x.1', 'x'],
    });
    expect(
      await joined([inputOf('y', day('2024/01/02')), inputOf('y.1', ''), inputOf('y.2', day('2024/01/01'))]),
    ).toEqual({ y: ['y.2', 'y.1', 'y'] });
  });

  it('are looked at only at their ends, in any encoding', async () => {
    const filler = 'no stamp here\n'.repeat(5000);
    const piece = (date: string) => `${day(date, [1])}${filler}${day(date, [20])}`;
    const sources = await joined([
      inputOf('x.2', gzipSync(piece('2024/01/01'))),
      inputOf('x.1', utf16(`\ufeff${piece('2024/01/02')}`, true)),
      inputOf('x', `${piece('2024/01/03')}tail without end`),
    ]);
    expect(sources).toEqual({ x: ['x.2', 'x.1', 'x'] });
  });

  it('may name many hosts', async () => {
    const many = (date: string, hosts: readonly string[]) =>
      hosts.map((h, i) => syslogDay(date, h, [i])).join('');
    const inputs = [inputOf('m.1', many('Jan  1', ['a', 'b'])), inputOf('m', many('Jan  2', ['c', 'b']))];
    expect(await joined(inputs)).toEqual({ m: ['m.1', 'm'] });
  });

  it('may touch one another in a second, and no more', async () => {
    const at = (second: number) => `2024-01-02T03:04:0${second}Z text\n`;
    expect(await joined([inputOf('x.1', at(1) + at(5)), inputOf('x', at(4) + at(9))])).toEqual({
      x: ['x.1', 'x'],
    });
    expect(
      Object.keys(await joined([inputOf('x.1', at(1) + at(7)), inputOf('x', at(4) + at(9))])),
    ).toHaveLength(2);
  });
});

describe('files that stay separate', () => {
  const separate = async (inputs: readonly Input[]) =>
    expect(await joinRotated(inputs)).toEqual(separateAll(inputs));

  it('have times that overlap', async () => {
    await separate([inputOf('x.1', day('2024/01/02')), inputOf('x', day('2024/01/02'))]);
  });

  it('name different hosts', async () => {
    await separate([
      inputOf('syslog.1', syslogDay('Jan  1', 'a')),
      inputOf('syslog', syslogDay('Jan  2', 'b')),
    ]);
  });

  it('have other stamps', async () => {
    await separate([inputOf('x.1', day('2024/01/01')), inputOf('x', syslogDay('Jan  2'))]);
  });

  it('have lines in different directions', async () => {
    await separate([inputOf('x.1', day('2024/01/01')), inputOf('x', day('2024/01/02', [9, 8]))]);
  });

  it('have names that are not of rotated pieces, or of different logs or folders', async () => {
    await separate([inputOf('a.log', day('2024/01/01')), inputOf('b.log', day('2024/01/02'))]);
    await separate([inputOf('a/x.log', day('2024/01/01')), inputOf('b/x.log.1', day('2024/01/02'))]);
    await separate([inputOf('a.log', day('2024/01/01')), inputOf('a.log.gz', gzipSync(day('2024/01/02')))]);
    await separate([inputOf('10.0.0.1', day('2024/01/01')), inputOf('10.0.0.2', day('2024/01/02'))]);
  });

  it('are numbered and dated at once, without stamps', async () => {
    await separate([inputOf('x.1', 'a\n'), inputOf('x-20240101', 'b\n')]);
    await separate([inputOf('x.1', 'a\n'), inputOf('x.1.gz', gzipSync('b\n'))]);
  });

  it('are the same piece twice', async () => {
    const piece = '2024-01-02 03:04:05 x\n';
    await separate([inputOf('x.1', piece), inputOf('x.1.gz', gzipSync(piece))]);
  });

  it('are no text', async () => {
    await separate([
      inputOf('wtmp.1', new Uint8Array(500).fill(3)),
      inputOf('wtmp', new Uint8Array(500).fill(3)),
    ]);
  });
});

it('stops when it is cancelled', async () => {
  const reason = new Error('enough');
  const inputs = [inputOf('x.1', 'a\n'), inputOf('x', 'b\n')];
  await expect(joinRotated(inputs, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
