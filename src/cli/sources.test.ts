import { describe, expect, it } from 'vitest';
import type { Input } from '../ingest/types.ts';
import { type ArchivedFile, collectSources, type SourceTools } from './sources.ts';

const input = (name: string, text = 'x'): Input => ({ name, blob: new Blob([text]) });

const archived = (name: string, looksLikeLog: boolean): ArchivedFile => ({
  name,
  looksLikeLog,
  open: async () => new Blob([name]),
});

function tools(archives: Readonly<Record<string, readonly ArchivedFile[]>>): SourceTools {
  return {
    expand: async ({ name }) => archives[name] ?? null,
    join: async (inputs) => inputs.map((i) => ({ name: i.name, parts: [i] })),
  };
}

describe('collectSources', () => {
  it('takes files in the order given, and those of an archive that look like logs in its place', async () => {
    const files = [archived('a.log', true), archived('logo.png', false), archived('b/c.log', true)];
    const inputs = [input('first.log'), input('all.zip'), input('last.log')];
    const { sources, withoutLog } = await collectSources(inputs, tools({ 'all.zip': files }));
    expect(sources.map((s) => s.name)).toEqual(['first.log', 'all.zip/a.log', 'all.zip/b/c.log', 'last.log']);
    expect(await sources[2]?.parts[0]?.blob.text()).toBe('b/c.log');
    expect(withoutLog).toEqual([]);
  });

  it('keeps an archive without a log as a source of its own, and names it', async () => {
    const { sources, withoutLog } = await collectSources(
      [input('pictures.zip'), input('empty.zip')],
      tools({ 'pictures.zip': [archived('logo.png', false)], 'empty.zip': [] }),
    );
    expect(sources.map((s) => s.name)).toEqual(['pictures.zip', 'empty.zip']);
    expect(withoutLog).toEqual(['pictures.zip', 'empty.zip']);
  });
});
