import type { ReactNode } from 'react';
import type { Finding } from '../../model/findings.ts';
import type { Negotiation } from '../../model/negotiation.ts';
import { PHASES } from '../../model/phases.ts';
import type { NegotiationDetail, TraceSummary } from '../../model/trace.ts';
import { attributeTerm, valueTerm } from '../../texts/terms.ts';
import { writeFinding } from '../../texts/writeFinding.ts';
import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { EvidenceList } from '../shared/EvidenceList.tsx';
import { formatDuration, splitStamp } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useCatalogues } from '../shared/texts.tsx';
import { OUTCOME_MEANS, ROLE_MEANS } from '../shared/words.ts';
import { PhaseTrack } from './PhaseTrack.tsx';
import { peerName } from './peerName.ts';
import './verdict.css';

/** The verdict where no finding explains the outcome: all went well, or ended without a word. */
function plainVerdict({ outcome, setupMs }: Negotiation): string {
  if (outcome === 'established') {
    return setupMs === null ? 'The tunnel is up' : `The tunnel came up after ${formatDuration(setupMs)}`;
  }
  if (outcome === 'closed') return 'The tunnel was up and was closed';
  return OUTCOME_MEANS[outcome];
}

/** Where the two sides differ, as the leading finding names it. */
function Differences({ finding }: { finding: Finding }) {
  const { terms } = useCatalogues().general;
  if (finding.attributes.length === 0) return null;
  const value = (canonical: string | null) =>
    canonical === null ? <span className="not-shown">not in the log</span> : valueTerm(terms, canonical);
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">Differs</th>
          <th scope="col">Peer</th>
          <th scope="col">This device</th>
        </tr>
      </thead>
      <tbody>
        {finding.attributes.map(({ attribute, remote, local }) => (
          <tr key={`${attribute} ${remote} ${local}`}>
            <th scope="row">{attributeTerm(terms, attribute, finding.phase)}</th>
            <td>{value(remote)}</td>
            <td>{value(local)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The exchange in which phase 1 came up or stopped, with the version: `IKEv1, main mode`. */
function useProtocol({ ikeVersion, phases }: Negotiation): string | null {
  const { terms } = useCatalogues().general;
  const exchange = phases.find(({ phase }) => phase === 'phase-1')?.exchange ?? null;
  if (ikeVersion === null) return exchange === null ? null : terms.exchanges[exchange];
  return exchange === null ? `IKEv${ikeVersion}` : `IKEv${ikeVersion}, ${terms.exchanges[exchange]}`;
}

function Facts({ negotiation }: { negotiation: Negotiation }) {
  const protocol = useProtocol(negotiation);
  const { source, start, end, durationMs, setupMs, localAddress, role } = negotiation;
  const began = splitStamp(start.time);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Began', began === null ? 'no time in the log' : `${began.date} ${began.time}`.trim()],
    ['Lasted', durationMs === null ? null : formatDuration(durationMs)],
    ['Tunnel up after', setupMs === null ? null : formatDuration(setupMs)],
    ['Who called', ROLE_MEANS[role]],
    ['Protocol', protocol],
    ['Own address', localAddress],
    [
      'In the log',
      <span key="lines">
        <EvidenceLink source={source} line={start.line} /> to <EvidenceLink source={source} line={end.line} />
      </span>,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** Whether the log of the other end is here; with one log alone nothing is said of it. */
function OtherEnd({ summary, onPair }: Pick<VerdictProps, 'summary' | 'onPair'>) {
  if (onPair !== undefined) {
    return (
      <p className="verdict-note">
        The other end’s log is here too.{' '}
        <button type="button" className="link" onClick={onPair}>
          See both ends
        </button>
      </p>
    );
  }
  if (summary.sources.length < 2) return null;
  return <p className="verdict-note">None of the other logs holds the other end of this negotiation.</p>;
}

interface VerdictProps {
  readonly summary: TraceSummary;
  /** Number in the negotiation table. */
  readonly index: number;
  readonly detail: NegotiationDetail;
  /** The finding that explains the outcome; null where none does. */
  readonly leading: Finding | null;
  /** Shows both ends; left out where the other end's log is not here. */
  readonly onPair?: (() => void) | undefined;
}

/** The verdict on the selected negotiation, to be read within seconds. */
export function Verdict({ summary, index, detail, leading, onPair }: VerdictProps) {
  const texts = useCatalogues();
  const { negotiation } = detail;
  const { peer, outcome, inferred } = negotiation;
  const title = leading === null ? plainVerdict(negotiation) : writeFinding(texts, leading).title;
  const { phaseOutcome, phaseTime, startTime } = summary.negotiations;
  const row = index * PHASES.length;

  return (
    <section className={`panel verdict ${outcome}`} data-testid="verdict" aria-labelledby="verdict-title">
      <div className="verdict-said" aria-live="polite">
        <p className="verdict-who">
          <OutcomeBadge outcome={outcome} size={16} />
          <strong>{peerName(peer)}</strong>
          {peer.name !== null && peer.address !== null && <span>{peer.address}</span>}
        </p>
        <h2 id="verdict-title">{title}</h2>
      </div>
      {inferred && (
        <p className="verdict-note">
          No line says that the tunnel came up: it is concluded from lines that follow.
        </p>
      )}
      {leading !== null && <Differences finding={leading} />}
      {leading !== null && leading.evidence.length > 0 && (
        <p className="verdict-proof">
          <span>Proof:</span> <EvidenceList evidence={leading.evidence} limit={6} />
        </p>
      )}
      <OtherEnd summary={summary} onPair={onPair} />
      <PhaseTrack
        outcomes={phaseOutcome.subarray(row, row + PHASES.length)}
        offsets={phaseTime.subarray(row, row + PHASES.length)}
        start={startTime[index] ?? Number.NaN}
      />
      <Facts negotiation={negotiation} />
    </section>
  );
}
