import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diagnosisTable,
  recordings,
  reportOf,
  TABLE_BEGIN,
  TABLE_END,
  withTable,
} from '../../scripts/diagnosisTable.ts';
import { sampleText } from '../fixtures/text.ts';
import { checkReport } from '../model/check.ts';
import type { Finding } from '../model/findings.ts';
import type { Report } from '../model/report.ts';

/* What must come out was written down from the two logs of each recording and from how they were made. */

/** Pairs with their joint findings, as short lines. */
function outline(report: Report): string[] {
  return report.pairs.map((p) => {
    const f = report.findings.find((finding) => finding.id === p.finding);
    return f === undefined ? 'no fault' : `${f.code} ${f.confidence} by ${whose(report, f)}`;
  });
}

function whose(report: Report, f: Finding): string {
  const n = report.negotiations.find(({ id }) => id === f.negotiation);
  return report.sources[n?.source ?? -1]?.name ?? '?';
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'libreswan/aggressive-refused': ['exchange-mode-mismatch likely by responder'],
  'libreswan/ikev2-identity-refused': new Array<string>(2).fill('identity-mismatch confirmed by responder'),
  'libreswan/ikev2-identity-refused-by-initiator': new Array<string>(2).fill(
    'identity-mismatch confirmed by initiator',
  ),
  'libreswan/ikev2-key-mismatch': new Array<string>(2).fill('pre-shared-key-mismatch likely by responder'),
  'libreswan/ikev2-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'libreswan/main-dead-peer': ['dead-peer likely by initiator', 'no fault'],
  'libreswan/main-key-mismatch': ['pre-shared-key-mismatch likely by responder'],
  'libreswan/main-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'libreswan/main-success': ['no fault'],
  'libreswan/main-unknown-peer': ['connection-unknown confirmed by responder'],
  'libreswan/quick-networks-refused': ['traffic-selector-mismatch confirmed by responder'],
  'libreswan/quick-pfs-refused': ['pfs-mismatch confirmed by responder'],
  'libreswan/quick-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'strongswan/aggressive-key-mismatch': ['pre-shared-key-mismatch likely by initiator'],
  'strongswan/aggressive-refused': ['exchange-mode-mismatch confirmed by responder'],
  'strongswan/ikev1-refused-by-ikev2': ['connection-unknown confirmed by responder'],
  'strongswan/ikev2-key-mismatch': ['pre-shared-key-mismatch confirmed by responder'],
  'strongswan/ikev2-key-missing': ['pre-shared-key-mismatch confirmed by initiator'],
  'strongswan/ikev2-nat-key-mismatch': ['pre-shared-key-mismatch confirmed by responder'],
  'strongswan/ikev2-networks-refused': ['traffic-selector-mismatch confirmed by responder'],
  'strongswan/ikev2-port-4500-blocked': ['nat-traversal-blocked likely by initiator'],
  'strongswan/ikev2-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'strongswan/ikev2-success': ['no fault'],
  'strongswan/main-certificate-expired': ['certificate-invalid confirmed by responder'],
  'strongswan/main-dead-peer': ['dead-peer likely by initiator', 'no fault'],
  'strongswan/main-identity-refused': ['identity-mismatch likely by responder'],
  'strongswan/main-identity-refused-by-initiator': ['identity-mismatch confirmed by initiator'],
  'strongswan/main-key-mismatch': ['pre-shared-key-mismatch likely by responder'],
  'strongswan/main-nat': ['no fault'],
  'strongswan/main-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'strongswan/main-unknown-peer': ['connection-unknown confirmed by responder'],
  'strongswan/quick-networks-refused': ['traffic-selector-mismatch confirmed by responder'],
  'strongswan/quick-not-installed': ['kernel-install-failed confirmed by initiator'],
  'strongswan/quick-pfs-refused': ['pfs-mismatch confirmed by responder'],
  'strongswan/quick-proposal-refused': ['proposal-mismatch confirmed by responder'],
  'strongswan/xauth-refused': ['xauth-failed confirmed by responder'],
};

const ALL = recordings();

function texts(name: string): { readonly initiator: string; readonly responder: string } {
  const found = ALL.find((r) => r.name === name);
  if (found === undefined) throw new Error(`no recording ${name}`);
  return found;
}

async function both(name: string): Promise<Report> {
  const { initiator, responder } = texts(name);
  return reportOf(['initiator', initiator], ['responder', responder]);
}

async function joint(name: string): Promise<Finding> {
  const report = await both(name);
  const found = report.findings.find((f) => f.id === report.pairs[0]?.finding);
  if (found === undefined) throw new Error(`${name} has no joint finding`);
  return found;
}

