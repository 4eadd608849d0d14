import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../texts/testing.ts';
import { cutString, cutStrings, MAX_STRING } from './cut.ts';
import { jsonPieces, toJson } from './json.ts';
import type { ReportJson } from './jsonTypes.ts';
import { fullReport, makeFinding, makeNegotiation, makeReport } from './testing.ts';

function parsed(report = fullReport()): ReportJson {
  return JSON.parse(toJson(report, ENGLISH, '0.1.0')) as ReportJson;
}

describe('the JSON form', () => {
  it('has its fields in the order of the documentation', () => {
    const json = parsed();
    expect(Object.keys(json)).toEqual([
      'format',
      'version',
      'tool',
      'sources',
      'connections',
      'negotiations',
      'findings',
      'pairs',
    ]);
    expect(Object.keys(json.sources[0] ?? {}).join(' ')).toBe(
      'index name dialect parts encoding bytes lines linesUnderstood linesContinuation linesBlank linesUnknown records order clock detections warnings',
    );
    expect(Object.keys(json.connections[0] ?? {}).join(' ')).toBe('id peer negotiations');
    expect(Object.keys(json.negotiations[0] ?? {}).join(' ')).toBe(
      'id connection source peer localAddress role ikeVersion outcome inferred start end durationMs setupMs phases findings',
    );
    expect(Object.keys(json.negotiations[0]?.phases[1] ?? {}).join(' ')).toBe(
      'phase exchange outcome start end comparisons agreed identities trafficSelectors sas lifetime packets',
    );
    expect(Object.keys(json.findings[0] ?? {}).join(' ')).toBe(
      'id code variant severity confidence negotiation phase primary fields title explanation causes actions attributes evidence settledBy',
    );
    expect(Object.keys(json.pairs[0] ?? {}).join(' ')).toBe(
      'negotiations by clockOffsetMs finding comparisons',
    );
  });

  it('is indented text that ends with a line end, the same each time', () => {
    const text = toJson(fullReport(), ENGLISH, '0.1.0');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect([...jsonPieces(fullReport(), ENGLISH, '0.1.0')].join('')).toBe(text);
    const empty = toJson(makeReport([], [], []), ENGLISH, '0.1.0');
    expect(empty).toBe(`${JSON.stringify(JSON.parse(empty), null, 2)}\n`);
  });

  it('does not depend on the order in which the analysis made its fields', () => {
    const turn = <T extends object>(o: T): T => Object.fromEntries(Object.entries(o).reverse()) as T;
    const report = makeReport([makeNegotiation()], [makeFinding()]);
    const turned = {
      ...turn(report),
      negotiations: report.negotiations.map(turn),
      findings: report.findings.map(turn),
    };
    expect(toJson(turned, ENGLISH, '0.1.0')).toBe(toJson(report, ENGLISH, '0.1.0'));
  });

  it('shows polls on the tunnel alone', () => {
    const phases = parsed().negotiations.flatMap((n) => n.phases);
    expect(phases.filter((p) => p.pollTimeouts !== undefined).map((p) => [p.phase, p.pollTimeouts])).toEqual([
      ['established', 6],
    ]);
  });

  it('says sentences and no codes alone', () => {
    const json = parsed();
    for (const f of json.findings) {
      expect(f.title, f.id).not.toBe('');
      expect(f.explanation, f.id).toMatch(/\.$/);
    }
    for (const s of json.sources) {
      for (const w of s.warnings) expect(w.message).toMatch(/\.$/);
      for (const d of s.detections) expect(d.reason).toMatch(/\.$/);
    }
  });

  it('keeps a field that has the name of something special', () => {
    const fields = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
    const said = toJson(makeReport([makeNegotiation()], [makeFinding({ fields })]), ENGLISH, '0.1.0');
    expect(said).toContain('"__proto__": "x"');
    expect(said).toContain('"constructor": "y"');
  });
});

describe('cut', () => {
  it('leaves 4,096 characters, and ends longer texts with an ellipsis', () => {
    const most = 'x'.repeat(MAX_STRING);
    expect(cutString(most)).toBe(most);
    expect(cutString(`${most}x`)).toBe(`${'x'.repeat(MAX_STRING - 1)}…`);
  });

  it('never cuts inside a character', () => {
    const text = `${'x'.repeat(MAX_STRING - 2)}😀😀`;
    expect(cutString(text)).toBe(`${'x'.repeat(MAX_STRING - 2)}…`);
  });

  it('reaches every string, names of fields too', () => {
    const long = 'y'.repeat(5000);
    const said = JSON.stringify(cutStrings({ a: [{ [long]: long }], b: null, c: 1, d: true }));
    expect(said.length).toBeLessThan(2 * MAX_STRING + 60);
    expect(JSON.parse(said)).toMatchObject({ b: null, c: 1, d: true });
  });
});
