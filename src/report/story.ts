import type { Connection } from '../model/negotiation.ts';
import type { NegotiationPair } from '../model/report.ts';
import type { SourceSummary } from '../model/trace.ts';
import { fill } from '../texts/fill.ts';
import { dialectTerm } from '../texts/terms.ts';
import { writeDetection, writeWarning } from '../texts/write.ts';
import { writeFinding } from '../texts/writeFinding.ts';
import type { Block } from './blocks.ts';
import { writeDuration } from './duration.ts';
import { placeOf } from './places.ts';
import { type Telling, tellFinding } from './storyFinding.ts';
import { tellDataPath, tellNegotiation } from './storyNegotiation.ts';

/** Tells a whole report: the sources, then each connection with its negotiations and findings. */
export function* tellReport(telling: Telling, toolVersion: string): Generator<Block> {
  const { report, texts } = telling;
  yield { kind: 'heading', level: 1, text: fill(texts.title, { version: toolVersion }) ?? '' };
  yield { kind: 'heading', level: 2, text: texts.sources };
  for (const source of report.sources) yield* tellSource(telling, source);
  const negotiations = new Map(report.negotiations.map((n) => [n.id, n]));
  const findings = new Map(report.findings.map((f) => [f.id, f]));
  const joint = new Set(report.pairs.map((p) => p.finding));
  for (const source of report.sources) {
    const about = report.findings.filter(
      (f) => f.negotiation === null && (f.evidence[0]?.source ?? 0) === source.index,
    );
    if (about.length === 0) continue;
    yield { kind: 'heading', level: 2, text: fill(texts.sourceFindings, { name: source.name }) ?? '' };
    for (const finding of about) yield* tellFinding(telling, finding);
  }
  if (report.negotiations.length === 0) yield { kind: 'paragraph', text: texts.nothing };
  for (const connection of report.connections) {
    yield { kind: 'heading', level: 2, text: connectionHeading(telling, connection) };
    let number = 0;
    for (const id of connection.negotiations) {
      const negotiation = negotiations.get(id);
      if (negotiation === undefined) continue;
      // what both logs say together is told once, with the pair
      const own = negotiation.findings.flatMap((f) => (joint.has(f) ? [] : (findings.get(f) ?? [])));
      const primary = own.find((f) => f.primary);
      const title = primary === undefined ? undefined : writeFinding(telling.catalogues, primary).title;
      yield* tellNegotiation(telling, negotiation, ++number, title);
      const other = otherEnd(telling, id);
      if (other !== null) yield { kind: 'paragraph', text: other };
      for (const finding of own) yield* tellFinding(telling, finding);
      if (negotiation.dataPath !== undefined) yield* tellDataPath(telling, negotiation, negotiation.dataPath);
    }
  }
  if (report.pairs.length > 0) {
    yield { kind: 'heading', level: 2, text: texts.pairs };
    for (const pair of report.pairs) {
      yield { kind: 'paragraph', text: pairSentence(telling, pair) };
      const finding = pair.finding === null ? undefined : findings.get(pair.finding);
      if (finding !== undefined) yield* tellFinding(telling, finding);
    }
  }
}

function* tellSource({ catalogues, texts }: Telling, source: SourceSummary): Generator<Block> {
  const { terms } = catalogues.general;
  const fields = {
    name: source.name,
    dialect: source.dialect === null ? undefined : dialectTerm(terms, source.dialect),
    lines: source.lines,
    understood: source.linesUnderstood,
    continuation: source.linesContinuation,
    blank: source.linesBlank,
    unknown: source.linesUnknown,
  };
  yield { kind: 'paragraph', text: fill(texts.source, fields) ?? source.name };
  if (source.dialect !== null) yield { kind: 'paragraph', text: terms.clocks[source.clock] };
  const notes = source.warnings.map(
    (w) => fill(texts.warning, { line: w.line ?? undefined, message: writeWarning(catalogues, w) }) ?? w.code,
  );
  // of what no dialect claims the nearest miss says why
  if (source.dialect === null && source.lines > source.linesBlank)
    notes.push(...source.detections.map((d) => writeDetection(catalogues, d)));
  if (notes.length > 0) yield { kind: 'list', label: null, items: notes };
  if (source.parts.length > 1) {
    const items = source.parts.map(
      (p) =>
        fill(texts.part, { name: p.name, first: p.firstLine, last: p.firstLine + p.lines - 1 }) ?? p.name,
    );
    yield { kind: 'list', label: texts.partLines, items };
  }
}

function connectionHeading({ report, texts }: Telling, { source, peer }: Connection): string {
  const fields = {
    name: peer.name ?? undefined,
    address: peer.address ?? undefined,
    source: report.sources[source]?.name,
  };
  return fill(texts.connection, fields) ?? '';
}

function placeOfStart({ report }: Telling, id: string): string {
  const n = report.negotiations.find((negotiation) => negotiation.id === id);
  return n === undefined ? id : placeOf(report.sources, { source: n.source, line: n.start.line });
}

/** Where the other end of a negotiation stands, or that it is not here; null where there is one log alone. */
function otherEnd(telling: Telling, id: string): string | null {
  const pair = telling.report.pairs.find((p) => p.negotiations.includes(id));
  if (pair === undefined) return telling.report.sources.length > 1 ? telling.texts.noOtherEnd : null;
  const other = pair.negotiations[0] === id ? pair.negotiations[1] : pair.negotiations[0];
  return fill(telling.texts.otherEnd, { place: placeOfStart(telling, other) });
}

function pairSentence(telling: Telling, { negotiations, clockOffsetMs }: NegotiationPair): string {
  const { texts } = telling;
  const place = (id: string): string => placeOfStart(telling, id);
  const offset = clockOffsetMs === null ? undefined : writeDuration(texts, Math.abs(clockOffsetMs));
  return fill(texts.pair, { first: place(negotiations[0]), second: place(negotiations[1]), offset }) ?? '';
}
