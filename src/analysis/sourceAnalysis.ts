import { dataPathOf } from '../diagnosis/dataPath.ts';
import { diagnose, verdictOf } from '../diagnosis/diagnose.ts';
import { secretFindings } from '../diagnosis/secrets.ts';
import { EventCursor } from '../dialects/cursor.ts';
import { RecordReader } from '../dialects/recordReader.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { LineSink, ReadSource } from '../ingest/types.ts';
import { NO_RECORD } from '../model/columns.ts';
import type { DataPathSign } from '../model/dataPath.ts';
import { kindRule } from '../model/eventKinds.ts';
import type { Finding } from '../model/findings.ts';
import { type EventTick, MAX_TICKS, type NegotiationDetail, type SourceSummary } from '../model/trace.ts';
import type { Case } from '../negotiation/clues.ts';
import { Correlator } from '../negotiation/correlate.ts';
import { describe } from '../negotiation/describe.ts';
import type { EndDetail } from '../pairing/ends.ts';
import { detectionsOf, warningsOf } from './detection.ts';
import { KindWatch, type SeenKind } from './kinds/kindWatch.ts';
import { OrderWatch } from './order.ts';
import { ownAddresses } from './ownAddresses.ts';
import { type Attempt, behindSuccess, findSeries, type Series, withPast, withSeries } from './retries.ts';
import { SourceTies } from './sourceTies.ts';
import type { TableRow } from './table.ts';
import { Courses } from './verdicts.ts';

const NO_MANUALS: ReadonlySet<number> = new Set();

/** One source while it is read, and afterwards: its records, connections and negotiations. */
export class SourceAnalysis implements LineSink {
  readonly index: number;
  readonly reader = new RecordReader();
  readonly cursor: EventCursor;
  private readonly name: string;
  private ties: SourceTies;
  private correlator: Correlator;
  private readonly order: OrderWatch;
  private readonly kinds = new KindWatch();
  private kind: SeenKind | null = null;
  private readonly courses: Courses;
  /** Which of the negotiations that begin on one line each is, from 1. */
  private places: number[] = [];
  /** How many of them begin on a line. */
  private beginning = new Map<number, number>();
  /** Records that correlation has seen. */
  private seen = 0;
  private read: ReadSource | null = null;
  private knownPast: {
    readonly series: ReadonlyMap<number, Series>;
    readonly worked: ReadonlySet<number>;
  } | null = null;

  constructor(index: number, name: string) {
    this.index = index;
    this.name = name;
    const { columns, strings } = this.reader.sink;
    this.cursor = new EventCursor(columns, strings);
    this.order = new OrderWatch(columns);
    this.courses = new Courses(columns);
    this.ties = new SourceTies(this.cursor, NO_MANUALS);
    this.correlator = new Correlator(columns, this.cursor, this.ties);
  }

  part(name: string): void {
    this.reader.part(name);
  }

  lines(bytes: Uint8Array, from: number, to: number, offset: number): void {
    this.kinds.see(bytes, from, to);
    this.reader.lines(bytes, from, to, offset);
    // the last record may still be completed by the next line
    const settled = this.reader.sink.columns.count - 1;
    this.order.watch(settled);
    if (this.order.certain && !this.order.newestFirst) this.correlate(settled);
  }

  private correlate(upTo: number): void {
    for (; this.seen < upTo; this.seen++) this.correlator.see(this.seen);
  }

  /** All lines have been read. */
  finish(read: ReadSource): void {
    this.read = read;
    this.kind = this.kinds.kind();
    const { columns } = this.reader.sink;
    this.order.watch(columns.count);
    columns.clockUnset = this.clockUnset;
    const manuals = new Set([...DIALECTS.keys()].filter((i) => this.reader.about(i)?.manual === true));
    if (!this.order.newestFirst && manuals.size === 0) {
      this.correlate(columns.count);
      this.correlator.finish();
      return;
    }
    for (let n = 0; n < this.seen; n++) {
      columns.assign(n, 0, -1);
      columns.link(n, NO_RECORD);
    }
    this.ties = new SourceTies(this.cursor, manuals);
    this.places = [];
    this.beginning = new Map();
    this.correlator = new Correlator(columns, this.cursor, this.ties);
    // in a newest-first source things happened from the last record to the first
    if (this.order.newestFirst) for (let n = columns.count - 1; n >= 0; n--) this.correlator.see(n);
    else for (let n = 0; n < columns.count; n++) this.correlator.see(n);
    this.correlator.finish();
    this.seen = columns.count;
  }

