import type { DataPathSign } from './dataPath.ts';
import type { Finding, Side } from './findings.ts';
import type { Connection, Negotiation } from './negotiation.ts';
import type { SourceSummary } from './trace.ts';

/*
 * The analysis as data, before its sentences are made: `report/` writes it as JSON, Markdown or text in a language.
 */

/** A joint verdict on two logs of one negotiation. */
export interface NegotiationPair {
  readonly negotiations: readonly [string, string];
  readonly by: readonly string[];
  readonly clockOffsetMs: number | null;
  readonly finding: string | null;
  readonly comparisons: Negotiation['phases'][number]['comparisons'];
}

/** The whole analysis without sentences. */
export interface Report {
  readonly sources: readonly SourceSummary[];
  readonly connections: readonly Connection[];
  /** In the order in which they began. */
  readonly negotiations: readonly ReportNegotiation[];
  readonly findings: readonly Finding[];
  readonly pairs: readonly NegotiationPair[];
}

/** A negotiation with the ids of its findings, the primary first. */
export interface ReportNegotiation extends Negotiation {
  readonly findings: readonly string[];
  /** As in `NegotiationDetail`. */
  readonly dataPath?: readonly DataPathSign[];
}

/** An action as a reader sees it. */
export interface WrittenAction {
  readonly side: Side;
  readonly text: string;
  /** What to enter in the device's own words, one or several lines. */
  readonly snippet?: string;
}
