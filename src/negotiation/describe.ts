import { isAddress } from '../model/addresses.ts';
import { NO_RECORD, type RecordColumns } from '../model/columns.ts';
import { ORDINARY_ENDS } from '../model/findings.ts';
import type { EventFacts } from '../model/messages.ts';
import type { Moment, Negotiation, Peer } from '../model/negotiation.ts';
import { type Outcome, PHASES, type PhaseName, type Role } from '../model/phases.ts';
import { elapsedMs, formatStamp } from '../model/time.ts';
import type { Case, Clue, PollRun } from './clues.ts';
import type { Cursor } from './correlate.ts';
import { PhaseDraft } from './phaseDraft.ts';
import { addressOf, encryptionOf, integrityOf, lifetimeOf, networkOf, saOf } from './values.ts';

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
  readonly dialect: string;
  /** Milliseconds of the last stamp in the source; NaN for none. */
  readonly logEnd: number;
}

/** A cursor that can also give all fields of a record. */
export interface DescribingCursor extends Cursor {
  fields(): Record<string, string>;
}

/**
 * Reads the events of one negotiation and says what they add up to.
 * @param brief leaves out what only a reader of this negotiation wants (written times, pairs that were compared before
 *   one fitted): a trace of many thousands needs the verdict of each
 */
export function describe(what: Described, columns: RecordColumns, cursor: DescribingCursor, brief = false): Case {
  const story = new Story(columns, cursor);
  let record = what.first;
  for (let i = 0; i < what.records && record !== NO_RECORD; i++) {
    if (cursor.goTo(record)) story.take();
    record = columns.next(record);
  }
  return story.finish(what, brief);
}

/** Phases in which an attempt can fail before the tunnel is up, by how far they are. */
const SETTING_UP: readonly PhaseName[] = ['setup', 'phase-1', 'phase-2'];

/** The events of one negotiation, one after the other. */
class Story {
  private readonly columns: RecordColumns;
  private readonly cursor: DescribingCursor;
  private readonly phases: PhaseDraft[] = [];
  private readonly clues: Clue[] = [];
  private readonly runs: PollRun[] = [];
  private runLines: number[] = [];
  private runTarget: string | null = null;
  private runSeconds: number | null = null;
  private runRetries = Number.POSITIVE_INFINITY;
  private runTime = Number.NaN;
  private role: Role = 'unknown';
  private version: 1 | 2 | null = null;
  private localAddress: string | null = null;
  private heardPeer = false;
  private upAt: number | null = null;
  private up = false;
  private first = -1;
  private last = -1;
  private firstMs = Number.NaN;
  private lastMs = Number.NaN;
  private form: ReturnType<RecordColumns['form']> = 'none';

  constructor(columns: RecordColumns, cursor: DescribingCursor) {
    this.columns = columns;
    this.cursor = cursor;
  }

