import { ALL_ROWS } from '../dialects/registry.ts';
import { FIRST_TABLE_ROW, ROW_BLANK, ROW_ENVELOPE, ROW_OTHER_TRACE, ROW_UNKNOWN } from '../model/columns.ts';
import { kindRule, TONES } from '../model/eventKinds.ts';
import type { RowFilter, RowView } from '../model/trace.ts';
import type { SourceAnalysis } from './sourceAnalysis.ts';
import { searchText } from './textSearch.ts';

/** A filtered log: all records, or the numbers of those that passed. */
export interface OpenView {
  readonly source: number;
  /** Null: all records. */
  readonly records: Uint32Array | null;
  readonly count: number;
}

const TONE_OF_ROW = Uint8Array.from([
  ...new Array<number>(FIRST_TABLE_ROW).fill(0),
  ...ALL_ROWS.map((r) => TONES.indexOf(kindRule(r.kind).tone)),
]);

/** How many views are kept open; the one that was used longest ago is closed then. */
const MAX_VIEWS = 8;

/** The log of a trace, filtered in several ways at once. */
export class Views {
  private readonly views = new Map<number, OpenView>();
  private nextView = 1;

  /** Keeps a view and gives it a number. */
  add(view: OpenView): RowView {
    const number = this.nextView++;
    this.views.set(number, view);
    for (const old of this.views.keys()) {
      if (this.views.size <= MAX_VIEWS) break;
      this.views.delete(old);
    }
    return { view: number, count: view.count, truncated: false };
  }

  /** A view by its number. Throws RangeError for one that is closed or never was. */
  get(number: number): OpenView {
    const view = this.views.get(number);
    if (view === undefined) throw new RangeError(`no view ${number}`);
    this.views.delete(number);
    this.views.set(number, view);
    return view;
  }
}

/** Which records pass a filter, negotiation and connection given by their numbers in the source. */
export interface SourceFilter {
  readonly negotiation: number | null;
  readonly connection: number | null;
}

/**
 * Filters the records of a source.
 * @throws the signal's reason when it fires
 */
export async function filterRecords(
  source: SourceAnalysis,
  filter: RowFilter,
  where: SourceFilter,
  signal?: AbortSignal,
): Promise<OpenView> {
  const { columns } = source.reader.sink;
  const passes = predicate(source, filter, where);
  const out = new Records();
  if (filter.search !== undefined && filter.search !== '') {
    if (source.text === null) return { source: source.index, records: out.done(), count: 0 };
    await searchText(
      source.text,
      filter.search,
      (offset) => {
        const record = columns.recordAt(offset);
        if (record >= 0 && (passes === null || passes(record))) out.push(record);
        return columns.offset(record + 1);
      },
      signal,
    );
  } else {
    if (passes === null) return { source: source.index, records: null, count: columns.count };
    for (let n = 0; n < columns.count; n++) if (passes(n)) out.push(n);
  }
  const records = out.done();
  return { source: source.index, records, count: records.length };
}

function predicate(
  source: SourceAnalysis,
  filter: RowFilter,
  where: SourceFilter,
): ((n: number) => boolean) | null {
  const { columns } = source.reader.sink;
  const tests: ((n: number) => boolean)[] = [];
  const { negotiation, connection } = where;
  if (negotiation !== null) tests.push((n) => columns.negotiation(n) === negotiation + 1);
  if (connection !== null) {
    tests.push((n) => {
      const of = columns.negotiation(n);
      return of > 0 && source.connectionOf(of - 1) === connection;
    });
  }
  const { phase, tone } = filter;
  if (phase !== undefined) tests.push((n) => columns.phase(n) === phase);
  if (tone === 'unknown')
    tests.push((n) => columns.row(n) === ROW_UNKNOWN || columns.row(n) === ROW_OTHER_TRACE);
  else if (tone !== undefined && tone !== 'plain') {
    const least = TONES.indexOf(tone);
    tests.push((n) => (TONE_OF_ROW[columns.row(n)] as number) >= least);
  }
  if (tests.length === 0) return null;
  return (n) => tests.every((test) => test(n));
}

/** What a row number below the tables stands for. */
export function plainKind(row: number): 'envelope' | 'other-trace' | 'unknown' | 'blank' {
  if (row === ROW_ENVELOPE) return 'envelope';
  if (row === ROW_OTHER_TRACE) return 'other-trace';
  return row === ROW_BLANK ? 'blank' : 'unknown';
}

/** Record numbers that grow. */
class Records {
  private list = new Uint32Array(1024);
  private count = 0;

  push(n: number): void {
    if (this.count === this.list.length) {
      const longer = new Uint32Array(2 * this.count);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.count++] = n;
  }

  done(): Uint32Array {
    return this.list.slice(0, this.count);
  }
}
