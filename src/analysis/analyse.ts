import { readSource } from '../ingest/readSource.ts';
import type { SourceInput } from '../ingest/types.ts';
import type { Finding } from '../model/findings.ts';
import type { Connection } from '../model/negotiation.ts';
import { OUTCOMES, type Outcome } from '../model/phases.ts';
import type { Report, ReportNegotiation } from '../model/report.ts';
import type {
  ConnectionSummary,
  LogRow,
  NegotiationDetail,
  RowFilter,
  RowView,
  TraceSummary,
} from '../model/trace.ts';
import type { PairEnd, Pairs } from './pairs.ts';
import { makeRows } from './rows.ts';
import { SourceAnalysis } from './sourceAnalysis.ts';
import { TableBuilder } from './table.ts';
import type { AnalyseOptions, Analysis } from './types.ts';
import { filterRecords, Views } from './views.ts';

/** Least time between two progress reports, in ms; more where they take long: at most a tenth of the work. */
const REPORT_EVERY_MS = 250;
const REPORT_SHARE = 10;

/**
 * Reads sources and works out all negotiations in them.
 * @throws the signal's reason when it fires; what reading an input throws
 */
export async function analyse(
  sources: readonly SourceInput[],
  options: AnalyseOptions = {},
): Promise<Analysis> {
  const trace = new Trace();
  const total = sources.flatMap((s) => s.parts).reduce((sum, part) => sum + part.blob.size, 0);
  let before = 0;
  let told = false;
  let next = Date.now() + REPORT_EVERY_MS;
  for (const [index, input] of sources.entries()) {
    const source = trace.add(index, input.name);
    const read = await readSource(input, source, {
      signal: options.signal,
      onProgress: ({ readBytes }) => {
        if (options.onProgress === undefined) return;
        const now = Date.now();
        // the first verdict comes as early as it can be had, the others now and then
        const first = !told && trace.negotiations > 0;
        if (!first && now < next) return;
        told ||= first;
        options.onProgress(trace.summarise(false, before + readBytes, total));
        const done = Date.now();
        next = done + Math.max(REPORT_EVERY_MS, REPORT_SHARE * (done - now));
      },
    });
    source.finish(read);
    before += input.parts.reduce((sum, part) => sum + part.blob.size, 0);
  }
  // one log alone has no other end: what looks for it is only loaded where there are several
  if (sources.length > 1) trace.pairWith((await import('./pairs.ts')).Pairs);
  trace.finish(total);
  return trace;
}

/** The analysis of one or several sources. */
class Trace implements Analysis {
  private readonly sources: SourceAnalysis[] = [];
  private readonly table = new TableBuilder();
  private readonly views = new Views();
  private last: TraceSummary | null = null;
  private pairing: typeof Pairs | null = null;
  private knownPairs: Pairs | null = null;

  add(index: number, name: string): SourceAnalysis {
    const source = new SourceAnalysis(index, name);
    this.sources.push(source);
    return source;
  }

  /** Negotiations of all sources so far. */
  get negotiations(): number {
    return this.sources.reduce((sum, s) => sum + s.negotiationCount, 0);
  }

  /** Number in the trace of a source's first negotiation, and place of its first connection. */
  private base(source: number): { negotiation: number; connection: number } {
    let negotiation = 0;
    let connection = 0;
    for (const s of this.sources.slice(0, source)) {
      negotiation += s.negotiationCount;
      connection += s.connectionCount;
    }
    return { negotiation, connection };
  }

  summarise(done: boolean, readBytes: number, totalBytes: number): TraceSummary {
    for (const source of this.sources) {
      const base = this.base(source.index);
      for (const n of source.takeChanged()) {
        const connection = base.connection + source.connectionOf(n);
        this.table.set(base.negotiation + n, { ...source.tableRow(n), connection });
      }
    }
    const negotiations = this.table.snapshot();
    return {
      done,
      readBytes,
      totalBytes,
      sources: this.sources.map((s) => s.summary()),
      connections: this.connections(negotiations),
      negotiations,
      sourceFindings: done ? this.sources.flatMap((s) => s.findings()) : [],
    };
  }

  private connections(table: TraceSummary['negotiations']): ConnectionSummary[] {
    const out: (ConnectionSummary & { counts: Record<Outcome, number>; last: number })[] = [];
    for (const source of this.sources) {
      for (let c = 0; c < source.connectionCount; c++) {
        const counts: Record<Outcome, number> = {
          established: 0,
          failed: 0,
          closed: 0,
          lost: 0,
          unfinished: 0,
        };
        const { name, address } = source.peer(c);
        out.push({
          id: source.connectionId(c),
          source: source.index,
          peer: { name, address },
          counts,
          last: -1,
        });
      }
    }
    for (let n = 0; n < table.count; n++) {
      const connection = out[table.connection[n] as number];
      const outcome = OUTCOMES[table.outcome[n] as number];
      if (connection === undefined || outcome === undefined) continue;
      connection.counts[outcome]++;
      connection.last = n;
    }
    return out;
  }

