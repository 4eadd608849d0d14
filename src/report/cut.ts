/** The most characters (UTF-16 units) of any string in a report; longer ones are cut and end with `…`. */
export const MAX_STRING = 4096;

/** Cuts a string that is too long, never inside a character. */
export function cutString(text: string): string {
  if (text.length <= MAX_STRING) return text;
  let end = MAX_STRING - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}

/** Cuts every string of a value of plain objects, arrays and strings, names of fields included. */
export function cutStrings<T>(value: T): T {
  return cut(value) as T;
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return cutString(value);
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [cutString(name), cut(v)]));
  }
  return value;
}
