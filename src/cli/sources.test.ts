import { describe, expect, it } from 'vitest';
import type { Input } from '../ingest/types.ts';
import { type Archive, type ArchivedFile, collectSources, type SourceTools } from './sources.ts';

const input = (name: string, text = 'x'): Input => ({ name, blob: new Blob([text]) });

const archived = (name: string, looksLikeLog: boolean): ArchivedFile => ({
  name,
  looksLikeLog,
  open: async () => new Blob([name]),
});

function tools(archives: Readonly<Record<string, Partial<Archive>>>): SourceTools {
  return {
    expand: async ({ name }) => {
      const archive = archives[name];
      return archive === undefined ? null : { files: [], damaged: false, tooLong: false, ...archive };
    },
    join: async (inputs) => inputs.map((i) => ({ name: i.name, parts: [i] })),
  };
}

describe('collectSources', () => {
  it('takes files in the order given, and those of an archive that look like logs in its place', async () => {
    const files = [archived('a.log', true), archived('logo.png', false), archived('b/c.log', true)];
    const inputs = [input('first.log'), input('all.zip'), input('last.log')];
    const { sources, notes } = await collectSources(inputs, tools({ 'all.zip': { files } }));
    expect(sources.map((s) => s.name)).toEqual(['first.log', 'all.zip/a.log', 'all.zip/b/c.log', 'last.log']);
    expect(await sources[2]?.parts[0]?.blob.text()).toBe('b/c.log');
    expect(notes).toEqual([]);
  });

  it('keeps an archive without a log as a source of its own, and names it', async () => {
    const { sources, notes } = await collectSources(
      [input('pictures.zip'), input('empty.zip')],
      tools({ 'pictures.zip': { files: [archived('logo.png', false)] }, 'empty.zip': {} }),
    );
    expect(sources.map((s) => s.name)).toEqual(['pictures.zip', 'empty.zip']);
    expect(notes).toEqual([
      { kind: 'noLogInside', name: 'pictures.zip' },
      { kind: 'noLogInside', name: 'empty.zip' },
    ]);
  });

  it('reads what can be read of an archive, and says what cannot', async () => {
    const files = [archived('a.log', true)];
    const { sources, notes } = await collectSources(
      [input('cut.tar'), input('huge.zip')],
      tools({ 'cut.tar': { files, damaged: true }, 'huge.zip': { files, tooLong: true } }),
    );
    expect(sources.map((s) => s.name)).toEqual(['cut.tar/a.log', 'huge.zip/a.log']);
    expect(notes).toEqual([
      { kind: 'archiveDamaged', name: 'cut.tar' },
      { kind: 'archiveTooLong', name: 'huge.zip' },
    ]);
  });
});
