import type { PhaseName } from '../model/phases.ts';
import type { Language, Terms } from './types.ts';

/** How an attribute is called inside a sentence; a name that has no term stays. */
export function attributeTerm(terms: Terms, attribute: string, phase: PhaseName | null): string {
  const term = Object.hasOwn(terms.attributes, attribute) ? terms.attributes[attribute] : undefined;
  if (term === undefined) return attribute;
  return phase === 'phase-2' ? (term.phase2 ?? term.name) : term.name;
}

/** A canonical value as a person reads it; of several values joined by `, ` each. */
export function valueTerm(terms: Terms, value: string): string {
  return value
    .split(', ')
    .map((v) => (Object.hasOwn(terms.values, v) ? (terms.values[v] as string) : v))
    .join(', ');
}

/** A dialect's maker; the id where it has no term. */
export function dialectTerm(terms: Terms, dialect: string): string {
  return Object.hasOwn(terms.dialects, dialect) ? (terms.dialects[dialect] as string) : dialect;
}

/** British lists have no comma before "and", as in the rest of the texts. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB' };

const formats = new Map<string, Intl.ListFormat>();

/**
 * Several things as the language lists them: "a, b and c", or "a, b or c".
 * @param kind whether all of them are meant, or any of them
 */
export function listed(language: Language, items: readonly string[], kind: 'all' | 'any'): string {
  const key = `${language} ${kind}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.ListFormat(LOCALES[language], { type: kind === 'all' ? 'conjunction' : 'disjunction' });
    formats.set(key, format);
  }
  return format.format(items);
}
