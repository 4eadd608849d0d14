import { describe, expect, it } from 'vitest';
import { EventCursor } from '../cursor.ts';
import { oracle } from '../oracle.ts';
import type { CompiledRow } from '../pattern.ts';
import { RecordReader } from '../recordReader.ts';
import { LANCOM } from './dialect.ts';

/* The table walked: each example belongs to its row alone, in every form in which a trace may print it. */

const PREFIX = /^(?:VpnIpm: info; |IKE info: |IKE log: \S+ Default )/;
const HEAD = '[VPN-Status] 2007/12/04 14:37:57,210';

/** The ids of the messages in a text. */
function messagesIn(text: string): string[] {
  const reader = new RecordReader();
  const bytes = new TextEncoder().encode(text);
  reader.lines(bytes, 0, bytes.length, 0);
  const { columns, strings } = reader.sink;
  const cursor = new EventCursor(columns, strings);
  const ids: string[] = [];
  for (let n = 0; n < columns.count; n++) if (cursor.goTo(n)) ids.push(cursor.messageId);
  return ids;
}

/** The name of a function of isakmpd, which the table has not. */
const FUNCTION = /^\w+_\w+: /;
/** Errors as monitors word them are looked for where nothing else is found. */
const isMonitorRow = (id: string): boolean => id.startsWith('lancom/monitor-error');

function headOf({ steps }: CompiledRow): number {
  return steps[0]?.kind === 'literal' ? steps[0].text.length : 0;
}

describe.each(LANCOM.rows.map((r) => [r.id, r] as const))('%s', (id, own) => {
  const { row } = own;
  const bare = row.example.replace(PREFIX, '');

  it('matches its example behind a head and under one', () => {
    expect(messagesIn(`${HEAD} ${row.example}\n`)).toEqual([id]);
    expect(messagesIn(`${HEAD}\n${row.example}\n`)).toEqual([id]);
    expect(messagesIn(`2004/01/20 15:18:34,500 VPN: installed rulesets\n${HEAD} ${row.example}`)).toEqual([
      'lancom/rulesets-installed',
      id,
    ]);
  });

  it('is the only row that its example matches', () => {
    const texts = [bare, bare.replace(FUNCTION, '')];
    const others = LANCOM.rows.filter((r) => isMonitorRow(id) || !isMonitorRow(r.id));
    const matching = others.filter((r) => texts.some((text) => oracle(r.steps).test(text)));
    // where a row fits that begins with a placeholder, too, the one with the longer literal head is meant
    const meant = matching.filter((r) => headOf(r) >= headOf(own));
    expect(meant.map((r) => r.id)).toEqual([id]);
  });

  it('is known with any prefix, in either case of letters, with doubled blanks', () => {
    const upper = bare.toUpperCase().replaceAll('0X', '0x');
    const forms = [bare, upper, bare.toLowerCase(), bare.replaceAll(' ', '  '), `${bare}   `];
    // what is the device's own `VPN:` has no further prefix
    const prefixes = bare.startsWith('VPN:')
      ? ['']
      : ['', 'VpnIpm: info; ', 'VPNIPM: INFO: ', 'IKE info: ', 'IKE log: 101530.000000 Default '];
    for (const prefix of prefixes) {
      for (const form of forms) {
        expect(messagesIn(`${HEAD} ${prefix}${form}\n`), `${prefix}${form}`).toEqual([id]);
      }
    }
  });

  it('says where it stands', () => {
    expect(row.source).not.toBe('');
    if (row.evidence === 'documented') expect(row.source).toMatch(/LANCOM|OpenBSD/);
  });
});
