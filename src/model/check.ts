import type { RecordColumns } from './columns.ts';
import { FINDING_VARIANTS, type Finding, type FindingCode } from './findings.ts';
import type { Comparison, Moment, Phase } from './negotiation.ts';
import { type Outcome, PHASES, type PhaseName } from './phases.ts';
import type { Report, ReportNegotiation } from './report.ts';
import type { SourceSummary } from './trace.ts';

/*
 * Checks that a trace holds together: what must be true of every analysis, whatever was analysed. The tests hold every
 * sample and every made-up input against it.
 */

/** Outcomes that a phase of each name may have. */
const PHASE_OUTCOMES: Readonly<Record<PhaseName, readonly Outcome[]>> = {
  setup: ['established', 'failed', 'unfinished'],
  'phase-1': ['established', 'failed', 'unfinished'],
  'phase-2': ['established', 'failed', 'unfinished'],
  established: ['established', 'closed', 'lost'],
  teardown: ['closed', 'unfinished'],
};

/** Phases of which a negotiation has one at most. */
const SINGLE: readonly PhaseName[] = ['setup', 'established', 'teardown'];

const TIME = /^(?:(?:\d{4}|-)-\d\d-\d\d)?T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Takes complaints about one place of a report. */
type Say = (problem: string) => void;

/**
 * Looks for contradictions in a report.
 * @returns one sentence for each, none where the report holds together
 */
export function checkReport(report: Report): string[] {
  const problems: string[] = [];
  const at =
    (place: string): Say =>
    (problem) => {
      problems.push(`${place}: ${problem}`);
    };
  report.sources.forEach((s, i) => {
    checkSource(s, i, at(`source ${i}`));
  });
  checkIds(report, at('ids'));
  for (const n of report.negotiations) {
    const source = report.sources[n.source];
    if (source === undefined) at(n.id)(`no source ${n.source}`);
    else checkNegotiation(n, source, at(n.id));
  }
  checkOrder(report, at('order'));
  checkConnections(report, at('connections'));
  checkFindings(report, at);
  return problems;
}

function checkSource(s: SourceSummary, index: number, say: Say): void {
  if (s.index !== index) say(`its index is ${s.index}`);
  const classes = s.linesUnderstood + s.linesContinuation + s.linesBlank + s.linesUnknown;
  if (classes !== s.lines) say(`its classes hold ${classes} lines of ${s.lines}`);
  if (s.dialect === null && s.linesUnderstood + s.linesContinuation > 0)
    say('lines are understood, but no dialect');
  if (s.lines > 0 && s.records < 1) say('it has lines, but no record');
  let next = 1;
  for (const part of s.parts) {
    if (part.firstLine !== next)
      say(`part ${part.name} begins on line ${part.firstLine}, the one before ends at ${next - 1}`);
    next = part.firstLine + part.lines;
  }
  if (s.parts.length > 0 && next !== s.lines + 1) say(`its parts hold ${next - 1} lines of ${s.lines}`);
  for (const d of s.detections)
    if (!(d.score >= 0 && d.score <= 1)) say(`${d.dialect} has the score ${d.score}`);
  for (const w of s.warnings)
    if (w.line !== null && !isLine(w.line, s)) say(`${w.code} speaks of line ${w.line}`);
}

function isLine(line: number, s: SourceSummary): boolean {
  return Number.isInteger(line) && line >= 1 && line <= s.lines;
}

function checkIds(report: Report, say: Say): void {
  const seen = new Set<string>();
  for (const { id } of [...report.connections, ...report.negotiations, ...report.findings]) {
    if (seen.has(id)) say(`${id} twice`);
    seen.add(id);
  }
}

function checkMoment(moment: Moment, s: SourceSummary, what: string, say: Say): void {
  if (!isLine(moment.line, s)) say(`its ${what} is on line ${moment.line} of ${s.lines}`);
  if (moment.time !== null && !TIME.test(moment.time)) say(`its ${what} is at ${moment.time}`);
}