  /** Place of the dialect of most records; -1 where nothing was recognised. */
  private get dialect(): number {
    const { messages } = this.reader.census();
    const most = Math.max(...messages);
    return most > 0 ? messages.indexOf(most) : -1;
  }

  /** True where the clock of the device was never set. */
  private get clockUnset(): boolean {
    return this.order.unset.isUnset && DIALECTS[this.dialect]?.clockFromJanuary === true;
  }

  /** The text that offsets point into; null while it is being read. */
  get text(): Blob | null {
    return this.read?.text ?? null;
  }

  get newestFirst(): boolean {
    return this.order.newestFirst;
  }

  get negotiationCount(): number {
    return this.correlator.count;
  }

  get connectionCount(): number {
    return this.ties.count;
  }

  /** Negotiations that changed since the last call. */
  takeChanged(): number[] {
    return this.correlator.takeChanged();
  }

  /** The connection of a negotiation; both numbers count from 0 in this source. */
  connectionOf(negotiation: number): number {
    return this.correlator.connectionOf(negotiation);
  }

  /** How many records a negotiation has. */
  recordsOf(negotiation: number): number {
    return this.correlator.records[negotiation] as number;
  }

  /** Whom a connection is with. */
  peer(connection: number): { readonly name: string | null; readonly address: string | null } {
    return this.ties.peer(connection);
  }

  /** Id of a connection. */
  connectionId(connection: number): string {
    return `c${this.index}-${connection + 1}`;
  }

  /** The negotiations in the order in which they began: lines that had to wait may put one before others. */
  inOrder(): number[] {
    const { first } = this.correlator;
    const sign = this.newestFirst ? -1 : 1;
    return Array.from(first, (_, n) => n).sort(
      (a, b) => sign * ((first[a] as number) - (first[b] as number)),
    );
  }

  /** Id of a negotiation: source, first line, and the order on that line where several begin there. */
  negotiationId(negotiation: number): string {
    const { first } = this.correlator;
    const { columns } = this.reader.sink;
    const { places, beginning } = this;
    const lineOf = (n: number): number => columns.line(first[n] as number);
    for (let n = places.length; n <= negotiation; n++) {
      const place = (beginning.get(lineOf(n)) ?? 0) + 1;
      beginning.set(lineOf(n), place);
      places.push(place);
    }
    const line = lineOf(negotiation);
    const order = places[negotiation] as number;
    return `n${this.index}-${line}${order > 1 ? `-${order}` : ''}`;
  }

  /** What the events of a negotiation add up to; `brief` as in `negotiation/describe.ts`. */
  describe(negotiation: number, brief = false): Case {
    const connection = this.connectionOf(negotiation);
    const { name, address } = this.ties.peer(connection);
    return describe(
      {
        id: this.negotiationId(negotiation),
        connection: this.connectionId(connection),
        source: this.index,
        peer: { name, address },
        first: this.correlator.first[negotiation] as number,
        records: this.recordsOf(negotiation),
        stop: this.correlator.stopOf(negotiation),
        dialect: this.ties.dialect(connection).id,
        grammar: this.ties.dialect(connection),
        own: this.ties.ownProposals(this.correlator.sessionOf(negotiation)),
        logEnd: this.order.logEnd,
      },
      this.reader.sink.columns,
      this.cursor,
      brief,
    );
  }

  /** The row of the table that a negotiation gets, but for the place of its connection. */
  tableRow(negotiation: number): Omit<TableRow, 'connection'> {
    const { columns } = this.reader.sink;
    const { courses } = this;
    const course = courses.of(
      this.correlator.first[negotiation] as number,
      this.recordsOf(negotiation),
      this.correlator.stopOf(negotiation),
      () => {
        const c = this.describe(negotiation, true);
        return { case: c, verdict: verdictOf(c) };
      },
    );
    return {
      course,
      chain: courses.chain,
      last: courses.last,
      records: this.recordsOf(negotiation),
      columns,
      source: this.index,
    };
  }

