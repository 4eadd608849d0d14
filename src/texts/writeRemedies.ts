import type { Finding, Remedy } from '../model/findings.ts';
import type { WrittenAction } from '../model/report.ts';
import { fill } from './fill.ts';
import { attributeTerm, listed, valueTerm } from './terms.ts';
import type { Catalogues } from './types.ts';

/** What to change so that the proposals match: the smallest set of changes first, then those of one end alone. */
export function writeRemedies(catalogues: Catalogues, finding: Finding): WrittenAction[] {
  const { remedies = [], phase } = finding;
  return remedies.flatMap((remedy, i) => writeRemedy(catalogues, remedy, phase, i === 0));
}

function writeRemedy(
  catalogues: Catalogues,
  { changes, open, remoteProposal, localProposal }: Remedy,
  phase: Finding['phase'],
  smallest: boolean,
): WrittenAction[] {
  const { terms, remedies: texts } = catalogues.general;
  const out: WrittenAction[] = [];
  for (const side of ['local', 'remote'] as const) {
    const own = changes
      .filter((change) => change.side === side)
      .map(({ attribute, from, to }) =>
        fill(texts.change, {
          attribute: attributeTerm(terms, attribute, phase),
          from: from === null ? undefined : valueTerm(terms, from),
          to: valueTerm(terms, to),
        }),
      )
      .filter((text) => text !== null);
    if (own.length === 0) continue;
    const text = fill((smallest ? texts.smallest : texts.instead)[side], {
      phase: phase === 'phase-2' ? 2 : 1,
      proposal: side === 'local' ? localProposal : remoteProposal,
      changes: listed(catalogues.language, own, 'all'),
    });
    if (text !== null) out.push({ side, text });
  }
  if (smallest && open.length > 0) {
    const names = open.map((attribute) => attributeTerm(terms, attribute, phase));
    const text = fill(texts.open, {
      open: listed(catalogues.language, names, 'all'),
      remoteProposal,
      localProposal,
    });
    if (text !== null) out.push({ side: 'either', text });
  }
  return out;
}
