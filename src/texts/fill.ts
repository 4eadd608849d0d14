import type { Wording } from './types.ts';

/** Named values for a wording. An empty text counts as missing. */
export type TextFields = Readonly<Record<string, string | number | undefined>>;

/** `{name}`, or `{name=value}`, which prints nothing and must hold. */
const PLACEHOLDER = /\{(\w+)(?:=([^{}]*))?\}/g;

/** One wording with its fields put in; null where a field is missing or a condition does not hold. */
function fillOne(text: string, fields: TextFields): string | null {
  let fits = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string, wanted: string | undefined) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined || value === '') {
      fits = false;
      return '';
    }
    if (wanted === undefined) return String(value);
    if (String(value) !== wanted) fits = false;
    return '';
  });
  return fits ? filled : null;
}

/**
 * Makes a sentence: the first wording whose fields are all there and whose conditions hold.
 * @returns null where none fits
 */
export function fill(wording: Wording, fields: TextFields): string | null {
  for (const text of typeof wording === 'string' ? [wording] : wording) {
    const filled = fillOne(text, fields);
    if (filled !== null) return filled;
  }
  return null;
}

/** The names of the fields that a single wording needs, conditions included. */
export function neededFields(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((m) => m[1] as string);
}
