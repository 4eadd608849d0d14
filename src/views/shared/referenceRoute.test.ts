import { expect, it } from 'vitest';
import { readReferenceRoute, referenceHref } from './referenceRoute.ts';

it('reads the addresses that it writes', () => {
  expect(readReferenceRoute(referenceHref())).toEqual({ entry: null });
  for (const entry of ['lancom/connecting', 'lancom/0x1106', 'zyxel/no-proposal_chosen']) {
    expect(readReferenceRoute(referenceHref(entry))).toEqual({ entry });
  }
});

it('leads to the list from a damaged address, and nowhere from another one', () => {
  expect(readReferenceRoute('#/reference/lancom')).toEqual({ entry: null });
  expect(readReferenceRoute('#/reference/<script>/x')).toEqual({ entry: null });
  expect(readReferenceRoute('#/references')).toBeNull();
  expect(readReferenceRoute('#')).toBeNull();
  expect(readReferenceRoute('')).toBeNull();
});
