import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renamed, shortNames } from './names.ts';

const blob = new Blob();

describe('shortNames', () => {
  const named = (...paths: string[]) => [...paths.map((p) => shortNames(paths).get(p))];

  it('leaves folders out as far as the files can be told apart', () => {
    expect(named('logs/a.log', '/var/b.log', 'c.log')).toEqual(['a.log', 'b.log', 'c.log']);
    expect(named('/srv/left/x.log', '/srv/right/x.log', 'y/z.log')).toEqual([
      'left/x.log',
      'right/x.log',
      'z.log',
    ]);
    expect(named('/1/s/x', '/2/s/x', 'x')).toEqual(['1/s/x', '2/s/x', 'x']);
    expect(named('C:\\logs\\a.log')).toEqual(['a.log']);
    expect(named('a', 'a')).toEqual(['a', 'a']);
  });

  it('gives each path a name of its own that is an end of it', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map((p) => p.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
        const names = shortNames(paths);
        expect(new Set(names.values()).size).toBe(paths.length);
        for (const p of paths) expect(p.endsWith(names.get(p) ?? '?')).toBe(true);
      }),
    );
  });
});

describe('renamed', () => {
  it('names sources and parts', () => {
    const sources = [
      { name: 'logs/a.log', parts: [{ name: 'logs/a.log', blob }] },
      {
        name: 'logs/syslog',
        parts: [
          { name: 'logs/syslog.1', blob },
          { name: 'logs/syslog', blob },
        ],
      },
    ];
    expect(renamed(sources, new Map()).map((s) => [s.name, ...s.parts.map((p) => p.name)])).toEqual([
      ['a.log', 'a.log'],
      ['syslog', 'syslog.1', 'syslog'],
    ]);
  });

  it('names a file of an archive after the archive and its path there', () => {
    const name = 'dir/all.zip/var/a.log';
    const [source] = renamed([{ name, parts: [{ name, blob }] }], new Map([[name, 'dir/all.zip']]));
    expect(source?.name).toBe('all.zip/var/a.log');
    expect(source?.parts[0]?.name).toBe('all.zip/var/a.log');
  });
});
