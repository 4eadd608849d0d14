import type { AboutSource } from '../dialect.ts';
import { hasPlaceholder } from './placeholders.ts';
import { isProse, manualHeadings } from './words.ts';

/** A text with something in it that only a device can know: an address, or payloads. */
const VALUE = /\d\.\d|:\S/;
/** A packet without payloads, a request to nobody: what stood in brackets is lost. */
const BARE = /^(?:(?:Send|Recv):|(?:Send|Recv) .*\b(?:to|from))\s*$/i;

/** Finds out what a source is: a log, or a page of a manual. */
export class SourceWatch {
  private placeholders = 0;
  private values = 0;
  private messages = 0;
  private prose = 0;
  private readonly headings = new Set<string>();
  private bare: number | null = null;
  /** Messages with a stamp. */
  stamped = 0;

  /** Looks at a message. */
  see(logged: string, line: number, stamped: boolean): void {
    this.messages++;
    if (stamped) this.stamped++;
    if (hasPlaceholder(logged)) this.placeholders++;
    else if (VALUE.test(logged)) this.values++;
    if (BARE.test(logged)) this.bare ??= line;
  }

  /** Looks at a line that is no message: headings of a manual's table, and its descriptions, have no place in a log. */
  seeOther(buf: Uint8Array, at: number, end: number): void {
    for (const heading of manualHeadings(buf, at, end)) this.headings.add(heading);
    if (this.stamped === 0 && isProse(buf, at, end)) this.prose++;
  }

  /** What is known by now. */
  get about(): AboutSource {
    const described = this.messages > 1 && this.prose >= this.messages;
    const ofManual = this.placeholders > 0 || this.headings.size === 2 || described;
    const manual = ofManual && this.messages > 0 && this.values === 0 && this.stamped === 0;
    return { manual, bracketsLost: this.bare };
  }
}
