import type { Finding, Remedy } from '../model/findings.ts';
import type { Comparison, Connection, Phase } from '../model/negotiation.ts';
import type { NegotiationPair, Report, ReportNegotiation } from '../model/report.ts';
import type { SourceSummary } from '../model/trace.ts';
import type { Catalogues } from '../texts/types.ts';
import { writeDetection, writeWarning } from '../texts/write.ts';
import { writeFinding } from '../texts/writeFinding.ts';
import { cutStrings } from './cut.ts';
import {
  type JsonConnection,
  type JsonFinding,
  type JsonNegotiation,
  type JsonSource,
  REPORT_FORMAT,
  REPORT_VERSION,
} from './jsonTypes.ts';

/*
 * Every object is built field by field, so that the order of the fields, and with it the bytes, do not depend on how the
 * analysis made them.
 */

function source(catalogues: Catalogues, s: SourceSummary): JsonSource {
  return {
    index: s.index,
    name: s.name,
    dialect: s.dialect,
    parts: s.parts.map(({ name, firstLine, lines }) => ({ name, firstLine, lines })),
    encoding: s.encoding,
    bytes: s.bytes,
    lines: s.lines,
    linesUnderstood: s.linesUnderstood,
    linesContinuation: s.linesContinuation,
    linesBlank: s.linesBlank,
    linesUnknown: s.linesUnknown,
    records: s.records,
    order: s.order,
    clock: s.clock,
    detections: s.detections.map((d) => ({
      dialect: d.dialect,
      score: d.score,
      reason: writeDetection(catalogues, d),
    })),
    warnings: s.warnings.map((w) => ({ code: w.code, message: writeWarning(catalogues, w), line: w.line })),
  };
}

function connection({ id, peer, negotiations }: Connection): JsonConnection {
  return { id, peer: { name: peer.name, address: peer.address }, negotiations };
}

function comparison(c: Comparison): Comparison {
  return {
    remoteProposal: c.remoteProposal,
    localProposal: c.localProposal,
    verdict: c.verdict,
    attributes: c.attributes.map(({ attribute, state, remote, local }) => ({
      attribute,
      state,
      remote: remote && { logged: remote.logged, canonical: remote.canonical },
      local: local && { logged: local.logged, canonical: local.canonical },
    })),
    line: c.line,
  };
}

function agreed({
  remoteProposal,
  localProposal,
  attributes,
}: NonNullable<Phase['agreed']>): Phase['agreed'] {
  return {
    remoteProposal,
    localProposal,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { logged, canonical }]) => [name, { logged, canonical }]),
    ),
  };
}

function phase(p: Phase): Phase {
  return {
    phase: p.phase,
    exchange: p.exchange,
    outcome: p.outcome,
    start: { line: p.start.line, time: p.start.time },
    end: { line: p.end.line, time: p.end.time },
    comparisons: p.comparisons.map(comparison),
    agreed: p.agreed && agreed(p.agreed),
    identities: p.identities && { local: p.identities.local, remote: p.identities.remote },
    trafficSelectors: p.trafficSelectors && {
      local: p.trafficSelectors.local,
      remote: p.trafficSelectors.remote,
    },
    sas: p.sas.map(({ protocol, direction, spi, encryption, keyLength, integrity }) => ({
      protocol,
      direction,
      spi,
      encryption,
      keyLength,
      integrity,
    })),
    lifetime: p.lifetime && {
      softSeconds: p.lifetime.softSeconds,
      softKilobytes: p.lifetime.softKilobytes,
      hardSeconds: p.lifetime.hardSeconds,
      hardKilobytes: p.lifetime.hardKilobytes,
    },
    packets: p.packets.map(({ direction, exchange, step, payloads, line, retransmission }) => ({
      direction,
      exchange,
      step,
      payloads,
      line,
      retransmission,
    })),
    ...(p.pollTimeouts === undefined ? {} : { pollTimeouts: p.pollTimeouts }),
  };
}

