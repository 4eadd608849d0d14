import type { DataPathSign } from '../model/dataPath.ts';
import type { DifferingAttribute, EvidenceLine, Finding } from '../model/findings.ts';
import type { Negotiation, Peer } from '../model/negotiation.ts';
import type { NegotiationPair, WrittenAction } from '../model/report.ts';
import type { SourceSummary, WarningCode } from '../model/trace.ts';

/*
 * The public JSON form of a report. Its schema is `report.schema.json`; names and meanings are fixed, fields may be
 * added.
 */

/** The name of the format, and its version. */
export const REPORT_FORMAT = 'ikescope-report';
export const REPORT_VERSION = 1;

/** One input. */
export interface JsonSource extends Omit<SourceSummary, 'detections' | 'warnings'> {
  readonly detections: readonly {
    readonly dialect: string;
    readonly score: number;
    readonly reason: string;
  }[];
  readonly warnings: readonly {
    readonly code: WarningCode;
    readonly message: string;
    readonly line: number | null;
  }[];
}

/** One peer over the whole log of one source. */
export interface JsonConnection {
  readonly id: string;
  readonly peer: Peer;
  readonly negotiations: readonly string[];
}

/** One negotiation with the ids of its findings. */
export interface JsonNegotiation extends Negotiation {
  readonly findings: readonly string[];
  readonly dataPath?: readonly DataPathSign[];
}

/** One finding with its sentences. */
export interface JsonFinding extends Omit<Finding, 'settled'> {
  readonly title: string;
  readonly explanation: string;
  readonly causes: readonly string[];
  readonly actions: readonly WrittenAction[];
  readonly attributes: readonly DifferingAttribute[];
  readonly evidence: readonly EvidenceLine[];
  readonly settledBy: string | null;
}

/** The whole report. */
export interface ReportJson {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  readonly tool: { readonly version: string };
  readonly sources: readonly JsonSource[];
  readonly connections: readonly JsonConnection[];
  readonly negotiations: readonly JsonNegotiation[];
  readonly findings: readonly JsonFinding[];
  readonly pairs: readonly NegotiationPair[];
}
