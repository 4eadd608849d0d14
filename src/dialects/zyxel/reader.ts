import { isBlank, isDigit, skipBlanks, startsWith, trimEnd } from '../../envelopes/bytes.ts';
import { StampReader } from '../../envelopes/stamp.ts';
import { ROW_ENVELOPE, ROW_OTHER_TRACE, ROW_UNKNOWN } from '../../model/columns.ts';
import type { FieldName } from '../../model/fields.ts';
import type { Stamp } from '../../model/time.ts';
import { type AboutSource, type DialectReader, type Line, NOT_CLAIMED } from '../dialect.ts';
import { HeadSpans } from '../headSpans.ts';
import { type Matcher, NO_MATCH, PARTIAL_MATCH } from '../matcher.ts';
import type { RecordSink } from '../recordSink.ts';
import { addressEnd, Cells, isEndpoint } from './cells.ts';
import { FlatText } from './flat.ts';
import { KeyValues } from './keyValues.ts';
import { isPayloadList } from './payloads.ts';
import { hasPlaceholder } from './placeholders.ts';
import { glueAt, leadEnd } from './splits.ts';
import { headingWords, isConsole, isIndex, isLabel, manualHeading } from './words.ts';

/*
 * A record of a ZyXEL log stands on one line or on several:
 *
 *     001 01 Jan 08:08:07 Recv:<SA>                     one line: stamp, message, and in a table further cells
 *     1 | 2013-12-12 12:20:03 192.0.2.7 198.51.100.2    a head without a message; cells and the message stand below
 *     1 / 2009-03-12 10:11:12 / Send:[SA] / …           each cell on a line of its own
 *     RAS src="…" dst="…" msg="Send:[SA]" …             keys and values
 */

/** The fields that stand outside of the message, in the order of the dialect's head spans. */
export const ZYXEL_HEADS = ['marked', 'source', 'destination', 'localAddress', 'address', 'port', 'host'] as const satisfies readonly FieldName[];

const MARKED = 0;
const SOURCE = 1;
const DESTINATION = 2;
const LOCAL = 3;
const PEER = 4;
const PORT = 5;
const HOST = 6;

const BAR = 0x7c;
const COLON = 0x3a;
const LESS = 0x3c;
const OPEN = 0x5b;

/** A record's text is not joined with further lines beyond this length, in bytes. */
const MAX_JOINED = 512;
/** Lines of a description that may stand between the pieces of a message in a table that lost its columns. */
const MAX_BETWEEN = 3;
/** Lines below a head that hold no message of ours. */
const MAX_BELOW = 4;

/** What the reader must know of its rows, by their numbers. */
export interface ReaderRows {
  /** True for texts that other devices print, too: believed where the log is known to be ZyXEL's. */
  readonly weak: readonly boolean[];
  /** Rows whose text is a list of payloads. */
  readonly packets: readonly boolean[];
  /** Rows with lists whose brackets are part of them: payloads, proposals, networks. */
  readonly listed: readonly boolean[];
  /** True where a packet goes out, false where it comes in, null where the row does not say. */
  readonly outgoing: readonly (boolean | null)[];
}

/** A date alone: `2009-03-12`, `Jan 1 0`. */
const DATE_ALONE = /^(?:\d{4}-\d\d-\d\d|([A-Z][a-z]{2}) (\d\d?) (\d{1,4}))$/;

type Place = 'none' | 'below' | 'behind';

