import type { Stamp } from '../model/time.ts';
import { isDigit, skipBlanks } from './bytes.ts';
import { microseconds } from './journalExport.ts';
import type { StampReader } from './stamp.ts';

/*
 * One log message as a JSON object on one line. Only the strings under a few keys are looked at, at any depth, since every
 * collector wraps messages in its own way; nothing is built of the rest.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const BRACKET = 0x5b;

/** Keys of the message, the more trusted the higher. */
const MESSAGE_KEYS: Readonly<Record<string, number>> = {
  MESSAGE: 4,
  message: 3,
  Message: 3,
  log: 2,
  msg: 2,
  text: 1,
};
const TIME_KEYS: Readonly<Record<string, number>> = {
  __REALTIME_TIMESTAMP: 4,
  '@timestamp': 3,
  timestamp: 3,
  Timestamp: 3,
  time: 2,
  ts: 2,
  datetime: 2,
  eventTime: 1,
};
const PROGRAM_KEYS: Readonly<Record<string, number>> = {
  SYSLOG_IDENTIFIER: 3,
  program: 2,
  ident: 2,
  appname: 2,
  _COMM: 1,
};
const HOST_KEYS: Readonly<Record<string, number>> = { _HOSTNAME: 3, hostname: 2, host: 1 };

const MAX_KEY = 24;

/** Finds the message, the time and the names in a JSON object; after `read` it holds where they stand. */
export class JsonLine {
  private messageFrom = -1;
  private messageTo = -1;
  /** True where the message is an array of byte values, as journalctl writes what is no UTF-8. */
  private messageBytes = false;
  private timeFrom = -1;
  private timeTo = -1;
  programFrom = -1;
  private programTo = -1;
  hostFrom = -1;
  private hostTo = -1;
  /** How much the keys found so far are trusted. */
  private best = { message: 0, time: 0, program: 0, host: 0 };

  /** Reads an object that begins at `at`; false where it holds no message. */
  read(buf: Uint8Array, at: number, end: number): boolean {
    this.messageFrom = this.timeFrom = this.programFrom = this.hostFrom = -1;
    this.best = { message: 0, time: 0, program: 0, host: 0 };
    let p = at + 1;
    while (p < end) {
      if (buf[p] !== QUOTE) {
        p++;
        continue;
      }
      const key = p + 1;
      const keyEnd = stringEnd(buf, key, end);
      p = skipBlanks(buf, keyEnd + 1, end);
      if (buf[p] !== COLON) continue;
      p = skipBlanks(buf, p + 1, end);
      const from = p;
      const string = buf[p] === QUOTE;
      if (string) p = stringEnd(buf, p + 1, end) + 1;
      else if (isDigit(buf[p])) while (p < end && (isDigit(buf[p]) || buf[p] === 0x2e)) p++;
      const array = buf[from] === BRACKET && isDigit(buf[from + 1]);
      if (array) while (p < end && buf[p] !== 0x5d) p++;
      if (p > from && keyEnd - key <= MAX_KEY)
        this.pair(String.fromCharCode(...buf.subarray(key, keyEnd)), from, p, string, array);
    }
    return this.messageFrom >= 0;
  }

  private pair(key: string, from: number, to: number, string: boolean, array: boolean): void {
    const start = string || array ? from + 1 : from;
    const stop = string ? to - 1 : to;
    const { best } = this;
    const trusted = (keys: Readonly<Record<string, number>>): number =>
      Object.hasOwn(keys, key) ? (keys[key] as number) : 0;
    if ((string || array) && trusted(MESSAGE_KEYS) > best.message) {
      best.message = trusted(MESSAGE_KEYS);
      this.messageFrom = start;
      this.messageTo = stop;
      this.messageBytes = array;
    } else if (!array && trusted(TIME_KEYS) > best.time) {
      best.time = trusted(TIME_KEYS);
      this.timeFrom = start;
      this.timeTo = stop;
    } else if (string && trusted(PROGRAM_KEYS) > best.program) {
      best.program = trusted(PROGRAM_KEYS);
      this.programFrom = start;
      this.programTo = stop;
    } else if (string && trusted(HOST_KEYS) > best.host) {
      best.host = trusted(HOST_KEYS);
      this.hostFrom = start;
      this.hostTo = stop;
    }
  }

