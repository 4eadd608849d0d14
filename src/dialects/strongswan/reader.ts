import { isBlank, isDigit, skipBlanks, startsWith } from '../../envelopes/bytes.ts';
import { StampReader } from '../../envelopes/stamp.ts';
import { ROW_ENVELOPE, ROW_UNKNOWN } from '../../model/columns.ts';
import type { Stamp } from '../../model/time.ts';
import { type DialectReader, type Line, NOT_CLAIMED } from '../dialect.ts';
import type { Matcher } from '../matcher.ts';
import type { RecordSink } from '../recordSink.ts';
import { Copies } from './copies.ts';
import { NO_PREFIX, PrefixReader } from './prefix.ts';

/** Programs under whose names charon logs. */
const PROGRAMS = ['charon', 'ipsec', 'strongswan', 'swanctl', 'starter'];
/** Programs with logs of their own. */
const OTHERS = [
  'pluto',
  'racoon',
  'iked',
  'isakmpd',
  'kernel',
  'sshd',
  'cron',
  'systemd',
  'dhcpd',
  'dnsmasq',
  'named',
];

/** How far into a line a thread and a group are looked for, in bytes. */
const MAX_HEAD = 200;

/** How much a row proves by itself. */
export const ROW_STRONG = 0;
/** It is only believed in a log that is known to be charon's. */
export const ROW_FAMILY = 1;
/** It is only believed behind a thread and a group. */
export const ROW_WEAK = 2;

/** Reads charon's lines: each is a record of its own. */
export class StrongswanReader implements DialectReader {
  private readonly matcher: Matcher;
  private readonly firstRow: number;
  private readonly strength: Uint8Array;
  private readonly prefix = new PrefixReader();
  private readonly stamps = new StampReader();
  private readonly copies = new Copies();
  /** True while the log shows lines of charon. */
  private active = false;

  /** @param strength one of `ROW_STRONG`, `ROW_FAMILY` and `ROW_WEAK` for each row of the matcher */
  constructor(matcher: Matcher, strength: Uint8Array, firstRow: number) {
    this.matcher = matcher;
    this.strength = strength;
    this.firstRow = firstRow;
  }

  interrupted(): void {
    // a foreign line between two of ours changes nothing
  }

  keep(): void {
    // nothing is joined: each line stands for itself
  }

  take(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const { prefix } = this;
    let stamp: Stamp = line.stamp;
    let start = prefix.read(buf, at, end);
    if (start === NO_PREFIX) {
      const anchor = prefix.find(buf, at, Math.min(end, at + MAX_HEAD));
      if (anchor >= 0) {
        start = prefix.read(buf, anchor, end);
        if (stamp.form === 'none') stamp = this.stampBefore(line, at, anchor);
      }
    }
    if (start === NO_PREFIX) return this.plain(line, at, sink);
    this.active = true;
    this.noteHost(line);
    const text = skipBlanks(buf, start, end);
    if (this.copies.isCopy(line, text, end, true, stamp.ms)) return this.copy(line, stamp, sink);
    const row = text < end ? this.matcher.match(buf, text, this.textEnd(line, text)) : -1;
    if (row >= 0) this.record(line, stamp, row, sink);
    else sink.plain(line.offset, line.number, stamp, ROW_UNKNOWN);
    return end;
  }

  /** A line without thread and group: of the journal, of a console, or of somebody else. */
  private plain(line: Line, at: number, sink: RecordSink): number {
    const { buf, end } = line;
    const program = programOf(line);
    if (program === 'other') return NOT_CLAIMED;
    const row = this.matcher.match(buf, at, end);
    if (row < 0) return program === 'ours' ? this.unknown(line, sink) : NOT_CLAIMED;
    const strength = this.strength[row] as number;
    const ours = program === 'ours' || this.active;
    if (program !== 'ours' && (strength === ROW_WEAK || (strength === ROW_FAMILY && !ours)))
      return NOT_CLAIMED;
    this.active = true;
    if (this.copies.isCopy(line, skipBlanks(buf, at, end), end, false, line.stamp.ms)) {
      return this.copy(line, line.stamp, sink);
    }
    this.noteHost(line);
    this.record(line, line.stamp, row, sink);
    return end;
  }

  /** The same message once more counts as part of the first one. */
  private copy(line: Line, stamp: Stamp, sink: RecordSink): number {
    sink.plain(line.offset, line.number, stamp, ROW_ENVELOPE);
    return line.end;
  }

  private unknown(line: Line, sink: RecordSink): number {
    sink.plain(line.offset, line.number, line.stamp, ROW_UNKNOWN);
    return line.end;
  }

  private record(line: Line, stamp: Stamp, row: number, sink: RecordSink): void {
    sink.record(
      line.offset,
      line.number,
      stamp,
      this.firstRow + row,
      this.matcher,
      line.buf,
      this.prefix.head,
    );
  }

  private noteHost(line: Line): void {
    const { hostFrom, hostTo } = line.envelope;
    if (hostFrom >= 0) this.prefix.host(hostFrom, hostTo);
  }

  /** Copies of some web pages end each line with an underscore or a table bar. */
  private textEnd(line: Line, from: number): number {
    const { buf } = line;
    let end = line.end;
    while (
      end > from &&
      (buf[end - 1] === 0x7c || (buf[end - 1] === 0x5f && end - 1 > from && buf[end - 2] !== 0x5f))
    ) {
      const bar = buf[end - 1] === 0x7c;
      if (bar && !isBlank(buf[end - 2])) break;
      end--;
      while (end > from && isBlank(buf[end - 1])) end--;
      if (!bar) break;
    }
    return end;
  }

  /** A stamp of a form that the envelopes leave alone, somewhere before the thread. */
  private stampBefore(line: Line, from: number, to: number): Stamp {
    const { stamps } = this;
    const { buf } = line;
    for (let p = from; p < to; p++) {
      if (p > from && !isBlank(buf[p - 1]) && buf[p - 1] !== 0x22 && buf[p - 1] !== 0x5b) continue;
      if (stamps.read(buf, p, to) >= 0) return stamps.stamp;
      if (isDigit(buf[p]) && stamps.readClock(buf, p, to) >= 0) return stamps.stamp;
    }
    return line.stamp;
  }
}

/** What the envelope says of who wrote a line. */
function programOf(line: Line): 'ours' | 'other' | 'unknown' {
  const { programFrom, programTo } = line.envelope;
  if (programFrom < 0) return 'unknown';
  const named = (names: readonly string[]): boolean =>
    names.some((n) => startsWith(line.buf, programFrom, programTo, n));
  if (named(PROGRAMS)) return 'ours';
  return named(OTHERS) ? 'other' : 'unknown';
}