  /** A negotiation with its findings and its ticks. */
  detail(negotiation: number): NegotiationDetail {
    const c = this.describe(negotiation);
    const ticks: EventTick[] = [];
    const total = this.recordsOf(negotiation);
    for (const record of this.records(negotiation)) {
      if (ticks.length >= MAX_TICKS) break;
      if (!this.cursor.goTo(record)) continue;
      ticks.push({
        record,
        line: this.cursor.line,
        time: this.cursor.time,
        phase: this.reader.sink.columns.phase(record),
        tone: kindRule(this.cursor.kind).tone,
        messageId: this.cursor.messageId,
      });
    }
    const findings = this.told(c, negotiation);
    const dataPath = dataPathOf(c);
    return {
      negotiation: c.negotiation,
      findings,
      ...(dataPath === null ? {} : { dataPath }),
      ticks,
      ticksLeftOut: total - ticks.length,
    };
  }

  /** What another log of the same negotiation is compared with. */
  endDetail(negotiation: number): EndDetail & { readonly dataPath: readonly DataPathSign[] | null } {
    const c = this.describe(negotiation);
    const findings = this.told(c, negotiation);
    return {
      negotiation: c.negotiation,
      findings,
      dialect: c.dialect,
      name: this.name,
      heardPeer: c.heardPeer,
      dataPath: dataPathOf(c),
    };
  }

  /** The addresses that the log names as the device's own. */
  ownAddresses(): ReadonlySet<string> {
    const { columns, strings } = this.reader.sink;
    return ownAddresses(columns, strings);
  }

  /** What diagnosis says, with what the attempts before it add. */
  private told(c: Case, negotiation: number): readonly Finding[] {
    const { series, worked } = this.past();
    return withPast(withSeries(diagnose(c), series.get(negotiation)), worked.has(negotiation));
  }

  /** What the attempts say together: series of failures, by their first, and those behind a success. */
  private past(): NonNullable<SourceAnalysis['knownPast']> {
    if (this.knownPast !== null) return this.knownPast;
    const { columns } = this.reader.sink;
    const attempts: Attempt[] = [];
    for (let n = 0; n < this.negotiationCount; n++) {
      const { course, chain } = this.tableRow(n);
      const { primary } = course.verdict;
      const code = primary?.fields['deviceCode'];
      attempts.push({
        connection: this.connectionOf(n),
        cameUp: course.phases.some((p) => p.phase === 'established'),
        cause: course.outcome === 'failed' && code !== undefined ? `${primary?.code} ${code}` : null,
        startMs: columns.time(chain[0] as number),
        endMs: columns.time(chain[this.recordsOf(n) - 1] as number),
      });
    }
    const found = { series: findSeries(attempts), worked: behindSuccess(attempts) };
    if (this.read !== null) this.knownPast = found;
    return found;
  }

  /** The records of a negotiation in the order in which things happened. */
  *records(negotiation: number): Generator<number> {
    const { columns } = this.reader.sink;
    let record = this.correlator.first[negotiation] as number;
    for (let left = this.recordsOf(negotiation); left > 0 && record !== NO_RECORD; left--) {
      yield record;
      record = columns.next(record);
    }
  }

  /** Findings about the source as a whole; none where no device was recognised, or in a page of a manual. */
  findings(): readonly Finding[] {
    const { dialect, warnings } = this.summary();
    if (dialect === null || warnings.some((w) => w.code === 'manual-page')) return [];
    return secretFindings(this.index, dialect, this.reader.secrets.places);
  }

  /** What is known of the source so far. */
  summary(): SourceSummary {
    const { reader, read, order } = this;
    const counts = reader.finalCounts();
    const census = reader.census();
    const place = this.dialect;
    const dialect = DIALECTS[place]?.id ?? null;
    const about = reader.about(place);
    const { clockUnset } = this;
    const lines = reader.lineCount;
    return {
      index: this.index,
      name: this.name,
      dialect,
      parts: reader.parts.map((p, i) => ({
        name: p.name,
        firstLine: p.firstLine,
        lines: (reader.parts[i + 1]?.firstLine ?? lines + 1) - p.firstLine,
      })),
      encoding: read?.encoding ?? 'utf-8',
      bytes: read?.bytes ?? 0,
      lines,
      linesUnderstood: counts.understood,
      linesContinuation: counts.continuation,
      linesBlank: counts.blank,
      linesUnknown: counts.unknown,
      records: reader.sink.columns.count,
      order: order.newestFirst ? 'newest-first' : 'oldest-first',
      clock: clockUnset ? 'unset' : order.clock,
      detections: detectionsOf(lines, census, counts, about?.manual === true ? dialect : null),
      warnings: warningsOf({
        dialect,
        about,
        order,
        clockUnset,
        read,
        lines,
        kind: this.kind,
        messages: Math.max(...census.messages),
      }),
    };
  }
}