/** Reads the records of ZyXEL's logs. */
export class ZyxelReader implements DialectReader {
  private readonly matcher: Matcher;
  private readonly firstRow: number;
  private readonly rows: ReaderRows;
  private readonly stamps = new StampReader();
  private readonly cells = new Cells();
  private readonly pairs = new KeyValues();
  private readonly text = new FlatText();
  private readonly head = new HeadSpans(ZYXEL_HEADS.length);
  private readonly own: Stamp = { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
  /** A stamp that stands on a line of its own, for the message that follows. */
  private readonly waiting: Stamp = { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
  /** True once a text was seen that is ZyXEL's and nobody else's. */
  private known = false;
  /** Below a head without a message, or behind a message whose further cells may follow. */
  private place: Place = 'none';
  private below = 0;
  /** Row of the last message and the addresses of its record, as they were printed. */
  private row = NO_MATCH;
  private ends: string[] = [];
  /** A message of which the beginning was seen: lines of a description that may stand before the rest. */
  private partial = false;
  private between = 0;
  private headingLine = -1;
  /** A date that stands alone, and its line. */
  private date = '';
  private dateLine = -1;
  // what the source is
  private placeholders = 0;
  private values = 0;
  private stamped = 0;
  private manual = 0;
  private bare: number | null = null;

  constructor(matcher: Matcher, rows: ReaderRows, firstRow: number) {
    this.matcher = matcher;
    this.rows = rows;
    this.firstRow = firstRow;
  }

  interrupted(): void {
    this.place = 'none';
    this.partial = false;
    this.waiting.form = 'none';
  }

  keep(): void {
    // what is needed of a line is copied when it is read
  }

  about(): AboutSource {
    const manual = this.placeholders > 0 || this.manual === 3;
    return { manual: manual && this.values === 0 && this.stamped === 0, bracketsLost: this.bare };
  }

  take(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    if (at >= end) return NOT_CLAIMED;
    if (this.pairs.read(buf, at, end)) return this.keyed(line, at, sink);
    if (isForeign(line, at)) return NOT_CLAIMED;
    const text = this.lead(line, at);
    const { own } = this;
    if (own.form === 'none') {
      if (this.place !== 'none') {
        const behind = this.further(line, text, sink);
        if (behind !== NOT_CLAIMED) return behind;
      }
      if (this.partial) {
        const behind = this.rest(line, at, sink);
        if (behind !== NOT_CLAIMED) return behind;
      }
      if (this.isResidue(line, at)) return residue(line, at, sink);
    } else if (text >= end) return this.stampAlone(line, sink);
    if (text >= end) return NOT_CLAIMED;
    return this.rowOfTable(line, at, text, sink);
  }

  takeBare(line: Line, at: number, sink: RecordSink): boolean {
    if (at < line.end) return this.take(line, at, sink) !== NOT_CLAIMED;
    if (line.stamp.form === 'none') return false;
    this.place = 'none';
    copyStamp(line.stamp, this.waiting);
    if (this.known) sink.envelope(line.offset, line.number, line.stamp);
    return this.known;
  }

  /** The stamp of a line, which an envelope may have read; gives the byte behind it and the index before it. */
  private lead(line: Line, at: number): number {
    const { own } = this;
    if (line.stamp.form !== 'none') {
      copyStamp(line.stamp, own);
      return at;
    }
    own.form = 'none';
    own.ms = Number.NaN;
    const { buf, end } = line;
    const first = leadEnd(buf, at, end);
    if (first < 0) return at;
    const behind = this.stamps.read(buf, first, end);
    if (behind < 0) return at;
    copyStamp(this.stamps.stamp, own);
    return leadEnd(buf, behind, end, true);
  }

  /** A date, and below it the time that belongs to it. */
  private pieceOfStamp(line: Line, at: number): boolean {
    const { buf, end } = line;
    if (end - at > 14 || end - at < 7) return false;
    const text = ascii(buf, at, end);
    const date = DATE_ALONE.exec(text);
    if (date !== null) {
      const [, month, day, year] = date;
      this.date = month === undefined ? text : `${month} ${day} ${(year as string).length < 4 ? 2000 + Number(year) : year}`;
      this.dateLine = line.number;
      return true;
    }
    if (this.dateLine !== line.number - 1 || !/^\d?\d:\d\d:\d\d$/.test(text)) return false;
    const bytes = Uint8Array.from(`${this.date} ${text}`, (c) => c.charCodeAt(0));
    if (this.stamps.read(bytes, 0, bytes.length) < 0) return false;
    copyStamp(this.stamps.stamp, this.waiting);
    return true;
  }

  private stampAlone(line: Line, sink: RecordSink): number {
    copyStamp(this.own, this.waiting);
    this.place = 'none';
    if (!this.known) return NOT_CLAIMED;
    sink.envelope(line.offset, line.number, line.stamp);
    return line.end;
  }

  /** A message, or a row of a table that holds one, or a head with addresses alone. */
  private rowOfTable(line: Line, at: number, text: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { cells, own } = this;
    const stamped = own.form !== 'none';
    const glue = glueAt(buf, text, end);
    cells.split(buf, text, glue < 0 ? end : glue);
    for (let i = 0; i < cells.count; i++) {
      const row = this.match(buf, cells.from[i] as number, cells.to[i] as number);
      if (row < 0 || !this.believed(row, stamped)) continue;
      this.ends = this.endpoints(buf, i + 1);
      this.record(line, at, row, sink);
      return glue < 0 ? end : glue;
    }
    if (cells.count === 1 && glue < 0) {
      if (this.isBeginning(line, text)) return this.begun(line, at, text, sink);
    }
    return this.headOfRecord(line, at, sink);
  }

  /** A head: nothing but addresses, or the cells of a console's table. */
  private headOfRecord(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { cells, own } = this;
    if (own.form === 'none') return NOT_CLAIMED;
    const barred = cells.count >= 3 && isBarred(buf, at, end);
    const ends = barred ? this.endpoints(buf, 0) : this.onlyEndpoints(buf);
    if (ends === null) return NOT_CLAIMED;
    this.known ||= barred;
    this.ends = ends;
    this.place = 'below';
    this.below = 0;
    this.row = NO_MATCH;
    sink.plain(offsetOf(line, at), line.number, own, ROW_ENVELOPE);
    return end;
  }

  private endpoints(buf: Uint8Array, first: number): string[] {
    const { cells } = this;
    const out: string[] = [];
    for (let i = first; i < cells.count && out.length < 2; i++) {
      const [from, to] = [cells.from[i] as number, cells.to[i] as number];
      if (isEndpoint(buf, from, to)) out.push(ascii(buf, from, to));
      // an empty cell holds the place of an address that is not known
      else if (from === to && i === first && first > 0 && cells.count > i + 1) out.push('');
    }
    return out;
  }

  /** The addresses of a text that holds nothing else; null for one that does. */
  private onlyEndpoints(buf: Uint8Array): string[] | null {
    const { cells } = this;
    const out: string[] = [];
    for (let i = 0; i < cells.count; i++) {
      const to = cells.to[i] as number;
      for (let p = cells.from[i] as number; p < to; ) {
        let q = p;
        while (q < to && !isBlank(buf[q])) q++;
        if (!isEndpoint(buf, p, q)) return null;
        out.push(ascii(buf, p, q));
        p = skipBlanks(buf, q, to);
      }
    }
    return out.length > 0 && out.length <= 2 ? out : null;
  }

  /** A line without a stamp below a head, or behind a message: further cells, or the message itself. */
  private further(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const start = behindLineNumber(buf, at, end);
    if (isIndex(buf, start, end)) {
      if (this.place === 'below') return NOT_CLAIMED;
      this.place = 'none';
      return residue(line, at, sink);
    }
    this.cells.split(buf, start, end);
    const ends = this.endpoints(buf, 0);
    if (ends.length > 0 && this.cells.count === ends.length && this.ends.length + ends.length <= 2) {
      this.ends.push(...ends);
      if (this.row >= 0) this.amend(sink);
      else sink.continued(true);
      return end;
    }
    if (isLabel(buf, start, end) || isBarCell(buf, line.start, at)) {
      sink.continued(true);
      return end;
    }
    if (this.place === 'behind') return NOT_CLAIMED;
    const glue = glueAt(buf, start, end);
    const stop = glue < 0 ? end : glue;
    const row = this.match(buf, start, trimEnd(buf, start, stop));
    if (row >= 0) {
      this.row = row;
      this.place = 'behind';
      this.amend(sink);
      this.note(line.number, true);
      return stop;
    }
    if (row === PARTIAL_MATCH) {
      this.partial = true;
      this.between = MAX_BETWEEN;
    }
    if (++this.below > MAX_BELOW) return NOT_CLAIMED;
    sink.continued(false);
    return end;
  }

  /** The last record gets the message that is in `text`, with its addresses. */
  private amend(sink: RecordSink): void {
    const { matcher, text } = this;
    if (!matcher.matchRow(this.row, text.flat, text.start, this.messageEnd)) return;
    if (this.rows.packets[this.row] === false) this.trimSpans();
    this.heads('');
    sink.amend(this.firstRow + this.row, matcher, this.printed(), this.head);
  }

  /** Where the values of a message are read from: lists are kept as they are printed, brackets and all. */
  private printed(): Uint8Array {
    return this.rows.listed[this.row] === true ? this.text.raw : this.text.flat;
  }

  private messageEnd = 0;

  /** A message with all that its line says. */
  private record(line: Line, at: number, row: number, sink: RecordSink, host = ''): void {
    const { own, waiting } = this;
    const stamp = own.form === 'none' && waiting.form !== 'none' ? waiting : own;
    this.row = row;
    this.place = 'behind';
    this.heads(host);
    sink.record(offsetOf(line, at), line.number, stamp, this.firstRow + row, this.matcher, this.printed(), this.head);
    this.note(line.number, stamp.form !== 'none');
    waiting.form = 'none';
    this.partial = false;
    // a table of cells on lines of their own has the addresses below; a plain text has nothing there
    if (stamp === own && own.form === 'none') this.place = 'none';
  }

  /** Puts what stands outside of the message behind it, where the sink can read it. */
  private heads(host: string): void {
    const { head, text, ends } = this;
    head.clear();
    text.length = this.messageEnd;
    if (text.mark >= 0) head.set(MARKED, text.mark, text.mark + 1);
    const outgoing = this.rows.outgoing[this.row] ?? null;
    const [source, destination] = ends;
    this.put(outgoing === null ? SOURCE : outgoing ? LOCAL : PEER, source, outgoing === false);
    this.put(outgoing === null ? DESTINATION : outgoing ? PEER : LOCAL, destination, outgoing === true);
    if (host !== '') this.put(HOST, host, false);
  }

  private put(field: number, logged: string | undefined, withPort: boolean): void {
    if (logged === undefined || logged === '') return;
    const { head, text } = this;
    const bytes = Uint8Array.from(logged, (c) => c.charCodeAt(0));
    const behind = field === HOST ? bytes.length : addressEnd(bytes, 0, bytes.length);
    const address = ascii(bytes, 0, behind);
    if (behind <= 0 || address === '0.0.0.0') return;
    const from = text.length;
    text.add(bytes, 0, bytes.length);
    head.set(field, from, from + behind);
    if (withPort && behind + 1 < bytes.length) head.set(PORT, from + behind + 1, from + bytes.length, true);
  }

  /** Notes what a message says about the source. */
  private note(line: number, stamped: boolean): void {
    const { text, row } = this;
    if (this.rows.weak[row] === false) this.known = true;
    if (stamped) this.stamped++;
    const logged = ascii(text.raw, text.start, this.messageEnd);
    if (hasPlaceholder(logged)) this.placeholders++;
    else if (/\d\.\d|:\S/.test(logged)) this.values++;
    // a packet without payloads, a request to nobody
    if (/^(?:Send|Recv):\s*$|^(?:Send|Recv) .*(?:to|from)\s*$/i.test(logged)) this.bare ??= line;
  }

  /** The row of a text; its flat form stays in `text`. */
  private match(buf: Uint8Array, from: number, to: number): number {
    const { text, matcher } = this;
    if (to - from < 5 || to - from > 1024) return NO_MATCH;
    text.set(buf, from, to);
    return this.matched(matcher, text);
  }

  private matched(matcher: Matcher, text: FlatText): number {
    let end = text.length;
    let row = matcher.match(text.flat, text.start, end);
    if (row < 0) {
      // a colon or a stop behind the text says nothing
      let stop = end;
      while (stop > text.start && isEndMark(text.flat[stop - 1])) stop--;
      if (stop < end) {
        const again = matcher.match(text.flat, text.start, stop);
        if (again >= 0) {
          row = again;
          end = stop;
        }
      }
    }
    this.messageEnd = end;
    if (row < 0) return row;
    if (this.rows.packets[row] === true) return this.isPacket(text) ? row : NO_MATCH;
    this.trimSpans();
    return row;
  }

  /** A value does not end with the bracket behind it. */
  private trimSpans(): void {
    const { matcher, text } = this;
    const { spans } = matcher;
    for (let i = 0; i < matcher.matchedFields; i++) {
      const from = spans[2 * i] as number;
      let to = spans[2 * i + 1] as number;
      if (from < 0) continue;
      let start = from;
      while (start < to - 1 && isBlank(text.flat[start])) start++;
      while (to > start + 1 && isBlank(text.flat[to - 1])) to--;
      spans[2 * i] = start;
      spans[2 * i + 1] = to;
    }
  }

  /** True where what stands behind `Send:` are payloads, or what a manual prints for them. */
  private isPacket(text: FlatText): boolean {
    const { spans } = this.matcher;
    const [from, to] = [spans[0] as number, spans[1] as number];
    if (from < 0) return true;
    const logged = ascii(text.raw, from, to);
    return isPayloadList(logged) || hasPlaceholder(logged) || /^<?symbol>?$/i.test(logged.trim());
  }

  private believed(row: number, stamped: boolean): boolean {
    return this.rows.weak[row] === false || this.known || this.text.mark >= 0 || stamped;
  }

  /** True where a text is the beginning of a message and long enough to be nothing else. */
  private isBeginning(line: Line, from: number): boolean {
    const { buf, end } = line;
    const { text } = this;
    if (this.match(buf, from, end) !== PARTIAL_MATCH) return false;
    return text.length - text.start >= 12 && (text.mark >= 0 || this.known || this.own.form !== 'none');
  }

  private begun(line: Line, at: number, from: number, sink: RecordSink): number {
    const { own, waiting } = this;
    const stamp = own.form === 'none' && waiting.form !== 'none' ? waiting : own;
    this.text.set(line.buf, from, line.end);
    this.ends = [];
    this.row = NO_MATCH;
    this.partial = true;
    this.between = 0;
    this.place = 'none';
    sink.plain(offsetOf(line, at), line.number, stamp, ROW_UNKNOWN, true);
    return line.end;
  }

  /** The rest of a message whose beginning was seen; in a table that lost its columns a description stands between. */
  private rest(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { text, matcher } = this;
    const before = text.length;
    if (before + end - at > MAX_JOINED) return this.giveUp();
    text.append(buf, at, end);
    const row = this.matched(matcher, text);
    if (row >= 0) {
      this.row = row;
      this.partial = false;
      this.amend(sink);
      this.note(line.number, this.own.form !== 'none' || this.waiting.form !== 'none');
      return end;
    }
    if (row === PARTIAL_MATCH) {
      sink.continued(false);
      return end;
    }
    text.length = before;
    if (this.stamped > 0 || ++this.between > MAX_BETWEEN || this.isMessage(line, at)) return this.giveUp();
    sink.skipped();
    return end;
  }

  /** True where a line is a message by itself; the text of the message before is kept. */
  private isMessage(line: Line, at: number): boolean {
    const other = new FlatText();
    const glue = glueAt(line.buf, at, line.end);
    other.set(line.buf, at, glue < 0 ? line.end : glue);
    const row = this.matcher.match(other.flat, other.start, other.length);
    return row >= 0 || (row === PARTIAL_MATCH && other.mark >= 0);
  }

  private giveUp(): number {
    this.partial = false;
    return NOT_CLAIMED;
  }

  /** Headings, what the console prints, an index before a stamp. */
  private isResidue(line: Line, at: number): boolean {
    const { buf, end } = line;
    const words = headingWords(buf, at, end);
    if (words > 0) {
      const follows = this.headingLine === line.number - 1;
      this.headingLine = line.number;
      if (words > 1 || follows) this.known = true;
      return this.known;
    }
    const heading = manualHeading(buf, at, end);
    if (heading !== null) this.manual |= heading === 'message' ? 1 : 2;
    if (isConsole(buf, at, end)) return true;
    if (this.pieceOfStamp(line, at)) {
      this.place = 'none';
      return this.known;
    }
    if (this.waiting.form !== 'none' && (isLabel(buf, at, end) || isIndex(buf, at, end))) return true;
    return this.known && isIndex(buf, at, end);
  }

  /** A line of syslog with keys and values. */
  private keyed(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { pairs } = this;
    copyStamp(line.stamp, this.own);
    this.waiting.form = 'none';
    this.partial = false;
    this.place = 'none';
    const row = this.match(buf, pairs.start('msg'), pairs.end('msg'));
    if (row >= 0) {
      this.ends = [this.value(buf, 'src'), this.value(buf, 'dst')];
      this.record(line, at, row, sink, this.hostOf(buf, at));
      this.place = 'none';
      this.known = true;
      return end;
    }
    const cat = this.value(buf, 'cat').toLowerCase();
    const ours = cat === 'ike' || cat === 'ipsec' || cat === 'pki';
    sink.plain(offsetOf(line, at), line.number, line.stamp, ours ? ROW_UNKNOWN : ROW_OTHER_TRACE);
    return end;
  }

  private value(buf: Uint8Array, key: 'src' | 'dst' | 'cat' | 'devid'): string {
    return this.pairs.has(key) ? ascii(buf, this.pairs.start(key), this.pairs.end(key)) : '';
  }

  /** Which device a line is of: the number that it sends, or the name before the first key. */
  private hostOf(buf: Uint8Array, at: number): string {
    const device = this.value(buf, 'devid');
    if (device !== '') return device;
    const to = trimEnd(buf, at, this.pairs.first);
    let from = to;
    while (from > at && !isBlank(buf[from - 1])) from--;
    return ascii(buf, from, to);
  }
}

function copyStamp(from: Stamp, to: Stamp): void {
  to.ms = from.ms;
  to.form = from.form;
  to.decimals = from.decimals;
  to.zone = from.zone;
}

function ascii(buf: Uint8Array, from: number, to: number): string {
  let out = '';
  for (let p = from; p < to; p++) out += String.fromCharCode(buf[p] as number);
  return out;
}

/** A record that is the first on its line has the line's indentation and stamp, too. */
function offsetOf(line: Line, at: number): number {
  return line.offset + (at <= line.text ? 0 : at - line.start);
}

function residue(line: Line, at: number, sink: RecordSink): number {
  sink.envelope(offsetOf(line, at), line.number, line.stamp);
  return line.end;
}

/** True where the envelope names a program, which is none of ZyXEL's. */
function isForeign(line: Line, at: number): boolean {
  const { programFrom, programTo } = line.envelope;
  if (programFrom < 0 || at <= programFrom) return false;
  const { buf } = line;
  return !NAMES.some((name) => startsWith(buf, programFrom, programTo, name));
}

/** Names under which loggers file these devices. */
const NAMES = ['zyxel', 'zywall', 'ras', 'usg', 'prestige'];

function isEndMark(b: number | undefined): boolean {
  return b === COLON || b === 0x2e || b === 0x2c || b === 0x3b || isBlank(b);
}

/** The byte behind `5. `, a line number that a page has put before each line. */
function behindLineNumber(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isDigit(buf[p])) p++;
  return p > at && buf[p] === 0x2e && isBlank(buf[p + 1]) ? skipBlanks(buf, p + 1, end) : at;
}

/** True where a bar stands between the index and the stamp: `5|06/08/2004 05:58:20 |`. */
function isBarred(buf: Uint8Array, at: number, end: number): boolean {
  let p = at;
  while (p < end && isDigit(buf[p])) p++;
  return p > at && buf[skipBlanks(buf, p, end)] === BAR;
}

/** True for the rest of a head that a copy has broken before its last bar: `|ACCESS BLOCK`. */
function isBarCell(buf: Uint8Array, start: number, at: number): boolean {
  for (let p = at - 1; p >= start; p--) if (!isBlank(buf[p])) return buf[p] === BAR && buf[at] !== LESS && buf[at] !== OPEN;
  return false;
}
