import type { DataPathCode } from '../model/dataPath.ts';
import type { Confidence, FINDING_VARIANTS, FindingCode, Severity, Side } from '../model/findings.ts';
import type { Evidence } from '../model/messages.ts';
import type { AttributeState } from '../model/negotiation.ts';
import type { Exchange, Outcome, PhaseName, Role } from '../model/phases.ts';
import type { Clock } from '../model/time.ts';
import type { DetectionReason, WarningCode } from '../model/trace.ts';

/*
 * The shape of a language's texts. A text is a whole sentence with named fields in braces; nothing is glued.
 *
 *     {peer}          the value of the field; a sentence whose field is missing does not fit
 *     {role=initiator} nothing is printed, and the sentence fits only where the field has this value
 *
 * A text may give several wordings, the richest first; the first that fits is used. The last wording of a title or an
 * explanation needs no field. A cause or an action of which no wording fits is left out.
 */

/** One text, or several wordings of it, the one that needs most fields first. */
export type Wording = string | readonly string[];

/** Something to do, and at which end. */
export interface ActionText {
  readonly side: Side;
  readonly text: Wording;
}

/** What a message of a device means. */
export interface MessageText {
  readonly meaning: Wording;
  /** Likely causes where it is a fault, the likeliest first. */
  readonly causes?: readonly Wording[];
  readonly actions?: readonly ActionText[];
}

/** What a finding says. */
export interface FindingText {
  /** A short verdict: what is wrong, in one line. */
  readonly title: Wording;
  readonly explanation: Wording;
  readonly causes: readonly Wording[];
  readonly actions: readonly ActionText[];
  /** Which further log would settle it. */
  readonly settledBy?: Wording;
}

/** What a device's own error number means. */
export interface DeviceCodeText {
  /** The device's name for it. */
  readonly name: string;
  readonly title: Wording;
  readonly meaning: Wording;
  readonly causes: readonly Wording[];
  readonly actions: readonly ActionText[];
}

/** The variants of a finding code that have a text of their own. */
export type VariantOf<C extends FindingCode> = C extends keyof typeof FINDING_VARIANTS
  ? (typeof FINDING_VARIANTS)[C][number]
  : never;

/** The texts of one finding code: `default`, and one for each of its variants. */
export type FindingTexts = {
  readonly [C in FindingCode]: { readonly default: FindingText } & {
    readonly [V in VariantOf<C>]: FindingText;
  };
};

/** How an attribute is called inside a sentence, after an article: "the encryption". */
export interface AttributeTerm {
  readonly name: string;
  /** Its name in phase 2, where that is another. */
  readonly phase2?: string;
}

/** Single words and labels, for badges, table heads and fields inside sentences. */
export interface Terms {
  /** Maker's name by dialect. */
  readonly dialects: Readonly<Record<string, string>>;
  /** By attribute name of the report. */
  readonly attributes: Readonly<Record<string, AttributeTerm>>;
  /** Canonical values that read badly as they are; all others stay. */
  readonly values: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<PhaseName, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly exchanges: Readonly<Record<Exchange, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  /** Where an action has to be taken: a heading. */
  readonly sides: Readonly<Record<Side, string>>;
  readonly states: Readonly<Record<AttributeState, string>>;
  readonly verdicts: Readonly<Record<'accepted' | 'rejected', string>>;
  readonly evidence: Readonly<Record<Evidence, string>>;
  /** One sentence each about what the stamps of a log hold. */
  readonly clocks: Readonly<Record<Clock, string>>;
}

/** What to change so that two proposals match. Fields: `phase` (1 or 2), `proposal`, `changes`. */
export interface RemedyTexts {
  /** One change, as a part of a list. Fields: `attribute`, `from`, `to`. */
  readonly change: Wording;
  /** The smallest set of changes, by the end that changes. */
  readonly smallest: Readonly<Record<'local' | 'remote', Wording>>;
  /** The same for one end alone, in place of the smallest. */
  readonly instead: Readonly<Record<'local' | 'remote', Wording>>;
  /** What to do on the peer if it is of the same make as this device. Fields: `place`, whole sentences. */
  readonly sameMake: Wording;
  /** What has to fit besides. Fields: `open`, `remoteProposal`, `localProposal`. */
  readonly open: Wording;
}

/** What to say of the data in a tunnel that is up. */
export interface DataPathTexts {
  readonly title: string;
  /** That the negotiation is not at fault. */
  readonly explanation: Wording;
  /** What the log shows. Fields: `received`, `sent`, `direction`, `polls`, `faults`. */
  readonly signs: Readonly<Record<DataPathCode, Wording>>;
  /** Heading of what to look at. */
  readonly checks: string;
  /** What to look at, in this order. Fields: `localNetworks`, `remoteNetworks`, `nat` (yes). */
  readonly look: readonly Wording[];
}

/** The general texts of a language. */
export interface GeneralTexts {
  readonly findings: FindingTexts;
  readonly remedies: RemedyTexts;
  readonly dataPath: DataPathTexts;
  /** Causes that come first where the connection had worked before in the same log. */
  readonly workedBefore: Readonly<Partial<Record<FindingCode, readonly Wording[]>>>;
  /** Which log would settle a finding whose own text does not say. */
  readonly settledBy: string;
  /** What would settle a finding that the logs of both ends leave open. */
  readonly settledByBoth: Wording;
  /** Sentences that are added to the explanation of a finding whose fields they need. */
  readonly added: readonly Wording[];
  readonly warnings: Readonly<Record<WarningCode, Wording>>;
  readonly detections: Readonly<Record<DetectionReason, Wording>>;
  /** Why an input could not be opened, by the code of an `IngestError`; `unexpected` for all others. */
  readonly inputErrors: { readonly unexpected: Wording } & Readonly<Record<string, Wording>>;
  readonly terms: Terms;
}

/** The texts of a dialect's messages, by the row's short id; a variant's text by `row/variant`. */
export type DialectTexts = Readonly<Record<string, MessageText>>;

/** The texts of a dialect's error numbers, by `0x1106` (four digits, upper case). */
export type DeviceCodeTexts = Readonly<Record<string, DeviceCodeText>>;

/**
 * Where a device of a dialect is set, and what to enter there. Fields beside those of the finding: `connection` (its name
 * in the device's configuration), `ike` and `esp` (the proposal that both ends would have in common, as the device spells
 * it), `localNetwork`, `remoteNetwork`.
 */
export interface AdviceText {
  readonly codes: readonly FindingCode[];
  /** Only for findings in this phase. */
  readonly phase?: PhaseName;
  /** Only where one of these attributes differs, or none is known. */
  readonly attributes?: readonly string[];
  /** Only for this version of IKE, or where it is not known. */
  readonly version?: 1 | 2;
  readonly text: Wording;
  /** Lines to copy. */
  readonly snippet?: Wording;
}

/** The texts of a dialect. */
export interface DialectCatalogue {
  readonly advice: readonly AdviceText[];
  readonly messages: DialectTexts;
  readonly codes: DeviceCodeTexts;
}

/** The texts that are loaded: the general ones, and those of each dialect that is needed. */
export interface Catalogues {
  readonly language: Language;
  readonly general: GeneralTexts;
  /** By dialect. */
  readonly dialects: Readonly<Record<string, DialectCatalogue>>;
}

/** The languages there are. */
export const LANGUAGES = ['en'] as const;

/** A language of the texts. */
export type Language = (typeof LANGUAGES)[number];
