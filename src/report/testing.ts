import { FINDING_CODES, FINDING_VARIANTS, type Finding, type FindingCode } from '../model/findings.ts';
import type { Phase } from '../model/negotiation.ts';
import { OUTCOMES, type Outcome, type PhaseName } from '../model/phases.ts';
import type { Report, ReportNegotiation } from '../model/report.ts';
import { DETECTION_REASONS, type SourceSummary, WARNING_CODES } from '../model/trace.ts';

/* Reports made by hand for tests: between them they hold every case that the public form has. */

/** A source; lines and bytes as a small log has them. */
export function makeSource(over: Partial<SourceSummary> = {}): SourceSummary {
  return {
    index: 0,
    name: 'router.txt',
    dialect: 'lancom',
    parts: [{ name: 'router.txt', firstLine: 1, lines: 210 }],
    encoding: 'utf-8',
    bytes: 4711,
    lines: 210,
    linesUnderstood: 180,
    linesContinuation: 20,
    linesBlank: 8,
    linesUnknown: 2,
    records: 160,
    order: 'oldest-first',
    clock: 'full',
    detections: [
      { dialect: 'lancom', score: 0.98, reason: 'messages', fields: { messages: 150, lines: 202, heads: 4 } },
    ],
    warnings: [],
    ...over,
  };
}

/** A phase without details. */
export function makePhase(phase: PhaseName, outcome: Outcome, over: Partial<Phase> = {}): Phase {
  return {
    phase,
    exchange: null,
    outcome,
    start: { line: 9, time: '2004-01-20T15:18:34.530' },
    end: { line: 18, time: '2004-01-20T15:18:37.530' },
    comparisons: [],
    agreed: null,
    identities: null,
    trafficSelectors: null,
    sas: [],
    lifetime: null,
    packets: [],
    ...over,
  };
}

/** A negotiation without phases. */
export function makeNegotiation(over: Partial<ReportNegotiation> = {}): ReportNegotiation {
  return {
    id: 'n0-1',
    connection: 'c0-1',
    source: 0,
    peer: { name: 'BRANCH', address: '192.0.2.7' },
    localAddress: '198.51.100.2',
    role: 'initiator',
    ikeVersion: 1,
    outcome: 'established',
    inferred: false,
    start: { line: 1, time: '2004-01-20T15:18:34.500' },
    end: { line: 40, time: '2004-01-20T15:18:41.360' },
    durationMs: 6860,
    setupMs: 6860,
    phases: [],
    findings: [],
    ...over,
  };
}

/** A finding, confirmed and primary. */
export function makeFinding(over: Partial<Finding> = {}): Finding {
  return {
    id: 'f0-1-1',
    code: 'no-response',
    variant: 'never',
    severity: 'error',
    confidence: 'confirmed',
    negotiation: 'n0-1',
    phase: 'phase-1',
    primary: true,
    fields: { dialect: 'lancom', peer: 'BRANCH', address: '192.0.2.7' },
    attributes: [],
    evidence: [{ source: 0, line: 13 }],
    settled: true,
    ...over,
  };
}

/** A report of one source and one connection. */
export function makeReport(
  negotiations: readonly ReportNegotiation[],
  findings: readonly Finding[],
  sources: readonly SourceSummary[] = [makeSource()],
): Report {
  return {
    sources,
    connections:
      negotiations.length === 0
        ? []
        : [
            {
              id: 'c0-1',
              source: 0,
              peer: { name: 'BRANCH', address: '192.0.2.7' },
              negotiations: negotiations.map((n) => n.id),
            },
          ],
    negotiations,
    findings,
    pairs: [],
  };
}

const value = (logged: string, canonical: string) => ({ logged, canonical });

/** Phase 1 with a refused and an accepted pair, and all that it may hold. */
export const RICH_PHASE_1 = makePhase('phase-1', 'established', {
  exchange: 'main',
  comparisons: [
    {
      remoteProposal: 1,
      localProposal: 1,
      verdict: 'rejected',
      attributes: [
        {
          attribute: 'encryption',
          state: 'different',
          remote: value('BLOWFISH_CBC', 'BLOWFISH-CBC'),
          local: value('AES_CBC', 'AES-CBC'),
        },
        { attribute: 'integrity', state: 'not-compared', remote: null, local: null },
      ],
      line: 13,
    },
    {
      remoteProposal: 1,
      localProposal: 3,
      verdict: 'accepted',
      attributes: [
        {
          attribute: 'encryption',
          state: 'same',
          remote: value('blowfish-cbc', 'BLOWFISH-CBC'),
          local: value('blowfish-cbc', 'BLOWFISH-CBC'),
        },
        { attribute: 'integrity', state: 'not-logged', remote: null, local: null },
        { attribute: 'lifetime', state: 'not-compared', remote: null, local: null },
      ],
      line: 15,
    },
  ],
  agreed: {
    remoteProposal: 1,
    localProposal: 3,
    attributes: { encryption: value('blowfish-cbc', 'BLOWFISH-CBC'), integrity: value('md5', 'MD5') },
  },
  identities: { local: '198.51.100.2', remote: '192.0.2.7' },
  lifetime: { softSeconds: null, softKilobytes: null, hardSeconds: 108000, hardKilobytes: null },
  packets: [
    { direction: 'sent', exchange: 'main', step: 1, payloads: ['SA', 'VID'], line: 9, retransmission: false },
    { direction: 'received', exchange: null, step: null, payloads: [], line: 10, retransmission: true },
  ],
});

