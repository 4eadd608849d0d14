import type { PhaseName } from './phases.ts';

/**
 * The closed list of finding codes: public names that scripts rely on. Their order is part of the columns' encoding
 * inside one run only; a report carries the names.
 */
export const FINDING_CODES = [
  'no-response',
  'proposal-mismatch',
  'pfs-mismatch',
  'pre-shared-key-mismatch',
  'authentication-failed',
  'identity-mismatch',
  'certificate-invalid',
  'xauth-failed',
  'traffic-selector-mismatch',
  'exchange-mode-mismatch',
  'ike-version-mismatch',
  'connection-unknown',
  'lifetime-mismatch',
  'nat-traversal-blocked',
  'message-invalid',
  'dead-peer',
  'line-polling-failed',
  'polling-entry-missing',
  'negotiation-in-progress',
  'duplicate-request',
  'packet-retransmitted',
  'send-failed',
  'too-many-errors',
  'address-conflict',
  'address-range-invalid',
  'limit-exceeded',
  'resources-exhausted',
  'name-resolution-failed',
  'no-route',
  'link-failed',
  'dynamic-vpn-failed',
  'sa-unknown',
  'replay-detected',
  'packet-authentication-failed',
  'packet-decryption-failed',
  'kernel-install-failed',
  'idle-disconnect',
  'peer-closed',
  'operator-closed',
  'configuration-changed',
  'wan-address-changed',
  'general-failure',
  'unfinished',
  'weak-algorithm',
  'aggressive-mode-with-key',
  'secret-in-log',
] as const;

/** The code of a finding. */
export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * The variants of each code: which form of the finding it is, and so which text. Every code has `default` and
 * `device-code` (the device named it by a number of its own, which stands in the field `deviceCode`).
 */
export const FINDING_VARIANTS = {
  'no-response': ['never', 'stopped'],
  'proposal-mismatch': ['phase-1', 'phase-2'],
  'line-polling-failed': ['polls'],
  'packet-retransmitted': ['poll-recovered'],
  unfinished: ['setup', 'phase-1', 'phase-2'],
  'weak-algorithm': ['agreed', 'offered'],
} as const satisfies Partial<Record<FindingCode, readonly string[]>>;

/** How grave a finding is: an error explains a failure or a loss, a note explains an ordinary end. */
export type Severity = 'error' | 'warning' | 'note';

/** How sure a finding is: `confirmed` only where the log itself states the cause. */
export type Confidence = 'confirmed' | 'likely' | 'possible';

/** Which end an advised change is for: the device that wrote the log, its peer, or whichever is easier. */
export type Side = 'local' | 'remote' | 'either';

/** The ends of a tunnel that somebody or something wanted: notes, not faults. */
export const ORDINARY_ENDS: ReadonlySet<FindingCode> = new Set([
  'idle-disconnect',
  'peer-closed',
  'operator-closed',
  'configuration-changed',
]);

/** A line of a source, as evidence. */
export interface EvidenceLine {
  /** Index of the source in the trace, from 0. */
  readonly source: number;
  /** Line in that source, from 1 (through all its parts). */
  readonly line: number;
}

/** An attribute that differed, as a finding names it: canonical values, null where the log does not show one. */
export interface DifferingAttribute {
  readonly attribute: string;
  readonly remote: string | null;
  readonly local: string | null;
}

/** One value to change at one end. */
export interface Change {
  readonly side: 'local' | 'remote';
  readonly attribute: string;
  /** What that end's proposal names now, canonical, several joined by `, `; null where the log does not show it. */
  readonly from: string | null;
  /** What it has to name, or to add, canonical. */
  readonly to: string;
}

/** A set of changes after which one proposal of the peer matches one of this device. */
export interface Remedy {
  readonly remoteProposal: number;
  readonly localProposal: number;
  /** Whose settings change; `either` where both do. */
  readonly side: Side;
  readonly changes: readonly Change[];
  /** What both ends then have in common, canonical value by attribute, as far as the log shows it. */
  readonly result: Readonly<Record<string, string>>;
  /** Attributes of the pair that the log neither compares nor shows: they have to fit too. */
  readonly open: readonly string[];
}

/**
 * What diagnosis says about a negotiation: a code, a variant and fields. The sentences are made from these by
 * `texts/` in the language of the reader.
 */
export interface Finding {
  /** Unique in the trace, the same for the same input. */
  readonly id: string;
  readonly code: FindingCode;
  /** Which form of the code this is: chooses among its texts. */
  readonly variant: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Id of the negotiation, or null when it is about the whole source. */
  readonly negotiation: string | null;
  readonly phase: PhaseName | null;
  /** True for the one finding that explains the outcome. */
  readonly primary: boolean;
  /** Named values for the texts. */
  readonly fields: Readonly<Record<string, string | number>>;
  readonly attributes: readonly DifferingAttribute[];
  /** Where proposals were refused that the log shows: the smallest change first, then that of one end alone. */
  readonly remedies?: readonly Remedy[];
  /** The lines that say it, in the order in which things happened; never empty for an error. */
  readonly evidence: readonly EvidenceLine[];
  /** True when another log could settle what this one cannot; its words are in the texts. */
  readonly settled: boolean;
}
