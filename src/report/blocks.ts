/*
 * A report for people is first a row of blocks without any form, then text for a terminal or Markdown: what is said is
 * decided once, how it looks in `text.ts` and `markdown.ts`.
 */

/** A piece of a report for people. Texts are plain: no markup, and possibly anything that a log holds. */
export type Block =
  /** 1 the report, 2 a connection, 3 a negotiation, 4 a finding. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly label: string | null; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly label: string | null;
      readonly head: readonly string[];
      readonly rows: Rows;
    }
  /** Lines to copy. */
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  /** Places in files, `router.txt:13`. */
  | {
      readonly kind: 'places';
      readonly label: string;
      readonly places: readonly string[];
      readonly more: string | null;
    };

/** Rows of a table, each as long as its head. */
export type Rows = readonly (readonly string[])[];

// letters that move the cursor, or that let a text look like another one (bidirectional controls)
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu;

/** A line to copy: its indentation stays. */
export function safeLine(text: string): string {
  return text.replace(UNSAFE, ' ').trimEnd();
}

/** A text from a log without anything that could steer a terminal or turn the order of letters. */
export function safe(text: string): string {
  return text.replace(UNSAFE, ' ').trim();
}
