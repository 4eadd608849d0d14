import { ALL_ROWS } from '../dialects/registry.ts';
import { FIRST_TABLE_ROW, type RecordColumns } from '../model/columns.ts';
import type { EventKind } from '../model/eventKinds.ts';
import { type Clock, DAY_MS, type StampForm } from '../model/time.ts';
import { UnsetClockWatch } from './unsetClock.ts';

/** The threads of a daemon write a line or two not in the order of their stamps, which are this far apart at most, in ms. */
const THREADS_MS = 1000;

/** A message is made before it is sent. */
const PACKET: Readonly<Partial<Record<EventKind, number>>> = { 'packet-sent': 1, 'datagram-sent': 2 };
/** What comes first in an attempt. */
const ATTEMPT: Readonly<Partial<Record<EventKind, number>>> = {
  'phase-1-started': 3,
  'phase-1-done': 4,
  'phase-2-done': 5,
};
const FIRST_OF_ATTEMPT = 3;
/** The step of each row's events in one of the two; 0 for none. */
const STEPS = Uint8Array.from(ALL_ROWS, ({ kind }) => PACKET[kind] ?? ATTEMPT[kind] ?? 0);

/** What the events of a source say about its order, where its stamps do not: all may lie within one second. */
class EventOrder {
  private packet = 0;
  private attempt = 0;
  private forward = 0;
  private backward = 0;

  /** Looks at a record's row. */
  see(row: number): void {
    const step = row < FIRST_TABLE_ROW ? -1 : (STEPS[row - FIRST_TABLE_ROW] as number);
    // what is no message stands between two that belong together
    if (step < 0) return;
    const isPacket = step > 0 && step < FIRST_OF_ATTEMPT;
    if (isPacket) this.note(step - this.packet, this.packet > 0);
    this.packet = isPacket ? step : 0;
    if (step < FIRST_OF_ATTEMPT) return;
    this.note(step - this.attempt, this.attempt > 0);
    this.attempt = step;
  }

  private note(rise: number, counts: boolean): void {
    if (!counts) return;
    if (rise > 0) this.forward++;
    else if (rise < 0) this.backward++;
  }

  /** True where most of what belongs together stands the wrong way round, and not in one place alone: a log may be cut. */
  get isBackward(): boolean {
    return this.backward >= 2 && this.backward > 2 * this.forward;
  }
}

/** What the stamps of a source say about its order. */
export class OrderWatch {
  private ups = 0;
  private downs = 0;
  private last = Number.NaN;
  private seen = 0;
  private readonly columns: RecordColumns;
  private readonly events = new EventOrder();
  private first = Number.NaN;
  /** Line on which the clock first went back by more than that, from 1; null for none. */
  turnedBack: number | null = null;
  /** Whether the device's clock was ever set. */
  readonly unset: UnsetClockWatch;
  private readonly forms = { none: 0, full: 0, 'no-year': 0, 'time-only': 0 };

  constructor(columns: RecordColumns) {
    this.columns = columns;
    this.unset = new UnsetClockWatch(columns);
  }

  /** Looks at the records up to (not including) a number. */
  watch(upTo: number): void {
    const { columns } = this;
    for (; this.seen < upTo; this.seen++) {
      this.events.see(columns.row(this.seen));
      const time = columns.time(this.seen);
      if (Number.isNaN(time)) continue;
      const form = columns.form(this.seen);
      this.forms[form]++;
      this.unset.see(this.seen);
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

  /** True when the log has its newest records first: its stamps fall, but for a few, or its events do where stamps do not tell. */
  get newestFirst(): boolean {
    if (this.downs < 2) return this.ups === 0 && this.events.isBackward;
    return this.downs > 4 * this.ups;
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
