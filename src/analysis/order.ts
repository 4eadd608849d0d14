import type { RecordColumns } from '../model/columns.ts';
import { type Clock, DAY_MS, type StampForm } from '../model/time.ts';

/** The threads of a daemon write a line or two not in the order of their stamps, which are this far apart at most, in ms. */
const THREADS_MS = 1000;

/** What the stamps of a source say about its order. */
export class OrderWatch {
  private ups = 0;
  private downs = 0;
  private last = Number.NaN;
  private seen = 0;
  private readonly columns: RecordColumns;
  private first = Number.NaN;
  /** Line on which the clock first went back by more than that, from 1; null for none. */
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
      const form = columns.form(this.seen);
      this.forms[form]++;
      if (time > this.last) this.ups++;
      else if (time < this.last && !rollsOver(this.last - time, form)) {
        this.downs++;
        if (this.last - time > THREADS_MS) this.turnedBack ??= columns.line(this.seen);
      }
      if (Number.isNaN(this.first)) this.first = time;
      this.last = time;
    }
  }

  /** Time of the stamp that was written last, in ms; NaN for none. */
  get logEnd(): number {
    return this.newestFirst ? this.first : this.last;
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

/**
 * True for a stamp that falls because it begins anew: without a date at midnight, without a year in January.
 * @param fall how far it fell, in ms
 */
function rollsOver(fall: number, form: StampForm): boolean {
  if (form === 'time-only') return fall > DAY_MS / 2;
  return form === 'no-year' && fall > 182 * DAY_MS;
}
