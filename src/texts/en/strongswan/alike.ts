import type { MessageText } from '../../types.ts';

/** One text for several rows that mean the same to a reader. */
export function alike<K extends string>(
  meaning: string,
  rows: readonly K[],
): Record<NoInfer<K>, MessageText> {
  const text: MessageText = { meaning };
  return Object.fromEntries(rows.map((row) => [row, text])) as Record<K, MessageText>;
}
