import { useState } from 'react';
import type { Finding, Side } from '../../model/findings.ts';
import type { NegotiationDetail, PairDetail } from '../../model/trace.ts';
import { useNegotiation } from '../../store/useNegotiation.ts';
import { writeFinding } from '../../texts/writeFinding.ts';
import { Snippet } from '../../ui/Snippet.tsx';
import { EvidenceList } from '../shared/EvidenceList.tsx';
import { formatDuration } from '../shared/format.ts';
import { OutcomeBadge } from '../shared/OutcomeMark.tsx';
import { useCatalogues } from '../shared/texts.tsx';
import { CONFIDENCE_MEANS } from '../shared/words.ts';
import { Compared, comparedRows } from './Compared.tsx';
import { Ends, useEndName } from './Ends.tsx';
import { Ladder } from './Ladder.tsx';
import { toLadder } from './ladder.ts';
import { useLines } from './useLines.ts';
import './pair.css';

const EVIDENCE_SHOWN = 14;

const SIDES: readonly Side[] = ['local', 'remote', 'either'];

/** What ties two logs, in words. */
const TIE_WORDS: Readonly<Record<string, string>> = {
  cookies: 'the same cookies',
  'ike-spi': 'the same IKE SPIs',
  'child-spi': 'the same SPIs of the tunnel',
  'message-id': 'the same message ids',
  address: 'their addresses',
  sequence: 'the order of what happened',
};

interface AdviceProps {
  readonly finding: Finding;
  /** Names of the device whose log states the cause, and of the other one. */
  readonly local: string;
  readonly remote: string;
}

/** What to do, headed by the names of the ends. */
function Advice({ finding, local, remote }: AdviceProps) {
  const { explanation, causes, actions, settledBy } = writeFinding(useCatalogues(), finding);
  const heading: Readonly<Record<Side, string>> = {
    local: `At ${local}`,
    remote: `At ${remote}`,
    either: 'At either end',
  };
  return (
    <>
      <p>{explanation}</p>
      {causes.length > 0 && (
        <>
          <h3>Likely causes, the likeliest first</h3>
          <ol>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </>
      )}
      <div className="pair-actions">
        {SIDES.map((side) => {
          const own = actions.filter((action) => action.side === side);
          return own.length === 0 ? null : (
            <section key={side}>
              <h3>{heading[side]}</h3>
              <ul>
                {own.map(({ text, snippet }) => (
                  <li key={text}>
                    {text}
                    {snippet !== undefined && <Snippet text={snippet} />}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {settledBy !== null && (
        <>
          <h3>What would settle it</h3>
          <p>{settledBy}</p>
        </>
      )}
    </>
  );
}

/** How the two logs were brought together. */
function Tied({ pair, names }: { pair: PairDetail['pair']; names: readonly [string, string] }) {
  const { by, clockOffsetMs } = pair;
  const words = by.map((tie) => TIE_WORDS[tie] ?? tie);
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
  const offset =
    clockOffsetMs === null
      ? 'How far their clocks differ is not known.'
      : clockOffsetMs === 0
        ? 'Their clocks show the same.'
        : `The clock of ${clockOffsetMs > 0 ? names[1] : names[0]} is ${formatDuration(Math.abs(clockOffsetMs))} ahead.`;
  return (
    <p className="pair-tied">
      Tied by {list}. {offset}
    </p>
  );
}

interface PairProps {
  readonly detail: NegotiationDetail;
  readonly pair: PairDetail;
  /** Goes back to the one log. */
  readonly onBack: () => void;
}

/** One negotiation from both ends. */
export function Pair({ detail, pair, onBack }: PairProps) {
  const [swapped, setSwapped] = useState(false);
  const mine = detail.negotiation;
  const own = pair.pair.negotiations[0] === mine.id ? 0 : 1;
  const otherDetail = useNegotiation(pair.indexes[own === 0 ? 1 : 0]);
  const otherId = pair.pair.negotiations[own === 0 ? 1 : 0];
  const theirs = otherDetail?.negotiation.id === otherId ? otherDetail.negotiation : null;
  const texts = useCatalogues();
  // a detail stays for a moment while another one is on its way
  if (theirs === null) return null;

  const [here, there] = swapped ? [theirs, mine] : [mine, theirs];
  return (
    <PairOf
      texts={texts}
      pair={pair}
      here={here}
      there={there}
      onBack={onBack}
      onSwap={() => setSwapped(!swapped)}
    />
  );
}

interface PairOfProps {
  readonly texts: ReturnType<typeof useCatalogues>;
  readonly pair: PairDetail;
  readonly here: NegotiationDetail['negotiation'];
  readonly there: NegotiationDetail['negotiation'];
  readonly onBack: () => void;
  readonly onSwap: () => void;
}

function PairOf({ texts, pair, here, there, onBack, onSwap }: PairOfProps) {
  const lines = useLines(pair, [here, there]);
  const names = [useEndName(here.source), useEndName(there.source)] as const;
  const stated = pair.finding?.negotiation ?? pair.pair.negotiations[0];
  const localIsHere = stated === here.id;
  const [local, remote] = localIsHere ? names : [names[1], names[0]];
  const finding =
    pair.finding === null
      ? null
      : { ...pair.finding, fields: { ...pair.finding.fields, hereLog: local, thereLog: remote } };
  const title = finding === null ? 'Nothing failed on either side' : writeFinding(texts, finding).title;
  // the offset is the second log's clock minus the first's
  const first = pair.pair.negotiations[0] === here.id ? names : ([names[1], names[0]] as const);
  return (
    <section className="panel pair" data-testid="pair" aria-labelledby="pair-title">
      <div className="pair-head">
        <button type="button" className="link" onClick={onBack}>
          Back to one log
        </button>
        <Ends sources={[here.source, there.source]} onSwap={onSwap} />
      </div>
      <div className="pair-outcomes">
        {[here, there].map((n, i) => (
          <span key={n.id}>
            <strong>{names[i]}</strong> <OutcomeBadge outcome={n.outcome} />
          </span>
        ))}
      </div>
      <h2 id="pair-title">{title}</h2>
      {finding !== null && (
        <p className="pair-proof">
          <strong className={finding.confidence}>
            {texts.general.terms.confidences[finding.confidence]}
          </strong>{' '}
          {CONFIDENCE_MEANS[finding.confidence]} Said by {local}.{' '}
          <EvidenceList evidence={finding.evidence} limit={EVIDENCE_SHOWN} />
        </p>
      )}
      <Compared
        rows={comparedRows(finding, pair.pair.comparisons, localIsHere)}
        phase={finding?.phase ?? 'phase-1'}
        names={names}
      />
      {finding !== null && <Advice finding={finding} local={local} remote={remote} />}
      <h3>Message by message</h3>
      <Ladder
        rungs={toLadder(here, there, finding)}
        sources={[here.source, there.source]}
        names={names}
        texts={[lines.get(here.id), lines.get(there.id)]}
      />
      <Tied pair={pair.pair} names={first} />
    </section>
  );
}
