import { describe, expect, it } from 'vitest';
import { analyseText } from '../fixtures/checkSample.ts';
import { type FindingCode, ORDINARY_ENDS } from '../model/findings.ts';
import type { PhaseName, Role } from '../model/phases.ts';

/* What each error number must give, from the list of numbers by finding code; the numbers are LANCOM's. */

const PEER = 'SHOP (203.0.113.41)';

function error(number: number, second: number): string {
  const hex = number.toString(16).toUpperCase().padStart(4, '0');
  return `[VPN-Status] 2007/11/07 07:10:${String(second).padStart(2, '0')},000 VPN: Error: Some-symbol (0x${hex}) for ${PEER}\n`;
}

function line(second: number, text: string): string {
  return `[VPN-Status] 2007/11/07 07:10:${String(second).padStart(2, '0')},000 ${text}\n`;
}

/** An attempt that has come to phase 1 of a peer that answers. */
const IN_PHASE_1 =
  line(0, `VPN: connecting to ${PEER}`) +
  line(0, 'VpnIpm: info; phase-1 negotiation started for peer isakmp-peer-SHOP') +
  line(1, 'VpnIpm: info; The remote server 203.0.113.41:500 id <no_id> is Enigmatec IPSEC version 1.5.2');

/** One whose phase 1 is done. */
const IN_PHASE_2 =
  IN_PHASE_1 +
  line(
    2,
    'VpnIpm: info; Phase-1 [initiator] between initiator id 198.51.100.2, responder id 203.0.113.41 done',
  ) +
  line(2, 'VpnIpm: info; SA ISAKMP for peer SHOP encryption aes-cbc authentication sha1');

const UP = line(0, `VPN: ${PEER} connected`);

interface Case {
  readonly code: FindingCode;
  readonly phase: PhaseName;
  readonly role: Role;
}

function attempt(code: FindingCode, phase: PhaseName, role: Role): Case {
  return { code, phase, role };
}

const BEFORE_IKE: readonly (readonly [number, Case])[] = [
  [0x1101, attempt('limit-exceeded', 'setup', 'initiator')],
  [0x1202, attempt('limit-exceeded', 'setup', 'responder')],
  [0x1129, attempt('limit-exceeded', 'setup', 'initiator')],
  [0x1103, attempt('no-route', 'setup', 'initiator')],
  [0x1203, attempt('no-route', 'setup', 'responder')],
  [0x130a, attempt('no-route', 'setup', 'unknown')],
  [0x1104, attempt('dynamic-vpn-failed', 'setup', 'initiator')],
  [0x1205, attempt('dynamic-vpn-failed', 'setup', 'responder')],
  [0x1111, attempt('dynamic-vpn-failed', 'setup', 'initiator')],
  [0x1117, attempt('dynamic-vpn-failed', 'setup', 'initiator')],
  [0x1108, attempt('polling-entry-missing', 'setup', 'initiator')],
  [0x1109, attempt('name-resolution-failed', 'setup', 'initiator')],
  [0x1121, attempt('link-failed', 'setup', 'initiator')],
  [0x1127, attempt('link-failed', 'setup', 'initiator')],
];

const IKE: readonly (readonly [number, Case])[] = [
  [0x1106, attempt('no-response', 'phase-1', 'initiator')],
  [0x1206, attempt('no-response', 'phase-1', 'responder')],
  [0x2103, attempt('proposal-mismatch', 'phase-1', 'initiator')],
  [0x2203, attempt('proposal-mismatch', 'phase-1', 'responder')],
  [0x2204, attempt('proposal-mismatch', 'phase-1', 'responder')],
  [0x2202, attempt('exchange-mode-mismatch', 'phase-1', 'responder')],
  [0x2205, attempt('lifetime-mismatch', 'phase-1', 'responder')],
  [0x2206, attempt('lifetime-mismatch', 'phase-1', 'responder')],
  [0x2207, attempt('identity-mismatch', 'phase-1', 'responder')],
  [0x2208, attempt('identity-mismatch', 'phase-1', 'responder')],
  [0x2209, attempt('identity-mismatch', 'phase-1', 'responder')],
  [0x210a, attempt('pre-shared-key-mismatch', 'phase-1', 'initiator')],
  [0x220a, attempt('pre-shared-key-mismatch', 'phase-1', 'responder')],
  [0x2201, attempt('limit-exceeded', 'phase-1', 'responder')],
  [0x220b, attempt('limit-exceeded', 'phase-1', 'responder')],
  [0x2250, attempt('limit-exceeded', 'phase-1', 'responder')],
  [0x21fe, attempt('resources-exhausted', 'phase-1', 'initiator')],
  [0x221d, attempt('resources-exhausted', 'phase-1', 'responder')],
  [0x210e, attempt('certificate-invalid', 'phase-1', 'initiator')],
  [0x2116, attempt('certificate-invalid', 'phase-1', 'initiator')],
  [0x223d, attempt('certificate-invalid', 'phase-1', 'responder')],
  [0x21ff, attempt('general-failure', 'phase-1', 'initiator')],
  [0x22ff, attempt('general-failure', 'phase-1', 'responder')],
  [0x3102, attempt('proposal-mismatch', 'phase-2', 'initiator')],
  [0x3202, attempt('proposal-mismatch', 'phase-2', 'responder')],
  [0x3201, attempt('traffic-selector-mismatch', 'phase-2', 'responder')],
  [0x3203, attempt('pfs-mismatch', 'phase-2', 'responder')],
];