function checkNegotiation(n: ReportNegotiation, s: SourceSummary, say: Say): void {
  checkMoment(n.start, s, 'start', say);
  checkMoment(n.end, s, 'end', say);
  if (s.order === 'oldest-first' ? n.start.line > n.end.line : n.start.line < n.end.line) {
    say(`it begins on line ${n.start.line} and ends on ${n.end.line} (${s.order})`);
  }
  for (const [name, ms] of [
    ['durationMs', n.durationMs],
    ['setupMs', n.setupMs],
  ] as const) {
    if (ms !== null && !(Number.isInteger(ms) && ms >= 0)) say(`${name} is ${ms}`);
  }
  if (n.setupMs !== null && (n.outcome === 'failed' || n.outcome === 'unfinished'))
    say('set up, yet no tunnel');
  if (n.phases.length === 0) say('no phase');
  const names = n.phases.map((p) => p.phase);
  for (const name of SINGLE)
    if (names.filter((other) => other === name).length > 1) say(`${name} more than once`);
  if (names.some((name, i) => i > 0 && PHASES.indexOf(name) < PHASES.indexOf(names[i - 1] as PhaseName))) {
    say(`its phases stand in the order ${names.join(', ')}`);
  }
  for (const p of n.phases) checkPhase(p, n, s, (problem) => say(`${p.phase}: ${problem}`));
  checkOutcome(n, say);
}

function checkOutcome(n: ReportNegotiation, say: Say): void {
  const tunnel = n.phases.find((p) => p.phase === 'established');
  const setUp = n.phases.filter((p) => p.phase !== 'established' && p.phase !== 'teardown');
  if (tunnel !== undefined && tunnel.outcome !== n.outcome)
    say(`it is ${n.outcome}, its tunnel ${tunnel.outcome}`);
  if (tunnel === undefined && (n.outcome === 'established' || n.outcome === 'lost'))
    say(`${n.outcome} without a tunnel`);
  if (n.outcome === 'failed' && !setUp.some((p) => p.outcome === 'failed')) say('failed, and no phase did');
  if (n.outcome === 'unfinished' && setUp.some((p) => p.outcome === 'failed'))
    say('unfinished, and a phase failed');
}

function checkPhase(p: Phase, n: ReportNegotiation, s: SourceSummary, say: Say): void {
  checkMoment(p.start, s, 'start', say);
  checkMoment(p.end, s, 'end', say);
  const from = Math.min(n.start.line, n.end.line);
  const to = Math.max(n.start.line, n.end.line);
  const inside = (line: number, what: string): void => {
    if (line < from || line > to) say(`${what} on line ${line}, outside of ${from} to ${to}`);
  };
  inside(p.start.line, 'it begins');
  inside(p.end.line, 'it ends');
  if (!PHASE_OUTCOMES[p.phase].includes(p.outcome)) say(`its outcome is ${p.outcome}`);
  if (p.pollTimeouts !== undefined && p.phase !== 'established') say('it counts polls');
  const pairs = new Set<string>();
  for (const c of p.comparisons) {
    const pair = `${c.remoteProposal}/${c.localProposal}`;
    if (pairs.has(pair)) say(`the pair ${pair} twice`);
    pairs.add(pair);
    inside(c.line, `the pair ${pair}`);
    checkComparison(c, (problem) => say(`pair ${pair}: ${problem}`));
  }
  for (const sa of p.sas) if (!/^[0-9a-f]+$/.test(sa.spi)) say(`the SPI ${sa.spi}`);
  for (const packet of p.packets) inside(packet.line, 'a packet');
}

