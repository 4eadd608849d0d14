import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { useTerms } from '../shared/texts.tsx';
import type { Rung } from './ladder.ts';
import type { LineTexts } from './useLines.ts';

/** The most rungs that are drawn; a tunnel of a day has thousands, and its beginning tells most. */
const MAX_RUNGS = 120;

interface LadderProps {
  readonly rungs: readonly Rung[];
  /** Index of the source of each end. */
  readonly sources: readonly [number, number];
  readonly names: readonly [string, string];
  /** The text of each line of either log, as far as it is there. */
  readonly texts: readonly [LineTexts | undefined, LineTexts | undefined];
}

/** The messages between two ends, each with its line in either log. */
export function Ladder({ rungs, sources, names, texts }: LadderProps) {
  const shown = rungs.slice(0, MAX_RUNGS);
  const left = rungs.length - shown.length;
  if (rungs.length === 0) return <p className="pair-none">Neither log shows single messages.</p>;
  return (
    <>
      <table className="pair-ladder">
        <thead>
          <tr>
            <th scope="col">{names[0]}</th>
            <th scope="col">Message</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rung) => {
            const key = rung.sides.map((side) => side?.line ?? '').join(' ');
            return (
              <tr key={`${rung.kind} ${rung.phase} ${key}`} className={rung.kind}>
                <td>{side(rung, 0, sources, texts)}</td>
                <td>
                  <Middle rung={rung} names={names} />
                </td>
                <td>{side(rung, 1, sources, texts)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className="pair-none">{left} more messages follow in the logs.</p>}
    </>
  );
}

function side(rung: Rung, end: 0 | 1, sources: LadderProps['sources'], texts: LadderProps['texts']) {
  const own = rung.sides[end];
  if (own === null)
    return rung.kind === 'message' ? <span className="not-shown">not in this log</span> : null;
  return (
    <>
      <EvidenceLink source={sources[end]} line={own.line} unnamed />
      {own.retransmission && ' again'}
      <code>{texts[end]?.get(own.line)}</code>
    </>
  );
}

/** What goes between the ends, and which way. */
function Middle({ rung, names }: { rung: Rung; names: readonly [string, string] }) {
  const terms = useTerms();
  if (rung.kind === 'proof') return <strong className="pair-phase failed">Proof of the verdict</strong>;
  if (rung.kind === 'phase') {
    return (
      <span className={`pair-phase ${rung.outcome}`}>
        {terms.phases[rung.phase]}: {rung.outcome === null ? '' : terms.outcomes[rung.outcome]}
      </span>
    );
  }
  const towards = rung.from === 0 ? 'right' : 'left';
  const [from, to] = rung.from === 0 ? names : [names[1], names[0]];
  return (
    <span className={`pair-arrow ${towards}`}>
      <span className="pair-words">
        <strong>{rung.exchange === null ? 'Message' : terms.exchanges[rung.exchange]}</strong>{' '}
        {rung.payloads.join(' ')}
      </span>
      <span className="visually-hidden">
        , from {from} to {to}
      </span>
    </span>
  );
}
