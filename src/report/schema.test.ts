import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../model/findings.ts';
import { EXCHANGES, OUTCOMES, PHASES, ROLES } from '../model/phases.ts';
import { CONFIDENCES, SEVERITIES, WARNING_CODES } from '../model/trace.ts';
import { ENGLISH } from '../texts/testing.ts';
import { toJson } from './json.ts';
import schema from './report.schema.json' with { type: 'json' };
import { fullReport, makeFinding, makeNegotiation, makePhase, makeReport, makeSource } from './testing.ts';

const validate: ValidateFunction = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
}).compile(schema);

type Path = readonly (string | number)[];

/** The report with one value replaced, or left out where the new one is undefined. */
function changed(path: Path, to: unknown): unknown {
  const root: unknown = JSON.parse(toJson(fullReport(), ENGLISH, '0.1.0'));
  let at = root as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (to === undefined) Reflect.deleteProperty(at, last);
  else at[last] = to;
  return root;
}

/** Position of a phase of a name in the negotiations of `fullReport`. */
function phaseAt(outcome: (typeof OUTCOMES)[number], index: number): Path {
  return ['negotiations', OUTCOMES.indexOf(outcome), 'phases', index];
}

describe('the schema of the report', () => {
  it('names the closed lists of the model', () => {
    const { $defs } = schema;
    expect($defs.phaseName.enum).toEqual(PHASES);
    expect($defs.outcome.enum).toEqual(OUTCOMES);
    expect($defs.exchangeOrNull.enum).toEqual([...EXCHANGES, null]);
    expect($defs.negotiation.properties.role.enum).toEqual(ROLES);
    expect($defs.finding.properties.code.enum).toEqual(FINDING_CODES);
    expect([...$defs.finding.properties.severity.enum].sort()).toEqual([...SEVERITIES].sort());
    expect([...$defs.finding.properties.confidence.enum].sort()).toEqual([...CONFIDENCES].sort());
    expect($defs.source.properties.warnings.items.properties.code.enum).toEqual(WARNING_CODES);
  });

  it('takes a report with every code, variant, outcome and warning', () => {
    validate(JSON.parse(toJson(fullReport(), ENGLISH, '0.1.0')));
    expect(validate.errors).toBeNull();
  });

  it('takes a report of nothing', () => {
    validate(JSON.parse(toJson(makeReport([], [], []), ENGLISH, '0.1.0')));
    expect(validate.errors).toBeNull();
  });

  it('takes fields that are not known yet', () => {
    expect(validate(changed(['negotiations', 0, 'later'], { some: 'thing' }))).toBe(true);
  });

  const established = phaseAt('established', 1);
  const faults: readonly (readonly [string, Path, unknown])[] = [
    ['another format', ['format'], 'other'],
    ['another version', ['version'], 2],
    ['no sources', ['sources'], undefined],
    ['a source without parts', ['sources', 0, 'parts'], []],
    ['a score above 1', ['sources', 0, 'detections', 0, 'score'], 1.5],
    ['an unknown warning', ['sources', 0, 'warnings', 0, 'code'], 'new'],
    ['line 0', ['negotiations', 0, 'start', 'line'], 0],
    ['a time in another form', ['negotiations', 0, 'start', 'time'], '2004/01/20 15:18:34,500'],
    ['a negative duration', ['negotiations', 0, 'durationMs'], -1],
    ['IKE version 3', ['negotiations', 0, 'ikeVersion'], 3],
    ['an unknown outcome', ['negotiations', 0, 'outcome'], 'maybe'],
    ['an unknown exchange', [...established, 'exchange'], 'base'],
    ['an unknown state', [...established, 'comparisons', 0, 'attributes', 0, 'state'], 'unknown'],
    ['a bare value', [...established, 'comparisons', 0, 'attributes', 0, 'remote'], 'AES-CBC'],
    ['a phase 1 that is lost', [...established, 'outcome'], 'lost'],
    ['a tunnel that is unfinished', [...phaseAt('lost', 0), 'outcome'], 'unfinished'],
    ['a teardown that failed', [...phaseAt('closed', 1), 'outcome'], 'failed'],
    ['polls before the tunnel is up', [...established, 'pollTimeouts'], 3],
    ['an SPI with 0x', [...phaseAt('established', 2), 'sas', 0, 'spi'], '0x1a2b3c4d'],
    ['an unknown code', ['findings', 0, 'code'], 'new-code'],
    ['an error without evidence', ['findings', 0, 'evidence'], []],
    ['silence that nothing settles', ['findings', 0, 'settledBy'], null],
    ['a text of 4,097 characters', ['findings', 0, 'title'], 'x'.repeat(4097)],
    ['a pair of one', ['pairs', 0, 'negotiations'], ['n0']],
    ['an unknown tie', ['pairs', 0, 'by'], ['clock']],
  ];
  it.each(faults)('refuses %s', (_, path, to) => {
    expect(validate(changed(path, to))).toBe(false);
  });

  it('refuses a primary finding without a negotiation, and a guess that nothing settles', () => {
    const about = fullReport().findings.findIndex((f) => f.negotiation === null);
    expect(validate(changed(['findings', about, 'primary'], true))).toBe(false);
    const confirmed = fullReport().findings.findIndex((f) => f.code === 'weak-algorithm');
    expect(validate(changed(['findings', confirmed, 'settledBy'], null))).toBe(true);
    const report = fullReport();
    const guess = makeFinding({ code: 'weak-algorithm', confidence: 'possible', settled: false });
    validate(JSON.parse(toJson({ ...report, findings: [guess] }, ENGLISH, '0.1.0')));
    expect(validate.errors).toBeNull();
  });

  it('takes whatever a log brings into names, values and fields', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ minLength: 4090, maxLength: 5000 }),
      fc.constant('\ud800'),
    );
    fc.assert(
      fc.property(text, fc.dictionary(text, fc.oneof(text, fc.integer())), (odd, fields) => {
        const phase = makePhase('phase-1', 'failed', {
          agreed: {
            remoteProposal: 1,
            localProposal: 1,
            attributes: { [odd]: { logged: odd, canonical: odd } },
          },
          identities: { local: odd, remote: null },
        });
        const report = makeReport(
          [makeNegotiation({ peer: { name: odd, address: null }, phases: [phase] })],
          [makeFinding({ fields: { ...fields, peer: odd } })],
          [makeSource({ name: odd, parts: [{ name: odd, firstLine: 1, lines: 1 }] })],
        );
        validate(JSON.parse(toJson(report, ENGLISH, '0.1.0')));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});
