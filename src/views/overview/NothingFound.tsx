import type { SourceSummary, TraceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import type { Catalogues } from '../../texts/types.ts';
import { writeDetection, writeWarning } from '../../texts/write.ts';
import { useCatalogues } from '../shared/texts.tsx';
import './nothingFound.css';

/** Why a source shows no negotiation, in sentences: what its warnings say, and the nearest miss. */
function reasons(source: SourceSummary, texts: Catalogues): readonly string[] {
  const warnings = source.warnings.map((warning) => writeWarning(texts, warning));
  const nearest = source.detections.toSorted((a, b) => b.score - a.score)[0];
  const detection = nearest === undefined ? [] : [writeDetection(texts, nearest)];
  return [...new Set([...warnings, ...detection])];
}

/** What to say and do where a log holds no negotiation. */
export function NothingFound({ summary }: { summary: TraceSummary }) {
  const texts = useCatalogues();
  const setLogOpen = useTrace((state) => state.setLogOpen);
  const recognised = summary.sources.some(({ dialect }) => dialect !== null);
  return (
    <section className="panel nothing" data-testid="verdict" aria-labelledby="nothing-title">
      <h2 id="nothing-title">
        {recognised ? 'Messages were recognised, but no negotiation' : 'Nothing in this log was recognised'}
      </h2>
      <ul className="nothing-reasons">
        {summary.sources.map((source) => (
          <li key={source.index}>
            {summary.sources.length > 1 && <strong>{source.name}: </strong>}
            {reasons(source, texts).join(' ')}
          </li>
        ))}
      </ul>
      <h3>What to try</h3>
      <ul className="nothing-steps">
        {recognised ? (
          <li>Save a longer part of the log, from before the tunnel is called until it fails or comes up.</li>
        ) : (
          <li>
            Check that it is the VPN trace of a supported device: on a LANCOM router it is started with{' '}
            <code>trace + vpn-status</code>.
          </li>
        )}
        <li>
          <button type="button" className="link" onClick={() => setLogOpen(true)}>
            Open the log
          </button>{' '}
          and see whether it holds the lines that you expect.
        </li>
        <li>Drop or paste another log anywhere on this page.</li>
      </ul>
    </section>
  );
}
