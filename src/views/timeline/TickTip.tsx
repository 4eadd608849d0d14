import type { EventTick, LogRow } from '../../model/trace.ts';
import { stampInFront } from '../shared/stamp.ts';
import { elapsedText } from './axis.ts';
import type { PhaseLanes } from './phaseLanes.ts';
import { useRecordRows } from './useRecordRows.ts';
import { lineName, TONE_WORDS } from './words.ts';

/** How many events of a group are read out. */
const MAX_READ = 5;

/** The most characters of a message that a tooltip shows. */
const MAX_TEXT = 160;

interface TickTipProps {
  readonly layout: PhaseLanes;
  readonly source: number;
  readonly all: readonly EventTick[];
  /** Positions of the events in `all`. */
  readonly ticks: readonly number[];
}

/** The events under the pointer or the focus: time, line, message. */
export function TickTip({ layout, source, all, ticks }: TickTipProps) {
  const shown = ticks.flatMap((i) => all[i] ?? []).slice(0, MAX_READ);
  const rows = useRecordRows(source, shown);
  const left = ticks.length - shown.length;
  return (
    <>
      <ol className={`tl-events ${ticks.length > 1 ? 'many' : ''}`}>
        {shown.map((tick, i) => (
          <li key={tick.record} className={`tone-${tick.tone}`}>
            <span className="tl-event-head">
              <span>{timeWord(layout, ticks[i] ?? 0)}</span>
              <span>{lineName(tick.line)}</span>
              {tick.tone !== 'plain' && <em>{TONE_WORDS[tick.tone]}</em>}
            </span>
            <span className="tl-event-text">{messageText(rows?.[i])}</span>
          </li>
        ))}
      </ol>
      {left > 0 && <p className="tl-tip-hint">{left === 1 ? 'and 1 more' : `and ${left} more`}</p>}
    </>
  );
}

/** When an event happened, as the axis counts. */
export function timeWord(layout: PhaseLanes, tick: number): string {
  if (layout.format.kind === 'line') return '';
  const since = (layout.values[tick] ?? 0) - layout.format.origin;
  return since <= 0 ? '+0 s' : elapsedText(since, 1);
}

/** The text of a record on one line, without its stamp; a blank while it is on its way. */
export function messageText(row: LogRow | null | undefined): string {
  if (row === null || row === undefined) return '\u00a0';
  const text = row.text.slice(stampInFront(row.text, row.time).length).replace(/\s+/g, ' ').trim();
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
