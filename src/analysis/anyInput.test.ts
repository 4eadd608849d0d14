import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../dialects/registry.ts';
import { analyseBlob } from '../fixtures/checkSample.ts';
import {
  LAYOUTS,
  laidOut,
  later,
  merged,
  pollingRun,
  runPeer,
  silentRun,
  successRun,
} from '../fixtures/runs.ts';
import { withNoise } from '../fixtures/text.ts';
import { ChunkedBlob } from '../ingest/everyWay.ts';

/* Whatever comes in, nothing breaks: the helper checks that each report holds together and the records cover the input. */

const HEADS = [
  '[VPN-Status] 2007/12/04 14:37:57,210 ',
  '2004/01/20 15:18:34,500 ',
  '2004/01/20 15:18:34,500',
  '15:18:34,500 ',
  '[VPN-Status] 2013/05/07 09:17:16,123  Devicetime: 2013/05/07 09:17:15,980 ',
  '[IP-Router] 2008/02/20 11:01:35,970 ',
  '[VPN-Status] 9999/99/99 99:99:99,999 ',
  'Nov 22 01:02:03 gw charon[52]: 05[IKE] ',
  '<30>1 2026-11-22T01:05:12.039Z gw charon 49 - - 05[IKE] ',
  'Nov 22 01:02:03.123456: "site-b" #1: ',
  'root@CENTRE:/> ',
  '> ',
  '| ',
];
const ODDS = [
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\r\0\n',
  ' ',
  '  ',
  '\t',
  '\x1b[31m',
  '\x1b]0;t\x07',
  '\u00a0',
  'ä',
  '\ufeff',
];
const CELLS = [
  ' | explained |',
  '![]() | ![]() |',
  '=~=~=',
  '{"MESSAGE":"',
  '__CURSOR=s',
  '"}',
  '[',
  ']',
  '(',
  '/',
  '-',
];
const EXAMPLES = DIALECTS.flatMap((d) => d.rows.map((r) => r.row.example));

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HEADS) },
  { weight: 6, arbitrary: fc.constantFrom(...EXAMPLES) },
  { weight: 4, arbitrary: fc.constantFrom(...ODDS) },
  { weight: 1, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
);

/** Pieces of records, some cut off, with line ends after most. */
const patchwork = fc
  .array(fc.tuple(fragment, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 2 })), {
    maxLength: 60,
  })
  .map((pieces) =>
    pieces.map(([text, keep, ends]) => text.slice(0, keep) + '\n'.repeat(ends > 0 ? 1 : 0)).join(''),
  );

describe('any input', () => {
  it('of any bytes gives a report that holds together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await analyseBlob(new Blob([bytes as Uint8Array<ArrayBuffer>]), 'bytes');
      }),
      { numRuns: 150 },
    );
  });

  it('made of pieces of records does, and the same however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(patchwork, fc.constantFrom(1, 3, 64), async (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const whole = await analyseBlob(new Blob([bytes]), 'pieces');
        expect(await analyseBlob(new ChunkedBlob(bytes, size), 'pieces')).toEqual(whole);
      }),
      { numRuns: 250 },
    );
  });

  it('of a real trace does, wherever it is cut, doubled or torn', async () => {
    const peers = [1, 2, 3].map(runPeer);
    const [a, b, c] = peers as [(typeof peers)[0], (typeof peers)[0], (typeof peers)[0]];
    const records = merged(
      successRun(a),
      later(silentRun(b), 40),
      later(successRun(c), 10),
      later(pollingRun(a), 9000),
    );
    const layouts = Object.values(LAYOUTS);
    const cut = fc.tuple(
      fc.nat({ max: layouts.length - 1 }),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 300 })), { maxLength: 4 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(cut, async ([layout, cuts, noisy]) => {
        let text = laidOut(records, layouts[layout] as (stamp: string, text: string) => string);
        if (noisy) text = withNoise(text).text;
        for (const [where, length] of cuts) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + text.slice(at + length) + text.slice(at, at + 40);
        }
        const report = await analyseBlob(new Blob([text]), 'cut');
        if (cuts.length === 0) expect(report.negotiations).toHaveLength(3);
      }),
      { numRuns: 150 },
    );
  });
});
