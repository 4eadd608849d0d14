import { type CompiledRow, type FieldType, NO_STOPS, type Step, type Stops, stopsFrom } from './pattern.ts';

/** `match` found no row. */
export const NO_MATCH = -1;
/** `match` found no row, but the text is the beginning of one: more may follow on the next line. */
export const PARTIAL_MATCH = -2;

/*
 * Bytes are folded before they are compared: lower case, `;` as `:`, every kind of blank as a blank.
 * In a compiled literal two codes stand for blanks.
 */
const BLANK = 0x20;
const BLANKS_OR_NONE = 0x01;

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

const FOLD = new Uint8Array(256);
const IS_ADDRESS = new Uint8Array(256);
for (let b = 0; b < 256; b++) {
  FOLD[b] = b >= 0x41 && b <= 0x5a ? b + 32 : b === 0x3b ? 0x3a : b === 9 || b === 10 || b === 13 ? BLANK : b;
  const c = String.fromCharCode(b);
  if (/[0-9A-Za-z.:*_-]/.test(c)) IS_ADDRESS[b] = 1;
}

/** Folds a byte as the matcher compares it. */
export function foldByte(byte: number): number {
  return FOLD[byte] as number;
}

/** Blanks next to these characters may be missing or be there. */
const LOOSE = /[()/'=]/;

/**
 * Encodes a literal as folded bytes with codes for blanks.
 * @param text a literal step's text (ASCII; other characters as their UTF-8 bytes)
 */
export function encodeLiteral(text: string): Uint8Array {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const run of text.matchAll(/\s+|\S+/g)) {
    const piece = run[0];
    if (piece.trim() !== '') {
      for (const b of encoder.encode(piece)) bytes.push(foldByte(b));
      continue;
    }
    const before = text[run.index - 1] ?? '';
    const after = text[run.index + piece.length] ?? '';
    bytes.push(LOOSE.test(before) || LOOSE.test(after) ? BLANKS_OR_NONE : BLANK);
  }
  return Uint8Array.from(bytes);
}

// Operations of a compiled row: four numbers each.
const OP_LITERAL = 0; // from, to in the pool
const OP_FIELD = 1; // type, slot, number of its stops (-1: none)
const OP_OPTIONAL = 2; // operation behind the part, first slot, slot behind
const OP_PART_END = 3;
const OP_END = 4;
const OP_SIZE = 4;

const TYPE_NUMBER: Readonly<Record<FieldType, number>> = {
  int: 0,
  hex: 1,
  address: 2,
  token: 3,
  words: 4,
  text: 5,
};

const FAIL = -1;
const EXHAUSTED = -2;

/** Where a placeholder ends: literals in the pool, from and to of each in turn. */
interface PooledStops {
  readonly spans: Int32Array;
  readonly open: boolean;
}

interface TreeNode {
  /** Folded bytes between the parent and this node. */
  label: number[];
  children: Map<number, TreeNode>;
  rows: number[];
}

/**
 * Matches texts against the rows of a table, on bytes, without regular expressions: a radix tree over the first
 * literals finds the candidates, the steps of each candidate do the rest. Every match is linear in the text.
 */
export class Matcher {
  /** After a match: start and end of each field of the row, in bytes of the buffer; -1 where a part was missing. */
  readonly spans: Int32Array;

  private readonly pool: Uint8Array;
  private readonly ops: Int32Array;
  private readonly stops: PooledStops[] = [];
  private readonly rowStart: Int32Array;
  private readonly rowFields: Int32Array;
  // the tree, flat
  private readonly labelFrom: Int32Array;
  private readonly labelTo: Int32Array;
  private readonly jump: (Int16Array | null)[];
  private readonly candidates: (Int32Array | null)[];
  private readonly labels: Uint8Array;
  private readonly foundNodes = new Int32Array(64);
  private readonly foundAt = new Int32Array(64);

  /** After a match: how many fields the row has. */
  matchedFields = 0;
  /** After a match: 1 for each field that holds decimal digits. */
  matchedDigits: Uint8Array = new Uint8Array();
  readonly rows: readonly CompiledRow[];
  private readonly digits: readonly Uint8Array[];
  private readonly open: Uint8Array;

