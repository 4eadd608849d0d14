/*
 * An axis on which long quiet stretches are short. Values (milliseconds, or lines) are put on the share 0 to 1 of the
 * whole axis, piece by piece in straight lines:
 *
 *   value   |== busy ==|------------ quiet: three days ------------|==== busy ====|
 *   share   |========== busy ==========|quiet|=============== busy ===============|
 *
 * A stretch is quiet when nothing happens in it for long, and when the axis could not show the rest well with it. An
 * axis without quiet stretches is an ordinary straight one.
 */

/** A piece of the axis, straight in itself. */
export interface Stretch {
  readonly kind: 'busy' | 'quiet';
  /** Values at its ends. */
  readonly from: number;
  readonly to: number;
  /** Shares of the axis at its ends, 0 to 1. */
  readonly begin: number;
  readonly end: number;
}

/** The pieces of an axis from left to right, without gap; at least one. */
export interface Scale {
  readonly stretches: readonly Stretch[];
}

/** How an axis is made. */
export interface ScaleOptions {
  /** The shortest stretch that may become a quiet one; Infinity for none. */
  readonly minQuiet: number;
  /** The most quiet stretches. */
  readonly maxQuiet: number;
  /** Share of the axis that one quiet stretch takes. */
  readonly quietShare: number;
  /** What an instant counts as, so that an axis of one has a length. */
  readonly instant: number;
  /** Where a lone instant stands on its axis, 0 to 1; the middle where left out. */
  readonly instantAt?: number;
  /** What comes before `until` gets at least `share` of the axis. */
  readonly emphasis?: { readonly until: number; readonly share: number };
}

/** The share of the axis that the busy stretches have to have before quiet ones are made. */
const ENOUGH_BUSY = 0.15;

/** A gap that is this many times longer than the next one is worth a break also where the rest stays crowded. */
const OUTSTANDING = 8;

/** Gaps are alike when none is this many times longer than the other. */
const ALIKE = 2;