describe('the logs of both ends', () => {
  it('are all looked at here', () => {
    expect(ALL.map((r) => r.name).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(ALL)(
    'of $name give one pair for each negotiation, and one finding for each fault',
    async ({ name }) => {
      const report = await both(name);
      expect(outline(report)).toEqual(EXPECTED[name]);
      expect(checkReport(report)).toEqual([]);
    },
  );

  it.each(ALL)('of $name in the other order are the same pairs', async ({ name, initiator, responder }) => {
    const report = await reportOf(['responder', responder], ['initiator', initiator]);
    expect(outline(report)).toEqual(EXPECTED[name]);
    const offset = (r: Report): number | null => r.pairs[0]?.clockOffsetMs ?? null;
    const straight = offset(await both(name));
    expect(offset(report)).toBe(straight === null ? null : straight === 0 ? 0 : -straight);
  });

  it.each(ALL)('of $name leave each log its own verdict', async ({ initiator, responder }) => {
    const together = await reportOf(['initiator', initiator], ['responder', responder]);
    for (const [source, text] of [initiator, responder].entries()) {
      const alone = await reportOf(['log', text]);
      const own = together.findings.filter((f) => f.primary && f.evidence[0]?.source === source);
      expect(own.map((f) => `${f.code} ${f.confidence}`)).toEqual(
        alone.findings.filter((f) => f.primary).map((f) => `${f.code} ${f.confidence}`),
      );
    }
  });

  it('are tied by what they hold', async () => {
    const by = async (name: string): Promise<readonly string[] | undefined> =>
      (await both(name)).pairs[0]?.by;
    expect(await by('strongswan/ikev2-success')).toEqual(['child-spi', 'address']);
    expect(await by('strongswan/main-nat')).toEqual(['child-spi', 'message-id', 'address']);
    expect(await by('strongswan/main-key-mismatch')).toEqual(['message-id', 'address']);
    expect(await by('strongswan/ikev2-nat-key-mismatch')).toEqual(['address', 'sequence']);
    expect(await by('libreswan/main-key-mismatch')).toEqual(['sequence']);
    expect(await by('libreswan/main-success')).toEqual(['child-spi', 'message-id']);
  });

  it('show the values of both sides, or say whose are not there', async () => {
    const strongswan = await joint('strongswan/main-proposal-refused');
    expect(strongswan.attributes[0]).toEqual({
      attribute: 'encryption',
      remote: 'AES-CBC-128',
      local: 'AES-CBC-256',
    });
    expect(strongswan.fields['notShown']).toBeUndefined();
    expect(new Set(strongswan.evidence.map((e) => e.source))).toEqual(new Set([0, 1]));
    const libreswan = await joint('libreswan/main-proposal-refused');
    expect(libreswan.fields['notShown']).toBe('local');
    expect(libreswan.settled).toBe(true);
    expect((await joint('libreswan/quick-pfs-refused')).attributes).toEqual([
      { attribute: 'dh-group', remote: 'NONE', local: null },
    ]);
    const networks = await joint('strongswan/quick-networks-refused');
    expect(networks.attributes).toEqual([
      { attribute: 'traffic-selector', remote: '10.1.0.0/24 === 10.2.0.0/24', local: null },
    ]);
  });

  it('stand in the findings of both, primary in none', async () => {
    const report = await both('strongswan/main-identity-refused-by-initiator');
    const [pair] = report.pairs;
    for (const n of report.negotiations) expect(n.findings).toContain(pair?.finding);
    expect(report.findings.filter((f) => f.id === pair?.finding)).toHaveLength(1);
    expect(report.findings.find((f) => f.id === pair?.finding)?.primary).toBe(false);
  });

  it('fill one comparison: what one offers against what the other has', async () => {
    const { pairs } = await both('libreswan/quick-proposal-refused');
    expect(pairs[0]?.comparisons[0]?.attributes.find((a) => a.attribute === 'encryption')).toMatchObject({
      remote: { canonical: 'AES-CBC-128' },
      local: null,
    });
  });
});

describe('logs of two makes', () => {
  function turn(text: string, words: Readonly<Record<string, string>>): string {
    return Object.entries(words).reduce((all, [from, to]) => all.replaceAll(from, to), text);
  }

  it('libreswan with strongSwan, either way round', async () => {
    const { initiator } = texts('libreswan/main-proposal-refused');
    const { responder } = texts('strongswan/main-proposal-refused');
    const report = await reportOf(['initiator', initiator], ['responder', responder]);
    expect(report.pairs.map((p) => p.by)).toEqual([['address', 'sequence']]);
    expect(outline(report)).toEqual(['proposal-mismatch confirmed by responder']);
    const turned = await reportOf(
      ['initiator', texts('strongswan/ikev2-proposal-refused').initiator],
      ['responder', texts('libreswan/ikev2-proposal-refused').responder],
    );
    expect(outline(turned)).toEqual(['proposal-mismatch confirmed by responder']);
    expect(turned.pairs[0]?.comparisons[0]?.attributes[0]).toMatchObject({
      attribute: 'encryption',
      state: 'different',
    });
  });

  it('LANCOM with strongSwan, by addresses', async () => {
    const peer = turn(texts('strongswan/quick-pfs-refused').initiator, {
      '203.0.113.1': '203.0.113.41',
      '203.0.113.2': '198.51.100.2',
      HMAC_SHA2_256_128: 'HMAC_SHA1_96',
    });
    const report = await reportOf(['responder', sampleText('lancom/pfs-mismatch.log')], ['initiator', peer]);
    expect(report.pairs.map((p) => p.by)).toEqual([['address', 'sequence']]);
    expect(outline(report)).toEqual(['pfs-mismatch confirmed by responder']);
  });

  it('LANCOM with strongSwan, by the SPIs of the tunnel', async () => {
    const peer = turn(texts('strongswan/main-nat').responder, {
      '203.0.113.2': '192.0.2.7',
      '203.0.113.1': '198.51.100.2',
      cc74a7f2: '00000a01',
      c99aa0f0: '00000a02',
    });
    const report = await reportOf(['a', sampleText('lancom/rekeys.log')], ['b', peer]);
    expect(report.pairs.map((p) => p.by)).toEqual([['child-spi', 'address']]);
  });
});

describe('logs that do not belong together', () => {
  it('of which two are two ends and one is of another negotiation', async () => {
    for (const other of [
      'strongswan/quick-proposal-refused',
      'strongswan/main-nat',
      'libreswan/main-success',
    ]) {
      const { initiator, responder } = texts('strongswan/main-proposal-refused');
      const report = await reportOf(['a', texts(other).responder], ['b', initiator], ['c', responder]);
      expect(
        report.pairs.map((p) => p.negotiations.map((id) => id[1]).join()),
        other,
      ).toEqual(['1,2']);
    }
  });

  it('pieces and copies of one device are never paired', async () => {
    for (const name of [
      'strongswan/main-dead-peer',
      'libreswan/main-dead-peer',
      'libreswan/ikev2-key-mismatch',
    ]) {
      for (const text of [texts(name).initiator, texts(name).responder]) {
        const lines = text.split('\n');
        const half = Math.floor(lines.length / 2);
        const pieces = await reportOf(
          ['log.1', lines.slice(0, half).join('\n')],
          ['log', lines.slice(half).join('\n')],
        );
        expect(pieces.pairs, name).toEqual([]);
        expect((await reportOf(['log', text], ['copy', text])).pairs, name).toEqual([]);
      }
    }
  });

  it('a negotiation without a partner stays alone', async () => {
    const { initiator } = texts('strongswan/ikev2-success');
    const { responder } = texts('strongswan/ikev2-key-mismatch');
    expect((await reportOf(['a', initiator], ['b', responder])).pairs).toEqual([]);
  });

  it('clocks that differ change nothing but the offset', async () => {
    const { initiator, responder } = texts('strongswan/main-key-mismatch');
    const shifted = responder.replace(/^Nov 22/gm, 'Nov 21');
    const report = await reportOf(['a', initiator], ['b', shifted]);
    expect(report.pairs[0]?.by).toEqual(['message-id', 'address']);
    expect(report.pairs[0]?.clockOffsetMs).toBe(-86_400_000);
  });
});

describe('any pieces of logs', () => {
  it('give a report that holds together, with no end in two pairs', async () => {
    const lines = ALL.flatMap((r) => [r.initiator, r.responder]).map((text) => text.split('\n'));
    const piece = fc
      .tuple(fc.nat({ max: lines.length - 1 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }))
      .map(([log, from, count]) => (lines[log] ?? []).slice(from, from + count).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 2, maxLength: 4 }), async (pieces) => {
        const report = await reportOf(...pieces.map((text, i) => [`log ${i}`, text] as const));
        expect(checkReport(report)).toEqual([]);
        const ends = report.pairs.flatMap((p) => p.negotiations);
        expect(new Set(ends).size).toBe(ends.length);
        for (const { negotiations } of report.pairs) {
          const sources = negotiations.map((id) => report.negotiations.find((n) => n.id === id)?.source);
          expect(new Set(sources).size).toBe(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the table in the README', () => {
  it('is what the recordings give', async () => {
    const readme = readFileSync(new URL('../diagnosis/README.md', import.meta.url), 'utf8');
    expect(withTable(readme, await diagnosisTable())).toBe(readme);
    expect(readme.indexOf(TABLE_END)).toBeGreaterThan(readme.indexOf(TABLE_BEGIN));
  });
});
