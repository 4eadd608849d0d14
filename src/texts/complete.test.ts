import { describe, expect, it } from 'vitest';
import { factsOfCode } from '../dialects/lancom/codes.ts';
import { LANCOM_ROWS, type LancomRow } from '../dialects/lancom/rows.ts';
import { LIBRESWAN_ROWS, type LibreswanRow } from '../dialects/libreswan/rows.ts';
import type { Step } from '../dialects/pattern.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { STRONGSWAN_ROWS, type StrongswanRow } from '../dialects/strongswan/rows.ts';
import { ZYXEL_ROWS, type ZyxelRow } from '../dialects/zyxel/rows.ts';
import { INGEST_ERROR_CODES } from '../ingest/errors.ts';
import { FINDING_CODES, FINDING_VARIANTS } from '../model/findings.ts';
import { LANCOM_EN } from './en/lancom.ts';
import { LANCOM_CODES_EN } from './en/lancomCodes.ts';
import { LIBRESWAN_EN } from './en/libreswan.ts';
import { STRONGSWAN_EN } from './en/strongswan.ts';
import { ZYXEL_EN } from './en/zyxel.ts';
import { fill } from './fill.ts';
import { dialectsWithTexts } from './load.ts';
import { demands, ENGLISH, fieldsOf, generalTexts, messageTexts, type PlacedText } from './testing.ts';
import type { MessageText } from './types.ts';

/* The compiler refuses a row without a text in any of these assignments. */
const EVERY_ROW: Readonly<Record<LancomRow, MessageText>> = LANCOM_EN;
const EVERY_LIBRESWAN_ROW: Readonly<Record<LibreswanRow, MessageText>> = LIBRESWAN_EN;
const EVERY_STRONGSWAN_ROW: Readonly<Record<StrongswanRow, MessageText>> = STRONGSWAN_EN;
const EVERY_ZYXEL_ROW: Readonly<Record<ZyxelRow, MessageText>> = ZYXEL_EN;

/** Fields that rules give, and those that `writeFinding` adds. */
const FINDING_FIELDS: ReadonlySet<string> = new Set(
  `peer address role dialect phase polls target seconds remoteValue localValue attribute attributes pairs algorithms
   deviceCode peerCode peerCodeName attempts apart symbol reason retries interval rule compared remedied networks ikeVersion kind workedBefore`
    .trim()
    .split(/\s+/),
);

/** A wording is never reached when one before it fits wherever it would fit itself. */
function unreachable({ wordings }: PlacedText): string[] {
  return wordings.filter((later, i) =>
    wordings.slice(0, i).some((earlier) => {
      const needed = demands(later);
      const names = new Set([...needed].map((d) => d.split('=')[0]));
      return [...demands(earlier)].every((d) => needed.has(d) || names.has(d));
    }),
  );
}

/** Names of the placeholders outside the parts that may be missing. */
function certain(steps: readonly Step[]): string[] {
  return steps.flatMap((s) => (s.kind === 'field' ? [s.name] : []));
}

const ALL: readonly PlacedText[] = [
  ...generalTexts(ENGLISH),
  ...DIALECTS.flatMap((d) => messageTexts(ENGLISH, d.id).map((t) => t.text)),
];

