import { jointFinding } from '../diagnosis/joint.ts';
import type { Finding } from '../model/findings.ts';
import type { NegotiationPair } from '../model/report.ts';
import { compareBoth } from '../pairing/compareBoth.ts';
import type { End, EndDetail } from '../pairing/ends.ts';
import { readMarks } from '../pairing/marks.ts';
import { type EndPair, pairEnds } from '../pairing/pairEnds.ts';
import { clockOffset } from '../pairing/steps.ts';
import type { SourceAnalysis } from './sourceAnalysis.ts';

/** A pair with its joint finding. */
export interface JointPair {
  readonly pair: NegotiationPair;
  readonly finding: Finding | null;
  /** The two ends: source, and number of the negotiation in it. */
  readonly ends: readonly [PairEnd, PairEnd];
}

/** One end of a pair. */
export interface PairEnd {
  readonly source: number;
  readonly number: number;
}

/** The pairs of a trace: which negotiations they are is worked out once, what they say when it is asked for. */
export class Pairs {
  private readonly found: readonly EndPair[];
  private readonly joint = new Map<EndPair, JointPair>();
  private readonly byEnd = new Map<string, EndPair>();

  /** Looks for pairs in sources that have been read. */
  constructor(sources: readonly SourceAnalysis[]) {
    this.found = sources.length < 2 ? [] : pairEnds(sources.map(endsOf));
    for (const pair of this.found) {
      this.byEnd.set(key(pair.first), pair);
      this.byEnd.set(key(pair.second), pair);
    }
  }

  /** All pairs, in the order in which the first of each two began. */
  all(): JointPair[] {
    return this.found.map((pair) => this.of(pair));
  }

  /** The pair of a negotiation; null where it has no partner. */
  find(end: PairEnd): JointPair | null {
    const pair = this.byEnd.get(key(end));
    return pair === undefined ? null : this.of(pair);
  }

  private of(pair: EndPair): JointPair {
    let known = this.joint.get(pair);
    if (known === undefined) {
      known = describePair(pair);
      this.joint.set(pair, known);
    }
    return known;
  }
}

function endOf({ source, number }: PairEnd): PairEnd {
  return { source, number };
}

function key({ source, number }: PairEnd): string {
  return `${source}/${number}`;
}

function describePair(pair: EndPair): JointPair {
  const { first, second, by } = pair;
  const one = first.detail();
  const other = second.detail();
  const joint = jointFinding(one, other, compareBoth);
  const comparisons = joint?.comparisons ?? compareBoth(one.negotiation, other.negotiation, 'phase-1');
  return {
    pair: {
      negotiations: [one.negotiation.id, other.negotiation.id],
      by,
      clockOffsetMs: clockOffset(first.marks, second.marks),
      finding: joint?.finding.id ?? null,
      comparisons,
    },
    finding: joint?.finding ?? null,
    ends: [endOf(first), endOf(second)],
  };
}

/** The negotiations of a source as ends, in the order in which they began. */
function endsOf(source: SourceAnalysis): End[] {
  const own = source.ownAddresses();
  const { columns } = source.reader.sink;
  return source.inOrder().map((number): End => {
    const { course, chain, last } = source.tableRow(number);
    const start = columns.time(chain[0] as number);
    const end = columns.time(last);
    const connection = source.connectionOf(number);
    let known: EndDetail | null = null;
    return {
      source: source.index,
      number,
      connection,
      role: course.role,
      ikeVersion: course.ikeVersion,
      peer: source.peer(connection),
      marks: readMarks(source.cursor, columns, source.records(number)),
      own,
      startMs: start,
      endMs: end,
      detail: () => {
        known ??= source.endDetail(number);
        return known;
      },
    };
  });
}