/** Phase 2 with networks, both directions and lifetimes. */
export const RICH_PHASE_2 = makePhase('phase-2', 'established', {
  exchange: 'quick',
  agreed: { remoteProposal: null, localProposal: null, attributes: {} },
  trafficSelectors: { local: ['10.1.0.0/24'], remote: ['10.2.0.0/24', '10.3.0.0/24'] },
  sas: [
    {
      protocol: 'esp',
      direction: 'outgoing',
      spi: '1a2b3c4d',
      encryption: 'AES-CBC',
      keyLength: 256,
      integrity: 'HMAC-SHA1',
    },
    {
      protocol: 'esp',
      direction: 'incoming',
      spi: '0a0b0c0d',
      encryption: null,
      keyLength: null,
      integrity: null,
    },
  ],
  lifetime: { softSeconds: 1800, softKilobytes: 180000, hardSeconds: 2000, hardKilobytes: 200000 },
});

function variantsOf(code: FindingCode): readonly string[] {
  const own = code in FINDING_VARIANTS ? FINDING_VARIANTS[code as keyof typeof FINDING_VARIANTS] : [];
  return ['default', 'device-code', ...own];
}

/** One negotiation of each outcome, one finding of each code and variant, every warning, parts, a pair. */
export function fullReport(): Report {
  const kinds: Readonly<Record<Outcome, readonly Phase[]>> = {
    established: [
      makePhase('setup', 'established'),
      RICH_PHASE_1,
      RICH_PHASE_2,
      makePhase('established', 'established'),
    ],
    failed: [makePhase('setup', 'established'), makePhase('phase-1', 'failed', { exchange: 'ike-sa-init' })],
    closed: [makePhase('established', 'closed'), makePhase('teardown', 'closed')],
    lost: [makePhase('established', 'lost', { pollTimeouts: 6 }), makePhase('teardown', 'unfinished')],
    unfinished: [
      makePhase('phase-1', 'unfinished', { start: { line: 3, time: null }, end: { line: 3, time: null } }),
    ],
  };
  const findings = FINDING_CODES.flatMap((code, i) =>
    variantsOf(code).map(
      (variant, j): Finding => makeFinding({ id: `f${i}-${j}`, code, variant, primary: false }),
    ),
  );
  findings.push(
    makeFinding({
      id: 'about',
      code: 'secret-in-log',
      variant: 'default',
      severity: 'warning',
      negotiation: null,
      phase: null,
      primary: false,
    }),
  );
  const negotiations = OUTCOMES.map((outcome, i) =>
    makeNegotiation({
      id: `n${i}`,
      outcome,
      inferred: i === 0,
      role: (['initiator', 'responder', 'unknown'] as const)[i % 3] ?? 'unknown',
      ikeVersion: ([1, 2, null] as const)[i % 3] ?? null,
      localAddress: i === 1 ? null : '198.51.100.2',
      phases: kinds[outcome],
      durationMs: i === 4 ? null : 6860,
      setupMs: i === 0 ? 6860 : null,
      findings: i === 1 ? findings.filter((f) => f.negotiation !== null).map((f) => f.id) : [],
    }),
  );
  const sources = [
    makeSource({
      parts: [
        { name: 'syslog.1', firstLine: 1, lines: 100 },
        { name: 'syslog', firstLine: 101, lines: 110 },
      ],
      warnings: WARNING_CODES.map((code, i) => ({ code, fields: {}, line: i % 2 === 0 ? null : i })),
    }),
    makeSource({
      index: 1,
      name: 'noise.bin',
      dialect: null,
      clock: 'none',
      linesUnderstood: 0,
      linesContinuation: 0,
      linesUnknown: 202,
      detections: DETECTION_REASONS.map((reason) => ({ dialect: 'lancom', score: 0, reason, fields: {} })),
    }),
    makeSource({
      index: 2,
      name: 'empty.txt',
      dialect: null,
      lines: 0,
      linesUnderstood: 0,
      linesContinuation: 0,
      linesBlank: 0,
      linesUnknown: 0,
    }),
  ];
  return {
    ...makeReport(negotiations, findings, sources),
    pairs: [
      {
        negotiations: ['n0', 'n1'],
        by: ['cookies', 'address'],
        clockOffsetMs: -1250,
        finding: 'f0-0',
        comparisons: RICH_PHASE_1.comparisons,
      },
    ],
  };
}
