import type { Census, LineCounts } from '../dialects/recordReader.ts';
import { DIALECTS } from '../dialects/registry.ts';
import type { ReadSource } from '../ingest/types.ts';
import type { Detection, DetectionReason, SourceWarning } from '../model/trace.ts';
import type { OrderWatch } from './order.ts';

/** A dialect whose share of the lines is smaller is said to have few. */
const FEW = 0.2;

/** What each dialect makes of a source, the best first. */
export function detectionsOf(lineCount: number, census: Census, counts: LineCounts): Detection[] {
  const lines = Math.max(1, lineCount - counts.blank);
  const share = Math.min(1, (counts.understood + counts.continuation) / lines);
  const total = census.messages.reduce((sum, n) => sum + n, 0);
  return DIALECTS.map((dialect, i): Detection => {
    const messages = census.messages[i] ?? 0;
    const score = messages > 0 ? Math.max(0.01, Math.round((share * messages * 100) / total) / 100) : 0;
    return {
      dialect: dialect.id,
      score,
      reason: messages > 0 ? (share < FEW ? 'few' : 'messages') : missOf(census),
      fields: { name: dialect.name, messages, lines, heads: census.heads + census.otherTraces },
    };
  }).sort((x, y) => y.score - x.score);
}

function missOf(census: Census): DetectionReason {
  return census.otherTraces > 0 ? 'other-traces' : census.heads > 0 ? 'stamps-only' : 'none';
}

/** What is worth saying about a source as a whole. */
export function warningsOf(
  dialect: string | null,
  order: OrderWatch,
  read: ReadSource | null,
  lines: number,
): SourceWarning[] {
  const out: SourceWarning[] = [...(read?.warnings ?? [])];
  const has = (code: SourceWarning['code']): boolean => out.some((w) => w.code === code);
  if (read !== null && dialect === null && !has('empty') && !has('binary')) {
    out.push({ code: 'nothing-recognised', fields: { lines }, line: null });
  }
  if (order.newestFirst) out.push({ code: 'order-turned', fields: {}, line: null });
  else if (order.turnedBack !== null) out.push({ code: 'clock-jump', fields: {}, line: order.turnedBack });
  return out;
}
