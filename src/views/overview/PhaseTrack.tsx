import { OUTCOMES, PHASES } from '../../model/phases.ts';
import { formatDuration } from '../shared/format.ts';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { PHASE_MEANS } from '../shared/words.ts';

interface PhaseTrackProps {
  /** Position in `OUTCOMES` plus one for each phase, 0 for a phase that the log does not show. */
  readonly outcomes: ArrayLike<number>;
  /** Start of each phase in milliseconds, NaN for none. */
  readonly offsets: ArrayLike<number>;
  /** Start of the negotiation in milliseconds, NaN for none. */
  readonly start: number;
}

/** How far the negotiation came, phase by phase, with how each ended and when it began. */
export function PhaseTrack({ outcomes, offsets, start }: PhaseTrackProps) {
  const terms = useTerms();
  return (
    <ol className="phase-track" aria-label="How far it came">
      {PHASES.map((phase, i) => {
        const outcome = OUTCOMES[(outcomes[i] ?? 0) - 1] ?? null;
        const offset = (offsets[i] ?? Number.NaN) - start;
        return (
          <li key={phase} className={outcome ?? 'absent'} title={PHASE_MEANS[phase]}>
            <span className="phase-bar" />
            <span className="phase-name">
              {outcome !== null && <OutcomeMark outcome={outcome} size={12} />}
              {terms.phases[phase]}
            </span>
            <span className="phase-state">
              {outcome === null ? 'not in the log' : terms.outcomes[outcome].toLowerCase()}
              {offset >= 0 && i > 0 && (
                <span className="phase-offset" title="Began this long after the start">
                  +{formatDuration(offset)}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
