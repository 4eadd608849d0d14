import { useState } from 'react';
import { PHASES } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { formatCount } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { PhaseSteps } from '../shared/PhaseSteps.tsx';
import { inWindow } from './inWindow.ts';
import { negotiationFacts } from './negotiationFacts.ts';
import { tableCaption } from './words.ts';

/** Rows that are drawn at once; more come when they are asked for. */
const PAGE = 100;

/** The drawing of the whole trace as a table: the negotiations within the time window. */
export function TraceTable({ summary }: { summary: TraceSummary }) {
  const window = useTrace((state) => state.timeWindow);
  const selected = useTrace((state) => state.selection.negotiation);
  const select = useTrace((state) => state.selectNegotiation);
  const [shown, setShown] = useState(PAGE);
  const { negotiations: table } = summary;
  const rows = inWindow(table, window);
  return (
    <div className="tl-table">
      <table>
        <caption>{tableCaption(rows.length, table.count)}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Peer</th>
            <th scope="col">Start</th>
            <th scope="col">Outcome</th>
            <th scope="col">How far</th>
            <th scope="col">Set up in</th>
            <th scope="col">Lasted</th>
            <th scope="col">Lines</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(rows.subarray(0, shown), (i) => {
            const facts = negotiationFacts(summary, i);
            return (
              <tr key={i} aria-selected={i === selected} className={i === selected ? 'on' : ''}>
                <td>
                  <button type="button" className="link" onClick={() => select(i)}>
                    {formatCount(i + 1)}
                  </button>
                </td>
                <td>{facts.peer}</td>
                <td>{facts.start ?? 'no time'}</td>
                <td>
                  <OutcomeBadge outcome={facts.outcome} size={12} />
                </td>
                <td>
                  <PhaseSteps
                    outcomes={table.phaseOutcome.subarray(i * PHASES.length, (i + 1) * PHASES.length)}
                  />
                </td>
                <td>{facts.setup ?? '–'}</td>
                <td>{facts.lasted ?? '–'}</td>
                <td>
                  {formatCount(facts.startLine)} to {formatCount(facts.endLine)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          Show {formatCount(Math.min(PAGE, rows.length - shown))} more
        </button>
      )}
    </div>
  );
}
