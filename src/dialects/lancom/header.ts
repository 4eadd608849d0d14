import { digits, findByte, isBlank, isDigit, skipBlanks, startsWith } from '../../envelopes/bytes.ts';
import type { Stamp } from '../../model/time.ts';

/*
 * The head of a trace record, from LCOS 3 on:
 *
 *     [VPN-Status] 2007/12/04 14:37:57,210  Devicetime: 2007/12/04 14:37:57,110
 *     └──tag─────┘ └─date───┘ └─time─────┘  └─clock of the device, where a tool put its own before─┘
 *
 * Tag, date and Devicetime may be missing; all that follows on the line is the record's text.
 */

const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
/** `SS,mmm`. */
const SECONDS_LENGTH = 6;
const MAX_TAG = 32;

/** No tag stands before the stamp. */
export const TAG_NONE = 0;
/** A tag of the VPN traces. */
export const TAG_VPN = 1;
/** A tag of another trace. */
export const TAG_OTHER = 2;
/** A tag of the maker's tools, for what they write around the traces. */
export const TAG_TOOL = 3;
/** A tag of the maker's tools, for the answer of the device to a command. */
export const TAG_SHOWN = 4;
/** One of the five. */
export type Tag = 0 | 1 | 2 | 3 | 4;

/** Reads heads; after `read` it holds what the last one said. */
export class HeaderReader {
  /** The device's clock where the head has it. */
  readonly stamp: Stamp = { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
  tag: Tag = TAG_NONE;
  /** The last head up to its minute, in bytes and as a time in ms; a length of 0 where there is none. */
  private readonly minute = new Uint8Array(64);
  private minuteLength = 0;
  private minuteMs = 0;
  private day = -1;
  private dayMs = 0;
  private clock = 0;
  private decimals = 0;

  /**
   * Reads a head.
   * @returns the byte behind it (the first one of the text), or -1 where none begins at `at`
   */
  read(buf: Uint8Array, at: number, end: number): number {
    const same = this.sameMinute(buf, at, end);
    if (same >= 0) return same;
    this.minuteLength = 0;
    let p = at;
    let tag: Tag = TAG_NONE;
    if (buf[p] === BRACKET) {
      const close = findByte(buf, BRACKET_END, p + 1, Math.min(end, p + MAX_TAG));
      if (close < 0) return -1;
      tag = tagOf(buf, p + 1, close);
      p = skipBlanks(buf, close + 1, end);
    }
    const behind = this.stampAt(buf, p, end);
    if (behind < 0) return -1;
    this.tag = tag;
    p = skipBlanks(buf, behind, end);
    if (!startsWith(buf, p, end, 'devicetime:')) this.keepMinute(buf, at, behind);
    else {
      const device = this.stampAt(buf, skipBlanks(buf, p + 11, end), end);
      if (device >= 0) p = skipBlanks(buf, device, end);
    }
    return p;
  }

  /**
   * Reads a head that is the same as the one before up to its minute: most are, and only `SS,mmm` is left to read.
   * @returns -1 where it is another one
   */
  private sameMinute(buf: Uint8Array, at: number, end: number): number {
    const { minute, minuteLength } = this;
    const seconds = at + minuteLength;
    if (minuteLength === 0 || seconds + SECONDS_LENGTH > end) return -1;
    for (let i = minuteLength - 1; i >= 0; i--) if (minute[i] !== buf[at + i]) return -1;
    const s = digits(buf, seconds, 2);
    const ms = digits(buf, seconds + 3, 3);
    const behind = seconds + SECONDS_LENGTH;
    if (s < 0 || s > 60 || ms < 0 || buf[seconds + 2] !== COMMA || !isBlank(buf[behind])) return -1;
    const text = skipBlanks(buf, behind, end);
    // what follows may be a second stamp
    if (((buf[text] as number) | 0x20) === 0x64) return -1;
    this.stamp.ms = this.minuteMs + 1000 * s + ms;
    return text;
  }

  /** Remembers a head of the usual form, up to its minute. */
  private keepMinute(buf: Uint8Array, at: number, behind: number): void {
    const { stamp } = this;
    const length = behind - SECONDS_LENGTH - at;
    if (stamp.form !== 'full' || stamp.decimals !== 3 || length > this.minute.length || length < 0) return;
    if (buf[behind - 4] !== COMMA) return;
    this.minute.set(buf.subarray(at, at + length));
    this.minuteLength = length;
    this.minuteMs = stamp.ms - (stamp.ms % 60_000);
  }

  /** Takes over the stamp that stands before the head's place. */
  adopt(from: Stamp): void {
    const { stamp } = this;
    this.minuteLength = 0;
    stamp.ms = from.ms;
    stamp.form = from.form;
    stamp.decimals = from.decimals;
    stamp.zone = from.zone;
  }

  /** Reads `YYYY/MM/DD HH:MM:SS,mmm` or the time alone. */
  private stampAt(buf: Uint8Array, at: number, end: number): number {
    const { stamp } = this;
    if (end - at >= 19 && buf[at + 4] === SLASH && buf[at + 7] === SLASH) {
      const day = digits(buf, at, 4) * 10_000 + digits(buf, at + 5, 2) * 100 + digits(buf, at + 8, 2);
      if (day < 0) return -1;
      const time = skipBlanks(buf, at + 10, end);
      if (time === at + 10) return -1;
      const behind = this.clockAt(buf, time, end);
      if (behind < 0) return -1;
      if (day !== this.day) {
        const month = Math.floor(day / 100) % 100;
        if (month < 1 || month > 12 || day % 100 < 1 || day % 100 > 31) return -1;
        this.day = day;
        this.dayMs = Date.UTC(Math.floor(day / 10_000), month - 1, day % 100);
      }
      stamp.ms = this.dayMs + this.clock;
      stamp.form = 'full';
      stamp.decimals = this.decimals;
      stamp.zone = '';
      return behind;
    }
    const behind = this.clockAt(buf, at, end);
    // a time without decimals is no head of a trace
    if (behind < 0 || this.decimals === 0) return -1;
    stamp.ms = this.clock;
    stamp.form = 'time-only';
    stamp.decimals = this.decimals;
    stamp.zone = '';
    return behind;
  }

  /** Reads `HH:MM:SS,mmm` into `clock`, in milliseconds, and its decimals. */
  private clockAt(buf: Uint8Array, at: number, end: number): number {
    if (end - at < 8 || buf[at + 2] !== COLON || buf[at + 5] !== COLON) return -1;
    const h = digits(buf, at, 2);
    const m = digits(buf, at + 3, 2);
    const s = digits(buf, at + 6, 2);
    if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 60) return -1;
    let ms = ((h * 60 + m) * 60 + s) * 1000;
    let p = at + 8;
    let decimals = 0;
    if ((buf[p] === 0x2c || buf[p] === 0x2e) && isDigit(buf[p + 1]) && p + 1 < end) {
      let unit = 100;
      p++;
      while (p < end && isDigit(buf[p]) && decimals < 6) {
        ms += ((buf[p] as number) - 0x30) * unit;
        unit /= 10;
        decimals++;
        p++;
      }
    }
    if (p < end && isDigit(buf[p])) return -1;
    this.clock = ms;
    this.decimals = decimals;
    return p;
  }

