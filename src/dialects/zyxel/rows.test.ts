import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCursor } from '../cursor.ts';
import { RecordReader } from '../recordReader.ts';
import { ZYXEL } from './dialect.ts';

/* The table walked: each example belongs to its row alone, in every form in which a log may print it. */

/** A line that shows that the log is ZyXEL's, for messages that others write, too. */
const KNOWN = 'Phase 1 IKE SA process done';
const HEAD = '001      12 Mar 08:08:07     ';

/** The ids of the messages in a text, without those of lines that only show whose log it is. */
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

const behindKnown = (text: string): string[] => messagesIn(`${KNOWN}\n${text}\n`).slice(1);

describe.each(ZYXEL.rows.map((r) => [r.id, r] as const))('%s', (id, { row }) => {
  const { example } = row;
  const bare = example.replace(/^!! /, '');

  it('matches its example in every layout', () => {
    const message = bare.includes('"') ? bare : example;
    const forms = [
      `${HEAD}${example}`,
      `12 Mar 2009 08:08:07\t${example}`,
      `1\t2009-03-12 10:11:12\t${example}\t198.51.100.2\t192.0.2.7\tIKE`,
      ` 5|03/12/2009 10:11:12 |198.51.100.2:500 |192.0.2.7:500 |IKE\n    ${example}`,
      `1    2013-12-12 12:20:03 198.51.100.2:500       192.0.2.7:500\n     info                ike\n     ${example}`,
      `<142>Mar 12 10:11:12 RAS src="198.51.100.2:500" dst="192.0.2.7:500" msg="${message}" note="IKE" devID="0013" cat="IKE"`,
    ];
    for (const form of forms) expect(messagesIn(`${form}\n`), form).toEqual([id]);
  });

  it('is known with its mark and without, with either kind of brackets, in doubled blanks', () => {
    const angled = bare.replace(/\[([^\]]*)\]/g, '<$1>');
    const squared = bare.replace(/<([^>]*)>/g, '[$1]');
    const forms = [bare, `!! ${bare}`, `!!${bare}`, bare.replaceAll(' ', '  '), `${bare}   `, `${bare}:`];
    // what stands inside of a list of proposals or networks are brackets of another meaning
    if (!/SA\(|ipv4\(/.test(bare)) forms.push(angled, squared);
    for (const form of forms) expect(behindKnown(form), form).toEqual([id]);
  });

  it('says where it stands', () => {
    expect(row.source).not.toBe('');
    if (row.evidence === 'documented') expect(row.source).toMatch(/manual|source/);
    expect(row.evidence).not.toBe('recorded');
  });
});

describe('the table', () => {
  it('has no message with two rows', () => {
    const seen = new Map<string, string>();
    for (const { id, row } of ZYXEL.rows) {
      const key = row.text.toLowerCase();
      expect(seen.get(key), id).toBeUndefined();
      seen.set(key, id);
    }
  });

  it('never takes a damaged message for one of other values', () => {
    const examples = ZYXEL.rows.map(({ row }) => row.example);
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(80),
        fc.string({ maxLength: 4 }),
        (example, at, put) => {
          const text = `${example.slice(0, at)}${put.replace(/[\r\n]/g, ' ')}${example.slice(at)}`;
          const ids = behindKnown(text);
          // however it is damaged: at most the messages that are glued together on the line, and no crash
          expect(ids.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a text of somebody else', () => {
  it.each([
    'The customer says that No proposal chosen is what he sees.',
    'Send: the file to support',
    'Recv: 12 packets',
    'Subject: Traffic Log of Monday',
    'Nov 22 01:05:12 gw charon[49]: 05[IKE] no proposal chosen',
    '[2004-11-05 09:10:07]**** SENT OUT FIRST MESSAGE OF MAIN MODE ****',
  ])('is none of ours: %s', (text) => {
    expect(messagesIn(`${text}\n`).filter((id) => id.startsWith('zyxel/'))).toEqual([]);
  });

  it('that others write, too, is believed with a mark, a stamp, or in a log that is ours', () => {
    expect(messagesIn('No proposal chosen\n')).toEqual([]);
    expect(messagesIn('!! No proposal chosen\n')).toEqual(['zyxel/no-proposal']);
    expect(messagesIn(`${HEAD}No proposal chosen\n`)).toEqual(['zyxel/no-proposal']);
    expect(behindKnown('No proposal chosen')).toEqual(['zyxel/no-proposal']);
  });
});
