import { expect, it } from 'vitest';
import type { AttributeState, Comparison } from '../../model/negotiation.ts';
import { groupPairs, toMatrix } from './matrix.ts';

function comparison(
  remoteProposal: number,
  localProposal: number,
  verdict: 'accepted' | 'rejected',
  states: Readonly<Record<string, AttributeState>>,
): Comparison {
  return {
    remoteProposal,
    localProposal,
    verdict,
    line: 10 * remoteProposal + localProposal,
    attributes: Object.entries(states).map(([attribute, state]) => ({
      attribute,
      state,
      remote: state === 'different' ? { logged: 'R', canonical: `R${remoteProposal}` } : null,
      local: state === 'different' ? { logged: 'L', canonical: `L${localProposal}` } : null,
    })),
  };
}

const matrix = toMatrix([
  comparison(2, 1, 'rejected', { integrity: 'not-compared', encryption: 'different' }),
  comparison(1, 1, 'rejected', { encryption: 'same', 'own-thing': 'different' }),
  comparison(2, 3, 'accepted', { encryption: 'same' }),
]);

it('orders the columns as people compare them, and puts aside what the log shows of neither side', () => {
  expect(matrix.attributes).toEqual(['encryption', 'own-thing']);
  expect(matrix.unseen).toEqual(['integrity']);
});

it('groups by remote proposal in the order of the log', () => {
  expect(matrix.remotes.map(({ number, pairs, accepted }) => [number, pairs.length, accepted])).toEqual([
    [2, 2, true],
    [1, 1, false],
  ]);
});

it('knows what a remote proposal offers from any of its pairs, and how far a pair is off', () => {
  const [second] = matrix.remotes;
  expect(second?.values.get('encryption')?.canonical).toBe('R2');
  expect(second?.values.has('integrity')).toBe(false);
  expect(second?.pairs.map(({ differences }) => differences)).toEqual([1, 0]);
});

it('puts pairs together that came to the same, the nearest first and a chosen one before them', () => {
  const { remotes } = toMatrix([
    comparison(1, 1, 'rejected', { encryption: 'different', integrity: 'different' }),
    comparison(1, 2, 'rejected', { encryption: 'same', integrity: 'different' }),
    comparison(1, 3, 'rejected', { encryption: 'different', integrity: 'different' }),
    comparison(1, 4, 'rejected', { encryption: 'different', integrity: 'different' }),
  ]);
  const groups = groupPairs(remotes[0]?.pairs ?? [], (pair) => pair.comparison.localProposal === 4);
  expect(groups.map(({ pairs }) => pairs.map((pair) => pair.comparison.localProposal))).toEqual([
    [4],
    [2],
    [1, 3],
  ]);
  expect(groups[2]?.values.get('integrity')?.map(({ canonical }) => canonical)).toEqual(['L1', 'L3']);
});

it('is empty for no comparisons', () => {
  expect(toMatrix([])).toEqual({ attributes: [], unseen: [], remotes: [] });
});
