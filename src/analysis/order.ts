import type { RecordColumns } from '../model/columns.ts';
import type { Clock } from '../model/time.ts';

/** What the stamps of a source say about its order. */
export class OrderWatch {
  private ups = 0;
  private downs = 0;
  private last = Number.NaN;
  private seen = 0;
  private readonly columns: RecordColumns;
  /** Time of the last stamp in the log's order, in ms; NaN for none. */
  logEnd = Number.NaN;
  /** Line on which the clock first went back, from 1; null for none. */
  turnedBack: number | null = null;
  private readonly forms = { none: 0, full: 0, 'no-year': 0, 'time-only': 0 };

  constructor(columns: RecordColumns) {
    this.columns = columns;
  }

  /** Looks at the records up to (not including) a number. */
  watch(upTo: number): void {
    const { columns } = this;
    for (; this.seen < upTo; this.seen++) {
      const time = columns.time(this.seen);
      if (Number.isNaN(time)) continue;
      this.forms[columns.form(this.seen)]++;
      if (time > this.last) this.ups++;
      else if (time < this.last) {
        this.downs++;
        this.turnedBack ??= columns.line(this.seen);
      }
      this.last = time;
    }
    this.logEnd = this.last;
  }

  /** True when the log has its newest records first: its stamps fall, but for a few. */
  get newestFirst(): boolean {
    return this.downs >= 2 && this.downs > 4 * this.ups;
  }

  /** True once enough stamps were seen to trust `newestFirst`. */
  get certain(): boolean {
    return this.ups + this.downs >= 16;
  }

  /** What the stamps of most records hold. */
  get clock(): Clock {
    const { full, 'no-year': noYear, 'time-only': timeOnly } = this.forms;
    const most = Math.max(full, noYear, timeOnly);
    if (most === 0) return 'none';
    return most === full ? 'full' : most === noYear ? 'no-year' : 'time-only';
  }
}
