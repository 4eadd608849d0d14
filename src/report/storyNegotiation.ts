import { byNearness, differencesOf, offersOf } from '../diagnosis/pairs.ts';
import type { DataPathSign } from '../model/dataPath.ts';
import type { Agreed, ComparedAttribute, Comparison, Lifetime, Phase, Value } from '../model/negotiation.ts';
import type { PhaseName } from '../model/phases.ts';
import type { ReportNegotiation } from '../model/report.ts';
import { fill } from '../texts/fill.ts';
import { attributeTerm, listed, valueTerm } from '../texts/terms.ts';
import { writeDataPath } from '../texts/writeDataPath.ts';
import type { Block } from './blocks.ts';
import { writeDuration } from './duration.ts';
import { dayOf, placeOf, readableTime, timeOnDay } from './places.ts';
import type { Telling } from './storyFinding.ts';

/** The most pairs of proposals that a phase shows; the JSON form has them all. */
const MAX_PAIRS = 24;
/** The most places that stand behind a sign of the data. */
const MAX_PLACES = 4;

/** Tells one negotiation without its findings: verdict, place and time, phases, proposals, what was agreed. */
export function* tellNegotiation(
  telling: Telling,
  negotiation: ReportNegotiation,
  number: number,
  primaryTitle: string | undefined,
): Generator<Block> {
  const { texts } = telling;
  const headline = {
    number,
    title: primaryTitle,
    setup: negotiation.setupMs === null ? undefined : writeDuration(texts, negotiation.setupMs),
    inferred: negotiation.inferred ? 'yes' : 'no',
  };
  yield { kind: 'heading', level: 3, text: fill(texts.headlines[negotiation.outcome], headline) ?? '' };
  yield { kind: 'paragraph', text: span(telling, negotiation) };
  const called = {
    version: negotiation.ikeVersion ?? undefined,
    address: negotiation.localAddress ?? undefined,
  };
  yield { kind: 'paragraph', text: fill(texts.roles[negotiation.role], called) ?? '' };
  if (negotiation.phases.length > 0) yield phaseTable(telling, negotiation);
  for (const phase of negotiation.phases) yield* tellPhase(telling, phase);
}

/** Tells what the log shows of the data in a tunnel that is up, and what to look at if none passes. */
export function* tellDataPath(
  { report, catalogues }: Telling,
  negotiation: ReportNegotiation,
  signs: readonly DataPathSign[],
): Generator<Block> {
  const said = writeDataPath(catalogues, negotiation, signs);
  const places = (lines: readonly number[]): string =>
    lines.map((line) => placeOf(report.sources, { source: negotiation.source, line })).join(', ');
  yield { kind: 'heading', level: 4, text: said.title };
  yield { kind: 'paragraph', text: said.explanation };
  if (said.signs.length > 0) {
    const items = said.signs.map(({ text, lines }) => {
      const shown = lines.slice(0, MAX_PLACES);
      return shown.length === 0 ? text : `${text} (${places(shown)})`;
    });
    yield { kind: 'list', label: null, items };
  }
  yield { kind: 'list', label: said.checks, items: said.look };
}

/** Where a negotiation stands in the log; one that lies on a single line has one place. */
function span({ report, texts }: Telling, { source, start, end, durationMs }: ReportNegotiation): string {
  const from = placeOf(report.sources, { source, line: start.line });
  const to = start.line === end.line ? undefined : placeOf(report.sources, { source, line: end.line });
  const later = to !== undefined && end.time !== null && end.time !== start.time ? end.time : null;
  const fields = {
    from,
    to,
    start: start.time === null ? undefined : readableTime(start.time),
    end: later === null ? undefined : timeOnDay(later, dayOf(start.time)),
    duration: durationMs === null ? undefined : writeDuration(texts, durationMs),
  };
  return fill(texts.span, fields) ?? '';
}

function phaseTable({ catalogues, texts }: Telling, { start, phases }: ReportNegotiation): Block {
  const { terms } = catalogues.general;
  const day = dayOf(start.time);
  const time = (t: string | null): string => (t === null ? '' : timeOnDay(t, day));
  const rows = phases.map((p) => [
    terms.phases[p.phase],
    p.exchange === null ? '' : terms.exchanges[p.exchange],
    terms.outcomes[p.outcome],
    time(p.start.time),
    time(p.end.time),
    String(p.start.line),
  ]);
  return { kind: 'table', label: texts.phases, head: texts.phaseColumns, rows };
}