  take(): void {
    const { cursor } = this;
    const { record, time, kind } = cursor;
        if (this.first < 0) {
      this.first = record;
      this.firstMs = time;
      this.form = this.columns.form(record);
    }
    this.last = record;
    this.lastMs = time;
    const facts = cursor.facts;
    if (facts.role !== undefined && facts.role !== 'unknown' && this.role === 'unknown') this.role = facts.role;
    if (facts.ikeVersion !== undefined) this.version = facts.ikeVersion;
    const phase = this.columns.phase(record) ?? 'setup';
    switch (kind) {
      case 'connect-requested':
        if (this.role === 'unknown') this.role = 'initiator';
        this.enter('setup', record);
        break;
      case 'connect-awaited':
        if (this.role === 'unknown') this.role = 'responder';
        this.enter('setup', record);
        break;
      case 'pre-exchange-received':
        // comes in whenever the peer sends it, also while phase 1 is under way
        this.heardPeer = true;
        this.enter(this.current('phase-1') === null ? 'setup' : 'phase-1', record);
        break;
      case 'phase-1-started':
        this.startPhase1(record);
        break;
      case 'peer-software':
        this.heardPeer = true;
        this.enter('phase-1', record);
        break;
      case 'proposal-rejected':
        this.heardPeer = true;
        this.enter(phase, record).comparisons.reject(cursor);
        break;
      case 'proposal-accepted':
        this.heardPeer = true;
        this.enter(phase, record).comparisons.accept(cursor);
        break;
      case 'phase-1-done':
        this.phase1Done(record);
        break;
      case 'phase-1-agreed':
        this.agreed(this.done(this.enter('phase-1', record)));
        break;
      case 'phase-1-lifetime':
        this.done(this.enter('phase-1', record)).lifetime = lifetimeOf(cursor);
        break;
      case 'phase-2-done':
        this.heardPeer = true;
        this.enter('phase-2', record, true).outcome = 'established';
        this.cameUp(time);
        break;
      case 'phase-2-networks':
        this.networks(this.enter('phase-2', record));
        break;
      case 'phase-2-sa':
        this.sa(this.enter('phase-2', record));
        break;
      case 'phase-2-lifetime':
        this.enter('phase-2', record).lifetime = lifetimeOf(cursor);
        break;
      case 'tunnel-endpoints':
        this.localAddress = addressOf(cursor, 'localAddress') ?? this.localAddress;
        this.enter('phase-2', record);
        break;
      case 'tunnel-up':
        this.enter('established', record);
        this.cameUp(time);
        break;
      case 'poll-unanswered':
        this.poll(this.enter('established', record));
        this.up = true;
        break;
      case 'poll-detail':
        this.pollDetail();
        this.enter('established', record);
        this.up = true;
        break;
      case 'poll-given-up':
        this.closeRun(true);
        this.clue(facts, 'established');
        this.enter('established', record);
        this.up = true;
        break;
      case 'setup-timeout':
      case 'device-error':
        this.fault(record, facts, phase);
        break;
      case 'tunnel-closing':
      case 'tunnel-closed':
        this.clue(facts, 'teardown');
        this.enter('teardown', record);
        break;
      default:
        this.enter(SETTING_UP.includes(phase) ? phase : 'setup', record);
    }
  }

  private moment(record: number, brief: boolean): Moment {
    const { columns } = this;
    const line = columns.line(record);
    if (brief) return { line, time: null };
    return { line, time: formatStamp(columns.time(record), columns.form(record), columns.decimals(record)) };
  }

  private current(phase: PhaseName): PhaseDraft | null {
    return this.phases.findLast((p) => p.phase === phase) ?? null;
  }

  /** The phase under way of that name, begun now where there is none, or where a new one is asked for. */
  private enter(phase: PhaseName, record: number, anew = false): PhaseDraft {
    let draft = anew ? null : this.current(phase);
    if (draft === null) {
      draft = new PhaseDraft(phase, record, this.cursor.time);
      this.phases.push(draft);
    } else draft.end = record;
    return draft;
  }

  /** Two lines begin one phase 1; a further one after it was done is a rekey of its own. */
  private startPhase1(record: number): void {
    const known = this.current('phase-1');
    const draft = this.enter('phase-1', record, known !== null && known.outcome === 'established');
    const mode = this.cursor.text('mode')?.toUpperCase();
    if (mode === 'MAIN') draft.exchange = 'main';
    else if (mode === 'AGGRESSIVE') draft.exchange = 'aggressive';
  }

  private done(draft: PhaseDraft): PhaseDraft {
    draft.outcome = 'established';
    return draft;
  }

  private phase1Done(record: number): void {
    this.heardPeer = true;
    const draft = this.done(this.enter('phase-1', record));
    const initiator = this.cursor.text('initiatorId');
    const responder = this.cursor.text('responderId');
    if (initiator === null && responder === null) return;
    const local = this.role === 'responder' ? responder : initiator;
    const remote = this.role === 'responder' ? initiator : responder;
    draft.identities = { local: local?.trim() ?? null, remote: remote?.trim() ?? null };
    // in main mode with a key the identities are the gateways' addresses
    if (this.localAddress === null && local !== null && isAddress(local.trim())) this.localAddress = local.trim();
  }

