import type { Side } from '../model/findings.ts';
import type { Outcome, PhaseName, Role } from '../model/phases.ts';
import type { Wording } from './types.ts';

/** What a report for people says around the findings: headlines, labels, column heads. */
export interface ReportTexts {
  /** Fields: `version`. */
  readonly title: Wording;
  readonly sources: string;
  /** Fields: `name`, `dialect`, `lines`, `understood`, `continuation`, `blank`, `unknown`. */
  readonly source: Wording;
  /** Fields: `name`, `first`, `last`. */
  readonly part: Wording;
  /** Said where a source has several parts: how places are given. */
  readonly partLines: string;
  /** Fields: `line`, `message`. */
  readonly warning: Wording;
  readonly nothing: string;
  /** Heading of the findings about a whole source. Fields: `name`. */
  readonly sourceFindings: Wording;
  /** Heading of a connection. Fields: `name`, `address`, `source`. */
  readonly connection: Wording;
  /** Verdict on a negotiation. Fields: `number`, `title`, `setup`, `inferred` (yes or no). */
  readonly headlines: Readonly<Record<Outcome, Wording>>;
  /** Where it stands in the log. Fields: `from`, `to`, `start`, `end`, `duration`. */
  readonly span: Wording;
  /** Who called. Fields: `version`, `address`. */
  readonly roles: Readonly<Record<Role, Wording>>;

  readonly phases: string;
  readonly phaseColumns: readonly [
    phase: string,
    exchange: string,
    outcome: string,
    start: string,
    end: string,
    line: string,
  ];
  readonly comparisons: Readonly<Record<PhaseName, string>>;
  readonly comparisonColumns: readonly [
    numbers: string,
    verdict: string,
    attribute: string,
    remote: string,
    local: string,
    state: string,
    line: string,
  ];
  /** All attributes of a pair that its other rows do not name. */
  readonly others: string;
  /** Pairs that were left out. Fields: `pairs`. */
  readonly morePairs: Wording;
  readonly agreed: Readonly<Record<PhaseName, string>>;
  readonly agreedColumns: readonly [attribute: string, value: string];
  /** Fields: `local`, `remote`. */
  readonly identities: Wording;
  /** Fields: `local`, `remote`. */
  readonly networks: Wording;
  readonly sas: string;
  readonly saColumns: readonly [
    direction: string,
    protocol: string,
    spi: string,
    encryption: string,
    keyLength: string,
    integrity: string,
  ];
  readonly directions: Readonly<Record<'outgoing' | 'incoming', string>>;
  /** Fields: `phase` (1 or 2), `soft`, `softKilobytes`, `hard`, `hardKilobytes`. */
  readonly lifetime: Wording;
  /** Fields: `polls`. */
  readonly polls: Wording;

  /** Headline of a finding. Fields: `severity`, `confidence`, `title`. */
  readonly finding: Wording;
  /** Fields: `code`, `name`. */
  readonly deviceCode: Wording;
  readonly attributeColumns: readonly [attribute: string, remote: string, local: string];
  readonly causes: string;
  readonly actions: Readonly<Record<Side, string>>;
  /** Stands above lines to copy. */
  readonly snippet: string;
  readonly settledBy: string;
  readonly evidence: string;
  /** Places that were left out. Fields: `places`. */
  readonly morePlaces: Wording;

  /** Said of a negotiation whose other end is in the report. Fields: `place`. */
  readonly otherEnd: Wording;
  /** Said of one whose other end none of several logs holds. */
  readonly noOtherEnd: string;
  readonly pairs: string;
  /** Fields: `first`, `second`, `offset`. */
  readonly pair: Wording;

  /** Fields: `days`, `hours`, `minutes`, `seconds`, `milliseconds`, of which the largest two are given. */
  readonly duration: Wording;
}
