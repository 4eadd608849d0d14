import type { FINDING_VARIANTS, FindingCode, Side } from '../model/findings.ts';
import type { DetectionReason, WarningCode } from '../model/trace.ts';

/*
 * The shape of a language's texts. A text is a whole sentence with named fields in braces: `{peer}`; nothing is glued.
 * A field that an event does not have makes the sentence with it unfit: a text may give several wordings, the richest
 * first, and the first whose fields are all there is used.
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
  readonly [C in FindingCode]: { readonly default: FindingText } & { readonly [V in VariantOf<C>]: FindingText };
};

/** The general texts of a language. */
export interface GeneralTexts {
  readonly findings: FindingTexts;
  readonly warnings: Readonly<Record<WarningCode, Wording>>;
  readonly detections: Readonly<Record<DetectionReason, Wording>>;
}

/** The texts of a dialect's messages, by the row's short id; a variant's text by `row/variant`. */
export type DialectTexts = Readonly<Record<string, MessageText>>;

/** The texts of a dialect's error numbers, by `0x1106` (four digits, upper case). */
export type DeviceCodeTexts = Readonly<Record<string, DeviceCodeText>>;

/** The texts of a dialect. */
export interface DialectCatalogue {
  readonly messages: DialectTexts;
  readonly codes: DeviceCodeTexts;
}

/** The languages there are. */
export const LANGUAGES = ['en'] as const;

/** A language of the texts. */
export type Language = (typeof LANGUAGES)[number];