  /** Where in a line the next head with a date begins, its tag included; -1 for none. */
  find(buf: Uint8Array, from: number, end: number): number {
    for (let p = findByte(buf, SLASH, from, end); p >= 0; p = findByte(buf, SLASH, p + 1, end)) {
      const start = p - 4;
      if (p + 15 > end) return -1;
      if (start < from || buf[p + 3] !== SLASH || digits(buf, start, 4) < 0) continue;
      if (digits(buf, p + 1, 2) < 0 || digits(buf, p + 4, 2) < 0) continue;
      const time = skipBlanks(buf, p + 6, end);
      if (time === p + 6 || digits(buf, time, 2) < 0 || buf[time + 2] !== COLON) continue;
      return this.tagBefore(buf, from, start);
    }
    return -1;
  }

  private tagBefore(buf: Uint8Array, from: number, stamp: number): number {
    let p = stamp;
    while (p > from && (buf[p - 1] === 0x20 || buf[p - 1] === 0x09)) p--;
    if (p === stamp || buf[p - 1] !== BRACKET_END) return stamp;
    const open = findByte(buf, BRACKET, Math.max(from, p - MAX_TAG), p);
    return open >= 0 ? open : stamp;
  }
}

/** What a tag stands for. Packets on the wire are no messages of IKE, though their trace is one of the VPN. */
function tagOf(buf: Uint8Array, from: number, to: number): Tag {
  if (startsWith(buf, from, to, 'vpn')) return startsWith(buf, from, to, 'vpn-packet') ? TAG_OTHER : TAG_VPN;
  if (startsWith(buf, from, to, 'tracest')) return TAG_TOOL;
  return startsWith(buf, from, to, 'sysinfo') || startsWith(buf, from, to, 'showcmd') ? TAG_SHOWN : TAG_OTHER;
}
