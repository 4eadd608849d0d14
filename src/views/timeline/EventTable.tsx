import { useState } from 'react';
import type { EventTick, NegotiationDetail } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { writeMessage } from '../../texts/write.ts';
import { formatCount, formatDuration } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useCatalogues, useTerms } from '../shared/texts.tsx';
import type { PhaseLanes } from './phaseLanes.ts';
import { timeWord } from './TickTip.tsx';
import { TONE_WORDS } from './words.ts';

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
        <caption>Phases of {name}</caption>
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
  return (
    <div className="tl-table">
      <table>
        <caption>Events of {name}</caption>
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
          {ticks.slice(0, shown).map((tick, i) => (
            <EventRow
              key={tick.record}
              tick={tick}
              position={i}
              layout={layout}
              source={detail.negotiation.source}
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
  readonly position: number;
  readonly layout: PhaseLanes;
  readonly source: number;
}

function EventRow({ tick, position, layout, source }: EventRowProps) {
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
      <td>{writeMessage(catalogues, tick.messageId, null, {})?.meaning ?? tick.messageId}</td>
    </tr>
  );
}
