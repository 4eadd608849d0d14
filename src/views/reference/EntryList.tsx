import { useEffect, useRef, useState } from 'react';
import { dialectTerm } from '../../texts/terms.ts';
import { useArrowKeys } from '../../ui/useArrowKeys.ts';
import { formatCount } from '../shared/format.ts';
import { referenceHref } from '../shared/referenceRoute.ts';
import { useTerms } from '../shared/texts.tsx';
import type { Entry } from './entries.ts';

/** So many entries are listed at once: who has not found it among them searches on. */
const LISTED = 200;

/** All entries that pass the filter, as links, under the name of their maker. */
export function EntryList({ entries, chosen }: { entries: readonly Entry[]; chosen: string | null }) {
  const terms = useTerms();
  const list = useRef<HTMLElement>(null);
  const onKeyDown = useArrowKeys(list);
  const [all, setAll] = useState(false);
  const place = entries.findIndex((e) => e.id === chosen);
  const listed = all ? entries : entries.slice(0, Math.max(LISTED, place + 1));
  const dialects = [...new Set(listed.map((e) => e.dialect))];

  // An address that somebody was sent leads to its place in the list; a click has its place in sight already.
  useEffect(() => {
    if (chosen === null) return;
    const item = list.current?.querySelector('[aria-current="true"]');
    if (item !== null && item !== document.activeElement) item?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <nav ref={list} className="reference-list" aria-label="Messages" onKeyDown={onKeyDown}>
      {dialects.map((dialect) => (
        <section key={dialect} aria-label={dialectTerm(terms, dialect)}>
          <h3>{dialectTerm(terms, dialect)}</h3>
          <ul>
            {listed
              .filter((entry) => entry.dialect === dialect)
              .map((entry) => (
                <li key={entry.id}>
                  <a
                    href={referenceHref(entry.id)}
                    data-nav=""
                    data-testid="reference-item"
                    aria-current={entry.id === chosen ? 'true' : undefined}
                  >
                    <code>{entry.title}</code>
                    <span>{entry.number === null ? entry.words.meaning : entry.number.verdict}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {listed.length < entries.length && (
        <button type="button" className="button" data-testid="reference-all" onClick={() => setAll(true)}>
          Show all {formatCount(entries.length)}
        </button>
      )}
    </nav>
  );
}
