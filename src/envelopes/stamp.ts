import type { Stamp } from '../model/time.ts';
import { digits, isBlank, isDigit, skipBlanks } from './bytes.ts';

/*
 * One reader for the stamps that loggers put before a line, told apart by their first bytes:
 *
 *     2026-11-22T01:05:12.039051+01:00      ISO 8601 / RFC 3339, with T or a blank, with or without fraction and zone
 *     2026/11/22 01:05:12                   the same with slashes
 *     11/22/2026 01:05:12   22.11.2026 …    month or day first
 *     22 Nov 2026 01:05:12                  day first, the year may be missing
 *     Nov 22 01:05:12.039051                RFC 3164; the year may stand before or behind the time
 *     Sun Nov 22 01:05:12 2026              ctime(3)
 *     Sun, 2026-11-22, 01:05:12             what administrators configure, journalctl's long forms
 *     1795309512.039051                     seconds since 1970, with a fraction
 *
 * Times are milliseconds as if the log's clock were UTC; a zone is kept beside them as it is printed.
 */

/** More decimals than these are cut off: a double cannot hold them beside a date. */
export const MAX_DECIMALS = 6;

/** The year that stands in for a missing one: a leap year, so that 29 February is a day. */
const NO_YEAR = 1972;

const MONTHS = nameTable('jan feb mar apr may jun jul aug sep oct nov dec');
const WEEKDAYS = nameTable('sun mon tue wed thu fri sat');

const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
const DOT = 0x2e;

function nameTable(names: string): ReadonlyMap<number, number> {
  return new Map(
    names
      .split(' ')
      .map((name, i) => [packed(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)), i]),
  );
}

function packed(a: number, b: number, c: number): number {
  return ((a | 0x20) << 16) | ((b | 0x20) << 8) | (c | 0x20);
}