  /**
   * Writes the message without its escapes.
   * @param out has room for as many bytes as the whole object
   * @returns the byte behind it
   */
  copyMessage(buf: Uint8Array, out: Uint8Array, at: number): number {
    const { messageFrom, messageTo } = this;
    let q = this.messageBytes
      ? copyBytes(buf, messageFrom, messageTo, out, at)
      : copyString(buf, messageFrom, messageTo, out, at);
    while (q > at && (out[q - 1] as number) <= 0x20) q--;
    return q;
  }

  /** Writes the program's name; see `copyMessage`. */
  copyProgram(buf: Uint8Array, out: Uint8Array, at: number): number {
    return copyString(buf, this.programFrom, this.programTo, out, at);
  }

  /** Writes the host's name; see `copyMessage`. */
  copyHost(buf: Uint8Array, out: Uint8Array, at: number): number {
    return copyString(buf, this.hostFrom, this.hostTo, out, at);
  }

  /** Sets a stamp from the object's time, if it has one that can be read. */
  stampInto(buf: Uint8Array, stamps: StampReader, stamp: Stamp): void {
    const { timeFrom, timeTo } = this;
    if (timeFrom < 0) return;
    let digits = timeFrom;
    while (digits < timeTo && isDigit(buf[digits])) digits++;
    const length = digits - timeFrom;
    // seconds, milliseconds, microseconds or nanoseconds since 1970, which are UTC
    if (length >= 10 && (digits === timeTo || buf[digits] === 0x2e) && length % 3 === 1) {
      const scale = 10 ** (length - 13);
      stamp.ms = microseconds(buf, timeFrom, digits) / scale;
      stamp.decimals = Math.min(6, length - 10);
      stamp.form = 'full';
      stamp.zone = 'Z';
      return;
    }
    if (stamps.read(buf, timeFrom, timeTo) < 0) return;
    stamp.ms = stamps.stamp.ms;
    stamp.decimals = stamps.stamp.decimals;
    stamp.form = stamps.stamp.form;
    stamp.zone = stamps.stamp.zone;
  }
}

/** Where a string ends: its closing quote, or `end`. */
function stringEnd(buf: Uint8Array, from: number, end: number): number {
  let p = from;
  while (p < end && buf[p] !== QUOTE) p += buf[p] === BACKSLASH ? 2 : 1;
  return Math.min(p, end);
}

const ESCAPES: Readonly<Record<number, number>> = {
  0x6e: 0x20,
  0x72: 0x20,
  0x74: 0x09,
  0x62: 0x20,
  0x66: 0x20,
};

/** Copies a string without its escapes (RFC 8259 section 7); a line end in it becomes a blank. */
function copyString(buf: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  let q = at;
  for (let p = from; p < to; p++) {
    const b = buf[p] as number;
    if (b !== BACKSLASH || p + 1 >= to) {
      out[q++] = b;
      continue;
    }
    const c = buf[++p] as number;
    if (c !== 0x75) {
      out[q++] = ESCAPES[c] ?? c;
      continue;
    }
    const code = hex4(buf, p + 1, to);
    if (code < 0) continue;
    p += 4;
    q = putCode(code, out, q);
  }
  return q;
}

/** Writes a code unit as UTF-8; half of a surrogate pair becomes a question mark. */
function putCode(code: number, out: Uint8Array, at: number): number {
  if (code < 0x20) out[at] = 0x20;
  else if (code < 0x80) out[at] = code;
  else if (code < 0x800) {
    out[at] = 0xc0 | (code >> 6);
    out[at + 1] = 0x80 | (code & 63);
    return at + 2;
  } else if (code >= 0xd800 && code < 0xe000) out[at] = 0x3f;
  else {
    out[at] = 0xe0 | (code >> 12);
    out[at + 1] = 0x80 | ((code >> 6) & 63);
    out[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  return at + 1;
}

function hex4(buf: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1;
  const n = Number.parseInt(String.fromCharCode(...buf.subarray(at, at + 4)), 16);
  return Number.isNaN(n) ? -1 : n;
}

/** Copies an array of byte values. */
function copyBytes(buf: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  let q = at;
  for (let p = from; p < to; ) {
    if (!isDigit(buf[p])) {
      p++;
      continue;
    }
    let n = 0;
    for (; p < to && isDigit(buf[p]); p++) n = n * 10 + ((buf[p] as number) - 0x30);
    out[q++] = n < 0x20 ? 0x20 : n & 0xff;
  }
  return q;
}
