import type { Evidence } from '../../model/messages.ts';
import { formatCount } from '../shared/format.ts';

/* What the reference says of itself. Sentences about messages come from `texts/`. */

/** What each evidence mark means, in a sentence. */
export const EVIDENCE_MEANS: Readonly<Record<Evidence, string>> = {
  documented:
    'The maker prints this text in a document of its own, or it stands in the source of the software.',
  recorded: 'This text was seen in a recording of a real device.',
  unverified:
    'Nobody has confirmed this wording. It is recognised all the same, but a verdict that rests on such lines alone is never called confirmed.',
};

/** Column heads of the counts. */
export const EVIDENCE_HEADS: Readonly<Record<Evidence, string>> = {
  documented: 'Documented',
  recorded: 'Recorded',
  unverified: 'Unverified',
};

/** How many entries are listed. */
export function shownWord(shown: number, all: number): string {
  if (shown === 0) return 'Nothing matches';
  if (shown === all) return `${formatCount(all)} entries`;
  return `${formatCount(shown)} of ${formatCount(all)} entries`;
}