function isLetter(b: number | undefined): boolean {
  return b !== undefined && (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a;
}

/** Reads stamps; after a `read` that found one, `stamp` holds it. */
export class StampReader {
  readonly stamp: Stamp = { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
  private day = -1;
  private dayMs = 0;
  private clock = 0;
  private zoneEnd = -1;
  private readonly zones = new Map<number, string>();

  /**
   * Reads a stamp that holds a date.
   * @returns the byte behind it, or -1 where none begins at `at`; `stamp` is only good in the first case
   */
  read(buf: Uint8Array, at: number, end: number): number {
    if (end - at < 8) return -1;
    const first = buf[at] as number;
    this.stamp.zone = '';
    if (isDigit(first)) return this.fromDigit(buf, at, end);
    return isLetter(first) ? this.fromLetter(buf, at, end) : -1;
  }

  /**
   * Reads a time of day alone, `HH:MM:SS` with or without a fraction.
   * @returns the byte behind it, or -1
   */
  readClock(buf: Uint8Array, at: number, end: number): number {
    const behind = this.clockAt(buf, at, end);
    if (behind < 0) return -1;
    this.stamp.ms = this.clock;
    this.stamp.form = 'time-only';
    this.stamp.zone = '';
    return behind;
  }

  private fromDigit(buf: Uint8Array, at: number, end: number): number {
    const second = buf[at + 1] as number;
    const third = buf[at + 2] as number;
    const fifth = buf[at + 4];
    if (fifth === DASH || fifth === SLASH) {
      const year = digits(buf, at, 4);
      if (year < 0) return -1;
      if (buf[at + 7] !== fifth) return -1;
      return this.afterDate(buf, at + 10, end, year, digits(buf, at + 5, 2), digits(buf, at + 8, 2));
    }
    if ((third === SLASH || third === DOT) && buf[at + 5] === third) {
      const a = digits(buf, at, 2);
      const b = digits(buf, at + 3, 2);
      const year = digits(buf, at + 6, 4);
      if (year < 0) return -1;
      // with slashes the month stands first, unless it can be none
      const monthFirst = third === SLASH && a <= 12;
      return this.afterDate(buf, at + 10, end, year, monthFirst ? a : b, monthFirst ? b : a);
    }
    if (isDigit(second) ? isSeparator(third) : isSeparator(second)) return this.dayFirst(buf, at, end);
    return isDigit(fifth) ? this.epoch(buf, at, end) : -1;
  }

  /** What follows a date of digits: a time, and perhaps a zone. */
  private afterDate(
    buf: Uint8Array,
    at: number,
    end: number,
    year: number,
    month: number,
    day: number,
  ): number {
    let p = at;
    const b = buf[p] as number;
    if ((b | 0x20) === 0x74 || b === 0x5f || b === COLON) p++;
    else {
      if (b === COMMA) p++;
      const q = skipBlanks(buf, p, end);
      if (q === p) return -1;
      p = q;
    }
    return this.timed(buf, p, end, year, month, day);
  }

  /** `22 Nov 01:05:12`, `22 Nov 2026 01:05:12`, `22-Nov-2026 …`, `22/Nov/2026:01:05:12`. */
  private dayFirst(buf: Uint8Array, at: number, end: number): number {
    const width = isDigit(buf[at + 1]) ? 2 : 1;
    const day = digits(buf, at, width);
    let p = at + width;
    p = isBlank(buf[p]) ? skipBlanks(buf, p, end) : p + 1;
    const month = this.monthAt(buf, p, end);
    if (month < 0) return -1;
    p += 3;
    if (!isSeparator(buf[p])) return -1;
    p = isBlank(buf[p]) ? skipBlanks(buf, p, end) : p + 1;
    const year = this.yearAt(buf, p, end);
    if (year < 0) return this.timed(buf, p, end, -1, month, day);
    return this.afterDate(buf, p + 4, end, year, month, day);
  }

  /** `1795309512.039051`: seconds since 1970, which are UTC. */
  private epoch(buf: Uint8Array, at: number, end: number): number {
    if (end - at < 12 || buf[at + 10] !== DOT || !isDigit(buf[at + 11])) return -1;
    const seconds = digits(buf, at, 10);
    if (seconds < 0) return -1;
    this.clock = 0;
    const behind = this.fraction(buf, at + 10, end);
    this.stamp.ms = seconds * 1000 + this.clock;
    this.stamp.form = 'full';
    this.stamp.zone = 'Z';
    return isDigit(buf[behind]) && behind < end ? -1 : behind;
  }

  private fromLetter(buf: Uint8Array, at: number, end: number): number {
    const name = packed(buf[at] as number, buf[at + 1] as number, buf[at + 2] as number);
    let p = at + 3;
    if (WEEKDAYS.has(name)) {
      // `mar` and the like are months, no weekday begins like one
      while (isLetter(buf[p]) && p < end) p++;
      if (buf[p] === COMMA) p++;
      const q = skipBlanks(buf, p, end);
      if (q === p) return -1;
      if (isDigit(buf[q])) return this.fromDigit(buf, q, end);
      return this.monthFirst(buf, q, end);
    }
    return this.monthFirst(buf, at, end);
  }

  /** `Nov 22 01:05:12`, `Nov 22 2026 01:05:12`, `Nov 22 01:05:12 2026`, `Nov 22, 2026 @ 01:05:12.039`. */
  private monthFirst(buf: Uint8Array, at: number, end: number): number {
    const month = this.monthAt(buf, at, end);
    if (month < 0) return -1;
    let p = skipBlanks(buf, at + 3, end);
    if (p === at + 3 && buf[p] !== DASH) return -1;
    if (buf[p] === DASH) p++;
    const width = isDigit(buf[p + 1]) ? 2 : 1;
    const day = digits(buf, p, width);
    if (day < 0) return -1;
    p += width;
    if (buf[p] === COMMA) p++;
    const q = skipBlanks(buf, p, end);
    if (q === p) return -1;
    const year = this.yearAt(buf, q, end);
    if (year < 0) return this.timed(buf, q, end, -1, month, day, true);
    p = q + 4;
    if (buf[p] === COMMA) p++;
    p = skipBlanks(buf, p, end);
    if (buf[p] === 0x40) p = skipBlanks(buf, p + 1, end);
    return this.timed(buf, p, end, year, month, day);
  }

  /** The time behind a date; sets the stamp. */
  private timed(
    buf: Uint8Array,
    at: number,
    end: number,
    year: number,
    month: number,
    day: number,
    yearBehind = false,
  ): number {
    if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
    let behind = this.clockAt(buf, at, end);
    if (behind < 0) return -1;
    behind = this.zoneAt(buf, behind, end);
    let y = year;
    if (yearBehind && isBlank(buf[behind])) {
      const p = skipBlanks(buf, behind, end);
      const later = this.yearAt(buf, p, end);
      if (later > 0) {
        y = later;
        behind = p + 4;
      }
    }
    const key = ((y < 0 ? NO_YEAR : y) * 16 + month) * 32 + day;
    if (key !== this.day) {
      this.day = key;
      this.dayMs = Date.UTC(y < 0 ? NO_YEAR : y, month - 1, day);
    }
    this.stamp.ms = this.dayMs + this.clock;
    this.stamp.form = y < 0 ? 'no-year' : 'full';
    return behind;
  }

  /** A month's three letters, as 1 to 12; -1 for none. */
  private monthAt(buf: Uint8Array, at: number, end: number): number {
    if (at + 3 > end) return -1;
    const month = MONTHS.get(packed(buf[at] as number, buf[at + 1] as number, buf[at + 2] as number));
    return month === undefined ? -1 : month + 1;
  }

  /** Four digits that are a year and nothing more; -1 for none. */
  private yearAt(buf: Uint8Array, at: number, end: number): number {
    if (at + 4 > end) return -1;
    const year = digits(buf, at, 4);
    if (year < 1970 || year > 2199) return -1;
    return at + 4 < end && (isDigit(buf[at + 4]) || isLetter(buf[at + 4])) ? -1 : year;
  }

  /** Reads `HH:MM:SS` with or without a fraction into `clock`, in ms. */
  private clockAt(buf: Uint8Array, at: number, end: number): number {
    const width = buf[at + 1] === COLON ? 1 : 2;
    let p = at + width;
    if (end - p < 6 || buf[p] !== COLON || buf[p + 3] !== COLON) return -1;
    const h = digits(buf, at, width);
    const m = digits(buf, p + 1, 2);
    const s = digits(buf, p + 4, 2);
    if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 60) return -1;
    this.clock = ((h * 60 + m) * 60 + s) * 1000;
    p += 6;
    if (p < end && isDigit(buf[p])) return -1;
    return this.fraction(buf, p, end);
  }

  /** Adds a fraction of a second to `clock`; a comma or point without digits behind it is none. */
  private fraction(buf: Uint8Array, at: number, end: number): number {
    this.stamp.decimals = 0;
    if ((buf[at] !== DOT && buf[at] !== COMMA) || at + 1 >= end || !isDigit(buf[at + 1])) return at;
    let unit = 100;
    let p = at + 1;
    let decimals = 0;
    for (; p < end && isDigit(buf[p]); p++) {
      if (decimals >= MAX_DECIMALS) continue;
      this.clock += ((buf[p] as number) - 0x30) * unit;
      unit /= 10;
      decimals++;
    }
    this.stamp.decimals = decimals;
    return p;
  }

  /** The byte behind a zone, which is kept; `at` where none follows. */
  private zoneAt(buf: Uint8Array, at: number, end: number): number {
    let p = at;
    const b = buf[p];
    if (p >= end) return at;
    if (b === 0x5a || b === 0x7a) {
      if (p + 1 < end && isLetter(buf[p + 1])) return at;
      this.stamp.zone = 'Z';
      return p + 1;
    }
    const apart = isBlank(b);
    if (apart) p = skipBlanks(buf, p, end);
    if (this.offsetAt(buf, p, end)) return this.zoneEnd;
    return apart ? this.namedZone(buf, p, end, at) : at;
  }

  /** `+0100`, `+01:00` or `+01`. */
  private offsetAt(buf: Uint8Array, at: number, end: number): boolean {
    const sign = buf[at];
    if ((sign !== 0x2b && sign !== DASH) || at + 3 > end) return false;
    const hours = digits(buf, at + 1, 2);
    if (hours < 0 || hours > 15) return false;
    let p = at + 3;
    let minutes = 0;
    const colon = buf[p] === COLON;
    if (p + (colon ? 3 : 2) <= end && digits(buf, p + (colon ? 1 : 0), 2) >= 0) {
      minutes = digits(buf, p + (colon ? 1 : 0), 2);
      p += colon ? 3 : 2;
    } else return false;
    if (p < end && isDigit(buf[p])) return false;
    const key = ((sign === DASH ? 1 : 0) * 2 + (colon ? 1 : 0)) * 10_000 + hours * 100 + minutes;
    let zone = this.zones.get(key);
    if (zone === undefined) {
      zone = String.fromCharCode(...buf.subarray(at, p));
      this.zones.set(key, zone);
    }
    this.stamp.zone = zone;
    this.zoneEnd = p;
    return true;
  }

  /** A zone by its name: only that of UTC says an offset without doubt, others are passed over. */
  private namedZone(buf: Uint8Array, at: number, end: number, none: number): number {
    let p = at;
    while (p < end && (buf[p] as number) >= 0x41 && (buf[p] as number) <= 0x5a) p++;
    if (p - at < 3 || p - at > 4 || (p < end && !isBlank(buf[p]) && buf[p] !== COLON && buf[p] !== 0x5d))
      return none;
    const name = String.fromCharCode(...buf.subarray(at, p));
    if (name === 'UTC' || name === 'GMT') this.stamp.zone = 'Z';
    else if (!ZONE_NAMES.has(name)) return none;
    return p;
  }
}

/** Names of zones that are common in logs. */
const ZONE_NAMES: ReadonlySet<string> = new Set(
  'CET CEST WET WEST EET EEST MSK BST IST JST KST HKT SGT EST EDT CST CDT MST MDT PST PDT AEST AEDT ACST AWST NZST NZDT'.split(
    ' ',
  ),
);

function isSeparator(b: number | undefined): boolean {
  return isBlank(b) || b === DASH || b === SLASH;
}
