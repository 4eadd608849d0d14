import { useDeferredValue, useMemo, useState } from 'react';
import { EVIDENCE_MARKS, type Evidence } from '../../model/messages.ts';
import { useMessages } from '../../store/useMessages.ts';
import { dialectTerm } from '../../texts/terms.ts';
import { ErrorNote } from '../open/ErrorNote.tsx';
import { useCatalogues, useTerms } from '../shared/texts.tsx';
import { Counts } from './Counts.tsx';
import { EntryList } from './EntryList.tsx';
import { EntryView } from './EntryView.tsx';
import { type Entry, type EntryKind, filterEntries, makeEntries } from './entries.ts';
import { EVIDENCE_HEADS, shownWord } from './words.ts';
import './reference.css';

const NO_ENTRIES: readonly Entry[] = [];

/** Every message and error number that is known, to be searched without a log. */
export function ReferenceView({ chosen }: { chosen: string | null }) {
  const messages = useMessages();
  const catalogues = useCatalogues();
  const terms = useTerms();
  const entries = useMemo(
    () => (messages === null ? NO_ENTRIES : makeEntries(messages, catalogues)),
    [messages, catalogues],
  );
  const [search, setSearch] = useState('');
  const [dialect, setDialect] = useState<string | null>(null);
  const [kind, setKind] = useState<EntryKind | null>(null);
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => filterEntries(entries, { search: wanted, dialect, kind, evidence }),
    [entries, wanted, dialect, kind, evidence],
  );
  const entry = entries.find((known) => known.id === chosen) ?? null;
  const dialects = [...new Set(entries.map((e) => e.dialect))];

  return (
    <main className={entry === null ? 'reference' : 'reference has-entry'} data-testid="reference">
      <div className="reference-side">
        <h2 className="reference-lead">Message reference</h2>
        <div className="reference-filters">
          <input
            type="search"
            className="field"
            data-testid="reference-search"
            aria-label="Search the messages"
            placeholder="Text, number or word"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Menu
            label="Family"
            value={dialect ?? ''}
            options={[['', 'All families'], ...dialects.map((d) => [d, dialectTerm(terms, d)] as const)]}
            onChange={(value) => setDialect(value === '' ? null : value)}
          />
          <Menu
            label="Kind of entry"
            value={kind ?? ''}
            options={[
              ['', 'All entries'],
              ['message', 'Messages'],
              ['number', 'Error numbers'],
            ]}
            onChange={(value) => setKind(value === 'message' || value === 'number' ? value : null)}
          />
          <Menu
            label="Evidence"
            value={evidence ?? ''}
            options={[
              ['', 'Any evidence'],
              ...EVIDENCE_MARKS.map((mark) => [mark, EVIDENCE_HEADS[mark]] as const),
            ]}
            onChange={(value) => setEvidence(EVIDENCE_MARKS.find((mark) => mark === value) ?? null)}
          />
        </div>
        <p className="reference-shown" role="status" data-testid="reference-shown">
          {messages === null ? 'Loading the messages' : shownWord(shown.length, entries.length)}
        </p>
        <EntryList entries={shown} chosen={entry?.id ?? null} />
      </div>
      <div className="reference-main">
        <ErrorNote />
        {chosen !== null && entry === null && messages !== null && (
          <p className="panel reference-missing">
            There is no entry <code>{chosen}</code>. It may have another name in this version: search for its
            words.
          </p>
        )}
        {entry === null ? entries.length > 0 && <Counts entries={entries} /> : <EntryView entry={entry} />}
      </div>
    </main>
  );
}

interface MenuProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Menu({ label, value, options, onChange }: MenuProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
