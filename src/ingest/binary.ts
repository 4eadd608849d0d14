import { CR, LF, NUL } from './bytes.ts';

/*
 * What is no text: known by its first bytes, or by its share of control characters.
 */

const text = (ascii: string) => [...ascii].map((c) => c.charCodeAt(0));

/**
 * Kinds of files by what they begin with, at an offset. Sources: the formats' own specifications and file(1).
 */
const MAGIC: readonly (readonly [kind: BinaryKind, offset: number, bytes: readonly number[]])[] = [
  ['image', 0, [0x89, ...text('PNG\r\n')]],
  ['image', 0, [0xff, 0xd8, 0xff]],
  ['image', 0, text('GIF87a')],
  ['image', 0, text('GIF89a')],
  ['pdf', 0, text('%PDF-')],
  ['capture', 0, [0xd4, 0xc3, 0xb2, 0xa1]],
  ['capture', 0, [0xa1, 0xb2, 0xc3, 0xd4]],
  ['capture', 0, [0x4d, 0x3c, 0xb2, 0xa1]],
  ['capture', 0, [0xa1, 0xb2, 0x3c, 0x4d]],
  ['capture', 8, [0x4d, 0x3c, 0x2b, 0x1a]],
  ['capture', 8, [0x1a, 0x2b, 0x3c, 0x4d]],
  ['executable', 0, [0x7f, ...text('ELF')]],
  ['executable', 0, [0xcf, 0xfa, 0xed, 0xfe]],
  ['executable', 0, [0xca, 0xfe, 0xba, 0xbe]],
  ['executable', 0, [...text('MZ'), 0x90, 0x00]],
  ['archive', 0, [...text('PK'), 3, 4]],
  ['archive', 0, [...text('PK'), 5, 6]],
  ['archive', 0, [...text('7z'), 0xbc, 0xaf]],
  ['archive', 0, text('Rar!\x1a')],
  ['archive', 257, text('ustar')],
  ['compressed', 0, [...text('BZh'), -1, ...text('1AY&SY')]],
  ['compressed', 0, [0xfd, ...text('7zXZ')]],
  ['compressed', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['compressed', 0, [0x1f, 0x9d]],
  ['compressed', 0, [0x1f, 0x8b]],
  ['event-log', 0, [...text('ElfFile'), 0]],
  // The binary journal of systemd.
  ['database', 0, text('LPKSHHRH')],
  ['database', 0, text('SQLite format 3')],
  ['document', 0, [0xd0, 0xcf, 0x11, 0xe0]],
];

/** The closed list of what a binary input may be; `other` where only its bytes say that it is no text. */
export const BINARY_KINDS = [
  'image',
  'pdf',
  'capture',
  'executable',
  'archive',
  'compressed',
  'event-log',
  'database',
  'document',
  'other',
] as const;

/** What a binary input is. */
export type BinaryKind = (typeof BINARY_KINDS)[number];

const SAMPLE = 8192;
/** Share of control characters from which on it is no text; random bytes have 0.11. */
const SHARE = 0.05;
/** As few as this may stand in any text. */
const FEWEST = 4;
/**
 * A run of NULs of this length is a hole that a crash or a truncated file leaves in a log, and says nothing.
 */
const HOLE = 16;

/** What a file is by its first bytes; null where they know no binary kind. */
export function kindByMagic(head: Uint8Array): BinaryKind | null {
  for (const [kind, offset, bytes] of MAGIC) {
    if (bytes.every((b, i) => (b === -1 ? offset + i < head.length : head[offset + i] === b))) return kind;
  }
  return null;
}

/** What a file is by its first bytes; null for text. UTF-16 is to be made UTF-8 before. */
export function binaryKind(head: Uint8Array): BinaryKind | null {
  const known = kindByMagic(head);
  if (known !== null) return known;
  const length = Math.min(head.length, SAMPLE);
  let controls = 0;
  let looked = length;
  for (let i = 0; i < length; i++) {
    const b = head[i] as number;
    if (b === NUL) {
      let end = i + 1;
      while (end < length && head[end] === NUL) end++;
      if (end - i >= HOLE) looked -= end - i;
      else if (head[i - 1] !== CR || end - i > 1) controls += end - i;
      i = end - 1;
    } else if (isControl(b)) controls++;
  }
  return controls >= FEWEST && controls > SHARE * looked ? 'other' : null;
}

/** Control characters that no log has for good reason; backspace and escape belong to terminals. */
function isControl(b: number): boolean {
  return (
    (b < 0x20 && b !== 0x09 && b !== LF && b !== CR && b !== 0x08 && b !== 0x0c && b !== 0x1b) || b === 0x7f
  );
}
