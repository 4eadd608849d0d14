import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import { formatCount } from '../shared/format.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';

/** The order in which outcomes are offered: what is wrong first. */
const ORDER: readonly Outcome[] = ['failed', 'lost', 'unfinished', 'closed', 'established'];

interface OutcomeFilterProps {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly only: Outcome | null;
  readonly onChange: (only: Outcome | null) => void;
}

/** Counts per outcome that are buttons as well: a click lists only these, a second click all. */
export function OutcomeFilter({ counts, only, onChange }: OutcomeFilterProps) {
  const terms = useTerms();
  const there = ORDER.filter((outcome) => counts[outcome] > 0);
  const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (there.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's look and no gain
    <div className="outcome-filter" role="group" aria-label="Show only one outcome">
      <button type="button" aria-pressed={only === null} onClick={() => onChange(null)}>
        All {formatCount(total)}
      </button>
      {there.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={only === outcome}
          aria-label={`${terms.outcomes[outcome]}: ${counts[outcome]}`}
          title={terms.outcomes[outcome]}
          onClick={() => onChange(only === outcome ? null : outcome)}
        >
          <OutcomeMark outcome={outcome} size={12} />
          {formatCount(counts[outcome])}
        </button>
      ))}
    </div>
  );
}
