import { useId, useState } from 'react';
import { OUTCOMES } from '../../model/phases.ts';
import type { NegotiationDetail, TraceSummary } from '../../model/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import type { Terms } from '../../texts/types.ts';
import { icons } from '../../ui/icons.tsx';
import { ScrollArea } from '../../ui/ScrollArea.tsx';
import { peerName } from '../overview/peerName.ts';
import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { useTerms } from '../shared/texts.tsx';
import { type AlignedRow, align, firstDifference } from './align.ts';
import { candidates } from './candidates.ts';
import { type Step, stepsOf } from './steps.ts';
import './compare.css';

const KINDS = {
  phase: 'begins',
  packet: 'message',
  agreed: 'agreed',
  identities: 'identities',
  networks: 'networks',
  outcome: 'outcome',
} as const satisfies Readonly<Record<Step['kind'], string>>;

/** How a negotiation is called in the list: peer, outcome and line, and the log where there are several. */
function nameOf(summary: TraceSummary, terms: Terms, index: number): string {
  const { connection, outcome, startLine, source } = summary.negotiations;
  const peer = summary.connections[connection[index] ?? 0]?.peer;
  const name = peer === undefined ? '' : peerName(peer);
  const ended = terms.outcomes[OUTCOMES[outcome[index] ?? 0] ?? 'unfinished'];
  const log = summary.sources.length < 2 ? '' : `, ${summary.sources[source[index] ?? 0]?.name ?? ''}`;
  return `${name}: ${ended.toLowerCase()}, line ${startLine[index] ?? 0}${log}`;
}

function Side({ step, source }: { step: Step | null; source: number }) {
  const terms = useTerms();
  if (step === null) return <td className="missing">not there</td>;
  const { outcomes, exchanges } = terms;
  const word =
    step.kind === 'outcome'
      ? outcomes[step.value as keyof typeof outcomes]
      : step.kind === 'phase'
        ? (exchanges[step.value as keyof typeof exchanges] ?? step.value)
        : step.value;
  return (
    <td>
      {word} <EvidenceLink source={source} line={step.line} />
    </td>
  );
}

interface RowProps {
  readonly row: AlignedRow;
  readonly isFirst: boolean;
  readonly sources: readonly [number, number];
}

function Row({ row, isFirst, sources }: RowProps) {
  const { phases } = useTerms();
  const step = row.first ?? row.second;
  if (step === null) return null;
  return (
    <tr className={row.same ? 'same' : 'different'} data-testid={isFirst ? 'compare-first' : undefined}>
      <th scope="row">
        {phases[step.phase]}: {KINDS[step.kind]}
        {isFirst && <span className="smallest-mark">first difference</span>}
      </th>
      <Side step={row.first} source={sources[0]} />
      <Side step={row.second} source={sources[1]} />
      <td className="compare-state">
        {row.same ? icons.same : icons.different}
        {row.same ? 'same' : 'different'}
      </td>
    </tr>
  );
}

interface TableProps {
  readonly first: NegotiationDetail;
  readonly second: NegotiationDetail;
  readonly names: readonly [string, string];
}

function Table({ first, second, names }: TableProps) {
  const rows = align(stepsOf(first.negotiation), stepsOf(second.negotiation));
  const at = firstDifference(rows);
  const sources = [first.negotiation.source, second.negotiation.source] as const;
  return (
    <>
      <p role="status">
        {at < 0
          ? 'Step by step the two are the same, as far as the logs show them.'
          : `They are the same up to step ${at}, and differ first in step ${at + 1} of ${rows.length}.`}
      </p>
      <ScrollArea label="Both negotiations step by step">
        <table className="compare-table" data-testid="compare-table">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row
                key={`${row.first?.key} ${row.first?.line} ${row.second?.key} ${row.second?.line}`}
                row={row}
                isFirst={i === at}
                sources={sources}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

interface CompareProps {
  readonly summary: TraceSummary;
  /** Number in the negotiation table. */
  readonly index: number;
  readonly detail: NegotiationDetail;
}

/** The selected negotiation beside another one that is chosen from a list; nothing where there is no other. */
export function Compare({ summary, index, detail }: CompareProps) {
  const terms = useTerms();
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const other = useNegotiation(chosen);
  const offered = candidates(summary, index);
  if (offered.length === 0) return null;
  return (
    <section className="panel compare" data-testid="compare" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Compare with another negotiation</h2>
      <label htmlFor={`${id}-with`}>Compare with</label>
      <select
        id={`${id}-with`}
        data-testid="compare-with"
        value={chosen ?? ''}
        onChange={({ target }) => setChosen(target.value === '' ? null : Number(target.value))}
      >
        <option value="">none</option>
        {offered.map((n) => (
          <option key={n} value={n}>
            {nameOf(summary, terms, n)}
          </option>
        ))}
      </select>
      {chosen !== null && other !== null && (
        <Table
          first={other}
          second={detail}
          names={[nameOf(summary, terms, chosen), nameOf(summary, terms, index)]}
        />
      )}
    </section>
  );
}
