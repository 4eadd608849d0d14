import type { Stamp } from '../model/time.ts';
import { findByte, isBlank, isDigit, skipBlanks, startsWith } from './bytes.ts';
import { ExportBlock } from './journalExport.ts';
import { JsonLine } from './jsonLine.ts';
import { StampReader } from './stamp.ts';

/*
 * What loggers put before (or around) the line of a program, whoever wrote it:
 *
 *     <30>Nov 22 01:05:12 gw-left charon[49]: 05[IKE] …            syslog (RFC 3164), with or without PRI and host
 *     <30>1 2026-11-22T01:05:12.039Z gw charon 49 - - 05[IKE] …    syslog (RFC 5424)
 *     Sun Nov 22 01:05:12 2026 daemon.info charon: 05[IKE] …       OpenWrt's logread
 *     Nov 22 01:05:12 charon 05[IKE] …                             a copy from a web page: no colon
 *     Nov 22 01:05:12 [charon] 05[IKE] …                           Synology
 *     vpn-1  | 05[IKE] …                                           docker compose
 *     {"MESSAGE":"…","__REALTIME_TIMESTAMP":"…"}                   journalctl -o json, docker's json-file and the like
 *     __CURSOR=…  MESSAGE=…                                        journalctl -o export, a block of lines
 *     12. Nov 22 …      - Nov 22 …                                 line numbers and lists of a paste
 *
 * Two stamps stand on one line where a relay put its own before: the last one is the device's. The first bytes decide, so
 * that a line of a router's own trace costs next to nothing.
 */

/** The line has no envelope. */
export const ENVELOPE_NONE = 0;
/** There is an envelope, and a text in it. */
export const ENVELOPE_AROUND = 1;
/** The whole line is a part of an envelope. */
export const ENVELOPE_ONLY = 2;
/** The same, and it begins the envelope of a further message. */
export const ENVELOPE_BEGINS = 3;
/** One of the four. */
export type EnvelopeForm = 0 | 1 | 2 | 3;

const LESS = 0x3c;
const GREATER = 0x3e;
const BRACKET = 0x5b;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const COLON = 0x3a;
const SLASH = 0x2f;
const DASH = 0x2d;
const STAR = 0x2a;
const BAR = 0x7c;
const UNDERSCORE = 0x5f;

/** Loggers that write notes about themselves between those of others. */
const LOGGERS = ['systemd-journal', 'rsyslogd', 'syslogd', 'syslog-ng'];

/** Words that may stand between a stamp and a program's name: host, facility, severity. */
const MAX_WORDS = 4;
const MAX_WORD = 256;
const MAX_TAG = 64;

// what a byte can be part of: a word before a tag (host, facility.severity, address), a tag
const WORD = new Uint8Array(256);
const TAG = new Uint8Array(256);
for (let b = 0; b < 256; b++) {
  const c = String.fromCharCode(b);
  if (/[\w.:%@/-]/.test(c) || b >= 0x80) WORD[b] = 1;
  if (/[\w./()-]/.test(c)) TAG[b] = 1;
}

/** Reads the envelope of one line after the other; after `read` its fields hold what the last one said. */
export class EnvelopeReader {
  /** What the envelope says of the time; its form is `none` where it says nothing. */
  readonly stamp: Stamp = { ms: Number.NaN, form: 'none', decimals: 0, zone: '' };
  /** Where the inner text lies: the line's own buffer, or one of this reader's where it had to be written anew. */
  buf: Uint8Array = new Uint8Array();
  /** First byte of the inner text, and the byte behind it. */
  text = 0;
  end = 0;
  /** Where the text may begin instead if nobody knows it at `text`: at the tag, and right behind the stamp; -1 for none. */
  atTag = -1;
  atWords = -1;
  /** The names of the program and of the host in `buf`; -1 where there is none. */
  programFrom = -1;
  programTo = -1;
  hostFrom = -1;
  hostTo = -1;
  /** True where the inner text does not lie in the line's own buffer. */
  moved = false;
  private readonly stamps = new StampReader();
  private readonly json = new JsonLine();
  private readonly block = new ExportBlock();
  private scratch = new Uint8Array(1 << 10);

