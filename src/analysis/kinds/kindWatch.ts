import { INPUT_KINDS, type InputKind } from './kinds.ts';

/** The beginning of a source tells what it is, in bytes. */
const SAMPLE_BYTES = 64 << 10;
const LEAST = 2;
/** A line that is longer is none of these kinds', in characters. */
const MAX_LINE = 500;

/** What an input seems to be, and how many of its lines say so. */
export interface SeenKind {
  readonly kind: InputKind;
  readonly lines: number;
  /** The first of them, from 1. */
  readonly first: number;
}

/** Keeps the beginning of a source, and says what it is where nobody knows it as a log. */
export class KindWatch {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  /** Looks at whole lines of the source, in their order. */
  see(buf: Uint8Array, from: number, to: number): void {
    if (this.length >= SAMPLE_BYTES) return;
    const piece = buf.slice(from, Math.min(to, from + SAMPLE_BYTES - this.length));
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** The kind that most lines are of; null where too few lines are of any. */
  kind(): SeenKind | null {
    const decoder = new TextDecoder();
    const text = this.pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
    const seen = INPUT_KINDS.map(() => ({ lines: 0, first: 0 }));
    for (const [i, line] of text.split('\n').entries()) {
      const shown = line.slice(0, MAX_LINE).trimEnd();
      if (shown === '') continue;
      for (const [k, { lines }] of INPUT_KINDS.entries()) {
        if (!lines.some((pattern) => pattern.test(shown))) continue;
        const count = seen[k] as { lines: number; first: number };
        if (count.lines++ === 0) count.first = i + 1;
      }
    }
    let best: SeenKind | null = null;
    for (const [k, kind] of INPUT_KINDS.entries()) {
      const { lines, first } = seen[k] as { lines: number; first: number };
      if (lines >= (kind.least ?? LEAST) && lines > (best?.lines ?? 0)) best = { kind, lines, first };
    }
    return best;
  }
}
