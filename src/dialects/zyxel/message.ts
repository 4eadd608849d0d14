import { isBlank } from '../../envelopes/bytes.ts';
import type { FieldName } from '../../model/fields.ts';
import { HeadSpans } from '../headSpans.ts';
import { type Matcher, NO_MATCH, PARTIAL_MATCH } from '../matcher.ts';
import { addressEnd } from './cells.ts';
import { ascii, FlatText } from './flat.ts';
import { isPayloadList } from './payloads.ts';
import { hasPlaceholder } from './placeholders.ts';

/** The fields that stand outside of the message, in the order of the dialect's head spans. */
export const ZYXEL_HEADS = [
  'marked',
  'source',
  'destination',
  'localAddress',
  'address',
  'port',
  'host',
] as const satisfies readonly FieldName[];

const MARKED = 0;
const SOURCE = 1;
const DESTINATION = 2;
const LOCAL = 3;
const PEER = 4;
const PORT = 5;
const HOST = 6;

/** Messages are neither shorter nor longer than this, in bytes. */
const MIN_MESSAGE = 5;
const MAX_MESSAGE = 1024;
/** A text is not joined with further lines beyond this length, in bytes. */
const MAX_JOINED = 512;

/** What must be known of the rows, by their numbers. */
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

/** The message of a record, and what stands beside it; further pieces may be joined to it. */
export class Message {
  readonly matcher: Matcher;
  readonly head = new HeadSpans(ZYXEL_HEADS.length);
  private readonly rows: ReaderRows;
  private readonly text = new FlatText();
  /** Row of the message; `NO_MATCH` while there is none, `PARTIAL_MATCH` while only its beginning is there. */
  row = NO_MATCH;
  /** The byte behind the message; what stands beside it follows. */
  private behind = 0;
  /** Addresses of the record as they are printed, the one from which a packet comes first. */
  ends: string[] = [];

  constructor(matcher: Matcher, rows: ReaderRows) {
    this.matcher = matcher;
    this.rows = rows;
  }

  /** Forgets the message. */
  clear(): void {
    this.row = NO_MATCH;
    this.ends = [];
  }

  /** True where the device has marked the message as a warning. */
  get marked(): boolean {
    return this.text.mark >= 0;
  }

  /** Length of the message without its mark, in bytes. */
  get length(): number {
    return this.text.length - this.text.start;
  }

  /** The message as it is printed, without its mark. */
  get logged(): string {
    return ascii(this.text.raw, this.text.start, this.behind);
  }

  /**
   * Takes a text.
   * @returns its row, `PARTIAL_MATCH` or `NO_MATCH`
   */
  take(buf: Uint8Array, from: number, to: number): number {
    this.row = NO_MATCH;
    if (to - from < MIN_MESSAGE || to - from > MAX_MESSAGE) return NO_MATCH;
    this.text.set(buf, from, to);
    this.row = this.match();
    return this.row;
  }

  /**
   * Joins a further line to a message of which only the beginning is there: a terminal breaks lines inside of words, tables
   * and people between them.
   * @returns false where the two make no message; `row` stays what it is then
   */
  complete(buf: Uint8Array, from: number, to: number): boolean {
    return this.joined(buf, from, to, () => this.match() >= 0);
  }

  /** Joins a line to a beginning where both together are the beginning of a message still. */
  extend(buf: Uint8Array, from: number, to: number): boolean {
    return this.joined(buf, from, to, () => this.match() === PARTIAL_MATCH);
  }

  /** Joins a line to a message that was complete: its list, or the value at its end, goes on. */
  lengthen(buf: Uint8Array, from: number, to: number): boolean {
    const { matcher, text, row } = this;
    const fits = (): boolean => {
      if (!matcher.matchRow(row, text.flat, text.start, text.length)) return false;
      this.behind = text.length;
      return this.rows.packets[row] !== true || this.isPacket();
    };
    return this.joined(buf, from, to, fits);
  }

