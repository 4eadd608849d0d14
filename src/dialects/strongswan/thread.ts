import type { Sa } from './sas.ts';

/**
 * What one worker thread is at. A worker handles one message, from `received packet` to `sending packet`, or one job: a
 * repetition, a liveness check, a renewal. Lines that come before it is known of which SA they speak wait.
 */
export class Thread {
  /** The SA whose message or job it has in hand. */
  sa: Sa | null = null;
  /** True until the message or job is done: lines without a key belong to `sa`. */
  open = false;
  /** Numbers of the records that wait. */
  waiting: number[] = [];
  /** Addresses of the packet that came in. */
  remote: string | null = null;
  remotePort = 0;
  local: string | null = null;
  bytes = 0;
  /** Version of the IKE SA that the packet in hand would begin, 0 for none. */
  opening: 0 | 1 | 2 = 0;
  /** Exchange of the message in hand, as charon names it. */
  exchange: string | null = null;
  /** What was made and not sent yet: exchange, message id, and whether it asks. */
  made: { readonly exchange: string; readonly messageId: string | null; readonly asks: boolean } | null =
    null;
  /** Message id and count of a repetition that was not sent yet. */
  repeat: { readonly messageId: string | null; readonly number: number } | null = null;
  /** A further IKE SA of a connection that has one is being begun: its number and name. */
  begun: {
    readonly id: number;
    readonly name: string;
    readonly version: 1 | 2;
    readonly remote: string | null;
  } | null = null;
  /** Name of the child that a job is about. */
  child: string | null = null;
  /** True while it has a message in hand that is of no attempt. */
  strange = false;
  /** Time of the last line, ms. */
  time = Number.NaN;

  /** Begins a message or a job. */
  begin(): void {
    this.sa = null;
    this.open = false;
    this.waiting = [];
    this.remote = null;
    this.remotePort = 0;
    this.local = null;
    this.bytes = 0;
    this.opening = 0;
    this.exchange = null;
    this.made = null;
    this.repeat = null;
    this.begun = null;
    this.child = null;
    this.strange = false;
  }

  /** It is known now of which SA the lines speak. */
  attach(sa: Sa): void {
    this.sa = sa;
    this.open = true;
  }
}
