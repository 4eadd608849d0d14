import { Fragment } from 'react';
import type { EvidenceLine } from '../../model/findings.ts';
import { EvidenceLink } from './EvidenceLink.tsx';

/** Links to the lines that prove something; those behind the limit are counted. */
export function EvidenceList({ evidence, limit }: { evidence: readonly EvidenceLine[]; limit: number }) {
  const shown = evidence.slice(0, limit);
  const left = evidence.length - shown.length;
  return (
    <span className="evidence-list">
      {shown.map(({ source, line }, i) => (
        <Fragment key={`${source} ${line}`}>
          {i > 0 && ', '}
          <EvidenceLink source={source} line={line} />
        </Fragment>
      ))}
      {left > 0 && ` and ${left} more`}
    </span>
  );
}
