import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkedBlob } from '../ingest/everyWay.ts';
import { searchText } from './textSearch.ts';

const encoder = new TextEncoder();

/** Where a text stands in another, by bytes, in chunks of a size; each place once. */
async function places(text: string, search: string, chunk: number, skip = 1): Promise<number[]> {
  const found: number[] = [];
  await searchText(new ChunkedBlob(encoder.encode(text), chunk), search, (offset) => {
    found.push(offset);
    return offset + skip;
  });
  return found;
}

/** The same the plain way. */
function plainly(text: string, search: string): number[] {
  const found: number[] = [];
  const hay = text.toLowerCase();
  for (let at = hay.indexOf(search.toLowerCase()); at >= 0; at = hay.indexOf(search.toLowerCase(), at + 1))
    found.push(at);
  return found;
}

describe('the search in a log', () => {
  it('finds every place, however the text is cut', async () => {
    const text = fc.stringMatching(/^[abAB\n]{0,60}$/);
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.stringMatching(/^[abAB]{1,4}$/),
        fc.integer({ min: 1, max: 9 }),
        async (hay, needle, chunk) => {
          expect(await places(hay, needle, chunk)).toEqual(plainly(hay, needle));
        },
      ),
    );
  });

  it('goes on where it is told to', async () => {
    expect(await places('aaaaaaaa', 'aa', 3, 4)).toEqual([0, 4]);
    expect(await places('aaaaaaaa', 'aa', 1, 100)).toEqual([0]);
  });

  it('takes letters in either case, and others as they are', async () => {
    expect(await places('VPN: Error', 'vpn: ERROR', 2)).toEqual([0]);
    expect(await places('Büro büro BÜRO', 'büro', 3)).toEqual([0, 6]);
    expect(await places('a@b`c', '`', 2)).toEqual([3]);
  });

  it('finds nothing for nothing', async () => {
    expect(await places('abc', '', 2)).toEqual([]);
    expect(await places('', 'a', 2)).toEqual([]);
  });

  it('ends when it is told to', async () => {
    const control = new AbortController();
    control.abort(new Error('enough'));
    const search = searchText(new Blob(['abc']), 'b', (offset) => offset + 1, control.signal);
    await expect(search).rejects.toThrow('enough');
  });
});
