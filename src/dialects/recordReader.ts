import { skipBlanks, trimEnd } from '../envelopes/bytes.ts';
import { ENVELOPE_AROUND, ENVELOPE_BEGINS, ENVELOPE_NONE, EnvelopeReader } from '../envelopes/envelope.ts';
import { type Peeled, peel } from '../envelopes/peel.ts';
import { FIRST_TABLE_ROW, ROW_BLANK, ROW_ENVELOPE, ROW_OTHER_TRACE, ROW_UNKNOWN } from '../model/columns.ts';
import { type AboutSource, type DialectReader, type Line, NOT_CLAIMED } from './dialect.ts';
import { LINE_CONTINUATION, LINE_UNDERSTOOD, LINE_UNSEEN, type LineClass, RecordSink } from './recordSink.ts';
import { ALL_ROWS, DIALECTS, FIRST_ROW_OF } from './registry.ts';
import { SecretWatch } from './secrets.ts';

/** How the lines of a source were counted; the four add up to all lines. */
export interface LineCounts {
  understood: number;
  continuation: number;
  blank: number;
  unknown: number;
}

/** A part of a source and the line (from 1) with which it begins. */
export interface PartStart {
  readonly name: string;
  readonly firstLine: number;
}

/** How many records there are of each kind. */
export interface Census {
  /** Messages of each dialect, in the order of `DIALECTS`. */
  readonly messages: number[];
  otherTraces: number;
  /** Stamps without a message. */
  heads: number;
}

const LF = 0x0a;

/**
 * Turns the lines of one source into records. The dialect that had the last record is asked first, the first claim
 * wins, and what nobody claims is kept as unknown.
 */
export class RecordReader {
  readonly sink = new RecordSink();
  readonly counts: LineCounts = { understood: 0, continuation: 0, blank: 0, unknown: 0 };
  readonly parts: PartStart[] = [];
  /** Secrets on lines that are no message of a device. */
  readonly secrets = new SecretWatch();
  /** Lines so far. */
  lineCount = 0;
  private readonly readers: readonly DialectReader[];
  private preferred = 0;
  private readonly settled: Census = { messages: DIALECTS.map(() => 0), otherTraces: 0, heads: 0 };
  private counted = 0;
  private readonly peeled: Peeled = { text: 0, empty: false, prompt: false };
  private readonly around = new EnvelopeReader();
  private readonly line: Line = {
    buf: new Uint8Array(),
    start: 0,
    text: 0,
    end: 0,
    number: 0,
    offset: 0,
    stamp: this.around.stamp,
    envelope: this.around,
  };

  constructor() {
    this.readers = DIALECTS.map((d, i) => d.createReader(FIRST_ROW_OF[i] as number));
  }

  /** A further part begins with the next line. */
  part(name: string): void {
    this.parts.push({ name, firstLine: this.lineCount + 1 });
  }

  /**
   * Reads whole lines.
   * @param buf holds them from `from` up to `to`; a line end behind the last one may be missing
   * @param offset where `from` stands in the source's text, in bytes
   */
  lines(buf: Uint8Array, from: number, to: number, offset: number): void {
    const { line } = this;
    line.buf = buf;
    let start = from;
    while (start < to) {
      let end = buf.indexOf(LF, start);
      if (end < 0 || end > to) end = to;
      line.start = start;
      line.offset = offset + (start - from);
      line.number = ++this.lineCount;
      line.end = trimEnd(buf, start, end);
      line.text = skipBlanks(buf, start, line.end);
      this.read(line);
      start = end + 1;
    }
    this.sink.columns.endOffset = offset + (to - from);
    for (const reader of this.readers) reader.keep();
  }

  private read(line: Line): void {
    const { sink, counts } = this;
    if (line.text >= line.end) {
      counts.blank++;
      this.around.blank();
      if (sink.columns.count === 0) sink.plain(line.offset, line.number, line.stamp, ROW_BLANK);
      return;
    }
    sink.lineClass = LINE_UNSEEN;
    peel(line.buf, line.text, line.end, this.peeled);
    if (this.peeled.empty) this.envelope(line, false);
    else {
      const form = this.around.read(line.buf, this.peeled.text, line.end);
      if (form === ENVELOPE_NONE) this.inner(line, this.peeled.text);
      else if (form === ENVELOPE_AROUND) this.unwrapped(line);
      else if (form === ENVELOPE_BEGINS || !this.bare(line)) this.envelope(line, form === ENVELOPE_BEGINS);
    }
    this.count(sink.lineClass, line);
  }

  /** Offers a line of which the envelope takes all to those who may know better; false where nobody does. */
  private bare(line: Line): boolean {
    const { around, readers, sink } = this;
    if (around.moved) return false;
    const places = [around.atTag, around.atWords].filter((at) => at >= 0);
    for (const [i, reader] of readers.entries()) {
      if (reader.takeBare === undefined) continue;
      for (const at of places.length > 0 ? places : [line.end]) {
        line.text = Math.min(at, line.end);
        if (!reader.takeBare(line, at, sink)) continue;
        if (i !== this.preferred) (readers[this.preferred] as DialectReader).interrupted();
        this.preferred = i;
        return true;
      }
    }
    return false;
  }

