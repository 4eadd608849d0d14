import type { Severity } from '../../model/findings.ts';
import { useTerms } from '../shared/texts.tsx';

const PATHS: Readonly<Record<Severity, string>> = {
  error: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  warning: 'M8 2.2l6.3 11.2H1.7ZM8 6.4v3.2M8 11.5v.1',
  note: 'M8 7.3v4M8 4.7v.1M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
};

/** A shape and a colour for how grave a finding is, with its word for those who do not see it. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { severities } = useTerms();
  return (
    <svg className={`severity ${severity}`} width="15" height="15" viewBox="0 0 16 16" role="img">
      <title>{severities[severity]}</title>
      <path d={PATHS[severity]} />
    </svg>
  );
}
