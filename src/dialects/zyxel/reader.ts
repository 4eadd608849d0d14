import { isBlank, startsWith, trimEnd } from '../../envelopes/bytes.ts';
import { ROW_ENVELOPE, ROW_OTHER_TRACE, ROW_UNKNOWN } from '../../model/columns.ts';
import { type AboutSource, type DialectReader, type Line, NOT_CLAIMED } from '../dialect.ts';
import { type Matcher, PARTIAL_MATCH } from '../matcher.ts';
import type { RecordSink } from '../recordSink.ts';
import { Cells } from './cells.ts';
import { glueAt } from './glue.ts';
import { KeyValues } from './keyValues.ts';
import { behindLineNumber, isBarred, Lead } from './lead.ts';
import { Message, type ReaderRows } from './message.ts';
import { SourceWatch } from './sourceWatch.ts';
import { headingWords, isConsole, isIndex, isLabel } from './words.ts';

/*
 * A record of a ZyXEL log stands on one line or on several:
 *
 *     001 01 Jan 08:08:07 Recv:<SA>                     one line: stamp, message, and in a table further cells
 *     1 | 2013-12-12 12:20:03 192.0.2.7 198.51.100.2    a head without a message; cells and the message stand below
 *     1 / 2009-03-12 10:11:12 / Send:[SA] / …           each cell on a line of its own
 *     RAS src="…" dst="…" msg="Send:[SA]" …             keys and values
 */

const BAR = 0x7c;
const LESS = 0x3c;
const OPEN = 0x5b;

/** A beginning of a message is not shorter than this, in bytes: fewer words may begin anything. */
const MIN_BEGINNING = 12;
/** Lines of a description that may stand between the pieces of a message in a table that lost its columns. */
const MAX_BETWEEN = 3;
/** Lines below a head that hold no message of ours. */
const MAX_BELOW = 4;

/** Where the next line stands: below a head that has no message yet, behind a message, below a part of one. */
type Place = 'anywhere' | 'below' | 'behind' | 'within';

/** Reads the records of ZyXEL's logs. */
export class ZyxelReader implements DialectReader {
  private readonly firstRow: number;
  private readonly rows: ReaderRows;
  private readonly lead = new Lead();
  private readonly cells = new Cells();
  private readonly pairs = new KeyValues();
  private readonly message: Message;
  private readonly other: Message;
  private readonly watch = new SourceWatch();
  /** True once a text was seen that is ZyXEL's and nobody else's. */
  private known = false;
  private place: Place = 'anywhere';
  /** True where the last record has a stamp. */
  private stamped = false;
  /** Lines of a description so far, or lines below a head. */
  private passed = 0;
  private headingLine = -1;

  constructor(matcher: Matcher, rows: ReaderRows, firstRow: number) {
    this.rows = rows;
    this.firstRow = firstRow;
    this.message = new Message(matcher, rows);
    this.other = new Message(matcher, rows);
  }

  interrupted(): void {
    this.place = 'anywhere';
    this.lead.forget();
  }

  keep(): void {
    // what is needed of a line is copied when it is read
  }

  about(): AboutSource {
    return this.watch.about;
  }

  take(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    if (at >= end) return NOT_CLAIMED;
    if (this.pairs.read(buf, at, end)) return this.keyed(line, at, sink);
    if (isForeign(line, at)) return NOT_CLAIMED;
    const text = this.lead.read(line, at);
    if (this.lead.own.form === 'none') {
      const behind = this.further(line, at, sink);
      if (behind !== NOT_CLAIMED) return behind;
      if (this.isResidue(line, at)) return residue(line, at, sink);
    } else if (text >= end) return this.stampAlone(line, sink) ? end : NOT_CLAIMED;
    return this.rowOfTable(line, at, text, sink);
  }

  takeBare(line: Line, at: number, sink: RecordSink): boolean {
    if (at < line.end) return this.take(line, at, sink) !== NOT_CLAIMED;
    if (line.stamp.form === 'none') return false;
    this.lead.adopt(line);
    return this.stampAlone(line, sink);
  }

  /** A stamp without anything behind it belongs to the message that follows. */
  private stampAlone(line: Line, sink: RecordSink): boolean {
    this.lead.wait(this.lead.own);
    this.place = 'anywhere';
    if (this.known) sink.envelope(line.offset, line.number, line.stamp);
    return this.known;
  }

