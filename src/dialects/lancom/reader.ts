import { startsWith, trimEnd } from '../../envelopes/bytes.ts';
import { cellEnd } from '../../envelopes/peel.ts';
import { ROW_ENVELOPE, ROW_OTHER_TRACE, ROW_UNKNOWN } from '../../model/columns.ts';
import { type DialectReader, type Line, NOT_CLAIMED } from '../dialect.ts';
import { NO_MATCH, PARTIAL_MATCH } from '../matcher.ts';
import type { RecordSink } from '../recordSink.ts';
import { TextCache } from '../textCache.ts';
import { holdsErrorNumber } from './errorNumber.ts';
import { HeaderReader, TAG_OTHER, TAG_SHOWN, TAG_TOOL, TAG_VPN } from './header.ts';
import { HeldText } from './heldText.ts';
import { behindPrefix } from './prefix.ts';
import { Tables } from './tables.ts';

/** Commands and answers of the console that stand in captures. */
const CONSOLE = ['trace + ', 'trace - ', 'trace # ', 'show vpn', 'vpn-status  ', 'exit', 'quit', 'logout'];

/** Widths at which terminals wrap a line. */
const WRAP_WIDTHS = [80, 132];

/** A line that is longer, in bytes, holds several records as a rule. */
const LONG_LINE = 512;

/** So many lines that nobody knows end a record: what follows may be anything. */
const MAX_STRANGE = 30;

/** What the last record of this dialect is. */
type Last = 'none' | 'head' | 'message' | 'part' | 'tool' | 'shown' | 'other';

/** Reads LANCOM's trace records: heads with text or alone, several on one line, bodies of several lines. */
export class LancomReader implements DialectReader {
  private readonly tables = new Tables();
  private readonly firstRow: number;
  private readonly head = new HeaderReader();
  private readonly known = new TextCache();
  private last: Last = 'none';
  /** True where the last record's row ends in a placeholder that would take any further text. */
  private lastOpen = false;
  private readonly held = new HeldText();
  /** Length of the last line as the terminal showed it, in bytes. */
  private width = 0;
  /** True where a head or a message of the VPN traces stands before the line, in the same record. */
  private inRecord = false;
  /** Lines of the record that nobody knows, since the last one that is known. */
  private strange = 0;
  /** True once a message of ours was seen. */
  private met = false;
  /** Where the name of a program begins in the line, -1 for none. */
  private program = -1;
  /** Where the text that was looked into last ends, with and without the blanks behind it. */
  private stop = 0;
  private textStop = 0;

  constructor(firstRow: number) {
    this.firstRow = firstRow;
  }

  interrupted(): void {
    this.last = 'none';
    this.held.drop();
  }

  keep(): void {
    this.held.keep(behindPrefix);
  }

  take(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const text = this.head.read(buf, at, end);
    if (text < 0) {
      this.program = -1;
      if (line.stamp.form !== 'none' && !this.isShown(line)) this.underEnvelope(line);
      return this.body(line, at, sink);
    }
    const { tag } = this.head;
    this.inRecord = tag === TAG_VPN;
    this.strange = 0;
    this.program = -1;
    if (tag === TAG_OTHER || tag === TAG_SHOWN) return this.otherTrace(line, at, text, sink);
    if (tag === TAG_TOOL) return this.ofTool(line, at, sink);
    return this.record(line, at, text, sink);
  }

  /** True for a line of a device's answer that begins with a date, as many lists do, and names no program. */
  private isShown(line: Line): boolean {
    return this.last === 'shown' && line.envelope.programFrom < 0;
  }

  /** A message that syslog or the like brought has its stamp there, and is a record of its own. */
  private underEnvelope(line: Line): void {
    this.head.adopt(line.stamp);
    this.inRecord = false;
    this.program = line.envelope.programFrom;
    if (this.isOpaque()) this.last = 'none';
  }

