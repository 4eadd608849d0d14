import { describe, expect, it } from 'vitest';
import { renamed, shortNames } from './names.ts';

const blob = new Blob();

describe('shortNames', () => {
  it('leaves the folder out, unless two files would then be called the same', () => {
    expect([...shortNames(['logs/a.log', '/var/b.log', 'c.log']).values()]).toEqual([
      'a.log',
      'b.log',
      'c.log',
    ]);
    expect([...shortNames(['left/x.log', 'right/x.log', 'y/z.log']).values()]).toEqual([
      'left/x.log',
      'right/x.log',
      'z.log',
    ]);
    expect([...shortNames(['C:\\logs\\a.log']).values()]).toEqual(['a.log']);
    expect([...shortNames(['a', 'a']).entries()]).toEqual([['a', 'a']]);
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
