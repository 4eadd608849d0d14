import type { DifferingAttribute, Finding } from '../model/findings.ts';
import type { PhaseName } from '../model/phases.ts';
import type { WrittenAction } from '../model/report.ts';
import { fill, type TextFields } from './fill.ts';
import { attributeTerm, listed, valueTerm } from './terms.ts';
import type { ActionText, Catalogues, DeviceCodeText, FindingText, Wording } from './types.ts';
import { writeAdvice } from './writeAdvice.ts';
import { writeRemedies } from './writeRemedies.ts';

/** A finding as a person reads it. */
export interface WrittenFinding {
  readonly title: string;
  readonly explanation: string;
  /** The likeliest first. */
  readonly causes: readonly string[];
  readonly actions: readonly WrittenAction[];
  /** Which further log would settle it; null where none is needed. */
  readonly settledBy: string | null;
  /** The device's own error number and its name for it, where the finding rests on one that is known. */
  readonly deviceCode: { readonly code: string; readonly name: string } | null;
}

/** The key of an error number in the catalogues: `0x1106` for `1106`, `0x1106` or `0X1106`. */
export function deviceCodeKey(logged: string | number): string {
  const digits = typeof logged === 'number' ? logged.toString(16) : logged.trim().replace(/^0x/i, '');
  return `0x${digits.toUpperCase().padStart(4, '0')}`;
}

/** What is known of a device's own error number; null where no catalogue holds it. */
export function deviceCode(
  catalogues: Catalogues,
  dialect: string | number | undefined,
  code: string | number | undefined,
): { readonly key: string; readonly text: DeviceCodeText } | null {
  if (dialect === undefined || code === undefined || !Object.hasOwn(catalogues.dialects, dialect))
    return null;
  const codes = catalogues.dialects[dialect]?.codes ?? {};
  const key = deviceCodeKey(code);
  const text = Object.hasOwn(codes, key) ? codes[key] : undefined;
  return text === undefined ? null : { key, text };
}

/**
 * Writes a finding in the language of the catalogues.
 *
 * Where the device named its error by a number that its catalogue knows, what is known of the number takes the place of
 * the general words if the finding has none more exact (variants `default` and `device-code`), and is added to them
 * otherwise.
 */
export function writeFinding(catalogues: Catalogues, finding: Finding): WrittenFinding {
  const texts: { readonly default: FindingText } & Readonly<Record<string, FindingText>> =
    catalogues.general.findings[finding.code];
  const own = Object.hasOwn(texts, finding.variant) ? texts[finding.variant] : undefined;
  const text = own ?? texts.default;
  const { dialect, deviceCode: logged } = finding.fields;
  const known = deviceCode(catalogues, dialect, logged);
  const replaces = known !== null && (own === undefined || finding.variant === 'default');
  const fields = wordedFields(catalogues, finding);
  // what is known to differ leaves no room for the other things that the number may mean
  const add = known === null || finding.remedies !== undefined ? null : known.text;
  const explanation = fill(replaces ? known.text.meaning : text.explanation, fields);

  return {
    title: fill(replaces ? known.text.title : text.title, fields) ?? finding.code,
    explanation: [explanation, ...catalogues.general.added.map((wording) => fill(wording, fields))]
      .filter((sentence) => sentence !== null)
      .join(' '),
    causes: written(
      [...pastCauses(catalogues, finding), ...(replaces ? [] : text.causes), ...(add?.causes ?? [])],
      fields,
    ),
    actions: [
      ...writeRemedies(catalogues, finding),
      ...writtenActions([...(replaces ? [] : text.actions), ...(add?.actions ?? [])], fields),
      ...writeAdvice(catalogues, finding, fields),
    ],
    settledBy:
      finding.settled || finding.confidence !== 'confirmed'
        ? ((finding.fields['joint'] === undefined ? null : fill(catalogues.general.settledByBoth, fields)) ??
          (text.settledBy === undefined ? null : fill(text.settledBy, fields)) ??
          catalogues.general.settledBy)
        : null,
    deviceCode: known === null ? null : { code: known.key, name: known.text.name },
  };
}