  constructor(rows: readonly CompiledRow[]) {
    this.rows = rows;
    this.digits = rows.map((r) => Uint8Array.from(r.fields, (f) => (typeOf(r.steps, f) === 'int' ? 1 : 0)));
    this.open = Uint8Array.from(rows, (r) => (endsOpen(r.steps) ? 1 : 0));
    const pool: number[] = [];
    const ops: number[] = [];
    this.rowStart = new Int32Array(rows.length);
    this.rowFields = Int32Array.from(rows, (r) => r.fields.length);
    this.spans = new Int32Array(2 * Math.max(1, ...this.rowFields));
    const root: TreeNode = { label: [], children: new Map(), rows: [] };

    rows.forEach((row, n) => {
      const lead = row.steps[0]?.kind === 'literal' ? encodeLiteral(row.steps[0].text) : new Uint8Array();
      const loose = lead.indexOf(BLANKS_OR_NONE);
      const inTree = loose < 0 ? lead : lead.subarray(0, loose);
      insert(root, Array.from(inTree), n);
      this.rowStart[n] = ops.length / OP_SIZE;
      const rest = lead.subarray(inTree.length);
      if (rest.length > 0) ops.push(OP_LITERAL, pool.length, pool.length + rest.length, 0);
      pool.push(...rest);
      this.emit(lead.length > 0 ? row.steps.slice(1) : row.steps, row.fields, ops, pool, NO_STOPS);
      ops.push(OP_END, 0, 0, 0);
    });
    this.pool = Uint8Array.from(pool);
    this.ops = Int32Array.from(ops);

    const nodes: TreeNode[] = [];
    const number = new Map<TreeNode, number>();
    const collect = (node: TreeNode): void => {
      number.set(node, nodes.length);
      nodes.push(node);
      for (const child of node.children.values()) collect(child);
    };
    collect(root);
    const labels: number[] = [];
    this.labelFrom = new Int32Array(nodes.length);
    this.labelTo = new Int32Array(nodes.length);
    this.jump = [];
    this.candidates = [];
    nodes.forEach((node, i) => {
      this.labelFrom[i] = labels.length;
      labels.push(...node.label);
      this.labelTo[i] = labels.length;
      let table: Int16Array | null = null;
      if (node.children.size > 0) {
        table = new Int16Array(256).fill(-1);
        for (const [byte, child] of node.children) table[byte] = number.get(child) as number;
      }
      this.jump.push(table);
      this.candidates.push(node.rows.length > 0 ? Int32Array.from(node.rows) : null);
    });
    this.labels = Uint8Array.from(labels);
  }

  private emit(
    steps: readonly Step[],
    fields: readonly string[],
    ops: number[],
    pool: number[],
    outer: Stops,
  ): void {
    steps.forEach((step, i) => {
      if (step.kind === 'literal') {
        const bytes = encodeLiteral(step.text);
        ops.push(OP_LITERAL, pool.length, pool.length + bytes.length, 0);
        pool.push(...bytes);
      } else if (step.kind === 'field') {
        const stops = this.pooled(stopsFrom(steps, i + 1, outer), pool);
        ops.push(OP_FIELD, TYPE_NUMBER[step.type], fields.indexOf(step.name), stops);
      } else {
        const head = ops.length;
        ops.push(OP_OPTIONAL, 0, 0, 0);
        const inner = fieldsOf(step.steps).map((f) => fields.indexOf(f));
        this.emit(step.steps, fields, ops, pool, stopsFrom(steps, i + 1, outer));
        ops.push(OP_PART_END, 0, 0, 0);
        ops[head + 1] = ops.length / OP_SIZE;
        ops[head + 2] = inner.length > 0 ? Math.min(...inner) : 0;
        ops[head + 3] = inner.length > 0 ? Math.max(...inner) + 1 : 0;
      }
    });
  }

  /** Keeps the literals at which a placeholder ends; gives their number, -1 for none. */
  private pooled(stops: Stops, pool: number[]): number {
    if (stops.literals.length === 0) return -1;
    const spans: number[] = [];
    for (const text of stops.literals) {
      const bytes = encodeLiteral(text);
      spans.push(pool.length, pool.length + bytes.length);
      pool.push(...bytes);
    }
    return this.stops.push({ spans: Int32Array.from(spans), open: stops.open }) - 1;
  }

  /** True where a row's text ends in a placeholder that takes whatever follows. */
  endsOpen(row: number): boolean {
    return this.open[row] === 1;
  }

  /**
   * Finds the row that a text matches as a whole.
   * @param buf bytes
   * @param start first byte of the text
   * @param end byte behind it
   * @returns the row's position in `rows`, `NO_MATCH` or `PARTIAL_MATCH`
   */
  match(buf: Uint8Array, start: number, end: number): number {
    let node = 0;
    let p = start;
    let found = 0;
    let partial = false;
    const { labels, labelFrom, labelTo, jump, candidates, foundNodes, foundAt } = this;
    for (;;) {
      if (candidates[node] !== null) {
        foundNodes[found] = node;
        foundAt[found++] = p;
      }
      const table = jump[node] as Int16Array | null;
      if (table === null) break;
      if (p >= end) {
        partial = true;
        break;
      }
      const next = table[FOLD[buf[p] as number] as number] as number;
      if (next < 0) break;
      let i = labelFrom[next] as number;
      const to = labelTo[next] as number;
      let q = p;
      while (i < to) {
        if (q >= end) {
          partial = true;
          break;
        }
        const want = labels[i] as number;
        if ((FOLD[buf[q] as number] as number) !== want) break;
        q++;
        i++;
        if (want === BLANK) while (q < end && (FOLD[buf[q] as number] as number) === BLANK) q++;
      }
      if (i < to) break;
      node = next;
      p = q;
    }
    while (found > 0) {
      found--;
      const list = candidates[foundNodes[found] as number] as Int32Array;
      for (let i = 0; i < list.length; i++) {
        const row = list[i] as number;
        const result = this.matchFrom(row, buf, foundAt[found] as number, end);
        if (result === EXHAUSTED) partial = true;
        else if (result >= 0) return row;
      }
    }
    return partial && end > start ? PARTIAL_MATCH : NO_MATCH;
  }

