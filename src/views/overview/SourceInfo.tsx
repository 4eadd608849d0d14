import type { Finding } from '../../model/findings.ts';
import type { SourceSummary } from '../../model/trace.ts';
import { useTrace } from '../../store/trace.ts';
import { dialectTerm } from '../../texts/terms.ts';
import { writeDetection, writeWarning } from '../../texts/write.ts';
import { writeFinding } from '../../texts/writeFinding.ts';
import { icons } from '../../ui/icons.tsx';
import { EvidenceLink } from '../shared/EvidenceLink.tsx';
import { EvidenceList } from '../shared/EvidenceList.tsx';
import { formatBytes, formatCount, formatShare } from '../shared/format.ts';
import { useCatalogues } from '../shared/texts.tsx';
import './sourceInfo.css';

/** Lines that belong to something understood, and those that ought to: blank ones count for neither. */
function understood(source: SourceSummary): { readonly part: number; readonly whole: number } {
  return {
    part: source.linesUnderstood + source.linesContinuation,
    whole: source.lines - source.linesBlank,
  };
}

function Understood({ source }: { source: SourceSummary }) {
  const { part, whole } = understood(source);
  const label = `${formatCount(part)} of ${formatCount(whole)} lines with text are understood`;
  return (
    <span className="understood" title={label}>
      <span className="understood-bar" aria-hidden="true">
        <span style={{ width: `${whole === 0 ? 0 : (100 * part) / whole}%` }} />
      </span>
      <span>
        {formatShare(part, whole)} understood
        {source.linesUnknown > 0 && `, ${formatCount(source.linesUnknown)} lines are not`}
      </span>
    </span>
  );
}

interface SourceProps {
  readonly source: SourceSummary;
  readonly withNotes: boolean;
  /** Findings about this source as a whole. */
  readonly findings: readonly Finding[];
}

function Source({ source, withNotes, findings }: SourceProps) {
  const texts = useCatalogues();
  const { terms } = texts.general;
  const clock = source.clock === 'full' ? null : terms.clocks[source.clock];
  // The note below with the names of the pieces says it better.
  const warnings = source.warnings.filter(({ code }) => code !== 'parts-joined');
  return (
    <li>
      <p className="source-name">
        <strong title={source.name}>{source.name}</strong>
        <span>{source.dialect === null ? 'not recognised' : dialectTerm(terms, source.dialect)}</span>
      </p>
      <p className="source-facts">
        {formatCount(source.lines)} lines{source.bytes > 0 && `, ${formatBytes(source.bytes)}`},{' '}
        {source.encoding.toUpperCase()}
      </p>
      <Understood source={source} />
      {withNotes && source.detections.length > 0 && source.dialect === null && (
        <p className="source-facts">
          {source.detections.map((detection) => writeDetection(texts, detection)).join(' ')}
        </p>
      )}
      {findings.length > 0 && (
        <ul className="source-notes">
          {findings.map((finding) => {
            const { title, explanation, actions } = writeFinding(texts, finding);
            return (
              <li key={finding.id}>
                {icons.warning}
                <span>
                  <strong>{title}.</strong> {explanation} {actions.map(({ text }) => text).join(' ')}{' '}
                  <EvidenceList evidence={finding.evidence} limit={3} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {withNotes && (clock !== null || warnings.length > 0) && (
        <ul className="source-notes">
          {clock !== null && <li>{clock}</li>}
          {warnings.map((warning) => (
            <li key={`${warning.code}-${warning.line}`}>
              {icons.warning}
              <span>
                {writeWarning(texts, warning)}{' '}
                {warning.line !== null && <EvidenceLink source={source.index} line={warning.line} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Says which rotated pieces were read as one log, and undoes it. */
function Joined() {
  const joined = useTrace((state) => state.opened.some(({ parts }) => parts.length > 1));
  const opened = useTrace((state) => state.opened);
  const separate = useTrace((state) => state.separate);
  const ready = useTrace((state) => state.status === 'ready');
  if (!joined) return null;
  return (
    <div className="joined">
      {opened.map(({ name, parts }) =>
        parts.length < 2 ? null : (
          <p key={name}>Read as one log, in this order: {parts.map((part) => part.name).join(', ')}.</p>
        ),
      )}
      <button
        type="button"
        className="button"
        data-testid="separate"
        disabled={!ready}
        onClick={() => separate()}
      >
        Read each file by itself
      </button>
    </div>
  );
}

interface SourceInfoProps {
  readonly sources: readonly SourceSummary[];
  /** False where the main view says what is worth knowing of them. */
  readonly withNotes: boolean;
  /** Findings about whole sources. */
  readonly findings: readonly Finding[];
}

/** What was opened: for each source its family, how much of it was understood, and what is worth knowing of it. */
export function SourceInfo({ sources, withNotes, findings }: SourceInfoProps) {
  return (
    <section className="source-info" data-testid="source-info" aria-labelledby="sources-title">
      <h2 id="sources-title" className="panel-title">
        {sources.length === 1 ? 'Log file' : `${sources.length} log files`}
      </h2>
      <ul>
        {sources.map((source) => (
          <Source
            key={source.index}
            source={source}
            withNotes={withNotes}
            findings={findings.filter(({ evidence }) => evidence[0]?.source === source.index)}
          />
        ))}
      </ul>
      <Joined />
    </section>
  );
}
