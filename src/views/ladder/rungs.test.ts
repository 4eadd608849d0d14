import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse.ts';
import type { NegotiationDetail } from '../../model/trace.ts';
import { hasPackets, type Rung, toRungs } from './rungs.ts';

/* Logs in the layout of the SMT menu, with the seconds of each line. */

async function detailOf(
  lines: readonly (readonly [second: number, text: string])[],
  newestFirst = false,
): Promise<NegotiationDetail> {
  const written = lines.map(
    ([second, text], i) =>
      `${String(i + 1).padStart(3, '0')}  12 Mar 08:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}  ${text}`,
  );
  const blob = new Blob([`${(newestFirst ? written.reverse() : written).join('\n')}\n`]);
  const analysis = await analyse([{ name: 'router.txt', parts: [{ name: 'router.txt', blob }] }]);
  return analysis.negotiation(0);
}

const SETUP: readonly (readonly [number, string])[] = [
  [0, 'Recv Main Mode request from <192.0.2.7>'],
  [0, 'Recv:<SA>'],
  [1, 'Send:<SA>'],
  [1, 'Recv:<KE><NONCE>'],
  [3, 'Send:<KE><NONCE>'],
  [3, 'Recv:<ID><HASH>'],
  [3, 'Send:<ID><HASH>'],
  [3, 'Phase 1 IKE SA process done'],
  [3, 'Recv:<HASH><SA><NONCE><ID><ID>'],
  [3, 'Start Phase 2: Quick Mode'],
  [3, 'Send:<HASH><SA><NONCE><ID><ID>'],
  [3, 'Recv:<HASH>'],
];

/** A rung in few words. */
function short(rung: Rung): string {
  switch (rung.kind) {
    case 'packet': {
      const { packet, ms } = rung;
      return `${packet.direction === 'sent' ? '->' : '<-'} ${packet.exchange} ${packet.step}${packet.retransmission ? ' again' : ''} @${packet.line} +${ms}`;
    }
    case 'pause':
      return `pause ${rung.ms}`;
    default:
      return `${rung.phase} ${rung.kind} after ${rung.last.line}`;
  }
}

const rungsOf = ({ negotiation, ticks }: NegotiationDetail): string[] =>
  toRungs(negotiation, ticks).map(short);

describe('the ladder', () => {
  it('shows six packets of main mode and three of quick mode, in order, with pauses', async () => {
    expect(rungsOf(await detailOf(SETUP))).toEqual([
      '<- main 1 @2 +0',
      'pause 1000',
      '-> main 2 @3 +1000',
      '<- main 3 @4 +1000',
      'pause 2000',
      '-> main 4 @5 +3000',
      '<- main 5 @6 +3000',
      '-> main 6 @7 +3000',
      'phase-1 up after 7',
      '<- quick 1 @9 +3000',
      '-> quick 2 @11 +3000',
      '<- quick 3 @12 +3000',
      'phase-2 up after 12',
    ]);
  });

  it('stands in the order in which things happened, also where the log has its newest lines first', async () => {
    const forward = rungsOf(await detailOf(SETUP));
    const backward = rungsOf(await detailOf(SETUP, true));
    const withoutLines = (list: readonly string[]): string[] =>
      list.map((s) => s.replace(/@\d+|after \d+/, ''));
    expect(withoutLines(backward)).toEqual(withoutLines(forward));
  });

  it('shows what was sent again, and where it stopped', async () => {
    const silent: readonly (readonly [number, string])[] = [
      [0, 'Send Main Mode request to <192.0.2.7>'],
      [0, 'Send:<SA>'],
      [4, '!! IKE Packet Retransmit'],
      [12, '!! IKE Packet Retransmit'],
      [28, '!! Too many errors! Deleting SA'],
    ];
    expect(rungsOf(await detailOf(silent))).toEqual([
      '-> main 1 @2 +0',
      'pause 4000',
      '-> main 1 again @3 +4000',
      'pause 8000',
      '-> main 1 again @4 +12000',
      'phase-1 stopped after 4',
    ]);
  });

  it('has no pauses and no times in a log without stamps', async () => {
    const blob = new Blob([SETUP.map(([, text]) => `${text}\n`).join('')]);
    const analysis = await analyse([{ name: 'router.txt', parts: [{ name: 'router.txt', blob }] }]);
    const rungs = rungsOf(analysis.negotiation(0));
    expect(rungs.filter((r) => r.startsWith('pause'))).toEqual([]);
    expect(rungs[0]).toBe('<- main 1 @2 +null');
  });

  it('is empty where the log shows no packet', async () => {
    const detail = await detailOf([[0, 'Cannot resolve Secure Gateway Addr for rule <1>']]);
    expect([hasPackets(detail.negotiation), rungsOf(detail)]).toEqual([false, []]);
  });
});
