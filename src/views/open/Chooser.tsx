import { type FormEvent, useState } from 'react';
import type { Candidate } from '../../store/engine.ts';
import { useTrace } from '../../store/trace.ts';
import { formatBytes } from '../shared/format.ts';
import './chooser.css';

/** Why a file is not ticked, by the code of its look; a look without words here needs none. */
const REASONS: Readonly<Record<string, string>> = {
  document: 'another kind of text',
  binary: 'not text',
  archive: 'an archive in the archive',
  empty: 'empty',
  'system-file': 'a file of the system',
};

/** The files of an archive or a folder, those that look like a log ticked. */
export function Chooser({ files }: { files: readonly Candidate[] }) {
  const chooseCandidates = useTrace((state) => state.chooseCandidates);
  const cancel = useTrace((state) => state.cancel);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(
    () => new Set(files.flatMap((file, position) => (file.looksLikeLog ? [position] : []))),
  );

  const toggle = (position: number): void => {
    const next = new Set(ticked);
    if (!next.delete(position)) next.add(position);
    setTicked(next);
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    chooseCandidates([...ticked].sort((a, b) => a - b));
  };

  const logs = files.filter((file) => file.looksLikeLog).length;
  return (
    <main className="chooser" data-testid="chooser">
      <form className="panel" onSubmit={submit}>
        <header>
          <h2>Which files are to be read?</h2>
          <p>
            {logs === 0
              ? 'None of them looks like a log. Tick those that you want to try.'
              : 'Those that look like a log are ticked.'}
          </p>
          <div className="chooser-all">
            <button type="button" className="link" onClick={() => setTicked(new Set(files.keys()))}>
              Tick all
            </button>
            <button type="button" className="link" onClick={() => setTicked(new Set())}>
              Tick none
            </button>
          </div>
        </header>
        <ul>
          {files.map((file, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat
            <li key={position}>
              <label>
                <input type="checkbox" checked={ticked.has(position)} onChange={() => toggle(position)} />
                <span className="chooser-name">
                  {file.name}
                  {!file.looksLikeLog && <em>{REASONS[file.reason] ?? ''}</em>}
                </span>
                <span className="chooser-size">{formatBytes(file.bytes)}</span>
              </label>
            </li>
          ))}
        </ul>
        <footer>
          <button type="submit" className="button primary" disabled={ticked.size === 0}>
            {ticked.size === 1 ? 'Read 1 file' : `Read ${ticked.size} files`}
          </button>
          <button type="button" className="button" data-testid="cancel" onClick={cancel}>
            Cancel
          </button>
        </footer>
      </form>
    </main>
  );
}
