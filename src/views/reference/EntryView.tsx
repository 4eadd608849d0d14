import { useEffect, useRef } from 'react';
import type { Side } from '../../model/findings.ts';
import { dialectTerm } from '../../texts/terms.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { referenceHref } from '../shared/referenceRoute.ts';
import { useCatalogues, useTerms } from '../shared/texts.tsx';
import { type Entry, type EntryWords, wordsOf } from './entries.ts';
import { templatePieces } from './template.ts';
import { EVIDENCE_MEANS } from './words.ts';

const SIDES: readonly Side[] = ['local', 'remote', 'either'];

/** The widest page on which the list makes room for an entry. */
const NARROW = '(max-width: 820px)';

/** One message or error number in full. */
export function EntryView({ entry }: { entry: Entry }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const narrow = useMedia(NARROW);
  const terms = useTerms();

  // Where the entry takes the place of the list, the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each entry is begun at its heading
  useEffect(() => {
    if (narrow) heading.current?.focus();
  }, [entry.id, narrow]);

  return (
    <article
      className="panel reference-entry"
      data-testid="reference-entry"
      aria-labelledby="reference-title"
    >
      <p className="reference-back">
        <a href={referenceHref()}>All messages</a>
      </p>
      <h2 id="reference-title" ref={heading} tabIndex={-1}>
        {entry.message === null ? <code>{entry.title}</code> : <Template text={entry.message.text} />}
      </h2>
      {entry.message?.text.includes('{') === true && (
        <p className="reference-legend">What is underlined may be missing.</p>
      )}
      <p className="reference-facts">
        <span>{dialectTerm(terms, entry.dialect)}</span>
        {entry.number !== null && <span>in decimal {entry.number.decimal}</span>}
        <span className={`log-evidence ${entry.evidence}`}>{terms.evidence[entry.evidence]}</span>
      </p>
      {entry.number !== null && <p className="reference-verdict">{entry.number.verdict}</p>}
      <Words words={entry.words} />
      {entry.message?.variants.map((variant) => (
        <Variant key={variant} entry={entry} variant={variant} />
      ))}
      {entry.message !== null && (
        <>
          <h3>Example</h3>
          <pre>{entry.message.example}</pre>
        </>
      )}
      <h3>Where this is from</h3>
      <p>
        {entry.source}.{' '}
        {entry.kind === 'message'
          ? EVIDENCE_MEANS[entry.evidence]
          : "Number and name are the maker's; the explanation is written for ikescope."}
      </p>
      <p className="reference-address">
        Address of this entry: <a href={referenceHref(entry.id)}>{referenceHref(entry.id)}</a>
      </p>
    </article>
  );
}

/** The literal text with its placeholders; parts that may be missing are marked. */
function Template({ text }: { text: string }) {
  return (
    <code className="reference-template">
      {templatePieces(text).map((piece, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
          key={i}
          className={`${piece.kind} ${piece.depth > 0 ? 'optional' : ''}`}
        >
          {piece.text}
        </span>
      ))}
    </code>
  );
}

function Variant({ entry, variant }: { entry: Entry; variant: string }) {
  const catalogues = useCatalogues();
  if (entry.message === null) return null;
  return (
    <>
      <h3>In another case ({variant})</h3>
      <Words words={wordsOf(entry.message, variant, catalogues)} />
    </>
  );
}

function Words({ words }: { words: EntryWords }) {
  const { sides } = useTerms();
  return (
    <>
      <p className="reference-meaning">{words.meaning}</p>
      {words.causes.length > 0 && (
        <>
          <h3>Likely causes, the likeliest first</h3>
          <ol>
            {words.causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </>
      )}
      {SIDES.map((side) => {
        const own = words.actions.filter((action) => action.side === side);
        return own.length === 0 ? null : (
          <section key={side}>
            <h3>{sides[side]}</h3>
            <ul>
              {own.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