function checkComparison(c: Comparison, say: Say): void {
  const names = new Set<string>();
  for (const { attribute, state, remote, local } of c.attributes) {
    if (names.has(attribute)) say(`${attribute} twice`);
    names.add(attribute);
    const known = remote !== null && local !== null;
    if (state === 'same' && !known) say(`${attribute} is the same, but a side is missing`);
    if (state === 'different' && known && remote.canonical === local.canonical)
      say(`${attribute} differs by nothing`);
    if (state === 'different' && c.verdict === 'accepted') say(`accepted although ${attribute} differs`);
  }
}

/** Negotiations of one source stand in the order in which they began. */
function checkOrder(report: Report, say: Say): void {
  const last = new Map<number, number>();
  for (const n of report.negotiations) {
    const before = last.get(n.source);
    const forward = report.sources[n.source]?.order !== 'newest-first';
    if (before !== undefined && (forward ? n.start.line < before : n.start.line > before)) {
      say(`${n.id} begins on line ${n.start.line}, the one before it on ${before}`);
    }
    last.set(n.source, n.start.line);
  }
}

function checkConnections(report: Report, say: Say): void {
  const members = new Map(report.negotiations.map((n) => [n.id, n]));
  const placed = new Map<string, string>();
  for (const c of report.connections) {
    if (c.negotiations.length === 0) say(`${c.id} has no negotiation`);
    if (report.sources[c.source] === undefined) say(`${c.id}: no source ${c.source}`);
    for (const id of c.negotiations) {
      const n = members.get(id);
      if (n === undefined) say(`${c.id} names ${id}, which is none`);
      else if (n.source !== c.source) say(`${id} is of another source than ${c.id}`);
      if (placed.has(id)) say(`${id} is in ${placed.get(id)} and in ${c.id}`);
      placed.set(id, c.id);
    }
  }
  for (const n of report.negotiations) {
    if (placed.get(n.id) !== n.connection) say(`${n.id} says ${n.connection}, but is in ${placed.get(n.id)}`);
  }
}

function checkFindings(report: Report, at: (place: string) => Say): void {
  const byId = new Map(report.findings.map((f) => [f.id, f]));
  const joint = new Map(
    report.pairs.flatMap((p) => (p.finding === null ? [] : [[p.finding, p.negotiations] as const])),
  );
  for (const f of report.findings) checkFinding(f, report, at(f.id));
  for (const n of report.negotiations) {
    const say = at(n.id);
    const own: Finding[] = [];
    for (const id of n.findings) {
      const f = byId.get(id);
      if (f === undefined) say(`names ${id}, which is none`);
      else if (joint.get(id)?.includes(n.id) === true) continue;
      else if (f.negotiation !== n.id) say(`names ${id}, which is about ${f.negotiation}`);
      else own.push(f);
    }
    checkPrimary(n, own, say);
  }
  const named = new Set(report.negotiations.flatMap((n) => n.findings));
  for (const f of report.findings) {
    if (f.negotiation !== null && !named.has(f.id)) at(f.id)(`${f.negotiation} does not name it`);
  }
  for (const pair of report.pairs) {
    const say = at(pair.negotiations.join('/'));
    for (const id of pair.negotiations) {
      if (!report.negotiations.some((n) => n.id === id)) say(`no negotiation ${id}`);
    }
    checkJoint(pair, report, byId, say);
  }
}

/** A joint finding stands in the findings of both ends, is about one of them, and is primary in none. */
function checkJoint(
  pair: Report['pairs'][number],
  report: Report,
  byId: ReadonlyMap<string, Finding>,
  say: Say,
): void {
  if (pair.finding === null) return;
  const f = byId.get(pair.finding);
  if (f === undefined) {
    say(`no finding ${pair.finding}`);
    return;
  }
  if (f.primary) say(`its finding ${f.id} is primary`);
  if (!pair.negotiations.some((id) => id === f.negotiation))
    say(`its finding ${f.id} is about ${f.negotiation}`);
  for (const n of report.negotiations) {
    if (pair.negotiations.includes(n.id) && !n.findings.includes(f.id))
      say(`${n.id} does not name its finding ${f.id}`);
  }
}

