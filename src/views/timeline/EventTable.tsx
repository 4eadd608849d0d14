import { useState } from 'react';
import type { EventTick, LogRow, NegotiationDetail } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import type { Catalogues } from '../../texts/types.ts';
import { writeMessage } from '../../texts/write.ts';
import { formatCount, formatDuration } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useCatalogues, useTerms } from '../shared/texts.tsx';
import type { PhaseLanes } from './phaseLanes.ts';
import { messageText, timeWord } from './TickTip.tsx';
import { useRecordRows } from './useRecordRows.ts';
import { eventsCaption, phasesCaption, TONE_WORDS } from './words.ts';

/** Rows that are drawn at once; more come when they are asked for. */
const PAGE = 100;

interface TableProps {
  readonly detail: NegotiationDetail;
  readonly layout: PhaseLanes;
  readonly name: string;
}

/** The phases of one negotiation as a table. */
export function PhaseTable({ detail, layout, name }: TableProps) {
  const terms = useTerms();
  const showLine = useTrace((state) => state.showLine);
  const { source } = detail.negotiation;
  return (
    <div className="tl-table">
      <table>
        <caption>{phasesCaption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">Exchange</th>
            <th scope="col">Outcome</th>
            <th scope="col">Took</th>
            <th scope="col">From line</th>
            <th scope="col">To line</th>
          </tr>
        </thead>
        <tbody>
          {layout.spans.map((span) => (
            <tr key={`${span.phase} ${span.startLine} ${span.endLine}`}>
              <td>{terms.phases[span.phase]}</td>
              <td>{span.exchange === null ? '–' : terms.exchanges[span.exchange]}</td>
              <td>
                <OutcomeBadge outcome={span.outcome} size={12} />
              </td>
              <td>{span.ms === null ? '–' : formatDuration(span.ms)}</td>
              <td>
                <button type="button" className="link" onClick={() => showLine(source, span.startLine)}>
                  {formatCount(span.startLine)}
                </button>
              </td>
              <td>
                <button type="button" className="link" onClick={() => showLine(source, span.endLine)}>
                  {formatCount(span.endLine)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The events of one negotiation as a table. */
export function EventTable({ detail, layout, name }: TableProps) {
  const [shown, setShown] = useState(PAGE);
  const { ticks } = detail;
  const { source } = detail.negotiation;
  const seen = ticks.slice(0, shown);
  const rows = useRecordRows(source, seen);
  return (
    <div className="tl-table">
      <table>
        <caption>{eventsCaption(name)}</caption>
        <thead>
          <tr>
            {layout.format.kind === 'elapsed' && <th scope="col">Time since start</th>}
            <th scope="col">Line</th>
            <th scope="col">Phase</th>
            <th scope="col">Kind</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {seen.map((tick, i) => (
            <EventRow
              key={tick.record}
              tick={tick}
              row={rows?.[i] ?? null}
              position={i}
              layout={layout}
              source={source}
            />
          ))}
        </tbody>
      </table>
      {ticks.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          Show {formatCount(Math.min(PAGE, ticks.length - shown))} more
        </button>
      )}
    </div>
  );
}

interface EventRowProps {
  readonly tick: EventTick;
  /** Null while it is on its way. */
  readonly row: LogRow | null;
  readonly position: number;
  readonly layout: PhaseLanes;
  readonly source: number;
}

function EventRow({ tick, row, position, layout, source }: EventRowProps) {
  const catalogues = useCatalogues();
  const showLine = useTrace((state) => state.showLine);
  const { terms } = catalogues.general;
  return (
    <tr className={`tone-${tick.tone}`}>
      {layout.format.kind === 'elapsed' && <td>{timeWord(layout, position)}</td>}
      <td>
        <button type="button" className="link" onClick={() => showLine(source, tick.line)}>
          {formatCount(tick.line)}
        </button>
      </td>
      <td>{tick.phase === null ? '–' : terms.phases[tick.phase]}</td>
      <td>{TONE_WORDS[tick.tone]}</td>
      <td>{meaningOf(catalogues, row)}</td>
    </tr>
  );
}

/** What a row says, in words; its own text where no catalogue knows it. */
function meaningOf(catalogues: Catalogues, row: LogRow | null): string {
  if (row === null) return '';
  const written =
    row.messageId === null ? null : writeMessage(catalogues, row.messageId, row.variant, row.fields);
  return written?.meaning ?? messageText(row);
}