  /**
   * Matches a text against one row, from its beginning.
   * @returns true when the row matches the whole text; its spans are set then
   */
  matchRow(row: number, buf: Uint8Array, start: number, end: number): boolean {
    const lead = this.rows[row]?.steps[0];
    let p = start;
    if (lead?.kind === 'literal') {
      const bytes = encodeLiteral(lead.text);
      const loose = bytes.indexOf(BLANKS_OR_NONE);
      p = literalAt(bytes, 0, loose < 0 ? bytes.length : loose, buf, p, end);
      if (p < 0) return false;
    }
    return this.matchFrom(row, buf, p, end) >= 0;
  }

  private matchFrom(row: number, buf: Uint8Array, at: number, end: number): number {
    this.spans.fill(-1, 0, 2 * (this.rowFields[row] as number));
    const p = this.run(this.rowStart[row] as number, buf, at, end);
    if (p < 0) return p;
    let q = p;
    while (q < end && (FOLD[buf[q] as number] as number) === BLANK) q++;
    if (q !== end) return FAIL;
    this.matchedFields = this.rowFields[row] as number;
    this.matchedDigits = this.digits[row] as Uint8Array;
    return q;
  }

  /** Runs operations until the end of the row or of an optional part. */
  private run(from: number, buf: Uint8Array, at: number, end: number): number {
    const { ops, pool, spans } = this;
    let p = at;
    for (let pc = from * OP_SIZE; ; pc += OP_SIZE) {
      const op = ops[pc] as number;
      if (op === OP_LITERAL) {
        p = literalAt(pool, ops[pc + 1] as number, ops[pc + 2] as number, buf, p, end);
        if (p < 0) return p;
      } else if (op === OP_FIELD) {
        const slot = ops[pc + 2] as number;
        const q = this.field(ops[pc + 1] as number, ops[pc + 3] as number, buf, p, end);
        if (q < 0) return q;
        spans[2 * slot] = p;
        spans[2 * slot + 1] = q;
        p = q;
      } else if (op === OP_OPTIONAL) {
        const behind = ops[pc + 1] as number;
        const q = this.run(pc / OP_SIZE + 1, buf, p, end);
        if (q >= 0) p = q;
        else {
          spans.fill(-1, 2 * (ops[pc + 2] as number), 2 * (ops[pc + 3] as number));
          if (q === EXHAUSTED && p < end) {
            // the text ends inside the part: without the part, what stands behind it must fit the rest
            const rest = this.run(behind, buf, p, end);
            return rest === end ? rest : EXHAUSTED;
          }
        }
        pc = (behind - 1) * OP_SIZE;
      } else return p;
    }
  }

  private field(type: number, stops: number, buf: Uint8Array, at: number, end: number): number {
    if (at >= end) return EXHAUSTED;
    let p = at;
    switch (type) {
      case 0:
        while (p < end && isDigit(buf[p] as number)) p++;
        return p > at && p - at <= 15 ? p : FAIL;
      case 1:
        if (buf[p] === 0x30 && p + 1 < end && (buf[p + 1] === 0x78 || buf[p + 1] === 0x58)) p += 2;
        while (p < end && isHex(buf[p] as number)) p++;
        return p > at ? p : FAIL;
      case 2:
        return addressEnd(buf, at, end);
      default:
        return this.openField(type, stops, buf, at, end);
    }
  }

  private openField(type: number, stops: number, buf: Uint8Array, at: number, end: number): number {
    const isToken = type === TYPE_NUMBER.token;
    if (isToken && (FOLD[buf[at] as number] as number) === BLANK) return FAIL;
    if (stops < 0) {
      if (!isToken) return end;
      let p = at;
      while (p < end && (FOLD[buf[p] as number] as number) !== BLANK) p++;
      return p;
    }
    const { spans, open } = this.stops[stops] as PooledStops;
    for (let p = at + 1; p < end; p++) {
      const b = FOLD[buf[p] as number] as number;
      if (isToken && b === BLANK) return p;
      const stop = this.stopsAt(spans, b, buf, p, end);
      if (stop >= 0) return p;
      // the text ends inside the literal that must follow: nothing behind this place can be that literal either
      if (stop === EXHAUSTED && !open) return EXHAUSTED;
      // a literal sees a run of blanks as one: what does not fit its first one fits none of them
      if (b === BLANK) while (p + 1 < end && (FOLD[buf[p + 1] as number] as number) === BLANK) p++;
    }
    return open ? end : EXHAUSTED;
  }

