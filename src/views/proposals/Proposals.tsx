import type { Finding, Remedy } from '../../model/findings.ts';
import type { Negotiation, Phase } from '../../model/negotiation.ts';
import type { Terms } from '../../texts/types.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useTerms } from '../shared/texts.tsx';
import { AgreedBlock, SaTable } from './Agreed.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import './proposals.css';

/** True for a phase that has something to show here. */
function tells({ comparisons, agreed, sas, lifetime, identities, trafficSelectors }: Phase): boolean {
  return (
    comparisons.length + sas.length > 0 ||
    lifetime !== null ||
    identities !== null ||
    trafficSelectors !== null ||
    (agreed !== null && Object.keys(agreed.attributes).length > 0)
  );
}

/** What the comparisons came to, in one sentence. */
function outcomeSentence({ comparisons, outcome }: Phase): string | null {
  if (comparisons.length === 0) return null;
  const accepted = comparisons.find(({ verdict }) => verdict === 'accepted');
  const refused = comparisons.filter(({ verdict }) => verdict === 'rejected').length;
  if (accepted !== undefined) {
    const pair = `Proposal ${accepted.remoteProposal} of the peer was accepted as proposal ${accepted.localProposal} of this device.`;
    if (refused === 0) return pair;
    return refused === 1
      ? `${pair} One other pair was refused before, which is normal.`
      : `${pair} ${refused} other pairs were refused before, which is normal.`;
  }
  if (outcome === 'established') return null;
  return refused === 1
    ? 'The one pair that was compared was refused. The device stops at the first difference.'
    : `All ${refused} pairs that were compared were refused. The device stops at the first difference of each.`;
}

function heading(phase: Phase, terms: Terms, number: number | null): string {
  const name = number === null ? terms.phases[phase.phase] : `${terms.phases[phase.phase]}, number ${number}`;
  return phase.exchange === null ? name : `${name} (${terms.exchanges[phase.exchange]})`;
}

interface ProposalsProps {
  readonly negotiation: Negotiation;
  readonly findings: readonly Finding[];
}

/** The smallest change that a finding about a refused phase names. */
function remedyFor(findings: readonly Finding[], { phase, outcome }: Phase): Remedy | null {
  if (outcome !== 'failed') return null;
  return findings.find((f) => f.phase === phase && f.remedies !== undefined)?.remedies?.[0] ?? null;
}

/** What was offered, refused and agreed, phase by phase. */
export function Proposals({ negotiation, findings }: ProposalsProps) {
  const terms = useTerms();
  const phases = negotiation.phases.filter(tells);
  if (phases.length === 0) {
    return (
      <section className="panel proposals" data-testid="proposals" aria-labelledby="proposals-title">
        <h2 id="proposals-title">Proposals and what was agreed</h2>
        <p className="proposals-none">
          The log shows no proposal of this negotiation, and nothing that was agreed.
        </p>
      </section>
    );
  }
  return (
    <section className="panel proposals" data-testid="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">Proposals and what was agreed</h2>
      {phases.map((phase) => {
        const alike = phases.filter((other) => other.phase === phase.phase);
        const sentence = outcomeSentence(phase);
        return (
          <section
            key={`${phase.phase} ${phase.start.line} ${alike.indexOf(phase)}`}
            className="proposals-phase"
          >
            <h3>
              {heading(phase, terms, alike.length > 1 ? alike.indexOf(phase) + 1 : null)}
              <OutcomeBadge outcome={phase.outcome} />
            </h3>
            {sentence !== null && <p className="proposals-sentence">{sentence}</p>}
            {phase.comparisons.length > 0 && (
              <ComparisonTable
                phase={phase.phase}
                comparisons={phase.comparisons}
                source={negotiation.source}
                remedy={remedyFor(findings, phase)}
              />
            )}
            <AgreedBlock phase={phase} />
            <SaTable sas={phase.sas} />
          </section>
        );
      })}
    </section>
  );
}
