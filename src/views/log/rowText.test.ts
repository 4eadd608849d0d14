import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastTextLine, MAX_SHOWN, markHits, rowPieces } from './rowText.ts';

describe('rowPieces', () => {
  it('marks where a record goes on in the next line', () => {
    expect(rowPieces({ time: null, text: 'header\n  body' }, '')).toEqual([
      { kind: 'text', text: 'header' },
      { kind: 'break', text: '↵' },
      { kind: 'text', text: '  body' },
    ]);
  });

  it('tells the stamp from the message', () => {
    const row = {
      time: '2024-03-04T06:20:41.620',
      text: '[VPN-Status] 2024/03/04 06:20:41,620 VPN: connecting',
    };
    expect(rowPieces(row, '')).toEqual([
      { kind: 'stamp', text: '[VPN-Status] 2024/03/04 06:20:41,620 ' },
      { kind: 'text', text: 'VPN: connecting' },
    ]);
    expect(rowPieces(row, '06:20').map((p) => p.kind)).toEqual(['text', 'hit', 'text']);
    expect(rowPieces({ ...row, time: null }, '').map((p) => p.kind)).toEqual(['text']);
    expect(rowPieces({ ...row, text: 'VPN: connecting' }, '').map((p) => p.kind)).toEqual(['text']);
  });

  it('takes a stamp that stands alone on its line off the front', () => {
    const row = { time: 'T06:20:41', text: '[VPN-Status] 06:20:41\nVPN: connecting' };
    expect(rowPieces(row, '').map((p) => p.text)).toEqual(['[VPN-Status] 06:20:41\n', 'VPN: connecting']);
  });

  it('passes over blank lines inside a record, and keeps a row for a blank one', () => {
    expect(rowPieces({ time: null, text: 'a\n\n\nb\n' }, '').map((p) => p.text)).toEqual(['a', '↵', 'b']);
    expect(rowPieces({ time: null, text: '' }, '')).toEqual([{ kind: 'text', text: '' }]);
  });

  it('shows no more of a long record than fits', () => {
    expect(rowPieces({ time: null, text: 'x'.repeat(5000) }, '')[0]?.text).toHaveLength(MAX_SHOWN);
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

it('knows the last line with text of a record', () => {
  const row = { line: 10, endLine: 13, cut: false };
  expect(lastTextLine({ ...row, text: 'header\nbody\n\n' })).toBe(11);
  expect(lastTextLine({ ...row, text: 'body' })).toBe(10);
  expect(lastTextLine({ ...row, text: 'x', cut: true })).toBe(13);
});