interface Piece {
  readonly kind: Stretch['kind'];
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the axis.
 * @param values where something happens, in ascending order; those that are no number must have been left out
 */
export function buildScale(values: Float64Array, options: ScaleOptions): Scale {
  const from = values[0] ?? 0;
  const to = values[values.length - 1] ?? 0;
  if (!(to > from)) {
    const before = options.instant * (options.instantAt ?? 0.5);
    return straight(from - before, from - before + options.instant);
  }
  const pieces = cut(values, quietGaps(values, options));
  return share(emphasised(pieces, options), options);
}

/** An ordinary axis without quiet stretches. */
export function straight(from: number, to: number): Scale {
  return { stretches: [{ kind: 'busy', from, to, begin: 0, end: 1 }] };
}

/** Positions `i` such that the stretch from value `i` to value `i + 1` is to be quiet, ascending. */
function quietGaps(values: Float64Array, options: ScaleOptions): readonly number[] {
  const gaps: number[] = [];
  let busy = options.instant;
  for (let i = 0; i + 1 < values.length; i++) {
    const length = gapAfter(values, i);
    if (length >= options.minQuiet) {
      gaps.push(i);
      busy += options.instant;
    } else busy += length;
  }
  gaps.sort((a, b) => gapAfter(values, b) - gapAfter(values, a));
  const lengths = gaps.map((gap) => gapAfter(values, gap));
  return gaps.slice(0, howMany(lengths, busy, options)).sort((a, b) => a - b);
}

/**
 * How many of the gaps are made quiet: as few as let the busy rest be seen. Gaps of about the same length are all
 * quiet or none is, so that a regular rhythm stays one.
 * @param lengths the longest first
 * @param busy length of all that is no gap
 */
function howMany(lengths: readonly number[], busy: number, options: ScaleOptions): number {
  let rest = busy + lengths.reduce((sum, length) => sum + length, 0);
  let outstanding = 0;
  for (let k = 0; k <= Math.min(options.maxQuiet, lengths.length); k++) {
    const before = lengths[k - 1] ?? Number.POSITIVE_INFINITY;
    const next = lengths[k] ?? 0;
    if (busy >= ENOUGH_BUSY * rest && before >= ALIKE * next) return k;
    if (k > 0 && before >= OUTSTANDING * Math.max(next, options.minQuiet)) outstanding = k;
    rest -= next;
  }
  return outstanding;
}

/** Length from value `i` to the next one; 0 where there is none. */
function gapAfter(values: Float64Array, i: number): number {
  const a = values[i];
  const b = values[i + 1];
  return a === undefined || b === undefined ? 0 : b - a;
}

function cut(values: Float64Array, gaps: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = values[0] ?? 0;
  for (const gap of gaps) {
    const before = values[gap] ?? from;
    const after = values[gap + 1] ?? before;
    pieces.push({ kind: 'busy', from, to: before }, { kind: 'quiet', from: before, to: after });
    from = after;
  }
  pieces.push({ kind: 'busy', from, to: values[values.length - 1] ?? from });
  return pieces;
}

/** Cuts the busy piece that runs over the emphasised value there. */
function emphasised(pieces: readonly Piece[], { emphasis }: ScaleOptions): readonly Piece[] {
  if (emphasis === undefined) return pieces;
  const { until } = emphasis;
  return pieces.flatMap((piece) =>
    piece.kind === 'busy' && piece.from < until && until < piece.to
      ? [
          { ...piece, to: until },
          { ...piece, from: until },
        ]
      : [piece],
  );
}

function share(pieces: readonly Piece[], options: ScaleOptions): Scale {
  const quiet = pieces.filter((p) => p.kind === 'quiet').length;
  const busyPieces = pieces.length - quiet;
  const forBusy = 1 - quiet * options.quietShare;
  // Every busy piece can be seen, however short; the rest is dealt out by length.
  const least = Math.min(0.06, forBusy / (2 * busyPieces));
  const length = pieces.reduce((sum, p) => sum + (p.kind === 'busy' ? p.to - p.from : 0), 0);
  const dealt = forBusy - busyPieces * least;
  const sizes = pieces.map((p) => {
    if (p.kind === 'quiet') return options.quietShare;
    return least + (length > 0 ? (dealt * (p.to - p.from)) / length : dealt / busyPieces);
  });
  return placed(pieces, weighted(pieces, sizes, options));
}

/** Gives what stands before the emphasised value at least its share. */
function weighted(
  pieces: readonly Piece[],
  sizes: readonly number[],
  { emphasis }: ScaleOptions,
): readonly number[] {
  if (emphasis === undefined) return sizes;
  const isBefore = (p: Piece): boolean => p.to <= emphasis.until;
  const before = sizes.reduce((sum, size, i) => sum + (isBefore(pieces[i] as Piece) ? size : 0), 0);
  if (before === 0 || before >= emphasis.share || before >= 1) return sizes;
  return sizes.map((size, i) =>
    isBefore(pieces[i] as Piece)
      ? (size * emphasis.share) / before
      : (size * (1 - emphasis.share)) / (1 - before),
  );
}

function placed(pieces: readonly Piece[], sizes: readonly number[]): Scale {
  let begin = 0;
  const stretches = pieces.map((piece, i): Stretch => {
    const end = i === pieces.length - 1 ? 1 : begin + (sizes[i] ?? 0);
    const stretch = { ...piece, begin, end };
    begin = end;
    return stretch;
  });
  return { stretches };
}

/** Where a value stands, 0 to 1; values outside the axis stand at its ends. */
export function shareOf(scale: Scale, value: number): number {
  const { stretches } = scale;
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value > (stretches[middle] as Stretch).to) low = middle + 1;
    else high = middle;
  }
  const s = stretches[low] as Stretch;
  if (value <= s.from) return s.begin;
  if (value >= s.to) return s.end;
  return s.begin + ((value - s.from) / (s.to - s.from)) * (s.end - s.begin);
}

/** The value that stands at a share of the axis. */
export function valueAt(scale: Scale, at: number): number {
  const { stretches } = scale;
  const s = stretches.find((piece) => at <= piece.end) ?? (stretches[stretches.length - 1] as Stretch);
  if (at <= s.begin) return s.from;
  if (at >= s.end) return s.to;
  return s.from + ((at - s.begin) / (s.end - s.begin)) * (s.to - s.from);
}

/** First and last value of the axis. */
export function extent(scale: Scale): readonly [number, number] {
  const { stretches } = scale;
  return [(stretches[0] as Stretch).from, (stretches[stretches.length - 1] as Stretch).to];
}
