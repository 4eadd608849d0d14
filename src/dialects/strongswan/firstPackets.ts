import type { Sa } from './sas.ts';
import type { Thread } from './thread.ts';

/*
 * A peer whose first message is refused may send it again, letter by letter, since a refusal without protection proves
 * nothing to it. The daemon then says the same again under a new number: still one attempt. What comes after a pause that
 * does not fit a repetition is another try.
 */

/** A repetition comes within this time after the first message, in ms. */
const FIRST_GAP_MS = 2_500;
/** Each pause is at most so much longer than the one before. */
const GROWTH = 2.6;
/** No repetition comes after a longer pause, in ms. */
const LAST_GAP_MS = 70_000;

interface First {
  readonly sa: Sa;
  readonly bytes: number;
  readonly exchange: string | null;
  time: number;
  gap: number;
}

/** What is asked of the record of first messages. */
export type Firsts = Pick<FirstPackets, 'again' | 'note'>;

/** Remembers the first message of the last attempt of each address and port. */
export class FirstPackets {
  private readonly last = new Map<string, First>();

  /** Notes the message that began a session. */
  note(time: number, thread: Thread, sa: Sa): void {
    const { bytes, exchange } = thread;
    if (this.last.size > 4096) this.last.clear();
    this.last.set(key(thread), { sa, bytes, exchange, time, gap: 0 });
  }

  /** The session whose first message this one repeats; -1 for none. */
  again(time: number, thread: Thread): number {
    const first = this.last.get(key(thread));
    if (first === undefined || first.bytes !== thread.bytes) return -1;
    if (first.exchange === null || first.exchange !== thread.exchange) return -1;
    // only what was refused is sent again by itself
    if (!first.sa.gaveUp && first.sa.state !== 'dead') return -1;
    const gap = time - first.time;
    if (!(gap >= 0) || gap > LAST_GAP_MS) return -1;
    if (gap > (first.gap === 0 ? FIRST_GAP_MS : Math.max(FIRST_GAP_MS, first.gap * GROWTH + 1000))) return -1;
    first.gap = Math.max(gap, first.gap);
    first.time = time;
    return first.sa.session;
  }
}

function key(thread: Thread): string {
  return `${thread.remote}/${thread.remotePort}`;
}
