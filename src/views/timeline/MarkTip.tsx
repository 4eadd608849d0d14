import { OUTCOMES, type Outcome } from '../../model/phases.ts';
import type { TraceSummary } from '../../model/trace.ts';
import type { Terms } from '../../texts/types.ts';
import { formatCount } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import type { LaneMark } from './laneMarks.ts';
import { negotiationFacts } from './negotiationFacts.ts';
import { lineName, negotiationName, negotiationsWord } from './words.ts';

/** What a mark of the whole trace stands for. */
export function MarkTip({ summary, mark }: { summary: TraceSummary; mark: LaneMark }) {
  const first = negotiationFacts(summary, mark.items[0] ?? 0);
  const last = negotiationFacts(summary, mark.items[mark.items.length - 1] ?? 0);
  if (mark.items.length > 1) {
    return (
      <>
        <p className="tl-tip-head">
          {first.peer}: {negotiationsWord(mark.items.length)}
        </p>
        <ul>
          {present(mark).map(([outcome, count]) => (
            <li key={outcome}>
              <OutcomeBadge outcome={outcome} size={12} /> {formatCount(count)}
            </li>
          ))}
        </ul>
        {first.start !== null && (
          <p>
            {first.start} to {last.start}
          </p>
        )}
        <p className="tl-tip-hint">Click to look closer</p>
      </>
    );
  }
  return (
    <>
      <p className="tl-tip-head">{first.peer}</p>
      <p>
        <OutcomeBadge outcome={first.outcome} size={12} />
      </p>
      <dl>
        {first.start !== null && <Fact name="Start" value={first.start} />}
        {first.setup !== null && <Fact name="Set up in" value={first.setup} />}
        {first.lasted !== null && <Fact name="Lasted" value={first.lasted} />}
        <Fact name="Lines" value={`${formatCount(first.startLine)} to ${formatCount(first.endLine)}`} />
      </dl>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function present(mark: LaneMark): readonly (readonly [Outcome, number])[] {
  return OUTCOMES.flatMap((outcome, i) => {
    const count = mark.counts[i] ?? 0;
    return count === 0 ? [] : [[outcome, count] as const];
  });
}

/** The same as one sentence, to be read aloud. */
export function markSentence(summary: TraceSummary, mark: LaneMark, terms: Terms): string {
  const [only] = mark.items;
  const facts = negotiationFacts(summary, only ?? 0);
  if (mark.items.length > 1) {
    const counts = present(mark).map(
      ([outcome, count]) => `${count} ${terms.outcomes[outcome].toLowerCase()}`,
    );
    return `${facts.peer}: ${negotiationsWord(mark.items.length)}, ${counts.join(', ')}. Enter looks closer.`;
  }
  const parts = [
    `${negotiationName(only ?? 0)}, ${facts.peer}: ${terms.outcomes[facts.outcome].toLowerCase()}`,
    facts.start,
    lineName(facts.startLine),
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}
