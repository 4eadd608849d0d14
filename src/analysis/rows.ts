import { rowOf } from '../dialects/registry.ts';
import { kindRule } from '../model/eventKinds.ts';
import { type LogRow, MAX_ROW_TEXT } from '../model/trace.ts';
import type { SourceAnalysis } from './sourceAnalysis.ts';
import { plainKind } from './views.ts';

/** Records whose texts lie no further apart, in bytes, are read in one go. */
const READ_GAP = 64 << 10;
const READ_LIMIT = 4 << 20;
/** The most bytes of a record that are read for its row. */
const MAX_ROW_BYTES = 4 * MAX_ROW_TEXT;

const decoder = new TextDecoder();

/**
 * Makes the rows of some records, in their order.
 * @param firstNegotiation number in the trace of the source's first negotiation
 */
export async function makeRows(
  source: SourceAnalysis,
  records: readonly number[],
  firstNegotiation: number,
): Promise<LogRow[]> {
  const { columns } = source.reader.sink;
  const { text } = source;
  const out: LogRow[] = [];
  let i = 0;
  while (i < records.length) {
    const from = columns.offset(records[i] as number);
    let to = end(source, records[i] as number);
    let behind = i + 1;
    while (behind < records.length) {
      const next = records[behind] as number;
      const start = columns.offset(next);
      if (start < from || start - to > READ_GAP || start - from > READ_LIMIT) break;
      to = Math.max(to, end(source, next));
      behind++;
    }
    const bytes = text === null ? new Uint8Array() : new Uint8Array(await text.slice(from, to).arrayBuffer());
    for (; i < behind; i++) {
      const record = records[i] as number;
      const start = columns.offset(record) - from;
      out.push(makeRow(source, record, bytes.subarray(start, end(source, record) - from), firstNegotiation));
    }
  }
  return out;
}

function end(source: SourceAnalysis, record: number): number {
  const { columns } = source.reader.sink;
  return Math.min(columns.offset(record + 1), columns.offset(record) + MAX_ROW_BYTES);
}

function makeRow(
  source: SourceAnalysis,
  record: number,
  bytes: Uint8Array,
  firstNegotiation: number,
): LogRow {
  const { cursor, reader } = source;
  const { columns } = reader.sink;
  const whole = decoder.decode(bytes).replace(/\r/g, '').replace(/\s+$/, '');
  const cut =
    whole.length > MAX_ROW_TEXT || columns.offset(record + 1) - columns.offset(record) > MAX_ROW_BYTES;
  const row = rowOf(columns.row(record));
  const matched = row !== null && cursor.goTo(record);
  const negotiation = columns.negotiation(record);
  const next = record + 1 < columns.count ? columns.line(record + 1) : reader.lineCount + 1;
  return {
    record,
    source: source.index,
    line: columns.line(record),
    endLine: Math.max(columns.line(record), next - 1),
    time: columns.writtenTime(record),
    text: whole.slice(0, MAX_ROW_TEXT),
    cut,
    messageId: row?.id ?? null,
    variant: matched ? cursor.variant() : null,
    fields: matched ? cursor.fields() : {},
    evidence: row?.row.evidence ?? null,
    tone: row === null ? 'plain' : kindRule(row.kind).tone,
    kind: row === null ? plainKind(columns.row(record)) : 'message',
    negotiation: negotiation === 0 ? null : firstNegotiation + negotiation - 1,
    phase: columns.phase(record),
  };
}
