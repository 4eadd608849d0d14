import { findByte, isBlank, isDigit, skipBlanks, startsWith } from './bytes.ts';

const GREATER = 0x3e;
const BAR = 0x7c;

/** What stands around a device's text on one line. Positions are bytes of the buffer. */
export interface Peeled {
  /** First byte of the inner text. */
  text: number;
  /** True where nothing is left: the whole line is table residue, a ruler, a prompt or the like. */
  empty: boolean;
  /** True where a console prompt stands before the text: a text that nobody knows is then a command. */
  prompt: boolean;
}

const RESIDUE = '![]()|-=_~+*:# \t';
const IS_RESIDUE = new Uint8Array(256);
for (const c of RESIDUE) IS_RESIDUE[c.charCodeAt(0)] = 1;

/**
 * Takes off what people's tools put before a line: marks of quoted mail (`> `), a leading table bar, a console prompt
 * (`root@ROUTER:/> `). What stands behind the text is left to those who know where a message ends.
 * @param text first byte that is no blank
 * @param end byte behind the last one that is no blank
 */
export function peel(buf: Uint8Array, text: number, end: number, out: Peeled): void {
  let p = text;
  out.empty = false;
  const first = buf[p] as number;
  // a letter, a digit or a bracket begins nearly every line: only a prompt can stand before the text then
  if (first === GREATER || first === BAR) {
    while (p < end && (buf[p] === GREATER || buf[p] === BAR)) p = skipBlanks(buf, p + 1, end);
    if (p < end && IS_RESIDUE[buf[p] as number] === 1 && isResidue(buf, p, end)) p = end;
  } else if (IS_RESIDUE[first] === 1 && (isResidue(buf, p, end) || isBanner(buf, p, end))) p = end;
  const behind = p < end ? behindPrompt(buf, p, end) : p;
  out.prompt = behind > p;
  out.text = behind;
  out.empty = behind >= end;
}

/** The line that PuTTY puts at the beginning of a log: `=~=~=~= PuTTY log 2010.03.02 10:27:13 =~=~=~=`. */
function isBanner(buf: Uint8Array, from: number, end: number): boolean {
  return startsWith(buf, from, end, '=~=~');
}

/** True where a line holds only rulers, bars and images without a name. */
function isResidue(buf: Uint8Array, from: number, end: number): boolean {
  for (let p = from; p < end; p++) if (IS_RESIDUE[buf[p] as number] !== 1) return false;
  return true;
}

const PROMPT_LIMIT = 80;

/**
 * The byte behind a console prompt `name@device:/path> `; `from` where there is none. A prompt may stand alone, before
 * the echo of a command, or glued to a line of the trace, since that is printed whenever it comes. Its `> ` may also
 * stand on the next line.
 */
function behindPrompt(buf: Uint8Array, from: number, end: number): number {
  const b = buf[from] as number;
  if (isDigit(b) || b === 0x5b || isBlank(b)) return from;
  const limit = Math.min(end, from + PROMPT_LIMIT);
  let at = -1;
  for (let p = from; p < limit; p++) {
    const c = buf[p] as number;
    if (c === 0x40) at = p;
    else if (isBlank(c)) return from;
    else if (c === GREATER) return isPlace(buf, at, p) ? skipBlanks(buf, p + 1, end) : from;
  }
  return limit === end && isPlace(buf, at, end) ? end : from;
}

/** True where `@device:/path` stands from `at` up to `to`; `at` is -1 where there is no `@`. */
function isPlace(buf: Uint8Array, at: number, to: number): boolean {
  if (at < 0) return false;
  const colon = findByte(buf, 0x3a, at, to);
  return colon > at && colon + 1 < to && buf[colon + 1] === 0x2f;
}

/** The byte behind a text that a table cell ends: the first ` | `, or a bar at the end; `end` where there is none. */
export function cellEnd(buf: Uint8Array, from: number, end: number): number {
  for (let p = findByte(buf, BAR, from, end); p >= 0; p = findByte(buf, BAR, p + 1, end)) {
    if ((p === from || isBlank(buf[p - 1])) && (p + 1 >= end || isBlank(buf[p + 1]))) return p;
  }
  return end;
}
