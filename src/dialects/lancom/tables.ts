import type { MessageTable } from '../../model/messages.ts';
import { Matcher, NO_MATCH } from '../matcher.ts';
import { type CompiledRow, compileRow } from '../pattern.ts';
import { behindFunction } from './prefix.ts';
import { IKEV2_BODY_ROWS } from './rows/ikev2Body.ts';
import { MONITOR_ROWS } from './rows/monitor.ts';
import { ANYWHERE_ROWS } from './rows.ts';

function compiled(rows: MessageTable): CompiledRow[] {
  return Object.entries(rows).map(([name, row]) => compileRow('lancom', name, row));
}

const ANYWHERE = compiled(ANYWHERE_ROWS);
const BODY = compiled(IKEV2_BODY_ROWS);
const MONITOR = compiled(MONITOR_ROWS);

/** All rows of LANCOM, in the order of their numbers. */
export const ROWS: readonly CompiledRow[] = [...ANYWHERE, ...BODY, ...MONITOR];

const anywhere = new Matcher(ANYWHERE);
const body = new Matcher(BODY);
const monitor = new Matcher(MONITOR);
const FIRST_BODY = ANYWHERE.length;
const FIRST_MONITOR = FIRST_BODY + BODY.length;

/** Looks for a text in the tables that may hold it; row numbers are those of `ROWS`. */
export class Tables {
  /** The matcher that has found the last row: it holds the places of the fields. */
  by: Matcher = anywhere;

  /**
   * The row of a text.
   * @param inRecord true where a record of ours surrounds the text: rows that are too plain elsewhere count then
   * @returns a row number, `NO_MATCH` or `PARTIAL_MATCH`
   */
  find(buf: Uint8Array, start: number, end: number, inRecord: boolean): number {
    this.by = anywhere;
    const row = anywhere.match(buf, start, end);
    if (row >= 0) return row;
    const behind = behindFunction(buf, start, end);
    if (behind >= 0) {
      const bare = anywhere.match(buf, behind, end);
      if (bare >= 0) return bare;
    }
    if (!inRecord) return row;
    const plain = body.match(buf, start, end);
    if (plain < 0) return row;
    this.by = body;
    return FIRST_BODY + plain;
  }

  /** The row of an error as a monitor words it. */
  monitorError(buf: Uint8Array, start: number, end: number): number {
    const row = monitor.match(buf, start, end);
    if (row < 0) return NO_MATCH;
    this.by = monitor;
    return FIRST_MONITOR + row;
  }

  /** True where a row's text ends in a placeholder that takes whatever follows. */
  endsOpen(row: number): boolean {
    if (row < FIRST_BODY) return anywhere.endsOpen(row);
    return row < FIRST_MONITOR ? body.endsOpen(row - FIRST_BODY) : monitor.endsOpen(row - FIRST_MONITOR);
  }
}
