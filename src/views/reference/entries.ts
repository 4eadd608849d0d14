import type { Evidence } from '../../model/messages.ts';
import type { ReferenceMessage } from '../../model/reference.ts';
import type { WrittenAction } from '../../model/report.ts';
import { fill } from '../../texts/fill.ts';
import type { Catalogues, DeviceCodeText } from '../../texts/types.ts';
import { writeDeviceCode, written, writtenActions } from '../../texts/writeFinding.ts';
import { plainTemplate, templatePieces } from './template.ts';

/** What an entry is: a message of a device, or an error number of its own. */
export type EntryKind = 'message' | 'number';

/** What an entry says, in words. */
export interface EntryWords {
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly actions: readonly WrittenAction[];
}

/** One entry of the reference. */
export interface Entry {
  /** `dialect/row` or `dialect/0x1106`. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly dialect: string;
  /** As the list shows it. */
  readonly title: string;
  readonly evidence: Evidence;
  readonly source: string;
  /** The row, for a message. */
  readonly message: ReferenceMessage | null;
  /** The number's own title, and its decimal form. */
  readonly number: { readonly name: string; readonly verdict: string; readonly decimal: number } | null;
  readonly words: EntryWords;
  /** Everything that a search looks at, in lower case. */
  readonly haystack: string;
}

/** Where error numbers stand, by dialect: the names are the maker's, the explanations ours. */
const NUMBER_SOURCES: Readonly<Record<string, string>> = {
  lancom: 'LCOS MIB, lcsStatusVpnConnectionsEntryLastError',
};

/** All entries, by dialect: its messages, then its error numbers. */
export function makeEntries(messages: readonly ReferenceMessage[], catalogues: Catalogues): Entry[] {
  const dialects = [...new Set(messages.map((m) => m.dialect))];
  return dialects.flatMap((dialect) => [
    ...messages.filter((m) => m.dialect === dialect).map((m) => ofMessage(m, catalogues)),
    ...Object.entries(catalogues.dialects[dialect]?.codes ?? {})
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([code, text]) => ofNumber(dialect, code, text)),
  ]);
}

function ofMessage(message: ReferenceMessage, catalogues: Catalogues): Entry {
  const words = wordsOf(message, null, catalogues);
  const title = plainTemplate(message.text);
  return {
    id: message.id,
    kind: 'message',
    dialect: message.dialect,
    title,
    evidence: message.evidence,
    source: message.source,
    message,
    number: null,
    words,
    haystack: [message.id, title, message.example, words.meaning, ...words.causes].join('\n').toLowerCase(),
  };
}

/**
 * What a message, or one of its variants, says with the values of its example; what an error number in it means is an
 * entry of its own.
 */
export function wordsOf(
  message: ReferenceMessage,
  variant: string | null,
  catalogues: Catalogues,
): EntryWords {
  const { dialect, id, fields } = message;
  const row = id.slice(dialect.length + 1);
  const messages = catalogues.dialects[dialect]?.messages ?? {};
  // what the example does not show is called by its name
  const placeholders = templatePieces(message.text).filter((piece) => piece.kind === 'placeholder');
  const named = {
    ...Object.fromEntries(placeholders.map(({ name, text }) => [name, `‹${text}›`])),
    ...fields,
  };
  const text = messages[variant === null ? row : `${row}/${variant}`] ?? messages[row];
  return {
    meaning: text === undefined ? '' : (fill(text.meaning, fields) ?? fill(text.meaning, named) ?? ''),
    causes: written(text?.causes ?? [], named),
    actions: writtenActions(text?.actions ?? [], named),
  };
}

function ofNumber(dialect: string, code: string, text: DeviceCodeText): Entry {
  const { title, ...words } = writeDeviceCode(text);
  const decimal = Number(code);
  return {
    id: `${dialect}/${code}`,
    kind: 'number',
    dialect,
    title: `${code} ${text.name}`,
    evidence: 'documented',
    source: NUMBER_SOURCES[dialect] ?? '',
    message: null,
    number: { name: text.name, verdict: title, decimal },
    words,
    haystack: [code, String(decimal), text.name, title, words.meaning, ...words.causes]
      .join('\n')
      .toLowerCase(),
  };
}

/** Which entries to show; what is left out does not filter. */
export interface EntryFilter {
  readonly search: string;
  readonly dialect: string | null;
  readonly kind: EntryKind | null;
  readonly evidence: Evidence | null;
}

/** The entries that pass a filter: each word of the search must stand somewhere in the entry. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): Entry[] {
  const words = filter.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(
    (e) =>
      (filter.dialect === null || e.dialect === filter.dialect) &&
      (filter.kind === null || e.kind === filter.kind) &&
      (filter.evidence === null || e.evidence === filter.evidence) &&
      words.every((word) => e.haystack.includes(word)),
  );
}

/** How many entries there are of one dialect, by evidence; error numbers apart. */
export interface DialectCount {
  readonly dialect: string;
  readonly byEvidence: Readonly<Record<Evidence, number>>;
  readonly messages: number;
  readonly numbers: number;
}

/** Counts the entries by dialect, in their order. */
export function countEntries(entries: readonly Entry[]): DialectCount[] {
  return [...new Set(entries.map((e) => e.dialect))].map((dialect) => {
    const own = entries.filter((e) => e.dialect === dialect);
    const messages = own.filter((e) => e.kind === 'message');
    const of = (mark: Evidence): number => messages.filter((e) => e.evidence === mark).length;
    return {
      dialect,
      byEvidence: { documented: of('documented'), recorded: of('recorded'), unverified: of('unverified') },
      messages: messages.length,
      numbers: own.length - messages.length,
    };
  });
}
