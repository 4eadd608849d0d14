/*
 * A message's text as a table writes it, `VPN: <peer:token> (<address:address>) connected{, set poll timer to …}`, taken
 * apart for people: words, placeholders, and parts that may be missing.
 */

/** A piece of a text. */
export interface Piece {
  readonly kind: 'words' | 'placeholder';
  readonly text: string;
  /** The name of the placeholder as rows and wordings have it; empty for words. */
  readonly name: string;
  /** How many parts that may be missing it stands in. */
  readonly depth: number;
}

const PLACEHOLDER = /^<([A-Za-z]\w*):\w+>/;

/** Takes a text apart. Braces of the message itself are doubled in it, outside parts of parts. */
export function templatePieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let depth = 0;
  const flush = (): void => {
    if (words !== '') pieces.push({ kind: 'words', text: words, name: '', depth });
    words = '';
  };
  for (let at = 0; at < text.length; ) {
    const c = text[at] as string;
    const placeholder = c === '<' ? PLACEHOLDER.exec(text.slice(at)) : null;
    if (placeholder !== null) {
      flush();
      const name = placeholder[1] as string;
      pieces.push({ kind: 'placeholder', text: inWords(name), name, depth });
      at += placeholder[0].length;
    } else if ((c === '{' || (c === '}' && depth < 2)) && text[at + 1] === c) {
      words += c;
      at += 2;
    } else if (c === '{' || c === '}') {
      flush();
      depth += c === '{' ? 1 : -1;
      at++;
    } else {
      words += c;
      at++;
    }
  }
  flush();
  return pieces;
}

/** `pollSeconds` as `poll seconds`. */
function inWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').toLowerCase();
}

/** The text in one line: placeholders as `‹peer›`, parts that may be missing as they are. */
export function plainTemplate(text: string): string {
  return templatePieces(text)
    .map((piece) => (piece.kind === 'placeholder' ? `‹${piece.text}›` : piece.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
