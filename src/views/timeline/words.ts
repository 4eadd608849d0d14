import type { Tone } from '../../model/eventKinds.ts';
import { type Outcome, PHASES, type PhaseName } from '../../model/phases.ts';
import { formatCount } from '../shared/format.ts';
import type { AxisKind } from './axis.ts';

/* What the timeline says of itself. Sentences about messages come from `texts/`. */

/** What an axis counts, said beside it. */
export const AXIS_WORDS: Readonly<Record<AxisKind, string>> = {
  clock: 'by the clock of the log',
  elapsed: 'by the time since the start',
  line: 'by line number, because the log has no usable times',
};

/** What a tone says of an event. */
export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  plain: 'message',
  good: 'good news',
  warning: 'warning',
  error: 'error',
};

/** How a plot is used from the keyboard; read to who cannot see it. */
export const LANES_HELP =
  'Left and right arrow move between negotiations, up and down between connections, Enter shows one, plus, minus and 0 zoom, Shift with an arrow pans.';

/** The same for the events of one negotiation. */
export const EVENTS_HELP =
  'Left and right arrow move between events, up and down between phases, Enter shows the line in the log, plus, minus and 0 zoom, Shift with an arrow pans.';

/** Names a negotiation as the lists do. */
export function negotiationName(index: number): string {
  return `Negotiation ${formatCount(index + 1)}`;
}

/** Names a line. */
export function lineName(line: number): string {
  return `line ${formatCount(line)}`;
}

/** Says how many negotiations have no place on the axis. */
export function leftWord(left: number): string {
  return left === 1
    ? '1 negotiation carries no usable time and stands in the table alone.'
    : `${formatCount(left)} negotiations carry no usable time and stand in the table alone.`;
}

/** Says how many events are not drawn. */
export function ticksLeftWord(left: number): string {
  return left === 1
    ? '1 further message of this negotiation stands in the log alone.'
    : `${formatCount(left)} further messages of this negotiation stand in the log alone.`;
}

/** A number of negotiations. */
export function negotiationsWord(count: number): string {
  return count === 1 ? '1 negotiation' : `${formatCount(count)} negotiations`;
}

/** Said of the phase in which a negotiation did not go on. */
export const STOP_WORDS: Readonly<Record<Outcome, string>> = {
  failed: 'stopped here',
  lost: 'broke here',
  unfinished: 'log ends here',
  established: '',
  closed: '',
};

/**
 * Said in the lane of a phase that the log does not show.
 * @param lane position in `PHASES`
 */
export function absentWord(
  lane: number,
  spans: readonly { readonly phase: PhaseName }[],
  outcome: Outcome,
): string {
  const lanes = spans.map((s) => PHASES.indexOf(s.phase)).filter((l) => PHASES[l] !== 'teardown');
  if (PHASES[lane] === 'teardown' || lane < Math.max(-1, ...lanes)) return 'not in the log';
  return outcome === 'failed' || outcome === 'unfinished' ? 'not reached' : 'not in the log';
}

/** What the table of negotiations holds. */
export function tableCaption(shown: number, all: number): string {
  if (shown === all) return `All negotiations: ${formatCount(all)}`;
  return `${formatCount(shown)} of ${formatCount(all)} negotiations, those of the stretch that is zoomed into`;
}

/** Names a negotiation with its peer, where the log names one. */
export function withPeer(name: string, peer: string | null): string {
  return peer === null ? name : `${name} with ${peer}`;
}

/** Heads the table of a negotiation's phases. */
export function phasesCaption(name: string): string {
  return `${name}: phases`;
}

/** Heads the table of a negotiation's events. */
export function eventsCaption(name: string): string {
  return `${name}: events`;
}
