import { LANGUAGES, type Language } from '../texts/types.ts';
import { UsageError } from './usage.ts';

/** The forms of a report. */
export const FORMATS = ['text', 'json', 'markdown'] as const;

/** A form of a report. */
export type Format = (typeof FORMATS)[number];

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'report';
      readonly format: Format;
      readonly language: Language;
      /** Files that continue one another stay separate sources. */
      readonly separate: boolean;
      /** At least one; `-` is standard input. */
      readonly files: readonly string[];
    };

const FLAGS: ReadonlySet<string> = new Set(['--help', '--version', '--separate', '--redact']);
const VALUED: ReadonlySet<string> = new Set(['--format', '--lang']);

/**
 * Reads the arguments. Options may stand before, between and after files; what follows `--` is a file.
 * @throws UsageError for an unknown option, format or language, a missing value, no file, standard input twice, and for
 *   what does not exist yet
 */
export function readArguments(args: readonly string[]): Command {
  const files: string[] = [];
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') {
      files.push(...args.slice(i + 1));
      break;
    }
    if (arg === '-' || !arg.startsWith('-')) {
      files.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const option = equals < 0 ? arg : arg.slice(0, equals);
    if (FLAGS.has(option)) {
      if (equals >= 0) throw new UsageError('needlessValue', { option });
      given.set(option, '');
    } else if (VALUED.has(option)) {
      const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (value === undefined || value === '') throw new UsageError('missingValue', { option });
      given.set(option, value);
    } else throw new UsageError('unknownOption', { option });
  }
  if (given.has('--help')) return { kind: 'help' };
  if (given.has('--version')) return { kind: 'version' };
  if (given.has('--redact')) throw new UsageError('noRedaction');
  const format = oneOf(FORMATS, given.get('--format') ?? 'text', 'unknownFormat');
  if (given.get('--lang') === 'de') throw new UsageError('noGerman');
  const language = oneOf(LANGUAGES, given.get('--lang') ?? 'en', 'unknownLanguage');
  if (files.length === 0) throw new UsageError('noFile');
  if (files.filter((f) => f === '-').length > 1) throw new UsageError('stdinTwice');
  return { kind: 'report', format, language, separate: given.has('--separate'), files };
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string,
  fault: 'unknownFormat' | 'unknownLanguage',
): T {
  const found = known.find((k) => k === value);
  if (found === undefined) throw new UsageError(fault, { value, known: known.join(', ') });
  return found;
}
