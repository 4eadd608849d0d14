import { EventCursor } from '../dialects/cursor.ts';
import { Matcher } from '../dialects/matcher.ts';
import { RecordReader } from '../dialects/recordReader.ts';
import { DIALECTS } from '../dialects/registry.ts';
import { kindRule } from '../model/eventKinds.ts';
import type { MessageCount, ReferenceMessage } from '../model/reference.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** All messages of all dialects, in the order of their tables. */
export function referenceMessages(): ReferenceMessage[] {
  return DIALECTS.flatMap(({ id: dialect, rows }) => {
    const matcher = new Matcher(rows);
    return rows.map(({ id, row, fields }, n): ReferenceMessage => {
      const { text, kind, evidence, source, example } = row;
      return {
        id,
        dialect,
        text,
        kind,
        tone: kindRule(kind).tone,
        evidence,
        source,
        example,
        fields: exampleFields(matcher, n, fields, example),
        variants: row.variants?.map((v) => v.id) ?? [],
      };
    });
  });
}

/** The fields of a row in its example, which may have what its reader takes off in front. */
function exampleFields(
  matcher: Matcher,
  row: number,
  names: readonly string[],
  example: string,
): Readonly<Record<string, string>> {
  const bytes = encoder.encode(example);
  for (let start = 0; start < bytes.length; start++) {
    if (start > 0 && bytes[start - 1] !== 0x20) continue;
    if (!matcher.matchRow(row, bytes, start, bytes.length)) continue;
    const out: Record<string, string> = {};
    for (const [i, name] of names.entries()) {
      const from = matcher.spans[2 * i] as number;
      if (from >= 0) out[name] = decoder.decode(bytes.subarray(from, matcher.spans[2 * i + 1]));
    }
    return out;
  }
  return readFields(matcher.rows[row]?.id ?? '', example);
}

/** The fields of an example that its dialect's reader changes before it is matched. */
function readFields(id: string, example: string): Readonly<Record<string, string>> {
  const reader = new RecordReader();
  const bytes = encoder.encode(`${example}\n`);
  reader.lines(bytes, 0, bytes.length, 0);
  const { columns, strings } = reader.sink;
  const cursor = new EventCursor(columns, strings);
  for (let n = 0; n < columns.count; n++)
    if (cursor.goTo(n) && cursor.messageId === id) return cursor.fields();
  return {};
}

/** How many messages each dialect has of each evidence mark. */
export function messageCounts(): MessageCount[] {
  return DIALECTS.map(({ id, rows }) => {
    const counts = { documented: 0, recorded: 0, unverified: 0 };
    for (const { row } of rows) counts[row.evidence]++;
    return { dialect: id, counts };
  });
}
