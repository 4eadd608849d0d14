import { findByte, isBlank, isDigit, skipBlanks } from './bytes.ts';

const GREATER = 0x3e;
const BAR = 0x7c;

/** What stands around a device's text on one line. Positions are bytes of the buffer. */
export interface Peeled {
  /** First byte of the inner text. */
  text: number;
  /** True where nothing is left: the whole line is table residue, a ruler, a prompt or the like. */
  empty: boolean;
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
  } else if (IS_RESIDUE[first] === 1 && isResidue(buf, p, end)) p = end;
  if (p < end) p = behindPrompt(buf, p, end);
  out.text = p;
  out.empty = p >= end;
}

/** True where a line holds only rulers, bars and images without a name. */
function isResidue(buf: Uint8Array, from: number, end: number): boolean {
  for (let p = from; p < end; p++) if (IS_RESIDUE[buf[p] as number] !== 1) return false;
  return true;
}

const PROMPT_LIMIT = 80;

/**
 * The byte behind a console prompt `name@device:/path> `; `from` where there is none. A prompt may stand alone, before
 * the echo of a command, or glued to a line of the trace, since that is printed whenever it comes.
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
    else if (c === GREATER) {
      // `…@…:/…>`
      if (at < 0) return from;
      const colon = findByte(buf, 0x3a, at, p);
      return colon > at && buf[colon + 1] === 0x2f ? skipBlanks(buf, p + 1, end) : from;
    }
  }
  return from;
}

/** The byte behind a text that a table cell ends: the first ` | `, or a bar at the end; `end` where there is none. */
export function cellEnd(buf: Uint8Array, from: number, end: number): number {
  for (let p = findByte(buf, BAR, from, end); p >= 0; p = findByte(buf, BAR, p + 1, end)) {
    if ((p === from || isBlank(buf[p - 1])) && (p + 1 >= end || isBlank(buf[p + 1]))) return p;
  }
  return end;
}
