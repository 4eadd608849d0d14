import { LANCOM_ADVICE } from './en/advice/lancom.ts';
import { LIBRESWAN_ADVICE } from './en/advice/libreswan.ts';
import { STRONGSWAN_ADVICE } from './en/advice/strongswan.ts';
import { ZYXEL_ADVICE } from './en/advice/zyxel.ts';
import { GENERAL_EN } from './en/general.ts';
import { LANCOM_EN } from './en/lancom.ts';
import { LANCOM_CODES_EN } from './en/lancomCodes.ts';
import { LIBRESWAN_EN } from './en/libreswan.ts';
import { STRONGSWAN_EN } from './en/strongswan.ts';
import { ZYXEL_EN } from './en/zyxel.ts';
import { neededFields } from './fill.ts';
import type { ActionText, Catalogues, Wording } from './types.ts';

/** The English texts of all dialects, for tests. */
export const ENGLISH: Catalogues = {
  language: 'en',
  general: GENERAL_EN,
  dialects: {
    lancom: { messages: LANCOM_EN, codes: LANCOM_CODES_EN, advice: LANCOM_ADVICE },
    libreswan: { messages: LIBRESWAN_EN, codes: {}, advice: LIBRESWAN_ADVICE },
    strongswan: { messages: STRONGSWAN_EN, codes: {}, advice: STRONGSWAN_ADVICE },
    zyxel: { messages: ZYXEL_EN, codes: {}, advice: ZYXEL_ADVICE },
  },
};

/** What a text is for: how it must end. */
export type TextRole = 'title' | 'sentence';

/** One text of a catalogue with its place. */
export interface PlacedText {
  readonly place: string;
  readonly role: TextRole;
  readonly wordings: readonly string[];
  /** True where some wording must fit without any field: nothing may stay unsaid. */
  readonly always: boolean;
}

/** A wording, or several, as a list. */
export function wordingList(wording: Wording): readonly string[] {
  return typeof wording === 'string' ? [wording] : wording;
}

/** Placeholders and conditions of a wording, each as written: `peer`, `role=initiator`. */
export function demands(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1] as string));
}

interface Parts {
  readonly causes?: readonly Wording[];
  readonly actions?: readonly ActionText[];
}

function parts(place: string, { causes = [], actions = [] }: Parts): PlacedText[] {
  const of = (kind: string, wording: Wording, i: number): PlacedText => ({
    place: `${place} ${kind} ${i + 1}`,
    role: 'sentence',
    wordings: wordingList(wording),
    always: false,
  });
  return [...causes.map((c, i) => of('cause', c, i)), ...actions.map((a, i) => of('action', a.text, i))];
}

function placed(place: string, role: TextRole, wording: Wording, always = true): PlacedText {
  return { place, role, wordings: wordingList(wording), always };
}

/** Every text of the findings, error numbers, warnings, detections and input errors. */
export function generalTexts({ general, dialects }: Catalogues): PlacedText[] {
  const out: PlacedText[] = [];
  for (const [code, variants] of Object.entries(general.findings)) {
    for (const [variant, text] of Object.entries(variants)) {
      const place = `${code}/${variant}`;
      out.push(placed(`${place} title`, 'title', text.title));
      out.push(placed(`${place} explanation`, 'sentence', text.explanation));
      if ('settledBy' in text) out.push(placed(`${place} settledBy`, 'sentence', text.settledBy));
      out.push(...parts(place, text));
    }
  }
  for (const [dialect, { codes }] of Object.entries(dialects)) {
    for (const [code, text] of Object.entries(codes)) {
      const place = `${dialect} ${code}`;
      out.push(placed(`${place} title`, 'title', text.title));
      out.push(placed(`${place} meaning`, 'sentence', text.meaning));
      out.push(...parts(place, text));
    }
  }
  const { smallest, instead, open } = general.remedies;
  for (const text of [...Object.values(smallest), ...Object.values(instead), open])
    out.push(placed('remedy', 'sentence', text, false));
  for (const [code, wordings] of Object.entries(general.workedBefore))
    for (const text of wordings) out.push(placed(`${code} worked before`, 'sentence', text, false));
  const { signs, look, explanation } = general.dataPath;
  for (const text of [...Object.values(signs), ...look, explanation])
    out.push(placed('data path', 'sentence', text, false));
  for (const [code, text] of Object.entries(general.warnings))
    out.push(placed(`warning ${code}`, 'sentence', text));
  for (const [code, text] of Object.entries(general.inputErrors))
    out.push(placed(`input ${code}`, 'sentence', text));
  for (const [reason, text] of Object.entries(general.detections)) {
    out.push(placed(`detection ${reason}`, 'sentence', text, false));
  }
  return out;
}

/** Every text of a dialect's messages. */
export function messageTexts({ dialects }: Catalogues, dialect: string): { row: string; text: PlacedText }[] {
  return Object.entries(dialects[dialect]?.messages ?? {}).flatMap(([row, text]) =>
    [placed(`${dialect}/${row} meaning`, 'sentence', text.meaning), ...parts(`${dialect}/${row}`, text)].map(
      (t) => ({
        row,
        text: t,
      }),
    ),
  );
}

/** All field names that some wording of a text needs. */
export function fieldsOf(text: PlacedText): string[] {
  return [...new Set(text.wordings.flatMap(neededFields))];
}
