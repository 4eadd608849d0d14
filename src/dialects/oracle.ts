import { type FieldType, NO_STOPS, type Step, type Stops, stopsFrom } from './pattern.ts';

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

// what an address is made of, and one with a single colon and a dot: what stands behind that colon is a port
const CHARS = '[0-9A-Za-z.:*_-]';
const PLAIN = '[0-9A-Za-z.*_-]';
const PORTED = `(?=${CHARS}*\\.)${PLAIN}+:${PLAIN}*(?!${CHARS})`;

function field(type: FieldType, stops: Stops): string {
  const next = stops.literals.map(literal).join('|');
  switch (type) {
    case 'int':
      return '\\d{1,15}(?!\\d)';
    case 'hex':
      return '(?:0[xX](?=[0-9a-fA-F]))?[0-9a-fA-F]+(?![0-9a-fA-F])';
    case 'address':
      return `(?:\\[${CHARS}+\\]|(?=${PORTED})${PLAIN}*(?=:)|(?!${PORTED})${CHARS}+(?!${CHARS}))`;
    case 'token':
      return next === '' ? '[^ \\t\\r\\n]+' : `[^ \\t\\r\\n](?:(?!${next})[^ \\t\\r\\n])*`;
    default:
      return next === '' ? '[^]+' : `[^](?:(?!${next})[^])*`;
  }
}

function source(steps: readonly Step[], outer: Stops): string {
  return steps
    .map((step, i) => {
      if (step.kind === 'literal') return literal(step.text);
      const stops = stopsFrom(steps, i + 1, outer);
      if (step.kind === 'optional') return `(?:${source(step.steps, stops)})?`;
      return `(?<${step.name}>${field(step.type, stops)})`;
    })
    .join('');
}

/** A regular expression that matches exactly what the byte matcher matches for these steps; groups are the fields. */
export function oracle(steps: readonly Step[]): RegExp {
  return new RegExp(`^${source(steps, NO_STOPS)}[ \\t\\r\\n]*$`, 'i');
}
