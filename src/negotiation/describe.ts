import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import type { Moment, Negotiation, Peer } from '../model/negotiation.ts';
import { elapsedMs } from '../model/time.ts';
import type { Case } from './clues.ts';
import { tell } from './handlers.ts';
import { blameRenewals, outcomeOf, settlePhases } from './outcome.ts';
import { type DescribingCursor, type Grammar, phaseOrder, Story } from './story.ts';

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
  /** Milliseconds of the last stamp in the source; NaN for none. */
  readonly logEnd: number;
}

/**
 * Reads the events of one negotiation and says what they add up to.
 * @param brief leaves out what only a reader of this negotiation wants (written times, pairs that were compared before
 *   one fitted): a trace of many thousands needs the verdict of each
 */
export function describe(what: Described, columns: RecordColumns, cursor: DescribingCursor, brief = false): Case {
  const story = new Story(columns, cursor, what.grammar);
  let record = what.first;
  for (let i = 0; i < what.records && record !== NO_RECORD; i++) {
    if (cursor.goTo(record)) tell(story, brief);
    record = columns.next(record);
  }
  if (what.stop !== null && cursor.goTo(what.stop)) {
    story.facts = cursor.facts;
    story.clue('teardown');
  }
  return finish(story, what, brief);
}

function finish(story: Story, what: Described, brief: boolean): Case {
  const { columns } = story;
  story.polls.close();
  blameRenewals(story);
  const outcome = outcomeOf(story);
  settlePhases(story, outcome);
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
    peer: { name: what.peer.name, address: what.peer.address ?? story.remoteAddress },
    localAddress: story.localAddress,
    role: story.role,
    ikeVersion: story.version,
    outcome,
    // a poll or the end of a tunnel proves that it was up, without a word about how it came up
    inferred: story.up && story.upRecord === null,
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
    unanswered: story.packets.unanswered(),
    lastPort: story.lastPort,
    brief,
    exchangeLines: phases.map((p) => p.exchangeLine),
    agreedLines: phases.map((p) => p.agreedLines),
    phaseRecords: phases.map((p) => p.start),
    upRecord: story.upRecord,
    dialect: what.dialect,
    logEnd: what.logEnd,
  };
}
