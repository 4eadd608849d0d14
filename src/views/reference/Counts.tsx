import { EVIDENCE_MARKS } from '../../model/messages.ts';
import { dialectTerm } from '../../texts/terms.ts';
import { formatCount } from '../shared/format.ts';
import { useTerms } from '../shared/texts.tsx';
import { countEntries, type DialectCount, type Entry } from './entries.ts';
import { EVIDENCE_HEADS, EVIDENCE_MEANS } from './words.ts';

/** What is shown while no entry is chosen: how many messages are known, and how well they are vouched for. */
export function Counts({ entries }: { entries: readonly Entry[] }) {
  const terms = useTerms();
  const counts = countEntries(entries);
  const sum = (of: (count: DialectCount) => number): string =>
    formatCount(counts.reduce((total, count) => total + of(count), 0));
  return (
    <section className="panel reference-counts" aria-labelledby="reference-counts-title">
      <h2 id="reference-counts-title">What is known, and how well</h2>
      <table data-testid="reference-counts">
        <thead>
          <tr>
            <th scope="col">Messages of</th>
            {EVIDENCE_MARKS.map((mark) => (
              <th key={mark} scope="col">
                {EVIDENCE_HEADS[mark]}
              </th>
            ))}
            <th scope="col">Together</th>
            <th scope="col">Error numbers</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ dialect, byEvidence, messages, numbers }) => (
            <tr key={dialect}>
              <th scope="row">{dialectTerm(terms, dialect)}</th>
              {EVIDENCE_MARKS.map((mark) => (
                <td key={mark}>{formatCount(byEvidence[mark])}</td>
              ))}
              <td>{formatCount(messages)}</td>
              <td>{numbers === 0 ? '-' : formatCount(numbers)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {EVIDENCE_MARKS.map((mark) => (
              <td key={mark}>{sum(({ byEvidence }) => byEvidence[mark])}</td>
            ))}
            <td>{sum(({ messages }) => messages)}</td>
            <td>{sum(({ numbers }) => numbers)}</td>
          </tr>
        </tfoot>
      </table>
      <dl>
        {EVIDENCE_MARKS.map((mark) => (
          <div key={mark}>
            <dt>{EVIDENCE_HEADS[mark]}</dt>
            <dd>{EVIDENCE_MEANS[mark]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
