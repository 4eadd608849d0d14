import { useEffect, useState } from 'react';
import { useTrace } from '../../store/trace.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { formatBytes } from '../shared/format.ts';
import './loading.css';

/** How long a load may take before the page says that it takes a while, in milliseconds. */
const PATIENCE_MS = 200;

/** True once the patience of the reader is over. */
function usePatienceOver(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return over;
}

/** How far the load has come, and the way out of it. */
export function LoadProgress() {
  const progress = useTrace((state) => state.progress);
  const cancel = useTrace((state) => state.cancel);
  const over = usePatienceOver();
  if (!over) return null;
  const share =
    progress === null || progress.totalBytes === 0 ? null : progress.readBytes / progress.totalBytes;
  return (
    <div className="load-progress">
      <ProgressBar label="Reading the log" share={share} />
      <p>
        {progress === null
          ? 'Reading …'
          : `${formatBytes(progress.readBytes)} of ${formatBytes(progress.totalBytes)} read`}
      </p>
      <button type="button" className="button" data-testid="cancel" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

/** The page while nothing of the log can be shown yet. */
export function LoadingView() {
  const opened = useTrace((state) => state.opened);
  return (
    <main className="loading-view">
      <div className="loading-card">
        <h2>{opened.length === 1 ? `Reading ${opened[0]?.name}` : 'Reading the log'}</h2>
        <LoadProgress />
      </div>
    </main>
  );
}
