import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../model/report.ts';
import { REPORT_EN } from '../texts/en/report.ts';
import { ENGLISH } from '../texts/testing.ts';
import {
  fullReport,
  makeFinding,
  makeNegotiation,
  makePhase,
  makeReport,
  makeSource,
  RICH_PHASE_1,
  RICH_PHASE_2,
} from './testing.ts';
import { toText } from './text.ts';

function said(report: Report): string {
  return toText(report, ENGLISH, REPORT_EN, '0.1.0');
}

const MISMATCH = makeReport(
  [
    makeNegotiation({
      outcome: 'failed',
      phases: [{ ...RICH_PHASE_1, outcome: 'failed' }],
      findings: ['f0-1-1'],
    }),
  ],
  [
    makeFinding({
      code: 'proposal-mismatch',
      variant: 'phase-1',
      settled: false,
      attributes: [{ attribute: 'encryption', remote: 'BLOWFISH-CBC', local: 'AES-CBC' }],
      fields: { dialect: 'lancom', phase: 1, pairs: 2, deviceCode: '0x2103' },
      evidence: [
        { source: 0, line: 13 },
        { source: 0, line: 15 },
      ],
    }),
  ],
);

describe('the report for a terminal', () => {
  it('says first what became of a negotiation', () => {
    const text = said(MISMATCH);
    expect(text).toContain('\nBRANCH (192.0.2.7) in router.txt\n---');
    expect(text).toContain('\n1. Failed: No common phase 1 proposal: encryption differs\n');
    expect(text).toContain('This device (198.51.100.2) called the peer, with IKEv1.');
    expect(text).toContain('From 2004-01-20 15:18:34.500 (router.txt:1) to 15:18:41.360 (router.txt:40)');
  });

  it('shows proposals side by side', () => {
    const lines = said(MISMATCH).split('\n');
    const row = lines.find((l) => l.includes('refused')) ?? '';
    expect(row).toMatch(/1\/1 +refused +encryption +BLOWFISH-CBC +AES-CBC +different +13$/);
    expect(lines.find((l) => l.includes('accepted'))).toMatch(
      /1\/3 +accepted +encryption +BLOWFISH-CBC +BLOWFISH-CBC/,
    );
  });

  it('gives causes, actions by side, the number of the device and the lines that prove it', () => {
    const text = said(MISMATCH);
    expect(text).toContain('Error (stated by the log): No common phase 1 proposal: encryption differs');
    expect(text).toContain('Error number of the device: 0x2103 IKE-I-No-proposal-matched.');
    expect(text).toMatch(/Likely causes, the likeliest first:\n {4}- /);
    expect(text).toMatch(/On either side:\n {4}- Set the same encryption on both sides\./);
    expect(text).toContain('Evidence: router.txt:13, router.txt:15\n');
  });

  it('gives places within the files of a source that has several', () => {
    const text = said(fullReport());
    expect(text).toContain('- syslog.1: lines 1 to 100\n- syslog: lines 101 to 210\n');
    expect(text).toContain('Evidence: syslog.1:13\n');
    const late = makeFinding({ evidence: [{ source: 0, line: 150 }] });
    expect(
      said({
        ...fullReport(),
        findings: [late],
        negotiations: [makeNegotiation({ id: 'n0', findings: [late.id] })],
      }),
    ).toContain('Evidence: syslog:50\n');
  });

  it('has a headline for each outcome', () => {
    const text = said(fullReport());
    for (const start of [
      '1. Tunnel up after 6.86 s',
      '2. Failed',
      '3. Closed',
      '4. Tunnel lost',
      '5. Unfinished',
    ]) {
      expect(text).toContain(`\n${start}`);
    }
  });

  it('says what it shows of networks, keys and associations', () => {
    const lines = said(makeReport([makeNegotiation({ phases: [RICH_PHASE_1, RICH_PHASE_2] })], []));
    const text = lines.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Networks: 10.1.0.0/24 on this side, 10.2.0.0/24 and 10.3.0.0/24 behind the peer.',
    );
    expect(text).toContain('Keys of phase 1 end after 1 d 6 h.');
    expect(text).toMatch(/outgoing ESP 1a2b3c4d AES-CBC 256 HMAC-SHA1 /);
    expect(text).toContain('Identities: this device is 198.51.100.2, the peer is 192.0.2.7.');
  });

  it('says of a source that nothing was recognised in, and why', () => {
    const none = makeSource({
      dialect: null,
      detections: [{ dialect: 'lancom', score: 0, reason: 'stamps-only', fields: {} }],
      warnings: [{ code: 'nothing-recognised', fields: {}, line: null }],
    });
    const text = said(makeReport([], [], [none]));
    expect(text).toContain('None was recognised.');
    expect(text).toContain('no message of its VPN log');
    expect(text).toContain('No negotiation was found.');
  });

  it('leaves out what would be too much, and says so', () => {
    const [first] = RICH_PHASE_1.comparisons;
    const comparisons = Array.from(
      { length: 100 },
      (_, i) => ({ ...first, localProposal: i + 1 }) as typeof first & object,
    );
    const evidence = Array.from({ length: 100 }, (_, i) => ({ source: 0, line: i + 1 }));
    const text = said(
      makeReport(
        [
          makeNegotiation({
            phases: [makePhase('phase-1', 'failed', { comparisons })],
            findings: ['f0-1-1'],
          }),
        ],
        [makeFinding({ evidence })],
      ),
    );
    expect(text).toContain('76 more pairs are left out here');
    expect(text.replace(/\s+/g, ' ')).toContain('router.txt:24, and 76 more');
    expect(text).not.toContain('router.txt:25,');
  });

  it('fits into 80 columns and has no blanks at the end of a line', () => {
    for (const line of [...said(fullReport()).split('\n'), ...said(MISMATCH).split('\n')]) {
      expect(line.length, line).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(/ $/);
    }
  });

  it('lets nothing of a log steer the terminal, and keeps its tables in shape', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001b[31mred', 'a\nb', '\u202egnp.exe', '\u009b2J', 'x'.repeat(200), '| a | b |'),
    );
    fc.assert(
      fc.property(odd, odd, (a, b) => {
        const phase = makePhase('phase-1', 'failed', {
          comparisons: [
            {
              remoteProposal: 1,
              localProposal: 1,
              verdict: 'rejected',
              attributes: [
                { attribute: a, state: 'different', remote: { logged: b, canonical: b }, local: null },
              ],
              line: 1,
            },
          ],
        });
        const report = makeReport(
          [makeNegotiation({ phases: [phase], localAddress: a, findings: ['f0-1-1'] })],
          [makeFinding({ fields: { address: a, peer: b } })],
          [makeSource({ name: b })],
        );
        const text = said(report);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        for (const line of text.split('\n')) {
          // a single word may be longer than the line
          if ([...line].length > 80) expect(line.trim().split(' ').length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});