describe('the English texts', () => {
  it('cover each dialect', () => {
    expect([...dialectsWithTexts('en')].sort()).toEqual(DIALECTS.map((d) => d.id).sort());
    for (const { id } of DIALECTS) {
      expect(ENGLISH.dialects, id).toHaveProperty(id);
      expect(ENGLISH.general.terms.dialects, id).toHaveProperty(id);
    }
  });

  it('cover each row of each dialect, each variant, and nothing else', () => {
    expect(Object.keys(EVERY_ROW).sort()).toEqual(Object.keys(LANCOM_ROWS).sort());
    expect(Object.keys(EVERY_LIBRESWAN_ROW).sort()).toEqual(Object.keys(LIBRESWAN_ROWS).sort());
    expect(Object.keys(EVERY_STRONGSWAN_ROW).sort()).toEqual(Object.keys(STRONGSWAN_ROWS).sort());
    expect(Object.keys(EVERY_ZYXEL_ROW)).toEqual(expect.arrayContaining(Object.keys(ZYXEL_ROWS)));
    for (const dialect of DIALECTS) {
      const known = new Set(
        dialect.rows.flatMap(({ id, row }) => {
          const short = id.slice(dialect.id.length + 1);
          return [short, ...(row.variants ?? []).map((v) => `${short}/${v.id}`)];
        }),
      );
      expect(Object.keys(ENGLISH.dialects[dialect.id]?.messages ?? {}).sort()).toEqual([...known].sort());
    }
  });

  it('cover each finding code and each variant, and nothing else', () => {
    expect(Object.keys(ENGLISH.general.findings).sort()).toEqual([...FINDING_CODES].sort());
    for (const code of FINDING_CODES) {
      const variants =
        code in FINDING_VARIANTS ? FINDING_VARIANTS[code as keyof typeof FINDING_VARIANTS] : [];
      expect(Object.keys(ENGLISH.general.findings[code]).sort(), code).toEqual(
        ['default', ...variants].sort(),
      );
    }
  });

  it('cover each error number of LANCOM that has a meaning', () => {
    const codes = LANCOM_CODES_EN;
    for (let number = 0; number <= 0xffff; number++) {
      const { cause, deviceCode } = factsOfCode(number);
      if (cause !== 'general-failure') expect(codes, deviceCode).toHaveProperty(deviceCode as string);
    }
    for (const code of Object.keys(codes)) expect(code).toMatch(/^0x[0-9A-F]{4}$/);
  });

  it('cover each reason for which an input cannot be read', () => {
    for (const code of INGEST_ERROR_CODES) expect(ENGLISH.general.inputErrors).toHaveProperty(code);
  });

  it('always have something to say', () => {
    for (const { place, wordings, always } of generalTexts(ENGLISH)) {
      if (always) expect(fill(wordings, {}), place).not.toBeNull();
    }
  });

  it('always have a meaning for a message, also when its optional parts are missing', () => {
    for (const dialect of DIALECTS) {
      for (const { row, text } of messageTexts(ENGLISH, dialect.id)) {
        const short = row.split('/')[0];
        const compiled = dialect.rows.find((r) => r.id === `${dialect.id}/${short}`);
        const given = Object.fromEntries(certain(compiled?.steps ?? []).map((name) => [name, 'x']));
        if (text.place.endsWith('meaning')) expect(fill(text.wordings, given), text.place).not.toBeNull();
        for (const field of fieldsOf(text)) {
          // given by what writes messages
          if (field !== 'remedied') expect(compiled?.fields, text.place).toContain(field);
        }
      }
    }
  });

  it('use only fields that findings have', () => {
    const codes = Object.keys(ENGLISH.general.findings).map((code) => `${code}/`);
    for (const text of generalTexts(ENGLISH)) {
      if (!codes.some((c) => text.place.startsWith(c)) && !text.place.startsWith('lancom')) continue;
      for (const field of fieldsOf(text)) expect(FINDING_FIELDS, `${text.place}: ${field}`).toContain(field);
    }
  });

  it('reach each wording', () => {
    for (const text of ALL) expect(unreachable(text), text.place).toEqual([]);
  });

  it('are well formed: titles in one line without a full stop, all else in whole sentences', () => {
    for (const { place, role, wordings } of ALL) {
      for (const wording of wordings) {
        const said = wording.replace(/\{\w+=[^{}]*\}/g, '');
        expect(said, place).not.toMatch(/^\s|\s$| {2}|\n/);
        expect(said.replace(/\{\w+\}/g, ''), place).not.toMatch(/[{}]/);
        if (role === 'title') {
          expect(said, place).not.toMatch(/\.$/);
          expect(said.length, place).toBeLessThan(90);
        } else {
          expect(said, place).toMatch(/[.?!]$/);
        }
        expect(said, place).toMatch(/^[A-Z{]/);
      }
    }
  });
});