/** What a device's own error number means by itself, whoever has it. */
export function writeDeviceCode(text: DeviceCodeText): {
  readonly title: string;
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly actions: readonly WrittenAction[];
} {
  const fields = { compared: 'no' };
  return {
    title: fill(text.title, fields) ?? text.name,
    meaning: fill(text.meaning, fields) ?? '',
    causes: written(text.causes, fields),
    actions: writtenActions(text.actions, fields),
  };
}

/** What to think of first where the connection had worked before. */
function pastCauses({ general }: Catalogues, { code, fields }: Finding): readonly Wording[] {
  return fields['workedBefore'] === 'yes' ? (general.workedBefore[code] ?? []) : [];
}

/** Sentences of which a wording fits, each once. */
export function written(wordings: readonly Wording[], fields: TextFields): string[] {
  const sentences = new Set<string>();
  for (const wording of wordings) {
    const sentence = fill(wording, fields);
    if (sentence !== null) sentences.add(sentence);
  }
  return [...sentences];
}

/** Actions of which a wording fits, each once for a side. */
export function writtenActions(actions: readonly ActionText[], fields: TextFields): WrittenAction[] {
  const seen = new Set<string>();
  const out: WrittenAction[] = [];
  for (const action of actions) {
    const text = fill(action.text, fields);
    if (text === null || seen.has(`${action.side} ${text}`)) continue;
    seen.add(`${action.side} ${text}`);
    out.push({ side: action.side, text });
  }
  return out;
}

/**
 * The fields of a finding for its sentences. Beside those that the rule gave:
 * `phase` (1 or 2) from the finding's phase; `attribute` where exactly one differs, `attributes` where several do;
 * `remoteValue` and `localValue` where one attribute differs and the log shows the values; `remedied` (yes or no) says whether changes are known after
 * which the proposals match; `compared` (yes or no) says
 * whether the log shows what differed; `peerCodeName` where the peer's number is known. All in readable words.
 */
function wordedFields(catalogues: Catalogues, finding: Finding): TextFields {
  const { terms } = catalogues.general;
  const { attribute, remoteValue, localValue, phase, ...rest } = finding.fields;
  const names = [...new Set(finding.attributes.map((a) => a.attribute))];
  if (names.length === 0 && attribute !== undefined) names.push(String(attribute));
  const inWords = names.map((n) => attributeTerm(terms, n, finding.phase));
  const one = names.length < 2;
  const value = (given: string | number | undefined, side: 'remote' | 'local'): string | undefined => {
    if (given !== undefined) return valueTerm(terms, String(given));
    const all = distinctValues(finding.attributes, side).map((v) => valueTerm(terms, v));
    return all.length === 0 ? undefined : listed(catalogues.language, all, 'any');
  };
  const peerCode = deviceCode(catalogues, rest['dialect'], rest['peerCode']);
  return {
    ...rest,
    peerCodeName: peerCode?.text.name,
    remedied: finding.remedies === undefined ? 'no' : 'yes',
    compared: finding.attributes.some((a) => a.remote !== null && a.local !== null) ? 'yes' : 'no',
    phase: phase ?? phaseNumber(finding.phase),
    attribute: one ? inWords[0] : undefined,
    attributes: one ? undefined : listed(catalogues.language, inWords, 'all'),
    remoteValue: one ? value(remoteValue, 'remote') : undefined,
    localValue: one ? value(localValue, 'local') : undefined,
  };
}

function distinctValues(attributes: readonly DifferingAttribute[], side: 'remote' | 'local'): string[] {
  const values = new Set<string>();
  for (const attribute of attributes) {
    const value = attribute[side];
    if (value !== null) values.add(value);
  }
  return [...values];
}

function phaseNumber(phase: PhaseName | null): number | undefined {
  return phase === 'phase-1' ? 1 : phase === 'phase-2' ? 2 : undefined;
}
