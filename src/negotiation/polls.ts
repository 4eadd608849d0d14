import type { IkeEvent } from '../model/event.ts';
import type { PollRun } from './clues.ts';

/** Collects runs of polls that stayed unanswered one after the other. */
export class PollWatch {
  readonly runs: PollRun[] = [];
  private lines: number[] = [];
  private polls = 0;
  private target: string | null = null;
  private seconds: number | null = null;
  private retries = Number.POSITIVE_INFINITY;
  private time = Number.NaN;

  /** A poll was not answered. */
  unanswered(event: IkeEvent): void {
    const retries = event.int('retriesLeft');
    const shortened = event.int('pollSeconds') !== null;
    // more retries than before, or an interval that is shortened again: the polls in between were answered
    if (this.lines.length > 0 && (shortened || (retries !== null && retries >= this.retries))) this.close();
    this.lines.push(event.line);
    this.polls++;
    this.time = event.time;
    this.detail(event);
    if (event.text('givenUp') !== null) this.giveUp(event);
  }

  /** A further part of the message about a poll. */
  detail(event: IkeEvent): void {
    this.target = event.text('target') ?? this.target;
    this.seconds = event.int('pollSeconds') ?? this.seconds;
    const retries = event.int('retriesLeft');
    if (retries !== null) this.retries = retries;
  }

  /** The device gives the line up. */
  giveUp(event: IkeEvent): void {
    if (this.lines.at(-1) !== event.line) this.lines.push(event.line);
    this.end(true);
  }

  /** The device says that polls failed: the run under way is the one. */
  failed(): void {
    if (this.lines.length > 0) this.end(true);
  }

  /** No further poll follows this run. */
  close(): void {
    if (this.lines.length > 0) this.end(false);
  }

  private end(gaveUp: boolean): void {
    const { lines, polls, target, seconds, time } = this;
    this.runs.push({ lines, polls, target, seconds, gaveUp, time });
    this.lines = [];
    this.polls = 0;
    this.retries = Number.POSITIVE_INFINITY;
    this.seconds = null;
  }
}
