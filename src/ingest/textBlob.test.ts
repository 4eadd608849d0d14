import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextBlob } from './textBlob.ts';

type Step = { readonly keep: number } | { readonly skip: number } | { readonly add: number };

const length = fc.oneof(fc.nat(50), fc.nat(40_000));
const step: fc.Arbitrary<Step> = fc.oneof(
  length.map((keep) => ({ keep })),
  fc.nat(100).map((skip) => ({ skip })),
  length.map((add) => ({ add })),
);

describe('the text of a source', () => {
  it('is what was kept and added, however long the stretches are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 60 }), { minLength: 1, maxLength: 3 }),
        async (inputs) => {
          const text = new TextBlob();
          const expected: Uint8Array[] = [];
          for (const steps of inputs) {
            const size = steps.reduce((sum, s) => sum + ('keep' in s ? s.keep : 'skip' in s ? s.skip : 0), 0);
            const bytes = Uint8Array.from({ length: size }, (_, i) => i * 7 + (i >> 8));
            text.begin(new Blob([bytes]));
            let at = 0;
            for (const s of steps) {
              if ('keep' in s) {
                if (s.keep > 0) text.keep(bytes, at, at + s.keep, at);
                expected.push(bytes.subarray(at, at + s.keep));
                at += s.keep;
              } else if ('skip' in s) at += s.skip;
              else {
                const added = new Uint8Array(s.add).fill(s.add);
                text.add(added, 0, s.add);
                expected.push(added);
              }
            }
          }
          expect(Buffer.concat(expected).equals(Buffer.from(await text.finish().arrayBuffer()))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the input itself where all of it was kept', () => {
    const input = new Blob(['abc\ndef\n']);
    const text = new TextBlob();
    text.begin(input);
    text.keep(new Uint8Array(4), 0, 4, 0);
    text.keep(new Uint8Array(4), 0, 4, 4);
    expect(text.finish()).toBe(input);
  });

  it('copies everything where the input cannot be used', async () => {
    const bytes = new Uint8Array(3_000_000).fill(0x61);
    const text = new TextBlob();
    text.begin(null);
    text.keep(bytes, 0, bytes.length, 0);
    expect(Buffer.from(await text.finish().arrayBuffer()).equals(bytes)).toBe(true);
  });
});
