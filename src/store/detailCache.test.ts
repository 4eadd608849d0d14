import { expect, it } from 'vitest';
import { DetailCache } from './detailCache.ts';
import { FakeReader, summaryOf } from './fakeTrace.ts';

const reader = (): FakeReader =>
  new FakeReader(summaryOf(Array.from({ length: 6 }, () => ['failed', 0] as const)));

it('asks once for one detail, however many want it', async () => {
  const source = reader();
  const cache = new DetailCache(source);
  const [a, b] = await Promise.all([cache.load(2), cache.load(2)]);
  expect(a).toBe(b);
  expect(await cache.load(2)).toBe(a);
  expect(source.asked).toEqual([2]);
  expect(cache.peek(2)).toBe(a);
});

it('forgets the least recently used', async () => {
  const cache = new DetailCache(reader(), 2);
  await cache.load(0);
  await cache.load(1);
  await cache.load(0);
  await cache.load(2);
  expect([0, 1, 2].map((i) => cache.peek(i) !== null)).toEqual([true, false, true]);
});

it('asks again after a failure', async () => {
  const source = reader();
  const cache = new DetailCache(source);
  await expect(cache.load(9)).rejects.toThrow(RangeError);
  await expect(cache.load(9)).rejects.toThrow(RangeError);
  expect(source.asked).toEqual([9, 9]);
});
