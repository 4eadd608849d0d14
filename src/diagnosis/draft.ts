import {
  type Confidence,
  type DifferingAttribute,
  type FindingCode,
  ORDINARY_ENDS,
  type Severity,
} from '../model/findings.ts';
import type { PhaseName } from '../model/phases.ts';
import type { Case, Clue } from '../negotiation/clues.ts';

/** A finding before it has an id and before the primary one is chosen. */
export interface Draft {
  readonly code: FindingCode;
  readonly variant: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly phase: PhaseName | null;
  readonly fields: Readonly<Record<string, string | number>>;
  readonly attributes: readonly DifferingAttribute[];
  /** Lines of the negotiation's source, from 1, in the order in which things happened. */
  readonly lines: readonly number[];
  /** True where another log could settle it. */
  readonly settled: boolean;
  /** How well it explains the outcome, the more specific the higher; 0: it does not. */
  readonly rank: number;
}

/** One rule: looks at a negotiation and gives the findings of its class, none where it does not apply. */
export type Rule = (c: Case) => readonly Draft[];

// how specific an explanation is
export const RANK_ORDINARY_END = 10;
export const RANK_GENERAL = 20;
export const RANK_TIMEOUT = 50;
export const RANK_REFUSED = 60;
export const RANK_LOSS = 80;
export const RANK_NAMED = 90;
export const RANK_COMPARED = 100;

/** Causes that say less than others: each beats what stands below it. */
const VAGUE_CAUSES: Partial<Record<FindingCode, number>> = {
  'general-failure': RANK_GENERAL,
  'too-many-errors': 30,
  'no-response': RANK_TIMEOUT,
  'message-invalid': 55,
  'authentication-failed': 65,
  'send-failed': 70,
  'proposal-mismatch': 75,
};

/** How specific a cause is that a log states. */
export function rankOfCause(code: FindingCode): number {
  return VAGUE_CAUSES[code] ?? RANK_NAMED;
}

const WARNINGS: ReadonlySet<FindingCode> = new Set([
  'negotiation-in-progress',
  'duplicate-request',
  'packet-retransmitted',
  'weak-algorithm',
  'aggressive-mode-with-key',
  'secret-in-log',
]);

/** How grave a finding of a code is when nothing else decides. */
export function severityOf(code: FindingCode): Severity {
  if (ORDINARY_ENDS.has(code) || code === 'unfinished' || code === 'wan-address-changed') return 'note';
  return WARNINGS.has(code) ? 'warning' : 'error';
}

/** Fields that every finding about a negotiation has, for its texts. */
export function commonFields(c: Case): Record<string, string | number> {
  const { peer, role, ikeVersion } = c.negotiation;
  const fields: Record<string, string | number> = { dialect: c.dialect };
  const name = peer.name ?? peer.address;
  if (name !== null) fields['peer'] = name;
  if (peer.address !== null) fields['address'] = peer.address;
  if (role !== 'unknown') fields['role'] = role;
  if (ikeVersion !== null) fields['ikeVersion'] = ikeVersion;
  return fields;
}

/** Fields that a device's own error adds. */
export function codeFields(clue: Clue | undefined): Record<string, string | number> {
  if (clue === undefined) return {};
  const fields: Record<string, string | number> = {};
  if (clue.facts.deviceCode !== undefined) fields['deviceCode'] = clue.facts.deviceCode;
  if (clue.facts.peerCode !== undefined) fields['peerCode'] = clue.facts.peerCode;
  const symbol = clue.fields['symbol'];
  if (symbol !== undefined) fields['symbol'] = symbol;
  return fields;
}

/** The numbers of lines, each once, in their order. */
export function lines(...lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())];
}

/** Lines that are collected one by one, each once: a fault may recur by the thousand. */
export class LineList {
  private readonly seen = new Set<number>();
  readonly list: number[] = [];

  constructor(lines: readonly number[] = []) {
    this.add(lines);
  }

  /** Adds lines that are not there yet. */
  add(lines: readonly number[]): this {
    for (const line of lines) {
      if (this.seen.has(line)) continue;
      this.seen.add(line);
      this.list.push(line);
    }
    return this;
  }
}

/** The errors that the device named in a negotiation. */
export function deviceErrors(c: Case): readonly Clue[] {
  return c.clues.filter((clue) => clue.kind === 'device-error' || clue.kind === 'error-indicated');
}