const OF_TUNNEL: readonly (readonly [number, FindingCode])[] = [
  [0x0113, 'line-polling-failed'],
  [0x1307, 'line-polling-failed'],
  [0x1328, 'link-failed'],
  [0x210d, 'dead-peer'],
  [0x220d, 'dead-peer'],
  [0x4304, 'link-failed'],
  [0x4305, 'link-failed'],
  [0x430b, 'link-failed'],
  [0x4301, 'peer-closed'],
  [0x4306, 'peer-closed'],
  [0x4302, 'operator-closed'],
  [0x4303, 'idle-disconnect'],
  [0x4307, 'configuration-changed'],
  [0x4308, 'configuration-changed'],
  [0x4309, 'configuration-changed'],
  [0x430a, 'configuration-changed'],
  [0x430c, 'configuration-changed'],
];

const hex = (number: number): string => `0x${number.toString(16).toUpperCase().padStart(4, '0')}`;
const named = <T>(list: readonly (readonly [number, T])[]): [string, number, T][] =>
  list.map(([number, what]) => [hex(number), number, what]);

describe('an error number alone', () => {
  it.each(named([...BEFORE_IKE, ...IKE]))('%s', async (name, number, expected) => {
    const report = await analyseText(error(number, 0));
    expect(report.negotiations).toHaveLength(1);
    const [n] = report.negotiations;
    expect(n).toMatchObject({ outcome: 'failed', role: expected.role });
    expect(report.findings[0]).toMatchObject({
      code: expected.code,
      phase: expected.phase,
      severity: 'error',
      primary: true,
      evidence: [{ source: 0, line: 1 }],
    });
    expect(report.findings[0]?.fields['deviceCode']).toBe(name);
    expect(report.findings).toHaveLength(1);
  });

  it.each(named(OF_TUNNEL.filter(([number]) => number !== 0x1328)))(
    '%s proves a tunnel',
    async (name, number, code) => {
      const report = await analyseText(error(number, 0));
      const [n] = report.negotiations;
      const ordinary = ORDINARY_ENDS.has(code);
      expect(n).toMatchObject({ outcome: ordinary ? 'closed' : 'lost', inferred: true });
      expect(report.findings[0]).toMatchObject({
        code,
        phase: 'established',
        severity: ordinary ? 'note' : 'error',
        primary: true,
      });
      expect(report.findings[0]?.fields['deviceCode']).toBe(name);
    },
  );

  it('that stands in no table is named', async () => {
    for (const number of [0x7777, 0x0000, 0x0117, 0x5302, 0x580c, 0x8001, 0xffff]) {
      const report = await analyseText(error(number, 0));
      expect(report.negotiations[0]).toMatchObject({ outcome: 'failed', role: 'unknown' });
      expect(report.findings).toHaveLength(1);
      expect(report.findings[0]).toMatchObject({
        code: 'general-failure',
        variant: 'device-code',
        primary: true,
      });
      expect(report.findings[0]?.fields).toMatchObject({ deviceCode: hex(number), symbol: 'Some-symbol' });
    }
  });
});

