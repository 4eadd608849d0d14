import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Matcher } from '../matcher.ts';
import { oracle } from '../oracle.ts';
import { compileRow } from '../pattern.ts';
import { STRONGSWAN_ROWS, SURE_ROWS, WEAK_ROWS } from './rows.ts';

/* The table walked: each example belongs to its row, and to no other but those that take what is left. */

const ROWS = Object.entries(STRONGSWAN_ROWS).map(([name, row]) => compileRow('strongswan', name, row));
const MATCHER = new Matcher(ROWS);
const ORACLES = ROWS.map((row) => oracle(row.steps));
const encoder = new TextEncoder();

/** Rows that stand for all that begins alike and has no row of its own. */
const REST: ReadonlySet<string> = new Set(
  [
    'repeat-of-response',
    'pair-rejected',
    'certificate-constraint',
    'notify-ignored',
    'route-local',
    'loaded-certificate',
    'config-value',
  ].map((name) => `strongswan/${name}`),
);

function rowOf(text: string): string | null {
  const buf = encoder.encode(text);
  return ROWS[MATCHER.match(buf, 0, buf.length)]?.id ?? null;
}

describe('the messages of charon', () => {
  it('each match their own row and no other', () => {
    for (const { id, row } of ROWS) {
      const buf = encoder.encode(row.example);
      const matching = ROWS.filter((_, i) => MATCHER.matchRow(i, buf, 0, buf.length)).map((r) => r.id);
      expect(
        matching.filter((other) => other === id || !REST.has(other)),
        row.example,
      ).toEqual([id]);
      expect(rowOf(row.example), row.example).toBe(id);
    }
  });

  it('are known in either case of letters and with doubled blanks', () => {
    for (const { id, row } of ROWS) {
      expect(rowOf(row.example.toUpperCase()), row.example).toBe(id);
      expect(rowOf(row.example.replaceAll(' ', '  ')), row.example).toBe(id);
    }
  });

  it('match as the plain regular expressions do, also when they are damaged', () => {
    const examples = ROWS.map(({ row }) => row.example);
    const damage = fc.tuple(
      fc.constantFrom(...examples),
      fc.nat(200),
      fc.nat(12),
      fc.constantFrom('', ' ', '[7]', '{', '}', ': ', '10.0.0.1', "'", 'x'),
    );
    fc.assert(
      fc.property(damage, ([example, at, length, put]) => {
        const text = (example.slice(0, at) + put + example.slice(at + length)).trim();
        if (text === '') return;
        const buf = encoder.encode(text);
        const byBytes = ROWS.filter((_, i) => MATCHER.matchRow(i, buf, 0, buf.length)).map((r) => r.id);
        const byRegExp = ROWS.filter((_, i) => ORACLES[i]?.test(text)).map((r) => r.id);
        expect(byBytes, text).toEqual(byRegExp);
      }),
      { numRuns: 400 },
    );
  });

  it('name a source and an evidence mark', () => {
    for (const { id, row } of ROWS) {
      expect(row.source, id).not.toBe('');
      expect(row.source.includes('recorded'), id).toBe(row.evidence === 'recorded');
    }
  });

  it('that prove nothing by themselves are no messages that prove much', () => {
    for (const name of SURE_ROWS) expect(WEAK_ROWS, name).not.toContain(name);
  });
});
