import type { DataPathSign } from '../model/dataPath.ts';
import type { Negotiation } from '../model/negotiation.ts';
import { fill } from './fill.ts';
import { listed } from './terms.ts';
import type { Catalogues } from './types.ts';
import { written } from './writeFinding.ts';

/** What a person reads of the data in a tunnel that is up. */
export interface WrittenDataPath {
  readonly title: string;
  readonly explanation: string;
  /** What the log shows, with its lines. */
  readonly signs: readonly { readonly text: string; readonly lines: readonly number[] }[];
  readonly checks: string;
  readonly look: readonly string[];
}

/** Says that the negotiation is not at fault, what the log shows of the data, and what to look at. */
export function writeDataPath(
  catalogues: Catalogues,
  negotiation: Pick<Negotiation, 'phases'>,
  signs: readonly DataPathSign[],
): WrittenDataPath {
  const texts = catalogues.general.dataPath;
  const child = negotiation.phases.findLast((p) => p.trafficSelectors !== null)?.trafficSelectors;
  const networks = (list: readonly string[] | undefined): string | undefined =>
    list === undefined || list.length === 0 ? undefined : listed(catalogues.language, list, 'all');
  const fields = {
    localNetworks: networks(child?.local),
    remoteNetworks: networks(child?.remote),
    nat: signs.some((s) => s.code === 'nat') ? 'yes' : undefined,
  };
  return {
    title: texts.title,
    explanation: fill(texts.explanation, fields) ?? '',
    signs: signs.map(({ code, fields: own, lines }) => ({
      text: fill(texts.signs[code], own) ?? code,
      lines,
    })),
    checks: texts.checks,
    look: written(texts.look, fields),
  };
}
