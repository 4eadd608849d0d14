import { describe, expect, it } from 'vitest';
import { recordings, reportOf } from '../../../scripts/diagnosisTable.ts';
import { toLadder } from './ladder.ts';

async function ladderOf(name: string) {
  const found = recordings().find((r) => r.name === name);
  const { negotiations } = await reportOf(['a', found?.initiator ?? ''], ['b', found?.responder ?? '']);
  const [first, second] = negotiations;
  if (first === undefined || second === undefined) throw new Error(`${name} is no pair`);
  return toLadder(first, second);
}

describe('the ladder of two logs', () => {
  it('puts what one sent and the other received on one rung', async () => {
    const rungs = await ladderOf('strongswan/main-proposal-refused');
    const messages = rungs.filter((r) => r.kind === 'message');
    expect(messages.map((r) => [r.from, r.exchange, r.sides.every((s) => s !== null)])).toEqual([
      [0, 'main', true],
      [1, 'informational', true],
    ]);
    expect(messages[0]?.payloads[0]).toBe('SA');
  });

  it('shows what was sent and never arrived on one side alone', async () => {
    const rungs = await ladderOf('strongswan/ikev2-port-4500-blocked');
    const asked = rungs.filter((r) => r.exchange === 'ike-auth' && r.kind === 'message');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every((r) => r.sides[0] !== null && r.sides[1] === null)).toBe(true);
  });

  it('shows the lines that prove the verdict where they stand', async () => {
    const found = recordings().find((r) => r.name === 'strongswan/main-proposal-refused');
    const report = await reportOf(['a', found?.initiator ?? ''], ['b', found?.responder ?? '']);
    const [first, second] = report.negotiations;
    if (first === undefined || second === undefined) throw new Error('no pair');
    const finding = report.findings.find((f) => f.id === report.pairs[0]?.finding) ?? null;
    const proofs = toLadder(first, second, finding).filter((r) => r.kind === 'proof');
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.every((r) => r.sides[0] === null && r.sides[1] !== null)).toBe(true);
  });

  it.each(recordings())(
    'keeps the order of both logs of $name, and every message of each once',
    async ({ name }) => {
      const rungs = await ladderOf(name);
      for (const end of [0, 1] as const) {
        const lines = rungs.flatMap((r) => r.sides[end]?.line ?? []);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }
      for (const rung of rungs) expect(rung.sides.some((side) => side !== null)).toBe(true);
    },
  );
});
