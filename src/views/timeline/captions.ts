import { type Outcome, PHASES } from '../../model/phases.ts';
import type { Terms } from '../../texts/types.ts';
import { formatDuration } from '../shared/format.ts';
import type { PhaseLanes, PhaseSpan } from './phaseLanes.ts';

/** Width of a character of a caption, in px; a little more than it is. */
const CHAR_PX = 6.6;

/** How far inside the edge of its span a caption begins or ends, in px. */
const INDENT_PX = 4;

/** Least distance of two captions, in px. */
const APART_PX = 10;

/** The words above a span. */
export interface Caption {
  /** Position in `PHASES`. */
  readonly lane: number;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/**
 * The words above the spans that can be seen: how long each took, by which exchange and how it ended. Where there is
 * no room for all of it the length alone stands there, and where there is none for that, nothing.
 * @param px where a value stands, in px
 */
export function captions(
  layout: PhaseLanes,
  px: (value: number) => number,
  width: number,
  terms: Terms,
): readonly Caption[] {
  const out: Caption[] = [];
  const taken = new Map<number, number>();
  for (const span of layout.spans.toSorted((a, b) => a.from - b.from)) {
    const lane = PHASES.indexOf(span.phase);
    const from = px(span.from);
    const to = px(span.to);
    if (to < 0 || from > width) continue;
    const free = (taken.get(lane) ?? -APART_PX) + APART_PX;
    const caption = fitted(wordings(span, terms), Math.max(0, from), Math.min(width, to), free, width);
    if (caption === null) continue;
    out.push({ lane, ...caption });
    taken.set(lane, caption.anchor === 'start' ? caption.x + caption.text.length * CHAR_PX : caption.x);
  }
  return out;
}

/** The first wording that fits: from the span's left edge on, else up to its right edge. */
function fitted(
  texts: readonly string[],
  from: number,
  to: number,
  free: number,
  width: number,
): Omit<Caption, 'lane'> | null {
  for (const text of texts) {
    const length = text.length * CHAR_PX;
    if (from >= free && from + length <= width + 12) return { x: from + INDENT_PX, anchor: 'start', text };
    if (to - length >= free && to - length >= 0) return { x: to - INDENT_PX, anchor: 'end', text };
  }
  return null;
}

function wordings({ phase, ms, exchange, outcome }: PhaseSpan, terms: Terms): readonly string[] {
  // An instant has no length worth a word.
  const length = ms === null || ms === 0 ? null : formatDuration(ms);
  const ended = endWord(outcome, terms);
  const by = exchange === null || phase === 'established' ? null : terms.exchanges[exchange];
  const all = [length, by, ended].filter((part) => part !== null).join(' · ');
  const short = [length, ended].filter((part) => part !== null).join(' · ');
  return [all, short, length ?? ''].filter((text) => text !== '');
}

/** A phase that came through needs no word. */
function endWord(outcome: Outcome, terms: Terms): string | null {
  return outcome === 'established' ? null : terms.outcomes[outcome].toLowerCase();
}
