import type { KeyboardEvent } from 'react';
import { hitsWord } from './words.ts';

interface SearchBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Null while nothing was searched for. */
  readonly found: { readonly current: number; readonly count: number; readonly truncated: boolean } | null;
  readonly running: boolean;
  /** Goes to the next hit, or to the one before. */
  readonly onStep: (step: 1 | -1) => void;
  readonly onlyHits: boolean;
  readonly onOnlyHits: (only: boolean) => void;
}

/** The search of the log: text, number of hits, next and previous, and whether other lines are shown at all. */
export function SearchBar({ text, onText, found, running, onStep, onlyHits, onOnlyHits }: SearchBarProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && text !== '') onText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = found === null || found.count === 0;
  return (
    <search className="log-search">
      <input
        type="search"
        className="field"
        data-testid="log-search"
        aria-label="Search the log"
        placeholder="Search the log"
        value={text}
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className="log-found" aria-live="polite">
        {running ? 'Searching…' : found === null ? '' : hitsWord(found.current, found.count, found.truncated)}
      </output>
      {running ? (
        <button type="button" className="button bare" onClick={() => onText('')}>
          Stop
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button bare log-step"
            aria-label="Previous hit"
            title="Previous hit (Shift Enter)"
            disabled={none}
            onClick={() => onStep(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button bare log-step"
            aria-label="Next hit"
            title="Next hit (Enter)"
            disabled={none}
            onClick={() => onStep(1)}
          >
            ↓
          </button>
        </>
      )}
      <button
        type="button"
        className="button"
        aria-pressed={onlyHits}
        disabled={text === ''}
        title="Hide lines that do not hold the text"
        onClick={() => onOnlyHits(!onlyHits)}
      >
        Only hits
      </button>
    </search>
  );
}
