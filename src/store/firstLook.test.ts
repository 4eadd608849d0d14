import { expect, it } from 'vitest';
import { summaryOf } from './fakeTrace.ts';
import { firstLook } from './firstLook.ts';

it('prefers the newest failure, then the newest unfinished, then the newest', () => {
  expect(
    firstLook(
      summaryOf([
        ['failed', 0],
        ['lost', 0],
        ['established', 0],
        ['unfinished', 0],
      ]),
    ),
  ).toBe(1);
  expect(
    firstLook(
      summaryOf([
        ['unfinished', 0],
        ['unfinished', 0],
        ['established', 0],
      ]),
    ),
  ).toBe(1);
  expect(
    firstLook(
      summaryOf([
        ['closed', 0],
        ['established', 0],
      ]),
    ),
  ).toBe(1);
  expect(firstLook(summaryOf([]))).toBeNull();
});
