import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countsIn, countsTable, README } from './messageCounts.ts';

it('README.md says how many messages are known (npm run counts writes it)', async () => {
  expect(countsIn(readFileSync(README, 'utf8'))).toBe(await countsTable());
});

it('needs a place for the counts', () => {
  expect(() => countsIn('a README without one')).toThrow('no place');
});