  private agreed(draft: PhaseDraft): void {
    const encryption = encryptionOf(this.cursor);
    const integrity = integrityOf(this.cursor, draft.phase === 'phase-1');
    const { line } = this.cursor;
    if (encryption !== null) draft.agree('encryption', encryption, line);
    if (integrity !== null) draft.agree('integrity', integrity, line);
  }

  private networks(draft: PhaseDraft): void {
    const local = networkOf(this.cursor, 'localNetwork');
    const remote = networkOf(this.cursor, 'remoteNetwork');
    draft.trafficSelectors ??= { local: [], remote: [] };
    if (local !== null && !draft.trafficSelectors.local.includes(local)) draft.trafficSelectors.local.push(local);
    if (remote !== null && !draft.trafficSelectors.remote.includes(remote)) draft.trafficSelectors.remote.push(remote);
  }

  private sa(draft: PhaseDraft): void {
    const sa = saOf(this.cursor);
    if (sa === null) return;
    draft.sas.push(sa);
    this.agreed(draft);
  }

  private cameUp(time: number): void {
    this.up = true;
    this.upAt = time;
  }

  private poll(draft: PhaseDraft): void {
    const { cursor } = this;
    const retries = cursor.int('retriesLeft');
    const gaveUp = cursor.text('givenUp') !== null;
    const shortened = cursor.int('pollSeconds') !== null;
    // more retries than before, or an interval that is shortened again: the polls in between were answered
    if (this.runLines.length > 0 && (shortened || (retries !== null && retries >= this.runRetries))) this.closeRun(false);
    draft.pollTimeouts++;
    this.runLines.push(cursor.line);
    this.runTime = cursor.time;
    if (retries !== null) this.runRetries = retries;
    this.pollDetail();
    if (gaveUp) this.closeRun(true);
  }

  private pollDetail(): void {
    this.runTarget = this.cursor.text('target') ?? this.runTarget;
    this.runSeconds = this.cursor.int('pollSeconds') ?? this.runSeconds;
    const retries = this.cursor.int('retriesLeft');
    if (retries !== null) this.runRetries = retries;
  }

  private closeRun(gaveUp: boolean): void {
    const lines = this.runLines;
    if (gaveUp && lines.at(-1) !== this.cursor.line) lines.push(this.cursor.line);
    if (lines.length === 0) return;
    this.runs.push({ lines, target: this.runTarget, seconds: this.runSeconds, gaveUp, time: this.runTime });
    this.runLines = [];
    this.runRetries = Number.POSITIVE_INFINITY;
    this.runSeconds = null;
  }

  private clue(facts: EventFacts, phase: PhaseName): void {
    const { cursor } = this;
    this.clues.push({
      kind: cursor.kind,
      record: cursor.record,
      line: cursor.line,
      time: cursor.time,
      phase,
      up: this.up,
      facts,
      fields: cursor.fields(),
    });
  }

  /** An error or a time-out: it ends the phase under way, or the one that it names. */
  private fault(record: number, facts: EventFacts, phase: PhaseName): void {
    const version = this.cursor.int('version');
    if (version === 1 || version === 2) this.version = version;
    if (this.up) {
      this.clue(facts, 'established');
      this.enter('teardown', record);
      return;
    }
    const failing = this.failing(phase);
    this.clue(facts, failing);
    const draft = this.enter(failing, record);
    if (draft.outcome !== 'established') draft.outcome = 'failed';
  }

  /** Where an attempt stands that is refused or given up now. */
  private failing(stated: PhaseName): PhaseName {
    const phase1 = this.current('phase-1');
    if (stated === 'phase-2' || phase1?.outcome === 'established') return 'phase-2';
    if (phase1 !== null || stated === 'phase-1') return 'phase-1';
    // IKE was asked, or nothing of the set-up is shown: a time-out then speaks of phase 1
    return this.cursor.kind === 'setup-timeout' || stated !== 'setup' ? 'phase-1' : 'setup';
  }

