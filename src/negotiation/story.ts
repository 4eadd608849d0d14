import type { RecordColumns } from '../model/columns.ts';
import type { EventKind } from '../model/eventKinds.ts';
import type { EventFacts } from '../model/messages.ts';
import type { Moment, Value } from '../model/negotiation.ts';
import { PHASES, type PhaseName, type Role } from '../model/phases.ts';
import type { Clue } from './clues.ts';
import type { Belief } from './conclude.ts';
import type { Cursor } from './correlate.ts';
import type { Offer } from './offers.ts';
import { PacketLog } from './packets.ts';
import { PhaseDraft } from './phaseDraft.ts';
import { PollWatch } from './polls.ts';
import { Printed } from './printed.ts';

/** A cursor that can also give all fields of a record. */
export interface DescribingCursor extends Cursor {
  /** True where nobody has verified the text of the event's message. */
  readonly unverified: boolean;
  fields(): Record<string, string>;
}

/** What a dialect reads for the story: proposals and networks in its own grammar. */
export interface Grammar {
  proposals?(text: string, phase1: boolean, version: 1 | 2 | null): readonly Offer[];
  networks?(text: string): readonly string[];
  end?(text: string): TunnelEnd;
}

/** One end of a tunnel as a dialect reads it from one text. */
export interface TunnelEnd {
  readonly address: string | null;
  readonly network: string | null;
  readonly identity: string | null;
}

const NO_FACTS: EventFacts = {};

/** What the events of one negotiation have told so far; the handlers of the kinds write into it. */
export class Story {
  readonly columns: RecordColumns;
  readonly cursor: DescribingCursor;
  readonly grammar: Grammar;
  readonly phases: PhaseDraft[] = [];
  private readonly latest = new Map<PhaseName, PhaseDraft>();
  readonly clues: Clue[] = [];
  readonly polls = new PollWatch();
  readonly packets = new PacketLog();
  role: Role = 'unknown';
  version: 1 | 2 | null = null;
  localAddress: string | null = null;
  remoteAddress: string | null = null;
  heardPeer = false;
  /** Remote port of the last datagram that was sent. */
  lastPort: number | null = null;
  /** Proposals for a Child SA that this device printed before its phase began. */
  early: { readonly offers: readonly Offer[]; readonly line: number } | null = null;
  /** True once a tunnel was there. */
  up = false;
  /** The record with which it came up; null before, and where the log does not show that. */
  upRecord: number | null = null;
  /** True where that is concluded from packets. */
  inferred = false;
  /** What was concluded last, as long as an error may show that it was wrong. */
  belief: Belief | null = null;
  /** How many clues were there when phase 1 came up: the reasons among them did not stop it. */
  overcome = 0;
  /** A refusal that is none if the negotiation goes on. */
  doubtful: Clue | null = null;
  /** IKE SAs that live, by their id in the log; empty where it has none. */
  readonly ikes = new Set<string>();
  /** Child SAs that live, by their id in the log. */
  readonly children = new Set<string>();
  /** How many IKE SAs and Child SAs live, for logs that do not number them. */
  readonly live = { ike: 0, child: 0 };
  /** What stands on lines of its own below a message. */
  readonly printed = new Printed();
  /** First and last record, -1 before the first. */
  first = -1;
  last = -1;
  facts: EventFacts = NO_FACTS;
  /** Lines that hold unverified messages alone, and the last line that holds another one. */
  readonly unverifiedLines = new Set<number>();
  private vouchedLine = 0;

  constructor(columns: RecordColumns, cursor: DescribingCursor, grammar: Grammar) {
    this.columns = columns;
    this.cursor = cursor;
    this.grammar = grammar;
  }

  /** The number of the record that is being read. */
  get record(): number {
    return this.cursor.record;
  }

  /** Begins with an event: what every one of them can tell. */
  open(): void {
    const { cursor } = this;
    if (this.first < 0) this.first = cursor.record;
    this.last = cursor.record;
    this.facts = cursor.facts;
    this.noteEvidence();
    const { role, ikeVersion } = this.facts;
    if (role !== undefined && role !== 'unknown' && this.role === 'unknown') this.role = role;
    if (ikeVersion !== undefined) this.version = ikeVersion;
  }

