import { expect, it } from 'vitest';
import { readerOf } from '../../fixtures/pageTrace.tsx';
import { changesBetween } from './changes.ts';
import { historyOf } from './history.ts';

const PEER = 'SHOP (203.0.113.41)';
const line = (time: string, text: string): string => `[VPN-Status] 2007/11/07 ${time},000 ${text}\n`;

function up(time: string, address = '203.0.113.41'): string {
  return (
    line(`${time}:00`, `VPN: connecting to SHOP (${address})`) +
    line(`${time}:03`, `VPN: SHOP (${address}) connected`)
  );
}

function refused(time: string, address = '203.0.113.41'): string {
  return (
    line(`${time}:00`, `VPN: connecting to SHOP (${address})`) +
    line(`${time}:20`, `VPN: Error: IFC-I-Connection-timeout-IKE-IPSEC (0x1106) for SHOP (${address})`)
  );
}

function polled(time: string): string {
  return (
    line(`${time}:10`, `VPN: poll timeout for ${PEER} remote site did not answer during interval`) +
    line(`${time}:20`, `VPN: Error: IFC-X-Line-polling-failed (0x1307) for ${PEER}`) +
    line(`${time}:21`, `VPN: ${PEER} disconnected`)
  );
}

async function history(text: string) {
  const reader = await readerOf(['vpn.log', text]);
  return { reader, history: historyOf(reader.summary.negotiations, 0, false) };
}

it('puts attempts in order, with retries, losses and returns', async () => {
  const { history: told } = await history(
    up('07:00') + polled('07:05') + up('07:10') + refused('08:00') + refused('08:01') + refused('08:02'),
  );
  const outcomes = told.attempts.map((a) => a.outcome);
  expect(outcomes.slice(-3)).toEqual(['failed', 'failed', 'failed']);
  expect(outcomes[0]).toBe('lost');
  expect(told.polls).toBe(1);
  expect(told.flaps).toBe(1);
  expect(told.retryMs).toBe(60_000);
  expect(told.attempts[0]?.setupMs).toBe(3000);
});

it('names the last success and the first failure, and what changed between them', async () => {
  const { reader, history: told } = await history(up('07:00') + refused('08:00', '203.0.113.99'));
  expect(told.turn).not.toBeNull();
  const [a, b] = await Promise.all([
    reader.negotiation(told.turn?.success ?? 0),
    reader.negotiation(told.turn?.failure ?? 0),
  ]);
  const changes = changesBetween(a.negotiation, b.negotiation);
  expect(changesBetween(a.negotiation, a.negotiation)).toEqual([]);
  for (const change of changes) expect(change.before).not.toBe(change.after);
});

it('knows neither where all attempts end alike', async () => {
  const { history: told } = await history(refused('08:00'));
  expect(told).toMatchObject({ turn: null, retryMs: null, flaps: 0, polls: 0, deadPeers: 0 });
});

it('compares only what both show', async () => {
  const { reader } = await history(up('07:00'));
  const { negotiation } = await reader.negotiation(0);
  const phase = (canonical: string) => ({
    phase: 'phase-1' as const,
    exchange: 'main' as const,
    outcome: 'established' as const,
    start: negotiation.start,
    end: negotiation.end,
    comparisons: [],
    agreed: {
      remoteProposal: 1,
      localProposal: 1,
      attributes: { encryption: { logged: canonical, canonical } },
    },
    identities: null,
    trafficSelectors: null,
    sas: [],
    lifetime: null,
    packets: [],
  });
  const before = { ...negotiation, phases: [phase('AES-CBC-256')], localAddress: '192.0.2.1' };
  const after = { ...negotiation, phases: [phase('3DES-CBC')], localAddress: null };
  expect(changesBetween(before, after)).toEqual([
    {
      what: 'attribute',
      attribute: 'encryption',
      phase: 'phase-1',
      before: 'AES-CBC-256',
      after: '3DES-CBC',
    },
  ]);
});
