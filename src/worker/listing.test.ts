import { describe, expect, it } from 'vitest';
import type { Entry, Expansion } from '../ingest/archives/expand.ts';
import { IngestError } from '../ingest/errors.ts';
import { filesToChoose } from './listing.ts';

function entry(name: string, archive: string | null): Entry {
  return {
    name,
    archive,
    bytes: 3,
    looksLikeLog: true,
    reason: 'stamped-lines',
    open: async () => new Blob([name]),
  };
}

const input = (name: string) => ({ name, blob: new Blob(['12345']) });

function expansion(changes: Partial<Expansion>): Expansion {
  return { entries: [], choose: true, incomplete: false, problems: [], ...changes };
}

describe('filesToChoose', () => {
  it('gives no choice where loose files alone came in', () => {
    const loose = expansion({ entries: [entry('a.log', null)], choose: false });
    expect(filesToChoose(loose, [input('a.log')])).toBeNull();
  });

  it('lists the files of one archive by their own names', async () => {
    const files = filesToChoose(expansion({ entries: [entry('var/log/a', 'x.zip')] }), [input('x.zip')]);
    expect(files?.map(({ name, reason }) => [name, reason])).toEqual([['var/log/a', 'stamped-lines']]);
    expect(await (await files?.[0]?.open())?.text()).toBe('var/log/a');
  });

  it('tells the files of several archives apart', () => {
    const entries = [entry('syslog', 'x.zip'), entry('syslog', 'y.zip'), entry('a.log', null)];
    const files = filesToChoose(expansion({ entries }), [input('x.zip'), input('y.zip'), input('a.log')]);
    expect(files?.map(({ name }) => name)).toEqual(['x.zip/syslog', 'y.zip/syslog', 'a.log']);
  });

  it('lists an archive that could not be read beside the others, unticked, with its reason', async () => {
    const problem = new IngestError('archive-broken', { name: 'x.zip' });
    const broken = expansion({ entries: [entry('a.log', null)], choose: false, problems: [problem] });
    const files = filesToChoose(broken, [input('a.log'), input('x.zip')]);
    expect(files?.map(({ name, bytes, looksLikeLog }) => [name, bytes, looksLikeLog])).toEqual([
      ['a.log', 3, true],
      ['x.zip', 5, false],
    ]);
    await expect(files?.[1]?.open()).rejects.toBe(problem);
  });
});
