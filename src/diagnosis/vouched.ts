import type { Case } from '../negotiation/clues.ts';
import type { Draft } from './draft.ts';

/**
 * A finding is only as sure as the messages on which it rests: where each of its lines is known from texts that nobody
 * has verified, it is never confirmed.
 */
export function capped(c: Case, draft: Draft): Draft {
  const { unverifiedLines } = c;
  if (draft.confidence !== 'confirmed' || unverifiedLines.size === 0 || draft.lines.length === 0)
    return draft;
  if (!draft.lines.every((line) => unverifiedLines.has(line))) return draft;
  return { ...draft, confidence: 'likely', settled: true };
}