  /** A message, or a row of a table that holds one, or a head with addresses alone. */
  private rowOfTable(line: Line, at: number, text: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { cells, message } = this;
    const stop = glueAt(buf, text, end);
    cells.split(buf, text, stop);
    for (let i = 0; i < cells.count; i++) {
      const row = message.take(buf, cells.from[i] as number, cells.to[i] as number);
      if (row < 0 || !this.isBelieved(row)) continue;
      message.ends = cells.endpoints(buf, i + 1);
      this.record(line, at, sink);
      return stop;
    }
    if (cells.count === 1 && stop === end && this.isBeginning(line, text)) return this.begun(line, at, sink);
    return this.headOfRecord(line, at, sink);
  }

  private isBelieved(row: number): boolean {
    return (
      this.rows.weak[row] === false || this.known || this.message.marked || this.lead.own.form !== 'none'
    );
  }

  /** A message with all that its line says. */
  private record(line: Line, at: number, sink: RecordSink, host = ''): void {
    const { message, lead } = this;
    const { stamp } = lead;
    const buf = message.spans(host);
    sink.record(
      offsetOf(line, at),
      line.number,
      stamp,
      this.firstRow + message.row,
      message.matcher,
      buf,
      message.head,
    );
    this.begin(stamp.form !== 'none', 'behind');
    this.note(line);
  }

  /** A record begins. Without a stamp it is a plain text, and nothing belongs to it that stands below. */
  private begin(stamped: boolean, place: Place): void {
    this.stamped = stamped;
    this.place = stamped || place === 'within' ? place : 'anywhere';
    this.passed = 0;
    this.lead.forget();
  }

  /** The last record becomes the message, or gets more of it. */
  private amend(sink: RecordSink): void {
    const { message } = this;
    const buf = message.spans();
    sink.amend(this.firstRow + message.row, message.matcher, buf, message.head);
  }

  private note(line: Line): void {
    const { message } = this;
    if (this.rows.weak[message.row] === false) this.known = true;
    this.watch.see(message.logged, line.number, this.stamped);
  }

  /** A head: nothing but addresses, or the cells of a console's table. */
  private headOfRecord(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { own } = this.lead;
    if (own.form === 'none') return NOT_CLAIMED;
    const barred = this.cells.count >= 3 && isBarred(buf, at, end);
    const ends = barred ? this.cells.endpoints(buf, 0) : this.cells.onlyEndpoints(buf);
    if (ends === null) return NOT_CLAIMED;
    this.known ||= barred;
    this.message.clear();
    this.message.ends = ends;
    sink.plain(offsetOf(line, at), line.number, own, ROW_ENVELOPE);
    this.begin(true, 'below');
    return end;
  }

  /** A line without a stamp that may belong to the record before. */
  private further(line: Line, at: number, sink: RecordSink): number {
    switch (this.place) {
      case 'anywhere':
        return NOT_CLAIMED;
      case 'within':
        return this.rest(line, at, sink);
      default:
        return this.besideMessage(line, at, sink);
    }
  }

  /** Below a head, or behind a message: further cells of the record, or the message itself. */
  private besideMessage(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { cells, message } = this;
    const start = behindLineNumber(buf, at, end);
    if (isIndex(buf, start, end)) {
      if (this.place === 'below') return NOT_CLAIMED;
      this.place = 'anywhere';
      return residue(line, at, sink);
    }
    if (this.place === 'below' && this.isMessage(line, start)) return this.messageBelow(line, start, sink);
    cells.split(buf, start, end);
    const ends = cells.endpoints(buf, 0);
    if (ends.length > 0 && cells.count === ends.length && message.ends.length + ends.length <= 2) {
      message.ends.push(...ends);
      if (message.row >= 0) this.amend(sink);
      else sink.continued(true);
      return end;
    }
    if (isLabel(buf, start, end) || isBarCell(buf, line.start, at)) {
      sink.continued(true);
      return end;
    }
    return this.place === 'behind' ? this.longer(line, at, sink) : this.messageBelow(line, start, sink);
  }

  /** A message that was complete goes on in a bracket: its list of payloads, or the value at its end, was broken off. */
  private longer(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    if ((buf[at] !== LESS && buf[at] !== OPEN) || !this.message.lengthen(buf, at, end)) return NOT_CLAIMED;
    this.amend(sink);
    return end;
  }

  /** The message below a head, or a line of another kind of log. */
  private messageBelow(line: Line, start: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { message } = this;
    const { ends } = message;
    const stop = glueAt(buf, start, end);
    const row = message.take(buf, start, trimEnd(buf, start, stop));
    message.ends = ends;
    if (row >= 0) {
      this.place = 'behind';
      this.amend(sink);
      this.note(line);
      return stop;
    }
    if (++this.passed > MAX_BELOW) return NOT_CLAIMED;
    if (row === PARTIAL_MATCH) this.place = 'within';
    sink.continued(false);
    return end;
  }

