import type { WrittenAction } from '../model/report.ts';
import type { Detection, SourceWarning } from '../model/trace.ts';
import { fill, type TextFields } from './fill.ts';
import { dialectTerm } from './terms.ts';
import type { Catalogues, DeviceCodeText } from './types.ts';
import { deviceCode, written, writtenActions } from './writeFinding.ts';

/** A message of a device as a person reads it. */
export interface WrittenMessage {
  readonly meaning: string;
  /** Likely causes where it is a fault, the likeliest first. */
  readonly causes: readonly string[];
  readonly actions: readonly WrittenAction[];
}

/**
 * Says what a message of a device means. A message with an error number of the device (field `code`) also says what the
 * number means.
 * @param messageId `dialect/row`
 * @param variant id of the row's variant that applies, or null
 * @returns null for a message that no loaded catalogue holds
 */
export function writeMessage(
  catalogues: Catalogues,
  messageId: string,
  variant: string | null,
  fields: TextFields,
): WrittenMessage | null {
  const slash = messageId.indexOf('/');
  const dialect = messageId.slice(0, slash);
  const row = messageId.slice(slash + 1);
  const messages = Object.hasOwn(catalogues.dialects, dialect)
    ? (catalogues.dialects[dialect]?.messages ?? {})
    : {};
  const find = (key: string) => (Object.hasOwn(messages, key) ? messages[key] : undefined);
  const text = (variant === null ? undefined : find(`${row}/${variant}`)) ?? find(row);
  if (text === undefined) return null;
  const code = codeOf(catalogues, dialect, fields);
  const forCode = { ...fields, compared: 'no', remedied: 'no' };
  const meanings = [fill(text.meaning, fields), code === undefined ? null : fill(code.meaning, forCode)];
  return {
    meaning: meanings.filter((m) => m !== null).join(' '),
    causes: written([...(text.causes ?? []), ...(code?.causes ?? [])], forCode),
    actions: writtenActions([...(text.actions ?? []), ...(code?.actions ?? [])], forCode),
  };
}

/** What is known of the error number of a message: printed as such, in decimal, or by its name alone. */
function codeOf(catalogues: Catalogues, dialect: string, fields: TextFields): DeviceCodeText | undefined {
  const { code, codeDecimal, symbol } = fields;
  const number = code ?? (codeDecimal === undefined ? undefined : Number(codeDecimal));
  if (number !== undefined) return deviceCode(catalogues, dialect, number)?.text;
  const codes = Object.hasOwn(catalogues.dialects, dialect)
    ? (catalogues.dialects[dialect]?.codes ?? {})
    : {};
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = bare(String(symbol ?? ''));
  return wanted === '' ? undefined : Object.values(codes).find(({ name }) => bare(name) === wanted);
}

/** Says a warning about a source. */
export function writeWarning(
  catalogues: Catalogues,
  warning: Pick<SourceWarning, 'code' | 'fields'>,
): string {
  return fill(catalogues.general.warnings[warning.code], warning.fields) ?? warning.code;
}

/** Says why a dialect was taken for a source, or was not. */
export function writeDetection(catalogues: Catalogues, detection: Detection): string {
  const name = dialectTerm(catalogues.general.terms, detection.dialect);
  return (
    fill(catalogues.general.detections[detection.reason], { ...detection.fields, name }) ?? detection.reason
  );
}

/**
 * Says why an input could not be opened.
 * @param code of an `IngestError`; one without a text is said to be unexpected
 */
export function writeInputError(catalogues: Catalogues, code: string, fields: TextFields): string {
  const { inputErrors } = catalogues.general;
  const wording = Object.hasOwn(inputErrors, code) ? inputErrors[code] : undefined;
  return fill(wording ?? [], fields) ?? fill(inputErrors.unexpected, fields) ?? code;
}
