import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SHOWN, markHits, rowPieces } from './rowText.ts';

describe('rowPieces', () => {
  it('marks where a record goes on in the next line', () => {
    expect(rowPieces({ text: 'header\n  body' }, '')).toEqual([
      { kind: 'text', text: 'header' },
      { kind: 'break', text: '↵' },
      { kind: 'text', text: '  body' },
    ]);
  });

  it('passes over blank lines inside a record, and keeps a row for a blank one', () => {
    expect(rowPieces({ text: 'a\n\n\nb\n' }, '').map((p) => p.text)).toEqual(['a', '↵', 'b']);
    expect(rowPieces({ text: '' }, '')).toEqual([{ kind: 'text', text: '' }]);
  });

  it('shows no more of a long record than fits', () => {
    expect(rowPieces({ text: 'x'.repeat(5000) }, '')[0]?.text).toHaveLength(MAX_SHOWN);
  });
});

describe('markHits', () => {
  it('marks every hit in either case', () => {
    expect(markHits('Phase-1 of phase-2', 'PHASE')).toEqual([
      { kind: 'hit', text: 'Phase' },
      { kind: 'text', text: '-1 of ' },
      { kind: 'hit', text: 'phase' },
      { kind: 'text', text: '-2' },
    ]);
  });

  it('loses no character, whatever is searched for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 3 }), (text, search) => {
        const pieces = markHits(text, search);
        expect(pieces.map((p) => p.text).join('')).toBe(text);
        for (const piece of pieces) {
          if (piece.kind === 'hit') expect(piece.text.toLowerCase()).toBe(search.toLowerCase());
        }
      }),
    );
  });
});