  /** The text begins earlier, at a byte of the line: what was taken for names from there on belongs to it. */
  beginAt(at: number): void {
    if (this.programFrom >= at) this.programFrom = -1;
    if (this.hostFrom >= at) this.hostFrom = -1;
  }

  /** A blank line ends the block of a message. */
  blank(): void {
    this.block.end();
  }

  /**
   * Reads what stands around a line.
   * @param at first byte that is no blank, and no mark of quoted mail
   * @param end byte behind the last one that is no blank
   */
  read(buf: Uint8Array, at: number, end: number): EnvelopeForm {
    const { stamp } = this;
    if (stamp.form !== 'none') {
      stamp.form = 'none';
      stamp.ms = Number.NaN;
      stamp.decimals = 0;
      stamp.zone = '';
    }
    this.moved = false;
    if (this.block.open) return this.exported(buf, at, end);
    const first = buf[at] as number;
    if (isDigit(first)) {
      // a date with slashes is the head of a router's own trace
      if (buf[at + 4] === SLASH) return ENVELOPE_NONE;
      if (this.head(buf, at, end)) return this.found();
      return this.marked(buf, at, behindNumber(buf, at, end), end);
    }
    if ((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a) {
      if (this.head(buf, at, end)) return this.found();
      return this.unstamped(buf, at, end);
    }
    switch (first) {
      case BRACKET: {
        const second = buf[at + 1] as number;
        if (!isDigit(second) && !isBlank(second) && !isDateLetter(second)) return ENVELOPE_NONE;
        return this.head(buf, at, end) || this.monotonic(buf, at, end) ? this.found() : ENVELOPE_NONE;
      }
      case LESS:
        return this.head(buf, at, end) ? this.found() : ENVELOPE_NONE;
      case BRACE:
        return this.object(buf, at, end);
      case UNDERSCORE:
        if (!startsWith(buf, at, end, '__cursor=')) return ENVELOPE_NONE;
        this.block.begin();
        return ENVELOPE_BEGINS;
      case DASH:
      case STAR:
        // what journalctl says itself
        if (startsWith(buf, at, end, '-- ')) return ENVELOPE_ONLY;
        return this.marked(buf, at, isBlank(buf[at + 1]) ? skipBlanks(buf, at + 1, end) : -1, end);
      default:
        return ENVELOPE_NONE;
    }
  }

  /** What an envelope holds: a text, or a note of the logger about itself. */
  private found(): EnvelopeForm {
    const { buf, programFrom, programTo } = this;
    const own = programFrom >= 0 && LOGGERS.some((name) => startsWith(buf, programFrom, programTo, name));
    return own || this.text >= this.end ? ENVELOPE_ONLY : ENVELOPE_AROUND;
  }

  private around(buf: Uint8Array, text: number, end: number): void {
    this.buf = buf;
    this.text = text;
    this.end = end;
    this.atTag = -1;
    this.atWords = -1;
    this.programFrom = -1;
    this.programTo = -1;
    this.hostFrom = -1;
    this.hostTo = -1;
  }

  /** A line number or the mark of a list, and a text behind it. */
  private marked(buf: Uint8Array, at: number, behind: number, end: number): EnvelopeForm {
    if (behind < 0 || behind >= end) return ENVELOPE_NONE;
    if (this.head(buf, behind, end)) return this.found();
    this.around(buf, at, end);
    this.atTag = behind;
    return ENVELOPE_AROUND;
  }

  /** A priority, a stamp and the words behind them; false where no stamp and no priority stands at `at`. */
  private head(buf: Uint8Array, at: number, end: number): boolean {
    let p = behindPriority(buf, at, end);
    const versioned = p > at && buf[p] === 0x31 && isBlank(buf[p + 1]);
    if (versioned) p = skipBlanks(buf, p + 1, end);
    const bracketed = buf[p] === BRACKET;
    let behind = this.stamps.read(buf, bracketed ? p + 1 : p, end);
    if (behind >= 0 && bracketed && buf[behind] !== BRACKET_END) behind = -1;
    if (behind < 0) {
      if (p === at) return false;
      this.around(buf, p, end);
      if (versioned && buf[p] === DASH) this.structured(buf, skipBlanks(buf, p + 1, end), end);
      else this.words(buf, p, end);
      return true;
    }
    this.keepStamp();
    // who puts a colon behind the stamp writes no host and no tag
    const alone = buf[behind] === COLON && isBlank(buf[behind + 1]);
    const text = behindSeparator(buf, behind, end);
    this.around(buf, text, end);
    if (versioned) this.structured(buf, text, end);
    else if (!alone) this.words(buf, text, end);
    return true;
  }

  private keepStamp(): void {
    const { stamp, stamps } = this;
    stamp.ms = stamps.stamp.ms;
    stamp.form = stamps.stamp.form;
    stamp.decimals = stamps.stamp.decimals;
    stamp.zone = stamps.stamp.zone;
  }

  /** Host, facility and tag behind a stamp; a text without them begins at once. */
  private words(buf: Uint8Array, at: number, end: number): void {
    let begin = at;
    let p = at;
    let lastFrom = -1;
    let lastTo = -1;
    let firstTo = -1;
    for (let words = 0; words < MAX_WORDS && p < end; words++) {
      const relayed = isDigit(buf[p]) || isDateLetter(buf[p]) ? this.stamps.read(buf, p, end) : -1;
      if (relayed >= 0) {
        this.keepStamp();
        begin = p = behindSeparator(buf, relayed, end);
        this.around(buf, begin, end);
        lastFrom = lastTo = firstTo = -1;
        words = -1;
        if (p >= end) return;
        continue;
      }
      if (buf[p] === BRACKET) {
        const close = findByte(buf, BRACKET_END, p + 1, Math.min(end, p + MAX_TAG));
        if (close > p + 1 && isBlank(buf[close + 1]) && isDateOrName(buf[p + 1])) {
          this.tagged(buf, begin, p, p + 1, close, firstTo, close + 1, end);
        }
        return;
      }
      const to = wordEnd(buf, p, end);
      if (to < 0) {
        // a thread: what stands before it is the host and the program
        if (lastTo > 0 && isDigit(buf[p]) && isThread(buf, p, end)) {
          this.tagged(buf, begin, p, lastFrom, lastTo, firstTo === lastTo ? -1 : firstTo, p, end);
        }
        return;
      }
      if (to - p === 1 && buf[p] === COLON) {
        this.tagged(buf, begin, p, lastFrom, lastTo, -1, to, end);
        return;
      }
      const tag = tagEnd(buf, p, end);
      if (tag >= 0) {
        this.tagged(buf, begin, p, p, nameEnd(buf, p, tag), lastTo < 0 ? -1 : firstTo, tag, end);
        return;
      }
      if (firstTo < 0) firstTo = to;
      lastFrom = p;
      lastTo = to;
      p = skipBlanks(buf, to, end);
    }
  }

  /** Notes a tag and the text behind it. */
  private tagged(
    buf: Uint8Array,
    begin: number,
    at: number,
    programFrom: number,
    programTo: number,
    hostTo: number,
    behind: number,
    end: number,
  ): void {
    this.text = skipBlanks(buf, behind, end);
    this.atTag = at < this.text ? at : -1;
    this.atWords = begin < at ? begin : -1;
    this.programFrom = programFrom;
    this.programTo = programTo;
    if (hostTo > begin) {
      this.hostFrom = begin;
      this.hostTo = hostTo;
    }
  }

  /** `HOST APP PROCID MSGID [structured data] text` of RFC 5424 section 6. */
  private structured(buf: Uint8Array, at: number, end: number): void {
    let p = at;
    for (let word = 0; word < 4 && p < end; word++) {
      let to = p;
      while (to < end && !isBlank(buf[to])) to++;
      if (word === 0) {
        this.hostFrom = p;
        this.hostTo = to;
      } else if (word === 1) {
        this.programFrom = p;
        this.programTo = to;
      }
      p = skipBlanks(buf, to, end);
    }
    if (buf[p] === DASH) p++;
    while (buf[p] === BRACKET && p < end) p = behindData(buf, p, end);
    p = skipBlanks(buf, p, end);
    if (buf[p] === 0xef && buf[p + 1] === 0xbb && buf[p + 2] === 0xbf) p += 3;
    this.text = Math.min(p, end);
  }

  /** `[ 1423.280332] host tag: …`: seconds since the start of the machine, which are no time of a clock. */
  private monotonic(buf: Uint8Array, at: number, end: number): boolean {
    let p = skipBlanks(buf, at + 1, end);
    const from = p;
    while (p < end && isDigit(buf[p])) p++;
    if (p === from || buf[p] !== 0x2e) return false;
    p++;
    while (p < end && isDigit(buf[p])) p++;
    if (isBlank(buf[p])) p = findByte(buf, BRACKET_END, p, Math.min(end, p + 32));
    if (p < 0 || buf[p] !== BRACKET_END || !isBlank(buf[p + 1])) return false;
    p = skipBlanks(buf, p + 1, end);
    this.around(buf, p, end);
    this.words(buf, p, end);
    return true;
  }

  /** A line that begins with a name: `charon[49]: …` without a time, or a container's name and a bar. */
  private unstamped(buf: Uint8Array, at: number, end: number): EnvelopeForm {
    if (isJournalNote(buf, at, end)) return ENVELOPE_ONLY;
    const tag = tagEnd(buf, at, end);
    if (tag >= 0 && buf[tag - 2] === BRACKET_END) {
      this.around(buf, at, end);
      this.tagged(buf, at, at, at, nameEnd(buf, at, tag), -1, tag, end);
      return this.found();
    }
    let p = at;
    while (p < end && p - at < MAX_TAG && TAG[buf[p] as number] === 1) p++;
    if (!isBlank(buf[p])) return ENVELOPE_NONE;
    const bar = skipBlanks(buf, p, end);
    if (buf[bar] !== BAR || !isBlank(buf[bar + 1])) return ENVELOPE_NONE;
    const inner = skipBlanks(buf, bar + 1, end);
    if (inner < end && this.head(buf, inner, end)) return this.found();
    this.around(buf, inner, end);
    this.programFrom = at;
    this.programTo = p;
    return ENVELOPE_AROUND;
  }

  /** One message as a JSON object. */
  private object(buf: Uint8Array, at: number, end: number): EnvelopeForm {
    const { json } = this;
    if (!json.read(buf, at, end)) return ENVELOPE_NONE;
    this.room(end - at);
    const { scratch } = this;
    const message = json.copyMessage(buf, scratch, 0);
    if (!this.head(scratch, 0, message)) {
      this.around(scratch, 0, message);
      this.text = skipBlanks(scratch, 0, message);
    }
    if (this.stamp.form === 'none') json.stampInto(buf, this.stamps, this.stamp);
    let used = message;
    if (this.programFrom < 0 && json.programFrom >= 0) {
      this.programFrom = used;
      used = json.copyProgram(buf, scratch, used);
      this.programTo = used;
    }
    if (this.hostFrom < 0 && json.hostFrom >= 0) {
      this.hostFrom = used;
      this.hostTo = json.copyHost(buf, scratch, used);
    }
    this.moved = true;
    return this.found();
  }

  private room(bytes: number): void {
    // a byte in JSON never becomes more than one, and three texts are copied
    if (this.scratch.length < bytes) this.scratch = new Uint8Array(2 * bytes);
  }

  /** A line of a block of journalctl's export format. */
  private exported(buf: Uint8Array, at: number, end: number): EnvelopeForm {
    const { block } = this;
    const text = block.line(buf, at, end);
    if (!block.open) return this.read(buf, at, end);
    if (text < 0) return block.begins ? ENVELOPE_BEGINS : ENVELOPE_ONLY;
    if (!this.head(buf, text, end)) this.around(buf, text, end);
    if (this.stamp.form === 'none' && block.ms > 0) {
      this.stamp.ms = block.ms;
      this.stamp.form = 'full';
      this.stamp.decimals = 6;
      this.stamp.zone = 'Z';
    }
    return isJournalNote(buf, this.text, end) ? ENVELOPE_ONLY : this.found();
  }
}

/** What the journal says of itself, in a listing without names. */
function isJournalNote(buf: Uint8Array, at: number, end: number): boolean {
  switch ((buf[at] as number) | 0x20) {
    case 0x6a:
      return startsWith(buf, at, end, 'journal started') || startsWith(buf, at, end, 'journal stopped');
    case 0x72:
      return startsWith(buf, at, end, 'runtime journal (');
    case 0x73:
      return startsWith(buf, at, end, 'system journal (');
    default:
      return false;
  }
}

/** The byte behind `<30>`; `at` where no priority stands there. */
function behindPriority(buf: Uint8Array, at: number, end: number): number {
  if (buf[at] !== LESS || !isDigit(buf[at + 1])) return at;
  const close = findByte(buf, GREATER, at + 1, Math.min(end, at + 5));
  if (close < 0) return at;
  for (let p = at + 1; p < close; p++) if (!isDigit(buf[p])) return at;
  return skipBlanks(buf, close + 1, end);
}

/** Behind what separates a stamp from what follows. */
function behindSeparator(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  if (buf[p] === BRACKET_END) p++;
  if (buf[p] === COLON || buf[p] === 0x2c || buf[p] === 0x3b) p++;
  p = skipBlanks(buf, p, end);
  // columns of a copied table
  if (buf[p] === BAR && isBlank(buf[p + 1])) p = skipBlanks(buf, p + 1, end);
  return Math.min(p, end);
}

/** The byte behind a word that may be a host, a facility or a severity; -1 for anything else. */
function wordEnd(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && WORD[buf[p] as number] === 1) p++;
  if (p === at || p - at > MAX_WORD) return -1;
  // `tag[pid]:`
  if (buf[p] === BRACKET) return tagEnd(buf, at, end);
  return p >= end || isBlank(buf[p]) ? p : -1;
}