function negotiation(n: ReportNegotiation): JsonNegotiation {
  return {
    id: n.id,
    connection: n.connection,
    source: n.source,
    peer: { name: n.peer.name, address: n.peer.address },
    localAddress: n.localAddress,
    role: n.role,
    ikeVersion: n.ikeVersion,
    outcome: n.outcome,
    inferred: n.inferred,
    start: { line: n.start.line, time: n.start.time },
    end: { line: n.end.line, time: n.end.time },
    durationMs: n.durationMs,
    setupMs: n.setupMs,
    phases: n.phases.map(phase),
    findings: n.findings,
    ...(n.dataPath === undefined
      ? {}
      : { dataPath: n.dataPath.map(({ code, fields, lines }) => ({ code, fields, lines })) }),
  };
}

function remedy({ remoteProposal, localProposal, side, changes, result, open }: Remedy): Remedy {
  return {
    remoteProposal,
    localProposal,
    side,
    changes: changes.map((c) => ({ side: c.side, attribute: c.attribute, from: c.from, to: c.to })),
    result,
    open,
  };
}

function finding(catalogues: Catalogues, f: Finding): JsonFinding {
  const { title, explanation, causes, actions, settledBy } = writeFinding(catalogues, f);
  return {
    id: f.id,
    code: f.code,
    variant: f.variant,
    severity: f.severity,
    confidence: f.confidence,
    negotiation: f.negotiation,
    phase: f.phase,
    primary: f.primary,
    fields: f.fields,
    title,
    explanation,
    causes,
    actions: actions.map(({ side, text, snippet }) => ({
      side,
      text,
      ...(snippet === undefined ? {} : { snippet }),
    })),
    attributes: f.attributes.map(({ attribute, remote, local }) => ({ attribute, remote, local })),
    ...(f.remedies === undefined ? {} : { remedies: f.remedies.map(remedy) }),
    evidence: f.evidence.map(({ source: index, line }) => ({ source: index, line })),
    settledBy,
  };
}

function pair(p: NegotiationPair): NegotiationPair {
  return {
    negotiations: p.negotiations,
    by: p.by,
    clockOffsetMs: p.clockOffsetMs,
    finding: p.finding,
    comparisons: p.comparisons.map(comparison),
  };
}

/** A list as indented JSON, one item at a time. */
function* listPieces<T>(name: string, items: readonly T[], toItem: (item: T) => unknown): Generator<string> {
  if (items.length === 0) {
    yield `,\n  "${name}": []`;
    return;
  }
  let before = `,\n  "${name}": [\n    `;
  for (const item of items) {
    yield before + JSON.stringify(cutStrings(toItem(item)), null, 2).replaceAll('\n', '\n    ');
    before = ',\n    ';
  }
  yield '\n  ]';
}

/**
 * The text of the public JSON form (`ReportJson`), indented by two, sentences in the language of the catalogues, piece by piece: a long log gives a report that is too long for one string.
 * The same report gives the same text.
 * @param toolVersion version of ikescope, as in `package.json`
 */
export function* jsonPieces(report: Report, catalogues: Catalogues, toolVersion: string): Generator<string> {
  const head = JSON.stringify(
    { format: REPORT_FORMAT, version: REPORT_VERSION, tool: cutStrings({ version: toolVersion }) },
    null,
    2,
  );
  yield head.slice(0, -2);
  yield* listPieces('sources', report.sources, (s) => source(catalogues, s));
  yield* listPieces('connections', report.connections, connection);
  yield* listPieces('negotiations', report.negotiations, negotiation);
  yield* listPieces('findings', report.findings, (f) => finding(catalogues, f));
  yield* listPieces('pairs', report.pairs, pair);
  yield '\n}\n';
}

/** The JSON form as one text; see `jsonPieces` for long reports. */
export function toJson(report: Report, catalogues: Catalogues, toolVersion: string): string {
  return [...jsonPieces(report, catalogues, toolVersion)].join('');
}
