import type { NegotiationDetail, TraceReader } from '../model/trace.ts';

/** How many details a reader's cache keeps: enough to walk back and forth without asking again. */
export const DETAILS_KEPT = 24;

/** The details of a trace's negotiations, the least recently used ones forgotten first. */
export class DetailCache {
  private readonly reader: TraceReader;
  private readonly limit: number;
  /** In the order of their use, the oldest first. */
  private readonly held = new Map<number, NegotiationDetail>();
  private readonly asked = new Map<number, Promise<NegotiationDetail>>();

  constructor(reader: TraceReader, limit: number = DETAILS_KEPT) {
    this.reader = reader;
    this.limit = limit;
  }

  /** A detail that is there already, else null. Does not count as a use, so it may be called while rendering. */
  peek(index: number): NegotiationDetail | null {
    return this.held.get(index) ?? null;
  }

  /** A detail, asked for once however many want it. Rejects as the reader does, and asks anew the next time. */
  load(index: number): Promise<NegotiationDetail> {
    const known = this.held.get(index);
    if (known !== undefined) {
      this.keep(index, known);
      return Promise.resolve(known);
    }
    const running = this.asked.get(index);
    if (running !== undefined) return running;
    const request = this.reader
      .negotiation(index)
      .then((detail) => {
        this.keep(index, detail);
        return detail;
      })
      .finally(() => this.asked.delete(index));
    this.asked.set(index, request);
    return request;
  }

  private keep(index: number, detail: NegotiationDetail): void {
    this.held.delete(index);
    this.held.set(index, detail);
    if (this.held.size <= this.limit) return;
    const oldest = this.held.keys().next();
    if (!oldest.done) this.held.delete(oldest.value);
  }
}
