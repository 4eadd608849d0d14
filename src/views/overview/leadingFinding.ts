import type { Finding } from '../../model/findings.ts';
import type { NegotiationDetail } from '../../model/trace.ts';

/** The finding that explains the outcome: the primary one, else the note that the log ends too early. */
export function leadingFinding({ findings }: NegotiationDetail): Finding | null {
  return (
    findings.find((finding) => finding.primary) ?? findings.find(({ code }) => code === 'unfinished') ?? null
  );
}
