import type { AboutSource } from '../dialects/dialect.ts';
import type { Census, LineCounts } from '../dialects/recordReader.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { ReadSource } from '../ingest/types.ts';
import type { Detection, DetectionReason, SourceWarning } from '../model/trace.ts';
import type { SeenKind } from './kinds/kindWatch.ts';
import type { OrderWatch } from './order.ts';

/** A dialect whose share of the lines is smaller is said to have few. */
const FEW = 0.2;

/**
 * What each dialect makes of a source, the best first.
 * @param manual the dialect whose manual it is a page of, null for a log
 */
export function detectionsOf(
  lineCount: number,
  census: Census,
  counts: LineCounts,
  manual: string | null,
): Detection[] {
  const lines = Math.max(1, lineCount - counts.blank);
  const share = Math.min(1, (counts.understood + counts.continuation) / lines);
  const total = census.messages.reduce((sum, n) => sum + n, 0);
  return DIALECTS.map((dialect, i): Detection => {
    const messages = census.messages[i] ?? 0;
    const score = messages > 0 ? Math.max(0.01, Math.round((share * messages * 100) / total) / 100) : 0;
    return {
      dialect: dialect.id,
      score,
      reason:
        messages > 0 ? (dialect.id === manual ? 'manual' : share < FEW ? 'few' : 'messages') : missOf(census),
      fields: { name: dialect.name, messages, lines, heads: census.heads + census.otherTraces },
    };
  }).sort((x, y) => y.score - x.score);
}

function missOf(census: Census): DetectionReason {
  return census.otherTraces > 0 ? 'other-traces' : census.heads > 0 ? 'stamps-only' : 'none';
}

/** What is known of a source beside its records. */
export interface Known {
  /** Id of the dialect of most records; null where nothing was recognised. */
  readonly dialect: string | null;
  readonly about: AboutSource | null;
  readonly order: OrderWatch;
  /** True where the clock of the device was never set. */
  readonly clockUnset: boolean;
  readonly read: ReadSource | null;
  readonly lines: number;
  /** What else the source seems to be, and how many messages of supported devices are in it. */
  readonly kind: SeenKind | null;
  readonly messages: number;
}

/** What a file that is no text may be, and is near to a log. */
const BINARY: Readonly<Record<string, string>> = { capture: 'capture', image: 'picture' };

/** Names what is no log of a supported device but near to one. */
function notSupported({ kind, messages, read }: Known): SourceWarning[] {
  const what = read?.warnings
    .filter((w) => w.code === 'binary')
    .map((w) => BINARY[String(w.fields['kind'])])
    .find((name) => name !== undefined);
  if (what !== undefined) return [{ code: 'not-supported', fields: { what }, line: null }];
  if (kind === null || kind.lines <= messages) return [];
  const { family } = kind.kind;
  const fields = { what: kind.kind.what, ...(family === undefined ? {} : { family }) };
  return [{ code: 'not-supported', fields, line: kind.first }];
}

/** What is worth saying about a source as a whole. */
export function warningsOf(known: Known): SourceWarning[] {
  const { dialect, about, order, clockUnset, read, lines } = known;
  const out: SourceWarning[] = [...(read?.warnings ?? []), ...notSupported(known)];
  const has = (code: SourceWarning['code']): boolean => out.some((w) => w.code === code);
  if (read !== null && dialect === null && !has('empty') && !has('binary')) {
    out.push({ code: 'nothing-recognised', fields: { lines }, line: null });
  }
  if (about?.manual === true) {
    out.push({ code: 'manual-page', fields: {}, line: null });
    return out;
  }
  if (about !== null && about.bracketsLost !== null) {
    out.push({ code: 'brackets-lost', fields: {}, line: about.bracketsLost });
  }
  if (clockUnset) out.push({ code: 'clock-unset', fields: {}, line: null });
  const restarts = clockUnset ? order.unset.restarts(order.newestFirst) : [];
  for (const line of restarts) out.push({ code: 'device-restarted', fields: {}, line });
  if (order.newestFirst) out.push({ code: 'order-turned', fields: {}, line: null });
  else if (order.turnedBack !== null && restarts.length === 0) {
    out.push({ code: 'clock-jump', fields: {}, line: order.turnedBack });
  }
  return out;
}
