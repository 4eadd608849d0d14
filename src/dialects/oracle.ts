import type { FieldType, Step } from './pattern.ts';

/*
 * The plain, slow way to match a row: one regular expression made from the same steps. The tests hold the byte matcher
 * against it; nothing else uses it.
 */

const LOOSE = /[()/'=]/;

function literal(text: string): string {
  let out = '';
  for (const run of text.matchAll(/\s+|\S/g)) {
    const piece = run[0];
    if (piece.trim() === '') {
      const before = text[run.index - 1] ?? '';
      const after = text[run.index + piece.length] ?? '';
      out += LOOSE.test(before) || LOOSE.test(after) ? '[ \\t\\r\\n]*' : '[ \\t\\r\\n]+';
    } else if (piece === ';' || piece === ':') out += '[;:]';
    else out += piece.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  }
  return out;
}

function field(type: FieldType, next: string | null): string {
  switch (type) {
    case 'int':
      return '\\d{1,15}(?!\\d)';
    case 'hex':
      return '(?:0[xX](?=[0-9a-fA-F]))?[0-9a-fA-F]+(?![0-9a-fA-F])';
    case 'address':
      return '(?:[0-9A-Za-z*_-]*\\.[0-9A-Za-z.*_-]*(?=:[0-9A-Za-z.*_-]*(?![0-9A-Za-z.:*_-]))|[0-9A-Za-z.:*_-]+(?![0-9A-Za-z.:*_-]))';
    case 'token':
      return next === null ? '[^ \\t\\r\\n]+' : `[^ \\t\\r\\n](?:(?!${next})[^ \\t\\r\\n])*`;
    default:
      return next === null ? '[^]+' : `[^](?:(?!${next})[^])*`;
  }
}

function source(steps: readonly Step[]): string {
  return steps
    .map((step, i) => {
      if (step.kind === 'literal') return literal(step.text);
      if (step.kind === 'optional') return `(?:${source(step.steps)})?`;
      const next = steps[i + 1];
      return `(?<${step.name}>${field(step.type, next?.kind === 'literal' ? literal(next.text) : null)})`;
    })
    .join('');
}

/** A regular expression that matches exactly what the byte matcher matches for these steps; groups are the fields. */
export function oracle(steps: readonly Step[]): RegExp {
  return new RegExp(`^${source(steps)}[ \\t\\r\\n]*$`, 'i');
}
