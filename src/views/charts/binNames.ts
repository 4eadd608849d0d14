import { formatCount } from '../shared/format.ts';
import { clockText, dayOf } from '../timeline/axis.ts';
import type { TraceAxis } from '../timeline/traceAxis.ts';
import type { OutcomeBin } from './bins.ts';

const DAY_MS = 86_400_000;

/** What a bar is called under the axis, and in its table. */
export interface BinName {
  readonly short: string;
  readonly whole: string;
}

/**
 * Names stretches of the axis by where they begin, as exactly as their length needs it. Under the axis the year is left
 * out, and the day too where all begin on the same one.
 */
export function binNames(bins: readonly OutcomeBin[], axis: TraceAxis): readonly BinName[] {
  if (axis.format.kind === 'line') {
    return bins.map((bin) => ({ short: formatCount(bin.from), whole: `line ${formatCount(bin.from)}` }));
  }
  const oneDay = new Set(bins.map((bin) => Math.floor(bin.from / DAY_MS))).size < 2;
  return bins.map((bin) => {
    const step = bin.to - bin.from;
    const day = dayOf(bin.from, axis.format);
    const time = step % DAY_MS === 0 ? '' : clockText(bin.from, step);
    const shortDay = oneDay && time !== '' ? '' : (day?.slice(-5) ?? '');
    return { short: `${shortDay} ${time}`.trim(), whole: `${day ?? ''} ${time}`.trim() };
  });
}
