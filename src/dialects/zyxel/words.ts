import { isBlank, isDigit, startsWith } from '../../envelopes/bytes.ts';

/*
 * What stands around messages in ZyXEL's logs: headings of its tables, what the console prints and is told, priorities and
 * categories. Everything here is compared in lower case.
 */

const BAR = 0x7c;
const TAB = 0x09;
const COMMA = 0x2c;
const QUOTE = 0x22;
const MAX_HEADING = 160;

const HEADINGS: ReadonlySet<string> = new Set(
  `# no. index index: date/time date/time: time .time log: message source destination interface note notes priority category
   protocol packet information reason action`.split(/\s+/),
);

/** Headings that stand alone on a line of a table of several lines for a record. */
const PRIORITIES: ReadonlySet<string> = new Set(
  'emerg alert crit critical error err warn warning notice info debug'.split(' '),
);

const CATEGORIES: ReadonlySet<string> = new Set(
  'ike ipsec pki firewall l2tp-over-ipsec ike_log ipsec_log'.split(' '),
);

/** Other lines of the console and of mails. */
const CONSOLE = ['clear ipsec log (y/n)', 'end of log', 'end of firewall log'];

/** Commands that print a log, behind the prompt of the console. */
const COMMAND = /^[\w.()-]{1,32}[>#]\s*(?:sys\s+logs?|ip\s*sec|ike|show\s+logging|debug\s+logging)\b/;

/** The words of a short text in lower case; null for a long one. */
function wordsOf(buf: Uint8Array, at: number, end: number): string[] | null {
  if (end - at > MAX_HEADING) return null;
  const words: string[] = [];
  let word = '';
  for (let p = at; p <= end; p++) {
    const b = p < end ? (buf[p] as number) : 0x20;
    if (isBlank(b) || b === TAB || b === BAR || b === COMMA || b === QUOTE) {
      if (word !== '') words.push(word);
      word = '';
    } else word += String.fromCharCode(b >= 0x41 && b <= 0x5a ? b + 32 : b);
  }
  return words;
}

/** How many words of headings a line consists of; 0 where it holds anything else. */
export function headingWords(buf: Uint8Array, at: number, end: number): number {
  const words = wordsOf(buf, at, end);
  return words?.every((w) => HEADINGS.has(w)) ? words.length : 0;
}

/** True for a line that the console prints or is told beside the log itself. */
export function isConsole(buf: Uint8Array, at: number, end: number): boolean {
  if (end - at > MAX_HEADING) return false;
  if (CONSOLE.some((text) => startsWith(buf, at, end, text))) return true;
  const words = wordsOf(buf, at, end);
  return words !== null && COMMAND.test(words.join(' '));
}

/** True for the cells `notice`, `ike` and what stands behind them: a priority or a category begins the line. */
export function isLabel(buf: Uint8Array, at: number, end: number): boolean {
  const words = wordsOf(buf, at, end);
  if (words === null || words.length === 0 || words.length > 5) return false;
  const first = words[0] as string;
  const known = CATEGORIES.has(first) || PRIORITIES.has(first);
  return known && words.every((w) => /^[a-z_/-]+$/.test(w)) && (words.length < 3 || PRIORITIES.has(first));
}

/** True for a number alone, as the first cell of a row has. */
export function isIndex(buf: Uint8Array, at: number, end: number): boolean {
  if (end - at < 1 || end - at > 5) return false;
  for (let p = at; p < end; p++) if (!isDigit(buf[p])) return false;
  return true;
}

/** Which headings of a manual's table a line holds. */
export function manualHeadings(buf: Uint8Array, at: number, end: number): readonly string[] {
  const text = wordsOf(buf, at, end)?.join(' ') ?? '';
  if (text === 'log message' || text === 'description') return [text];
  return text === 'log message description' ? ['log message', 'description'] : [];
}

/** True for a sentence, or a piece of one, as descriptions have them. */
export function isProse(buf: Uint8Array, at: number, end: number): boolean {
  const words = wordsOf(buf, at, end);
  return (
    words !== null &&
    words.length >= 4 &&
    words.filter((w) => /^[a-z][a-z'’-]*[.,;]?$/.test(w)).length * 3 > words.length * 2
  );
}
