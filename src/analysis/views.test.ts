import { expect, it } from 'vitest';
import { Views } from './views.ts';

it('closes the view that was used longest ago', () => {
  const views = new Views();
  const open = (count: number): number => views.add({ source: 0, records: null, count }).view;
  const log = open(1000);
  const searches = Array.from({ length: 12 }, (_, i) => {
    const search = open(i);
    // The log is read on while somebody searches in it.
    expect(views.get(log).count).toBe(1000);
    return search;
  });
  expect(views.get(searches.at(-1) ?? 0).count).toBe(11);
  expect(() => views.get(searches[0] ?? 0)).toThrow(RangeError);
});
