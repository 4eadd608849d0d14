/** Fetches rows: `count` of them from number `from`, fewer at the end. */
export type FetchRows<T> = (from: number, count: number) => Promise<readonly T[]>;

/** Sizes of a `RowPages`; those left out are as the class says. */
export interface PageOptions {
  /** Rows of a page. */
  readonly pageSize?: number;
  /** Pages kept; the longest unused goes first. */
  readonly keep?: number;
  /** Pages asked for at the same time. */
  readonly atOnce?: number;
  /** After a leap over more than a page the rows have to stay in sight for this many ms before they are fetched. */
  readonly pauseMs?: number;
}

/** However long somebody leaps on and on, rows are fetched after this many pauses. */
const PATIENCE = 3;

/**
 * Rows that are fetched by pages when they are about to be seen. Who drags through the list leaves pages behind before
 * they have come: after a leap there is a short pause before anything is fetched, and only the newest wish is asked for
 * next, so the newest rows never wait behind a queue of old ones.
 */
export class RowPages<T> {
  private readonly fetch: FetchRows<T>;
  private readonly count: number;
  private readonly changed: () => void;
  private readonly pageSize: number;
  private readonly keep: number;
  private readonly atOnce: number;
  private readonly pauseMs: number;
  private readonly pages = new Map<number, readonly T[]>();
  private readonly inFlight = new Set<number>();
  private wanted: readonly number[] = [];
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Pauses that were cut short by a further leap. */
  private cutShort = 0;
  /** The error of the last page that could not be fetched; null when none failed since. */
  error: unknown = null;

  /**
   * @param count how many rows there are
   * @param changed called when rows have come, or could not be fetched
   */
  constructor(fetch: FetchRows<T>, count: number, changed: () => void, options: PageOptions = {}) {
    this.fetch = fetch;
    this.count = count;
    this.changed = changed;
    this.pageSize = options.pageSize ?? 100;
    this.keep = options.keep ?? 40;
    this.atOnce = options.atOnce ?? 2;
    this.pauseMs = options.pauseMs ?? 50;
  }

  /** A row by its number, from 0; undefined while it has not come. */
  at(index: number): T | undefined {
    return this.pages.get(Math.floor(index / this.pageSize))?.[index % this.pageSize];
  }

  /** Says which rows are seen, both included: they are fetched first, then the page on either side. */
  want(first: number, last: number): void {
    if (this.closed || last < first) return;
    const from = Math.floor(Math.max(0, first) / this.pageSize);
    const to = Math.floor(Math.min(last, this.count - 1) / this.pageSize);
    const before = this.wanted[0];
    const leap = before !== undefined && Math.abs(from - before) > 1;
    const pages: number[] = [];
    for (let p = from; p <= to; p++) pages.push(p);
    pages.push(to + 1, from - 1);
    this.wanted = pages.filter((p) => p >= 0 && p * this.pageSize < this.count);
    for (const p of this.wanted) this.touch(p);
    if (leap && this.pauseMs > 0) this.pause();
    else if (this.timer === undefined) this.pump();
  }

  private pause(): void {
    if (this.timer !== undefined && ++this.cutShort > PATIENCE) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.cutShort = 0;
      this.pump();
    }, this.pauseMs);
  }

  /** Ends it: what still comes is dropped. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.pages.clear();
    this.wanted = [];
  }

  private touch(page: number): void {
    const rows = this.pages.get(page);
    if (rows === undefined) return;
    this.pages.delete(page);
    this.pages.set(page, rows);
  }

  private pump(): void {
    for (const page of this.wanted) {
      if (this.inFlight.size >= this.atOnce) return;
      if (!this.pages.has(page) && !this.inFlight.has(page)) void this.load(page);
    }
  }

  private async load(page: number): Promise<void> {
    this.inFlight.add(page);
    const from = page * this.pageSize;
    try {
      const rows = await this.fetch(from, Math.min(this.pageSize, this.count - from));
      if (this.closed) return;
      this.pages.set(page, rows);
      this.error = null;
      this.forget();
    } catch (error) {
      if (this.closed) return;
      this.error = error;
      this.wanted = this.wanted.filter((p) => p !== page);
    } finally {
      this.inFlight.delete(page);
    }
    this.changed();
    if (this.timer === undefined) this.pump();
  }

  private forget(): void {
    for (const page of this.pages.keys()) {
      if (this.pages.size <= this.keep) return;
      if (!this.wanted.includes(page)) this.pages.delete(page);
    }
  }
}
