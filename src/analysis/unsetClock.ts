import type { RecordColumns } from '../model/columns.ts';
import { DAY_MS } from '../model/time.ts';

/*
 * A device whose clock nobody has set counts from 1 January of a year of its maker's choice, as long as it runs: its
 * stamps are times since its start. Where they fall, it has started anew.
 */

/** The years in which such clocks begin; the one of 1972 stands in for a year that the stamps do not name. */
const BEGINNINGS: readonly number[] = [1970, 1972, 2000].map((year) => Date.UTC(year, 0, 1));
/** A device that ran longer than this would have got its time from somebody. */
const LONGEST_MS = 31 * DAY_MS;
/** Lines of one second may change places; the clock has not begun anew then. */
const RESTART_MS = 2000;
/** More starts than these are not told one by one. */
const MAX_STARTS = 10;

/** Milliseconds since the clock began; NaN for a time that cannot be one of a clock that was never set. */
function sinceBeginning(ms: number): number {
  for (const begin of BEGINNINGS) if (ms >= begin && ms < begin + LONGEST_MS) return ms - begin;
  return Number.NaN;
}

/** Finds out from the stamps of a source whether its clock was set. */
export class UnsetClockWatch {
  private stamps = 0;
  private early = 0;
  private firstDay = false;
  private lastRecord = -1;
  private readonly columns: RecordColumns;
  /** Records before which the clock fell back, in the order of the file; and behind which it rose, for the other order. */
  private readonly falls: number[] = [];
  private readonly rises: number[] = [];

  constructor(columns: RecordColumns) {
    this.columns = columns;
  }

  /** Looks at a stamped record. */
  see(record: number): void {
    const time = this.columns.time(record);
    const since = sinceBeginning(time);
    this.stamps++;
    if (!Number.isNaN(since)) this.early++;
    if (since < DAY_MS) this.firstDay = true;
    if (this.lastRecord >= 0) this.compare(record, time, since);
    this.lastRecord = record;
  }

  private compare(record: number, time: number, since: number): void {
    const before = this.columns.time(this.lastRecord);
    if (before - time > RESTART_MS && !Number.isNaN(since) && this.falls.length < MAX_STARTS)
      this.falls.push(record);
    const rises = time - before > RESTART_MS && !Number.isNaN(sinceBeginning(before));
    if (rises && this.rises.length < MAX_STARTS) this.rises.push(this.lastRecord);
  }

  /** True where every stamp counts from the start of the device. */
  get isUnset(): boolean {
    return this.stamps > 0 && this.early === this.stamps && this.firstDay;
  }

  /** Lines, from 1, at which the device has started anew. */
  restarts(newestFirst: boolean): number[] {
    if (!this.isUnset) return [];
    return (newestFirst ? this.rises : this.falls).map((record) => this.columns.line(record));
  }
}