/** The byte behind `tag:` or `tag[pid]:`; -1 for anything else. */
function tagEnd(buf: Uint8Array, at: number, end: number): number {
  if (isDigit(buf[at])) return -1;
  let p = at;
  while (p < end && p - at < MAX_TAG && TAG[buf[p] as number] === 1) p++;
  if (p === at) return -1;
  if (buf[p] === BRACKET) {
    const open = p++;
    while (p < end && isDigit(buf[p])) p++;
    if (p === open + 1 || buf[p] !== BRACKET_END) return -1;
    p++;
  }
  if (buf[p] !== COLON || (p + 1 < end && !isBlank(buf[p + 1]))) return -1;
  return p + 1;
}

/** Where the name in `tag[pid]:` ends. */
function nameEnd(buf: Uint8Array, from: number, to: number): number {
  const open = findByte(buf, BRACKET, from, to);
  return open < 0 ? to - 1 : open;
}

/** `05[IKE]`: digits and a bracket. */
function isThread(buf: Uint8Array, at: number, end: number): boolean {
  let p = at;
  while (p < end && isDigit(buf[p])) p++;
  return buf[p] === BRACKET;
}

/** The byte behind `12. `, `12) `, `12: ` or `12<tab>`, a line number of a paste; -1 for none. */
function behindNumber(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && isDigit(buf[p]) && p - at < 8) p++;
  const b = buf[p];
  if (b === 0x09) return skipBlanks(buf, p, end);
  if (b === 0x2e || b === 0x29 || b === COLON || b === BAR) p++;
  return isBlank(buf[p]) && p > at ? skipBlanks(buf, p, end) : -1;
}

/** The byte behind one element of structured data; quoted brackets do not end it. */
function behindData(buf: Uint8Array, at: number, end: number): number {
  let quoted = false;
  for (let p = at + 1; p < end; p++) {
    const b = buf[p];
    if (b === 0x5c) p++;
    else if (b === 0x22) quoted = !quoted;
    else if (b === BRACKET_END && !quoted) return p + 1;
  }
  return end;
}

/** True for a letter with which the name of a month or of a weekday begins. */
function isDateLetter(b: number | undefined): boolean {
  if (b === undefined) return false;
  const c = b | 0x20;
  return (
    c === 0x6a ||
    c === 0x66 ||
    c === 0x6d ||
    c === 0x61 ||
    c === 0x73 ||
    c === 0x6f ||
    c === 0x6e ||
    c === 0x64 ||
    c === 0x74 ||
    c === 0x77
  );
}

function isDateOrName(b: number | undefined): boolean {
  return b !== undefined && (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a;
}
