import { OUTCOMES, type Outcome, PHASES, type PhaseName } from '../../model/phases.ts';
import type { Terms } from '../../texts/types.ts';
import { useTerms } from './texts.tsx';
import './phaseSteps.css';

interface Step {
  readonly phase: PhaseName;
  /** Null where the log does not show the phase. */
  readonly outcome: Outcome | null;
}

/**
 * How far a negotiation came: one segment for each phase. Full: it came through. Crossed: it failed there. Half: it
 * broke, or the log ends there. Empty: the log does not show it.
 * @param outcomes position in `OUTCOMES` plus one for each phase, 0 for a phase that the log does not show
 */
export function PhaseSteps({ outcomes }: { outcomes: ArrayLike<number> }) {
  const terms = useTerms();
  const steps = PHASES.map(
    (phase, i): Step => ({ phase, outcome: OUTCOMES[(outcomes[i] ?? 0) - 1] ?? null }),
  );
  const label = describeSteps(steps, terms);
  return (
    <span className="phase-steps" role="img" aria-label={label} title={label}>
      {steps.map(({ phase, outcome }) => (
        <span key={phase} className={`step ${outcome ?? 'absent'}`} />
      ))}
    </span>
  );
}

function describeSteps(steps: readonly Step[], terms: Terms): string {
  const shown = steps.flatMap(({ phase, outcome }) =>
    outcome === null ? [] : [`${terms.phases[phase]}: ${terms.outcomes[outcome].toLowerCase()}`],
  );
  return shown.length === 0 ? 'The log shows no phase' : shown.join(', ');
}
