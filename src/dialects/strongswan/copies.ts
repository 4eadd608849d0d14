import type { Line } from '../dialect.ts';

/*
 * charon-systemd may log each message twice: to the system's log with thread and group, and to the journal without. A
 * message is one event all the same, so whichever of the two comes second is a copy.
 */

/** The other one comes within so many lines of the same daemon. */
const MAX_LINES = 256;

/** … and within this time, in ms. */
const MAX_MS = 2_000;

interface Original {
  /** True where it has a thread and a group. */
  readonly threaded: boolean;
  readonly time: number;
  readonly line: number;
  readonly before: Original | null;
}

/** Tells second copies of messages from messages that are said twice. */
export class Copies {
  private readonly byText = new Map<number, Original>();
  private line = 0;

  /**
   * Looks at the text of a message, from its first byte to the byte behind the last one.
   * @param threaded true where a thread and a group stand before it
   * @param time ms, NaN for none
   * @returns true where it repeats one of the other kind, which is used up by that
   */
  isCopy(line: Line, from: number, to: number, threaded: boolean, time: number): boolean {
    this.line++;
    const { hostFrom, hostTo } = line.envelope;
    const host = hostFrom < 0 ? 0 : hashOf(line.buf, hostFrom, hostTo, 0);
    const hash = hashOf(line.buf, from, to, host);
    const before = this.byText.get(hash) ?? null;
    const recent = before !== null && this.isRecent(before, time) ? before : null;
    if (recent !== null && recent.threaded !== threaded) {
      if (recent.before === null) this.byText.delete(hash);
      else this.byText.set(hash, recent.before);
      return true;
    }
    if (this.byText.size > 4 * MAX_LINES) this.forget(time);
    this.byText.set(hash, { threaded, time, line: this.line, before: recent });
    return false;
  }

  private isRecent({ line, time }: Original, now: number): boolean {
    if (this.line - line > MAX_LINES || Number.isNaN(time) !== Number.isNaN(now)) return false;
    return !(Math.abs(now - time) > MAX_MS);
  }

  private forget(now: number): void {
    for (const [hash, original] of this.byText) if (!this.isRecent(original, now)) this.byText.delete(hash);
  }
}

/** FNV-1a over some bytes, begun with another such hash or 0. */
function hashOf(buf: Uint8Array, from: number, to: number, before: number): number {
  let hash = 0x811c9dc5 ^ before;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (buf[i] as number), 0x01000193);
  return hash >>> 0;
}
