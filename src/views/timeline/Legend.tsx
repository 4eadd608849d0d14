import { TONES } from '../../model/eventKinds.ts';
import { OUTCOMES } from '../../model/phases.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { tickShape } from './tickPaths.ts';
import { TONE_WORDS } from './words.ts';

/** What the shapes of the drawings mean. */
export function Legend({ trace, negotiation }: { trace: boolean; negotiation: boolean }) {
  return (
    <ul className="tl-legend" aria-label="What the marks mean">
      {negotiation &&
        TONES.map((tone) => (
          <li key={tone}>
            <svg width="14" height="14" aria-hidden="true">
              <path className={`tl-ticks ${tone}`} d={tickShape(tone, 7, 7)} />
            </svg>
            {TONE_WORDS[tone]}
          </li>
        ))}
      {trace &&
        OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <OutcomeBadge outcome={outcome} size={12} />
          </li>
        ))}
    </ul>
  );
}