  /** Notes whether the line of the event is vouched for; several messages of one line come one behind the other. */
  noteEvidence(): void {
    const { line, unverified } = this.cursor;
    if (!unverified) {
      this.vouchedLine = line;
      this.unverifiedLines.delete(line);
    } else if (line !== this.vouchedLine) this.unverifiedLines.add(line);
  }

  /** The phase that correlation gave the record. */
  get recordPhase(): PhaseName {
    return this.columns.phase(this.cursor.record) ?? 'setup';
  }

  /** The line and the written time of a record; no time where it is to be brief. */
  moment(record: number, brief: boolean): Moment {
    const { columns } = this;
    const line = columns.line(record);
    if (brief) return { line, time: null };
    return { line, time: columns.writtenTime(record) };
  }

  /** The last phase of a name, or null. */
  current(phase: PhaseName): PhaseDraft | null {
    return this.latest.get(phase) ?? null;
  }

  /** The phase under way of that name, begun now where there is none, or where a new one is asked for. */
  enter(phase: PhaseName, anew = false): PhaseDraft {
    const { cursor } = this;
    let draft = anew ? null : this.current(phase);
    if (draft === null) {
      draft = new PhaseDraft(phase, cursor.record);
      draft.renewal = this.up;
      if (phase === 'phase-1' || phase === 'phase-2') this.belief = null;
      if (phase === 'phase-2') {
        this.printed.give(draft);
        if (this.early !== null) {
          draft.localOffers = this.early.offers;
          draft.offersLine = this.early.line;
          this.early = null;
        }
      }
      this.phases.push(draft);
      this.latest.set(phase, draft);
    } else draft.end = cursor.record;
    return draft;
  }

  /** True in IKEv2 before the IKE SA is up: what is said of a Child SA then is only a plan, which IKE_AUTH carries. */
  get childIsPlanned(): boolean {
    return this.version === 2 && this.current('phase-1')?.outcome === 'unfinished';
  }

  /** The phase that an exchange under way belongs to: the one that is not done yet, or a new one after that. */
  enterOpen(phase: 'phase-1' | 'phase-2'): PhaseDraft {
    const known = this.current(phase);
    // a first message that was refused and comes again is the same attempt: the next one is a negotiation of its own
    const again = phase === 'phase-1' && known?.outcome === 'failed' && !this.up;
    return this.enter(phase, known !== null && known.outcome !== 'unfinished' && !again);
  }

  /** The phase 2 under way; null where none is. */
  get openPhase2(): PhaseDraft | null {
    const known = this.current('phase-2');
    return known !== null && known.outcome === 'unfinished' ? known : null;
  }

  /** Notes that the tunnel is there. */
  cameUp(): void {
    this.up = true;
    this.upRecord ??= this.cursor.record;
  }

  /** The negotiation goes on: what was taken for a refusal was none. */
  withdrawDoubt(): void {
    if (this.doubtful === null) return;
    this.clues.splice(this.clues.indexOf(this.doubtful), 1);
    this.doubtful = null;
  }

  /**
   * Keeps an event as a clue for diagnosis.
   * @param more fields that the text implies
   */
  clue(
    phase: PhaseName,
    kind: EventKind = this.cursor.kind,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const { cursor } = this;
    this.clues.push({
      kind,
      record: cursor.record,
      line: cursor.line,
      time: cursor.time,
      phase,
      up: this.up,
      facts: this.facts,
      fields: { ...cursor.fields(), ...more },
    });
  }

  /** Takes agreed values. */
  agree(draft: PhaseDraft, attribute: string, value: Value | null): void {
    if (value !== null) draft.agree(attribute, value, this.cursor.line);
  }
}

/** How far a phase is, from 0. */
export function phaseOrder(draft: PhaseDraft): number {
  return PHASES.indexOf(draft.phase);
}