  /** What the reader of a dialect knows of the source; null for one that says nothing. */
  about(dialect: number): AboutSource | null {
    return this.readers[dialect]?.about?.() ?? null;
  }

  /** The text inside an envelope. Where nobody knows it, what was taken for a host or a tag may belong to it. */
  private unwrapped(line: Line): void {
    const { around } = this;
    const { buf, start, end } = line;
    if (around.moved) {
      line.buf = around.buf;
      line.start = around.text;
      line.end = around.end;
    }
    let at = around.text;
    let behind = this.claimFirst(line, at);
    for (const other of [around.atTag, around.atWords]) {
      if (behind !== NOT_CLAIMED || other < 0) continue;
      around.beginAt(other);
      behind = this.claimFirst(line, other);
      if (behind !== NOT_CLAIMED) at = other;
    }
    this.rest(line, at, behind);
    if (!around.moved) return;
    // the text is gone with the next line: what is needed of it must be copied now
    for (const reader of this.readers) reader.keep();
    line.buf = buf;
    line.start = start;
    line.end = end;
  }

  private count(what: LineClass, line: Line): void {
    const { counts } = this;
    if (what !== LINE_UNDERSTOOD) this.secrets.see(line.buf, line.start, line.end, line.number);
    if (what === LINE_UNDERSTOOD) counts.understood++;
    else if (what === LINE_CONTINUATION) counts.continuation++;
    else counts.unknown++;
  }

  /** A line that is all envelope goes on with the record before; only the first one makes a record. */
  private envelope(line: Line, begins: boolean): void {
    const { sink } = this;
    sink.lineClass = LINE_UNDERSTOOD;
    if (begins || sink.columns.count === 0) sink.plain(line.offset, line.number, line.stamp, ROW_ENVELOPE);
  }

  private inner(line: Line, text: number): void {
    const behind = this.claimFirst(line, text);
    if (behind === NOT_CLAIMED && this.peeled.prompt) {
      this.envelope(line, false);
      (this.readers[this.preferred] as DialectReader).interrupted();
    } else this.rest(line, text, behind);
  }

  /** The first record on a line reaches back to its beginning. */
  private claimFirst(line: Line, at: number): number {
    line.text = at;
    return this.claim(line, at);
  }

  /** Offers a text to the dialects, first to the one that had the last record. */
  private claim(line: Line, at: number): number {
    const { readers, sink } = this;
    let behind = (readers[this.preferred] as DialectReader).take(line, at, sink);
    for (let i = 0; i < readers.length && behind === NOT_CLAIMED; i++) {
      if (i === this.preferred) continue;
      behind = (readers[i] as DialectReader).take(line, at, sink);
      if (behind !== NOT_CLAIMED) {
        (readers[this.preferred] as DialectReader).interrupted();
        this.preferred = i;
      }
    }
    return behind;
  }

  /** What stands behind the first record of a line, up to its end: records of the same family, or of nobody. */
  private rest(line: Line, first: number, behindFirst: number): void {
    let at = first;
    let behind = behindFirst;
    while (behind !== NOT_CLAIMED) {
      at = behind > at ? skipBlanks(line.buf, behind, line.end) : line.end;
      if (at >= line.end) return;
      behind = (this.readers[this.preferred] as DialectReader).take(line, at, this.sink);
    }
    this.unknown(line, at, first);
  }

  private unknown(line: Line, at: number, first: number): void {
    const offset = line.offset + (at === first ? 0 : at - line.start);
    this.sink.plain(offset, line.number, line.stamp, ROW_UNKNOWN);
    (this.readers[this.preferred] as DialectReader).interrupted();
  }

  /** The counts once all lines are read; where nothing was recognised every line that is not blank is unknown. */
  finalCounts(): LineCounts {
    const { counts, sink } = this;
    const { settledUnderstood, settledContinuation } = sink;
    if (!this.recognised()) {
      return { understood: 0, continuation: 0, blank: counts.blank, unknown: this.lineCount - counts.blank };
    }
    return {
      understood: counts.understood + settledUnderstood,
      continuation: counts.continuation + settledContinuation,
      blank: counts.blank,
      unknown: counts.unknown - settledUnderstood - settledContinuation,
    };
  }

  private recognised(): boolean {
    return this.census().messages.some((n) => n > 0);
  }

  /** How many records there are of each kind so far. */
  census(): Census {
    const { columns } = this.sink;
    const { settled } = this;
    // the last record may still change: it is counted anew each time
    for (; this.counted < columns.count - 1; this.counted++) this.tally(settled, this.counted);
    const now: Census = { ...settled, messages: [...settled.messages] };
    if (columns.count > 0) this.tally(now, columns.count - 1);
    return now;
  }

  private tally(census: Census, record: number): void {
    const { columns } = this.sink;
    const row = columns.row(record);
    if (row >= FIRST_TABLE_ROW) {
      const dialect = ALL_ROWS[row - FIRST_TABLE_ROW]?.dialect ?? 0;
      census.messages[dialect] = (census.messages[dialect] as number) + 1;
    } else if (row === ROW_OTHER_TRACE) census.otherTraces++;
    else if (row === ROW_ENVELOPE && columns.form(record) !== 'none') census.heads++;
  }
}
