import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FetchRows, RowPages } from './rowPages.ts';

interface Ask {
  readonly from: number;
  readonly count: number;
  answer(): Promise<void>;
  refuse(): Promise<void>;
}

/** A source of numbers as rows whose answers come when the test says so. */
function source(): { readonly asks: Ask[]; readonly fetch: FetchRows<number> } {
  const asks: Ask[] = [];
  const fetch: FetchRows<number> = (from, count) =>
    new Promise((resolve, reject) => {
      asks.push({
        from,
        count,
        answer: () => {
          resolve(Array.from({ length: count }, (_, i) => from + i));
          return settle();
        },
        refuse: () => {
          reject(new Error('gone'));
          return settle();
        },
      });
    });
  return { asks, fetch };
}

async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

afterEach(() => {
  vi.useRealTimers();
});

describe('RowPages', () => {
  it('fetches nothing while somebody leaps on, but not for ever', () => {
    vi.useFakeTimers();
    const { asks, fetch } = source();
    const pages = new RowPages(fetch, 100_000, () => undefined, { pageSize: 100, atOnce: 9, pauseMs: 50 });
    pages.want(0, 20);
    expect(asks.map((a) => a.from)).toEqual([0, 100]);
    pages.want(5000, 5020);
    vi.advanceTimersByTime(40);
    pages.want(9000, 9020);
    vi.advanceTimersByTime(40);
    expect(asks).toHaveLength(2);
    vi.advanceTimersByTime(20);
    expect(asks.slice(2).map((a) => a.from)).toEqual([9000, 9100, 8900]);
    for (let i = 0; i < 6; i++) {
      pages.want(20_000 + i * 1000, 20_020 + i * 1000);
      vi.advanceTimersByTime(30);
    }
    expect(asks.length).toBeGreaterThan(5);
  });

  it('gives rows once their page has come, and says so', async () => {
    const { asks, fetch } = source();
    let changes = 0;
    const pages = new RowPages(fetch, 250, () => changes++, { pageSize: 100 });
    pages.want(90, 110);
    expect(pages.at(95)).toBeUndefined();
    expect(asks.map((a) => a.from)).toEqual([0, 100]);
    await asks[0]?.answer();
    expect(pages.at(95)).toBe(95);
    expect(changes).toBe(1);
    expect(asks[2]).toMatchObject({ from: 200, count: 50 });
  });

  it('asks for the newest wish next, not for what was scrolled past', async () => {
    const { asks, fetch } = source();
    const pages = new RowPages(fetch, 100_000, () => undefined, { pageSize: 100, atOnce: 1, pauseMs: 0 });
    pages.want(0, 20);
    for (let i = 1; i < 50; i++) pages.want(i * 1000, i * 1000 + 20);
    expect(asks).toHaveLength(1);
    await asks[0]?.answer();
    expect(asks[1]?.from).toBe(49_000);
  });

  it('does not ask again for what is there or on its way', async () => {
    const { asks, fetch } = source();
    const pages = new RowPages(fetch, 100, () => undefined, { pageSize: 100 });
    pages.want(0, 20);
    pages.want(10, 30);
    await asks[0]?.answer();
    pages.want(20, 40);
    expect(asks).toHaveLength(1);
  });

  it('keeps a bounded number of pages, those in sight among them', async () => {
    const { asks, fetch } = source();
    const pages = new RowPages(fetch, 10_000, () => undefined, {
      pageSize: 10,
      keep: 4,
      atOnce: 1,
      pauseMs: 0,
    });
    let answered = 0;
    for (let i = 0; i < 20; i++) {
      pages.want(i * 100, i * 100 + 5);
      while (answered < asks.length) await asks[answered++]?.answer();
    }
    expect(pages.at(1900)).toBe(1900);
    expect(pages.at(0)).toBeUndefined();
  });

  it('keeps the error, goes on with other pages, and tries again when asked again', async () => {
    const { asks, fetch } = source();
    const pages = new RowPages(fetch, 100, () => undefined, { pageSize: 100 });
    pages.want(0, 10);
    await asks[0]?.refuse();
    expect(pages.error).toEqual(new Error('gone'));
    expect(asks).toHaveLength(1);
    pages.want(0, 10);
    await asks[1]?.answer();
    expect(pages.error).toBeNull();
    expect(pages.at(3)).toBe(3);
  });

  it('drops what comes after it was closed', async () => {
    const { asks, fetch } = source();
    let changes = 0;
    const pages = new RowPages(fetch, 100, () => changes++);
    pages.want(0, 10);
    pages.close();
    await asks[0]?.answer();
    expect(changes).toBe(0);
    expect(pages.at(0)).toBeUndefined();
  });

  it('gives each row under its own number, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 64 }),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(80)), { minLength: 1, maxLength: 12 }),
        async (count, pageSize, wishes) => {
          const fetch: FetchRows<number> = async (from, n) => Array.from({ length: n }, (_, i) => from + i);
          const pages = new RowPages(fetch, count, () => undefined, { pageSize, keep: 200, pauseMs: 0 });
          for (const [from, length] of wishes) {
            const first = from % count;
            const last = Math.min(count - 1, first + length);
            pages.want(first, last);
            for (let i = 0; i < 2 * (length / pageSize + 4); i++) await settle();
            for (let i = first; i <= last; i++) expect(pages.at(i)).toBe(i);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
