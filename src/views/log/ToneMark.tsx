import type { LogRow } from '../../model/trace.ts';
import { KIND_WORDS, TONE_WORDS } from './words.ts';

/** One shape for each tone, on a field of 12 by 12, so that colour is never the only sign. */
const TONE_PATHS = {
  good: 'M2.5 6.4l2.4 2.5 4.7-5.4',
  warning: 'M6 1.6l5 9H1Zm0 3.6v2.4M6 9.2v.1',
  error: 'M2.6 2.6l6.8 6.8M9.4 2.6L2.6 9.4',
} as const;

const KIND_PATHS = {
  unknown: 'M4.2 4.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.3M6 9.4v.1',
  'other-trace': 'M3 6h.1M6 6h.1M9 6h.1',
} as const;

/**
 * The mark of a line: good news, warning, error, not understood or of another trace; nothing for an ordinary one.
 * `named` where its word stands beside it.
 */
export function ToneMark({ row, named = false }: { row: Pick<LogRow, 'tone' | 'kind'>; named?: boolean }) {
  const mark = markOf(row);
  if (mark === null) return null;
  return (
    <>
      <svg className={`tone-mark ${mark.name}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={mark.path} />
      </svg>
      {!named && <span className="visually-hidden">{mark.word}</span>}
    </>
  );
}

function markOf({ tone, kind }: Pick<LogRow, 'tone' | 'kind'>) {
  if (kind === 'unknown' || kind === 'other-trace') {
    return { name: kind, path: KIND_PATHS[kind], word: KIND_WORDS[kind].name };
  }
  return tone === 'plain' ? null : { name: tone, path: TONE_PATHS[tone], word: TONE_WORDS[tone] };
}
