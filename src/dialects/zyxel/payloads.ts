import type { EventFacts } from '../../model/messages.ts';

/*
 * The exchange that payloads tell by themselves (RFC 2409 section 5). A lone hash may end aggressive or quick mode: that
 * is left to those who know what came before.
 */

/** A payload as ZyXEL names it, with or without the name of a notification. */
const SYMBOL = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?::[A-Z0-9_]+)?$/;

const QUICK: EventFacts = { exchange: 'quick', phase: 'phase-2' };
const MAIN: EventFacts = { exchange: 'main', phase: 'phase-1' };
const AGGRESSIVE: EventFacts = { exchange: 'aggressive', phase: 'phase-1' };
const TRANSACTION: EventFacts = { exchange: 'transaction', phase: 'phase-1' };
const INFORMATIONAL: EventFacts = { exchange: 'informational' };
const NOTHING: EventFacts = {};

/** The names of payloads, whatever stands around them. */
export function symbolsOf(logged: string): string[] {
  return logged.match(/[^\s<>[\]]+/g) ?? [];
}

/** True where a text is a list of payloads, and not anything else that begins with `Send:`. */
export function isPayloadList(logged: string): boolean {
  return symbolsOf(logged).every((s) => SYMBOL.test(s));
}

/** What the payloads of a packet tell of its exchange. */
export function factsOfPayloads(logged: string): EventFacts {
  const names = symbolsOf(logged).map((s) => s.replace(/:.*$/, ''));
  const has = (...any: readonly string[]): boolean => any.some((name) => names.includes(name));
  const [first] = names;
  if (first === undefined) return NOTHING;
  if (has('SA')) {
    if (first === 'HASH') return QUICK;
    return has('KE', 'NONCE', 'ID') ? AGGRESSIVE : MAIN;
  }
  if (first === 'HASH') {
    if (has('ATTR', 'MODE_CFG')) return TRANSACTION;
    return names.length > 1 && names.every((n) => n === 'HASH' || isNote(n)) ? INFORMATIONAL : NOTHING;
  }
  if (names.every(isNote)) return INFORMATIONAL;
  return has('KE', 'NONCE', 'ID') ? MAIN : NOTHING;
}

function isNote(name: string): boolean {
  return name === 'NOTFY' || name === 'NOTIFY' || name === 'DEL' || name === 'DELETE';
}