  /** True where a text is the beginning of a message, and long enough to be nothing else. */
  private isBeginning(line: Line, from: number): boolean {
    const { message } = this;
    if (message.take(line.buf, from, line.end) !== PARTIAL_MATCH || message.length < MIN_BEGINNING)
      return false;
    return message.marked || this.known || this.lead.own.form !== 'none';
  }

  private begun(line: Line, at: number, sink: RecordSink): number {
    const { stamp } = this.lead;
    this.message.ends = [];
    sink.plain(offsetOf(line, at), line.number, stamp, ROW_UNKNOWN, true);
    this.begin(stamp.form !== 'none', 'within');
    return line.end;
  }

  /** The rest of a message whose beginning was seen; in a table that lost its columns a description stands between. */
  private rest(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { message } = this;
    if (message.complete(buf, at, end)) {
      this.place = this.stamped ? 'behind' : 'anywhere';
      this.amend(sink);
      this.note(line);
      return end;
    }
    if (this.stamped && message.extend(buf, at, end)) {
      sink.continued(false);
      return end;
    }
    // where a description may stand between, it is no piece of the message
    if (this.watch.stamped > 0 || ++this.passed > MAX_BETWEEN || this.isMessage(line, at)) {
      this.place = 'anywhere';
      return NOT_CLAIMED;
    }
    sink.skipped();
    return end;
  }

  /** True where a line is a message, or a marked beginning of one, by itself. */
  private isMessage(line: Line, at: number): boolean {
    const { other } = this;
    const row = other.take(line.buf, at, glueAt(line.buf, at, line.end));
    return row >= 0 || (row === PARTIAL_MATCH && other.marked);
  }

  /** Headings, what the console prints, pieces of a stamp and of the cells before a message. */
  private isResidue(line: Line, at: number): boolean {
    const { buf, end } = line;
    const words = headingWords(buf, at, end);
    if (words > 0) {
      // a single word is a heading where others stand above it
      if (words > 1 || this.headingLine === line.number - 1) this.known = true;
      this.headingLine = line.number;
      return this.known;
    }
    this.watch.seeOther(buf, at, end);
    if (isConsole(buf, at, end)) return true;
    if (this.lead.isPiece(line, at)) {
      this.place = 'anywhere';
      return this.known;
    }
    if (this.lead.waits && isLabel(buf, at, end)) return true;
    return (this.known || this.lead.waits) && isIndex(buf, at, end);
  }

  /** A line of syslog with keys and values. */
  private keyed(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { pairs, message } = this;
    this.lead.forget();
    this.lead.adopt(line);
    if (message.take(buf, pairs.start('msg'), pairs.end('msg')) >= 0) {
      message.ends = [pairs.text(buf, 'src'), pairs.text(buf, 'dst')];
      this.record(line, at, sink, pairs.device(buf, at));
      this.known = true;
    } else {
      const ours = /^(?:ike|ipsec|pki)$/i.test(pairs.text(buf, 'cat'));
      sink.plain(offsetOf(line, at), line.number, line.stamp, ours ? ROW_UNKNOWN : ROW_OTHER_TRACE);
    }
    this.place = 'anywhere';
    return end;
  }
}

/** A record that is the first on its line has the line's indentation and stamp, too. */
function offsetOf(line: Line, at: number): number {
  return line.offset + (at <= line.text ? 0 : at - line.start);
}

function residue(line: Line, at: number, sink: RecordSink): number {
  sink.envelope(offsetOf(line, at), line.number, line.stamp);
  return line.end;
}

/** Names under which loggers file these devices. */
const NAMES = ['zyxel', 'zywall', 'ras', 'usg', 'prestige'];

/** True where the envelope names a program, which is none of ZyXEL's. */
function isForeign(line: Line, at: number): boolean {
  const { programFrom, programTo } = line.envelope;
  if (programFrom < 0 || at <= programFrom) return false;
  return !NAMES.some((name) => startsWith(line.buf, programFrom, programTo, name));
}

/** True for the rest of a head that a copy has broken before its last bar: `|ACCESS BLOCK`. */
function isBarCell(buf: Uint8Array, start: number, at: number): boolean {
  for (let p = at - 1; p >= start; p--)
    if (!isBlank(buf[p])) return buf[p] === BAR && buf[at] !== LESS && buf[at] !== OPEN;
  return false;
}