  /** A head, with or without text behind it. */
  private record(line: Line, at: number, text: number, sink: RecordSink): number {
    const { buf, end } = line;
    this.width = line.end - line.start;
    if (text >= end) return this.headAlone(line, at, end, sink);
    const { known } = this;
    if (known.find(buf, text, end)) {
      this.last = 'message';
      this.lastOpen = this.tables.endsOpen(known.row);
      this.inRecord = true;
      this.held.set(buf, text, end);
      sink.again(
        this.offset(line, at),
        line.number,
        this.head.stamp,
        this.firstRow + known.row,
        known.fields,
      );
      return end;
    }
    const start = behindPrefix(buf, text, end);
    // on a long line other records follow: to look for the next one first keeps the work within this one
    const long = end - text > LONG_LINE;
    let row = long ? NO_MATCH : this.find(buf, start, end);
    let stop = end;
    if (row < 0 || this.tables.endsOpen(row)) {
      const cut = this.textEnd(buf, text, end);
      if (cut < end) {
        stop = cut;
        const last = trimEnd(buf, text, cut);
        if (last <= text) return this.headAlone(line, at, stop, sink);
        row = this.find(buf, start, last);
        this.held.set(buf, start, last);
      } else {
        if (long) row = this.find(buf, start, end);
        this.held.set(buf, start, end);
      }
    } else this.held.set(buf, start, end);
    if (row >= 0 && stop === end) {
      const fields = this.message(this.offset(line, at), line, row, sink);
      known.add(buf, text, end, row, fields);
      return end;
    }
    const offset = this.offset(line, at);
    if (row >= 0) this.message(offset, line, row, sink);
    else {
      this.last = row === PARTIAL_MATCH ? 'part' : 'none';
      sink.plain(offset, line.number, this.head.stamp, ROW_UNKNOWN, row === PARTIAL_MATCH);
    }
    return this.behindResidue(buf, stop, end);
  }

  private message(offset: number, line: Line, row: number, sink: RecordSink): number {
    this.isMessage(row);
    return sink.record(offset, line.number, this.head.stamp, this.firstRow + row, this.tables.by, line.buf);
  }

  /** The last record is a message of this row. */
  private isMessage(row: number): void {
    this.last = 'message';
    this.lastOpen = this.tables.endsOpen(row);
    this.inRecord = true;
    this.met = true;
    this.strange = 0;
  }

  /** True where the lines up to the next head are not looked into. */
  private isOpaque(): boolean {
    return this.last === 'other' || this.last === 'tool' || this.last === 'shown';
  }

  /** The row of a text; an error that only its number tells is looked for last. */
  private find(buf: Uint8Array, start: number, end: number): number {
    const row = this.tables.find(buf, start, end, this.inRecord);
    if (row !== NO_MATCH || !holdsErrorNumber(buf, start, end, this.met)) return row;
    // what an envelope takes for a program's name may be the beginning of a message
    if (this.program >= 0 && this.tables.find(buf, this.program, end, false) >= 0) return NO_MATCH;
    return this.tables.monitorError(buf, start, end);
  }

  /** The row of a line without a head, whose text may end before the line does: `stop` and `textStop` say where. */
  private look(buf: Uint8Array, at: number, start: number, end: number): number {
    this.stop = end;
    this.textStop = end;
    const row = this.find(buf, start, end);
    if (row >= 0 && !this.tables.endsOpen(row)) return row;
    const cut = this.textEnd(buf, at, end);
    if (cut >= end) return row;
    this.stop = cut;
    this.textStop = trimEnd(buf, at, cut);
    return this.find(buf, start, this.textStop);
  }

