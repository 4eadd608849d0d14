import { isBlank, isDigit, skipBlanks, startsWith } from '../../envelopes/bytes.ts';

/*
 * What the trace puts before a message, by generation; the tables have the texts without it:
 *
 *     VpnIpm: info; …                                        LCOS 3
 *     IKE info: …                                            LCOS 4 to 9
 *     IKE log: 101530.000000 Default message_recv: …         the same, texts of isakmpd with its stamp and class
 */

const PREFIXES = ['vpnipm: info;', 'vpnipm: info:', 'ike info:'];
const LOG = 'ike log:';

const COLON = 0x3a;
const UNDERSCORE = 0x5f;
const MAX_WORD = 40;

/** The byte behind a generation's prefix, or `at` where none stands there. */
export function behindPrefix(buf: Uint8Array, at: number, end: number): number {
  const first = (buf[at] as number) | 0x20;
  if (first !== 0x76 && first !== 0x69) return at;
  for (const prefix of PREFIXES) {
    if (startsWith(buf, at, end, prefix)) {
      const behind = at + prefix.length;
      return behind >= end || isBlank(buf[behind]) ? skipBlanks(buf, behind, end) : at;
    }
  }
  return startsWith(buf, at, end, LOG) ? behindLog(buf, at + LOG.length, end) : at;
}

/** Behind isakmpd's stamp (`101530.000000`) and the class of its message (`Default`, or `Exch 40`). */
function behindLog(buf: Uint8Array, at: number, end: number): number {
  let p = skipBlanks(buf, at, end);
  const stamp = p;
  while (p < end && (isDigit(buf[p]) || buf[p] === 0x2e)) p++;
  if (p === stamp || !isBlank(buf[p])) return stamp;
  p = skipBlanks(buf, p, end);
  let word = p;
  while (word < end && isLetter(buf[word])) word++;
  if (word === p || !isBlank(buf[word])) return p;
  word = skipBlanks(buf, word, end);
  if (isDigit(buf[word]) && isDigit(buf[word + 1]) && isBlank(buf[word + 2]))
    word = skipBlanks(buf, word + 2, end);
  return word;
}

/**
 * The byte behind the name of a function of isakmpd (`message_recv: `), which may have been cut or stand where the table
 * has none; -1 for no such name.
 */
export function behindFunction(buf: Uint8Array, at: number, end: number): number {
  let underscores = 0;
  const limit = Math.min(end, at + MAX_WORD);
  for (let p = at; p < limit; p++) {
    const b = buf[p] as number;
    if (b === COLON) return underscores > 0 && isBlank(buf[p + 1]) ? skipBlanks(buf, p + 1, end) : -1;
    if (b === UNDERSCORE) underscores++;
    else if (!isLetter(b) && !isDigit(b)) return -1;
  }
  return -1;
}

function isLetter(b: number | undefined): boolean {
  const c = (b ?? 0) | 0x20;
  return c >= 0x61 && c <= 0x7a;
}
