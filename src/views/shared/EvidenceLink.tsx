import type { EvidenceLine } from '../../model/findings.ts';
import { useTrace } from '../../store/trace.ts';

interface EvidenceLinkProps extends EvidenceLine {
  /** Leaves the name of the source out, where it stands above. */
  readonly unnamed?: boolean;
}

/** Opens the log at a line. The name of the source stands in it where a trace has several. */
export function EvidenceLink({ source, line, unnamed = false }: EvidenceLinkProps) {
  const showLine = useTrace((state) => state.showLine);
  const name = useTrace((state) =>
    !unnamed && (state.summary?.sources.length ?? 0) > 1
      ? (state.summary?.sources[source]?.name ?? null)
      : null,
  );
  return (
    <button
      type="button"
      className="link evidence"
      data-testid="evidence-link"
      onClick={() => showLine(source, line)}
    >
      {name === null ? `line ${line}` : `${name}, line ${line}`}
    </button>
  );
}