  private headAlone(line: Line, at: number, stop: number, sink: RecordSink): number {
    this.last = 'head';
    this.held.set(line.buf, stop, stop);
    sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_ENVELOPE);
    return this.behindResidue(line.buf, stop, line.end);
  }

  /** A record of another trace is kept with its lines up to the next head, and not read. */
  private otherTrace(line: Line, at: number, text: number, sink: RecordSink): number {
    this.last = this.head.tag === TAG_SHOWN ? 'shown' : 'other';
    this.held.drop();
    sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_OTHER_TRACE);
    const next = this.head.find(line.buf, text, line.end);
    return next < 0 ? line.end : next;
  }

  /** What the maker's tools write into a file beside the traces: kept as a part of the envelope, with its lines. */
  private ofTool(line: Line, at: number, sink: RecordSink): number {
    this.last = 'tool';
    this.held.drop();
    sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_ENVELOPE);
    return line.end;
  }

  /** A line without a head: it goes on with the record before, or begins a message under the same stamp. */
  private body(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    if (this.isOpaque()) {
      sink.continued(this.last === 'tool');
      return end;
    }
    const start = behindPrefix(buf, at, end);
    if (this.last !== 'none') {
      const wrapped = this.joinWrapped(line, sink);
      if (wrapped >= 0) return wrapped;
      const stop = this.join(line, at, start, sink);
      if (stop >= 0) return stop;
    }
    this.width = line.end - line.start;
    const row = this.look(buf, at, start, end);
    if (row >= 0) {
      this.held.set(buf, start, this.textStop);
      this.message(this.offset(line, at), line, row, sink);
      return this.behindResidue(buf, this.stop, end);
    }
    if (row === PARTIAL_MATCH && this.isWrapWidth()) {
      this.held.set(buf, start, this.textStop);
      this.last = 'part';
      sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_UNKNOWN, true);
      return this.behindResidue(buf, this.stop, end);
    }
    if (CONSOLE.some((c) => startsWith(buf, at, end, c))) {
      this.interrupted();
      sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_ENVELOPE);
      return end;
    }
    if (++this.strange > MAX_STRANGE) this.inRecord = false;
    return NOT_CLAIMED;
  }

  /** Joins a line to the record before with a blank between, where the whole is a known message or its beginning. */
  private join(line: Line, at: number, start: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { held } = this;
    this.keep();
    const before = held.length;
    if (before === 0) return this.firstOfBody(line, at, start, sink);
    if ((this.lastOpen && this.last === 'message') || !held.hasRoom(end - at)) return NOT_CLAIMED;
    const cut = this.textEnd(buf, at, end);
    const last = trimEnd(buf, at, cut);
    held.append(buf, at, last, true);
    return this.joined(line, before, cut, sink);
  }

  /** The first line under a head that stood alone. */
  private firstOfBody(line: Line, at: number, start: number, sink: RecordSink): number {
    const { buf, end } = line;
    const row = this.look(buf, at, start, end);
    this.width = line.end - line.start;
    if (row === NO_MATCH) return NOT_CLAIMED;
    this.held.set(buf, start, this.textStop);
    if (row === PARTIAL_MATCH) {
      this.last = 'part';
      sink.plain(this.offset(line, at), line.number, this.head.stamp, ROW_UNKNOWN, true);
    } else {
      this.isMessage(row);
      sink.amend(this.firstRow + row, this.tables.by, buf);
    }
    return this.behindResidue(buf, this.stop, end);
  }

  /** Joins a line to one that filled the terminal's width: nothing stands between, not even a blank. */
  private joinWrapped(line: Line, sink: RecordSink): number {
    if (!this.isWrapWidth()) return NOT_CLAIMED;
    const { held } = this;
    this.keep();
    if (held.length === 0 || !held.hasRoom(line.end - line.start)) return NOT_CLAIMED;
    const before = held.length;
    const cut = this.textEnd(line.buf, line.text, line.end);
    held.append(line.buf, line.start, trimEnd(line.buf, line.start, cut), false);
    return this.joined(line, before, cut, sink);
  }

  /** A line was joined to the text before, which is kept so where that makes a message or the beginning of one. */
  private joined(line: Line, before: number, cut: number, sink: RecordSink): number {
    const { held } = this;
    const row = this.tables.find(held.bytes, 0, held.length, false);
    if (row === NO_MATCH) {
      held.length = before;
      return NOT_CLAIMED;
    }
    held.joined();
    if (row >= 0) {
      this.isMessage(row);
      sink.amend(this.firstRow + row, this.tables.by, held.bytes);
    } else sink.continued(this.last === 'message');
    this.width = line.end - line.start;
    return this.behindResidue(line.buf, cut, line.end);
  }

  private isWrapWidth(): boolean {
    return WRAP_WIDTHS.includes(this.width);
  }

  /** Where a message ends that another record or the cell of a copied table follows on the same line. */
  private textEnd(buf: Uint8Array, from: number, end: number): number {
    const next = this.head.find(buf, from, end);
    return cellEnd(buf, from, next < 0 ? end : next);
  }

  /** Behind what a copied table puts after a message: up to the next head, or the whole line. */
  private behindResidue(buf: Uint8Array, from: number, end: number): number {
    if (from >= end) return end;
    const next = this.head.find(buf, from, end);
    return next < 0 ? end : next;
  }

  /** A record that is the first on its line has the line's indentation, too. */
  private offset(line: Line, at: number): number {
    return line.offset + (at <= line.text ? 0 : at - line.start);
  }
}
