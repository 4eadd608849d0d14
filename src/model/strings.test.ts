import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from './strings.ts';

const encoder = new TextEncoder();

describe('the table of values', () => {
  it('keeps each text once and gives it back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 400 }), (texts) => {
        const table = new StringTable();
        const numbers = texts.map((text) => table.internText(text));
        texts.forEach((text, i) => {
          expect(table.text(numbers[i] as number)).toBe(
            text === '' ? null : new TextDecoder().decode(encoder.encode(text)),
          );
          expect(table.internText(text)).toBe(numbers[i]);
        });
        expect(new Set(numbers.filter((n) => n !== 0)).size).toBe(
          new Set(texts.filter((t) => t !== '')).size,
        );
      }),
    );
  });

  it('keeps many more than it began with room for', () => {
    const table = new StringTable();
    const numbers = Array.from({ length: 20_000 }, (_, i) => table.internText(`value ${i}`));
    expect(new Set(numbers).size).toBe(20_000);
    for (let i = 0; i < 20_000; i += 997) expect(table.text(numbers[i] as number)).toBe(`value ${i}`);
  });

  it('holds decimals in the number itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffff_ffff }), (n) => {
        const table = new StringTable();
        const bytes = encoder.encode(`<${n}>`);
        const value = table.internDigits(bytes, 1, bytes.length - 1);
        expect(table.text(value)).toBe(String(n));
        expect(table.int(value)).toBe(n);
      }),
    );
  });

  it('keeps leading zeros and digits without end as they are', () => {
    const table = new StringTable();
    const read = (text: string): [string | null, number | null] => {
      const bytes = encoder.encode(text);
      const value = table.internDigits(bytes, 0, bytes.length);
      return [table.text(value), table.int(value)];
    };
    expect(read('0')).toEqual(['0', 0]);
    expect(read('007')).toEqual(['007', 7]);
    expect(read('999999999999')).toEqual(['999999999999', 999999999999]);
    expect(read('')).toEqual([null, null]);
  });

  it('has no number for what is none', () => {
    const table = new StringTable();
    expect(table.int(table.internText('x1'))).toBeNull();
    expect(table.int(0)).toBeNull();
    expect(table.text(0)).toBeNull();
  });
});
