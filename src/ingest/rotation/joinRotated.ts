import type { Input, SourceInput } from '../types.ts';
import { type PieceTimes, pieceTimes } from './pieceTimes.ts';
import { orderByName, type Piece, rotationName } from './rotationName.ts';

/*
 * Rotated pieces of one log become one source. The names say which files may belong together and in which
 * order; the stamps at both ends of each piece must bear that out.
 */

/** Stamps without a year are read in the year 2000, which has a day more. */
const YEAR = 366 * 86_400_000;
/**
 * Pieces that follow one another may overlap by this: daemons do not write in the exact order of their
 * stamps.
 */
const TOLERANCE = 1000;

interface Member {
  readonly input: Input;
  readonly piece: Piece | null;
  readonly times: PieceTimes;
}

/** One source for each input. */
export function separateAll(inputs: readonly Input[]): readonly SourceInput[] {
  return inputs.map((input) => ({ name: input.name, parts: [input] }));
}

/**
 * Joins rotated pieces of one log (`syslog.1`, `syslog.2.gz`, `charon.log-20240102`) into one source each, in
 * the order of their times; in a log that is written newest first, the newest piece first. Everything else is
 * a source of its own. Sources stand in the order of their first input.
 *
 * Pieces are joined only if their names say that they are pieces, and their stamps follow one another without
 * overlap; where none has stamps the names decide. Rejects with the signal's reason, and with an
 * `IngestError` (`unreadable`).
 */
export async function joinRotated(
  inputs: readonly Input[],
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly SourceInput[]> {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const { stem } = rotationName(input.name);
    groups.set(stem, [...(groups.get(stem) ?? []), input]);
  }
  const sources = new Map<Input, SourceInput>();
  for (const [stem, group] of groups) {
    const parts = await orderedPieces(group, options.signal);
    if (parts !== null) sources.set(group[0] as Input, { name: stem, parts });
    else for (const source of separateAll(group)) sources.set(source.parts[0] as Input, source);
  }
  return inputs.flatMap((input) => sources.get(input) ?? []);
}

/** The inputs of one stem in the order of their times; null where they are not to be joined. */
async function orderedPieces(
  group: readonly Input[],
  signal: AbortSignal | undefined,
): Promise<Input[] | null> {
  const pieces = group.map((input) => rotationName(input.name).piece);
  if (group.length < 2 || pieces.every((piece) => piece === null)) return null;
  const members: Member[] = [];
  for (const [i, input] of group.entries()) {
    members.push({ input, piece: pieces[i] ?? null, times: await pieceTimes(input, signal) });
  }
  const direction = commonDirection(members);
  if (direction === null || !members.every(({ times }) => times.isText) || !sameLog(members)) return null;
  const byName = orderByName(members);
  const order = [byName, orderByTime(members)].find((o) => o !== null && followsOn(o));
  if (order === undefined || order === null) return null;
  const parts = order.map(({ input }) => input);
  return direction === 'newest-first' ? parts.reverse() : parts;
}

/**
 * True where nothing says that the pieces come from different devices, or from different kinds of logs. A
 * piece may name many hosts (a syslog server's), or words that only look like one: it must have one in common
 * with the others.
 */
function sameLog(members: readonly Member[]): boolean {
  const stamps = members.map(({ times }) => times.first).filter((stamp) => stamp !== null);
  if (new Set(stamps.map(({ hasYear }) => hasYear)).size > 1) return false;
  const naming = members.filter(({ times }) => times.hosts.size > 0);
  return naming.every(({ times }) => {
    const others = naming.filter((other) => other.times !== times);
    return (
      others.length === 0 || [...times.hosts].some((host) => others.some((o) => o.times.hosts.has(host)))
    );
  });
}

/** How the lines of the pieces are ordered; null where they do not agree. */
function commonDirection(members: readonly Member[]): 'oldest-first' | 'newest-first' | null {
  const signs = new Set(members.map(({ times }) => Math.sign(spanOf(times))).filter((sign) => sign !== 0));
  if (signs.size > 1) return null;
  return signs.has(-1) ? 'newest-first' : 'oldest-first';
}

/** Milliseconds from the first to the last stamp; without a year the turn of one is bridged. */
function spanOf({ first, last }: PieceTimes): number {
  if (first === null || last === null) return 0;
  const ms = last.ms - first.ms;
  if (first.hasYear || Math.abs(ms) < YEAR / 2) return ms;
  return ms - Math.sign(ms) * YEAR;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(times: PieceTimes): Range | null {
  const { first, last } = times;
  if (first === null || last === null) return null;
  const span = spanOf(times);
  const from = span < 0 ? last.ms : first.ms;
  return { from, to: from + Math.abs(span) };
}

/** Only where every piece has stamps with a year, and no two begin at the same time. */
function orderByTime(members: readonly Member[]): Member[] | null {
  const ranged = members.map((member) => ({ member, range: rangeOf(member.times) }));
  if (ranged.some(({ member, range }) => range === null || member.times.first?.hasYear !== true)) return null;
  ranged.sort((a, b) => (a.range?.from ?? 0) - (b.range?.from ?? 0));
  if (ranged.some(({ range }, i) => i > 0 && range?.from === ranged[i - 1]?.range?.from)) return null;
  return ranged.map(({ member }) => member);
}

/** True where each piece begins when the one before it has ended. Pieces without stamps are passed over. */
function followsOn(order: readonly Member[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const { times } of order) {
    const range = rangeOf(times);
    if (range === null) continue;
    let { from, to } = range;
    const hasYear = times.first?.hasYear === true;
    while (!hasYear && end - from > YEAR / 2 && Number.isFinite(end)) {
      from += YEAR;
      to += YEAR;
    }
    if (from < end - TOLERANCE) return false;
    end = to;
  }
  return true;
}
