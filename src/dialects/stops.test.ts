import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageRow } from '../model/messages.ts';
import { Matcher } from './matcher.ts';
import { oracle } from './oracle.ts';
import { type CompiledRow, compileRow, PatternError } from './pattern.ts';

/* Where a placeholder ends that an optional part follows, braces of the message itself, addresses in brackets. */

function row(text: string): CompiledRow {
  const message: MessageRow = {
    text,
    kind: 'housekeeping',
    evidence: 'unverified',
    source: 'test',
    example: text,
  };
  return compileRow('test', 'row', message);
}

/** The fields that the byte matcher finds in a text; null where it does not match. */
function matched(text: string, input: string): Record<string, string> | null {
  const compiled = row(text);
  const matcher = new Matcher([compiled]);
  const buf = new TextEncoder().encode(input);
  if (matcher.match(buf, 0, buf.length) !== 0) return null;
  const out: Record<string, string> = {};
  compiled.fields.forEach((name, i) => {
    const from = matcher.spans[2 * i] as number;
    if (from >= 0) out[name] = new TextDecoder().decode(buf.subarray(from, matcher.spans[2 * i + 1]));
  });
  return out;
}

function byOracle(text: string, input: string): Record<string, string> | null {
  const found = oracle(row(text).steps).exec(input);
  if (found === null) return null;
  return Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined));
}

describe('a placeholder with optional parts behind it', () => {
  const text = 'us: <local:text>{ them: <remote:text>}';

  it('ends where the part begins', () => {
    expect(matched(text, 'us: a===b  them: c===d')).toEqual({ local: 'a===b', remote: 'c===d' });
  });

  it('reaches to the end where there is no such part', () => {
    expect(matched(text, 'us: a===b')).toEqual({ local: 'a===b' });
  });

  it('ends at the first of several parts, or at what stands behind them', () => {
    const several = 'proposal <proposals:text>{ SPI=<spi:hex>}{ id=<id:token>} chosen from <remote:text>';
    expect(matched(several, 'proposal x y chosen from z')).toEqual({ proposals: 'x y', remote: 'z' });
    expect(matched(several, 'proposal x SPI=ab chosen from z')).toEqual({
      proposals: 'x',
      spi: 'ab',
      remote: 'z',
    });
    expect(matched(several, 'proposal x id=q chosen from z')).toEqual({
      proposals: 'x',
      id: 'q',
      remote: 'z',
    });
    expect(matched(several, 'proposal x SPI=ab')).toBeNull();
  });

  it('inside a part ends at what follows the part', () => {
    const inside = 'sent{ to <address:words>}, waiting';
    expect(matched(inside, 'sent to some peer, waiting')).toEqual({ address: 'some peer' });
    expect(matched(inside, 'sent, waiting')).toEqual({});
  });

  it('must not have an open-ended neighbour behind the part', () => {
    expect(() => row('a <local:text>{ b}<remote:text>')).toThrow(PatternError);
  });
});

describe('literals and addresses', () => {
  it('hold braces when they are doubled', () => {
    expect(matched('up {{cipher=<encryption:token>}}', 'up {cipher=AES}')).toEqual({ encryption: 'AES' });
    expect(matched('up{ {{<detail:text>}}}', 'up {x=1 y=2}')).toEqual({ detail: 'x=1 y=2' });
    expect(matched('up{ {{<detail:text>}}}', 'up')).toEqual({});
  });

  it('hold a < that begins no placeholder', () => {
    expect(matched('{{ESP=><spiOut:hex> <<spiIn:hex>}}', '{ESP=>0xab <0xcd}')).toEqual({
      spiOut: '0xab',
      spiIn: '0xcd',
    });
  });

  it('take an address in brackets with them, and leave its port', () => {
    expect(matched('to <address:address>{:<port:int>}', 'to [2001:db8::1]:500')).toEqual({
      address: '[2001:db8::1]',
      port: '500',
    });
    expect(matched('to <address:address>{:<port:int>}', 'to 192.0.2.1:500')).toEqual({
      address: '192.0.2.1',
      port: '500',
    });
    expect(matched('to <address:address>', 'to [2001:db8::1')).toBeNull();
  });
});

describe('the byte matcher', () => {
  it('agrees with the regular expressions', () => {
    const texts = [
      'us: <local:text>{ them: <remote:text>}',
      'proposal <proposals:text>{ SPI=<spi:hex>}{ id=<id:token>} chosen from <remote:text>',
      'sent{ to <address:words>}, waiting{ {{<detail:token>}}}',
      'to <address:address>{:{UDP/}<port:int>}{ by <method:token>}',
      'sent{<detail:text>}',
      'to <address:address>{ by }{<port:int>}',
    ];
    const pieces = [
      'us: ',
      ' them: ',
      'proposal ',
      ' SPI=',
      'ab',
      ' id=',
      ' chosen from ',
      'sent',
      ' to ',
      ', waiting',
      ' {',
      '}',
    ];
    const more = ['to ', '192.0.2.1', '[2001:db8::1]', ':', 'UDP/', '500', ' by ', 'x', ' '];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 9 }),
        (text, parts) => {
          const input = parts.join('').trim();
          expect(matched(text, input)).toEqual(byOracle(text, input));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
