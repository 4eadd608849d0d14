import { isBlank, startsWith } from '../../envelopes/bytes.ts';
import { ROW_UNKNOWN } from '../../model/columns.ts';
import { type DialectReader, type Line, NOT_CLAIMED } from '../dialect.ts';
import type { Matcher } from '../matcher.ts';
import type { RecordSink } from '../recordSink.ts';
import { behindWhackNumber, NO_PREFIX, PrefixReader } from './prefix.ts';

const BAR = 0x7c;
const COLON = 0x3a;
const QUOTE = 0x22;

/** What the envelope says of who wrote a line. */
type Program = 'pluto' | 'other' | 'unknown';

/** Numbers of the rows that the reader must know. */
export interface ReaderRows {
  /** The row of debug lines, and that of whack's comments. */
  readonly debug: number;
  readonly comment: number;
  /** True for rows whose text begins with a placeholder: they are only believed where the line is known to be pluto's. */
  readonly vague: readonly boolean[];
}

/** Reads pluto's lines: each is a record of its own. */
export class LibreswanReader implements DialectReader {
  private readonly matcher: Matcher;
  private readonly firstRow: number;
  private readonly rows: ReaderRows;
  private readonly prefix = new PrefixReader();
  /** True while the record before is one of ours. */
  private active = false;
  /** True once a record of the source was ours. */
  private seen = false;

  constructor(matcher: Matcher, rows: ReaderRows, firstRow: number) {
    this.matcher = matcher;
    this.rows = rows;
    this.firstRow = firstRow;
  }

  interrupted(): void {
    this.active = false;
  }

  keep(): void {
    // nothing is joined: each line stands for itself
  }

  take(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const program = programOf(line);
    if (program === 'other') return NOT_CLAIMED;
    const ours = program === 'pluto' || (program === 'unknown' && hasOwnStamp(line, at));
    if (this.isDebug(line, at, ours)) return this.debug(line, at, sink);
    const text = behindWhackNumber(buf, at, end);
    const inner = this.prefix.read(buf, text, end);
    const start = inner === NO_PREFIX ? text : inner;
    const row = start < end ? this.matcher.match(buf, start, end) : -1;
    const known = ours || inner !== NO_PREFIX || text > at;
    if (row >= 0 && (known || this.active || this.rows.vague[row] === false))
      return this.put(line, row, sink);
    if ((ours || this.seen) && isComment(buf, at, end)) {
      return this.bare(line, this.rows.comment, sink);
    }
    if (!ours && !(inner !== NO_PREFIX && buf[text] === QUOTE && this.active)) return NOT_CLAIMED;
    this.active = true;
    sink.plain(line.offset, line.number, line.stamp, ROW_UNKNOWN);
    return end;
  }

  /** Puts the record of a row that was just matched. */
  private put(line: Line, row: number, sink: RecordSink): number {
    this.active = true;
    this.seen = true;
    const { offset, number, stamp, buf } = line;
    sink.record(offset, number, stamp, this.firstRow + row, this.matcher, buf, this.prefix.head);
    return line.end;
  }

  /** Debug lines and comments are many and read by few: their text is not kept beside the log. */
  private bare(line: Line, row: number, sink: RecordSink): number {
    this.active = true;
    sink.again(line.offset, line.number, line.stamp, this.firstRow + row, 0);
    return line.end;
  }

  /** `| …`: the bar may have been taken for the mark of a table. */
  private isDebug(line: Line, at: number, ours: boolean): boolean {
    const { buf, start, end } = line;
    if (buf[at] === BAR) return (ours || this.active) && (at + 1 >= end || isBlank(buf[at + 1]));
    let p = at - 1;
    while (p >= start && isBlank(buf[p])) p--;
    if (p < start || buf[p] !== BAR || !(ours || this.active)) return false;
    p--;
    while (p >= start && isBlank(buf[p])) p--;
    return p < start || buf[p] === COLON;
  }

  private debug(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const bar = buf[at] === BAR ? at : at - 2;
    const row = this.matcher.match(buf, bar, end);
    if (row >= 0 && row !== this.rows.debug) {
      this.prefix.head.clear();
      return this.put(line, row, sink);
    }
    return this.bare(line, this.rows.debug, sink);
  }
}

/** Whack marks what is a mere comment, such as the lines of a status: `000 using kernel interface: xfrm`. */
function isComment(buf: Uint8Array, at: number, end: number): boolean {
  return startsWith(buf, at, end, '000') && (end - at === 3 || isBlank(buf[at + 3]));
}

function programOf(line: Line): Program {
  const { programFrom, programTo } = line.envelope;
  if (programFrom < 0) return 'unknown';
  const { buf } = line;
  if (startsWith(buf, programFrom, programTo, 'pluto')) return 'pluto';
  if (
    startsWith(buf, programFrom, programTo, 'libreswan') ||
    startsWith(buf, programFrom, programTo, 'ipsec__')
  )
    return 'pluto';
  // strongSwan's service has this name, too
  if (startsWith(buf, programFrom, programTo, 'ipsec') && programTo - programFrom === 5) return 'unknown';
  return 'other';
}

/** pluto ends its own stamp with a colon: `Nov 22 01:02:02.456898: `. */
function hasOwnStamp(line: Line, at: number): boolean {
  if (line.stamp.form !== 'no-year') return false;
  const { buf, start } = line;
  let p = at - 1;
  while (p >= start && (isBlank(buf[p]) || buf[p] === BAR)) p--;
  return p >= start && buf[p] === COLON;
}