  finish(totalBytes: number): void {
    this.table.truncate(this.negotiations);
    this.last = this.summarise(true, totalBytes, totalBytes);
  }

  summary(): TraceSummary {
    if (this.last === null) throw new Error('the analysis is not finished');
    return this.last;
  }

  private locate(index: number): { source: SourceAnalysis; local: number } {
    let local = index;
    for (const source of this.sources) {
      if (local < source.negotiationCount && local >= 0) return { source, local };
      local -= source.negotiationCount;
    }
    throw new RangeError(`no negotiation ${index}`);
  }

  negotiation(index: number): NegotiationDetail {
    const { source, local } = this.locate(index);
    const detail = source.detail(local);
    const joint = this.pairs()?.find({ source: source.index, number: local }) ?? null;
    if (joint === null) return detail;
    const indexOf = (end: PairEnd): number => this.base(end.source).negotiation + end.number;
    const [first, second] = joint.ends;
    const pair = {
      pair: joint.pair,
      indexes: [indexOf(first), indexOf(second)],
      finding: joint.finding,
    } as const;
    return { ...detail, findings: withJoint(detail.findings, joint.finding), pair };
  }

  /** Says how to find which negotiations are two ends of one. */
  pairWith(pairing: typeof Pairs): void {
    this.pairing = pairing;
  }

  /** Which negotiations are two ends of one; null where there is one source alone. */
  private pairs(): Pairs | null {
    if (this.pairing !== null) this.knownPairs ??= new this.pairing(this.sources);
    return this.knownPairs;
  }

  async openView(filter: RowFilter, signal?: AbortSignal): Promise<RowView> {
    const source = this.sources[filter.source];
    if (source === undefined) throw new RangeError(`no source ${filter.source}`);
    const base = this.base(filter.source);
    const view = await filterRecords(
      source,
      filter,
      {
        negotiation: filter.negotiation === undefined ? null : filter.negotiation - base.negotiation,
        connection: filter.connection === undefined ? null : filter.connection - base.connection,
      },
      signal,
    );
    return this.views.add(view);
  }

  rows(view: number, from: number, count: number): Promise<readonly LogRow[]> {
    const { source, records, count: total } = this.views.get(view);
    const first = Math.max(0, from);
    const behind = Math.min(total, from + count);
    const numbers: number[] = [];
    for (let i = first; i < behind; i++) numbers.push(records === null ? i : (records[i] as number));
    return makeRows(this.sources[source] as SourceAnalysis, numbers, this.base(source).negotiation);
  }

  positionOfLine(view: number, line: number): number {
    const { source, records, count } = this.views.get(view);
    const { columns } = (this.sources[source] as SourceAnalysis).reader.sink;
    const record = columns.recordOfLine(line);
    if (records === null) return record;
    let low = -1;
    let high = count;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((records[middle] as number) <= record) low = middle;
      else high = middle;
    }
    return low;
  }

  report(): Report {
    const negotiations: ReportNegotiation[] = [];
    const findings: Report['findings'][number][] = [];
    const connections: Connection[] = [];
    const pairs = this.pairs();
    for (const source of this.sources) {
      findings.push(...source.findings());
      const members: string[][] = [];
      for (const n of source.inOrder()) {
        const { negotiation, findings: own, dataPath } = source.endDetail(n);
        const joint = pairs?.find({ source: source.index, number: n })?.finding ?? null;
        negotiations.push({
          ...negotiation,
          findings: withJoint(own, joint).map((f) => f.id),
          ...(dataPath === null ? {} : { dataPath }),
        });
        for (const f of own) findings.push(f);
        const c = source.connectionOf(n);
        members[c] ??= [];
        members[c].push(negotiation.id);
      }
      for (let c = 0; c < source.connectionCount; c++) {
        const { name, address } = source.peer(c);
        const ids = members[c] ?? [];
        if (ids.length === 0) continue;
        connections.push({
          id: source.connectionId(c),
          source: source.index,
          peer: { name, address },
          negotiations: ids,
        });
      }
    }
    const joint = pairs?.all() ?? [];
    for (const { finding } of joint) if (finding !== null) findings.push(finding);
    return {
      sources: this.sources.map((s) => s.summary()),
      connections,
      negotiations,
      findings,
      pairs: joint.map((p) => p.pair),
    };
  }
}

/** The findings of one end with the joint one, which comes behind the primary. */
function withJoint(own: readonly Finding[], joint: Finding | null): readonly Finding[] {
  if (joint === null) return own;
  const primaries = own[0]?.primary === true ? 1 : 0;
  return [...own.slice(0, primaries), joint, ...own.slice(primaries)];
}
