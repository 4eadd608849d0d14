import type { Lifetime } from '../../model/negotiation.ts';
import { formatBytes, formatDuration } from '../shared/format.ts';

const KB = 1024;

/** One limit of a lifetime in words: a time, a volume, or either; null for none. */
function limit(seconds: number | null, kilobytes: number | null): string | null {
  const time = seconds === null ? null : formatDuration(1000 * seconds);
  const volume = kilobytes === null ? null : formatBytes(KB * kilobytes);
  if (time !== null && volume !== null) return `${time} or ${volume}`;
  return time ?? volume;
}

/** A lifetime in words: when the key is renewed, and when it ends; null for a limit that is not there. */
export function writeLifetime(lifetime: Lifetime): {
  readonly renewed: string | null;
  readonly ends: string | null;
} {
  return {
    renewed: limit(lifetime.softSeconds, lifetime.softKilobytes),
    ends: limit(lifetime.hardSeconds, lifetime.hardKilobytes),
  };
}