  finish(what: Described, brief: boolean): Case {
    this.closeRun(false);
    const outcome = this.outcome();
    this.settle(outcome);
    const moment = (record: number): Moment => this.moment(record, brief);
    const phases = [...this.phases].sort((a, b) => order(a) - order(b) || a.start - b.start);
    const upMs = this.upAt;
    const negotiation: Negotiation = {
      id: what.id,
      connection: what.connection,
      source: what.source,
      peer: what.peer,
      localAddress: this.localAddress,
      role: this.role,
      ikeVersion: this.version,
      outcome,
      inferred: false,
      start: moment(this.first),
      end: moment(this.last),
      durationMs: elapsedMs(this.firstMs, this.lastMs, this.form),
      setupMs: upMs === null ? null : elapsedMs(this.firstMs, upMs, this.form),
      phases: phases.map((p) => p.finish(moment, brief)),
    };
    return {
      negotiation,
      clues: this.clues,
      pollRuns: this.runs,
      heardPeer: this.heardPeer,
      agreedLines: phases.map((p) => p.agreedLines),
      startMs: this.firstMs,
      endMs: this.lastMs,
      phaseMs: phases.map((p) => p.startMs),
      dialect: what.dialect,
      logEnd: what.logEnd,
    };
  }

  private outcome(): Outcome {
    const closing = this.clues.some((c) => c.kind === 'tunnel-closing' || c.kind === 'tunnel-closed');
    const faults = this.clues.filter((c) => c.kind === 'device-error' || c.kind === 'setup-timeout');
    const ordinary = (c: Clue): boolean => c.facts.cause !== undefined && ORDINARY_ENDS.has(c.facts.cause);
    if (this.up) {
      // a refused rekey breaks the tunnel only where it is taken down after it
      const breaks = (c: Clue): boolean => !ordinary(c) && (closing || !isRekey(c));
      if (this.runs.some((r) => r.gaveUp) || faults.some((c) => c.up && breaks(c))) return 'lost';
      return closing || faults.length > 0 ? 'closed' : 'established';
    }
    if (faults.length > 0) return 'failed';
    if (!closing) return 'unfinished';
    // an IKE SA that was deleted before any phase 2, without a refusal, was closed on purpose
    return this.current('phase-1')?.outcome === 'established' ? 'closed' : 'failed';
  }

  /** Gives each phase the outcome that the whole leaves it. */
  private settle(outcome: Outcome): void {
    const furthest = Math.max(...this.phases.map(order), 0);
    for (const draft of this.phases) {
      if (draft.phase === 'teardown') draft.outcome = 'closed';
      else if (draft.phase === 'established') draft.outcome = outcome === 'failed' ? 'lost' : outcome;
      else if (draft.outcome === 'unfinished') {
        const later = this.up || order(draft) < Math.min(furthest, 2);
        if (later) draft.outcome = 'established';
        else if (outcome === 'failed') draft.outcome = 'failed';
      }
      if (draft.phase === 'phase-2' && this.version === 1) draft.exchange = 'quick';
    }
    if (!this.up || this.current('established') !== null) return;
    const phase2 = this.current('phase-2');
    const draft = new PhaseDraft('established', phase2?.end ?? this.last, this.upAt ?? Number.NaN);
    draft.end = this.last;
    draft.outcome = outcome;
    this.phases.push(draft);
  }
}

/** True for an error of phase 1 or 2 while the tunnel was up: the renewal of its keys was refused. */
function isRekey(c: Clue): boolean {
  return c.up && (c.facts.phase === 'phase-1' || c.facts.phase === 'phase-2');
}

function order(draft: PhaseDraft): number {
  return PHASES.indexOf(draft.phase);
}