describe('an error number in an attempt', () => {
  it.each(named([...BEFORE_IKE, ...IKE]))('%s while phase 1 runs', async (_, number, expected) => {
    const report = await analyseText(IN_PHASE_1 + error(number, 5));
    expect(report.negotiations).toHaveLength(1);
    expect(report.negotiations[0]).toMatchObject({ outcome: 'failed', role: 'initiator' });
    const primary = report.findings.find((f) => f.primary);
    // the exchange of addresses runs beside phase 1; the rest of what comes before IKE is over by then
    const phase =
      expected.phase !== 'setup' || expected.code === 'dynamic-vpn-failed' ? expected.phase : 'phase-1';
    expect(primary).toMatchObject({ code: expected.code, phase });
    expect(primary?.evidence).toEqual([{ source: 0, line: 4 }]);
  });

  it.each(named(IKE.filter(([, c]) => c.phase === 'phase-2' || c.code === 'no-response')))(
    '%s once phase 1 is done',
    async (_, number, expected) => {
      const report = await analyseText(IN_PHASE_2 + error(number, 5));
      expect(report.negotiations).toHaveLength(1);
      const [n] = report.negotiations;
      expect(n?.outcome).toBe('failed');
      expect(n?.phases.map((p) => `${p.phase} ${p.outcome}`)).toEqual([
        'setup established',
        'phase-1 established',
        'phase-2 failed',
      ]);
      expect(report.findings.find((f) => f.primary)).toMatchObject({ code: expected.code, phase: 'phase-2' });
    },
  );

  it.each(named(OF_TUNNEL.filter(([, code]) => ORDINARY_ENDS.has(code))))(
    '%s ends it before there is a tunnel',
    async (_, number, code) => {
      const report = await analyseText(IN_PHASE_1 + error(number, 5));
      expect(report.negotiations[0]?.outcome).toBe('failed');
      const [primary, ...others] = report.findings;
      expect(primary).toMatchObject({
        code: 'general-failure',
        severity: 'error',
        phase: 'phase-1',
        primary: true,
      });
      expect(others.map((f) => [f.code, f.severity])).toEqual([[code, 'note']]);
    },
  );
});

describe('an error number while the tunnel is up', () => {
  it.each(named(OF_TUNNEL))('%s', async (_, number, code) => {
    const report = await analyseText(UP + error(number, 30));
    expect(report.negotiations).toHaveLength(1);
    const ordinary = ORDINARY_ENDS.has(code);
    expect(report.negotiations[0]).toMatchObject({ outcome: ordinary ? 'closed' : 'lost', inferred: false });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({ code, phase: 'established', primary: true });
  });

  it.each(named(BEFORE_IKE))('%s speaks of the next attempt', async (_, number, expected) => {
    const report = await analyseText(UP + error(number, 30));
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['established', 'failed']);
    expect(report.findings[0]).toMatchObject({
      code: expected.code,
      negotiation: report.negotiations[1]?.id,
    });
  });

  it.each(named(IKE.filter(([number]) => number >>> 12 !== 1)))(
    '%s refuses a renewal of keys',
    async (_, number, c) => {
      const report = await analyseText(UP + error(number, 30));
      expect(report.negotiations).toHaveLength(1);
      expect(report.negotiations[0]?.outcome).toBe('established');
      expect(report.findings).toHaveLength(1);
      expect(report.findings[0]).toMatchObject({
        code: c.code,
        phase: c.phase,
        severity: 'error',
        primary: false,
      });
    },
  );

  it('a refused renewal breaks the tunnel where it is taken down at once', async () => {
    const report = await analyseText(UP + error(0x3202, 30) + line(30, `VPN: disconnecting ${PEER}`));
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['lost']);
    expect(report.findings[0]).toMatchObject({
      code: 'proposal-mismatch',
      phase: 'established',
      primary: true,
    });
  });

  it('and does not where it goes on', async () => {
    const later = '[VPN-Status] 2007/11/07 08:10:00,000';
    const report = await analyseText(
      `${UP + error(0x3202, 30)}${later} VPN: Error: Shorthold-expired (0x4303) for ${PEER}\n${later} VPN: disconnecting ${PEER}\n`,
    );
    expect(report.negotiations.map((n) => n.outcome)).toEqual(['closed']);
    expect(report.findings.map((f) => [f.code, f.primary])).toEqual([
      ['idle-disconnect', true],
      ['proposal-mismatch', false],
    ]);
  });
});