  private joined(buf: Uint8Array, from: number, to: number, fits: () => boolean): boolean {
    const { text, row, behind } = this;
    const before = row >= 0 ? behind : text.length;
    if (before + to - from > MAX_JOINED) return false;
    for (const apart of [false, true]) {
      text.length = before;
      if (apart) text.append(buf, from, to);
      else text.add(buf, from, to);
      if (fits()) {
        if (row === PARTIAL_MATCH) this.row = this.match();
        return true;
      }
    }
    text.length = before;
    this.behind = behind;
    this.row = row;
    return false;
  }

  private match(): number {
    const { text } = this;
    const row = this.matchUpTo(text.length);
    if (row >= 0) return row;
    // a colon or a stop behind the text says nothing
    let stop = text.length;
    while (stop > text.start && isEndMark(text.flat[stop - 1])) stop--;
    const again = stop < text.length ? this.matchUpTo(stop) : NO_MATCH;
    return again >= 0 ? again : row;
  }

  private matchUpTo(end: number): number {
    const { matcher, text } = this;
    this.behind = end;
    const row = matcher.match(text.flat, text.start, end);
    return row >= 0 && this.rows.packets[row] === true && !this.isPacket() ? NO_MATCH : row;
  }

  /** True where what stands behind `Send:` are payloads, or what a manual prints for them. */
  private isPacket(): boolean {
    const { matcher, text } = this;
    const [from, to] = [matcher.spans[0] as number, matcher.spans[1] as number];
    if (from < 0) return true;
    const logged = ascii(text.raw, from, to);
    return isPayloadList(logged) || hasPlaceholder(logged) || /^<?symbol>?$/i.test(logged.trim());
  }

  /**
   * Sets the spans of the message and of what stands beside it.
   * @param host of which device of several it is; empty where the log does not say
   * @returns where the values are to be read from: lists are kept as they are printed, brackets and all
   */
  spans(host = ''): Uint8Array {
    const { matcher, text, row } = this;
    matcher.matchRow(row, text.flat, text.start, this.behind);
    const listed = this.rows.listed[row] === true;
    if (!listed) this.trim();
    this.beside(host);
    return listed ? text.raw : text.flat;
  }

  /** A value does not end with the bracket behind it. */
  private trim(): void {
    const { matcher, text } = this;
    const { spans } = matcher;
    for (let i = 0; i < matcher.matchedFields; i++) {
      let from = spans[2 * i] as number;
      let to = spans[2 * i + 1] as number;
      if (from < 0) continue;
      while (from < to - 1 && isBlank(text.flat[from])) from++;
      while (to > from + 1 && isBlank(text.flat[to - 1])) to--;
      spans[2 * i] = from;
      spans[2 * i + 1] = to;
    }
  }

  /** Puts what stands outside of the message behind it. */
  private beside(host: string): void {
    const { head, text, ends } = this;
    head.clear();
    text.length = this.behind;
    if (text.mark >= 0) head.set(MARKED, text.mark, text.mark + 1);
    const outgoing = this.rows.outgoing[this.row] ?? null;
    this.put(outgoing === null ? SOURCE : outgoing ? LOCAL : PEER, ends[0], outgoing === false);
    this.put(outgoing === null ? DESTINATION : outgoing ? PEER : LOCAL, ends[1], outgoing === true);
    this.put(HOST, host, false);
  }

  private put(field: number, logged: string | undefined, withPort: boolean): void {
    if (logged === undefined || logged === '') return;
    const { head, text } = this;
    const bytes = Uint8Array.from(logged, (c) => c.charCodeAt(0));
    const behind = field === HOST ? bytes.length : addressEnd(bytes, 0, bytes.length);
    if (behind <= 0 || ascii(bytes, 0, behind) === '0.0.0.0') return;
    const from = text.length;
    text.add(bytes, 0, bytes.length);
    head.set(field, from, from + behind);
    if (withPort && behind + 1 < bytes.length) head.set(PORT, from + behind + 1, from + bytes.length, true);
  }
}

function isEndMark(b: number | undefined): boolean {
  return b === 0x3a || b === 0x2e || b === 0x2c || b === 0x3b || isBlank(b);
}
