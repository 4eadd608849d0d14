import { DAY_MS, type StampForm } from '../model/time.ts';
import type { Marks, Step, Way } from './marks.ts';

/*
 * Messages that one log sends and the other receives. The clock of the second log minus that of the first is the median
 * of their differences; what a packet needs on its way goes into them in both directions.
 */

/**
 * Pairs the steps of two logs: those of one key and of opposite ways, in their order.
 * @returns places in the two lists
 */
export function numbersOfSteps(
  first: readonly Step[],
  second: readonly Step[],
): (readonly [number, number])[] {
  const waiting = new Map<string, number[]>();
  second.forEach((step, i) => {
    const key = `${step.way} ${step.key}`;
    const list = waiting.get(key);
    if (list === undefined) waiting.set(key, [i]);
    else list.push(i);
  });
  const out: (readonly [number, number])[] = [];
  first.forEach((step, i) => {
    const there = waiting.get(`${opposite(step.way)} ${step.key}`)?.shift();
    if (there !== undefined) out.push([i, there]);
  });
  return out;
}

function opposite(way: Way): Way {
  return way === null ? null : way === 'out' ? 'in' : 'out';
}

/** Milliseconds that the second log's clock is ahead of the first's; null where nothing can be compared. */
export function clockOffset(first: Marks, second: Marks): number | null {
  // a device says that it begins before it has anything to send: only where nothing else is the same in both
  const later = (m: Marks): readonly Step[] => m.steps.filter((s) => s.key !== BEGIN);
  return (
    median(differences(first.packets, second.packets)) ??
    median(differences(later(first), later(second))) ??
    median(differences(first.steps, second.steps))
  );
}

/** The key of the step with which an attempt begins. */
export const BEGIN = 'begin';

function differences(first: readonly Step[], second: readonly Step[]): number[] {
  const theirs = byKey(second, (way) => way);
  const out: number[] = [];
  for (const [key, list] of byKey(first, opposite)) out.push(...steadiest(list, theirs.get(key) ?? []));
  return out;
}

function byKey(steps: readonly Step[], turn: (way: Way) => Way): Map<string, Step[]> {
  const out = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${turn(step.way)} ${step.key}`;
    const list = out.get(key);
    if (list === undefined) out.set(key, [step]);
    else list.push(step);
  }
  return out;
}

/** One log may miss the first or the last of several steps of one kind: the shift at which they run most alike is right. */
function steadiest(first: readonly Step[], second: readonly Step[]): readonly number[] {
  const length = Math.min(first.length, second.length);
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let shift = 0; shift <= Math.abs(first.length - second.length); shift++) {
    const list: number[] = [];
    for (let i = 0; i < length; i++) {
      const mine = first[first.length > length ? i + shift : i] as Step;
      const theirs = second[second.length > length ? i + shift : i] as Step;
      const ms = difference(mine, theirs);
      if (ms !== null) list.push(ms);
    }
    if (list.length === 0) continue;
    const spread = Math.max(...list) - Math.min(...list);
    if (spread < least) {
      least = spread;
      best = list;
    }
  }
  return best;
}

/** How far the second stamp is behind the first; null where they cannot be compared. */
export function difference(first: Step, second: Step): number | null {
  if (!Number.isFinite(first.ms) || !Number.isFinite(second.ms)) return null;
  const zones = first.zone !== '' && second.zone !== '';
  const from = first.ms - (zones ? zoneMs(first.zone) : 0);
  const to = second.ms - (zones ? zoneMs(second.zone) : 0);
  const forms: readonly StampForm[] = [first.form, second.form];
  if (forms.includes('time-only')) return nearest(to - from, DAY_MS);
  // without a year both are looked at within one
  if (forms.includes('no-year')) return nearest(inYear(to) - inYear(from), 365 * DAY_MS);
  return to - from;
}

/** Milliseconds since the year began. */
function inYear(ms: number): number {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 && date.getUTCMonth() > 1;
  return ms - Date.UTC(year, 0, 1) - (leap ? DAY_MS : 0);
}

/** The difference of the least size where whole periods do not count. */
function nearest(ms: number, period: number): number {
  return ms - Math.round(ms / period) * period;
}

/** `+01:00`, `+0100`, `Z` as milliseconds. */
function zoneMs(zone: string): number {
  const m = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (m === null) return 0;
  const minutes = Number(m[2]) * 60 + Number(m[3] ?? 0);
  return (m[1] === '-' ? -minutes : minutes) * 60_000;
}

/** The middle of a list, whole milliseconds; null for an empty one. */
export function median(list: readonly number[]): number | null {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const value =
    sorted.length % 2 === 1
      ? (sorted[middle] as number)
      : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  const whole = Math.round(value);
  return Object.is(whole, -0) ? 0 : whole;
}
