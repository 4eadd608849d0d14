import { useTrace } from '../../store/trace.ts';
import '../open/errorNote.css';

/** Stands in for a part of the page that failed to draw itself: a fault of ikescope, and said so. */
export function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const close = useTrace((state) => state.close);
  return (
    <main className="broken">
      <section className="error-note" role="alert" data-testid="error">
        <div>
          <h2>This log cannot be shown: a fault in ikescope, not in your log</h2>
          <p>Please report it with the text below, after a look whether it holds anything that is yours.</p>
          <p className="error-raw">
            <code>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</code>
          </p>
          <p className="broken-actions">
            <button type="button" className="button" onClick={retry}>
              Try again
            </button>
            <button type="button" className="button" onClick={close}>
              Open another log
            </button>
          </p>
        </div>
      </section>
    </main>
  );
}
