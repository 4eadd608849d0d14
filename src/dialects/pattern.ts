import type { MessageRow } from '../model/messages.ts';

/*
 * A row's text becomes steps: a literal, a typed placeholder, or a part that may be missing.
 *
 *     phase-<phase:int> proposal failed; remote No <remoteNo:int> …
 *     └lit─┘└──field──┘└────────────lit─────────┘└────field────┘
 *
 * The same steps drive the byte matcher and the regular-expression oracle of the tests. `{{` and `}}` are braces of the
 * message itself; inside a part of a part `}}` ends both.
 */

/** What a placeholder may hold. `words` and `text` are open-ended: they reach to the next literal, or to the end. */
export type FieldType = 'int' | 'hex' | 'address' | 'token' | 'words' | 'text';

/** One step of a compiled text. */
export type Step =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly type: FieldType }
  | { readonly kind: 'optional'; readonly steps: readonly Step[] };

const TYPES: ReadonlySet<string> = new Set(['int', 'hex', 'address', 'token', 'words', 'text']);
const OPEN: ReadonlySet<FieldType> = new Set<FieldType>(['words', 'text']);
const PLACEHOLDER = /^([A-Za-z]\w*):(\w+)$/;

/** Thrown for a text that cannot become steps: says what is wrong and where. */
export class PatternError extends Error {}

/**
 * Compiles a message text.
 * @throws PatternError for an unknown type, a name used twice, unbalanced braces, or two open-ended placeholders
 *   without a literal between them
 */
export function compileText(text: string): readonly Step[] {
  const names = new Set<string>();
  let at = 0;

  const fail = (what: string): never => {
    throw new PatternError(`${what} at ${at} in "${text}"`);
  };

  const sequence = (depth: number): Step[] => {
    const steps: Step[] = [];
    let literal = '';
    const flush = (): void => {
      if (literal !== '') steps.push({ kind: 'literal', text: literal });
      literal = '';
    };
    while (at < text.length) {
      const c = text[at];
      if (c === '<') {
        const end = text.indexOf('>', at);
        const spec = PLACEHOLDER.exec(end < 0 ? '' : text.slice(at + 1, end));
        if (spec !== null) {
          const [whole, name, type] = spec as unknown as [string, string, string];
          if (!TYPES.has(type)) fail(`unknown type in <${whole}>`);
          if (names.has(name)) fail(`placeholder ${name} twice`);
          names.add(name);
          flush();
          steps.push({ kind: 'field', name, type: type as FieldType });
          at = end + 1;
          continue;
        }
      }
      if ((c === '{' || (c === '}' && depth < 2)) && text[at + 1] === c) {
        literal += c;
        at += 2;
        continue;
      }
      if (c === '{') {
        flush();
        at++;
        const inner = sequence(depth + 1);
        if (text[at] !== '}') fail('missing }');
        at++;
        // behind a lone placeholder at the very end nothing follows with which it could be confused
        const last = inner.length === 1 && depth === 0 && at === text.length;
        if (inner[0]?.kind !== 'literal' && !last) {
          fail('an optional part must begin with a literal');
        }
        steps.push({ kind: 'optional', steps: inner });
        continue;
      }
      if (c === '}') {
        if (depth === 0) fail('unexpected }');
        break;
      }
      literal += c;
      at++;
    }
    flush();
    return steps;
  };

  const steps = sequence(0);
  refuseNeighbours(steps, text);
  return steps;
}

/** Two open-ended placeholders side by side would make a match ambiguous and slow. */
function refuseNeighbours(steps: readonly Step[], text: string): void {
  let open: string | null = null;
  const walk = (list: readonly Step[]): void => {
    for (const step of list) {
      if (step.kind === 'literal') {
        if (step.text.trim() !== '') open = null;
      } else if (step.kind === 'optional') {
        const before = open;
        walk(step.steps);
        // without the part, what stands before it and what follows are neighbours
        open ??= before;
      } else {
        if (open !== null && OPEN.has(step.type)) {
          throw new PatternError(`<${open}> and <${step.name}> are open-ended side by side in "${text}"`);
        }
        open = OPEN.has(step.type) ? step.name : null;
      }
    }
  };
  walk(steps);
}

/** The literals at which a placeholder ends that scans for what follows it. */
export interface Stops {
  readonly literals: readonly string[];
  /** True where none of them need be there: the placeholder may then reach to the end of the text. */
  readonly open: boolean;
}

/**
 * What follows the step before `from`: the literals with which the optional parts there begin, and the first literal
 * behind them.
 * @param outer what follows behind the last of these steps
 */
export function stopsFrom(steps: readonly Step[], from: number, outer: Stops): Stops {
  const literals: string[] = [];
  for (let i = from; i < steps.length; i++) {
    const step = steps[i] as Step;
    if (step.kind === 'field') return { literals, open: true };
    const first = step.kind === 'literal' ? step : step.steps[0];
    if (first?.kind === 'literal') literals.push(first.text);
    if (step.kind === 'literal') return { literals, open: false };
  }
  return { literals: [...literals, ...outer.literals], open: outer.open };
}

/** Nothing follows. */
export const NO_STOPS: Stops = { literals: [], open: true };

/** The names of the placeholders of a text, in their order. */
export function fieldNames(steps: readonly Step[]): string[] {
  return steps.flatMap((s) =>
    s.kind === 'field' ? [s.name] : s.kind === 'optional' ? fieldNames(s.steps) : [],
  );
}

/** A row of a dialect's table with its steps. */
export interface CompiledRow {
  /** `dialect/row`. */
  readonly id: string;
  readonly row: MessageRow;
  readonly steps: readonly Step[];
  readonly fields: readonly string[];
}

/**
 * Compiles one row.
 * @throws PatternError with the row's id
 */
export function compileRow(dialect: string, name: string, row: MessageRow): CompiledRow {
  try {
    const steps = compileText(row.text);
    return { id: `${dialect}/${name}`, row, steps, fields: fieldNames(steps) };
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(`${dialect}/${name}: ${error.message}`);
    throw error;
  }
}