  /**
   * Whether one of the literals that end a placeholder stands at `p`; `b` is the folded byte there.
   * @returns 0 or more where one does, `EXHAUSTED` where the text ends inside the last one, else `FAIL`
   */
  private stopsAt(spans: Int32Array, b: number, buf: Uint8Array, p: number, end: number): number {
    const { pool } = this;
    let result = FAIL;
    for (let i = 0; i < spans.length; i += 2) {
      const from = spans[i] as number;
      const first = pool[from] as number;
      // a literal that begins with blanks that may be missing can begin at any byte
      if (b !== first && first !== BLANKS_OR_NONE) continue;
      const behind = literalAt(pool, from, spans[i + 1] as number, buf, p, end);
      if (behind >= 0) return behind;
      if (i + 2 === spans.length) result = behind;
    }
    return result;
  }
}

function fieldsOf(steps: readonly Step[]): string[] {
  return steps.flatMap((s) =>
    s.kind === 'field' ? [s.name] : s.kind === 'optional' ? fieldsOf(s.steps) : [],
  );
}

function endsOpen(steps: readonly Step[]): boolean {
  const last = steps.at(-1);
  if (last?.kind === 'optional') return endsOpen(last.steps) || endsOpen(steps.slice(0, -1));
  return last?.kind === 'field' && (last.type === 'words' || last.type === 'text');
}

function typeOf(steps: readonly Step[], name: string): FieldType | null {
  for (const s of steps) {
    if (s.kind === 'field' && s.name === name) return s.type;
    const inner = s.kind === 'optional' ? typeOf(s.steps, name) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function isDigit(b: number): boolean {
  return b >= 0x30 && b <= 0x39;
}

function isHex(b: number): boolean {
  return isDigit(b) || (b >= 0x41 && b <= 0x46) || (b >= 0x61 && b <= 0x66);
}

/**
 * An address or host name: its port (one colon behind dots) does not belong to it; brackets around it do, where a port
 * may follow them (`[2001:db8::1]:500`).
 */
function addressEnd(buf: Uint8Array, at: number, end: number): number {
  let p = at;
  if (buf[p] === OPEN_BRACKET) {
    p++;
    while (p < end && IS_ADDRESS[buf[p] as number] === 1) p++;
    return p > at + 1 && p < end && buf[p] === CLOSE_BRACKET ? p + 1 : FAIL;
  }
  let colons = 0;
  let lastColon = -1;
  let dots = 0;
  while (p < end && IS_ADDRESS[buf[p] as number] === 1) {
    if (buf[p] === 0x3a) {
      colons++;
      lastColon = p;
    } else if (buf[p] === 0x2e) dots++;
    p++;
  }
  if (p === at) return FAIL;
  return colons === 1 && dots > 0 && lastColon > at ? lastColon : p;
}

/** Compares a literal; gives the byte behind it, `FAIL`, or `EXHAUSTED` where the text ends inside it. */
function literalAt(
  pool: Uint8Array,
  from: number,
  to: number,
  buf: Uint8Array,
  at: number,
  end: number,
): number {
  let p = at;
  for (let i = from; i < to; i++) {
    const want = pool[i] as number;
    if (want === BLANKS_OR_NONE) {
      while (p < end && (FOLD[buf[p] as number] as number) === BLANK) p++;
      continue;
    }
    if (p >= end) return EXHAUSTED;
    if ((FOLD[buf[p] as number] as number) !== want) return FAIL;
    p++;
    if (want === BLANK) while (p < end && (FOLD[buf[p] as number] as number) === BLANK) p++;
  }
  return p;
}

function insert(root: TreeNode, bytes: number[], row: number): void {
  let node = root;
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] as number;
    const child = node.children.get(first);
    if (child === undefined) {
      const leaf: TreeNode = { label: bytes.slice(at), children: new Map(), rows: [row] };
      node.children.set(first, leaf);
      return;
    }
    let same = 0;
    while (same < child.label.length && child.label[same] === bytes[at + same]) same++;
    if (same < child.label.length) {
      const upper: TreeNode = { label: child.label.slice(0, same), children: new Map(), rows: [] };
      upper.children.set(child.label[same] as number, child);
      child.label = child.label.slice(same);
      node.children.set(first, upper);
      node = upper;
    } else node = child;
    at += same;
  }
  node.rows.push(row);
}
