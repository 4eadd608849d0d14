import type { Finding } from '../model/findings.ts';
import { severityOf } from './draft.ts';

/**
 * The finding that secrets stand in a source, one for each kind. It names where they stand and what they are, never what
 * they say.
 * @param source index of the source
 * @param places lines, from 1, in their order, with the kind of secret
 */
export function secretFindings(
  source: number,
  dialect: string,
  places: readonly { readonly line: number; readonly kind: string }[],
): Finding[] {
  const kinds = [...new Set(places.map((p) => p.kind))];
  return kinds.map((kind, i) => ({
    id: `fs${source}-${i + 1}`,
    code: 'secret-in-log',
    variant: 'default',
    severity: severityOf('secret-in-log'),
    confidence: 'confirmed',
    negotiation: null,
    phase: null,
    primary: false,
    fields: { dialect, kind, places: places.filter((p) => p.kind === kind).length },
    attributes: [],
    evidence: [...new Set(places.filter((p) => p.kind === kind).map((p) => p.line))].map((line) => ({
      source,
      line,
    })),
    settled: false,
  }));
}
