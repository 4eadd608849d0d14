/*
 * A peer whose first message was refused sends it again, after waits that grow: 0.5, 0.5, 1, 2, 4, 8 … seconds, or 4, 7,
 * 13, 23 …. Each copy gets a state number of its own, and is still the same attempt. A new attempt of the peer begins
 * with the short waits again, or comes much later.
 */

/** No sender waits longer than this between two copies, in ms. */
const LONGEST_WAIT_MS = 130_000;
/** Lines of one message are not further apart than this, in ms. */
const SAME_MESSAGE_MS = 100;
/** A wait that is so much shorter than the one before begins a new attempt. */
const SHORTER = 0.4;

interface Course {
  /** Time of the last copy, in ms. */
  last: number;
  /** The longest wait so far, in ms. */
  wait: number;
}

/** Watches the refusals of each session; times are milliseconds by the log's clock. */
export class RepeatWatch {
  private readonly courses = new Map<number, Course>();

  /** Notes that a first message was refused in a session. */
  seen(session: number, time: number): void {
    const course = this.courses.get(session);
    if (course === undefined) {
      this.courses.set(session, { last: time, wait: 0 });
      return;
    }
    const wait = time - course.last;
    if (wait > SAME_MESSAGE_MS) {
      course.wait = Math.max(course.wait, wait);
      course.last = time;
    }
  }

  /**
   * True where a further first message of the same peer is the same one again.
   * @param sameStep true where the line follows others of that session at once
   */
  isRepeat(session: number, time: number, sameStep: boolean): boolean {
    const course = this.courses.get(session);
    if (course === undefined) return false;
    const wait = time - course.last;
    // without times nothing tells the attempts apart
    if (Number.isNaN(wait) || sameStep) return true;
    if (wait > LONGEST_WAIT_MS) return false;
    return wait <= SAME_MESSAGE_MS || wait >= SHORTER * course.wait;
  }
}