function checkFinding(f: Finding, report: Report, say: Say): void {
  const variants: Partial<Record<FindingCode, readonly string[]>> = FINDING_VARIANTS;
  const allowed = ['default', 'device-code', ...(variants[f.code] ?? [])];
  if (!allowed.includes(f.variant)) say(`the variant ${f.variant} of ${f.code}`);
  if (f.severity === 'error' && f.evidence.length === 0) say('an error without evidence');
  const seen = new Set<string>();
  for (const { source, line } of f.evidence) {
    const s = report.sources[source];
    if (s === undefined || !isLine(line, s)) say(`evidence on line ${line} of source ${source}`);
    const place = `${source}:${line}`;
    if (seen.has(place)) say(`line ${place} twice as evidence`);
    seen.add(place);
  }
  if ((f.confidence !== 'confirmed' || f.code === 'no-response') && !f.settled)
    say('not sure, and nothing would settle it');
  const values = f.attributes.map((a) => `${a.attribute} ${a.remote} ${a.local}`);
  if (new Set(values).size !== values.length) say('the same attribute and values twice');
}

/** The rules of the primary finding: one for each failure and loss, an error; none while all is well. */
function checkPrimary(n: ReportNegotiation, findings: readonly Finding[], say: Say): void {
  const primaries = findings.filter((f) => f.primary);
  const [primary] = primaries;
  if (primaries.length > 1) say(`${primaries.length} primary findings`);
  if (primary !== undefined && findings[0] !== primary) say('its primary finding is not the first');
  const broken = n.outcome === 'failed' || n.outcome === 'lost';
  if (broken && primary?.severity !== 'error') say(`${n.outcome} without a primary error`);
  if (n.outcome === 'established' && primary !== undefined)
    say(`established, yet ${primary.code} explains it`);
  if (n.outcome === 'closed' && primary !== undefined && primary.severity !== 'note')
    say(`closed by ${primary.code}`);
  if (n.outcome === 'unfinished') {
    if (!findings.some((f) => f.code === 'unfinished' && f.severity === 'note'))
      say('unfinished, and nothing says so');
    if (findings.some((f) => f.severity === 'error')) say('unfinished with an error');
  }
  if (broken && primary !== undefined) checkPrimaryPhase(n, primary, say);
}

function checkPrimaryPhase(n: ReportNegotiation, primary: Finding, say: Say): void {
  const { phase } = primary;
  if (n.outcome === 'lost') {
    if (phase !== 'established') say(`lost in ${phase}`);
  } else if (!n.phases.some((p) => p.phase === phase && p.outcome === 'failed')) {
    say(`its primary finding blames ${phase}, which did not fail`);
  }
}

/**
 * Looks for gaps and overlaps in the records of a source.
 * @param textBytes length of the source's UTF-8 text, in bytes
 * @param lines how many lines it has
 * @returns one sentence for each problem
 */
export function checkRecords(columns: RecordColumns, textBytes: number, lines: number): string[] {
  const problems: string[] = [];
  const { count } = columns;
  if (count === 0) return textBytes > 0 ? [`no record covers ${textBytes} bytes`] : [];
  if (columns.offset(0) !== 0) problems.push(`the first record begins at byte ${columns.offset(0)}`);
  if (columns.line(0) !== 1) problems.push(`the first record begins on line ${columns.line(0)}`);
  for (let n = 1; n < count; n++) {
    if (columns.offset(n) <= columns.offset(n - 1))
      problems.push(`record ${n} begins before or with the one before it`);
    if (columns.line(n) < columns.line(n - 1))
      problems.push(`record ${n} is on an earlier line than the one before it`);
  }
  if (columns.offset(count) !== textBytes) {
    problems.push(`the last record ends at byte ${columns.offset(count)} of ${textBytes}`);
  }
  if (columns.line(count - 1) > lines)
    problems.push(`the last record is on line ${columns.line(count - 1)} of ${lines}`);
  return problems;
}
