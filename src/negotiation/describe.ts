import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import type { Moment, Negotiation, Peer } from '../model/negotiation.ts';
import { elapsedMs } from '../model/time.ts';
import type { Case } from './clues.ts';
import { tell } from './handlers.ts';
import { blameRenewals, outcomeOf, settlePhases } from './outcome.ts';
import { type DescribingCursor, type Grammar, phaseOrder, Story } from './story.ts';

/** A proposal that a connection is configured with, in the dialect's grammar. */
export interface OwnProposals {
  readonly phase: 'phase-1' | 'phase-2';
  readonly text: string;
  /** Line on which it stands, from 1. */
  readonly line: number;
}

/** What `describe` must be told of a negotiation. */
export interface Described {
  readonly id: string;
  readonly connection: string;
  /** Index of the source, from 0. */
  readonly source: number;
  readonly peer: Peer;
  /** First record of its chain, and how many records it has. */
  readonly first: number;
  readonly records: number;
  /** The record with which the device stopped while it was under way, or null. */
  readonly stop: number | null;
  readonly dialect: string;
  readonly grammar: Grammar;
  /** What the connection is configured with, where the log shows it. */
  readonly own: readonly OwnProposals[];
  /** Milliseconds of the last stamp in the source; NaN for none. */
  readonly logEnd: number;
}

/**
 * Reads the events of one negotiation and says what they add up to.
 * @param brief leaves out what only a reader of this negotiation wants (written times, pairs that were compared before
 *   one fitted): a trace of many thousands needs the verdict of each
 */
export function describe(
  what: Described,
  columns: RecordColumns,
  cursor: DescribingCursor,
  brief = false,
): Case {
  const story = new Story(columns, cursor, what.grammar);
  let record = what.first;
  let { stop } = what;
  const forward = columns.next(record) === NO_RECORD || columns.next(record) > record;
  for (let i = 0; i < what.records && record !== NO_RECORD; i++) {
    if (stop !== null && (forward ? record > stop : record < stop)) {
      tellStop(story, stop);
      stop = null;
    }
    if (cursor.goTo(record)) tell(story, brief);
    record = columns.next(record);
  }
  if (stop !== null) tellStop(story, stop);
  return finish(story, what, brief);
}

/** The device stopped while it was under way; the record itself belongs to no negotiation. */
function tellStop(story: Story, stop: number): void {
  if (!story.cursor.goTo(stop)) return;
  story.facts = story.cursor.facts;
  story.noteEvidence();
  story.clue('teardown');
}

function finish(story: Story, what: Described, brief: boolean): Case {
  const { columns } = story;
  story.polls.close();
  blameRenewals(story);
  const outcome = outcomeOf(story);
  settlePhases(story, outcome);
  const ownLines = compareWithOwn(story, what.own);
  const moment = (record: number): Moment => story.moment(record, brief);
  // phases of one name stay in the order in which they happened, which may be against that of the records
  const phases = [...story.phases].sort((a, b) => phaseOrder(a) - phaseOrder(b));
  const form = columns.form(story.first);
  const startMs = columns.time(story.first);
  const endMs = columns.time(story.last);
  const negotiation: Negotiation = {
    id: what.id,
    connection: what.connection,
    source: what.source,
    peer: { name: what.peer.name, address: story.remoteAddress ?? what.peer.address },
    localAddress: story.localAddress,
    role: story.role,
    ikeVersion: story.version,
    outcome,
    // a poll or the end of a tunnel proves that it was up, without a word about how it came up
    inferred: story.up && (story.inferred || story.upRecord === null),
    start: moment(story.first),
    end: moment(story.last),
    durationMs: elapsedMs(startMs, endMs, form),
    setupMs: story.upRecord === null ? null : elapsedMs(startMs, columns.time(story.upRecord), form),
    phases: phases.map((p) => p.finish(moment, brief)),
  };
  return {
    negotiation,
    clues: story.clues,
    pollRuns: story.polls.runs,
    heardPeer: story.heardPeer,
    unverifiedLines: story.unverifiedLines,
    unanswered: story.packets.unanswered(),
    lastPort: story.lastPort,
    brief,
    exchangeLines: phases.map((p) => p.exchangeLine),
    agreedLines: phases.map((p) => p.agreedLines),
    phaseRecords: phases.map((p) => p.start),
    upRecord: story.upRecord,
    ownLines,
    dialect: what.dialect,
    logEnd: what.logEnd,
  };
}

/**
 * Where the log shows what the peer offered and not what this device did in that exchange, its configuration is the
 * other side.
 * @returns the lines on which it stands
 */
function compareWithOwn(story: Story, own: readonly OwnProposals[]): number[] {
  const lines = new Set<number>();
  if (own.length === 0) return [];
  for (const draft of story.phases) {
    if (draft.remoteOffers.length === 0 || draft.localOffers.length > 0) continue;
    const entries = own.filter((o) => o.phase === draft.phase);
    if (draft.exchange === 'create-child-sa') draft.withoutGroup = draft.phase === 'phase-2';
    draft.localOffers = entries.flatMap((o) => [
      ...(story.grammar.proposals?.(o.text, o.phase === 'phase-1', story.version) ?? []),
    ]);
    if (draft.outcome === 'failed') for (const { line } of entries) lines.add(line);
  }
  return [...lines];
}
