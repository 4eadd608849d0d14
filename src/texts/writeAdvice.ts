import type { Finding } from '../model/findings.ts';
import type { WrittenAction } from '../model/report.ts';
import { proposalName } from './deviceNames.ts';
import { fill, type TextFields } from './fill.ts';
import type { AdviceText, Catalogues } from './types.ts';

/**
 * What to do on the device that wrote the log, in the words of its own configuration: where it is set, and what to enter.
 * Nothing for a dialect without advice.
 * @param fields the fields of the finding in readable words
 */
export function writeAdvice(catalogues: Catalogues, finding: Finding, fields: TextFields): WrittenAction[] {
  const dialect = String(finding.fields['dialect'] ?? '');
  const advice = Object.hasOwn(catalogues.dialects, dialect)
    ? (catalogues.dialects[dialect]?.advice ?? [])
    : [];
  const out: WrittenAction[] = [];
  let own: TextFields | null = null;
  for (const entry of advice) {
    if (!applies(entry, finding)) continue;
    own ??= { ...fields, ...adviceFields(dialect, finding) };
    const text = fill(entry.text, own);
    if (text === null) continue;
    const snippet = entry.snippet === undefined ? null : fill(entry.snippet, own);
    if (PROPOSALS.has(finding.code) && onlyPeerChanges(finding)) {
      // this device has already what the peer lacks
      const there = fill(catalogues.general.remedies.sameMake, { place: text });
      if (snippet !== null && there !== null) out.push({ side: 'remote', text: there, snippet });
      continue;
    }
    out.push({ side: 'local', text, ...(snippet === null ? {} : { snippet }) });
  }
  return out;
}

function applies({ codes, phase, attributes, version }: AdviceText, finding: Finding): boolean {
  if (!codes.includes(finding.code) || (phase !== undefined && phase !== finding.phase)) return false;
  const spoken = finding.fields['ikeVersion'];
  if (version !== undefined && spoken !== undefined && Number(spoken) !== version) return false;
  if (attributes === undefined) return true;
  const differing = (finding.remedies?.flatMap((r) => r.changes) ?? finding.attributes).map(
    (a) => a.attribute,
  );
  return differing.length === 0 || differing.some((attribute) => attributes.includes(attribute));
}

const PROPOSALS: ReadonlySet<string> = new Set(['proposal-mismatch', 'pfs-mismatch']);

function onlyPeerChanges({ remedies = [] }: Finding): boolean {
  return remedies.length > 0 && remedies.every(({ side }) => side === 'remote');
}

/** A name that a configuration may hold without quotes. */
const PLAIN_NAME = /^[A-Za-z][\w.-]{0,63}$/;

function adviceFields(dialect: string, finding: Finding): TextFields {
  const { fields, phase, remedies } = finding;
  const peer = String(fields['peer'] ?? '');
  const result = (remedies?.find(({ side }) => side !== 'remote') ?? remedies?.[0])?.result;
  const name = result === undefined ? undefined : proposalName(dialect, result, phase === 'phase-1');
  return {
    // what the peer calls the connection nobody knows here
    connection:
      !onlyPeerChanges(finding) && PLAIN_NAME.test(peer) && peer !== fields['address'] ? peer : 'NAME',
    ike: phase === 'phase-1' ? name : undefined,
    esp: phase === 'phase-1' ? undefined : name,
  };
}
