import type { Tone } from '../../model/eventKinds.ts';
import type { LogRow } from '../../model/trace.ts';
import { formatCount } from '../shared/format.ts';
import type { SeverityChoice } from './filter.ts';

/* What the log says of itself. Sentences about messages come from `texts/`. */

/** The choices of the severity filter. */
export const SEVERITY_WORDS: Readonly<Record<SeverityChoice, string>> = {
  all: 'All lines',
  good: 'Notable lines',
  warning: 'Warnings and errors',
  error: 'Errors',
  unknown: 'Lines not understood',
};

/** What a tone says of a line. */
export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  plain: 'ordinary',
  good: 'good news',
  warning: 'warning',
  error: 'error',
};

/** What a line is that no message matched. */
export const KIND_WORDS: Readonly<
  Record<Exclude<LogRow['kind'], 'message'>, { readonly name: string; readonly means: string }>
> = {
  unknown: {
    name: 'not understood',
    means: 'No known message matches this line. It is kept as it is, and no verdict is built on it.',
  },
  'other-trace': {
    name: 'other trace',
    means: 'A line of another trace that ran at the same time. It is shown as it is and was not read.',
  },
  envelope: {
    name: 'frame',
    means:
      'This is no message of the device but what stands around them: a header, a prompt or what a web page added.',
  },
  blank: { name: 'blank', means: 'Nothing but blanks.' },
};

/** A line or a range of lines. */
export function linesWord(first: number, last: number): string {
  return first === last
    ? `Line ${formatCount(first)}`
    : `Lines ${formatCount(first)} to ${formatCount(last)}`;
}

/** How many further lines a record has. */
export function moreLines(count: number): string {
  return count === 1 ? 'goes on in one further line' : `goes on in ${formatCount(count)} further lines`;
}

/** How many lines are shown. */
export function countWord(shown: number, all: number): string {
  if (shown === all) return shown === 1 ? '1 entry' : `${formatCount(shown)} entries`;
  return `${formatCount(shown)} of ${formatCount(all)} entries`;
}

/** Where the search stands: the hit that is selected (from 1, 0 for none) among all. */
export function hitsWord(current: number, all: number, truncated: boolean): string {
  const total = `${formatCount(all)}${truncated ? '+' : ''}`;
  if (all === 0) return 'No hit';
  if (current > 0) return `${formatCount(current)} of ${total}`;
  return all === 1 ? '1 hit' : `${total} hits`;
}

/** Said when a filter hid a line that was asked for. */
export function liftedWord(line: number): string {
  return `The filter hid line ${formatCount(line)}, so all lines are shown now.`;
}
