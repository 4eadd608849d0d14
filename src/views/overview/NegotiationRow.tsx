import { FINDING_CODES } from '../../model/findings.ts';
import { PHASES, ROLES } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { fill } from '../../texts/fill.ts';
import type { Catalogues } from '../../texts/types.ts';
import { formatDuration, writeMoment } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { PhaseSteps } from '../shared/PhaseSteps.tsx';
import { useCatalogues } from '../shared/texts.tsx';
import { OUTCOME_MEANS } from '../shared/words.ts';
import { outcomeOf } from './listing.ts';

/** The verdict in the list: the general title of the primary finding, or how the set-up went. */
function headline(summary: TraceSummary, index: number, texts: Catalogues): string {
  const table = summary.negotiations;
  const code = FINDING_CODES[(table.primaryCode[index] ?? 0) - 1];
  if (code !== undefined) {
    const role = ROLES[table.role[index] ?? 0] ?? 'unknown';
    return fill(texts.general.findings[code].default.title, { role }) ?? code;
  }
  const setup = table.setupMs[index] ?? Number.NaN;
  return Number.isNaN(setup)
    ? OUTCOME_MEANS[outcomeOf(summary, index)]
    : `Tunnel up after ${formatDuration(setup)}`;
}

interface NegotiationRowProps {
  readonly summary: TraceSummary;
  readonly index: number;
  /** Whether the day stands beside the time: only where the log spans several. */
  readonly withDate: boolean;
}

/** One negotiation in the list. */
export function NegotiationRow({ summary, index, withDate }: NegotiationRowProps) {
  const selected = useTrace((state) => state.selection.negotiation === index);
  const selectNegotiation = useTrace((state) => state.selectNegotiation);
  const texts = useCatalogues();
  const table = summary.negotiations;
  const start = table.startTime[index] ?? Number.NaN;
  const took = (table.endTime[index] ?? Number.NaN) - start;
  const clock = summary.sources[table.source[index] ?? 0]?.clock ?? 'none';
  const moment = writeMoment(start, clock);

  return (
    <button
      type="button"
      className="negotiation"
      data-nav
      aria-current={selected}
      onClick={() => selectNegotiation(index)}
    >
      <span className="negotiation-top">
        <OutcomeBadge outcome={outcomeOf(summary, index)} />
        <span className="negotiation-when">
          {moment === null ? (
            `line ${table.startLine[index]}`
          ) : (
            <>
              {withDate && moment.date !== '' && <span className="negotiation-date">{moment.date}</span>}
              {moment.time}
            </>
          )}
        </span>
        <span className="negotiation-took">{took >= 0 ? formatDuration(took) : ''}</span>
      </span>
      <span className="negotiation-bottom">
        <span className="negotiation-title">{headline(summary, index, texts)}</span>
        <PhaseSteps
          outcomes={table.phaseOutcome.subarray(index * PHASES.length, (index + 1) * PHASES.length)}
        />
      </span>
    </button>
  );
}
