import type { Finding, Side } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import { fill } from '../texts/fill.ts';
import type { ReportTexts } from '../texts/reportTexts.ts';
import { attributeTerm, valueTerm } from '../texts/terms.ts';
import type { Catalogues } from '../texts/types.ts';
import { writeFinding } from '../texts/writeFinding.ts';
import type { Block } from './blocks.ts';
import { cutString } from './cut.ts';
import { placeOf } from './places.ts';

/** The most places that a finding shows; the JSON form has them all. */
const MAX_PLACES = 24;

const SIDES: readonly Side[] = ['local', 'remote', 'either'];

/** What is needed to tell a report: its data, the texts of the language, and the frame of a report. */
export interface Telling {
  readonly report: Report;
  readonly catalogues: Catalogues;
  readonly texts: ReportTexts;
}

/** Tells one finding: verdict, explanation, what differed, causes, actions by side, what would settle it, evidence. */
export function* tellFinding({ report, catalogues, texts }: Telling, finding: Finding): Generator<Block> {
  const { terms } = catalogues.general;
  const said = writeFinding(catalogues, finding);
  const head = {
    severity: terms.severities[finding.severity],
    confidence: terms.confidences[finding.confidence],
    title: said.title,
  };
  yield { kind: 'heading', level: 4, text: fill(texts.finding, head) ?? said.title };
  yield { kind: 'paragraph', text: said.explanation };
  if (said.deviceCode !== null) {
    yield { kind: 'paragraph', text: fill(texts.deviceCode, said.deviceCode) ?? '' };
  }
  if (finding.attributes.length > 0) {
    const value = (v: string | null): string => (v === null ? '' : valueTerm(terms, v));
    const rows = finding.attributes.map(({ attribute, remote, local }) => [
      attributeTerm(terms, attribute, finding.phase),
      value(remote),
      value(local),
    ]);
    yield { kind: 'table', label: null, head: texts.attributeColumns, rows };
  }
  if (said.causes.length > 0) yield { kind: 'list', label: texts.causes, items: said.causes };
  for (const side of SIDES) {
    const own = said.actions.filter((a) => a.side === side);
    const plain = own.filter((a) => a.snippet === undefined).map((a) => a.text);
    if (plain.length > 0) yield { kind: 'list', label: texts.actions[side], items: plain };
    for (const [i, { text, snippet }] of own.filter((a) => a.snippet !== undefined).entries()) {
      yield {
        kind: 'list',
        label: i === 0 && plain.length === 0 ? texts.actions[side] : null,
        items: [text],
      };
      // in Markdown an indented block straight below a list would belong to its item
      yield { kind: 'paragraph', text: texts.snippet };
      yield { kind: 'code', lines: cutString(snippet ?? '').split('\n') };
    }
  }
  if (said.settledBy !== null) yield { kind: 'list', label: texts.settledBy, items: [said.settledBy] };
  if (finding.evidence.length > 0) {
    const places = finding.evidence.slice(0, MAX_PLACES).map((e) => placeOf(report.sources, e));
    const left = finding.evidence.length - places.length;
    const more = left > 0 ? fill(texts.morePlaces, { places: left }) : null;
    yield { kind: 'places', label: texts.evidence, places, more };
  }
}