function* tellPhase(telling: Telling, phase: Phase): Generator<Block> {
  const { texts } = telling;
  if (phase.comparisons.length > 0) yield* tellComparisons(telling, phase);
  if (phase.agreed !== null && Object.keys(phase.agreed.attributes).length > 0) {
    yield agreedTable(telling, phase, phase.agreed);
  }
  const lines = [
    phase.identities &&
      fill(texts.identities, {
        local: phase.identities.local ?? undefined,
        remote: phase.identities.remote ?? undefined,
      }),
    phase.trafficSelectors &&
      fill(texts.networks, {
        local: networks(telling, phase.trafficSelectors.local),
        remote: networks(telling, phase.trafficSelectors.remote),
      }),
    phase.lifetime && lifetime(telling, phase.phase, phase.lifetime),
    phase.pollTimeouts ? fill(texts.polls, { polls: phase.pollTimeouts }) : null,
  ];
  for (const text of lines) if (text !== null) yield { kind: 'paragraph', text };
  if (phase.sas.length > 0) {
    const rows = phase.sas.map((sa) => [
      texts.directions[sa.direction],
      sa.protocol.toUpperCase(),
      sa.spi,
      sa.encryption ?? '',
      sa.keyLength === null ? '' : String(sa.keyLength),
      sa.integrity ?? '',
    ]);
    yield { kind: 'table', label: texts.sas, head: texts.saColumns, rows };
  }
}

function networks({ catalogues }: Telling, list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : listed(catalogues.language, list, 'all');
}

function lifetime({ texts }: Telling, phase: PhaseName, l: Lifetime): string | null {
  const duration = (seconds: number | null): string | undefined =>
    seconds === null ? undefined : writeDuration(texts, seconds * 1000);
  return fill(texts.lifetime, {
    phase: phase === 'phase-2' ? 2 : 1,
    soft: duration(l.softSeconds),
    softKilobytes: l.softKilobytes ?? undefined,
    hard: duration(l.hardSeconds),
    hardKilobytes: l.hardKilobytes ?? undefined,
  });
}

function* tellComparisons(telling: Telling, phase: Phase): Generator<Block> {
  const { texts } = telling;
  const shown = shownPairs(phase.comparisons);
  const rows = shown.flatMap((c) => comparisonRows(telling, phase, c));
  yield { kind: 'table', label: texts.comparisons[phase.phase], head: texts.comparisonColumns, rows };
  const left = phase.comparisons.length - shown.length;
  if (left > 0) yield { kind: 'paragraph', text: fill(texts.morePairs, { pairs: left }) ?? '' };
}

/** All pairs in the log's order, or of many those that were accepted or came nearest. */
function shownPairs(comparisons: readonly Comparison[]): readonly Comparison[] {
  if (comparisons.length <= MAX_PAIRS) return comparisons;
  const near = byNearness(differencesOf(comparisons, offersOf(comparisons)))
    .slice(0, MAX_PAIRS)
    .map((pair) => `${pair.remoteProposal}/${pair.localProposal}`);
  const accepted = comparisons.filter((c) => c.verdict === 'accepted');
  const chosen = new Set([...accepted.map((c) => `${c.remoteProposal}/${c.localProposal}`), ...near]);
  const first = new Set([...chosen].slice(0, MAX_PAIRS));
  return comparisons.filter((c) => first.has(`${c.remoteProposal}/${c.localProposal}`));
}

/** One row for each attribute with a value, and one for all those that were not compared, or not logged. */
function comparisonRows({ catalogues, texts }: Telling, phase: Phase, c: Comparison): string[][] {
  const { terms } = catalogues.general;
  const value = (v: Value | null): string => (v === null ? '' : valueTerm(terms, v.canonical));
  const isBlank = (a: ComparedAttribute): boolean =>
    a.remote === null && a.local === null && a.state !== 'different';
  const cells = c.attributes
    .filter((a) => !isBlank(a))
    .map((a) => [
      attributeTerm(terms, a.attribute, phase.phase),
      value(a.remote),
      value(a.local),
      terms.states[a.state],
    ]);
  const blankStates = new Set(c.attributes.filter(isBlank).map((a) => a.state));
  if (blankStates.size === 1) {
    for (const state of blankStates) cells.push([texts.others, '', '', terms.states[state]]);
  } else {
    for (const a of c.attributes.filter(isBlank)) {
      cells.push([attributeTerm(terms, a.attribute, phase.phase), '', '', terms.states[a.state]]);
    }
  }
  if (cells.length === 0) cells.push(['', '', '', '']);
  const numbers = `${c.remoteProposal}/${c.localProposal}`;
  return cells.map((row, i) =>
    i === 0 ? [numbers, terms.verdicts[c.verdict], ...row, String(c.line)] : ['', '', ...row, ''],
  );
}

function agreedTable({ catalogues, texts }: Telling, phase: Phase, agreed: Agreed): Block {
  const { terms } = catalogues.general;
  const rows = Object.entries(agreed.attributes).map(([attribute, { canonical }]) => [
    attributeTerm(terms, attribute, phase.phase),
    valueTerm(terms, canonical),
  ]);
  return { kind: 'table', label: texts.agreed[phase.phase], head: texts.agreedColumns, rows };
}
